// Package content gives every block of a page its role in the story, or none.
package content

import (
	"example.com/tearsheet/internal/block"
	"example.com/tearsheet/internal/sequence"
)

// Role is what a block is to the story.
type Role uint8

// The first roles are the labels of the trained labeller, in this order.
const (
	Out      Role = iota // no part of the story
	Body                 // running text, list items, quotes, tables
	Heading              // a crosshead
	Caption              // words about a picture
	Headline             // the title as printed
	Byline               // who wrote it
	Stamp                // when it was published
	Roles    = int(iota)
)

// Labels are the names of the roles in the weights.
var Labels = [Roles]string{"out", "body", "heading", "caption", "headline", "byline", "stamp"}

// Declared is what the page says of itself elsewhere, for comparison.
type Declared struct {
	Title       string
	Description string
	Body        string // schema.org articleBody
	Authors     []string
	Credits     []string // of pictures, as the markup tells them
}

// An Analysis is a page's blocks with what the labeller looks at. It is what
// tools/ trains on.
type Analysis struct {
	page     *page
	images   []block.Image
	declared Declared
}

// Analyse prepares the blocks of p for labelling.
func Analyse(p *block.Page, d Declared) *Analysis { return &Analysis{newPage(p, d), p.Images, d} }

// Features writes the features of all blocks.
func (a *Analysis) Features(f *sequence.Features) { a.page.emit(f) }

// Read gives every block of p its part in the story.
func Read(p *block.Page, d Declared) *Story { return Analyse(p, d).Story(model(p.Flat)) }

// Story gives every block its part in the story by the labels of m.
func (a *Analysis) Story(m *sequence.Model) *Story {
	s := &assembler{page: a.page, images: a.images, declared: a.declared, story: &Story{}}
	s.roles, s.chances = a.page.label(m)
	s.mend()
	for i := range s.blocks {
		s.place(i)
	}
	s.pictures()
	s.story.Dateline = s.dateline()
	return s.story
}

// label gives each block its role, and the chances of all roles, Roles a block.
func (p *page) label(m *sequence.Model) ([]Role, []float32) {
	var f sequence.Features
	p.emit(&f)
	d := m.Decoder()
	defer d.Close()
	d.Score(&f)
	roles := make([]Role, len(p.blocks))
	for i, label := range d.Viterbi(nil) {
		roles[i] = Role(label)
	}
	return roles, d.Marginals(nil)
}
