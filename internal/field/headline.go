package field

import (
	"strings"

	"example.com/tearsheet/internal/date"
)

// headline returns the printed headline: the one that the reader of the whole
// page is sure of, the one that a declared title confirms, the only heading of the
// first level, or the first if nothing is declared.
func (t *table) headline(declared []declaredTitle, visible []heading, sites []site) Text {
	if len(visible) > 0 && visible[0].Rank <= 0 {
		return Text{t.sure(visible[0], visible[1:], declared, sites), Visible}
	}
	for _, d := range declared { // in the order of trust
		for _, c := range visible {
			if alike(d.folded, c.folded) && !isSite(c.Text, sites) {
				return Text{c.Text, Visible}
			}
		}
	}
	for i, c := range visible {
		if (len(declared) == 0 || i == 0 && t.only(visible)) && !isSite(c.Text, sites) {
			return Text{c.Text, Visible}
		}
	}
	return Text{}
}

// only reports that the first of the printed headlines is the page's only
// heading of the first level, and about what a declared title is about. One that
// is part of a declared title is the site's name, which all its titles share.
func (t *table) only(visible []heading) bool {
	h := visible[0]
	if h.Rank >= foreignHeadings || len(visible) > 1 && visible[1].Rank < foreignHeadings && h.folded != visible[1].folded {
		return false
	}
	about := false
	for _, c := range t.by[Title] {
		if c.Source != Visible {
			title := fold(c.Value)
			if holds(title, h.folded) {
				return false
			}
			about = about || shareWord(title, h.folded)
		}
	}
	return about
}

// shareWord reports that two folded titles have a word in common that is long enough
// not to be an article or a preposition.
func shareWord(a, b string) bool {
	const long = 5
	for w := range strings.FieldsSeq(b) {
		if len(w) >= long && holds(a, w) {
			return true
		}
	}
	return false
}

// sure returns the headline that the reader of the whole page found, unless
// another heading of the first level is declared word for word and it is not,
// or the block it read has more in it than the heading.
func (t *table) sure(found heading, visible []heading, declared []declaredTitle, sites []site) string {
	if repeats(declared, found) {
		return found.Text
	}
	for _, c := range visible {
		if c.Rank < otherHeadings && !isSite(c.Text, sites) && (repeats(declared, c) || holds(found.folded, c.folded)) {
			return c.Text
		}
	}
	for _, d := range declared {
		if holdsApart(found.Text, d.Value) {
			return d.Value
		}
	}
	return found.Text
}

// holdsApart reports that a block holds a title on lines of its own, or besides
// it nothing but a date.
func holdsApart(block, title string) bool {
	for line := range strings.SplitSeq(block, "\n") {
		if len(line) < len(block) && sameWords(line, title) {
			return true
		}
	}
	rest, ok := strings.CutPrefix(block, title)
	if !ok {
		rest, ok = strings.CutSuffix(block, title)
	}
	d, dated := date.Parse(strings.Trim(rest, " -–—|·•,"))
	return ok && dated && d.Precision > date.None
}

// Visible candidates from rank foreignHeadings on are headings of the first level
// that stand in the site's own parts, those from otherHeadings on are others, and
// those from minorHeadings on are of the third level or below.
const (
	foreignHeadings = 30
	otherHeadings   = 40
	minorHeadings   = 60
)

func repeats(declared []declaredTitle, h heading) bool {
	for i := range declared {
		if declared[i].folded == h.folded {
			return true
		}
	}
	return false
}
