package beam

import (
	"compress/gzip"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// wantCounts is what the files of makeCrawl hold.
var wantCounts = map[string]Result{
	"empty.warc.gz": {Records: 1, Failures: 1, Damaged: 1}, // says that it is empty
	"list.jsonl":    {Records: 2, Pages: 1, Articles: 1, Failures: 1, Damaged: 1, Bytes: int64(len(stories[0].Body))},
	"page.html":     {Records: 1, Pages: 1, Articles: 1, Bytes: int64(len(stories[0].Body))},
	"whole.warc.gz": {Records: 7, Pages: 2, Articles: 2, Skipped: 5, Bytes: int64(len(stories[0].Body) + len(stories[1].Body))},
}

// TestCounts: the results say what the files hold, and neither damaged nor hostile
// files end the job.
func TestCounts(t *testing.T) {
	_, inputs := makeCrawl(t)
	output := t.TempDir()
	results := mustExtract(t, inputs, Options{Output: output})
	if len(results) != len(inputs) {
		t.Fatalf("%d results for %d inputs: %+v", len(results), len(inputs), results)
	}
	for i, r := range results {
		name := filepath.Base(inputs[i])
		if r.Input != inputs[i] || r.Output != output+"/"+name+".jsonl.gz" || r.Finished || r.Error != "" {
			t.Errorf("%s: %+v", name, r)
		}
		got := Result{Records: r.Records, Pages: r.Pages, Articles: r.Articles, Failures: r.Failures, Damaged: r.Damaged, Skipped: r.Skipped, Bytes: r.Bytes}
		if want, ok := wantCounts[name]; ok && got != want {
			t.Errorf("%s:\n got %+v\nwant %+v", name, got, want)
		}
	}
	for name, articles := range map[string]int64{"cut.warc.gz": 1, "damaged.warc.gz": int64(len(stories) / 2), "hostile.warc": 1} {
		r := results[slices.IndexFunc(results, func(r Result) bool { return filepath.Base(r.Input) == name })]
		if name != "hostile.warc" && r.Damaged == 0 || r.Articles < articles {
			t.Errorf("%s: %d damaged places, %d articles, want some and at least %d", name, r.Damaged, r.Articles, articles)
		}
	}
}

// TestSameLinesAsCommand compares what the pipeline writes with what the command writes.
func TestSameLinesAsCommand(t *testing.T) {
	_, inputs := makeCrawl(t)
	command := filepath.Join(t.TempDir(), "tearsheet")
	run(t, "go", "build", "-o", command, "example.com/tearsheet/cmd/tearsheet")
	for _, entities := range []string{"true", "false"} {
		fromCommand, fromBeam := t.TempDir(), t.TempDir()
		run(t, command, append([]string{"-out", fromCommand, "-entities=" + entities}, inputs...)...)
		mustExtract(t, inputs, Options{Output: fromBeam, Entities: entities == "true"})
		for _, input := range inputs {
			name := filepath.Base(input) + ".jsonl.gz"
			want, got := lines(t, filepath.Join(fromCommand, name)), lines(t, filepath.Join(fromBeam, name))
			if got != want {
				t.Errorf("%s, entities %s:\n got %s\nwant %s", name, entities, got, want)
			}
			if want == "" && !strings.HasPrefix(name, "empty") {
				t.Errorf("%s: no lines", name)
			}
		}
	}
}

// run runs a program that may find pages without an article: exit code 1.
func run(t *testing.T, program string, arguments ...string) {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), program, arguments...).CombinedOutput()
	if exit, ok := err.(*exec.ExitError); err != nil && (!ok || exit.ExitCode() != 1) {
		t.Fatalf("%s: %v\n%s", program, err, out)
	}
}

// lines unpacks an output.
func lines(t *testing.T, name string) string {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r, err := gzip.NewReader(f)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	text, err := io.ReadAll(r)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return string(text)
}

// TestAgain: a job may be run again, an input may be named twice, and nothing
// but the outputs is left.
func TestAgain(t *testing.T) {
	_, inputs := makeCrawl(t)
	output := t.TempDir()
	mustExtract(t, inputs, Options{Output: output})
	first := contents(t, output)
	if len(first) != len(inputs) {
		t.Fatalf("%d inputs gave %q", len(inputs), slices.Sorted(maps.Keys(first)))
	}
	results := mustExtract(t, append(inputs, inputs...), Options{Output: output})
	if len(results) != len(inputs) {
		t.Errorf("named twice: %d results for %d files", len(results), len(inputs))
	}
	if !maps.Equal(contents(t, output), first) {
		t.Errorf("the second run left something else: %q", names(t, output))
	}
}

// contents returns the files of a folder.
func contents(t *testing.T, folder string) map[string]string {
	t.Helper()
	files := map[string]string{}
	for _, name := range names(t, folder) {
		data, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		files[name] = string(data)
	}
	return files
}

// TestSkipFinished: a finished output is left alone, and what is missing is made.
func TestSkipFinished(t *testing.T) {
	_, inputs := makeCrawl(t)
	output := t.TempDir()
	mustExtract(t, inputs, Options{Output: output})
	missing, old := inputs[len(inputs)-1], time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	if err := os.Remove(outputName(output, "", missing)); err != nil {
		t.Fatal(err)
	}
	for _, name := range names(t, output) {
		if err := os.Chtimes(filepath.Join(output, name), old, old); err != nil {
			t.Fatal(err)
		}
	}
	results := mustExtract(t, inputs, Options{Output: output, SkipFinished: true})
	for _, r := range results {
		info, err := os.Stat(r.Output)
		if err != nil {
			t.Fatal(err)
		}
		if r.Finished != (r.Input != missing) || info.ModTime().Equal(old) != r.Finished {
			t.Errorf("%+v, written %v", r, info.ModTime())
		}
	}
}

// TestUnreadable: files that are not there or are no files stand in the results, and
// the others are done.
func TestUnreadable(t *testing.T) {
	folder, inputs := makeCrawl(t)
	output := t.TempDir()
	missing := filepath.Join(folder, "nowhere.warc.gz")
	results := mustExtract(t, append(inputs, missing), Options{Output: output})
	for _, r := range results {
		if (r.Error != "") != (r.Input == missing) {
			t.Errorf("%+v", r)
		}
	}
	if got := names(t, output); len(got) != len(inputs) {
		t.Errorf("left in the output folder: %q", got)
	}
}

// TestSameName: inputs that would overwrite each other end the job, unless a root tells them apart.
func TestSameName(t *testing.T) {
	folder := t.TempDir()
	var inputs []string
	for i, day := range []string{"monday", "tuesday"} {
		name := filepath.Join(folder, day, "page.html")
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, stories[i].Body, 0o666); err != nil {
			t.Fatal(err)
		}
		inputs = append(inputs, name)
	}
	output := t.TempDir()
	_, _, err := extract(t, inputs, Options{Output: output})
	if err == nil || !strings.Contains(err.Error(), inputs[0]) || !strings.Contains(err.Error(), inputs[1]) {
		t.Errorf("error %v, want one that names both inputs", err)
	}
	if got := names(t, output); len(got) > 0 {
		t.Errorf("done nevertheless: %q", got)
	}
	mustExtract(t, inputs, Options{Output: output, Root: folder})
	if got, want := names(t, output), []string{"monday/page.html.jsonl.gz", "tuesday/page.html.jsonl.gz"}; !slices.Equal(got, want) {
		t.Errorf("with a root: %q, want %q", got, want)
	}
}

// TestOutputFails: an output folder that cannot be made fails the job.
func TestOutputFails(t *testing.T) {
	_, inputs := makeCrawl(t)
	_, _, err := extract(t, inputs, Options{Output: inputs[0]}) // a file
	if err == nil || !strings.Contains(err.Error(), inputs[0]) {
		t.Errorf("error %v, want one that names the folder", err)
	}
}
