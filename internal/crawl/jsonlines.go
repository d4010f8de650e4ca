package crawl

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
)

// A lineSource reads JSON lines.
type lineSource struct {
	in     *bufio.Reader
	own    *ownError
	limit  int64 // of a page
	offset int64 // of the next line
	line   int   // its number, from 1
	buffer []byte
	done   bool
}

func newLineSource(in io.Reader, own *ownError, limit int64) *lineSource {
	return &lineSource{in: bufio.NewReaderSize(in, 64<<10), own: own, limit: limit}
}

// lineFactor is how many times larger than its page a line may be: a page in
// Chinese or Russian, all of it written as \u4e2d, is twice as large as in UTF-8.
const lineFactor = 2

func (s *lineSource) next() (page, error) {
	for !s.done {
		start := s.offset
		text, long, err := s.readLine()
		if s.own.err != nil {
			return page{}, s.own.err
		}
		s.line++
		s.done = err != nil
		text = bytes.TrimSpace(text)
		if start == 0 {
			text = bytes.TrimSpace(bytes.TrimPrefix(text, []byte("\ufeff")))
		}
		switch {
		case long:
			return s.failure(start, fmt.Sprintf("more than %d bytes", lineFactor*s.limit)), nil
		case err != nil && err != io.EOF: // damaged gzip: what there is of a line is none
			return s.failure(start, err.Error()), nil
		case len(text) > 0:
			return s.page(start, text), nil
		}
	}
	return page{}, io.EOF
}

// readLine reads up to the next line end, of which it keeps no more than the limit.
func (s *lineSource) readLine() (text []byte, long bool, err error) {
	s.buffer = s.buffer[:0]
	for {
		part, err := s.in.ReadSlice('\n')
		s.offset += int64(len(part))
		if int64(len(s.buffer)+len(part)) > lineFactor*s.limit {
			long = true
		} else if !long {
			s.buffer = append(s.buffer, part...)
		}
		if err != bufio.ErrBufferFull {
			return s.buffer, long, err
		}
	}
}

func (s *lineSource) page(offset int64, text []byte) page {
	var object struct {
		URL         string
		ContentType string
		Page        *string
	}
	if err := json.Unmarshal(text, &object); err != nil {
		return s.failure(offset, err.Error())
	}
	if object.Page == nil {
		return s.failure(offset, "has no page")
	}
	if int64(len(*object.Page)) > s.limit {
		p := s.failure(offset, tooLarge(s.limit))
		p.url = object.URL
		return p
	}
	return page{data: []byte(*object.Page), url: object.URL, contentType: object.ContentType, offset: offset}
}

func (s *lineSource) failure(offset int64, reason string) page {
	return page{offset: offset, err: fmt.Sprintf("crawl: line %d: %s", s.line, reason)}
}
