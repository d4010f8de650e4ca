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
}

// An Analysis is a page's blocks with what the labeller looks at. It is what
// tools/ trains on.
type Analysis struct{ page *page }

// Analyse prepares the blocks of p for labelling.
func Analyse(p *block.Page, d Declared) *Analysis { return &Analysis{newPage(p, d)} }

// Features writes the features of all blocks.
func (a *Analysis) Features(f *sequence.Features) { a.page.emit(f) }

// label gives each block its role, and the chances of all roles, Roles a block.
func (p *page) label() ([]Role, []float32) {
	var f sequence.Features
	p.emit(&f)
	d := model(p.flat).Decoder()
	defer d.Close()
	d.Score(&f)
	roles := make([]Role, len(p.blocks))
	for i, label := range d.Viterbi(nil) {
		roles[i] = Role(label)
	}
	return roles, d.Marginals(nil)
}
