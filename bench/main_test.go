package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestMain lets the test's binary be its own child, as the program is.
func TestMain(m *testing.M) {
	if len(os.Args) == 3 && os.Args[1] == "-alone" {
		main()
		return
	}
	os.Exit(m.Run())
}

// TestRun is the program on two stories with the cheap extractors.
func TestRun(t *testing.T) {
	dir := t.TempDir()
	s := settings{
		pages: filepath.Join(ownPages, "html-*.txtar"), limit: 2, rounds: 1, out: dir,
		only: regexp.MustCompile(`^(html\..*|tearsheet)$`),
	}
	var out bytes.Buffer
	if err := run(s, nil, &out, io.Discard); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"2 pages", "\nhtml.Tokenizer ", "\nhtml.Parse ", "\ntearsheet "} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
	if strings.Contains(out.String(), "was trained on these pages") {
		t.Error("the stories have no truth, but the output speaks of accuracy")
	}
	raw, err := os.ReadFile(filepath.Join(dir, "benchmarks.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(raw), "\nBenchmarkExtract/"); n != 3*2 {
		t.Errorf("%d lines of benchmarks, want one for each of 3 extractors and 2 pages:\n%s", n, raw)
	}
	if _, err := os.Stat(filepath.Join(dir, "accuracy-time.svg")); err == nil {
		t.Error("a plot of accuracy without any truth")
	}
}

// TestCorpus is the same on a corpus, a made one, and so with accuracy.
func TestCorpus(t *testing.T) {
	dir := t.TempDir()
	s := settings{
		pages: corpusIn(t, dir, "fundus"), rounds: 1, out: dir, svg: filepath.Join(dir, "docs", "plot.svg"),
		only: regexp.MustCompile(`^(html\.Parse|tearsheet)$`), markdown: true,
	}
	var out bytes.Buffer
	if err := run(s, nil, &out, io.Discard); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"| tearsheet ", "tearsheet was trained on these pages, the others were not", "publishers held out of training"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
	svg, err := os.ReadFile(s.svg)
	if err != nil {
		t.Fatal(err)
	}
	wellFormed(t, svg)
	if !strings.Contains(string(svg), ">tearsheet</text>") {
		t.Errorf("no tearsheet in the plot:\n%s", svg)
	}
}

func TestRunWithoutPages(t *testing.T) {
	for _, pages := range []string{"no/such/place", t.TempDir(), filepath.Join(ownPages, "flat-*.txtar")} {
		if err := run(settings{pages: pages, rounds: 1, only: regexp.MustCompile("")}, nil, io.Discard, io.Discard); err == nil {
			t.Errorf("%s: no error", pages)
		}
	}
}

// TestDefaultPages: the corpora where they are, and if one is missing our own pages.
func TestDefaultPages(t *testing.T) {
	list := defaultPages()
	pages, err := pagesAt(list)
	if err != nil {
		t.Fatal(err)
	}
	if list == ownPages {
		t.Skip("the development corpora are not here: they are not part of the project")
	}
	if names := corpora(pages); len(names) != 2 {
		t.Errorf("corpora with truth: %v", names)
	}
	var l loader
	if err := l.load(pages[len(pages)-1]); err != nil {
		t.Error(err)
	}
}
