// Package corpus reads the development pages and their truth.
package corpus

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"net/url"
	"os"
	"path/filepath"

	"golang.org/x/net/publicsuffix"
)

// A Page is one page of a corpus.
type Page struct {
	ID, URL, Lang, Publisher string
	Page                     string // a gzip file relative to the corpus
	Truth                    Truth
	Corpus                   string `json:"-"` // the file's name without .jsonl
	Raw                      []byte `json:"-"`
}

// Truth holds what the corpus knows of a page.
type Truth struct {
	Body       string    `json:"body"`
	Paragraphs []string  `json:"paragraphs"`
	Sections   []Section `json:"sections"`
	Summary    string    `json:"summary"`
	Title      string    `json:"title"`
	Authors    []string  `json:"authors"`
	Byline     string    `json:"byline"`
	Published  string    `json:"published"`
	Captions   []string  `json:"captions"`
	With       []string  `json:"with"`
	Without    []string  `json:"without"`
	PageType   string    `json:"page_type"`
}

// A Section is a heading and what stands under it.
type Section struct {
	Heading    string   `json:"heading"`
	Paragraphs []string `json:"paragraphs"`
}

// Read returns the pages of a corpus file, in its order.
func Read(file string) ([]*Page, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var pages []*Page
	d := json.NewDecoder(bufio.NewReaderSize(f, 1<<20))
	for d.More() {
		p := &Page{}
		if err := d.Decode(p); err != nil {
			return nil, fmt.Errorf("%s: page %d: %w", file, len(pages)+1, err)
		}
		base := filepath.Base(file)
		p.Corpus = base[:len(base)-len(".jsonl")]
		if p.Raw, err = readGzip(filepath.Join(filepath.Dir(file), p.Page)); err != nil {
			return nil, err
		}
		pages = append(pages, p)
	}
	return pages, nil
}

func readGzip(file string) ([]byte, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return io.ReadAll(z)
}

// Fold returns the number below n of the part that the page's publisher falls
// into, so that no publisher stands on both sides of a split.
func (p *Page) Fold(n int) int {
	h := fnv.New32a()
	io.WriteString(h, p.site())
	return int(h.Sum32() % uint32(n))
}

// site is the registrable domain; pages of a made-up host count by themselves.
func (p *Page) site() string {
	u, err := url.Parse(p.URL)
	if err != nil || u.Hostname() == "fakehost" || u.Hostname() == "" {
		return p.ID
	}
	if d, err := publicsuffix.EffectiveTLDPlusOne(u.Hostname()); err == nil {
		return d
	}
	return u.Hostname()
}
