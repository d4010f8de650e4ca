package coref

import (
	"sort"
	"strings"

	"example.com/tearsheet/internal/ner"
	"example.com/tearsheet/internal/segment"
)

// groupPeople joins full names that agree, then gives each short name to the
// person it most likely means: one who bears it as family name before one who
// bears it as given name, of a gender that fits, named last before it or, if
// none was yet, first after it.
func (g *grouper) groupPeople() {
	var full, short []int
	for i := range g.names {
		if g.names[i].typ != ner.Person {
			continue
		}
		if len(personWords(&g.names[i])) > 1 {
			full = append(full, i)
		} else {
			short = append(short, i)
		}
	}
	g.couples(full)
	p := people{g: g, byForm: map[string]*cluster{}, family: map[string][]*cluster{}, given: map[string][]*cluster{}}
	// Longer names first, so that "bin Salman" finds "Mohammed bin Salman".
	sort.SliceStable(full, func(a, b int) bool { return len(g.names[full[a]].words) > len(g.names[full[b]].words) })
	for _, i := range full {
		p.placeFull(i)
	}
	for _, c := range g.clusters {
		if c.typ == ner.Person {
			sort.Ints(c.names)
			c.gender = g.genderOf(c)
			for _, i := range c.names {
				c.headline = c.headline || g.story.Paragraphs[g.names[i].paragraph].Standing == Headline
			}
		}
	}
	next := 0
	for _, i := range short {
		for ; next < i; next++ {
			if c := g.names[next].cluster; c != nil && g.other[&g.names[next]] == nil {
				c.seen = g.names[next].start
			}
		}
		p.placeShort(i)
	}
}

// couples notes for a given name that shares the family name of the next
// person what it is: in "Paul and Rachel Chandler", Paul is a Chandler too.
func (g *grouper) couples(full []int) {
	for _, i := range full {
		n := &g.names[i]
		k := n.first - 2
		if g.word(n.first-1) != "and" || !g.same(k, n.first) || g.nameAt[k] < 0 || n.title != n.first {
			continue
		}
		if o := &g.names[g.nameAt[k]]; o.typ == ner.Person && len(o.words) == 1 && o.last == k+1 {
			w := personWords(n)
			g.family[o] = w[len(w)-1]
			if o.gender == unknownGender {
				o.gender = genderOfGiven(o.words[0])
			}
		}
	}
}

// people indexes the person clusters.
type people struct {
	g      *grouper
	byForm map[string]*cluster   // full forms, and given name + "|" + family name
	family map[string][]*cluster // by what may stand for the whole name in a second mention
	given  map[string][]*cluster
}

// personWords returns the words of a name without generational suffix.
func personWords(n *name) []string {
	w := n.words
	for len(w) > 1 {
		switch w[len(w)-1] {
		case "jr", "sr", "ii", "iii", "iv", ",":
			w = w[:len(w)-1]
			continue
		}
		break
	}
	return w
}

// generation returns the suffix that tells a child from a parent of the same
// name, if both stand in the story; "" if the name has none.
func generation(n *name) string {
	switch last := n.words[len(n.words)-1]; last {
	case "jr", "ii", "iii", "iv":
		return last
	}
	return ""
}

func (p *people) placeFull(i int) {
	w := personWords(&p.g.names[i])
	form, outer := strings.Join(w, " "), w[0]+"|"+w[len(w)-1]
	if g := generation(&p.g.names[i]); g != "" {
		form, outer = form+" "+g, outer+" "+g // Jr. is not his father
	}
	c := p.byForm[form]
	if c == nil {
		c = p.byForm[outer]
	}
	if c == nil && len(w[0]) == 1 {
		c = p.initialed(w)
	}
	if c == nil && (isParticle(w[0]) || len(w) > 1) {
		if found := p.family[form]; len(found) == 1 {
			c = found[0]
		}
	}
	if c != nil {
		p.g.join(c, i)
		p.byForm[form] = c
		return
	}
	c = p.g.add(i)
	p.byForm[form], p.byForm[outer] = c, c
	p.index(c, w)
}

// initialed finds the one person of the family name whose given name starts with the initial.
func (p *people) initialed(w []string) *cluster {
	var found *cluster
	for _, c := range p.family[w[len(w)-1]] {
		if first := p.g.names[c.names[0]].words[0]; strings.HasPrefix(first, w[0]) {
			if found != nil {
				return nil
			}
			found = c
		}
	}
	return found
}

// index enters what a second mention of a person may be called by: the last
// word, the words from a particle on ("von der Leyen", "bin Salman"), the
// first two of several ("García Márquez" is not told from "Ana García"), and
// the given name, which in East Asian order is the family name ("Xi").
func (p *people) index(c *cluster, w []string) {
	last := len(w) - 1
	enter(p.family, w[last], c)
	for k := 1; k < last; k++ {
		tail := strings.Join(w[k:], " ")
		enter(p.family, tail, c)
		if !isParticle(w[k]) {
			// A middle word may be the family name of two: "García Márquez".
			enter(p.given, w[k], c)
		}
	}
	if last > 1 {
		head := strings.Join(w[:last], " ")
		enter(p.family, head, c)
	}
	enter(p.given, w[0], c)
	if hyphen := strings.LastIndexByte(w[last], '-'); hyphen > 0 {
		enter(p.given, w[last][:hyphen], c)
	}
}

// maxNamesakes bounds how many people of one name are compared: reasoned, no
// story has as many, and hostile pages must not make grouping quadratic.
const maxNamesakes = 16

func enter(index map[string][]*cluster, form string, c *cluster) {
	if len(index[form]) < maxNamesakes {
		index[form] = append(index[form], c)
	}
}

func isParticle(w string) bool {
	switch w {
	case "von", "van", "de", "der", "den", "del", "della", "di", "da", "du", "dos", "bin", "ibn", "al", "el", "la", "le", "ter", "zu", "abu", "st", "mac", "ben", "bint", "san":
		return true
	}
	return false
}

func (p *people) placeShort(i int) {
	n := &p.g.names[i]
	w := personWords(n)[0]
	if k := n.first - 2; p.g.word(n.first-1) == "," && p.g.same(k, n.first) && p.g.nameAt[k] >= 0 && p.g.words[min(n.last, len(p.g.words)-1)].Kind == segment.Clitic {
		p.g.other[n] = p.g.names[p.g.nameAt[k]].cluster // "Philonise Floyd, Floyd's brother" is another Floyd
	}
	c := p.choose(p.family[w], n)
	if c == nil {
		c = p.choose(p.given[w], n)
	}
	if c == nil {
		if hyphen := strings.LastIndexByte(w, '-'); hyphen > 0 && strings.HasPrefix(w, "al-") {
			c = p.choose(p.family[w[hyphen+1:]], n)
		}
	}
	if c == nil {
		c = p.g.add(i)
		c.gender = n.gender
		enter(p.family, w, c)
		if family := p.g.family[n]; family != "" {
			enter(p.family, family, c)
		}
		return
	}
	p.g.join(c, i)
	if c.gender == unknownGender {
		c.gender = n.gender
	}
}

// choose returns the candidate that a short name most likely means, nil if
// none fits: that named last, or before any was named the first to come. A
// name without title is rather the headline's person: newspapers call relatives in full.
func (p *people) choose(candidates []*cluster, n *name) *cluster {
	var best *cluster
	for _, c := range candidates {
		if c == p.g.other[n] || n.gender != unknownGender && c.gender != unknownGender && c.gender != n.gender {
			continue
		}
		leads := n.title == n.first && best != nil && c.headline != best.headline
		if best == nil || leads && c.headline || !leads && c.seen > best.seen {
			best = c
		}
	}
	return best
}
