package coref

import (
	"sort"

	"example.com/tearsheet/internal/gazetteer"
	"example.com/tearsheet/internal/ner"
)

// Countries returns the codes of the countries that names speak of, the most
// often named first; of those named as often, the one named first.
func Countries(text string, names []ner.Mention) []string {
	count := map[string]int{}
	var codes []string
	for _, n := range names {
		if n.Start < 0 || n.End > len(text) || n.Start >= n.End {
			continue
		}
		code := ""
		switch n.Type {
		case ner.Place:
			code, _ = gazetteer.Place(text[n.Start:n.End])
		case ner.Nationality:
			code, _ = gazetteer.Demonym(text[n.Start:n.End])
		}
		if code == "" {
			continue
		}
		if count[code] == 0 {
			codes = append(codes, code)
		}
		count[code]++
	}
	sort.SliceStable(codes, func(a, b int) bool { return count[codes[a]] > count[codes[b]] })
	return codes
}
