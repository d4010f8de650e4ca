// Command make-warc writes WARC files from the pages of ../shared/corpora, in all
// the shapes that crawls have, for measurements of many pages.
//
//	cd tools && go run ./cmd/make-warc -out DIR -pages 1000            # every shape
//	cd tools && go run ./cmd/make-warc -out DIR -shape list            # their names
//	cd tools && go run ./cmd/make-warc -out DIR -shape NAME -size 2000 # one file of 2 GB
//	cd tools && go run ./cmd/make-warc -out DIR -damage 0.01 -list     # damaged, and what was done where
//
// A file holds the corpora's pages in their order, from the first again when they
// end, with responses that are no page between. Same flags, same bytes. What was
// written stands on standard output, a line a file.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"example.com/tearsheet/internal/warc/warctest"
	"example.com/tearsheet/tools/corpus"
)

type settings struct {
	out, shared, shape string
	pages, others      int
	size               int64 // MB of a file as stored
	damage             float64
	seed               uint64
	list               bool
}

func main() {
	s := settings{}
	flag.StringVar(&s.out, "out", "", "folder to write to; it is made")
	flag.StringVar(&s.shared, "shared", "../../shared", "where corpora/ is")
	flag.StringVar(&s.shape, "shape", "", "write this shape alone; \"list\" names them")
	flag.IntVar(&s.pages, "pages", 1000, "pages of a file")
	flag.Int64Var(&s.size, "size", 0, "megabytes of a file as stored, in place of pages")
	flag.IntVar(&s.others, "others", 5, "a response that is no page behind so many pages; 0 for none")
	flag.Float64Var(&s.damage, "damage", 0, "share of damaged records, 0 to 1")
	flag.Uint64Var(&s.seed, "seed", 1, "of the damage")
	flag.BoolVar(&s.list, "list", false, "write NAME.list too: offset, length, type, damage and address of every record")
	flag.Parse()
	if err := run(s, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "make-warc:", err)
		os.Exit(1)
	}
}

func run(s settings, report io.Writer) error {
	if s.shape == "list" {
		for _, shape := range warctest.Shapes() {
			fmt.Fprintln(report, shape)
		}
		return nil
	}
	if s.out == "" {
		return errors.New("-out is missing")
	}
	shapes, err := chosen(s.shape)
	if err != nil {
		return err
	}
	pages, err := read(filepath.Join(s.shared, "corpora"))
	if err != nil {
		return err
	}
	if err := os.MkdirAll(s.out, 0o777); err != nil {
		return err
	}
	for _, shape := range shapes {
		line, err := write(s, shape, pages)
		if err != nil {
			return err
		}
		fmt.Fprintln(report, line)
	}
	return nil
}

func chosen(name string) ([]warctest.Shape, error) {
	if name == "" {
		return warctest.Shapes(), nil
	}
	for _, shape := range warctest.Shapes() {
		if shape.String() == name {
			return []warctest.Shape{shape}, nil
		}
	}
	return nil, fmt.Errorf("no shape is called %q; -shape list names them", name)
}

// read returns the pages of all corpora, by the corpora's names.
func read(dir string) ([]warctest.Page, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.jsonl"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no corpora in %s: %w", dir, errors.Join(err, os.ErrNotExist))
	}
	var all []warctest.Page
	for _, file := range files {
		pages, err := corpus.Read(file)
		if err != nil {
			return nil, err
		}
		for _, p := range pages {
			all = append(all, warctest.Page{URL: address(p), ContentType: "text/html", Body: p.Raw})
		}
	}
	return all, nil
}

// address is the page's; some have none.
func address(p *corpus.Page) string {
	if p.URL == "" {
		return "https://corpus.example/" + p.Corpus + "/" + p.ID
	}
	return strings.Map(func(r rune) rune {
		if r <= ' ' {
			return -1 // would end the header's line or the address
		}
		return r
	}, p.URL)
}

// write writes one file and says what is in it.
func write(s settings, shape warctest.Shape, pages []warctest.Page) (string, error) {
	name := filepath.Join(s.out, shape.Name())
	f, err := os.Create(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	list := io.Discard
	if s.list {
		l, err := os.Create(name + ".list")
		if err != nil {
			return "", err
		}
		defer l.Close()
		list = l
	}
	counted := &counter{w: bufio.NewWriterSize(f, 1<<20)}
	lines := bufio.NewWriter(list)
	w := warctest.NewWriter(counted, shape)
	w.Damage = warctest.Share(s.damage, s.seed)
	records, damaged := 0, 0
	w.Wrote = func(r warctest.Written) {
		records++
		if r.Damage != warctest.None {
			damaged++
		}
		fmt.Fprintf(lines, "%d\t%d\t%s\t%s\t%s\n", r.Offset, r.Length, r.Type, r.Damage, r.URL)
	}
	n, err := s.fill(w, counted, pages)
	if err := errors.Join(err, w.Close(), counted.w.Flush(), lines.Flush(), f.Close()); err != nil {
		return "", fmt.Errorf("%s: %w", name, err)
	}
	return fmt.Sprintf("%s: %d pages, %d records, %d of them damaged, %.1f MB", name, n, records, damaged, float64(counted.n)/1e6), nil
}

// fill writes pages until there are as many as asked for.
func (s settings) fill(w *warctest.Writer, written *counter, pages []warctest.Page) (int, error) {
	others := warctest.Others()
	for n := 0; ; n++ {
		if s.size > 0 && written.n >= s.size*1e6 || s.size == 0 && n >= s.pages {
			return n, nil
		}
		if err := w.Page(pages[n%len(pages)]); err != nil {
			return n, err
		}
		if s.others > 0 && n%s.others == s.others-1 {
			if err := w.Page(others[n/s.others%len(others)]); err != nil {
				return n, err
			}
		}
	}
}

// counter counts the bytes written.
type counter struct {
	w *bufio.Writer
	n int64
}

func (c *counter) Write(p []byte) (int, error) {
	n, err := c.w.Write(p)
	c.n += int64(n)
	return n, err
}
