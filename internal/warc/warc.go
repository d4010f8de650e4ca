// Package warc reads WARC files, the format that web crawls are kept in
// (ISO 28500; versions 1.0 and 1.1): plain, compressed record by record, or
// compressed as a whole.
package warc

import (
	"fmt"
	"io"
)

// A Reader reads the records of one WARC file.
type Reader struct{}

// NewReader reads from r. Records whose block is larger than limit bytes are
// passed over and reported as [*Damage].
func NewReader(r io.Reader, limit int64) *Reader { return &Reader{} }

// Next returns the next record, or io.EOF after the last. A [*Damage] error is
// not the end: it says what could not be read, and the next call reads on
// behind it. Any other error is r's own and final.
func (r *Reader) Next() (*Record, error) { return nil, io.EOF }

// A Record is one record of a WARC file.
type Record struct {
	Offset      int64  // where it starts in the file as stored: of its gzip member, if it has one of its own
	Type        string // WARC-Type, in lower case: "response", "request", "warcinfo", ...
	URL         string // WARC-Target-URI, without angle brackets
	ContentType string // of the block: "application/http; msgtype=response"
	Block       []byte // valid until the next call of Next
	Damage      string // why the block may not be whole; empty if nothing speaks against it
}

// A Response is the HTTP response in a record.
type Response struct {
	Status      int
	ContentType string // as sent, with parameters
	Body        []byte // without transfer and content coding
	Damage      string // why the body may not be whole
}

// Response reads the block as an HTTP response and takes chunked transfer coding and
// gzip or deflate content coding off its body, of which at most limit bytes are kept.
func (r *Record) Response(limit int64) (*Response, error) { return nil, fmt.Errorf("warc: not yet") }

// Damage is a part of the file that could not be read as a record.
type Damage struct {
	Offset int64  // in the file as stored
	Length int64  // bytes passed over, as far as known
	Reason string // for people
}

func (d *Damage) Error() string {
	return fmt.Sprintf("warc: offset %d: %s: %d bytes passed over", d.Offset, d.Reason, d.Length)
}
