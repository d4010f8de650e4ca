package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"regexp"
	"strings"
	"testing"
	"time"
)

// made is a sheet of two extractors on two pages.
func made() *sheet {
	of := func(ns, bytes, objects int) cell {
		return cell{times: []time.Duration{time.Duration(ns + 5), time.Duration(ns)}, bytes: uint64(bytes), objects: uint64(objects)}
	}
	failed := of(3e6, 400, 30)
	failed.failed = errors.New("no story")
	s := &sheet{
		extractors: []extractor{{name: base, bare: true}, {name: "tearsheet"}},
		pages:      []*page{{name: "a", corpus: "fundus", truth: "one two three four"}, {name: "b", corpus: "wcxb_articles", truth: "one two three four"}},
		sizes:      []int{1e6, 1e6},
		cells:      [][]cell{{of(1e6, 1000, 10), of(1e6, 3000, 30)}, {of(2e6, 2000, 10), failed}},
		accuracies: []accuracy{{}, {}},
		alone:      []alone{{Peak: 50e6, CPU: 100}, {Peak: 75e6, CPU: 150}},
		rounds:     2,
	}
	s.accuracies[1].add(s.pages[0], "one two three four")
	s.accuracies[1].add(s.pages[1], "")
	return s
}

func TestPageTable(t *testing.T) {
	var b bytes.Buffer
	made().pageTable().write(&b, true)
	want := `
|            | ms/page | MB/s | time × | kB/page | bytes × | objects/page | objects × | peak MB | CPU alone × | failed | body F1 | word F1 |
| ---------- | ------: | ---: | -----: | ------: | ------: | -----------: | --------: | ------: | ----------: | -----: | ------: | ------: |
| html.Parse |    1.00 | 1000 |   1.00 |    2.00 |    1.00 |         20.0 |      1.00 |    50.0 |        1.00 |      0 |       - |       - |
| tearsheet  |    2.50 |  400 |   2.50 |    1.20 |    0.60 |         20.0 |      1.00 |    75.0 |        1.50 |      1 |   0.667 |   0.500 |
`
	if got := "\n" + b.String(); got != want {
		t.Errorf("got%swant%s", got, want)
	}
}

func TestAccuracyTable(t *testing.T) {
	var b bytes.Buffer
	s := made()
	s.accuracyTable().write(&b, false)
	want := `
           fundus body F1  word F1  wcxb_articles body F1  word F1
tearsheet           1.000    1.000                  0.000    0.000
`
	if got := "\n" + b.String(); got != want {
		t.Errorf("got%swant%s", got, want)
	}
	s.pages = s.pages[:1]
	if s.accuracyTable() != nil {
		t.Error("a second table for one corpus")
	}
}

func TestNameTable(t *testing.T) {
	s := made()
	s.extractors = []extractor{{name: "tearsheet.Entities"}, {name: "prose"}}
	var b bytes.Buffer
	s.nameTable(10).write(&b, false)
	want := `
                    ms/text  tokens/s  speed ×  kB/text  objects/text  peak MB  CPU alone ×
tearsheet.Entities     1.00      5000     2.50     2.00          20.0     50.0         0.67
prose                  2.50      2000     1.00     1.20          20.0     75.0         1.00
`
	if got := "\n" + b.String(); got != want {
		t.Errorf("got%swant%s", got, want)
	}
}

func TestNumber(t *testing.T) {
	for v, want := range map[float64]string{0: "0", 1234.5: "1234", 12.34: "12.3", 1.234: "1.23", 0.01234: "0.0123", math.Inf(1): "-"} {
		if got := number(v); got != want {
			t.Errorf("number(%v) = %s, want %s", v, got, want)
		}
	}
}

// benchmarkLine is a line of the Go benchmark format: golang.org/design/14313-benchmark-format.
var benchmarkLine = regexp.MustCompile(`^Benchmark[A-Z]\S* \d+( [0-9.]+ \S+)+$`)

func TestBenchmarkLines(t *testing.T) {
	var b bytes.Buffer
	if err := writeConfiguration(&b); err != nil {
		t.Fatal(err)
	}
	if err := made().writeBenchmarks(&b, "Extract"); err != nil {
		t.Fatal(err)
	}
	var results []string
	for line := range strings.Lines(b.String()) {
		line = strings.TrimSuffix(line, "\n")
		if key, _, ok := strings.Cut(line, ": "); ok && strings.ToLower(key) == key && !strings.Contains(key, " ") {
			continue
		}
		if !benchmarkLine.MatchString(line) {
			t.Errorf("not of the format: %q", line)
		}
		results = append(results, line)
	}
	if len(results) != 2*2*2 {
		t.Errorf("%d results of 2 extractors, 2 pages, 2 rounds", len(results))
	}
	if want := "BenchmarkExtract/tearsheet/a 1 2000005 ns/op 500.00 MB/s 2000 B/op 10 allocs/op"; results[4] != want {
		t.Errorf("got  %s\nwant %s", results[4], want)
	}
}

func TestTrained(t *testing.T) {
	r := &report{extracted: made(), heldOut: map[string]quality{"fundus": {0.9, 0.8, 1}, "wcxb_articles": {0.8, 0.6, 1}, "other": {}}}
	got := r.trained(corpora(r.extracted.pages))
	for _, want := range []string{"trained on these pages, the others were not", "fundus 0.900, wcxb_articles 0.800", "mixed as here 0.824"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in %q", want, got)
		}
	}
	r.heldOut = nil
	if got := r.trained([]string{"fundus"}); !strings.Contains(got, "trained on these pages") || strings.Contains(got, "held out") {
		t.Errorf("without figures: %q", got)
	}
}

// TestHeldOut: the figures are where the output says.
func TestHeldOut(t *testing.T) {
	known, err := heldOut()
	if err != nil {
		t.Fatal(err)
	}
	for _, corpus := range []string{"fundus", "wcxb_articles"} {
		q := known[corpus]
		if q.f1 < 0.9 || q.f1 > 1 || math.Abs(q.f1-2*q.precision*q.recall/(q.precision+q.recall)) > 0.002 {
			t.Errorf("docs/models.md has no sound figures for %s: %+v", corpus, q)
		}
	}
}

func wellFormed(t *testing.T, svg []byte) {
	t.Helper()
	for d := xml.NewDecoder(bytes.NewReader(svg)); ; {
		if _, err := d.Token(); err == io.EOF {
			return
		} else if err != nil {
			t.Fatalf("%v in\n%s", err, svg)
		}
	}
}

// TestPlot: well-formed also with odd names; no label lies on another, on a dot
// or out of the picture, even where the dots are close.
func TestPlot(t *testing.T) {
	p := &plot{caption: "2 < 3 & more"}
	for i, name := range []string{"tearsheet", "tearsheet+sections+entities", "go-<fast>", "a & b", "go-trafilatura+fallback", "readeck", "go-shiori", "go-domdistiller"} {
		p.dots = append(p.dots, dot{name: name, x: 3 + 0.1*float64(i), y: 0.92 + 0.002*float64(i%3), ours: i < 2})
	}
	p.dots[0].trained = 0.99
	var b bytes.Buffer
	if err := p.write(&b); err != nil {
		t.Fatal(err)
	}
	wellFormed(t, b.Bytes())
	a := p.area()
	taken := p.boxes(a)
	for _, d := range p.dots {
		x, y := a.at(d.x, d.y)
		label := place(x, y, d.name, taken)
		for _, other := range taken {
			if label.overlaps(other) {
				t.Errorf("the label %q at %v overlaps %v", d.name, label, other)
			}
		}
		if !label.inside() {
			t.Errorf("the label %q at %v is not inside the plot", d.name, label)
		}
		taken = append(taken, label)
	}
}
