package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"time"
)

// A report is all that was measured.
type report struct {
	extracted *sheet
	named     *sheet // nil if no page has an English article
	tokens    int    // in the texts of named
	idle      alone  // the program without any extractor
	heldOut   map[string]quality
	markdown  bool
}

// write prints the tables and what has to be known to read them.
func (r *report) write(w io.Writer) error {
	var b strings.Builder
	s := r.extracted
	fmt.Fprintf(&b, "%s, %s %s/%s, one processor; %d pages, %.1f MB; %s, least of %d rounds.\n\n", cmp.Or(processor(), "unknown processor"),
		runtime.Version(), runtime.GOOS, runtime.GOARCH, len(s.pages), float64(s.size())/1e6, time.Now().UTC().Format(time.DateOnly), s.rounds)
	s.pageTable().write(&b, r.markdown)
	fmt.Fprintf(&b, "\n×: ratio to %s, of sums over the pages. time: of the processor, bytes in, text of the story out. peak: resident memory of a process that runs\n"+
		"this one alone; %s MB of it are the program and all that is linked into it. CPU alone: processor time of that process, with its\n"+
		"own garbage collection. readeck-from-tree is given the tree: its time, CPU and allocations are without parsing, its peak is with it.\n",
		base, megabytes(r.idle.Peak))
	if names := corpora(s.pages); len(names) > 0 {
		fmt.Fprintf(&b, "\n%s\n", r.trained(names))
	}
	if t := s.accuracyTable(); t != nil {
		b.WriteString("\n")
		t.write(&b, r.markdown)
	}
	if r.named != nil {
		fmt.Fprintf(&b, "\nNames in the texts of %d English articles, %d tokens (words between white space, counted the same for both):\n\n", len(r.named.pages), r.tokens)
		r.named.nameTable(r.tokens).write(&b, r.markdown)
	}
	fmt.Fprintf(&b, "\n%s\n", strings.Join(versions(), ", "))
	_, err := io.WriteString(w, b.String())
	return err
}

// trained says what the accuracy on development pages does not show.
func (r *report) trained(corpora []string) string {
	text := "tearsheet was trained on these pages, the others were not: here its accuracy says how well it knows them."
	var known []string
	for _, name := range slices.Sorted(maps.Keys(r.heldOut)) {
		if q := r.heldOut[name]; slices.Contains(corpora, name) {
			known = append(known, fmt.Sprintf("%s %s", name, part(q.f1)))
		}
	}
	if len(known) == 0 {
		return text
	}
	text += "\nOn publishers held out of training its body F1 is: " + strings.Join(known, ", ")
	if f1, ok := heldOutF1(r.extracted.pages, r.heldOut); ok {
		text += fmt.Sprintf("; mixed as here %s", part(f1))
	}
	return text + " (docs/models.md)."
}

// versions are those of the libraries compared, as they were built in.
func versions() []string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return nil
	}
	var list []string
	for _, m := range info.Deps {
		for _, path := range rivals {
			if m.Path == path {
				list = append(list, m.Path+" "+m.Version)
			}
		}
	}
	return list
}

// save writes the files: the raw times and, if there is accuracy, the plot.
func (r *report) save(dir, svg string) error {
	err := create(dir, "benchmarks.txt", func(w io.Writer) error {
		if err := writeConfiguration(w); err != nil {
			return err
		}
		if err := r.extracted.writeBenchmarks(w, "Extract"); err != nil {
			return err
		}
		if r.named == nil {
			return nil
		}
		return r.named.writeBenchmarks(w, "Names")
	})
	if err != nil {
		return err
	}
	p := r.plot()
	if p == nil {
		return nil
	}
	if svg == "" {
		svg = filepath.Join(dir, "accuracy-time.svg")
	}
	return create(filepath.Dir(svg), filepath.Base(svg), p.write)
}

// plot has a dot for each extractor that reads pages from bytes and whose
// accuracy is known; nil if there is none.
func (r *report) plot() *plot {
	s := r.extracted
	reference := s.total(s.index(base)).time
	unseen, known := heldOutF1(s.pages, r.heldOut)
	p := &plot{caption: fmt.Sprintf("%d development pages (%s)", len(s.pages), strings.Join(corpora(s.pages), ", "))}
	for x, e := range s.extractors {
		a := s.accuracies[x][""]
		if a == nil || e.prepare != nil {
			continue
		}
		d := dot{name: e.name, x: ratio(s.total(x).time, reference), y: a.body.F1(), ours: strings.HasPrefix(e.name, "tearsheet")}
		if d.ours && known {
			d.trained, d.y = d.y, unseen
		}
		p.dots = append(p.dots, d)
	}
	if len(p.dots) == 0 {
		return nil
	}
	return p
}
