package tearsheet_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestParseOnlyLinksNoNames builds a program that calls Parse and one that
// calls Entities too, and looks for the name model and the name lists: weight
// follows use.
func TestParseOnlyLinksNoNames(t *testing.T) {
	if testing.Short() {
		t.Skip("builds two programs")
	}
	rooms := []string{"ner", "gazetteer", "coref"}
	for room, n := range linked(t, "tearsheet.Parse(nil, nil)", rooms) {
		if n > 0 {
			t.Errorf("a program that only parses links %d symbols of internal/%s", n, room)
		}
	}
	// The same search finds them where they are: the test can fail.
	for room, n := range linked(t, "a, _ := tearsheet.Parse(nil, nil); tearsheet.Entities(a)", rooms) {
		if n == 0 && room != "coref" { // small enough to be inlined away, in theory
			t.Errorf("no symbol of internal/%s in a program that calls Entities", room)
		}
	}
}

// linked builds a program with that body in main, and counts the symbols of
// internal packages in it.
func linked(t *testing.T, body string, rooms []string) map[string]int {
	t.Helper()
	dir := t.TempDir()
	root, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	source := fmt.Sprintf("package main\n\nimport %q\n\nfunc main() { %s }\n", module, body)
	file := filepath.Join(dir, "main.go")
	if err := os.WriteFile(file, []byte(source), 0o644); err != nil {
		t.Fatal(err)
	}
	binary := filepath.Join(dir, "program")
	run := func(args ...string) string {
		cmd := exec.Command("go", args...)
		cmd.Dir = root
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("go %v: %v\n%s", args, err, out)
		}
		return string(out)
	}
	run("build", "-o", binary, file)
	count := map[string]int{}
	symbols := run("tool", "nm", binary)
	for _, room := range rooms {
		count[room] = strings.Count(symbols, module+"/internal/"+room+".")
	}
	return count
}
