package reading

import (
	"slices"

	"example.com/tearsheet/internal/block"
	"example.com/tearsheet/internal/content"
	"example.com/tearsheet/internal/dom"
	"example.com/tearsheet/internal/field"
	"example.com/tearsheet/internal/metadata"
)

// heldBack reads the story of a page that shows none from where the page holds it back: from elements that browsers do
// not show, or from a string of a script. It returns nil if there is none.
func (c *cutting) heldBack(address string, shown *None) *Page {
	if c.tree.HoldsBack() {
		if opened := dom.ParseOpened(c.tree.Source); opened.Keeps(c.tree) {
			if p, none := cut(opened, new(block.Page), address).read(); none == nil {
				return p
			}
		}
	}
	if shown.Reason == byLayout {
		return nil // refused for what it shows, not because it shows next to nothing
	}
	return c.scripted(address)
}

// scripted reads a story that nothing but a script of the page holds, nil if there is none. The page
// must declare an article: scripts hold the texts of dialogs and forms as well.
func (c *cutting) scripted(address string) *Page {
	d := metadata.Read(c.tree, address) // anew: read has changed the candidates
	r := field.Resolve(slices.Clone(d.Candidates))
	if (r.Type.Value == "" || !kindOf(r.Type.Value).isArticle()) && r.Published.Time.IsZero() {
		return nil
	}
	f := c.tree.Scripted()
	if f == nil {
		return nil
	}
	tree := dom.Parse(f.HTML)
	d.Credits = nil
	s := &cutting{tree, block.FromHTML(tree), d}
	s.blocks.Cut = false // the fragment ends where the literal does
	p, none := s.read()
	if none != nil {
		return nil
	}
	c.place(p.Story, f)
	return p
}

// place gives the pieces and pictures of a story their places in the page, and adds what the page shows besides.
func (c *cutting) place(s *content.Story, f *dom.Fragment) {
	inPage := func(p block.Span) block.Span { return block.Span{Start: f.At(p.Start), End: f.At(p.End)} }
	for i := range s.Pieces {
		s.Pieces[i].Source = inPage(s.Pieces[i].Source)
	}
	for i := range s.Pictures {
		if p := &s.Pictures[i].Source; p.End > 0 { // a credit without an element has none
			*p = inPage(*p)
		}
	}
	for _, b := range c.blocks.Blocks {
		s.Pieces = append(s.Pieces, content.Piece{Part: content.PartRemoved, Source: b.Source, Class: "boilerplate", Rule: "outside the script that holds the story"})
	}
	slices.SortStableFunc(s.Pieces, func(a, b content.Piece) int { return a.Source.Start - b.Source.Start })
}
