package block

import (
	"slices"
	"strings"

	"example.com/tearsheet/internal/dom"
)

// maxWords bounds the class and id words kept of one element: utility-class
// frameworks write dozens, and the first ones tell most.
const maxWords = 24

// wordKeys are the attributes, besides the class, whose words tell what an element is for.
const wordKeys dom.Keys = 1<<dom.KeyID | 1<<dom.KeyRole | 1<<dom.KeyItemprop | 1<<dom.KeyDataTestID | 1<<dom.KeyDataComponent | 1<<dom.KeyAriaLabel | 1<<dom.KeyDataType | 1<<dom.KeyDataModule

// containerWords returns the hashes of the words of element i. What a class says is read once, for the elements that say no more.
func (s *splitter) containerWords(i int32) []uint32 {
	n := &s.tree.Nodes[i]
	if n.Class == 0 || n.Atom == 0 || n.Keys&wordKeys != 0 {
		return s.readWords(i)
	}
	known := &s.page.classWords[n.Class]
	if *known == nil {
		*known = s.readWords(i)
	}
	return *known
}

// readWords reads the words of element i.
func (s *splitter) readWords(i int32) []uint32 {
	arena := s.page.words
	words := arena[len(arena):]
	for _, a := range s.tree.Attrs(i) {
		if a.Key == dom.KeyClass || wordKeys>>a.Key&1 != 0 {
			words = appendWords(words, a.Val)
		}
	}
	if n := &s.tree.Nodes[i]; n.Atom == 0 {
		words = appendWords(words, n.Tag)
	}
	if len(arena)+len(words) > cap(arena) { // then words have moved
		s.page.words = make([]uint32, 0, 2*cap(arena)+firstWords)
	} else {
		s.page.words = arena[:len(arena)+len(words)]
	}
	return slices.Clip(words)
}

// firstWords is how many words of containers there is room for at first.
const firstWords = 1 << 10

// appendWords splits s at everything that is no letter, and before capitals in
// the middle of a word, and appends the hashes of the pieces in lower case.
// Single letters are left out.
func appendWords(words []uint32, s string) []uint32 {
	h, n, lower := wordSeed, 0, false
	for i := 0; i <= len(s); i++ {
		var c byte
		if i < len(s) {
			c = s[i]
		}
		upper := 'A' <= c && c <= 'Z'
		letter := upper || 'a' <= c && c <= 'z' || c >= 0x80
		if n > 0 && (!letter || upper && lower) {
			if n > 1 && len(words) < maxWords {
				words = append(words, h)
			}
			h, n = wordSeed, 0
		}
		if !letter {
			lower = false
			continue
		}
		lower = !upper
		if upper {
			c += 'a' - 'A'
		}
		h = (h ^ uint32(c)) * wordPrime
		n++
	}
	return words
}

// hidden reports whether element i says that it is not shown.
func (s *splitter) hidden(i int32) bool {
	return s.tree.HasAttr(i, dom.KeyHidden) || s.tree.Attr(i, dom.KeyAriaHidden) == "true" || hidesByStyle(s.tree.Attr(i, dom.KeyStyle))
}

// hidesByStyle reports display:none and visibility:hidden in an inline style.
func hidesByStyle(style string) bool {
	for declaration := range strings.SplitSeq(style, ";") {
		name, value, _ := strings.Cut(declaration, ":")
		name, value = strings.TrimSpace(name), strings.TrimSpace(value)
		if strings.EqualFold(name, "display") && hasPrefixFold(value, "none") ||
			strings.EqualFold(name, "visibility") && hasPrefixFold(value, "hidden") {
			return true
		}
	}
	return false
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}
