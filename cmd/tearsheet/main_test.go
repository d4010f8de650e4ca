package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const testPage = "../../testdata/harbour-ferry.html"

func command(t *testing.T, stdin string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	code = run(args, strings.NewReader(stdin), &out, &errs)
	return code, out.String(), errs.String()
}

// decoded is what scripts read, by the names they use.
type decoded struct {
	File    string
	Error   string
	Article *struct {
		Title      string
		Published  string
		Authors    []struct{ Name, Kind, Role string }
		Text       string
		Type       string
		Paragraphs []struct {
			Start, End int
			Kind       string
		}
		Removed []struct {
			Source      struct{ Start, End int }
			Class, Rule string
		}
	}
	Sections []struct {
		Heading    string
		Level      int
		Question   bool
		Paragraphs []struct{ Start, End int }
	}
	Entities []struct {
		Name, Type string
		Mentions   []struct{ Start, End int }
	}
}

func decode(t *testing.T, text string) decoded {
	t.Helper()
	var d decoded
	if err := json.Unmarshal([]byte(text), &d); err != nil {
		t.Fatalf("%v in %.200q", err, text)
	}
	return d
}

func TestSinglePage(t *testing.T) {
	code, out, errs := command(t, "", testPage)
	if code != exitOK || errs != "" {
		t.Fatalf("exit %d, stderr %q", code, errs)
	}
	if !strings.HasPrefix(out, "{\n  \"file\": ") || !strings.HasSuffix(out, "}\n") {
		t.Errorf("not indented: %.80q", out)
	}
	d := decode(t, out)
	if d.File != testPage || d.Article == nil || d.Article.Title != "Why the Harbour Ferry May Stop Running This Winter" {
		t.Errorf("got %+v", d)
	}
	var headings []string
	for _, s := range d.Sections {
		headings = append(headings, s.Heading)
	}
	if diff := cmp.Diff([]string{"", "Why is it losing money?", "What does the mayor want?"}, headings); diff != "" {
		t.Errorf("headings: -want +got\n%s", diff)
	}
	if len(d.Entities) == 0 {
		t.Error("no entities")
	}
	if strings.Contains(out, `\u003c`) || strings.Contains(out, `\u0026`) {
		t.Error("HTML escaped in the JSON")
	}
}

func TestStandardInput(t *testing.T) {
	page, err := os.ReadFile(testPage)
	if err != nil {
		t.Fatal(err)
	}
	_, want, _ := command(t, "", testPage)
	for _, args := range [][]string{{}, {"-"}} {
		code, got, _ := command(t, string(page), args...)
		if code != exitOK {
			t.Fatalf("%q: exit %d", args, code)
		}
		want := strings.Replace(want, `"file": "`+testPage+`"`, `"file": "-"`, 1)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: -from the file +from standard input\n%s", args, diff)
		}
	}
}

func TestLines(t *testing.T) {
	code, out, _ := command(t, "", "-lines", "-entities=false", testPage)
	if code != exitOK || strings.Count(out, "\n") != 1 {
		t.Fatalf("exit %d, %d lines", code, strings.Count(out, "\n"))
	}
	if d := decode(t, out); d.Entities != nil || strings.Contains(out, `"entities"`) {
		t.Error("entities though they were not asked for")
	}
}

// TestManyPages prints 200 pages, every tenth of which fails, in order.
func TestManyPages(t *testing.T) {
	dir := t.TempDir()
	var files []string
	for i := range 200 {
		name := filepath.Join(dir, fmt.Sprintf("%03d.html", i))
		page := fmt.Sprintf("<html><head><title>Council Meeting Number %d Ends Early</title></head><body><h1>Council Meeting Number %[1]d Ends Early</h1>"+
			"<p>The council of Nether Wallop ended its meeting number %[1]d early on Monday, because the heating had failed in the great hall.</p>"+
			"<p>Nobody objected, and the mayor said that the next meeting would be held in the school, which has a stove of its own.</p></body></html>", i)
		if i%10 == 3 {
			page = "%PDF-1.4"
		}
		if err := os.WriteFile(name, []byte(page), 0o644); err != nil {
			t.Fatal(err)
		}
		files = append(files, name)
	}
	files[100] = filepath.Join(dir, "missing.html")
	code, out, errs := command(t, "", append([]string{"-entities=false"}, files...)...)
	if code != exitFailed || errs != "" {
		t.Errorf("exit %d, stderr %q", code, errs)
	}
	lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	if len(lines) != len(files) {
		t.Fatalf("%d lines for %d files", len(lines), len(files))
	}
	for i, line := range lines {
		d := decode(t, line)
		failed := i%10 == 3 || i == 100
		switch {
		case d.File != files[i]:
			t.Errorf("line %d is about %s", i, d.File)
		case failed && (d.Error == "" || d.Article != nil || strings.Contains(line, "sections")):
			t.Errorf("line %d: want only an error: %s", i, line)
		case !failed && (d.Error != "" || d.Article.Title != fmt.Sprintf("Council Meeting Number %d Ends Early", i)):
			t.Errorf("line %d: %s", i, line)
		}
	}
}

func TestTextFormats(t *testing.T) {
	const page = "<title>Fish &amp; Chips</title><h1>Fish &amp; Chips Return to the Pier</h1>" +
		"<p>The kiosk on the pier opened again on Monday after eleven years, and by noon it had sold every portion of fish it had.</p>" +
		"<h2>What comes next</h2><p>The owner wants to stay open through the winter, and has ordered a second fryer from a firm in Leeds.</p>"
	const first = "The kiosk on the pier opened again on Monday after eleven years, and by noon it had sold every portion of fish it had."
	const second = "The owner wants to stay open through the winter, and has ordered a second fryer from a firm in Leeds."
	code, out, errs := command(t, page, "-format", "text")
	if want := first + "\n\nWhat comes next\n\n" + second + "\n"; code != exitOK || out != want {
		t.Errorf("text: exit %d, stderr %q, got %q, want %q", code, errs, out, want)
	}
	code, out, _ = command(t, page, "-format", "markdown")
	if want := "# Fish & Chips Return to the Pier\n\n" + first + "\n\n## What comes next\n\n" + second + "\n"; code != exitOK || out != want {
		t.Errorf("markdown: exit %d, got %q, want %q", code, out, want)
	}
	code, out, errs = command(t, "%PDF-1.4", "-format", "text", "-", testPage)
	if code != exitFailed || !strings.HasPrefix(errs, "-: tearsheet: ") || !strings.HasPrefix(out, "==> "+testPage+" <==\n") {
		t.Errorf("two pages: exit %d, stderr %q, stdout %.60q", code, errs, out)
	}
}

func TestOptions(t *testing.T) {
	const page = `<html><head><link rel="canonical" href="/a/b"></head><body><h1>Zoo Wins Prize for Its Signs</h1>` +
		"<p>The zoo has won a national prize for signs that visitors read to the end, the keeper said on Tuesday in a short speech.</p>" +
		"<p>Nobody at the zoo had expected it, since the signs are written by a retired teacher who has never liked animals at all.</p></body></html>"
	_, out, _ := command(t, page, "-url", "https://zoo.example/x", "-content-type", "text/html; charset=utf-8")
	if !strings.Contains(out, `"url": "https://zoo.example/a/b"`) {
		t.Errorf("-url does not resolve the canonical link: %.300s", out)
	}
	_, out, _ = command(t, page, "-content-type", "text/plain")
	if strings.Contains(out, "https://zoo.example") {
		t.Error("HTML though the Content-Type says text")
	}
}

func TestFailedSinglePage(t *testing.T) {
	code, out, _ := command(t, "", "no-such-page.html")
	if d := decode(t, out); code != exitFailed || d.Error == "" || d.File != "no-such-page.html" {
		t.Errorf("exit %d, got %s", code, out)
	}
}

func TestWrongUsage(t *testing.T) {
	for _, args := range [][]string{{"-format", "xml", testPage}, {"-nonsense"}, {"-entities=perhaps"}} {
		code, out, errs := command(t, "", args...)
		if code != exitUsage || out != "" || !strings.Contains(errs, "usage: tearsheet") {
			t.Errorf("%q: exit %d, stdout %q, stderr %q", args, code, out, errs)
		}
	}
	if code, _, errs := command(t, "", "-h"); code != exitOK || !strings.Contains(errs, "-format") {
		t.Errorf("-h: exit %d, stderr %q", code, errs)
	}
}

// brokenPipe fails after some bytes, as a pipe to head does.
type brokenPipe struct{ left int }

func (b *brokenPipe) Write(p []byte) (int, error) {
	if b.left -= len(p); b.left < 0 {
		return 0, errors.New("broken pipe")
	}
	return len(p), nil
}

func TestBrokenPipe(t *testing.T) {
	files := make([]string, 50)
	for i := range files {
		files[i] = testPage
	}
	var errs bytes.Buffer
	if code := run(files, strings.NewReader(""), &brokenPipe{left: 20_000}, &errs); code != exitFailed {
		t.Errorf("exit %d", code)
	}
	if got := errs.String(); got != "tearsheet: broken pipe\n" {
		t.Errorf("stderr %q", got)
	}
}

func TestProgress(t *testing.T) {
	var b bytes.Buffer
	p := &progress{w: &b, total: 2}
	p.step()
	p.clear()
	want := "\r[" + strings.Repeat("=", 20) + strings.Repeat(" ", 20) + "] 1/2\r\x1b[K"
	if b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
	if newProgress(&b, 10) != nil {
		t.Error("a progress bar for what is no terminal")
	}
}
