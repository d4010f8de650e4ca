package metadata

import (
	"strings"

	"golang.org/x/net/html/atom"

	"example.com/tearsheet/internal/date"
	"example.com/tearsheet/internal/field"
)

// labelled looks over the whole page for a line that calls its date one of
// publication or change ("Erschienen am: 1. November 2023"), if nothing else
// dates the story: older pages print it under the text.
func (p *page) labelled() {
	for _, c := range p.cands {
		if c.Field == field.Published || c.Field == field.Modified {
			return
		}
	}
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
		p.labelledLine(shortText(p.t, i, end, 120), i)
		i = end
	}
}

func (p *page) labelledLine(s string, i int32) {
	for f := range date.AllIn(s, "") {
		rest := len(strings.Fields(s)) - len(strings.Fields(s[f.Start:f.End]))
		if f.Label != date.Plain && rest <= 6 && f.Precision >= date.Day && !p.elsewhere(i) {
			p.stamp(s[f.Start:f.End], f.Label, 110)
		}
	}
}
