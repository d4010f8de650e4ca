package coref

import (
	"strings"
	"unicode"

	"example.com/tearsheet/internal/gazetteer"
	"example.com/tearsheet/internal/ner"
	"example.com/tearsheet/internal/segment"
)

// groupOrganizations joins organizations by form, by acronym, by the acronym
// in brackets after the long form, and by the start of a longer name that no
// other organization of the story shares ("Brookings" for "Brookings Institution").
func (g *grouper) groupOrganizations() {
	o := organizations{g: g, byForm: map[string]*cluster{}, byInitials: map[string]*cluster{}, byStart: map[string]*cluster{}}
	var rest []int
	for i := range g.names {
		n := &g.names[i]
		if n.typ != ner.Organization || n.cluster != nil {
			continue
		}
		if len(n.words) > 1 && !isAcronym(n.surface) {
			o.placeLong(i)
		} else {
			rest = append(rest, i)
		}
	}
	for i := range g.names {
		if c := g.names[i].cluster; c != nil && c.typ == ner.Organization {
			o.bracketed(i, c)
		}
	}
	for _, i := range rest {
		if g.names[i].cluster == nil { // else the brackets told already
			o.placeShort(i)
		}
	}
}

type organizations struct {
	g          *grouper
	byForm     map[string]*cluster
	byInitials map[string]*cluster // the first organization of the initials
	byStart    map[string]*cluster // a nil cluster says that two share the start
}

func (o *organizations) placeLong(i int) {
	n := &o.g.names[i]
	w := core(n.words)
	form := strings.Join(w, " ")
	if c := o.byForm[form]; c != nil {
		o.g.join(c, i)
		return
	}
	c := o.g.add(i)
	o.byForm[form] = c
	for _, in := range [...]string{initials(o.g, n, false), initials(o.g, n, true)} {
		if len(in) > 1 && o.byInitials[in] == nil {
			o.byInitials[in] = c
		}
	}
	for k := 1; k < len(w) && k <= maxStart; k++ {
		if !isKindOfOrganization(w[k]) {
			continue
		}
		start := strings.Join(w[:k], " ")
		if _, taken := o.byStart[start]; taken {
			o.byStart[start] = nil
		} else {
			o.byStart[start] = c
		}
	}
}

// isKindOfOrganization reports whether a folded word says what an organization
// is, so that what stands before it may be its short name; "Apple" is not
// short for "Apple HomeKit".
func isKindOfOrganization(w string) bool {
	switch w {
	case "institution", "institute", "university", "college", "school", "academy", "council", "party", "group", "holdings", "bank", "foundation",
		"association", "agency", "committee", "commission", "club", "airlines", "airways", "motors", "motor", "industries", "systems",
		"technologies", "technology", "media", "partners", "capital", "energy", "pharmaceuticals", "pharma", "entertainment", "news", "union",
		"federation", "authority", "center", "centre", "hospital", "museum", "services", "international", "solutions", "laboratories", "labs",
		"records", "studios", "pictures", "press", "corporation", "corp", "company", "inc", "ltd", "plc", "co", "steel", "oil", "petroleum",
		"insurance", "securities", "stores", "brothers", "works", "network", "society", "league", "movement", "front", "alliance", "fund",
		"trust", "orchestra", "theatre", "theater", "gallery", "airport", "electric", "power", "telecom", "communications", "financial", "books", "magazine", "newspaper":
		return true
	}
	return false
}

// maxStart bounds the words of a start that stands for a longer name: reasoned,
// beyond three words nobody shortens by leaving off the end.
const maxStart = 3

// core leaves the legal form off: "Acme Holdings Ltd".
func core(w []string) []string {
	for len(w) > 1 {
		switch w[len(w)-1] {
		case "inc", "corp", "corporation", "co", "company", "ltd", "limited", "plc", "llc", "ag", "se", "nv", "sa", "gmbh", "spa", "&", ",":
			w = w[:len(w)-1]
			continue
		}
		break
	}
	return w
}

// initials returns the folded initials of a name's words; small words ("of",
// "and") count only with all set.
func initials(g *grouper, n *name, all bool) string {
	var b strings.Builder
	for i := n.first; i < n.last; i++ {
		w := g.words[i]
		if w.Kind != segment.Letters {
			continue
		}
		s := g.word(i)
		if s[0] >= 'a' && s[0] <= 'z' && !all {
			continue
		}
		for _, part := range strings.FieldsFunc(fold(s), func(r rune) bool { return r == '-' || r == '/' }) {
			r := []rune(part)
			b.WriteRune(r[0])
		}
	}
	return b.String()
}

// bracketed looks behind long name i for "(ACRONYM)", and joins it.
func (o *organizations) bracketed(i int, c *cluster) {
	g, n := o.g, &o.g.names[i]
	at := n.last + 1
	if g.word(n.last) != "(" || !g.same(n.first, at+1) || g.word(at+1) != ")" {
		return
	}
	w := g.word(at)
	if len(w) < 2 || len(w) > 10 || capitals(w) < 2 ||
		!abbreviates(fold(w), n.folded()) {
		return
	}
	form := fold(w)
	o.byForm[form] = c
	if k := g.nameAt[at]; k >= 0 {
		if other := &g.names[k]; other.cluster == nil && other.first == at && other.last == at+1 {
			other.typ = ner.Organization
			g.join(c, int(k))
		}
		return
	}
	word := g.words[at]
	g.nameAt[at] = int32(len(g.names))
	g.names = append(g.names, name{start: word.Start, end: word.End, first: at, last: at + 1, title: at, typ: ner.Organization,
		score: g.names[i].score * bracketScore, paragraph: int(g.paraOf[at]), surface: w, words: []string{form}, cluster: c})
	c.names = append(c.names, len(g.names)-1)
}

// capitals counts the capital letters of a word.
func capitals(w string) int {
	n := 0
	for _, r := range w {
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n
}

// bracketScore is how much surer a long name is than the acronym read off the brackets behind it. Reasoned.
const bracketScore = 0.95

// abbreviates reports whether the letters of short stand in long in their order, the first at its start.
func abbreviates(short, long string) bool {
	if short == "" || long == "" || short[0] != long[0] {
		return false
	}
	k := 0
	for i := 0; i < len(long) && k < len(short); i++ {
		if long[i] == short[k] {
			k++
		}
	}
	return k == len(short)
}

func (o *organizations) placeShort(i int) {
	n := &o.g.names[i]
	form := n.folded()
	c := o.byForm[form]
	if c == nil && isAcronym(n.surface) {
		c = o.byInitials[strings.ReplaceAll(form, "-", "")]
	}
	if c == nil && !isPlaceWord(n.surface) {
		c = o.byStart[form]
	}
	if c == nil {
		c = o.g.add(i)
		o.byForm[form] = c
		return
	}
	o.g.join(c, i)
}

// isPlaceWord reports whether a surface also names a place or nation, so that
// it is not the start of "China Mobile" or "Russian Railways".
func isPlaceWord(s string) bool {
	if _, ok := gazetteer.Place(s); ok {
		return true
	}
	_, ok := gazetteer.Demonym(s)
	return ok
}
