package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/tearsheet/internal/crawl"
	"github.com/google/go-cmp/cmp"
)

func councilPage(n int) string {
	return fmt.Sprintf("<html><head><title>Council Meeting Number %d Ends Early</title></head><body><h1>Council Meeting Number %[1]d Ends Early</h1>"+
		"<p>The council of Nether Wallop ended its meeting number %[1]d early on Monday, because the heating had failed in the great hall.</p>"+
		"<p>Nobody objected, and the mayor said that the next meeting would be held in the school, which has a stove of its own.</p></body></html>", n)
}

func pageLine(t *testing.T, url, page string) string {
	t.Helper()
	b, err := json.Marshal(map[string]string{"url": url, "contentType": "text/html", "page": page})
	if err != nil {
		t.Fatal(err)
	}
	return string(b) + "\n"
}

// warcRecord is a response as a crawler stores it.
func warcRecord(url, page string) string {
	block := fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s", len(page), page)
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		url, len(block), block)
}

func zipped(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

// makeFiles writes files, by their paths below dir.
func makeFiles(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// tree returns the files below dir, outputs unpacked.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if strings.HasSuffix(path, outputEnding) {
			r, err := gzip.NewReader(bytes.NewReader(data))
			if err != nil {
				return err
			}
			if data, err = io.ReadAll(r); err != nil {
				return err
			}
		}
		name, err := filepath.Rel(dir, path)
		files[filepath.ToSlash(name)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func names(files map[string]string) []string {
	var all []string
	for name := range files {
		all = append(all, name)
	}
	slices.Sort(all)
	return all
}

// TestBatch: outputs of a folder and a file, of all forms, and what is passed over.
func TestBatch(t *testing.T) {
	dir := t.TempDir()
	makeFiles(t, dir, map[string]string{
		"in/a.html":          councilPage(1),
		"in/deep/b.jsonl.gz": zipped(pageLine(t, "https://nether.example/2", councilPage(2)) + "no JSON\n" + pageLine(t, "", "too short")),
		"in/deep/c.txt":      "nothing",
		"in/notes.pdf":       "%PDF-1.4",
		"in/.hidden/d.html":  councilPage(4),
		"in/.e.html":         councilPage(5),
		"f":                  councilPage(6),
	})
	out := filepath.Join(dir, "out")
	code, stdout, stderr := command(t, "", "-out", out, filepath.Join(dir, "in"), filepath.Join(dir, "f"))
	if code != exitOK || stdout != "" {
		t.Fatalf("exit %d, stdout %q, stderr %s", code, stdout, stderr)
	}
	files := tree(t, out)
	if diff := cmp.Diff([]string{"a.html.jsonl.gz", "deep/b.jsonl.gz.jsonl.gz", "deep/c.txt.jsonl.gz", "f.jsonl.gz"}, names(files)); diff != "" {
		t.Fatalf("outputs: -want +got\n%s", diff)
	}
	if d := decode(t, files["f.jsonl.gz"]); d.File != filepath.Join(dir, "f") || d.Article.Title != "Council Meeting Number 6 Ends Early" || len(d.Entities) == 0 {
		t.Errorf("f: %s", files["f.jsonl.gz"])
	}
	lines := strings.Split(files["deep/b.jsonl.gz.jsonl.gz"], "\n")
	if len(lines) != 4 || decode(t, lines[0]).Article == nil || decode(t, lines[1]).Error == "" || decode(t, lines[2]).Error == "" {
		t.Errorf("JSON lines: %q", lines)
	}
	for _, want := range []string{"4 done, 0 skipped as their outputs are there, 0 failed, 2 passed over", "records  6: 5 pages", "3 articles, 3 lines with an error", "1 places", "b.jsonl.gz, offset "} {
		if !strings.Contains(stderr, want) {
			t.Errorf("the summary lacks %q: %s", want, stderr)
		}
	}
	if info, err := os.Stat(filepath.Join(out, "f.jsonl.gz")); err != nil || info.Mode().Perm()&0o444 == 0 {
		t.Errorf("the output's mode: %v, %v", info.Mode(), err)
	}
}

// TestBatchLikePage: a page alone, and the same one in a batch, give the same.
func TestBatchLikePage(t *testing.T) {
	out := t.TempDir()
	if code, _, errs := command(t, "", "-out", out, testPage); code != exitOK {
		t.Fatalf("exit %d, %s", code, errs)
	}
	_, want, _ := command(t, "", "-lines", testPage)
	if diff := cmp.Diff(map[string]string{"harbour-ferry.html.jsonl.gz": want}, tree(t, out)); diff != "" {
		t.Errorf("-page +batch\n%s", diff)
	}
}

// TestResume: outputs that are there are left alone, whatever else lies about.
func TestResume(t *testing.T) {
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in"), filepath.Join(dir, "out")
	makeFiles(t, dir, map[string]string{"in/a.html": councilPage(1), "in/b.html": councilPage(2), "out/.tearsheet-0123456789abcdef.tmp": "half"})
	makeFiles(t, dir, map[string]string{"out/a.html.jsonl.gz": zipped("kept\n")})
	code, _, stderr := command(t, "", "-out", out, in)
	files := tree(t, out)
	if code != exitOK || files["a.html.jsonl.gz"] != "kept\n" || decode(t, files["b.html.jsonl.gz"]).Article == nil || files[".tearsheet-0123456789abcdef.tmp"] != "half" {
		t.Errorf("exit %d, %s, %v", code, stderr, files)
	}
	if !strings.Contains(stderr, "1 done, 1 skipped") {
		t.Errorf("summary: %s", stderr)
	}
	code, _, stderr = command(t, "", "-out", out, in)
	if code != exitOK || !strings.Contains(stderr, "0 done, 2 skipped") || len(tree(t, out)) != 3 {
		t.Errorf("third run: exit %d, %s", code, stderr)
	}
}

// TestShards: each input comes in exactly one shard, and finished outputs do not move the others.
func TestShards(t *testing.T) {
	dir := t.TempDir()
	in, all := map[string]string{}, []string{}
	for i := range 11 {
		in[fmt.Sprintf("in/%02d.txt", i)] = "nothing"
		all = append(all, fmt.Sprintf("%02d.txt.jsonl.gz", i))
	}
	makeFiles(t, dir, in)
	var got []string
	for i := range 3 {
		out := filepath.Join(dir, fmt.Sprint("out", i))
		makeFiles(t, out, map[string]string{"00.txt.jsonl.gz": zipped("")})
		if code, _, errs := command(t, "", "-out", out, "-shard", fmt.Sprintf("%d/3", i), filepath.Join(dir, "in")); code != exitOK {
			t.Fatalf("exit %d, %s", code, errs)
		}
		os.Remove(filepath.Join(out, "00.txt.jsonl.gz"))
		got = append(got, names(tree(t, out))...)
	}
	slices.Sort(got)
	if diff := cmp.Diff(all[1:], got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// TestSameBytes: the number of workers does not show in the outputs, and the same pages give the same lines
// in every form.
func TestSameBytes(t *testing.T) {
	dir := t.TempDir()
	var warc, object strings.Builder
	for i := range 60 {
		url := fmt.Sprintf("https://nether.example/%d", i)
		page := councilPage(i)
		if i%7 == 3 {
			page = "<p>too short"
		}
		warc.WriteString(zipped(warcRecord(url, page)))
		object.WriteString(pageLine(t, url, page))
	}
	makeFiles(t, dir, map[string]string{"in/a.warc.gz": warc.String(), "in/b.jsonl": object.String(), "in/c.html": councilPage(1)})
	var first map[string]string
	for _, j := range []string{"1", "8"} {
		out := filepath.Join(dir, "out"+j)
		if code, _, errs := command(t, "", "-out", out, "-j", j, filepath.Join(dir, "in")); code != exitOK {
			t.Fatalf("exit %d, %s", code, errs)
		}
		if first == nil {
			first = tree(t, out)
		} else if diff := cmp.Diff(first, tree(t, out)); diff != "" {
			t.Errorf("-j 1 and 8: %s", diff)
		}
		for _, name := range []string{"a.warc.gz.jsonl.gz", "b.jsonl.jsonl.gz"} {
			one, _ := os.ReadFile(filepath.Join(dir, "out1", name))
			other, err := os.ReadFile(filepath.Join(out, name))
			if err != nil || !bytes.Equal(one, other) {
				t.Errorf("%s: other bytes with -j %s: %v", name, j, err)
			}
		}
	}
	if diff := cmp.Diff(pagesOf(t, first["b.jsonl.jsonl.gz"]), pagesOf(t, first["a.warc.gz.jsonl.gz"])); diff != "" {
		t.Errorf("-JSON lines +WARC\n%s", diff)
	}
	alone, among := pagesOf(t, first["c.html.jsonl.gz"])[0], pagesOf(t, first["b.jsonl.jsonl.gz"])[1]
	alone.URL, alone.Article.URL, alone.Article.Origins = among.URL, among.Article.URL, among.Article.Origins // which a page alone does not know
	if diff := cmp.Diff(among, alone); diff != "" {
		t.Errorf("-JSON line +page\n%s", diff)
	}
}

// pagesOf decodes lines without what tells the form of the input.
func pagesOf(t *testing.T, text string) []crawl.Line {
	t.Helper()
	var all []crawl.Line
	for line := range strings.Lines(text) {
		var l crawl.Line
		if err := json.Unmarshal([]byte(line), &l); err != nil {
			t.Fatal(err)
		}
		l.File, l.Offset = "", 0
		all = append(all, l)
	}
	return all
}

func TestWrongBatch(t *testing.T) {
	dir := t.TempDir()
	makeFiles(t, dir, map[string]string{"a/x.html": "", "b/x.html": "", "c": "", "c.jsonl.gz": ""})
	in, out := filepath.Join(dir, "a"), filepath.Join(dir, "out")
	tests := []struct {
		args []string
		want []string // parts of the message
	}{
		{[]string{"-out", out}, []string{"wants a FILE or DIR"}},
		{[]string{"-out", "", in}, []string{"-out wants a folder"}},
		{[]string{"-out", out, "-format", "text", in}, []string{"-format"}},
		{[]string{"-out", out, "-url", "https://nether.example", in}, []string{"-url"}},
		{[]string{"-out", out, "-lines", in}, []string{"-lines"}},
		{[]string{"-shard", "0/2", testPage}, []string{"-shard is for -out"}},
		{[]string{"-out", out, "-shard", "2/2", in}, []string{"0 <= I < N"}},
		{[]string{"-out", out, "-shard", "-1/2", in}, []string{"0 <= I < N"}},
		{[]string{"-out", out, "-shard", "1", in}, []string{"I/N"}},
		{[]string{"-out", out, "-j", "-1", in}, []string{"-j -1"}},
		{[]string{"-out", in, in}, []string{"is an input too"}},
		{[]string{"-out", out, in, filepath.Join(dir, "b")}, []string{filepath.Join(in, "x.html"), filepath.Join(dir, "b", "x.html"), "same output"}},
		{[]string{"-out", dir, filepath.Join(dir, "c"), filepath.Join(dir, "c.jsonl.gz")}, []string{"is an input, and the output of"}},
	}
	for _, tt := range tests {
		code, stdout, stderr := command(t, "", tt.args...)
		if code != exitUsage || stdout != "" {
			t.Errorf("%q: exit %d, stdout %q", tt.args, code, stdout)
		}
		for _, want := range tt.want {
			if !strings.Contains(stderr, want) {
				t.Errorf("%q: stderr lacks %q: %s", tt.args, want, stderr)
			}
		}
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("wrong usage made the folder")
	}
}

// TestUnreadable: inputs that cannot be read have no output, are named, and do not stop the rest.
func TestUnreadable(t *testing.T) {
	dir := t.TempDir()
	makeFiles(t, dir, map[string]string{"in/a.html": councilPage(1), "in/sub/b.html": councilPage(2), "other/c.html": councilPage(3)})
	missing, out := filepath.Join(dir, "missing.html"), filepath.Join(dir, "out")
	link := func(to, name string) {
		if err := os.Symlink(to, filepath.Join(dir, "in", name)); err != nil {
			t.Skip(err)
		}
	}
	link(filepath.Join(dir, "other", "c.html"), "linked.html") // read
	link(filepath.Join(dir, "in"), "loop.html")                // a folder
	link(filepath.Join(dir, "in"), "loop")                     // not followed
	link(filepath.Join(dir, "nowhere"), "broken.html")         // cannot be read
	makeFiles(t, out, map[string]string{"sub": "a file where a folder must be"})
	code, _, stderr := command(t, "", "-out", out, filepath.Join(dir, "in"), missing)
	if code != exitFailed {
		t.Errorf("exit %d", code)
	}
	if diff := cmp.Diff([]string{"a.html.jsonl.gz", "linked.html.jsonl.gz", "sub"}, names(tree(t, out))); diff != "" {
		t.Errorf("outputs: -want +got\n%s", diff)
	}
	for _, want := range []string{missing, "broken.html", filepath.Join(out, "sub"), "2 done, 0 skipped as their outputs are there, 3 failed, 2 passed over"} {
		if !strings.Contains(stderr, want) {
			t.Errorf("stderr lacks %q: %s", want, stderr)
		}
	}
}

// TestOutInside: outputs in a folder inside an input do not become inputs.
func TestOutInside(t *testing.T) {
	dir := t.TempDir()
	makeFiles(t, dir, map[string]string{"a.html": councilPage(1)})
	out := filepath.Join(dir, "out")
	for range 2 {
		if code, _, errs := command(t, "", "-out", out, dir); code != exitOK {
			t.Fatalf("exit %d, %s", code, errs)
		}
		if diff := cmp.Diff([]string{"a.html.jsonl.gz"}, names(tree(t, out))); diff != "" {
			t.Errorf("-want +got\n%s", diff)
		}
	}
}

// TestInterrupt: an interrupted run leaves whole outputs and no temporary files, and says so.
func TestInterrupt(t *testing.T) {
	dir := t.TempDir()
	var big strings.Builder
	for i := range 3000 {
		big.WriteString(pageLine(t, "", councilPage(i)))
	}
	makeFiles(t, dir, map[string]string{"in/a.html": councilPage(1), "in/b.jsonl": big.String(), "in/c.jsonl": big.String()})
	ctx, cancel := context.WithCancel(t.Context())
	out := filepath.Join(dir, "out")
	var stderr bytes.Buffer
	ended := make(chan int)
	go func() {
		ended <- runBatch(ctx, settings{out: out, workers: 2}, []string{filepath.Join(dir, "in")}, &stderr)
	}()
	first := filepath.Join(out, "a.html.jsonl.gz")
	for start := time.Now(); time.Since(start) < 20*time.Second; time.Sleep(time.Millisecond) {
		if _, err := os.Stat(first); err == nil {
			break
		}
	}
	cancel()
	if code := <-ended; code != exitInterrupted {
		t.Errorf("exit %d, %s", code, stderr.String())
	}
	if diff := cmp.Diff([]string{"a.html.jsonl.gz"}, names(tree(t, out))); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if !strings.Contains(stderr.String(), "1 done, 0 skipped as their outputs are there, 0 failed") {
		t.Errorf("summary: %s", stderr.String())
	}
}

// TestOutput: a file gets its name when it is whole, and never otherwise.
func TestOutput(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "deep", "a.jsonl.gz")
	for _, finish := range []bool{false, true} {
		o, err := newOutput(path)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(o, "lines")
		if !finish {
			o.abandon()
			if len(tree(t, dir)) != 0 {
				t.Errorf("left behind: %v", tree(t, dir))
			}
			continue
		}
		if got := names(tree(t, dir)); len(got) != 1 || !strings.HasPrefix(got[0], "deep/.tearsheet-") {
			t.Errorf("before it is finished: %v", got)
		}
		o.file.Close() // as a full disk does, it cannot be written
		if err := o.finish(); err == nil || len(tree(t, dir)) != 0 {
			t.Errorf("error %v, left behind: %v", err, tree(t, dir))
		}
	}
}

func TestTally(t *testing.T) {
	var b bytes.Buffer
	tl := newTally(&b)
	tl.total, tl.totalBytes, tl.skipped = 240, 10e9, 3
	tl.written(nil, crawl.Counts{Pages: 700, Failures: 12})
	tl.read(2.5e9)
	tl.finished()
	if got, want := tl.progress(100*time.Second), "1/240 files  7 pages/s  25.0 MB/s  12 failures  5m0s left"; got != want {
		t.Errorf("progress %q, want %q", got, want)
	}
	for i := range 30 {
		tl.written(&crawl.Line{File: "a", Offset: int64(100 - i), Error: "cut"}, crawl.Counts{Damaged: 1})
	}
	tl.summary(&b)
	if got := strings.Count(b.String(), "a, offset"); got != maxPlaces || !strings.Contains(b.String(), "and 10 more") {
		t.Errorf("%d places: %s", got, b.String())
	}
}

func TestMeter(t *testing.T) {
	var b bytes.Buffer
	m := meter{w: &b, terminal: true}
	m.show("one")
	m.note("lost")
	m.show("two")
	m.clear()
	if got, want := b.String(), "\rone\x1b[K\r\x1b[Klost\n\rtwo\x1b[K\r\x1b[K"; got != want {
		t.Errorf("terminal: %q, want %q", got, want)
	}
	b.Reset()
	m = meter{w: &b}
	m.show("one")
	m.clear()
	m.note("lost")
	if got := b.String(); got != "one\nlost\n" {
		t.Errorf("no terminal: %q", got)
	}
}
