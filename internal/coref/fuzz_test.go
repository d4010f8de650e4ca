package coref

import (
	"testing"
	"unicode/utf8"

	"example.com/tearsheet/internal/ner"
)

// FuzzEntities gives names of any type at any words.
func FuzzEntities(f *testing.F) {
	f.Add("Jane Roe, the mayor, met Mr. Roe of the Riverside Council (RC).", []byte{0, 8, 1, 25, 7, 1, 40, 17, 2})
	f.Add("President Ana Sol of Peru. The Peruvian leader. , , \xff (", []byte{10, 7, 1, 4, 4, 3})
	f.Fuzz(func(t *testing.T, text string, picks []byte) {
		s := Story{Text: text, Title: text, Paragraphs: []Paragraph{{0, len(text) / 2, Headline}, {len(text) / 2, len(text), Running}}}
		at := 0
		for ; len(picks) >= 3; picks = picks[3:] {
			start := at + int(picks[0])
			end := start + int(picks[1])
			if end > len(text) {
				break
			}
			if start < len(text) && !utf8.RuneStart(text[start]) || end < len(text) && !utf8.RuneStart(text[end]) {
				continue // a name never cuts a character
			}
			p := 0
			if start >= len(text)/2 {
				p = 1
			}
			s.Names = append(s.Names, ner.Mention{Start: start, End: end, Type: ner.Type(picks[2] % 12), Score: 0.5, Paragraph: p})
			at = end
		}
		sum := 0.0
		for _, e := range Entities(s) {
			if len(e.Mentions) == 0 || e.Name == "" || e.Type == 0 || e.Type >= ner.Misc {
				t.Fatalf("%+v", e)
			}
			end := -1
			for _, m := range e.Mentions {
				if m.Start < end || m.End <= m.Start || m.End > len(text) || utf8.ValidString(text) && !utf8.ValidString(text[m.Start:m.End]) {
					t.Fatalf("%q: mention %v after %d", e.Name, m, end)
				}
				end = m.End
			}
			sum += e.Salience
		}
		if sum > 1 || sum < 0 {
			t.Fatalf("salience %v", sum)
		}
	})
}
