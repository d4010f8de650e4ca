package roles

import (
	"strings"

	"example.com/tearsheet/internal/block"
	"example.com/tearsheet/internal/content"
	"example.com/tearsheet/tools/align"
	"example.com/tearsheet/tools/corpus"
)

const (
	anyRole  = 1<<content.Roles - 1
	textRole = 1<<content.Body | 1<<content.Heading
)

// Partly finds what snippets say of the blocks: those that hold a snippet of
// the story are its text, those that hold one of the page's chrome are not,
// and of all others nothing is known.
func Partly(p *block.Page, truth *corpus.Truth) Truth {
	t := newTruth(p)
	t.Allowed = make([]uint64, len(p.Blocks))
	words := make([][]string, len(p.Blocks))
	for i := range p.Blocks {
		words[i] = align.Words(p.Blocks[i].Text)
		t.Allowed[i] = anyRole
	}
	t.headline(p, truth, words)
	for i, r := range t.Roles {
		if r == content.Headline {
			t.Allowed[i] = 0
			t.Weights[i] *= rareWeight
		}
	}
	for _, s := range truth.With {
		if at := holders(p, s); len(at) == 1 && t.Allowed[at[0]] != 0 {
			t.Allowed[at[0]] &= textRole
			t.Roles[at[0]] = content.Body
		}
	}
	for _, s := range truth.Without {
		for _, i := range holders(p, s) {
			if t.Allowed[i]&^textRole != 0 {
				t.Allowed[i] &^= textRole
			}
		}
	}
	return t
}

// Believe takes the word of readings whose text met all snippets: a block that they
// hold for text is the text they say, any other is no text. What the snippets
// themselves say stays.
func (t *Truth) Believe(labels []content.Role) {
	for i, r := range labels {
		narrow := t.Allowed[i] &^ textRole
		if r == content.Body || r == content.Heading {
			narrow = t.Allowed[i] & (1 << r)
		}
		if narrow != 0 {
			t.Allowed[i] = narrow
			t.Roles[i] = r
		}
	}
}

// IsWhole reports whether it is known of every block whether it is text.
func (t *Truth) IsWhole() bool {
	for _, a := range t.Allowed {
		if a&textRole != 0 && a&^textRole != 0 {
			return false
		}
	}
	return true
}

// holders returns the blocks that hold a snippet.
func holders(p *block.Page, snippet string) []int {
	snippet = strings.Join(strings.Fields(snippet), " ")
	var at []int
	for i := range p.Blocks {
		if strings.Contains(strings.Join(strings.Fields(p.Blocks[i].Text), " "), snippet) {
			at = append(at, i)
		}
	}
	return at
}
