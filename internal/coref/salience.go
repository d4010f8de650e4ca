package coref

import (
	"math"
	"sort"

	"example.com/tearsheet/internal/ner"
)

// How attention is counted; reasoned, to be measured against editors' tags.
const (
	headlineShare = 0.5  // what the headline's names have of the whole, if it has any
	deckWeight    = 2.0  // a mention in the subtitle, against one in the first paragraph
	asideWeight   = 0.5  // a mention in a caption
	demonymWeight = 0.4  // nationality words mostly describe somebody else
	fading        = 0.15 // how fast attention falls with the running paragraphs before
	subjectBonus  = 3.0  // the first name of a headline, against the others
)

// attention returns each cluster's share. The headline's names divide
// headlineShare; the rest goes by the square root of weighted mentions, since
// the tenth mention tells less than the second.
func (g *grouper) attention() []float64 {
	rank := g.ranks()
	body, head := make([]float64, len(g.clusters)), make([]float64, len(g.clusters))
	var bodySum, headSum float64
	index := map[*cluster]int{}
	for k, c := range g.clusters {
		index[c] = k
		if c.typ == ner.Misc {
			continue
		}
		for _, i := range c.names {
			body[k] += g.weight(&g.names[i], rank)
		}
		body[k] = math.Sqrt(body[k])
		if c.typ == ner.Nationality {
			body[k] *= demonymWeight
		}
		bodySum += body[k]
	}
	first := true
	for _, k := range g.inHeadline(index) {
		w := 1.0
		if g.clusters[k].typ == ner.Nationality {
			w = demonymWeight
		} else if first {
			w, first = subjectBonus, false
		}
		head[k] += w
		headSum += w
	}
	shares := make([]float64, len(g.clusters))
	sum := 0
	for k := range shares {
		switch {
		case headSum > 0 && bodySum > 0:
			h := float64(headlineShare * min(headSum, 1)) // nationality words alone are no subject
			shares[k] = h*head[k]/headSum + (1-h)*body[k]/bodySum
		case headSum > 0:
			shares[k] = head[k] / headSum
		case bodySum > 0:
			shares[k] = body[k] / bodySum
		}
		units := math.Floor(shares[k] * shareUnits) // so that the sum stays at one or under it
		sum += int(units)
		shares[k] = units / shareUnits
	}
	for k := range shares { // added up in floating point, all of them may be a bit more than one
		if sum >= shareUnits && len(shares) > 1 && shares[k] > 0 {
			shares[k] = (math.Round(shares[k]*shareUnits) - 1) / shareUnits
		}
	}
	return shares
}

// shareUnits is in how many parts a story's attention is divided.
const shareUnits = 10_000

// ranks returns for each paragraph how many running ones stand before it.
func (g *grouper) ranks() []int {
	ranks, n := make([]int, len(g.story.Paragraphs)), 0
	for i, p := range g.story.Paragraphs {
		ranks[i] = n
		if p.Standing == Running {
			n++
		}
	}
	return ranks
}

// weight is what one mention counts.
func (g *grouper) weight(n *name, ranks []int) float64 {
	switch g.story.Paragraphs[n.paragraph].Standing {
	case Running:
		return 1 / (1 + float64(fading*float64(ranks[n.paragraph]))) // converted, so that no processor fuses it
	case Deck:
		return deckWeight
	case Aside:
		return asideWeight
	}
	return 0
}

// headlineMentions returns the clusters that the headlines in the text mention
// by name or description, in the order of the text. Both lists are short.
func (g *grouper) headlineMentions() []*cluster {
	all := g.missed()
	for i := range g.names {
		if n := &g.names[i]; g.story.Paragraphs[n.paragraph].Standing == Headline {
			all = append(all, sighting{max(n.start, g.heldBy(i)), n.cluster})
		}
	}
	for _, c := range g.clusters {
		for _, m := range c.nominal {
			after := sort.Search(len(g.story.Paragraphs), func(i int) bool { return g.story.Paragraphs[i].Start > m.Start })
			if after > 0 && g.story.Paragraphs[after-1].Standing == Headline {
				all = append(all, sighting{m.Start, c})
			}
		}
	}
	sort.SliceStable(all, func(a, b int) bool { return all[a].start < all[b].start })
	var in []*cluster
	for _, m := range all {
		in = append(in, m.of)
	}
	return in
}

// heldBy returns the end of the person's name whose title holds name i, as
// "Acme" in "Acme founder Mira Stone quits": the person is the subject. 0 if there is none.
func (g *grouper) heldBy(i int) int {
	n := &g.names[i]
	for k := i + 1; k < len(g.names) && g.names[k].first-n.last <= maxTitle && g.same(n.first, g.names[k].first); k++ {
		if p := &g.names[k]; p.typ == ner.Person && p.title <= n.first {
			return p.end
		}
	}
	return 0
}

// inHeadline returns the clusters that the headline names, each once, in its
// order. A headline that is no part of the text is searched for the names' forms.
func (g *grouper) inHeadline(index map[*cluster]int) []int {
	var in []int
	seen := map[int]bool{}
	note := func(c *cluster) {
		if c == nil || c.typ == ner.Misc || seen[index[c]] {
			return
		}
		seen[index[c]] = true
		in = append(in, index[c])
	}
	printed := false
	for _, c := range g.headlineMentions() {
		note(c)
	}
	for _, p := range g.story.Paragraphs {
		printed = printed || p.Standing == Headline
	}
	if !printed {
		for _, c := range g.namedIn(g.story.Title) {
			note(c)
		}
	}
	return in
}
