package content

import "example.com/tearsheet/internal/sequence"

// A wordSet holds the hashed words, or pairs of words, of what a page declares.
type wordSet struct {
	set   map[uint32]struct{}
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
	if s.set == nil {
		s.set = map[uint32]struct{}{}
	}
	s.pairs = pairs
	words := hashWords(text, longText)
	for i, w := range words {
		if pairs && i == 0 {
			continue
		}
		if pairs {
			w = sequence.Mix(words[i-1], w)
		}
		s.set[w] = struct{}{}
	}
	s.n = len(s.set)
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
		if _, ok := s.set[w]; ok {
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
	hits := map[uint32]struct{}{}
	for _, w := range f.words {
		if _, ok := s.set[w]; ok {
			hits[w] = struct{}{}
		}
	}
	return len(hits) == s.n
}

// hashWords returns the hashes of the first limit words of text.
func hashWords(text string, limit int) []uint32 {
	var all []uint32
	var f facts
	const window = 1 << 10
	for len(text) > 0 && len(all) < limit {
		n := min(len(text), window)
		for n < len(text) && text[n] != ' ' && n < 2*window {
			n++
		}
		for n < len(text) && text[n]&0xc0 == 0x80 {
			n++
		}
		f.readUpTo(text[:n], limit-len(all))
		all = append(all, f.words...)
		text = text[n:]
	}
	return all
}
