package coref

import (
	"strings"

	"example.com/tearsheet/internal/gazetteer"
	"example.com/tearsheet/internal/ner"
	"example.com/tearsheet/internal/segment"
)

// findTitle sets where the title of person n begins, and the gender it tells.
// A title is a run of words right before the name that ends in a title or in a
// lower-case role ("spokeswoman Jane Roe"); a nationality, place or
// organization before it is part of it ("Chinese President").
func (g *grouper) findTitle(n *name) {
	i := n.first - 1
	if !g.same(i, n.first) {
		return
	}
	if !isTitle(g.word(i)) && !isRoleNoun(g.word(i)) {
		if i = g.officeStart(i); i < 0 {
			return
		}
	}
	n.gender = genderOfTitle(g.word(i))
	n.title = i
	for i--; n.first-i <= maxTitle && g.same(i, n.first); i-- {
		w := g.word(i)
		if k := g.nameAt[i]; k >= 0 && g.names[k].last-g.names[k].first > 1 {
			break // "Marsh & Co. economist"
		}
		if w == "-" && g.touches(i, i+1) || precedesTitle(w) && !strings.EqualFold(w, "of") || isTitle(w) || g.qualifiesTitle(i) {
			n.title = i
			continue
		}
		break
	}
	n.title = g.modifiersStart(n.title)
	switch k := n.title - 1; {
	case !g.same(k, n.first):
	case g.words[k].Kind == segment.Clitic && g.same(k-1, n.first) && (g.isAdjunct(k-1) || g.nameAt[k-1] >= 0 && isKin(g.word(n.title))):
		n.title = g.adjunctStart(k - 1) // "China's President"
	case g.isAdjunct(k):
		n.title = g.adjunctStart(k) // "Chinese President"
		for g.same(n.title-1, n.first) && n.first-n.title <= maxTitle && precedesTitle(g.word(n.title-1)) && !strings.EqualFold(g.word(n.title-1), "of") {
			n.title-- // "Assistant U.S. Attorney"
		}
	}
	if w := strings.ToLower(g.word(n.title - 1)); g.same(n.title-1, n.first) && n.title > 0 {
		switch w {
		case "former", "then", "ex":
			n.title--
		case "his", "her", "their", "my":
			if isKin(g.word(n.title)) {
				n.title--
			}
		}
	}
	if g.word(n.title) == "Then" && n.title < n.first {
		n.title++ // at the start of a sentence no part of the title
	}
}

// officeStart returns the title of an office of several words that ends with
// word i, as "Secretary" in "Secretary of State"; -1 if none does.
func (g *grouper) officeStart(i int) int {
	if !startsUpper(g.word(i)) {
		return -1
	}
	for k := i - 1; k > 0 && i-k < maxTitle && g.same(k, i); k-- {
		w := g.word(k)
		if (w == "of" || w == "for") && isTitle(g.word(k-1)) && g.same(k-1, i) && !isHonorific(g.word(k-1)) {
			return k - 1
		}
		if !startsUpper(w) && w != "and" && w != "the" && w != "," || w == "," {
			return -1
		}
	}
	return -1
}

// qualifiesTitle reports whether word i is a word with a capital, inside a
// sentence and outside all names, that belongs to the title behind it: "County Engineer".
func (g *grouper) qualifiesTitle(i int) bool {
	w := g.word(i)
	if !startsUpper(w) || !startsUpper(g.word(i+1)) || g.nameAt[i] >= 0 || isCalendar(w) || g.words[i].Kind != segment.Letters {
		return false
	}
	before := g.word(i - 1)
	return g.same(i-1, i) && before != "." && !isQuote(before) && before != "—" && before != ":"
}

// isCalendar reports whether w is a day or month, which stands before titles by chance.
func isCalendar(w string) bool {
	switch w {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November", "December":
		return true
	}
	return false
}

// modifiersStart returns where the words begin that qualify a lower-case role
// at word i: "political analyst", "art historian".
func (g *grouper) modifiersStart(i int) int {
	if startsUpper(g.word(i)) {
		return i
	}
	from := i
	for k := i - 1; k >= 0 && i-k <= maxModifiers && g.same(k, i) && g.nameAt[k] < 0 && qualifies(g.word(k)); k-- {
		from = k
	}
	return from
}

// maxModifiers bounds the words before a role that qualify it. Reasoned.
const maxModifiers = 3

// qualifies reports whether a word may stand before a role to qualify it: by
// its ending, or as one of the nouns that often do.
func qualifies(w string) bool {
	w = fold(w)
	switch w {
	case "police", "art", "film", "music", "football", "soccer", "basketball", "baseball", "cricket", "rugby", "tennis", "tech", "computer",
		"software", "systems", "sports", "health", "law", "defense", "defence", "policy", "research", "climate", "security", "opera", "rock", "pop",
		"fashion", "business", "crime", "court", "high", "city", "county", "state", "school", "university", "college", "army", "navy", "air",
		"team", "group", "company", "project", "campaign", "union", "bank", "fund", "government", "party", "opposition", "human", "rights",
		"civil", "space", "energy", "oil", "gas", "stock", "market", "data", "science", "press", "labor", "labour", "trade", "top", "senior",
		"junior", "deputy", "vice", "assistant", "associate", "chief", "lead", "veteran", "retired", "fellow", "co", "managing", "executive",
		"prime", "foreign", "finance", "interior", "head", "board", "council", "village", "town", "community", "church", "hospital", "industry", "lead-singer",
		"world", "women's", "men's", "youth", "student", "fire", "military", "intelligence", "cabinet", "senate", "house", "district", "supreme", "appeals":
		return true
	}
	for _, ending := range [...]string{"al", "ic", "ive", "ous", "ary", "ory", "ese", "ish", "ian", "-based", "-born", "istic", "ical"} {
		if len(w) > len(ending)+2 && strings.HasSuffix(w, ending) {
			return true
		}
	}
	return false
}

// touches reports whether words i and j are glued.
func (g *grouper) touches(i, j int) bool { return g.words[i].End == g.words[j].Start }

// isAdjunct reports whether word i is a nationality or place that may open a title.
func (g *grouper) isAdjunct(i int) bool {
	w := g.word(i)
	if !startsUpper(w) {
		return false
	}
	if k := g.nameAt[max(i, 0)]; i >= 0 && k >= 0 {
		t := g.names[k].typ
		return t == ner.Nationality || t == ner.Place || t == ner.Organization
	}
	if _, ok := gazetteer.Demonym(w); ok {
		return true
	}
	_, ok := gazetteer.Country(w)
	return ok
}

// adjunctStart returns the first word of the name that word i belongs to.
func (g *grouper) adjunctStart(i int) int {
	if k := g.nameAt[i]; k >= 0 {
		return g.names[k].first
	}
	return i
}
