package crawl

import (
	"encoding/json"
	"io"

	"example.com/tearsheet"
)

// A Line is what is written for a page.
type Line struct {
	File     string              `json:"file"`
	URL      string              `json:"url,omitzero"`    // of the page, where the input tells it
	Offset   int64               `json:"offset,omitzero"` // of the page's record: in bytes of a WARC file as stored, of unpacked JSON lines
	Article  *tearsheet.Article  `json:"article,omitzero"`
	Sections []tearsheet.Section `json:"sections,omitzero"`
	Entities []tearsheet.Entity  `json:"entities,omitzero"`
	Damage   string              `json:"damage,omitzero"` // why the page, or what was made of it, may not be whole
	Error    string              `json:"error,omitzero"`
}

// Write writes l as JSON and a line end; indent is what each level is indented by, "" for all in one line.
func (l *Line) Write(w io.Writer, indent string) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false) // no one puts the lines into a page
	e.SetIndent("", indent)
	return e.Encode(l)
}

// Counts say what became of an input's pages.
type Counts struct {
	Records  int64 `json:"records"`  // all that the input holds, pages or not
	Pages    int64 `json:"pages"`    // given to Parse
	Articles int64 `json:"articles"` // of these, with a story
	Failures int64 `json:"failures"` // pages without a story or with an error, and damaged places: lines with an error
	Damaged  int64 `json:"damaged"`  // places of the input that could not be read, or not whole: lines with a damage, or an error and no page
	Skipped  int64 `json:"skipped"`  // records that are no page
	Status   int64 `json:"status"`   // of these, responses with another status than 200
	Media    int64 `json:"media"`    // of these, responses that are neither HTML nor text
	Bytes    int64 `json:"bytes"`    // of the pages
}

// Add adds d to c.
func (c *Counts) Add(d Counts) {
	c.Records += d.Records
	c.Pages += d.Pages
	c.Articles += d.Articles
	c.Failures += d.Failures
	c.Damaged += d.Damaged
	c.Skipped += d.Skipped
	c.Status += d.Status
	c.Media += d.Media
	c.Bytes += d.Bytes
}
