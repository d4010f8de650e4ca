package coref

import (
	"strings"

	"example.com/tearsheet/internal/gazetteer"
	"example.com/tearsheet/internal/ner"
)

// groupOthers groups places and nationalities by country, the rest by surface.
func (g *grouper) groupOthers() {
	type key struct {
		typ  ner.Type
		form string
	}
	seen := map[key]*cluster{}
	for i := range g.names {
		n := &g.names[i]
		if n.cluster != nil {
			continue
		}
		form, code := n.folded(), ""
		switch n.typ {
		case ner.Person, ner.Organization, ner.Misc:
			continue
		case ner.Place:
			if c, ok := gazetteer.Country(n.surface); ok && c != "" {
				code = c
				if !isPartOfState(form) {
					form = "=" + c
				}
			} else if code, _ = gazetteer.Place(n.surface); code == "" {
				code = g.stateAfter(n)
			}
		case ner.Nationality:
			if c, ok := gazetteer.Demonym(n.surface); ok && c != "" {
				form, code = "="+c+stem(form), c
			} else if c, ok := gazetteer.Country(n.surface); ok && c != "" {
				form, code = "="+c, c
			} else {
				form = singular(form)
			}
		}
		k := key{n.typ, form}
		if c := seen[k]; c != nil {
			g.join(c, i)
			if c.country == "" {
				c.country = code
			}
			continue
		}
		c := g.add(i)
		c.country = code
		seen[k] = c
	}
}

// isPartOfState reports whether a folded country is a part of a state that is
// spoken of for itself, so that it is no other name of the whole.
func isPartOfState(folded string) bool {
	switch folded {
	case "england", "scotland", "wales", "northern ireland":
		return true
	}
	return false
}

// stateAfter returns the country of the place behind the comma after n, as in
// "Tansy, Ohio" and "Levice, Slovakia", "" if there is none or the two are
// items of a list.
func (g *grouper) stateAfter(n *name) string {
	i := n.last + 1
	if g.word(n.last) != "," || !g.same(i, n.first) || g.nameAt[i] < 0 {
		return ""
	}
	p := &g.names[g.nameAt[i]]
	if p.first != i || p.typ != ner.Place {
		return ""
	}
	if w := g.word(p.last); w == "and" || w == "or" || w == "," && g.same(p.last+1, n.first) && (g.nameAt[p.last+1] >= 0 || g.word(p.last+1) == "and") {
		return ""
	}
	if w := g.word(n.first - 1); w == "," || w == "and" {
		return ""
	}
	if code, ok := gazetteer.Country(p.surface); ok {
		return code
	}
	code, _ := gazetteer.Place(p.surface)
	return code
}

// stem cuts a folded nationality word to what its adjective, noun and plural
// share ("Danish", "Danes"), and what tells it from others of the country
// ("British", "Scottish").
func stem(s string) string {
	const shared = 3
	if strings.HasPrefix(s, "filipin") {
		return "phi"
	}
	if len(s) > shared {
		return s[:shared]
	}
	return s
}

// singular undoes the plural of a folded nationality: "soviets".
func singular(s string) string {
	if len(s) > 3 && s[len(s)-1] == 's' && s[len(s)-2] != 's' {
		return s[:len(s)-1]
	}
	return s
}
