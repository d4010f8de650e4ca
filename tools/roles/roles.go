// Package roles finds the true role of each block of a development page.
package roles

import (
	"math"
	"strings"

	"example.com/tearsheet/internal/block"
	"example.com/tearsheet/internal/content"
	"example.com/tearsheet/internal/date"
	"example.com/tearsheet/tools/align"
	"example.com/tearsheet/tools/corpus"
)

// Truth is the roles of a page's blocks and how much each counts in training.
type Truth struct {
	Roles   []content.Role
	Weights []float32
	// Allowed, if not nil, has for each block a mask of the roles it may have;
	// 0 means just the one of Roles.
	Allowed []uint64
}

// Of finds the roles of an HTML page's blocks by its truth.
func Of(p *block.Page, truth *corpus.Truth) Truth {
	t := newTruth(p)
	words := make([][]string, len(p.Blocks))
	for i := range p.Blocks {
		words[i] = align.Words(p.Blocks[i].Text)
	}
	matches := align.Blocks(words, align.Words(truth.Body))
	headings := set(truth.Sections)
	first, last := -1, -1
	for i, m := range matches {
		if m.Share < 0.5 {
			continue
		}
		t.Roles[i] = content.Body
		if b := &p.Blocks[i]; b.Kind == block.Heading || headings[line(words[i])] && len(words[i]) > 0 {
			t.Roles[i] = content.Heading
		}
		if first < 0 {
			first = i
		}
		last = i
	}
	t.captions(p, truth, words, first, last)
	t.headline(p, truth, words)
	t.lines(p, truth, words, first)
	t.raiseRare()
	return t
}

// rareWeight is how much more the blocks count whose role a page has once or
// twice. Without it the labeller rather misses a byline than takes a wrong one.
const rareWeight = 3

func (t *Truth) raiseRare() {
	for i, r := range t.Roles {
		switch r {
		case content.Headline, content.Byline, content.Stamp, content.Caption:
			t.Weights[i] *= rareWeight
		}
	}
}

func newTruth(p *block.Page) Truth {
	t := Truth{Roles: make([]content.Role, len(p.Blocks)), Weights: make([]float32, len(p.Blocks))}
	for i := range p.Blocks {
		// A page is scored by its words, but a labeller that only looks at long
		// blocks loses headings and bylines.
		n := float64(len(p.Blocks[i].Text))
		t.Weights[i] = float32(min(max(math.Sqrt(n/100), 0.5), 2.5))
	}
	return t
}

func line(words []string) string { return strings.Join(words, " ") }

func set(sections []corpus.Section) map[string]bool {
	m := map[string]bool{}
	for _, s := range sections {
		m[line(align.Words(s.Heading))] = true
	}
	delete(m, "")
	return m
}

// captions marks the blocks that the truth knows as captions and, as most
// truths know none, those that the page marks as such inside the story.
func (t *Truth) captions(p *block.Page, truth *corpus.Truth, words [][]string, first, last int) {
	known := map[string]bool{}
	for _, c := range truth.Captions {
		known[line(align.Words(c))] = true
	}
	delete(known, "")
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if b.Hidden || len(words[i]) == 0 {
			continue
		}
		isKnown := known[line(words[i])] || holdsCaption(line(words[i]), truth.Captions)
		marked := b.Kind == block.Caption && i >= first-6 && i <= last && len(truth.Captions) == 0 && len(truth.Sections) == 0
		if t.Roles[i] == content.Out && (isKnown || marked) {
			t.Roles[i] = content.Caption
		}
	}
}

// holdsCaption reports a block that is a caption and little more: its credit.
func holdsCaption(text string, captions []string) bool {
	for _, c := range captions {
		c = line(align.Words(c))
		if len(c) > 20 && strings.Contains(text, c) && len(text) < len(c)+80 {
			return true
		}
	}
	return false
}

// headline marks the block that prints the title: of equals an h1 before
// others, then the first.
func (t *Truth) headline(p *block.Page, truth *corpus.Truth, words [][]string) {
	title := line(align.Words(truth.Title))
	if title == "" {
		return
	}
	best, at := 0, -1
	for i := range p.Blocks {
		b := &p.Blocks[i]
		text := line(words[i])
		score := 0
		if text == title {
			score = 10
		} else if len(text) > 12 && (strings.HasPrefix(title, text) || strings.HasPrefix(text, title)) && len(text) < 2*len(title) {
			score = 4
		}
		if score > 0 && b.Kind == block.Heading {
			score += 8 - b.Level
		}
		if score > best && !b.Hidden {
			best, at = score, i
		}
	}
	if at >= 0 {
		t.Roles[at] = content.Headline
	}
}

// lines marks bylines and stamps: short blocks near the story's start that
// name an author or hold the date.
func (t *Truth) lines(p *block.Page, truth *corpus.Truth, words [][]string, first int) {
	const reach = 15 // blocks before and after the story's first paragraph
	for i := max(0, first-reach); i < len(p.Blocks) && i <= first+reach; i++ {
		if t.Roles[i] != content.Out || len(words[i]) > 20 || p.Blocks[i].Hidden {
			continue
		}
		text := line(words[i])
		if d, _, _, ok := date.Find(p.Blocks[i].Text); ok && sameDay(d, truth.Published) {
			t.Roles[i] = content.Stamp
		}
		for _, a := range truth.Authors {
			if a := line(align.Words(a)); a != "" && strings.Contains(" "+text+" ", " "+a+" ") {
				t.Roles[i] = content.Byline
			}
		}
	}
}

func sameDay(d date.Date, published string) bool {
	return d.Precision >= date.Day && len(published) >= 10 && d.Time.Format("2006-01-02") == published[:10]
}

// Carry gives the blocks of a flattened page the roles that the same page's
// blocks have in HTML.
func Carry(flat, html *block.Page, from Truth) Truth {
	var stream []string
	var owner []int
	for i := range html.Blocks {
		if html.Blocks[i].Hidden && from.Roles[i] == content.Out {
			continue
		}
		for _, w := range align.Words(html.Blocks[i].Text) {
			stream = append(stream, w)
			owner = append(owner, i)
		}
	}
	words := make([][]string, len(flat.Blocks))
	for i := range flat.Blocks {
		words[i] = align.Words(flat.Blocks[i].Text)
	}
	t := newTruth(flat)
	for i, m := range align.Blocks(words, stream) {
		if m.Share < 0.3 {
			continue
		}
		var votes [content.Roles]int
		for _, o := range owner[m.Start:m.End] {
			votes[from.Roles[o]]++
		}
		for r, v := range votes {
			if v > votes[t.Roles[i]] {
				t.Roles[i] = content.Role(r)
			}
		}
	}
	t.raiseRare()
	return t
}

// Without returns the truth of a page without some of its blocks.
func (t *Truth) Without(left []bool) Truth {
	var rest Truth
	for i := range t.Roles {
		if left[i] {
			continue
		}
		rest.Roles, rest.Weights = append(rest.Roles, t.Roles[i]), append(rest.Weights, t.Weights[i])
		if t.Allowed != nil {
			rest.Allowed = append(rest.Allowed, t.Allowed[i])
		}
	}
	return rest
}

// Chances are those of a reading that is sure of the truth.
func (t *Truth) Chances() []float32 {
	chances := make([]float32, len(t.Roles)*content.Roles)
	for i, r := range t.Roles {
		chances[i*content.Roles+int(r)] = 1
	}
	return chances
}
