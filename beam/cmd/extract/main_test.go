package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.com/tearsheet/beam"
)

// TestMain lets the tests run this program as the command: Beam has its flags in the
// process, once for all.
func TestMain(m *testing.M) {
	if os.Getenv("EXTRACT_TEST_COMMAND") != "" {
		main()
		return
	}
	os.Exit(m.Run())
}

// extract runs the command. Every way out of the machine is closed to it, and it
// has a home of its own, which must stay empty.
func extract(t *testing.T, arguments ...string) (stdout, stderr string, code int) {
	t.Helper()
	home := t.TempDir()
	command := exec.CommandContext(t.Context(), os.Args[0], arguments...)
	command.Env = append(os.Environ(), "EXTRACT_TEST_COMMAND=1", "HOME="+home, "XDG_CACHE_HOME="+home, "TMPDIR="+t.TempDir(),
		"HTTP_PROXY=http://127.0.0.1:1", "HTTPS_PROXY=http://127.0.0.1:1", "GOPROXY=off")
	var out, errs bytes.Buffer
	command.Stdout, command.Stderr = &out, &errs
	err := command.Run()
	if exit, ok := err.(*exec.ExitError); err != nil && !ok {
		t.Fatal(err)
	} else if ok {
		code = exit.ExitCode()
	}
	if left, err := os.ReadDir(home); err != nil || len(left) > 0 {
		t.Errorf("in its home: %v, %v", left, err)
	}
	return out.String(), errs.String(), code
}

// pages writes pages with a story each.
func pages(t *testing.T, names ...string) (folder string) {
	t.Helper()
	folder = t.TempDir()
	for i, name := range names {
		text := fmt.Sprintf("<p>The ferrymen of Quillmoor counted %d seals on the sandbank this morning, which is more than anyone remembers, and asked the harbour master to close the channel until the tide had turned.</p>", 40+i)
		page := "<html><head><title>Seals close the channel</title></head><body><h1>Seals close the channel</h1>" + strings.Repeat(text, 4) + "</body></html>"
		if err := os.WriteFile(filepath.Join(folder, name), []byte(page), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// TestCommand runs a job on Prism: totals on standard output, a line a file in the summary.
func TestCommand(t *testing.T) {
	folder, output := pages(t, "a.html", "b.html", "c.txt"), t.TempDir()
	stdout, stderr, code := extract(t, "-input", folder+"/*.html,"+folder+"/c.txt", "-output", output+"/", "-entities=false")
	if code != exitOK {
		t.Fatalf("exit code %d:\n%s", code, stderr)
	}
	var got totals
	if err := json.Unmarshal([]byte(stdout), &got); err != nil {
		t.Fatalf("%v: %s", err, stdout)
	}
	if got["files"] != 3 || got["pages"] != 3 || got["articles"] != 3 || got["filesFailed"] != 0 || got["bytes"] == 0 {
		t.Errorf("totals: %s", stdout)
	}
	var inputs []string
	for _, r := range summary(t, output+"/summary.jsonl") {
		inputs = append(inputs, filepath.Base(r.Input))
		if info, err := os.Stat(r.Output); err != nil || info.Size() == 0 || r.Articles != 1 {
			t.Errorf("%+v, %v", r, err)
		}
	}
	if want := []string{"a.html", "b.html", "c.txt"}; !slices.Equal(inputs, want) {
		t.Errorf("in the summary: %q, want %q", inputs, want)
	}
	// Again, with one to do.
	if err := os.Remove(output + "/b.html.jsonl.gz"); err != nil {
		t.Fatal(err)
	}
	_, stderr, code = extract(t, "-input", folder+"/*.html", "-output", output, "-skip-finished", "-summary", output+"/second")
	if code != exitOK {
		t.Fatalf("exit code %d:\n%s", code, stderr)
	}
	for _, r := range summary(t, output+"/second") {
		if r.Finished != strings.HasSuffix(r.Input, "a.html") {
			t.Errorf("%+v", r)
		}
	}
}

// summary reads a summary.
func summary(t *testing.T, name string) []beam.Result {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var results []beam.Result
	for line := range bytes.Lines(text) {
		var r beam.Result
		if err := json.Unmarshal(line, &r); err != nil {
			t.Fatalf("%v: %s", err, line)
		}
		results = append(results, r)
	}
	return results
}

// TestNothingMatches: a pattern without files is not passed over in silence, and the other files are done.
func TestNothingMatches(t *testing.T) {
	folder, output := pages(t, "a[1].html"), t.TempDir()
	_, stderr, code := extract(t, "-input", folder+"/*.warc.gz,"+folder+"/a[1].html", "-output", output)
	if code != exitFailed || !strings.Contains(stderr, "1 files could not be read") {
		t.Errorf("exit code %d:\n%s", code, stderr)
	}
	results := summary(t, output+"/summary.jsonl")
	if len(results) != 2 || results[0].Error == "" || results[1].Articles != 1 {
		t.Errorf("%+v", results)
	}
}

// TestNoResult: a runner that only shows the pipeline, as Dataflow does in a dry run, has no counters.
func TestNoResult(t *testing.T) {
	drawing := filepath.Join(t.TempDir(), "pipeline.dot")
	stdout, stderr, code := extract(t, "-runner", "dot", "-dot_file", drawing, "-input", "x", "-output", "y")
	if code != exitOK || stdout != "" {
		t.Errorf("exit code %d: %s\n%s", code, stdout, stderr)
	}
	if text, err := os.ReadFile(drawing); err != nil || !strings.Contains(string(text), "extractFn") {
		t.Errorf("%s, %v", text, err)
	}
}

// TestWrongUse: exit code 2 and a word about it.
func TestWrongUse(t *testing.T) {
	for _, arguments := range [][]string{
		{},
		{"-input", "x"},
		{"-output", "x"},
		{"-input", "x", "-output", "y", "z"},
		{"-input", "y/*", "-output", "y"},
		{"-no-such-flag"},
	} {
		if _, stderr, code := extract(t, arguments...); code != exitUsage || stderr == "" {
			t.Errorf("%q: exit code %d\n%s", arguments, code, stderr)
		}
	}
}
