package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"os"
	"strings"

	"example.com/tearsheet/internal/fixture"
	"golang.org/x/text/encoding/htmlindex"
)

// A story is what the bench takes from a fixture.
type story struct {
	page    string // empty for a story of flattened text
	address string
	charset string // the page is to be encoded so
}

func parseAddress(s string) *url.URL {
	u, err := url.Parse(s)
	if err != nil || s == "" {
		return nil
	}
	return u
}

func storyAt(file string) (s story, err error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return s, err
	}
	archive := fixture.ParseArchive(string(text))
	if data, ok := archive.Part("options.json"); ok {
		var o struct{ URL, Encoding string }
		if err := json.Unmarshal([]byte(data), &o); err != nil {
			return s, fmt.Errorf("options.json: %w", err)
		}
		s.address, s.charset = o.URL, o.Encoding
	}
	s.page, _ = archive.Part("page.html")
	return s, nil
}

// bytes is the page as a program would get it.
func (s story) bytes() ([]byte, error) {
	if s.charset == "" {
		return []byte(s.page), nil
	}
	enc, err := htmlindex.Get(s.charset)
	if err != nil {
		return nil, err
	}
	return enc.NewEncoder().Bytes([]byte(s.page))
}

// A loader reads pages, one at a time, with little garbage: what it leaves
// would be collected in some extractor's time. The zero value is ready.
type loader struct {
	buffer bytes.Buffer
	unzip  gzip.Reader
}

// load fills p.data.
func (l *loader) load(p *page) error {
	data, err := l.read(p.file)
	if err != nil {
		return fmt.Errorf("%s: %w", p.file, err)
	}
	p.data = data
	return nil
}

func (l *loader) read(file string) ([]byte, error) {
	if strings.HasSuffix(file, ".txtar") {
		s, err := storyAt(file)
		if err != nil {
			return nil, err
		}
		return s.bytes()
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(file, ".gz") {
		if err := l.unzip.Reset(f); err != nil {
			return nil, err
		}
		r = &l.unzip
	}
	l.buffer.Reset()
	_, err = l.buffer.ReadFrom(r)
	return l.buffer.Bytes(), err
}
