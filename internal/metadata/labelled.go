package metadata

import (
	"strings"

	"golang.org/x/net/html/atom"

	"example.com/tearsheet/internal/byline"
	"example.com/tearsheet/internal/date"
	"example.com/tearsheet/internal/field"
)

// labelled looks over the whole page for what nothing else told: a line that
// calls its date one of publication or change ("Erschienen am: 1. November
// 2023"), and one that calls a name the author's ("Autorin: Petra Muster").
// Older pages print them under the text or in a box beside it.
func (p *page) labelled() {
	dated, signed := p.has(field.Published) || p.has(field.Modified), p.hasPerson()
	if dated && signed {
		return
	}
	last := "" // the line before, if it is a label
	for i := int32(1); int(i) < len(p.t.Nodes); {
		if n := &p.t.Nodes[i]; n.Hidden() || n.Atom == atom.Nav {
			i = n.Next
			continue
		}
		end := p.lineEnd(i)
		if end == i {
			i++
			continue
		}
		s := shortText(p.t, i, end, 120)
		if !dated {
			p.labelledDate(s, last, i)
		}
		if !signed {
			p.labelledAuthor(s, last, i)
		}
		if s != "" {
			last = s
		}
		i = end
	}
}

func (p *page) has(f field.Field) bool { return p.told[f] > 0 }

// hasPerson reports that a person is told to be an author.
func (p *page) hasPerson() bool {
	for _, c := range p.cands {
		if c.Field == field.Author && c.Kind == "Person" {
			return true
		}
	}
	return false
}

// labelledDate reads a line with a label and a date, or the line after a label.
func (p *page) labelledDate(s, last string, i int32) {
	for f := range date.AllIn(s, "") {
		rest := countWords(s) - countWords(s[f.Start:f.End])
		label := f.Label
		if label == date.Plain && f.Start == 0 && strings.HasSuffix(last, ":") {
			label = date.Label(last)
		}
		if label != date.Plain && rest <= 6 && f.Precision >= date.Day && !p.elsewhere(i) {
			p.stamp(s[f.Start:f.End], label, 110)
		}
	}
}

// labelledAuthor reads a line with a label and a name, or the line after a label.
func (p *page) labelledAuthor(s, last string, i int32) {
	if byline.Lead(last) && !byline.Lead(s) {
		s = last + ": " + s
	}
	// 10 bytes: no label and name are shorter; the grammar need not look at them.
	if len(s) < 10 || !strings.ContainsAny(s, ":：/") {
		return
	}
	if ok, n := byline.Starts(s); ok && strings.ContainsAny(s[:n], ":：/") && !p.elsewhere(i) {
		p.author(pendingAuthor{source: field.Visible, rank: 110, name: s, printed: true})
	}
}
