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
	forms := map[string]*cluster{}
	for i := range g.names {
		n := &g.names[i]
		if f := n.folded(); n.cluster != nil && forms[f] == nil {
			forms[f] = n.cluster
		}
	}
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
