// Package coref joins the names of a story into entities: one for each person,
// organization, place and so on, with all its mentions, its role and country,
// and its share of the story's attention.
//
// The steps, a file each: the names are mended where the words around them show
// a wrong cut or type (repair.go, definition.go, settle.go), cleaned and agreed on a type
// (surface.go), people (person.go, gender.go), organizations
// (organization.go) and everything else (place.go, by surface and country)
// are grouped, roles are read off the words around the names (office.go, role.go), and
// attention is counted (salience.go). Each step is linear in the words and
// names but for people of one name, who are compared with each other.
package coref

import (
	"sort"
	"strings"

	"example.com/tearsheet/internal/ner"
	"example.com/tearsheet/internal/segment"
)

// Standing says how much attention a paragraph gives to whom it names.
type Standing uint8

const (
	Running  Standing = iota // the story itself
	Headline                 // its title
	Deck                     // subtitle, kicker
	Aside                    // captions, headings, tables, notes
	Credit                   // bylines: names people who are no part of the story
)

// A Paragraph is a range of the text.
type Paragraph struct {
	Start, End int
	Standing   Standing
}

// A Story is what [Entities] reads.
type Story struct {
	Text       string
	Title      string        // the headline, also where the text does not hold it
	Language   string        // BCP 47; "" is taken for English
	Paragraphs []Paragraph   // ascending and disjoint
	Names      []ner.Mention // ascending and disjoint; Paragraph indexes Paragraphs
}

// Kind is how a mention refers to its entity.
type Kind uint8

const (
	Name    Kind = iota // the name as the entity bears it
	Alias               // a shorter or other form of it
	Nominal             // a description, of which it is the head: "leader" in "the Russian leader"
	Demonym             // a nationality word
)

// A Mention is one place where the text refers to an entity.
type Mention struct {
	Start, End int
	Score      float64
	Kind       Kind
}

// An Entity is somebody or something that the story names.
type Entity struct {
	Name     string   // the fullest form in the story
	Type     ner.Type // never Misc
	Aliases  []string // the other forms, in the order of their first mentions
	Role     string   // of a person, as the story words it
	Country  string   // ISO 3166-1 alpha-2, of places and nationalities
	Salience float64  // share of the story's attention; all together at most 1
	Mentions []Mention
}

// Entities groups the names of a story, in the order of salience, then of first mention.
func Entities(s Story) []Entity {
	g := newGrouper(s)
	g.settleTypes()
	g.groupPeople()
	g.groupOrganizations()
	g.groupOthers()
	g.describe()
	g.findNominals()
	return g.entities()
}

// A grouper holds a story while its names are grouped.
type grouper struct {
	story    Story
	words    []segment.Word // of all paragraphs
	paraOf   []int32        // paragraph of each word
	names    []name
	nameAt   []int32 // for each word the name it belongs to, -1 if none
	clusters []*cluster

	// Of few names: the folded family name that another name tells (Paul's in
	// "Paul and Rachel Chandler"), and whom the name cannot mean.
	family map[*name]string
	other  map[*name]*cluster
}

// A cluster is an entity in the making.
type cluster struct {
	typ     ner.Type
	names   []int // indices of grouper.names
	country string
	role    string
	gender  gender
	nominal []Mention
	// headline says of a person that a headline has the full name.
	headline bool
	seen     int // where it was last named, while short names are placed; -1 before
}

func newGrouper(s Story) *grouper {
	g := &grouper{story: s, family: map[*name]string{}, other: map[*name]*cluster{}}
	size := 0
	for _, p := range s.Paragraphs {
		size += p.End - p.Start
	}
	// Words of news have five letters on the mean, and spaces or marks between them.
	g.words, g.paraOf = make([]segment.Word, 0, size/5+1), make([]int32, 0, size/5+1)
	for i, p := range s.Paragraphs {
		g.words = segment.Words(s.Text, p.Start, p.End, g.words)
		for len(g.paraOf) < len(g.words) {
			g.paraOf = append(g.paraOf, int32(i))
		}
	}
	g.nameAt = make([]int32, len(g.words))
	for i := range g.nameAt {
		g.nameAt[i] = -1
	}
	all := g.spans()
	bearers := g.bearers(all)
	for _, sp := range all {
		g.retype(&sp, bearers)
		g.addName(sp.m, sp.first, sp.last)
	}
	return g
}

// add puts name i into a new cluster.
func (g *grouper) add(i int) *cluster {
	c := &cluster{typ: g.names[i].typ, names: []int{i}, seen: -1}
	g.names[i].cluster = c
	g.clusters = append(g.clusters, c)
	return c
}

// join puts name i into cluster c.
func (g *grouper) join(c *cluster, i int) {
	c.names = append(c.names, i)
	g.names[i].cluster = c
}

// entities writes the clusters out.
func (g *grouper) entities() []Entity {
	shares := g.attention()
	var all []Entity
	for k, c := range g.clusters {
		if c.typ == ner.Misc {
			continue
		}
		e := Entity{Type: c.typ, Role: c.role, Country: c.country, Salience: shares[k]}
		e.Name, e.Aliases = g.forms(c)
		for _, i := range c.names {
			n := &g.names[i]
			kind := Alias
			switch {
			case c.typ == ner.Nationality:
				kind = Demonym
			case n.surface == e.Name || n.folded() == fold(e.Name):
				kind = Name
			}
			e.Mentions = append(e.Mentions, Mention{n.start, n.end, n.score, kind})
		}
		e.Mentions = append(e.Mentions, c.nominal...)
		sort.Slice(e.Mentions, func(a, b int) bool { return e.Mentions[a].Start < e.Mentions[b].Start })
		all = append(all, e)
	}
	sort.SliceStable(all, func(a, b int) bool {
		if all[a].Salience != all[b].Salience {
			return all[a].Salience > all[b].Salience
		}
		return all[a].Mentions[0].Start < all[b].Mentions[0].Start
	})
	return all
}

// forms returns the fullest form of a cluster, and the others in text order.
// Of forms with as many words the more frequent is fuller, then the one that
// is not in capitals, then the first.
func (g *grouper) forms(c *cluster) (fullest string, others []string) {
	type form struct {
		text              string
		words, count, pos int
		shouted           bool
	}
	var forms []form
	index := map[string]int{}
	for _, i := range c.names {
		n := &g.names[i]
		k, ok := index[n.surface]
		if !ok {
			k = len(forms)
			index[n.surface] = k
			forms = append(forms, form{n.surface, len(n.words), 0, n.start, isShouted(n.surface)})
		}
		forms[k].count++
		forms[k].pos = min(forms[k].pos, n.start)
	}
	sort.Slice(forms, func(a, b int) bool { return forms[a].pos < forms[b].pos })
	best := 0
	for k, f := range forms {
		b := forms[best]
		switch {
		case c.typ == ner.Nationality:
			if p, q := strings.HasSuffix(f.text, "s"), strings.HasSuffix(b.text, "s"); !p && q || p == q && len(f.text) < len(b.text) {
				best = k // the adjective, not a plural
			}
		case f.words != b.words:
			if f.words > b.words {
				best = k
			}
		case f.shouted != b.shouted:
			if b.shouted && len(f.text) >= len(b.text) {
				best = k
			}
		case c.typ == ner.Place && len(f.text) != len(b.text):
			if len(f.text) > len(b.text) {
				best = k // "America" over "U.S."
			}
		case f.count > b.count:
			best = k
		}
	}
	for k, f := range forms {
		if k != best {
			others = append(others, f.text)
		}
	}
	fullest = forms[best].text
	if forms[best].shouted && (c.typ == ner.Person || c.typ == ner.Place) {
		fullest = calm(fullest)
	}
	return fullest, others
}
