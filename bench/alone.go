package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"time"
)

// alonePasses is how often a child goes over the pages: once to warm up, and then
// often enough that its collections of garbage are many and cost the same each time.
const alonePasses = 1 + 2

// An alone is what a process of its own needed to run one extractor over the
// pages, on one processor. Zero where the system does not tell.
type alone struct {
	Peak int64         // most memory (resident set), in bytes, of the program with all that is linked
	CPU  time.Duration // processor time of the calls, after a pass to warm up, garbage collection included
}

// nobody is the child that only reads the pages: what the program takes itself.
const nobody = "none"

// runAlone is the child's side: it goes over the pages with the extractor of
// that name, and writes an alone as JSON.
func runAlone(name string, pages []*page, w io.Writer) error {
	runtime.GOMAXPROCS(1)
	x, err := extractorNamed(name)
	if err != nil {
		return err
	}
	var result alone
	var l loader
	for pass := range alonePasses {
		for _, p := range pages {
			if err := l.load(p); err != nil {
				return err
			}
			prepared, err := x.prepared(p)
			if err != nil {
				return fmt.Errorf("%s: %w", p.name, err)
			}
			before := cpuTime()
			x.call(p, prepared)
			if pass > 0 {
				result.CPU += cpuTime() - before
			}
		}
	}
	result.Peak = peakMemory()
	return json.NewEncoder(w).Encode(result)
}

func extractorNamed(name string) (*extractor, error) {
	if name == nobody {
		return &extractor{run: func(*page, any) (string, error) { return "", nil }, bare: true}, nil
	}
	for _, x := range append(extractors(), namers()...) {
		if x.name == name {
			return &x, nil
		}
	}
	return nil, fmt.Errorf("no extractor %q", name)
}

// startAlone runs this program again with -alone and the pages on its standard
// input, and waits for it.
func startAlone(name string, pages []*page) (result alone, err error) {
	program, err := os.Executable()
	if err != nil {
		return result, err
	}
	var list, out, complaints bytes.Buffer
	if err := writeList(&list, pages); err != nil {
		return result, err
	}
	child := exec.Command(program, "-alone", name)
	child.Stdin, child.Stdout, child.Stderr = &list, &out, &complaints
	if err := child.Run(); err != nil {
		return result, fmt.Errorf("%s alone: %w\n%s", name, err, complaints.Bytes())
	}
	return result, json.Unmarshal(out.Bytes(), &result)
}

// writeList writes which pages a child is to read.
func writeList(w io.Writer, pages []*page) error {
	e := json.NewEncoder(w)
	for _, p := range pages {
		if err := e.Encode([]string{p.name, p.file, p.address()}); err != nil {
			return err
		}
	}
	return nil
}

func readList(r io.Reader) ([]*page, error) {
	var pages []*page
	for d := json.NewDecoder(r); ; {
		var line [3]string
		if err := d.Decode(&line); errors.Is(err, io.EOF) {
			return pages, nil
		} else if err != nil {
			return nil, fmt.Errorf("list of pages: %w", err)
		}
		pages = append(pages, &page{name: line[0], file: line[1], url: parseAddress(line[2])})
	}
}
