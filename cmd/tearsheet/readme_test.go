package main

import (
	"os"
	"strings"
	"testing"
)

// TestReadme: each line of the output that README.md shows is printed, in
// that order. "…" stands for lines left out.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, shown, ok := strings.Cut(string(readme), "<!-- output: begin")
	if ok {
		shown, _, ok = strings.Cut(shown, "<!-- output: end")
	}
	if !ok {
		t.Fatal("README.md does not mark the output")
	}
	_, rest, _ := command(t, "", "../../testdata/harbour-ferry.txt")
	lines := 0
	for line := range strings.Lines(shown) {
		line = strings.TrimSpace(line)
		if line == "" || line == "…" || strings.HasPrefix(line, "```") || strings.HasSuffix(line, "-->") || strings.HasPrefix(line, `"file"`) {
			continue
		}
		lines++
		at := strings.Index(rest, line)
		if at < 0 {
			t.Fatalf("not printed, or not there: %s", line)
		}
		rest = rest[at+len(line):]
	}
	if lines < 20 {
		t.Errorf("README.md shows %d lines of output", lines)
	}
}
