package ner

import (
	"unicode/utf8"

	"example.com/tearsheet/internal/gazetteer"
	"example.com/tearsheet/internal/segment"
)

// maxPhrase is how many words of a name the lists are asked for. Longer names
// in them are under one in a hundred.
const maxPhrase = 6

// matchNames marks the words of names of several words that are in the lists.
func (d *Document) matchNames(s *sentence) {
	for i := s.first; i < s.last; i++ {
		if !d.words[i].kase.capital() && d.words[i].kase != caseless {
			continue
		}
		f := gazetteer.Fingerprint(0)
		for j := i; j < min(i+maxPhrase, s.last); j++ {
			w := &d.words[j]
			if w.kind == segment.Mark && d.form(j) != "&" {
				break
			}
			f = f.Join(gazetteer.Fingerprint(w.folded))
			if j == i || !w.kase.capital() && w.kase != caseless {
				continue
			}
			if sets := f.Sets() &^ gazetteer.Common; sets != 0 {
				d.words[i].begins |= sets
				for k := i + 1; k <= j; k++ {
					d.words[k].inside |= sets
				}
			}
		}
	}
}

// A run is a stretch of capitalised words, joined by small words inside
// names ("Bank of England"), as the words in it see it.
type run struct {
	first, last int32 // words; last is included. Outside a run both are the word itself
	in          bool
}

// maxRun bounds a run: headlines and lists make long ones that are no names.
const maxRun = 12

func (d *Document) findRuns(s *sentence) {
	for i := s.first; i < s.last; {
		w := &d.words[i]
		if !w.kase.capital() {
			w.run = run{int32(i), int32(i), false}
			i++
			continue
		}
		last := i
		for j := i + 1; j < min(i+maxRun, s.last); j++ {
			if d.words[j].kase.capital() {
				last = j
			} else if j > last+2 || !joiner(d.form(j)) {
				break
			}
		}
		for j := i; j <= last; j++ {
			d.words[j].run = run{int32(i), int32(last), true}
		}
		i = last + 1
	}
}

// findAcronyms marks the entries that are the initials of a run of words, or
// of its end, as in "the Former Acme Trade Union".
func (d *Document) findAcronyms() {
	for i := 0; i < len(d.words); i++ {
		r := d.words[i].run
		if !r.in || int(r.first) != i {
			continue
		}
		for first := int(r.first); first < int(r.last); first++ {
			if f, n := d.initials(first, int(r.last)); n >= 2 {
				if at, ok := d.index[uint32(f)]; ok {
					d.entries[at].acronym = true
				}
			}
		}
		i = int(r.last)
	}
}

// initials returns the fingerprint of the initials of the capitalised words
// in a range, and their number.
func (d *Document) initials(first, last int) (gazetteer.Fingerprint, int) {
	var letters [maxRun * utf8.UTFMax]byte
	b := letters[:0]
	n := 0
	for i := first; i <= last; i++ {
		if d.words[i].kase.capital() {
			r, _ := utf8.DecodeRuneInString(d.form(i))
			b = utf8.AppendRune(b, r)
			n++
		}
	}
	return gazetteer.Word(string(b)), n
}

// joiner reports whether a word in lower case may stand inside a name.
func joiner(form string) bool {
	switch form {
	case "of", "the", "for", "&", "de", "la", "del", "di", "da", "dos", "du", "van", "von", "der", "den", "bin", "ibn", "al", "el",
		"y", "e", "ul", "ur", "on":
		return true
	}
	return false
}

// functionWord reports whether a word in lower case is one of the small words
// that are hardly ever names, but are in lists of them.
func functionWord(form string) bool {
	switch form {
	case "a", "an", "and", "are", "as", "at", "be", "but", "by", "can", "do", "for", "from", "had", "has", "have", "he", "her", "his",
		"how", "i", "if", "in", "is", "it", "its", "may", "me", "my", "new", "no", "not", "of", "on", "or", "our", "out", "over", "said",
		"she", "so", "than", "that", "the", "their", "them", "then", "they", "this", "to", "up", "was", "we", "were", "what", "when",
		"where", "who", "why", "will", "with", "you", "your", "after", "into", "about", "more":
		return true
	}
	return false
}
