package main

import (
	"strings"

	"example.com/tearsheet"
)

// mostTexts is from how many pages texts are taken: prose needs an eighth of a
// second for each, and its speed is much the same from text to text.
const mostTexts = 40

// english are the pages with an article in English, and how many tokens their
// texts have together: words between white space, the same count for all who
// read them. prose knows no other language.
func english(pages []*page) (kept []*page, tokens int, err error) {
	var l loader
	for _, p := range pages {
		if err := l.load(p); err != nil {
			return nil, 0, err
		}
		a, err := tearsheet.Parse(p.data, &tearsheet.Options{URL: p.address()})
		p.data = nil
		if err == nil && strings.HasPrefix(strings.ToLower(a.Language), "en") {
			kept = append(kept, p)
			tokens += len(strings.Fields(a.Text))
		}
	}
	return kept, tokens, nil
}
