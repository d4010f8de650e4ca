// Tearsheet prints the articles that scraped news pages hold.
//
//	tearsheet [flags] [FILE ...]
//
// It reads standard input when there is no FILE, or where FILE is "-". A single
// page is printed as one indented JSON object with the keys file, article,
// sections and entities. Several pages are printed as one object a line, in the
// order of the files; a page that failed has the keys file and error.
//
// It exits with 0, with 1 when a page failed, and with 2 when it was used wrongly.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	"example.com/tearsheet"
)

// Exit codes.
const (
	exitOK     = 0
	exitFailed = 1 // at least one page could not be read or held no article
	exitUsage  = 2
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
}

// run is the whole command; it returns the exit code.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	var s settings
	flags := flag.NewFlagSet("tearsheet", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&s.format, "format", "json", "what to print: `json`, text (the body) or markdown")
	flags.StringVar(&s.options.URL, "url", "", "where the page came from: resolves relative links")
	flags.StringVar(&s.options.ContentType, "content-type", "", "the HTTP Content-Type of the page: HTML or text, and the charset")
	flags.BoolVar(&s.entities, "entities", true, "print the entities too")
	flags.BoolVar(&s.lines, "lines", false, "print one object a line also for a single page")
	flags.Usage = func() {
		fmt.Fprintf(stderr, "usage: tearsheet [flags] [FILE ...]\n\nPrints the articles that scraped news pages hold; reads standard input without FILE.\n\n")
		flags.PrintDefaults()
	}
	switch err := flags.Parse(args); {
	case err == flag.ErrHelp:
		return exitOK
	case err != nil:
		return exitUsage
	}
	render, ok := renderers(s)[s.format]
	if !ok {
		fmt.Fprintf(stderr, "tearsheet: unknown format %q\n", s.format)
		flags.Usage()
		return exitUsage
	}
	files := flags.Args()
	if len(files) == 0 {
		files = []string{"-"}
	}
	single := len(files) == 1 && !s.lines
	work := func(file string) result {
		return render(parse(file, stdin, &s.options), single)
	}
	return printAll(files, work, stdout, stderr)
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
