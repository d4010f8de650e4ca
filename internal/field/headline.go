package field

import (
	"strings"

	"example.com/tearsheet/internal/date"
)

// headline returns the printed headline: the one that the reader of the whole
// page is sure of, the one that a declared title confirms, the only heading of the
// first level, or the first if nothing is declared.
func (t *table) headline(declared []Text, sites []string) Text {
	visible := t.of(Title, Visible)
	if len(visible) > 0 && visible[0].Rank <= 0 {
		return Text{t.sure(visible[0], visible[1:], declared, sites), Visible}
	}
	for _, d := range declared { // in the order of trust
		for _, c := range visible {
			if confirms(d.Value, c.Value) && !isSite(c.Value, sites) {
				return Text{c.Value, Visible}
			}
		}
	}
	for i, c := range visible {
		if (len(declared) == 0 || i == 0 && t.only(visible)) && !isSite(c.Value, sites) {
			return Text{c.Value, Visible}
		}
	}
	return Text{}
}

// only reports that the first of the printed headlines is the page's only
// heading of the first level, and about what a declared title is about. One that
// is part of a declared title is the site's name, which all its titles share.
func (t *table) only(visible []Candidate) bool {
	h := visible[0]
	if h.Rank >= foreignHeadings || len(visible) > 1 && visible[1].Rank < foreignHeadings && !sameWords(h.Value, visible[1].Value) {
		return false
	}
	about := false
	for _, c := range t.by[Title] {
		if c.Source != Visible {
			if contains(c.Value, h.Value) {
				return false
			}
			about = about || shareWord(c.Value, h.Value)
		}
	}
	return about
}

// shareWord reports that two titles have a word in common that is long enough
// not to be an article or a preposition.
func shareWord(a, b string) bool {
	const long = 5
	a = " " + fold(a) + " "
	for w := range strings.FieldsSeq(fold(b)) {
		if len(w) >= long && strings.Contains(a, " "+w+" ") {
			return true
		}
	}
	return false
}

// sure returns the headline that the reader of the whole page found, unless
// another heading of the first level is declared word for word and it is not,
// or the block it read has more in it than the heading.
func (t *table) sure(found Candidate, visible []Candidate, declared []Text, sites []string) string {
	if repeats(declared, found.Value) {
		return found.Value
	}
	for _, c := range visible {
		if c.Rank < otherHeadings && !isSite(c.Value, sites) && (repeats(declared, c.Value) || contains(found.Value, c.Value)) {
			return c.Value
		}
	}
	for _, d := range declared {
		if holdsApart(found.Value, d.Value) {
			return d.Value
		}
	}
	return found.Value
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

func repeats(declared []Text, s string) bool {
	for _, d := range declared {
		if sameWords(d.Value, s) {
			return true
		}
	}
	return false
}
