package metadata

import (
	"strings"

	"golang.org/x/net/html/atom"

	"example.com/tearsheet/internal/date"
	"example.com/tearsheet/internal/dom"
	"example.com/tearsheet/internal/field"
)

// A part is a piece of a headline element: many pages put the kicker, a
// subtitle or the date into the same h1, each in an element of its own.
type part struct {
	text, class string
}

// headlineText returns the headline printed in element i, without a kicker,
// a subtitle or a date in elements of their own. Those are extras.
func (p *page) headlineText(i int32, declared *field.Titles) (text string, extras []field.Candidate) {
	whole := p.short(i, maxTitle)
	if whole == "" {
		return "", nil
	}
	if !p.divided(i) {
		return whole, nil
	}
	parts := p.parts(i)
	if len(parts) < 2 {
		return whole, nil
	}
	if s, _ := declared.Part(whole); s != "" { // "Kicker: Headline" is how the page calls it
		return s, nil
	}
	extra := func(f field.Field, v string) {
		extras = append(extras, field.Candidate{Field: f, Source: field.Visible, Value: v, Rank: 30})
	}
	kept := parts[:0]
	for _, q := range parts {
		switch {
		case isStamp(q.text):
			extra(field.Published, q.text)
		case kickerWords.in(q.class):
			extra(field.Kicker, strings.TrimRight(q.text, " :|/-–—"))
		case subtitleWords.in(q.class):
			extra(field.Subtitle, q.text)
		default:
			kept = append(kept, q)
		}
	}
	if len(kept) == 0 {
		return whole, nil
	}
	if t := confirmedPart(kept, declared); t != "" {
		return t, extras
	}
	return joinParts(kept), extras
}

// confirmedPart returns the part that the page declares as its title, if it
// declares it without the others.
func confirmedPart(parts []part, declared *field.Titles) string {
	if declared.Contain(joinParts(parts)) {
		return ""
	}
	best, first := "", -1
	for _, q := range parts {
		// Three words: less may be a section that stands in every title.
		if len(strings.Fields(q.text)) < 3 {
			continue
		}
		if s, place := declared.Part(q.text); s != "" && (first < 0 || place < first) {
			best, first = q.text, place
		}
	}
	return strings.TrimLeft(best, ":|/-–— ")
}

func joinParts(parts []part) string {
	var b strings.Builder
	for _, q := range parts {
		if b.Len() > 0 && strings.IndexAny(q.text, ":,.;?!") != 0 {
			b.WriteByte(' ')
		}
		b.WriteString(q.text)
	}
	return strings.Trim(b.String(), " |/-–—")
}

// isStamp reports that a part is nothing but a date.
func isStamp(s string) bool {
	d, ok := date.Parse(s)
	return ok && d.Precision >= date.Day && len(s) < 40
}

var (
	kickerWords   = newFinder("kicker", "overline", "dachzeile", "topline", "top-line", "roofline", "roof-line", "spitzmarke", "overhead", "eyebrow", "pretitle", "pre-title", "suptitle", "superline", "antetitulo", "volanta", "occhiello", "label", "category", "topic", "section", "vorzeile", "subject")
	subtitleWords = newFinder("subtitle", "sub-title", "subhead", "subline", "untertitel", "deck", "date", "meta")
)

// parts divides the text of an element at line breaks and at the bounds of
// inner elements that have a class or are blocks.
func (p *page) parts(i int32) (parts []part) {
	var b strings.Builder
	class := ""
	flush := func(next string) {
		if s := plainSpace(b.String()); s != "" && strings.Trim(s, " :|/-–—•·") != "" {
			parts = append(parts, part{s, class})
		} else if s != "" && len(parts) > 0 {
			parts[len(parts)-1].text += s // a lone colon stays with what it follows
		}
		b.Reset()
		class = next
	}
	var ends []int32
	for j := i + 1; j < p.t.Nodes[i].Next; {
		n := &p.t.Nodes[j]
		for len(ends) > 0 && j >= ends[len(ends)-1] {
			ends = ends[:len(ends)-1]
			flush("")
		}
		if n.Hidden() {
			j = n.Next
			continue
		}
		if n.Atom == atom.Br {
			flush(class)
		} else if divides(n) {
			flush(p.t.Attr(j, dom.KeyClass) + " " + p.t.Attr(j, dom.KeyItemprop))
			ends = append(ends, n.Next)
		}
		b.WriteString(n.Text)
		j++
	}
	flush("")
	return parts
}

// divided reports that element i holds something that parts its text: most headlines do not.
func (p *page) divided(i int32) bool {
	for j := i + 1; j < p.t.Nodes[i].Next; {
		n := &p.t.Nodes[j]
		if n.Hidden() {
			j = n.Next
			continue
		}
		if n.Atom == atom.Br || divides(n) {
			return true
		}
		j++
	}
	return false
}

func divides(n *dom.Node) bool {
	switch n.Atom {
	case atom.Span, atom.Small, atom.Strong, atom.Time:
		return true
	}
	return dom.IsBlock(n.Atom)
}
