package coref

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/tearsheet/internal/ner"
	"example.com/tearsheet/internal/segment"
)

// Bounds of what is read as a role, in words. Reasoned: longer titles and
// appositions of news prose exist, but what is longer is more often something else.
const (
	maxTitle      = 6
	maxApposition = 14
)

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
		if isRoleNoun(w) && (!startsUpper(w) || g.word(i+1) == "of") && !isRoleNoun(g.word(i+1)) {
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
