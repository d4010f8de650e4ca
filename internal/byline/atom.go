package byline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxNameWords: what has more words is a sentence rather than the name of a newsroom.
const maxNameWords = 9

// atom reads one member of a list. before is the index of the last author of
// earlier pieces, -1 if there is none.
func (r *reader) atom(s string, g segment, before int) {
	s = strings.TrimSpace(s)
	if p := parenthesis(&s); p != "" {
		defer r.aside(p)
	}
	s = trim(unrepeat(strings.TrimSpace(s)))
	if NonLatin(s) {
		s = cjkTrim(s)
	}
	if s == "" || noise(s) || len(s) > 3 && strings.EqualFold(s[:3], "in ") { // a section or a place
		return
	}
	if src, ok := specialTo(s); ok {
		r.source(src)
		return
	}
	if r.commissioned(s, g) {
		return
	}
	prev := len(r.authors) - 1
	switch {
	case prev >= 0 && credential(s):
		if prev > before {
			r.authors[prev].Name += ", " + s
		}
	case agency(s):
		if prev >= 0 && prev <= before && r.authors[prev].Kind == Person && r.authors[prev].Organization == "" {
			r.authors[prev].Organization = s
			r.source(s)
			return
		}
		if prev < 0 || !unnamed(s) {
			r.organization(s, g.role)
		}
	case opensWithTitle(s):
		r.title(s, g)
	case (organization(s) && !r.clause(s) || r.publishers(s) || prev >= 0 && shouted(s, g.text)) && len(strings.Fields(s)) <= maxNameWords:
		r.affiliate(s, g)
	case jobTitle(s):
		r.title(s, g)
	default:
		r.person(s, g)
	}
}

// shouted reports several words in capitals behind a name that is written otherwise: "Jane Roe, RADIO LAMP".
func shouted(s, byline string) bool {
	before, _, _ := strings.Cut(byline, s)
	if !strings.Contains(s, " ") || strings.ToUpper(s) != s || strings.ToLower(s) == s {
		return false
	}
	for w := range strings.FieldsSeq(before) {
		if first, n := utf8.DecodeRuneInString(w); unicode.IsUpper(first) && strings.ToLower(w[n:]) == w[n:] && len(w) > n+1 {
			return true
		}
	}
	return false
}

// clause reports the rest of a printed sentence: "nobody on the council" names no council.
func (r *reader) clause(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return !r.declared && unicode.IsLower(first) && strings.Contains(s, " ")
}

// commissioned reads a person and whom the work was for: "Cat Fox for The Daily Lamp".
func (r *reader) commissioned(s string, g segment) bool {
	name, client, ok := strings.Cut(s, " for ")
	if !ok || len(strings.Fields(name)) < 2 || !personName(name) || organization(name) || !organization(client) && !agency(client) {
		return false
	}
	r.add(Author{Name: truecase(name), Role: g.role, Organization: client})
	r.source(client)
	return true
}

// unnamed reports words for agencies that do not say which: "with agencies".
func unnamed(s string) bool {
	var buf [wordSize]byte
	switch string(small(buf[:0], s)) {
	case "agencies", "news agencies", "agenturen", "agencias", "agencia", "agences", "agenzie", "agências":
		return true
	}
	return false
}

// publishers reports that s is the publisher or one of its parts, which open
// with its name: "MDR Thüringen". What one word calls may be a first name.
func (r *reader) publishers(s string) bool {
	first, _, parts := strings.Cut(s, " ")
	return same(s, r.publisher) || parts && len(first) > 1 && strings.ToUpper(first) == first && same(first, r.publisher)
}

// affiliate gives an organization to the people before it, or makes it an author.
func (r *reader) affiliate(s string, g segment) {
	prev := len(r.authors) - 1
	if prev < 0 || r.authors[prev].Kind != Person {
		if prev < 0 {
			r.organization(s, g.role)
		}
		return
	}
	if staff(s) && !same(s, r.publisher) {
		if lower := strings.ToLower(s); strings.Contains(lower, "team") || strings.Contains(lower, "desk") || strings.Contains(lower, "redaktion") {
			r.organization(s, g.role)
			return
		}
		r.title(s, g)
		return
	}
	for i := prev; i >= 0 && r.authors[i].Organization == "" && r.authors[i].Kind == Person; i-- {
		r.authors[i].Organization = s
	}
	r.source(s)
}

// title gives a job title to the person before it; a plural ("Staff Writers")
// to all without one.
func (r *reader) title(s string, g segment) {
	prev := len(r.authors) - 1
	if prev < 0 {
		if name := stripTitle(s); name != s && personName(name) {
			r.add(Author{Name: truecase(name), Role: g.role, JobTitle: strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(s, name), name))})
			return
		}
		if staff(s) || g.led || r.declared {
			r.add(Author{Name: s, Kind: Staff, Role: g.role})
		}
		return
	}
	all := strings.HasSuffix(strings.ToLower(s), "s")
	for i := prev; i >= 0 && r.authors[i].Kind == Person && r.authors[i].JobTitle == ""; i-- {
		r.authors[i].JobTitle = s
		if !all {
			return
		}
	}
}

// person adds a name, if it is one.
func (r *reader) person(s string, g segment) {
	a := Author{Role: g.role}
	s = beforePlace(s)
	if name := stripTitle(s); name != s && personName(name) {
		a.JobTitle = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(s, name), name))
		s = name
	}
	if !personName(s) || !g.led && !r.declared && isSection(s) {
		return
	}
	words := len(strings.Fields(s))
	if n := len(r.authors); n > 0 {
		// After a full name, a single word is a place: "Petra Muster, Berlin".
		// And after a bar comes whom the author works for, or a section.
		if words == 1 && !NonLatin(s) && (strings.Contains(r.authors[n-1].Name, " ") || r.authors[n-1].Kind != Person) || g.named {
			return
		}
	} else if words == 1 && !r.declared && !g.led && !NonLatin(s) {
		return
	}
	a.Name = truecase(s)
	r.add(a)
}

// aside reads what stood in parentheses: an agency, an organization, a role.
func (r *reader) aside(p string) {
	prev := len(r.authors) - 1
	if prev < 0 {
		return
	}
	switch l := strings.ToLower(p); {
	case strings.HasPrefix(l, "foto") || strings.HasPrefix(l, "photo") || strings.HasPrefix(l, "bild") || strings.HasPrefix(l, "illustration"):
		r.authors[prev].Role = Photographer
	case agency(p) || organization(p):
		if r.authors[prev].Organization == "" {
			r.authors[prev].Organization = p
		}
		r.source(p)
	case jobTitle(p) && r.authors[prev].JobTitle == "":
		r.authors[prev].JobTitle = p
	}
}

// parenthesis takes "(...)" at the end of s off and returns what was in it.
func parenthesis(s *string) string {
	i := strings.LastIndexByte(*s, '(')
	if i < 0 || !strings.HasSuffix(*s, ")") {
		return ""
	}
	p := strings.Trim((*s)[i+1:], "() ")
	*s = strings.TrimSpace((*s)[:i])
	if *s == "" { // nothing else: "(AP)"
		*s = p
		return ""
	}
	return p
}

// unrepeat makes one of a name printed two or three times in a row.
func unrepeat(s string) string {
	words := strings.Fields(s)
	for k := 2; k <= 3; k++ {
		n := len(words) / k
		if n == 0 || len(words)%k != 0 {
			continue
		}
		first := strings.Join(words[:n], " ")
		equal := true
		for i := n; i < len(words); i += n {
			equal = equal && strings.EqualFold(strings.Join(words[i:i+n], " "), first)
		}
		if equal {
			return first
		}
	}
	if n := len(s) / 2; len(s)%2 == 0 && n >= 6 && s[:n] == s[n:] {
		return s[:n]
	}
	return s
}

// specialTo reads "Special to The Star" and "For The Star".
func specialTo(s string) (string, bool) {
	l := strings.ToLower(s)
	for _, p := range []string{"special to ", "special for ", "exclusive to ", "for the ", "courtesy of ", "theo "} {
		if strings.HasPrefix(l, p) && len(s) > len(p) {
			if p == "for the " {
				return s[4:], true
			}
			return s[len(p):], true
		}
	}
	return "", false
}
