package content

import (
	"sync"

	"example.com/tearsheet/internal/block"
)

// A nameSet is a set of class and id words, in lower case; it is hashed when
// first looked at.
type nameSet struct {
	once  sync.Once
	words []string
	set   numbers
}

func (s *nameSet) holds(word uint32) bool {
	s.once.Do(func() {
		s.set = newNumbers(len(s.words))
		for _, w := range s.words {
			s.set.set(block.Word(w), 1)
		}
	})
	return s.set.of(word) > 0
}

// asideNames are class and id words of what stands in and around a story and is
// none of it: what the rules of decks, posts, captions and headings leave alone.
var asideNames = nameSet{words: []string{"teaser", "teasers", "related", "recommended", "promo", "popular", "author", "authors", "byline", "bio", "avatar",
	"newsletter", "ad", "ads", "advert", "sponsor", "cta", "product", "pricing", "share", "sharing", "toolbar", "actions", "buttons", "tags", "nav", "pagination",
	"comment", "comments", "quote", "disclaimer", "disclosure", "popup", "modal", "tooltip"}}

// named reports whether one of the closest containers of block i, up to
// levels, has a word of s in its class, id or the like.
func (a *assembler) named(i int, s *nameSet, levels int) bool {
	for c := a.blocks[i].Container; c != 0 && levels > 0; levels-- {
		for _, w := range a.containers[c].Words {
			if s.holds(w) {
				return true
			}
		}
		c = a.containers[c].Parent
	}
	return false
}
