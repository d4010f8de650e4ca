package content

import "example.com/tearsheet/internal/sequence"

// A wordSet holds the hashed words, or pairs of words, of what a page declares.
type wordSet struct {
	set   numbers
	pairs bool
	n     int
}

// add adds the words of text.
func (s *wordSet) add(text string) { s.read(text, false) }

// addPairs adds the pairs of neighbouring words of text.
func (s *wordSet) addPairs(text string) { s.read(text, true) }

// longText bounds what is read of a declared text, in words.
const longText = 1 << 16

func (s *wordSet) read(text string, pairs bool) {
	if text == "" {
		return
	}
	s.pairs = pairs
	words := appendWords(nil, text, longText)
	if s.set.n == 0 {
		s.set = newNumbers(len(words))
	}
	for i, w := range words {
		if pairs && i == 0 {
			continue
		}
		if pairs {
			w = sequence.Mix(words[i-1], w)
		}
		s.set.set(w, 1)
	}
	s.n = s.set.n
}

// share says how many of the block's words the set holds, and for single words
// also how many of the set's words the block holds: the lesser of both, as
// part gives it. 15 says that the page declared nothing.
func (s *wordSet) share(f *facts) uint32 {
	if s.n == 0 || len(f.words) == 0 {
		return 15
	}
	hits, n := 0, len(f.words)
	for i, w := range f.words {
		if s.pairs {
			if i == 0 {
				n--
				continue
			}
			w = sequence.Mix(f.words[i-1], w)
		}
		if s.set.of(w) > 0 {
			hits++
		}
	}
	if s.pairs {
		return part(hits, n)
	}
	return part(hits, max(n, min(s.n, maxFactWords)))
}

// coveredBy reports whether the block holds all words of the set.
func (s *wordSet) coveredBy(f *facts) bool {
	if s.n == 0 || f.n > lineWords {
		return false
	}
	hits := 0
	for k, w := range f.words {
		if s.set.of(w) > 0 && !holds(f.words[:k], w) {
			hits++
		}
	}
	return hits == s.n
}

// appendWords appends the hashes of the first limit words of text.
func appendWords(dst []uint32, text string, limit int) []uint32 {
	var f facts
	const window = 1 << 10
	for left := limit; len(text) > 0 && left > 0; {
		n := min(len(text), window)
		for n < len(text) && text[n] != ' ' && n < 2*window {
			n++
		}
		for n < len(text) && text[n]&0xc0 == 0x80 {
			n++
		}
		f.words = dst[len(dst):]
		f.readUpTo(text[:n], left)
		dst = append(dst, f.words...) // in their place already, if there was room
		left -= len(f.words)
		text = text[n:]
	}
	return dst
}
