package main

import (
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"example.com/tearsheet/internal/crawl"
)

// outputEnding is behind the name of every output.
const outputEnding = ".jsonl.gz"

// An input is a file to be read.
type input struct {
	path   string
	output string // where its lines go
	size   int64  // in bytes
}

// inputs are what the arguments name.
type inputs struct {
	files      []input // ascending by output
	passedOver int     // files in folders that are no input by their names
	unread     []error // folders that could not be read
}

// findInputs walks the arguments. An error is one of usage: two inputs with the same output, or an
// output that is an input.
func findInputs(args []string, out string) (*inputs, error) {
	w := walker{out: out}
	w.outInfo, _ = os.Stat(out) // nil as long as it is not there, and nothing in it
	for _, arg := range args {
		info, err := os.Stat(arg)
		if err != nil || !info.IsDir() {
			// A file that is not there counts too: the shards must not depend on who can see it.
			w.add(arg, filepath.Base(arg), info)
			continue
		}
		if os.SameFile(info, w.outInfo) {
			return nil, fmt.Errorf("-out %s is an input too: its outputs would become inputs", out)
		}
		w.walk(arg)
	}
	slices.SortFunc(w.files, func(a, b input) int {
		return cmp.Or(cmp.Compare(a.output, b.output), cmp.Compare(a.path, b.path))
	})
	return &w.inputs, checkOutputs(w.files)
}

// A walker finds inputs.
type walker struct {
	inputs
	out     string
	outInfo fs.FileInfo
}

func (w *walker) add(path, name string, info fs.FileInfo) {
	in := input{path: path, output: filepath.Join(w.out, name+outputEnding)}
	if info != nil {
		in.size = info.Size()
	}
	w.files = append(w.files, in)
}

// walk adds the files in a folder and below.
func (w *walker) walk(dir string) {
	filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			w.unread = append(w.unread, err)
		case path == dir:
		case d.IsDir():
			info, err := d.Info()
			if strings.HasPrefix(d.Name(), ".") || err == nil && os.SameFile(info, w.outInfo) {
				return filepath.SkipDir
			}
		default:
			w.entry(dir, path)
		}
		return nil
	})
}

// entry adds a file in a folder, if it is one.
func (w *walker) entry(dir, path string) {
	base := filepath.Base(path)
	if strings.HasPrefix(base, ".") || crawl.FormOf(base) == crawl.Unknown {
		w.passedOver++
		return
	}
	info, err := os.Stat(path) // of what a link points to
	if err == nil && !info.Mode().IsRegular() {
		w.passedOver++ // a link to a folder, a pipe, a device
		return
	}
	name, relErr := filepath.Rel(dir, path)
	if relErr != nil {
		w.unread = append(w.unread, relErr)
		return
	}
	w.add(path, name, info)
}

// checkOutputs says whether the inputs, ascending by output, have outputs of their own.
func checkOutputs(files []input) error {
	paths := map[string]bool{}
	for _, f := range files {
		paths[absolute(f.path)] = true
	}
	for i, f := range files {
		if i > 0 && files[i-1].output == f.output {
			return fmt.Errorf("%s and %s have the same output %s", files[i-1].path, f.path, f.output)
		}
		if paths[absolute(f.output)] {
			return fmt.Errorf("%s is an input, and the output of %s", f.output, f.path)
		}
	}
	return nil
}

func absolute(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		return abs
	}
	return path
}
