// Package crawl turns files of pages into files of articles: one file in, one
// file of JSON lines out. The command and the Beam pipeline share it, so that
// the same input gives the same lines on one machine and on many.
package crawl

import (
	"context"
	"errors"
	"io"

	"example.com/tearsheet"
)

// A Line is what is written for a page.
type Line struct {
	File     string              `json:"file"`
	URL      string              `json:"url,omitzero"`    // of the page, where the input tells it
	Offset   int64               `json:"offset,omitzero"` // of the page's record, in bytes of the input as stored
	Article  *tearsheet.Article  `json:"article,omitzero"`
	Sections []tearsheet.Section `json:"sections,omitzero"`
	Entities []tearsheet.Entity  `json:"entities,omitzero"`
	Damage   string              `json:"damage,omitzero"` // why the page may not be whole
	Error    string              `json:"error,omitzero"`
}

// Counts say what became of an input's pages.
type Counts struct {
	Records  int64 `json:"records"`  // all that the input holds, pages or not
	Pages    int64 `json:"pages"`    // given to Parse
	Articles int64 `json:"articles"` // of these, with a story
	Failures int64 `json:"failures"` // pages without a story or with an error, and damaged records: lines with an error
	Damaged  int64 `json:"damaged"`  // places of the input that could not be read
	Skipped  int64 `json:"skipped"`  // records that are no page: other types, media or status
	Bytes    int64 `json:"bytes"`    // of the pages
}

// Options adjust an Extractor. The zero value asks for the defaults.
type Options struct {
	Workers   int   // pages worked on at a time; 0 for GOMAXPROCS
	Entities  bool  // add the entities
	PageLimit int64 // largest page in bytes; 0 for the default
}

// An Extractor extracts files. It may be used from many goroutines; they share its workers.
type Extractor struct{}

// New returns an extractor. Close stops its workers.
func New(o Options) *Extractor { return &Extractor{} }

// Extract reads the pages of in and writes a gzip file of JSON lines, in the input's
// order, to out. The name tells the form of the input (WARC, JSON lines, HTML, text) and stands in every line.
// An error is in's, out's or ctx's: pages never end a file.
func (x *Extractor) Extract(ctx context.Context, name string, in io.Reader, out io.Writer) (Counts, error) {
	return Counts{}, errors.New("crawl: not yet")
}

// Close waits for the workers to end.
func (x *Extractor) Close() {}
