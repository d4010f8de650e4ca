package main

import (
	"fmt"

	"example.com/tearsheet/internal/content"
)

// partNames are short names of parts for people.
var partNames = [...]string{"body", "headline", "subtitle", "kicker", "byline", "dateline", "caption", "heading", "item", "quote", "pullquote", "table", "pre", "note", "out"}

// show prints the pieces of one page with the true roles of their blocks.
func show(e *example, story *content.Story) {
	fmt.Println("##", e.page.Corpus, e.page.ID, e.dialect, e.page.URL)
	for _, p := range story.Pieces {
		b, truth := &e.blocks.Blocks[p.Block], e.truth.Roles[p.Block]
		if truth != content.Out || p.Part != content.PartRemoved {
			fmt.Printf("%4d %-8s %-8s %s kind%d hidden=%v links=%d %.90q\n", p.Block, content.Labels[truth], partNames[p.Part], p.Class, b.Kind, b.Hidden, b.LinkBytes, b.Text)
		}
	}
}
