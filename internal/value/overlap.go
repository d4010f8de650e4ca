package value

import (
	"strings"

	"example.com/tearsheet/internal/ner"
)

// Reconcile settles where values and names claim the same text. A name that
// reaches beyond the value keeps its number ("Flight 370", "Agenda 2030"); any
// other name gives way ("May 2022", "Sunday"), unless it is the family name of
// a person whom the story calls in full elsewhere ("said May" where there is a
// "Theresa May"). Both lists are ascending and disjoint, and stay so.
func Reconcile(text string, values []Mention, names []ner.Mention) ([]Mention, []ner.Mention) {
	var keptValues []Mention
	dropped := make([]bool, len(names))
	families := familyNames(text, names)
	k := 0
	for _, v := range values {
		for k < len(names) && names[k].End <= v.Start {
			k++
		}
		keep := true
		for j := k; j < len(names) && names[j].Start < v.End; j++ {
			n := names[j]
			longer := n.Start <= v.Start && v.End <= n.End && n.End-n.Start > v.End-v.Start
			person := n.Type == ner.Person && n.Start == v.Start && n.End == v.End && families[text[n.Start:n.End]]
			if person || longer && n.Type != ner.Misc {
				keep = false
			}
		}
		if !keep {
			continue
		}
		for j := k; j < len(names) && names[j].Start < v.End; j++ {
			dropped[j] = true
		}
		keptValues = append(keptValues, v)
	}
	var keptNames []ner.Mention
	for i, n := range names {
		if !dropped[i] {
			keptNames = append(keptNames, n)
		}
	}
	return keptValues, keptNames
}

// familyNames returns the last words of the full names of people.
func familyNames(text string, names []ner.Mention) map[string]bool {
	last := map[string]bool{}
	for _, n := range names {
		if n.Type != ner.Person || n.Start < 0 || n.End > len(text) {
			continue
		}
		if s := text[n.Start:n.End]; strings.LastIndexByte(s, ' ') > 0 {
			last[s[strings.LastIndexByte(s, ' ')+1:]] = true
		}
	}
	return last
}

// A Group is all mentions of one value, in text order.
type Group struct {
	Type     Type
	Value    string
	Mentions []Mention
}

// Groups puts equal values of a type together, and those without a value by
// their words. They come in the order of their first mentions.
func Groups(text string, values []Mention) []Group {
	type key struct {
		typ  Type
		form string
	}
	index := map[key]int{}
	var groups []Group
	for _, m := range values {
		k := key{m.Type, m.Value}
		if m.Value == "" {
			k.form = "=" + strings.ToLower(text[m.Start:m.End])
		}
		i, ok := index[k]
		if !ok {
			i = len(groups)
			index[k] = i
			groups = append(groups, Group{Type: m.Type, Value: m.Value})
		}
		groups[i].Mentions = append(groups[i].Mentions, m)
	}
	return groups
}
