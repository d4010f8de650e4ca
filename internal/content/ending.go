package content

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// findCut notes what shows that the end of the story is missing.
func (a *assembler) findCut() {
	kept := func(p Piece) bool { return p.Part != PartRemoved }
	body := func(p Piece) bool { return p.Part == PartBody }
	pieces := a.story.Pieces
	last := lastIndex(pieces, body)
	if last < 0 {
		return
	}
	text := pieces[last].Text
	switch {
	case endsCut(text):
		a.story.Cut = "the text ends with an ellipsis"
	case a.cut && last == lastIndex(pieces, kept) && pieces[last].Block == len(a.blocks)-1 && !endsSentence(text):
		a.story.Cut = "the page ends inside a sentence"
	}
}

// lastIndex returns the index of the last piece that is wanted, -1 if none is.
func lastIndex(pieces []Piece, wanted func(Piece) bool) int {
	for i, p := range slices.Backward(pieces) {
		if wanted(p) {
			return i
		}
	}
	return -1
}

// endsCut reports an ellipsis apart from the word before or in brackets: one right behind a word
// is as often the writer's own.
func endsCut(s string) bool {
	for _, mark := range [...]string{" …", " ...", "[…]", "[...]", "(…)", "(...)"} {
		if strings.HasSuffix(s, mark) {
			return true
		}
	}
	return false
}

// endsSentence reports a mark that ends a sentence, or a bracket or quote behind one.
func endsSentence(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?:;\"'”’»›“」』。！？．؟۔।", r)
}
