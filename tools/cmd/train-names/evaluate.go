package main

import (
	"fmt"
	"slices"
	"strings"

	"example.com/tearsheet"
	"example.com/tearsheet/internal/ner"
	"example.com/tearsheet/internal/sequence"
)

// A score counts names found: exact span and type.
type score struct{ right, found, gold int }

func (s score) f1() float64 {
	if s.found+s.gold == 0 {
		return 0
	}
	return 200 * float64(s.right) / float64(s.found+s.gold)
}

func (s *score) add(t score) {
	s.right += t.right
	s.found += t.found
	s.gold += t.gold
}

// evaluate prints the scores of a model on stories, by set and type.
func evaluate(model []byte, stories []story) {
	tagger := ner.NewTagger(must(sequence.Load(model)))
	bySet := map[string][]score{}
	var order []string
	for _, s := range stories {
		if bySet[s.set] == nil {
			bySet[s.set] = make([]score, len(kinds))
			order = append(order, s.set)
		}
		if show != "" && strings.HasPrefix(s.set, show) {
			errors(&s, tagger.Tag(ner.Analyse(s.text, s.paragraphs())))
		}
		if through {
			count(&s, entities(&s), bySet[s.set])
			continue
		}
		count(&s, tagger.Tag(ner.Analyse(s.text, s.paragraphs())), bySet[s.set])
	}
	fmt.Printf("%-24s %6s %6s %6s %6s %6s %6s %6s\n", "set", "names", "3types", "PER", "ORG", "LOC", "NAT", "MISC")
	mean, organizations, all := 0.0, 0.0, 0.0
	for _, set := range order {
		by := bySet[set]
		three := score{}
		for _, k := range []int{person, organization, place} {
			three.add(by[k])
		}
		if slices.Contains([]string{"wikigold.train", "uner_ewt.dev", "redocred.test", "gmb.dev"}, set) {
			mean += three.f1() / 4
			organizations += by[organization].f1() / 4
			five := three
			five.add(by[native])
			if set != "uner_ewt.dev" { // which marks no other names
				five.add(by[misc])
			}
			all += five.f1() / 4
		}
		fmt.Printf("%-24s %6d %6.2f %6.2f %6.2f %6.2f %6.2f %6.2f\n", set, three.gold, three.f1(),
			by[person].f1(), by[organization].f1(), by[place].f1(), by[native].f1(), by[misc].f1())
	}
	for _, r := range []string{"EVENT", "WORK", "PRODUCT", "MISC"} {
		fmt.Printf("%-8s told as %v (5 event, 6 work, 7 product, 8 law, 9 none)\n", r, subtypes[r])
	}
	for i, c := range certainty {
		if c[0] > 0 {
			fmt.Printf("score %.1f: %4d found, %.3f right\n", float64(i)/10, c[0], float64(c[1])/float64(c[0]))
		}
	}
	fmt.Printf("mean of gmb, redocred, uner, wikigold: %.2f; organizations %.2f; with nationalities and other names %.2f\n", mean, organizations, all)
}

// through asks for the scores of tearsheet.Entities, with the weights that this
// program was built with, instead of those of the tagger alone.
var through bool

// entities returns the names that tearsheet.Entities finds in a story read as
// a plain article, a paragraph a line.
func entities(s *story) []ner.Mention {
	a := &tearsheet.Article{Text: s.text}
	for _, p := range s.paragraphs() {
		a.Paragraphs = append(a.Paragraphs, tearsheet.Paragraph{Span: tearsheet.Span{Start: p.Start, End: p.End}})
	}
	var found []ner.Mention
	for _, e := range tearsheet.Entities(a) {
		if e.Type >= tearsheet.EntityDate {
			continue
		}
		for _, m := range e.Mentions {
			if m.Kind != tearsheet.MentionNominal {
				found = append(found, ner.Mention{Start: m.Start, End: m.End, Type: ner.Type(e.Type), Score: m.Score})
			}
		}
	}
	return found
}

// kindOf maps the types of mentions to the kinds of names in the data.
func kindOf(t ner.Type) int { return min(int(t), misc) }

// subtypes counts how the names that a set calls an event, a work or a
// product and the model miscellaneous are told apart: [rich][type].
var subtypes = map[string]map[ner.Type]int{}

// certainty counts the names found by tenths of their score, and those right among them.
var certainty [11][2]int

func count(s *story, found []ner.Mention, by []score) {
	gold := map[span]int{}
	rich := map[span]string{}
	for _, n := range s.names {
		gold[n.span] = n.kind
		rich[n.span] = n.rich
		by[n.kind].gold++
	}
	for _, m := range found {
		k := kindOf(m.Type)
		by[k].found++
		if k != misc && s.set != "gmb.dev" {
			certainty[int(m.Score*10)][0]++
			if gold[span{m.Start, m.End}] == k {
				certainty[int(m.Score*10)][1]++
			}
		}
		if gold[span{m.Start, m.End}] == k {
			by[k].right++
			if k == misc {
				r := rich[span{m.Start, m.End}]
				if subtypes[r] == nil {
					subtypes[r] = map[ner.Type]int{}
				}
				subtypes[r][m.Type]++
			}
		}
	}
}

// show is a prefix of the sets to print the errors of.
var show string

func errors(s *story, found []ner.Mention) {
	gold, mine := map[span]int{}, map[span]int{}
	for _, n := range s.names {
		gold[n.span] = n.kind
	}
	for _, m := range found {
		mine[span{m.Start, m.End}] = kindOf(m.Type)
	}
	for _, sp := range s.spans {
		line := ""
		for _, n := range s.names {
			if n.start >= sp.start && n.end <= sp.end && mine[n.span] != n.kind {
				line += fmt.Sprintf("  -%s[%s]", kinds[n.kind], s.text[n.start:n.end])
			}
		}
		for _, m := range found {
			if m.Start >= sp.start && m.End <= sp.end && gold[span{m.Start, m.End}] != kindOf(m.Type) {
				line += fmt.Sprintf("  +%s[%s]%.2f", kinds[kindOf(m.Type)], s.text[m.Start:m.End], m.Score)
			}
		}
		if line != "" {
			fmt.Println(s.text[sp.start:sp.end], "\n     ", line)
		}
	}
}
