// Tearsheet prints the articles that scraped news pages hold, or turns whole
// crawls of pages into files of articles.
//
//	tearsheet [flags] [FILE ...]
//	tearsheet -out DIR [flags] FILE|DIR ...
//
// # Pages
//
// Without -out, each FILE is a page. Standard input is read when there is no FILE, or where FILE is "-". A single
// page is printed as one indented JSON object with the keys file, article,
// sections and entities. Several pages are printed as one object a line, in the
// order of the files; a page that failed has the keys file and error.
//
// It exits with 0, with 1 when a page failed, and with 2 when it was used wrongly.
//
// # Crawls
//
// With -out, each input becomes one file of JSON lines, compressed with gzip, in that DIR. An input is
//
//   - a WARC file (.warc): of its records, responses with status 200 whose
//     Content-Type is text/html, application/xhtml+xml or text/plain are pages,
//   - JSON lines (.jsonl, .ndjson, .json): {"url": ..., "contentType": ..., "page": ...}, of which page is needed,
//   - or one page (.html, .htm, .xhtml, .txt),
//
// each as it is or compressed with gzip, with .gz behind the name or without. A DIR is walked with all below it, but for names
// that begin with a dot; files in it with other endings are passed over. A FILE with another ending is taken for
// what its first bytes say. Symbolic links to files are followed, those to folders are not.
//
// The output of a FILE is its name, that of a file in a DIR its path below DIR, with .jsonl.gz behind it.
// It is written under a temporary name (.tearsheet-*.tmp in the same folder), and renamed when it is whole and
// on the disk. So an output that is there is whole: its input is skipped, and a run that was ended
// goes on where it was when it is started again. Temporary files of runs that were killed may be deleted when none is running.
//
// Each page is a line, in the input's order, with the keys of a single page and
//
//   - url: the page's address, if the input tells it,
//   - offset: where its record or line starts; in bytes of a WARC file as stored, of unpacked JSON lines,
//   - damage: why the page may not be whole, or entities were left out,
//   - error: why there is no article.
//
// A place that could not be read, and a page that is too large (8 MiB, or 72 MiB of memory to parse), are lines
// with an error too; they end neither their file nor the run. The same input gives the same bytes whatever -j is.
//
// -shard I/N takes every Nth of the inputs, in the order of their outputs' names, beginning with number I, from 0 to N-1:
// each of N machines or jobs that see the same files has its own. -j says how many pages are worked on at a time.
//
// Progress goes to standard error, and at the end a summary. The exit code is 0 when every
// input of the shard has its output, even if pages failed; 1 when an input could not be read or written: it
// is named, and has no output; 2 for wrong usage; and 130 after SIGINT (control-C) or SIGTERM, which drop
// the outputs under way. A second one ends the program at once.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"

	"example.com/tearsheet"
)

// Exit codes.
const (
	exitOK          = 0
	exitFailed      = 1 // at least one page could not be read or held no article; of a crawl, at least one input
	exitUsage       = 2
	exitInterrupted = 130 // what shells say of a program that SIGINT ended: 128 and the signal's number
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// settings are the flags.
type settings struct {
	format   string
	entities bool
	lines    bool
	options  tearsheet.Options
	workers  int
	out      string
	shard    shard
}

// run is the whole command; it returns the exit code.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	var s settings
	flags := s.flags(stderr)
	switch err := flags.Parse(args); {
	case err == flag.ErrHelp:
		return exitOK
	case err != nil:
		return exitUsage
	}
	if problem := s.problem(flags); problem != "" {
		fmt.Fprintln(stderr, "tearsheet:", problem)
		flags.Usage()
		return exitUsage
	}
	if s.workers == 0 {
		s.workers = runtime.GOMAXPROCS(0)
	}
	if s.out != "" {
		return batch(s, flags.Args(), stderr)
	}
	files := flags.Args()
	if len(files) == 0 {
		files = []string{"-"}
	}
	render := renderers(s)[s.format]
	single := len(files) == 1 && !s.lines
	work := func(file string) result {
		return render(parse(file, stdin, &s.options), single)
	}
	return printAll(files, s.workers, work, stdout, stderr)
}

func (s *settings) flags(stderr io.Writer) *flag.FlagSet {
	flags := flag.NewFlagSet("tearsheet", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&s.format, "format", "json", "what to print: `json`, text (the body) or markdown")
	flags.StringVar(&s.options.URL, "url", "", "where the page came from: resolves relative links")
	flags.StringVar(&s.options.ContentType, "content-type", "", "the HTTP Content-Type of the page: HTML or text, and the charset")
	flags.BoolVar(&s.entities, "entities", true, "print the entities too")
	flags.BoolVar(&s.lines, "lines", false, "print one object a line also for a single page")
	flags.StringVar(&s.out, "out", "", "write a file of JSON lines for each input to this `DIR`; inputs are WARC files, JSON lines, pages, and folders of them")
	flags.Var(&s.shard, "shard", "with -out, take only every Nth input, beginning with number I from 0: `I/N`")
	flags.IntVar(&s.workers, "j", 0, "how many pages to work on at a time (default: as many as there are processors)")
	flags.Usage = func() {
		fmt.Fprintf(stderr, "usage: tearsheet [flags] [FILE ...]\n       tearsheet -out DIR [flags] FILE|DIR ...\n\n"+
			"Prints the articles that scraped news pages hold; reads standard input without FILE.\n"+
			"With -out, writes DIR/NAME.jsonl.gz for each WARC file, file of JSON lines\n({\"url\", \"contentType\", \"page\"}) or page NAME, and skips those that are there.\n\n")
		flags.PrintDefaults()
	}
	return flags
}

// problem says what is wrong with the flags together, "" if nothing is.
func (s *settings) problem(flags *flag.FlagSet) string {
	given := map[string]bool{}
	flags.Visit(func(f *flag.Flag) { given[f.Name] = true })
	if _, ok := renderers(*s)[s.format]; !ok {
		return fmt.Sprintf("unknown format %q", s.format)
	}
	if s.workers < 0 {
		return fmt.Sprintf("-j %d: want a number of pages, or 0 for the number of processors", s.workers)
	}
	if !given["out"] {
		if given["shard"] {
			return "-shard is for -out"
		}
		return ""
	}
	switch {
	case s.out == "":
		return "-out wants a folder"
	case s.format != "json":
		return "-out writes JSON lines: leave out -format"
	case given["url"] || given["content-type"] || given["lines"]:
		return "-url, -content-type and -lines are for pages, not for -out"
	case flags.NArg() == 0:
		return "-out wants a FILE or DIR to read"
	}
	return ""
}

// A page is one input and what became of it.
type page struct {
	file    string
	article *tearsheet.Article
	err     error
}

func parse(file string, stdin io.Reader, opts *tearsheet.Options) page {
	data, err := readPage(file, stdin)
	if err != nil {
		return page{file: file, err: err}
	}
	a, err := tearsheet.Parse(data, opts)
	return page{file, a, err}
}

func readPage(file string, stdin io.Reader) ([]byte, error) {
	if file == "-" {
		return io.ReadAll(stdin)
	}
	return os.ReadFile(file)
}
