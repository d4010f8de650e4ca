package metadata

import (
	"strings"

	"golang.org/x/net/html/atom"

	"example.com/tearsheet/internal/dom"
)

// maxCredits bounds the credits of pictures that are looked for; longer
// galleries repeat them.
const maxCredits = 300

// maxCredit is the longest credit in bytes: three photographers with their agencies.
const maxCredit = 150

// credits returns the texts that the markup tells to be credits of pictures, in
// page order: "Jane Roe/Example Agency".
func (p *page) credits() (credits []string) {
	t := p.t
	caption := int32(0) // the end of the figure or caption that node i is in
	for i := int32(1); int(i) < len(t.Nodes) && len(credits) < maxCredits; i++ {
		n := &t.Nodes[i]
		if n.Tag == "" {
			continue
		}
		if n.Atom == atom.Figure || n.Atom == atom.Figcaption {
			caption = max(caption, n.Next)
		}
		if n.Atom == atom.Figcaption {
			if s := lastPart(t, i); s != "" {
				credits = append(credits, s)
			}
		}
		if n.Atom == atom.Cite && i < caption || p.marks[i]&markCredit != 0 || i < caption && p.marks[i]&markSource != 0 {
			if s := shortText(t, i, n.Next, maxCredit); s != "" {
				credits = append(credits, s)
			}
		}
	}
	return credits
}

// lastPart returns the text of the last element of a caption if what stands
// before it ends a sentence, and it is none: "A view of the pier. <span>Jane Roe</span>".
func lastPart(t *dom.Tree, caption int32) string {
	end := t.Nodes[caption].Next
	last := int32(0)
	for j := caption + 1; j < end; j = t.Nodes[j].Next {
		if t.Nodes[j].Tag != "" && t.Nodes[j].Atom != atom.Br {
			last = j
		} else if strings.TrimSpace(t.Nodes[j].Text) != "" {
			last = 0
		}
	}
	if last == 0 {
		return ""
	}
	s := shortText(t, last, t.Nodes[last].Next, maxCredit)
	before := shortText(t, caption+1, last, maxTitle)
	if s == "" || before == "" || !strings.ContainsRune(".!?…”\"»“)。", lastRune(before)) || strings.ContainsRune(".!?…。", lastRune(s)) {
		return ""
	}
	return s
}
