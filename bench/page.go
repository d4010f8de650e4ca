package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A page is one page to measure on. It stays in its file until a loader reads
// it, so that a run over many pages holds one at a time.
type page struct {
	name   string // unique among the pages; letters, digits, dots and underscores
	file   string
	url    *url.URL // where it came from; nil if not known
	corpus string   // the corpus it is of; empty for single files
	truth  string   // the text of its story; empty if not known
	data   []byte   // the page as it came; valid until the loader's next
}

// address is the page's URL, or empty.
func (p *page) address() string {
	if p.url == nil {
		return ""
	}
	return p.url.String()
}

// pagesAt lists the pages of a comma-separated list of files, patterns and
// folders. A file is a page (.html, .htm, either with .gz), a story of the root
// module's testdata (.txtar) or a corpus (.jsonl).
func pagesAt(list string) ([]*page, error) {
	var pages []*page
	for place := range strings.SplitSeq(list, ",") {
		files, err := filesAt(place)
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			more, err := pagesOf(file)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", file, err)
			}
			pages = append(pages, more...)
		}
	}
	if len(pages) == 0 {
		return nil, fmt.Errorf("no HTML pages at %s", list)
	}
	nameApart(pages)
	return pages, nil
}

func filesAt(place string) ([]string, error) {
	if info, err := os.Stat(place); err == nil && info.IsDir() {
		place = filepath.Join(place, "*")
	}
	found, err := filepath.Glob(place)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", place, err)
	}
	if len(found) == 0 {
		return nil, fmt.Errorf("%s: no such file", place)
	}
	return found, nil
}

// pagesOf lists the pages of a file; none if it is of no known kind.
func pagesOf(file string) ([]*page, error) {
	base := filepath.Base(file)
	switch ext := filepath.Ext(strings.TrimSuffix(base, ".gz")); ext {
	case ".html", ".htm":
		return []*page{{name: base, file: file}}, nil
	case ".txtar":
		s, err := storyAt(file)
		if err != nil || s.page == "" {
			return nil, err // a story of flattened text: HTML extractors have no use for it
		}
		return []*page{{name: strings.TrimSuffix(base, ext), file: file, url: parseAddress(s.address)}}, nil
	case ".jsonl":
		return corpusAt(file)
	}
	return nil, nil
}

// corpusAt reads the lines of a corpus: {id, url, page, truth: {body}}, page
// being a gzip file relative to the corpus.
func corpusAt(file string) ([]*page, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	corpus := strings.TrimSuffix(filepath.Base(file), ".jsonl")
	var pages []*page
	for d := json.NewDecoder(bufio.NewReader(f)); ; {
		var line struct {
			ID, URL, Page string
			Truth         struct{ Body string }
		}
		if err := d.Decode(&line); errors.Is(err, io.EOF) {
			return pages, nil
		} else if err != nil {
			return nil, fmt.Errorf("line %d: %w", len(pages)+1, err)
		}
		pages = append(pages, &page{
			name: line.ID, file: filepath.Join(filepath.Dir(file), filepath.FromSlash(line.Page)),
			url: parseAddress(line.URL), corpus: corpus, truth: line.Truth.Body,
		})
	}
}

// nameApart makes the names fit for the Go benchmark format, and unique. A
// hyphen before a number at the end would be read as the number of processors.
func nameApart(pages []*page) {
	seen := map[string]int{}
	for _, p := range pages {
		p.name = strings.Map(func(r rune) rune {
			if r < 0x80 && (r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r == '.') {
				return r
			}
			return '_'
		}, p.name)
		seen[p.name]++
		if n := seen[p.name]; n > 1 {
			p.name = fmt.Sprintf("%s_again%d", p.name, n)
		}
	}
}

// spread picks at most limit pages, evenly over the list; 0 is all of them.
func spread(pages []*page, limit int) []*page {
	if limit <= 0 || limit >= len(pages) {
		return pages
	}
	picked := make([]*page, limit)
	for i := range picked {
		picked[i] = pages[i*len(pages)/limit]
	}
	return picked
}

// corpora names the corpora with truth among the pages, sorted.
func corpora(pages []*page) []string {
	var names []string
	for _, p := range pages {
		if p.corpus != "" && p.truth != "" {
			names = append(names, p.corpus)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}
