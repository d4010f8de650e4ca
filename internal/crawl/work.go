package crawl

import (
	"bytes"
	"fmt"

	"example.com/tearsheet"
)

// A page is one item of an input: a page, a place that could not be read, or what was skipped.
type page struct {
	data        []byte
	url         string
	contentType string
	offset      int64
	damage      string // why data may not be whole
	err         string // why there is no page
	skipped     Counts // if not zero, there is nothing to write
}

// A result is a line ready to write.
type result struct {
	data   []byte
	line   *Line // without what Parse made
	counts Counts
	held   int64 // of the budget
}

// work makes the line of a page and gives back what it no longer needs of the budget.
func (x *Extractor) work(name string, p page, held int64) result {
	line := &Line{File: name, URL: p.url, Offset: p.offset, Damage: p.damage, Error: p.err}
	counts := Counts{Records: 1}
	var out bytes.Buffer
	if p.err == "" {
		counts.Pages, counts.Bytes = 1, int64(len(p.data))
		x.guarded(line, p, held, &out)
	} else {
		line.Write(&out, "") // into memory, and without a value that JSON has no word for
	}
	if line.Error == "" {
		counts.Articles = 1
	} else {
		counts.Failures = 1
	}
	if p.damage != "" || p.err != "" {
		counts.Damaged = 1
	}
	line.Article, line.Sections, line.Entities = nil, nil, nil
	left := min(held, int64(out.Len()))
	x.budget.release(held - left)
	return result{out.Bytes(), line, counts, left}
}

// guarded parses the page and writes its line. A panic becomes the line's
// error: Parse is meant never to panic, but a crawl has pages that no test has, and one
// of them must not take the other millions, or a whole job on a cluster, with it.
func (x *Extractor) guarded(line *Line, p page, held int64, out *bytes.Buffer) {
	defer func() {
		if r := recover(); r != nil {
			line.Article, line.Sections, line.Entities = nil, nil, nil
			line.Error = fmt.Sprintf("crawl: panic: %v", r)
			out.Reset()
			line.Write(out, "")
		}
	}()
	a, err := x.parse(p.data, &tearsheet.Options{URL: p.url, ContentType: p.contentType})
	if err != nil {
		line.Error = err.Error()
	} else {
		line.Article = a
		line.Sections = tearsheet.Sections(a)
		if x.options.Entities {
			x.addEntities(line, held)
		}
	}
	if err := line.Write(out, ""); err != nil {
		panic(err) // a value that JSON has no word for
	}
}

// addEntities finds the entities within what the page holds of the budget, which covers
// those of all but long texts. Long texts take turns beside it; of still longer ones,
// longer than any news, entities are left out.
func (x *Extractor) addEntities(line *Line, held int64) {
	need := int64(countWords(line.Article.Text)) * perWord
	switch {
	case need <= held:
	case need <= aside:
		x.heavy.Lock()
		defer x.heavy.Unlock()
	default:
		line.Damage = join(line.Damage, fmt.Sprintf("crawl: entities left out: text of %d words", need/perWord))
		return
	}
	line.Entities = tearsheet.Entities(line.Article)
}
