package coref

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/tearsheet/internal/gazetteer"
	"example.com/tearsheet/internal/ner"
	"example.com/tearsheet/internal/segment"
)

// Bounds of what is read as a role, in words. Reasoned: longer titles and
// appositions of news prose exist, but what is longer is more often something else.
const (
	maxTitle      = 6
	maxApposition = 14
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

// describe finds the role of each person: that of the running text before that
// of headlines and captions, which are terse.
func (g *grouper) describe() {
	for _, c := range g.clusters {
		if c.typ != ner.Person {
			continue
		}
		fallback := ""
		for _, i := range c.names {
			n := &g.names[i]
			role := g.roleAt(n)
			if role == "" {
				continue
			}
			if g.story.Paragraphs[n.paragraph].Standing == Running {
				c.role = role
				break
			}
			if fallback == "" {
				fallback = role
			}
		}
		if c.role == "" {
			c.role = fallback
		}
	}
}

// roleAt returns the role that the words around one mention tell.
func (g *grouper) roleAt(n *name) string {
	if role := g.apposition(n); role != "" {
		return role
	}
	if role := g.titleRole(n); role != "" {
		return role
	}
	if role := g.leadingApposition(n); role != "" {
		return role
	}
	return g.bracketedRole(n)
}

// titleRole returns the title before the name, with the place after it:
// "President Vladimir Putin of Russia".
func (g *grouper) titleRole(n *name) string {
	if n.title == n.first {
		return ""
	}
	first := n.title
	for first < n.first && (isHonorific(g.word(first)) || g.words[first].Kind == segment.Mark) {
		first++
	}
	last := n.first
	for last > first && isHonorific(g.word(last-1)) {
		last--
	}
	if first == last {
		return ""
	}
	role := g.text(first, last)
	if strings.EqualFold(g.word(n.last), "of") && g.same(n.last+1, n.first) && first == n.title {
		if k := g.nameAt[n.last+1]; k >= 0 && g.names[k].typ != ner.Person {
			if p := &g.names[k]; p.first == n.last+1 && !g.isAdjunct(first) {
				role += " of " + p.surface
			}
		}
	}
	return role
}

// apposition returns the phrase between commas after the name, if a word for a
// role heads it: ", China's leader," or ", a senior fellow at the institute,".
func (g *grouper) apposition(n *name) string {
	i := n.last
	if g.word(i) != "," {
		return ""
	}
	i++
	if g.isAge(i) && g.word(i+1) == "," {
		i += 2
	}
	start, head := i, -1
	for ; ; i++ {
		if !g.same(n.first, i) || i-start > maxApposition {
			if !g.same(n.first, i) {
				return ""
			}
			break
		}
		w := g.word(i)
		if w == "," || w == "." || w == ";" || w == "—" || w == "–" || w == ")" || w == "(" || startsClause(w) {
			break
		}
		if g.words[i].Kind == segment.Mark && w != "&" && w != "-" && w != "/" && !isQuote(w) {
			return ""
		}
		if i == start && isPastVerb(w) {
			return "" // "Jane Roe, the mayor's sister" is one, "Jane Roe, married the mayor" is none
		}
		if head < 0 && isRoleNoun(w) && !isRoleNoun(g.word(i+1)) {
			head = i
		}
		if head < 0 && (isPreposition(w) || isVerb(w)) {
			return ""
		}
	}
	if head < 0 || i == start || i-start > maxApposition {
		return ""
	}
	// A name in a list ("Jane Roe, the mayor and ...") is a phrase as well; a
	// phrase that opens with a person's name is the next item of a list.
	if k := g.nameAt[start]; k >= 0 && g.names[k].typ == ner.Person && g.names[k].last >= head {
		return ""
	}
	return g.text(start, i)
}

// leadingApposition returns the phrase before a comma before the name: "The
// company's founder, Jane Roe, said". It begins with an article, a possessive
// pronoun or a name in the possessive: "Chad's president, Jane Roe, said".
func (g *grouper) leadingApposition(n *name) string {
	end := n.first - 1
	if g.word(end) != "," || !g.same(end-1, n.first) || n.first != n.title {
		return ""
	}
	if w := g.word(n.last); w != "," && w != "." {
		return ""
	}
	for i := end - 1; end-i <= maxApposition && g.same(i, n.first); i-- {
		w := g.word(i)
		if opensPhrase(w) {
			if g.headed(i+1, end) {
				return g.text(i, end)
			}
			return ""
		}
		if g.words[i].Kind == segment.Clitic && g.same(i-1, n.first) && g.nameAt[max(i-1, 0)] >= 0 && g.headed(i+1, end) {
			return g.text(g.adjunctStart(i-1), end)
		}
		if k := g.nameAt[i]; k >= 0 && g.names[k].typ == ner.Person || w == "," || w == "." || isVerb(w) ||
			g.words[i].Kind == segment.Mark && w != "-" && w != "&" {
			return ""
		}
	}
	return ""
}

// headed reports whether a lower-case word for a role heads the phrase of words
// [first, last): it stands before the first preposition.
func (g *grouper) headed(first, last int) bool {
	for i := first; i < last; i++ {
		w := g.word(i)
		if isRoleNoun(w) && !startsUpper(w) && !isRoleNoun(g.word(i+1)) {
			return true
		}
		if isPreposition(w) {
			return false
		}
	}
	return false
}

func opensPhrase(w string) bool {
	switch strings.ToLower(w) {
	case "the", "a", "an", "its", "his", "her", "their", "our", "my":
		return true
	}
	return false
}

// isAge reports whether word i is a number of years.
func (g *grouper) isAge(i int) bool {
	w := g.word(i)
	return len(w) > 0 && len(w) <= 3 && w[0] >= '1' && w[0] <= '9'
}

// startsClause reports whether w ends an apposition that has no comma behind it.
func startsClause(w string) bool {
	switch strings.ToLower(w) {
	case "who", "whose", "which", "said", "says", "told", "when", "where", "while", "because", "but", "whom":
		return true
	}
	return false
}

func isPreposition(w string) bool {
	switch strings.ToLower(w) {
	case "of", "at", "in", "on", "for", "with", "from", "by", "to", "into", "after", "before", "during", "about", "against", "and", "or":
		return true
	}
	return false
}

// isVerb knows the frequent verbs that show that a phrase is none.
func isVerb(w string) bool {
	switch strings.ToLower(w) {
	case "is", "was", "are", "were", "has", "have", "had", "said", "says", "will", "would", "can", "could", "be", "been", "did", "does", "told", "announced":
		return true
	}
	return false
}

// isPastVerb reports whether a word in lower case is a verb by its ending, or
// one of the participles that describe people.
func isPastVerb(w string) bool {
	switch w {
	case "retired", "renowned", "disgraced", "acclaimed", "celebrated", "noted", "convicted", "self-described", "self-styled", "elected", "ousted", "exiled", "jailed":
		return false
	}
	return strings.HasSuffix(w, "ed") && !startsUpper(w)
}

// text returns words [first, last) as they stand, on one line.
func (g *grouper) text(first, last int) string {
	return oneLine(g.story.Text[g.words[first].Start:g.words[last-1].End])
}

func startsUpper(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// bracketedRole returns the role in brackets behind the name: "Jane Roe (mayor of Tansy)".
func (g *grouper) bracketedRole(n *name) string {
	i := n.last + 1
	if g.word(n.last) != "(" || !g.same(i, n.first) {
		return ""
	}
	head := -1
	for k := i; k-i <= maxApposition && g.same(k, n.first); k++ {
		w := g.word(k)
		if w == ")" {
			if head < 0 {
				return ""
			}
			return g.text(i, k)
		}
		if head < 0 && isRoleNoun(w) {
			head = k
		}
		if head < 0 && (isPreposition(w) || isVerb(w)) || g.words[k].Kind == segment.Mark && w != "-" && w != "&" {
			return ""
		}
	}
	return ""
}
