package coref

import (
	"strings"

	"example.com/tearsheet/internal/gazetteer"
	"example.com/tearsheet/internal/ner"
	"example.com/tearsheet/internal/segment"
)

// A span is a mention as the tagger marked it: words [first, last) of the story.
type span struct {
	m           ner.Mention
	first, last int
}

// spans finds the words of the story's names, and mends what one look at the
// words around a name shows to be cut wrongly.
func (g *grouper) spans() []span {
	all := make([]span, 0, len(g.story.Names))
	at := 0
	for _, m := range g.story.Names {
		if m.Type == 0 || m.Type > ner.Misc {
			continue
		}
		for at < len(g.words) && g.words[at].Start < m.Start {
			at++
		}
		end := at
		for end < len(g.words) && g.words[end].End <= m.End {
			end++
		}
		if end == at || end == at+1 && isPronoun(g.word(at)) {
			continue
		}
		all = g.mend(all, span{m, at, end})
	}
	all = g.defined(all)
	all = g.explained(all)
	g.joinAmpersands(all)
	g.lengthen(all)
	kept := all[:0]
	for _, s := range all {
		if s.last > s.first {
			kept = append(kept, s)
		}
	}
	return kept
}

// isPronoun reports whether a word with a capital is no name on its own.
func isPronoun(w string) bool {
	switch w {
	case "I", "We", "He", "She", "It", "They", "You", "My", "Our", "His", "Her", "Its", "Their", "This", "That", "These", "Those", "There",
		"The", "A", "An", "In", "On", "At", "But", "And", "If", "When", "What", "Who", "Why", "How", "No", "Yes", "Not", "So", "As", "For":
		return true
	}
	return false
}

// mend appends s, or what is left of it, to all.
func (g *grouper) mend(all []span, s span) []span {
	if k := g.quoteIn(s); k > 0 {
		if given := k - 2; s.m.Type == ner.Person && k == s.first+1 && isQuote(g.word(k-2)) && startsUpper(g.word(given-1)) {
			s.first = given - 1 // Ramesh "Sunny" Balwani
			if n := len(all); n > 0 && all[n-1].last > s.first {
				s.first = min(s.first, all[n-1].first)
				all = all[:n-1]
			}
		} else if k < s.last-1 && startsUpper(g.word(s.last-1)) && s.m.Type == ner.Person && g.nicknamed(s, k) {
			// The quotation marks are both inside.
		} else {
			s.last = k // ‘Meltwater’ sweeps the prizes
			if isQuote(g.word(s.first - 1)) {
				s.m.Type = ner.Work
			}
		}
	}
	if s.last-s.first > 2 && s.m.Type != ner.Person && isTitle(g.word(s.first)) && !isHonorific(g.word(s.first)) && g.word(s.first+1) == "of" {
		s.first, s.m.Type = s.first+2, ner.Place // the see of "Archbishop of Dunmore"
	}
	if g.word(s.first) == "State" && s.last == s.first+1 && g.word(s.first-1) == "of" {
		return all // a secretary's
	}
	if k := g.verbIn(s); k > 0 {
		subject := s
		subject.last, s.first = k, k+1
		return append(all, subject, s) // "Quist beats Lind", of which names elsewhere tell the types
	}
	if k := g.possessor(s); k > 0 {
		owner := s
		owner.last = k
		if owner.m.Type == ner.Person {
			owner.m.Type = ner.Organization
		}
		s.first, s.m.Type = k+1, ner.Person
		return append(all, owner, s)
	}
	if n := len(all); s.m.Type == ner.Person {
		s.first = g.particles(s.first)
		if n > 0 && all[n-1].last == s.first && all[n-1].m.Type == ner.Person && g.same(s.first-1, s.first) && isParticle(g.word(s.first)) {
			s.first = all[n-1].first // "Joost" and "van der Pell"
			s.m.Score = min(s.m.Score, all[n-1].m.Score)
			all = all[:n-1]
		}
	}
	if n := len(all); n > 0 && all[n-1].last > s.first {
		s.first = all[n-1].last // never over the name before
	}
	return append(all, s)
}

func isQuote(w string) bool {
	switch w {
	case `"`, "“", "”", "‘", "’", "'", "«", "»":
		return true
	}
	return false
}

// quoteIn returns the first word inside s that is a quotation mark, 0 if none
// is; the apostrophe of a plural possessive ("Teachers' Union") is none.
func (g *grouper) quoteIn(s span) int {
	for k := s.first + 1; k < s.last; k++ {
		w := g.word(k)
		if !isQuote(w) || (w == "'" || w == "’") && strings.HasSuffix(g.word(k-1), "s") {
			continue
		}
		return k
	}
	return 0
}

// nicknamed reports whether the quotation mark at word k opens one that ends inside s.
func (g *grouper) nicknamed(s span, k int) bool {
	for i := k + 2; i < s.last-1; i++ {
		if isQuote(g.word(i)) {
			return true
		}
	}
	return false
}

// verbIn returns the one word in lower case in a headline's name that the tagger
// doubts, if no name has such a word inside; 0 otherwise.
func (g *grouper) verbIn(s span) int {
	if s.m.Score >= verbScore || s.last-s.first < 3 || g.story.Paragraphs[g.paraOf[s.first]].Standing != Headline {
		return 0
	}
	at := 0
	for k := s.first + 1; k < s.last-1; k++ {
		if w := g.word(k); g.words[k].Kind == segment.Letters && !startsUpper(w) && !isSmall(w) && !isParticle(w) && isVerbForm(w) {
			if at > 0 {
				return 0
			}
			at = k
		}
	}
	return at
}

// verbScore is under what score a name may be a sentence. Reasoned: headlines
// in capitals give names of 0.1 to 0.2.
const verbScore = 0.5

// isVerbForm reports whether a word ends as the verbs of headlines do.
func isVerbForm(w string) bool {
	return len(w) > 3 && (strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ed"))
}

// possessor returns the 's in s that parts an organization of several words
// from a person with a listed first name: "Bank of Dunmore's Mary Ashe".
func (g *grouper) possessor(s span) int {
	for k := s.first + 2; k+2 < s.last; k++ {
		if g.words[k].Kind == segment.Clitic && gazetteer.Word(g.word(k+1)).Sets()&gazetteer.FirstName != 0 {
			return k
		}
	}
	return 0
}

// maxParticles bounds the particles of a name: "von und zu der" has four. Reasoned.
const maxParticles = 4

// particles returns the first of the lower-case particles that stand before word i. In other
// languages than English they are prepositions there: "der Aufsatz von Karl Weber".
func (g *grouper) particles(i int) int {
	if ner.Foreign(g.story.Language) {
		return i
	}
	from := i
	for i > 0 && from-i < maxParticles && g.same(i-1, i) && isParticle(g.word(i-1)) && !startsUpper(g.word(i-1)) && g.words[i-1].End < g.words[i].Start {
		i--
	}
	return i
}

// joinAmpersands makes one organization of two names with "&" between them: "Ashe & Ashe", "Ashe & Sons".
func (g *grouper) joinAmpersands(all []span) {
	for i := range all {
		if s := &all[i]; g.word(s.last) == "&" && g.same(s.first, s.last+1) && isFirm(g.word(s.last+1)) && (i+1 == len(all) || all[i+1].first > s.last+1) {
			s.last, s.m.Type, s.m.Score = s.last+2, ner.Organization, max(s.m.Score, toldScore)
		}
	}
	for i := 1; i < len(all); i++ {
		a, b := &all[i-1], &all[i]
		if a.last+1 != b.first || g.word(a.last) != "&" || !g.same(a.first, b.first) || a.last == a.first || g.full(a) || g.full(b) {
			continue
		}
		b.first, b.m.Type = a.first, ner.Organization
		a.last = a.first
	}
}

// isFirm reports whether a word behind "&" ends the name of a firm.
func isFirm(w string) bool {
	switch w {
	case "Sons", "Son", "Daughters", "Co", "Company", "Brothers", "Partners", "Associates":
		return true
	}
	return false
}

// full reports whether s is a person's full name: two such are no firm.
func (g *grouper) full(s *span) bool { return s.m.Type == ner.Person && s.last > s.first+1 }
