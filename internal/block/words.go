package block

import (
	"slices"
	"strings"
)

// maxWords bounds the class and id words kept of one element: utility-class
// frameworks write dozens, and the first ones tell most.
const maxWords = 24

// wordAttrs are the attributes whose words tell what an element is for.
func isWordAttr(key string) bool {
	switch key {
	case "class", "id", "role", "itemprop", "data-testid", "data-component", "aria-label", "data-type", "data-module":
		return true
	}
	return false
}

// containerWords returns the hashes of the words of element i. What a class says is read once, for the elements that say no more.
func (s *splitter) containerWords(i int32) []uint32 {
	n := &s.tree.Nodes[i]
	if n.Class == 0 || n.Atom == 0 || s.saysMore(i) {
		return s.readWords(i)
	}
	known := &s.page.classWords[n.Class]
	if *known == nil {
		*known = s.readWords(i)
	}
	return *known
}

// saysMore reports whether attributes of element i other than its class have words.
func (s *splitter) saysMore(i int32) bool {
	for _, a := range s.tree.Attrs(i) {
		if a.Key != "class" && isWordAttr(a.Key) {
			return true
		}
	}
	return false
}

// readWords reads the words of element i.
func (s *splitter) readWords(i int32) []uint32 {
	arena := s.page.words
	words := arena[len(arena):]
	for _, a := range s.tree.Attrs(i) {
		if isWordAttr(a.Key) {
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
	for _, a := range s.tree.Attrs(i) {
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden":
			if a.Val == "true" {
				return true
			}
		case "style":
			if hidesByStyle(a.Val) {
				return true
			}
		}
	}
	return false
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
