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

// Features writes the features of the first reading of p.
func Features(p *block.Page, d Declared, f *sequence.Features) { newPage(p, d).emit(f) }

// label gives each block its role.
func (p *page) label() []Role {
	var f sequence.Features
	p.emit(&f)
	roles := make([]Role, len(p.blocks))
	for i, label := range htmlModel().Viterbi(&f, nil) {
		roles[i] = Role(label)
	}
	return roles
}
