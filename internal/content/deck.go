package content

import (
	"golang.org/x/net/html/atom"

	"example.com/tearsheet/internal/block"
	"example.com/tearsheet/internal/field"
)

// A deck, or standfirst, is the sentence or two between headline and story.
// Half of the publishers repeat it nowhere, so it must not be lost; the
// labeller, which has seen pages of either habit, leaves most of them out.

const (
	// deckReach is how many blocks before the first paragraph a deck may
	// stand: byline, stamps, share buttons, a player and a picture come between.
	deckReach = 30
	// deckWords is the least number of words of a deck; fewer are a label.
	deckWords = 4
	// deckLabel is the number of words up to which a line with a date or a
	// phrase of page chrome is a label and no deck.
	deckLabel = 12
	// declaredDeck is the share of words, in tenths, that a deck has in common
	// with the description that the page declares. Of the blocks between
	// headline and story that reach it on the development pages of news, 47 of
	// 49 are decks by their truth; 9 would find 7 fewer.
	declaredDeck = 6
)

// deckNames are class and id words of decks in the development pages and in
// the vocabularies of news markup.
var deckNames = nameSet{words: []string{"standfirst", "deck", "dek", "subtitle", "subtitles", "subhead", "subheadline", "subheading", "subhed", "subline", "strapline",
	"lead", "lede", "leadtext", "intro", "preamble", "epigraph", "excerpt", "abstract", "summary", "chapeau", "chapo", "vorspann", "einleitung", "ingress", "sommario", "entradilla", "bajada", "manchet", "resume"}}

// mendDeck takes the deck into the story: running text between headline and
// first paragraph that the page declares as its description, or marks as a deck.
func (a *assembler) mendDeck() {
	declared := false
	for i := max(a.headline+1, a.first-deckReach); a.headline >= 0 && i < a.first; i++ {
		if !a.mayBeDeck(i) {
			continue
		}
		share := a.overlaps[i].description
		isDeclared := !declared && share >= declaredDeck && share != 15
		if !isDeclared && (!a.named(i, &deckNames, 2) || a.named(i, &asideNames, 3)) {
			continue
		}
		declared = declared || isDeclared
		a.roles[i] = Body
		if a.deck == "" {
			a.deck = a.blocks[i].Text
			a.tell(field.Subtitle, a.deck)
		}
	}
	if i := a.first; a.deck == "" && i >= 0 && a.roles[i] == Body && a.named(i, &deckNames, 1) {
		a.deck = a.blocks[i].Text
		a.tell(field.Subtitle, a.deck)
	}
	a.findEnds()
	a.dropRepeated(a.deck)
}

// mayBeDeck reports a block that reads like a deck: words, few links, no label.
func (a *assembler) mayBeDeck(i int) bool {
	b, f := &a.blocks[i], &a.facts[i]
	if a.roles[i] != Out && a.roles[i] != Heading || b.Hidden || b.LinkBytes*3 > len(b.Text) || f.n < deckWords || a.bylines[i] {
		return false
	}
	if b.Kind != block.Plain && b.Kind != block.Heading || a.containers[b.Container].Tag == atom.Button {
		return false
	}
	if f.n <= deckLabel {
		if class, _ := a.phrase(i); class != "" || a.dates[i] {
			return false
		}
	}
	return !a.named(i, &captionNames, 3)
}
