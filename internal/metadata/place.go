package metadata

import (
	"strings"

	"golang.org/x/net/html/atom"

	"example.com/tearsheet/internal/dom"
)

// elsewhere reports that element i stands in a part of the page that is not
// about the story, unless the headline stands in the same part.
func (p *page) elsewhere(i int32) bool {
	for j := i; j > 0; j = p.t.Nodes[j].Parent {
		n := &p.t.Nodes[j]
		if p.headline > j && p.headline < n.Next {
			return false
		}
		switch n.Atom {
		case atom.Footer, atom.Nav, atom.Aside:
			if n.Atom == atom.Nav || j < p.headline || !p.close(j) {
				return true
			}
		case atom.Article:
			if p.headline != 0 && j > p.headline && j != p.body {
				return true // a teaser after the headline
			}
		}
		for _, a := range p.t.Attrs(j) {
			if (a.Key == dom.KeyClass || a.Key == dom.KeyID) && elsewhereWord(a.Val) {
				return true
			}
		}
	}
	return false
}

// findBody remembers the first article element after the headline, if it is too
// long for another story's teaser: it holds the story.
func (p *page) findBody() {
	i := p.t.Nodes[p.headline].Next
	for int(i) < len(p.t.Nodes) && p.t.Nodes[i].Atom != atom.Article {
		i++
	}
	if p.headline == 0 || int(i) == len(p.t.Nodes) {
		return
	}
	// A teaser is a headline, a sentence or two and a byline.
	const teaser = 800
	n := 0
	for j := i; j < p.t.Nodes[i].Next; j++ {
		if n += len(strings.TrimSpace(p.t.Nodes[j].Text)); n > teaser {
			p.body = i
			return
		}
	}
}

var otherWords = newFinder("comment", "related", "recommend", "teaser", "sidebar", "widget", "footer", "promo", "popular", "trending", "newsletter", "most-read", "mostread", "more-from", "carousel", "slider", "read-next", "readnext", "up-next", "similar", "kommentar", "reply", "replies", "testimonial", "latest", "breadcrumb")

func elsewhereWord(words string) bool {
	if !otherWords.in(words) {
		return false
	}
	for name := range strings.FieldsSeq(words) {
		if len(name) > 60 || has(name, "elementor") || has(name, "author") || has(name, "byline") || has(name, "node") && has(name, "promoted") { // Drupal's stories are "node--promoted"
			continue
		}
		if otherWords.in(name) && !stateWords.in(name) {
			return true
		}
	}
	return false
}

// stateWords stand in class names that say how the page is laid out, such as
// "no-sidebar" or "comments-off", and not what the element is.
var stateWords = newFinder("no-", "has-", "with", "-off", "-open", "-closed", "-enabled", "hide-", "without")

// close reports that little stands between the headline and element i.
func (p *page) close(i int32) bool { return p.distance(i) < near }

// near is how far, in bytes of text, a byline or stamp of the story usually
// stands from its headline: beyond a standfirst and a caption.
const near = 1500

// distance counts the bytes of text between the headline and element i, up to
// four times near; what stands before the headline counts three times.
func (p *page) distance(i int32) int {
	if p.headline == 0 {
		return near
	}
	from, to, factor := p.t.Nodes[p.headline].Next, i, 1
	if i < p.headline {
		from, to, factor = i, p.headline, 3
	}
	d := 0
	for left := maxNodes; from < to && d < 4*near; left-- {
		if left == 0 {
			return 4 * near
		}
		n := &p.t.Nodes[from]
		if n.Hidden() {
			from = n.Next
			continue
		}
		d += len(strings.TrimSpace(n.Text)) * factor
		from++
	}
	return d
}
