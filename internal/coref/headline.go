package coref

import (
	"strings"

	"example.com/tearsheet/internal/segment"
)

// longestForm bounds the words of a form that is looked for in a headline. Reasoned: names of more words are rare there.
const longestForm = 5

// namedIn returns the clusters whose forms stand in title, in its order; of
// forms that start at one word the longest counts.
func (g *grouper) namedIn(title string) []*cluster {
	if title == "" {
		return nil
	}
	forms := g.clustersByForm()
	var words []string
	for _, w := range segment.Words(title, 0, len(title), nil) {
		words = append(words, fold(title[w.Start:w.End]))
	}
	var in []*cluster
	for i := 0; i < len(words); i++ {
		for k := min(longestForm, len(words)-i); k > 0; k-- {
			if c := forms[strings.Join(words[i:i+k], " ")]; c != nil {
				in = append(in, c)
				i += k - 1
				break
			}
		}
	}
	return in
}

// clustersByForm returns the first cluster of each folded form of a name.
func (g *grouper) clustersByForm() map[string]*cluster {
	forms := map[string]*cluster{}
	for i := range g.names {
		n := &g.names[i]
		if f := n.folded(); n.cluster != nil && forms[f] == nil {
			forms[f] = n.cluster
		}
	}
	return forms
}

// A sighting is where a headline mentions a cluster.
type sighting struct {
	start int
	of    *cluster
}

// missed returns where the headlines in the text hold forms of the story's names that the tagger
// did not see there: headlines have fewer signs of a name than sentences.
func (g *grouper) missed() []sighting {
	var all []sighting
	var forms map[string]*cluster
	for i := 0; i < len(g.words); i++ {
		if g.story.Paragraphs[g.paraOf[i]].Standing != Headline || g.nameAt[i] >= 0 || !startsUpper(g.word(i)) {
			continue
		}
		if forms == nil {
			forms = g.clustersByForm()
		}
		for k := longestForm; k > 0; k-- {
			if !g.same(i, i+k-1) {
				continue
			}
			if c := forms[g.foldedWords(i, i+k)]; c != nil && startsUpper(g.word(i+k-1)) {
				all = append(all, sighting{g.words[i].Start, c})
				i += k - 1
				break
			}
		}
	}
	return all
}

func (g *grouper) foldedWords(first, last int) string {
	var words []string
	for i := first; i < last; i++ {
		words = append(words, fold(g.word(i)))
	}
	return strings.Join(words, " ")
}
