package coref

import (
	"sort"
	"strings"

	"example.com/tearsheet/internal/gazetteer"
	"example.com/tearsheet/internal/ner"
)

// Scores of descriptions. Reasoned: that with the country in it leaves little doubt, the other some.
const (
	countryNominalScore = 0.8
	officeNominalScore  = 0.65
)

// officeOf returns the office that a word of a role tells, "" for words that
// many people of one story may bear. "leader" is any head of state or government.
func officeOf(w string) string {
	switch fold(w) {
	case "president", "premier", "chancellor", "king", "queen", "governor", "mayor", "pope", "senator", "chairman", "chairwoman",
		"ambassador", "archbishop", "sheriff", "minister", "emir", "sultan":
		return fold(w)
	case "leader", "ruler":
		return "leader"
	}
	return ""
}

func isHeadOfState(office string) bool {
	switch office {
	case "president", "premier", "chancellor", "king", "queen", "leader", "minister", "emir", "sultan":
		return true
	}
	return false
}

// maxOffices bounds the offices that a description is compared with. Reasoned:
// no story needs as many, and hostile ones must not cost their square.
const maxOffices = 64

// An office is what the role of a person says, cut to what descriptions repeat.
type office struct {
	cluster *cluster
	name    string
	country string
	prime   bool // prime minister, not another one
}

// findNominals adds to people the descriptions that can mean nobody else in
// the story: "the Russian leader" where one person leads Russia, "the mayor"
// where one is a mayor.
func (g *grouper) findNominals() {
	offices := g.offices()
	if len(offices) == 0 {
		return
	}
	for i := 0; i+1 < len(g.words); i++ {
		standing := g.story.Paragraphs[g.paraOf[i]].Standing
		at, country := i+1, ""
		if w := g.word(i); w != "the" && w != "The" || standing == Credit {
			if standing != Headline || g.nameAt[i] < 0 || !startsUpper(w) {
				continue
			}
			at = i // headlines leave the article out: "Slovak leader resigns"
		}
		if code, ok := gazetteer.Demonym(g.word(at)); ok && code != "" {
			country = code
			at++
		}
		head := at
		prime := strings.EqualFold(g.word(at), "prime")
		if prime {
			at++
		}
		name := officeOf(g.word(at))
		if name == "" || g.nameAt[head] >= 0 || g.nameAt[at] >= 0 || at > i && !g.same(i, at) || at == i || startsUpper(g.word(at)) || g.continues(at+1) || country == "" && name == "leader" {
			continue
		}
		c := pick(offices, office{name: name, country: country, prime: prime})
		if c == nil || standing != Headline && g.names[c.names[0]].start > g.words[i].Start || at > i && g.endsName(i-2, c) {
			continue
		}
		score := officeNominalScore
		if country != "" {
			score = countryNominalScore
		}
		c.nominal = append(c.nominal, Mention{g.words[head].Start, g.words[at].End, score, Nominal})
	}
}

// endsName reports whether word i ends a name of c, so that what follows the
// comma is the apposition that told the role.
func (g *grouper) endsName(i int, c *cluster) bool {
	return i >= 0 && g.nameAt[i] >= 0 && g.names[g.nameAt[i]].cluster == c && g.word(i+1) == ","
}

// continues reports whether word i makes another person of the office before
// it: "the president of Peru", "the mayor Jane Roe", "the president's aide".
func (g *grouper) continues(i int) bool {
	w := g.word(i)
	switch strings.ToLower(w) {
	case "of", "-", "at", "for", "and", "general", "elect":
		return true
	}
	if i < len(g.nameAt) && g.nameAt[i] >= 0 {
		return g.names[g.nameAt[i]].typ == ner.Person
	}
	return isRoleNoun(w)
}

// offices reads the roles.
func (g *grouper) offices() []office {
	var all []office
	for _, c := range g.clusters {
		if c.typ != ner.Person || c.role == "" {
			continue
		}
		o := office{cluster: c}
		past := false
		words := strings.FieldsFunc(c.role, func(r rune) bool { return r == ' ' || r == ',' })
		for k, w := range words {
			w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
			if o.country == "" {
				if code, ok := gazetteer.Demonym(w); ok {
					o.country = code
				} else if code, ok := gazetteer.Country(strings.Join(words[k:min(k+2, len(words))], " ")); ok {
					o.country = code
				} else if code, ok := gazetteer.Country(w); ok {
					o.country = code
				}
			}
			if name := officeOf(w); name != "" && o.name == "" {
				o.name = name
				o.prime = k > 0 && strings.EqualFold(words[k-1], "prime")
			}
			switch strings.ToLower(w) {
			case "former", "ex", "late", "vice", "deputy", "then":
				past = true
			}
		}
		if o.name != "" && !past && len(all) < maxOffices {
			all = append(all, o)
		}
	}
	sort.SliceStable(all, func(a, b int) bool { return all[a].name < all[b].name })
	return all
}

// pick returns the one person whose office fits the description, nil if there are none or several.
func pick(offices []office, d office) *cluster {
	var found *cluster
	for _, o := range offices {
		fits := o.name == d.name && (d.name != "minister" || o.prime == d.prime) ||
			d.name == "leader" && isHeadOfState(o.name) && (o.name != "minister" || o.prime)
		if !fits || d.country != "" && o.country != d.country {
			continue
		}
		if found != nil {
			return nil
		}
		found = o.cluster
	}
	return found
}
