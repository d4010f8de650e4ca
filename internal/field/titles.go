package field

import (
	"slices"
	"strings"
)

// Titles are the titles that a page declares, made ready for comparison with
// what it prints.
type Titles struct {
	titles, folded []string
	different      []string    // of the folded ones
	parts          []titlePart // nil until one is asked for
}

// A titlePart is a title or what stands before or after one of its signs.
type titlePart struct{ text, folded string }

// NewTitles makes titles ready for comparison.
func NewTitles(titles []string) *Titles {
	t := &Titles{titles: titles}
	for _, s := range titles {
		f := fold(s)
		t.folded = append(t.folded, f)
		if !slices.Contains(t.different, f) {
			t.different = append(t.different, f)
		}
	}
	return t
}

func (t *Titles) divide() {
	for i, s := range t.titles {
		t.parts = append(t.parts, titlePart{s, t.folded[i]})
		for _, sep := range separators[:len(separators)-4] { // signs with spaces
			if i, j := strings.Index(s, sep), strings.LastIndex(s, sep); i > 0 {
				t.part(s[:i])
				t.part(s[:j])
				t.part(s[i+len(sep):])
			}
		}
	}
}

func (t *Titles) part(s string) {
	if f := fold(s); f != "" {
		t.parts = append(t.parts, titlePart{s, f})
	}
}

// Similar reports that a headline and one of the titles are one, as [Resolve] sees it.
func (t *Titles) Similar(headline string) bool {
	h := fold(headline)
	for _, f := range t.different {
		if alike(f, h) {
			return true
		}
	}
	return false
}

// Part returns the first title, or part of one that is set off by signs such as
// bars and dashes, that has the same words as s, as it is spelled there, and its
// place among all parts; "" if there is none.
func (t *Titles) Part(s string) (text string, place int) {
	if t.parts == nil {
		t.divide()
	}
	f := fold(s)
	for i, p := range t.parts {
		if p.folded == f && f != "" {
			return p.text, i
		}
	}
	return "", len(t.parts)
}

// Contain reports that the words of one of the titles hold those of s.
func (t *Titles) Contain(s string) bool {
	b := fold(s)
	for _, f := range t.folded {
		if holds(f, b) {
			return true
		}
	}
	return false
}
