package crawl

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"path"
	"strings"
)

// A source reads the pages of an input. Its error is io.EOF at the end, or the input's own.
type source interface {
	next() (page, error)
}

// A Form is what an input holds.
type Form int

// Forms.
const (
	Unknown   Form = iota // the first bytes tell
	WARC                  // a WARC file
	JSONLines             // an object {url, contentType, page} a line
	Single                // one page
)

var forms = map[string]Form{
	".warc": WARC, ".jsonl": JSONLines, ".ndjson": JSONLines, ".json": JSONLines,
	".html": Single, ".htm": Single, ".xhtml": Single, ".txt": Single,
}

// FormOf returns the form that a file's name tells. Whether it is compressed with gzip, the first bytes tell.
func FormOf(name string) Form {
	name = strings.TrimSuffix(strings.ToLower(name), ".gz")
	return forms[path.Ext(name)]
}

// sniffed is how much of an input is looked at to tell its form, in bytes: gzip members
// of a few records, or the white space before a page.
const sniffed = 4 << 10

// open returns a source for the input.
func open(name string, in io.Reader, limit int64) (source, error) {
	own := &ownError{r: in}
	buffered := bufio.NewReaderSize(own, 64<<10)
	head, err := buffered.Peek(sniffed)
	if err != nil && err != io.EOF {
		return nil, err
	}
	form, zipped := FormOf(name), bytes.HasPrefix(head, []byte("\x1f\x8b"))
	if form == Unknown {
		form = sniff(head, zipped)
	}
	if form == WARC { // which has its own ways with gzip
		return newWARCSource(buffered, limit), nil
	}
	text := io.Reader(buffered)
	var broken error
	if zipped {
		if text, broken = gzip.NewReader(buffered); broken != nil {
			text = failing{fmt.Errorf("%w", broken)}
		}
	}
	if form == JSONLines {
		return newLineSource(text, own, limit), nil
	}
	return &singleSource{in: text, own: own, limit: limit}, nil
}

// sniff tells the form by the first bytes.
func sniff(head []byte, zipped bool) Form {
	if zipped {
		r, err := gzip.NewReader(bytes.NewReader(head))
		if err != nil {
			return Single
		}
		inner := make([]byte, sniffed)
		n, _ := io.ReadFull(r, inner) // what there is of it
		head = inner[:n]
	}
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n")
	switch {
	case bytes.HasPrefix(head, []byte("WARC/")):
		return WARC
	case bytes.HasPrefix(head, []byte("{")):
		return JSONLines
	}
	return Single
}

// ownError passes r on and keeps its error, to tell an input that cannot be read from
// one that is read and damaged.
type ownError struct {
	r   io.Reader
	err error // never io.EOF
}

func (o *ownError) Read(p []byte) (int, error) {
	n, err := o.r.Read(p)
	if err != nil && err != io.EOF {
		o.err = err
	}
	return n, err
}

// failing is a reader of nothing but an error.
type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

// A singleSource reads a file that is one page.
type singleSource struct {
	in    io.Reader
	own   *ownError
	limit int64
	done  bool
}

func (s *singleSource) next() (page, error) {
	if s.done {
		return page{}, io.EOF
	}
	s.done = true
	data, err := io.ReadAll(io.LimitReader(s.in, s.limit+1))
	if s.own.err != nil {
		return page{}, s.own.err
	}
	p := page{data: data}
	if err != nil {
		p.damage = err.Error()
	}
	if int64(len(data)) > s.limit {
		p = page{err: "crawl: " + tooLarge(s.limit)}
	}
	return p, nil
}

// tooLarge says why a page is passed over.
func tooLarge(limit int64) string {
	return fmt.Sprintf("page of more than %d bytes", limit)
}
