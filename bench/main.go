// Bench compares tearsheet with the other Go libraries of its kind, on the same
// pages in one process and one run, on one processor: time, allocations, peak
// memory and, where the true text of the story is known, accuracy.
//
//	cd bench && go run . [-pages LIST] [-limit N] [-rounds N] [-only REGEXP] [-markdown] [-out DIR] [-svg FILE]
//
// It prints tables, and writes to DIR what was measured in the Go benchmark
// format (benchmarks.txt, for benchstat) and, if there is accuracy to show, a
// plot of it against time. README.md says what is compared and how fair it is.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
)

type settings struct {
	pages    string
	limit    int
	rounds   int
	only     *regexp.Regexp
	markdown bool
	out      string
	svg      string
	alone    string
}

func main() {
	var s settings
	only := flag.String("only", "", "compare only extractors whose name matches this `regexp`, and "+base)
	flag.StringVar(&s.pages, "pages", "", "comma-separated `list` of files, patterns and folders with pages: .html, .html.gz, .txtar, .jsonl (a corpus);\n"+
		"if empty, the corpora in "+sharedCorpora+" if they are there, else the stories in "+ownPages)
	flag.IntVar(&s.limit, "limit", 120, "take at most so many `pages`, evenly spread; 0 is all")
	flag.IntVar(&s.rounds, "rounds", 5, "`times` that each extractor is timed on each page; the least counts")
	flag.BoolVar(&s.markdown, "markdown", false, "print the tables as Markdown")
	flag.StringVar(&s.out, "out", "out", "`folder` for benchmarks.txt and the plot")
	flag.StringVar(&s.svg, "svg", "", "`file` for the plot, if not accuracy-time.svg in the folder of -out")
	flag.StringVar(&s.alone, "alone", "", "used by the program itself: run one extractor over the pages listed on standard input")
	flag.Parse()
	var err error
	if s.only, err = regexp.Compile(*only); err != nil || flag.NArg() > 0 || s.rounds < 1 {
		fmt.Fprintln(os.Stderr, "bench: no arguments but flags, at least one round, -only a regular expression", flag.Args(), err)
		os.Exit(2)
	}
	if err := run(s, os.Stdin, os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(s settings, in io.Reader, out, progress io.Writer) error {
	if s.alone != "" {
		pages, err := readList(in)
		if err != nil {
			return err
		}
		return runAlone(s.alone, pages, out)
	}
	if s.pages == "" {
		s.pages = defaultPages()
	}
	pages, err := pagesAt(s.pages)
	if err != nil {
		return err
	}
	pages = spread(pages, s.limit)
	extracted, err := compare(chosen(extractors(), s.only), pages, s.rounds, progress)
	if err != nil {
		return err
	}
	texts, tokens, err := english(spread(pages, mostTexts))
	if err != nil {
		return err
	}
	var named *sheet
	if len(texts) > 0 && s.only.MatchString("prose") {
		if named, err = compare(namers(), texts, s.rounds, progress); err != nil {
			return err
		}
	}
	idle, err := startAlone(nobody, pages)
	if err != nil {
		return err
	}
	r := &report{extracted: extracted, named: named, tokens: tokens, idle: idle, markdown: s.markdown}
	if r.heldOut, err = heldOut(); err != nil {
		return err
	}
	if err := r.write(out); err != nil {
		return err
	}
	return r.save(s.out, s.svg)
}

// chosen are the extractors whose names match, and what all are compared with.
func chosen(all []extractor, only *regexp.Regexp) []extractor {
	var xs []extractor
	for _, x := range all {
		if x.name == base || only.MatchString(x.name) {
			xs = append(xs, x)
		}
	}
	return xs
}

// compare measures the extractors together and then each alone.
func compare(xs []extractor, pages []*page, rounds int, progress io.Writer) (*sheet, error) {
	s, err := measure(xs, pages, rounds, progress)
	if err != nil {
		return nil, err
	}
	for _, x := range xs {
		fmt.Fprintln(progress, x.name, "alone")
		a, err := startAlone(x.name, pages)
		if err != nil {
			return nil, err
		}
		s.alone = append(s.alone, a)
	}
	return s, nil
}

func create(dir, name string, write func(io.Writer) error) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	f, err := os.Create(filepath.Join(dir, name))
	if err != nil {
		return err
	}
	if err := write(f); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
