package content

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html/atom"

	"example.com/tearsheet/internal/block"
)

// TestStoryLeavesAnalysis: what an analysis says after a story was read is what it said before. The readings learn from both.
func TestStoryLeavesAnalysis(t *testing.T) {
	body := within(atom.Body, element{tag: atom.H1, text: "Valley News"})
	var wards []string
	for n := range 2 * headlineReach {
		wards = append(wards, fmt.Sprint("Ward ", n))
	}
	body.in = append(body.in, within(atom.Nav, links(wards...)), seals.element)
	for range 4 {
		body.in = append(body.in, element{tag: atom.P, text: counted})
	}
	p := &block.Page{}
	body.addTo(p, 0)
	m := modelsOf(false)
	a := Analyse(p, Declared{})
	guess := a.page.headline
	chances := a.Chances(m.labeller)
	_, before := a.Values(chances)
	headline := ""
	for _, piece := range a.Story(chances, m.second, nil).Pieces {
		if piece.Part == PartHeadline {
			headline = piece.Text
		}
	}
	if headline != seals.text || p.Blocks[guess].Text == headline {
		t.Fatalf("headline %q, guessed %q: the test tells nothing", headline, p.Blocks[guess].Text)
	}
	if _, after := a.Values(a.Chances(m.labeller)); !cmp.Equal(before, after) {
		t.Errorf("(-before +after):\n%s", cmp.Diff(before, after))
	}
}
