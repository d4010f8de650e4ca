// Package reading is the way of a page through the rooms: HTML or text, what is declared, blocks, the story, the
// fields, the type. A page that shows no story is taken up again if it holds one back (held.go).
package reading

import (
	"slices"
	"sync"

	"example.com/tearsheet/internal/block"
	"example.com/tearsheet/internal/content"
	"example.com/tearsheet/internal/dom"
	"example.com/tearsheet/internal/field"
	"example.com/tearsheet/internal/language"
	"example.com/tearsheet/internal/metadata"
)

// A Page is a page that was read.
type Page struct {
	Story   *content.Story
	Fields  field.Result
	Kind    Kind
	Base    string             // what relative addresses are resolved against, "" if the page does not say
	Refused []metadata.Refused // addresses that are left out because of their scheme
	Weighed bool               // its words and layout told its kind

	memory *workspace
}

// None is what is known of a page without a story.
type None struct {
	Kind   Kind   // what it seems to be
	Reason string // for people
}

// Read reads the text of a page, HTML or flattened. The address is where it came from, and contentType the HTTP header; both
// may be empty. One of the results is nil. The caller releases the page when it has taken what it needs.
func Read(text, address, contentType string) (*Page, *None) {
	w := workspaces.Get().(*workspace)
	p, none := w.read(text, address, contentType)
	if none != nil {
		w.release()
		return nil, none
	}
	p.memory = w
	return p, nil
}

// A workspace is memory that one page after another is read in.
type workspace struct {
	tree   dom.Tree
	blocks block.Page
}

var workspaces = sync.Pool{New: func() any { return new(workspace) }}

func (w *workspace) read(text, address, contentType string) (*Page, *None) {
	if !block.IsHTML(text, contentType) {
		w.blocks.ResetText(text)
		return (&cutting{blocks: &w.blocks}).read()
	}
	w.tree.Reset(text)
	c := cut(&w.tree, &w.blocks, address)
	p, none := c.read()
	if none != nil {
		if held := c.heldBack(address, none); held != nil {
			return held, nil
		}
	}
	return p, none
}

func (w *workspace) release() {
	w.tree.Release()
	w.blocks.Release()
	workspaces.Put(w)
}

// Release gives the page's memory back. Its story is not valid any more.
func (p *Page) Release() {
	p.Story.Release()
	p.memory.release()
}

// A cutting is a page cut into blocks, with what it declares.
type cutting struct {
	tree     *dom.Tree // nil for flattened text
	blocks   *block.Page
	declared metadata.Declared
}

func cut(t *dom.Tree, blocks *block.Page, address string) *cutting {
	d := metadata.Read(t, address)
	blocks.Reset(t)
	return &cutting{t, blocks, d}
}

// read finds the story among the blocks and decides the fields.
func (c *cutting) read() (*Page, *None) {
	r := field.Resolve(c.declared.Candidates)
	story := content.Read(c.blocks, c.evidence(&r))
	r = field.Resolve(settleLanguage(append(c.declared.Candidates, story.Candidates...), r.Language.Value, story))
	weighed := c.isWeighed(story, &r)
	kind, none := c.kind(story, &r, weighed)
	if none != nil {
		story.Release()
		return nil, none
	}
	return &Page{Story: story, Fields: r, Kind: kind, Base: c.declared.Base, Refused: c.declared.Refused, Weighed: weighed}, nil
}

// evidence is what the labeller compares the blocks with.
func (c *cutting) evidence(r *field.Result) content.Declared {
	title := r.Title.Value
	if r.Headline.Value != "" {
		title = r.Headline.Value // as printed; Title may be the one for links
	}
	d := content.Declared{Title: title, Description: r.Description.Value, Body: r.ArticleBody.Value, Live: kindOf(r.Type.Value) == LiveBlog, Dated: r.Dated(), Credits: c.declared.Credits}
	for _, a := range r.Authors {
		d.Authors = append(d.Authors, a.Value)
	}
	return d
}

// languageSample is how much of a story its language is told by, in bytes:
// some two thousand words.
const languageSample = 16 << 10

// settleLanguage lets the story's language stand where the page declares none,
// or one that is clearly not the story's.
func settleLanguage(cands []field.Candidate, declared string, s *content.Story) []field.Candidate {
	tag := language.Settle(declared, s.Prose(languageSample))
	if tag == "" {
		return cands
	}
	kept := slices.DeleteFunc(cands, func(c field.Candidate) bool { return c.Field == field.Language })
	return append(kept, field.Candidate{Field: field.Language, Source: field.Detected, Value: tag})
}
