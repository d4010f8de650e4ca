package main

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestOrder: all are in it, and over pages and rounds each is first and last as
// often as any other, and before and behind its neighbour.
func TestOrder(t *testing.T) {
	const n = 5
	first, last, before := map[int]int{}, map[int]int{}, 0
	for round := range 2 {
		for page := range n {
			xs := order(n, round, page)
			first[xs[0]]++
			last[xs[n-1]]++
			if slices.Index(xs, 0) < slices.Index(xs, 1) {
				before++
			}
			slices.Sort(xs)
			if !slices.Equal(xs, []int{0, 1, 2, 3, 4}) {
				t.Fatalf("round %d, page %d: %v", round, page, xs)
			}
		}
	}
	for x := range n {
		if first[x] != 2 || last[x] != 2 {
			t.Errorf("%d is first %d times and last %d times, want 2", x, first[x], last[x])
		}
	}
	if before != n {
		t.Errorf("0 comes before 1 %d times of %d", before, 2*n)
	}
}

// TestMeasure counts what two extractors of known cost allocate.
func TestMeasure(t *testing.T) {
	file := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(file, []byte(lighthouse), 0o644); err != nil {
		t.Fatal(err)
	}
	var kept []byte
	xs := []extractor{
		{name: base, bare: true, run: func(p *page, _ any) (string, error) { kept = make([]byte, 1<<20); return "", nil }},
		{name: "failing", run: func(p *page, _ any) (string, error) { panic("on purpose") }},
		{name: "given", prepare: func(p *page) (any, error) { return string(p.data), nil },
			run: func(_ *page, prepared any) (string, error) { return prepared.(string), nil }},
		{name: "silent", run: func(*page, any) (string, error) { return " \n", nil }},
	}
	s, err := measure(xs, []*page{{name: "page", file: file, truth: lighthouse, corpus: "made"}}, 3, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	if n := s.cells[0][0].bytes; n < 1<<20 || n > 1<<20+1<<14 || len(kept) == 0 {
		t.Errorf("one megabyte counted as %d bytes", n)
	}
	if n := s.cells[0][0].objects; n < 1 || n > 20 {
		t.Errorf("one object counted as %d", n)
	}
	if n := len(s.cells[0][0].times); n != 3 {
		t.Errorf("%d times of 3 rounds", n)
	}
	var failed []int
	for x := range xs {
		failed = append(failed, s.total(x).failed)
	}
	if !slices.Equal(failed, []int{0, 1, 0, 1}) {
		t.Errorf("failed pages are %v", failed)
	}
	if f1 := s.accuracies[2]["made"].body.F1(); f1 != 1 {
		t.Errorf("the truth itself has body F1 %v", f1)
	}
	if len(s.accuracies[0]) != 0 {
		t.Error("an extractor without text has an accuracy")
	}
}

// TestExtractors: each finds the story of a plain page, and the bare ones read it.
func TestExtractors(t *testing.T) {
	p := &page{name: "lighthouse", data: []byte(lighthouse), url: parseAddress("https://ledger.example/brackmoor")}
	for _, x := range append(extractors(), namers()...) {
		prepared, err := x.prepared(p)
		if err != nil {
			t.Errorf("%s: %v", x.name, err)
			continue
		}
		text, err := x.call(p, prepared)
		if err != nil {
			t.Errorf("%s: %v", x.name, err)
		}
		if !x.bare && !strings.Contains(text, "thought to be broken beyond repair") {
			t.Errorf("%s found %q", x.name, text)
		}
	}
}

// TestAlone: a child holds what its extractor holds, and not what we do.
func TestAlone(t *testing.T) {
	file := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(file, []byte("<p>"+strings.Repeat(lighthouse, 1000)), 0o644); err != nil {
		t.Fatal(err)
	}
	ours := make([]byte, 300<<20)
	for i := 0; i < len(ours); i += 4096 {
		ours[i] = 1
	}
	pages := []*page{{name: "page", file: file}}
	idle, err := startAlone(nobody, pages)
	if err != nil {
		t.Fatal(err)
	}
	tree, err := startAlone(base, pages)
	if err != nil {
		t.Fatal(err)
	}
	if tree.Peak == 0 {
		t.Skip("this system does not tell a process's memory")
	}
	if idle.Peak >= int64(len(ours)) {
		t.Errorf("a child that does nothing has %d bytes: those of its parent", idle.Peak)
	}
	if tree.Peak <= idle.Peak || tree.CPU <= idle.CPU {
		t.Errorf("parsing takes no more than not parsing: %+v, %+v", tree, idle)
	}
	if ours[0] == 0 {
		t.Error("never: keeps the memory alive")
	}
	if _, err := startAlone("nothing of that name", pages); err == nil {
		t.Error("no error for an unknown extractor")
	}
}

func TestCPUTime(t *testing.T) {
	start, n := cpuTime(), 0
	for cpuTime()-start < 5*time.Millisecond {
		if n++; n > 1e9 {
			t.Fatal("the processor's time stands still")
		}
	}
}
