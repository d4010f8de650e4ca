package content

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/tearsheet/internal/date"
)

// A Dateline is where, when and through whom a story was filed.
type Dateline struct {
	Text   string
	Places []string
	Date   string // as written
	Agency string
}

// datelineBytes is the longest dateline looked for: two cities with states, a
// date and an agency.
const datelineBytes = 90

// datelineParagraphs is how many paragraphs are looked at: a stamp, a deck and
// an editor's note may stand before the one that the dateline opens.
const datelineParagraphs = 4

// dateline reads the dateline that opens the story.
func (a *assembler) dateline() Dateline {
	left := datelineParagraphs
	for i := a.first; i >= 0 && i < len(a.blocks) && i <= a.last && left > 0; i++ {
		if a.roles[i] != Body || a.facts[i].n <= 3 {
			continue
		}
		if d := readDateline(a.blocks[i].Text); d.Text != "" {
			return d
		}
		left--
	}
	return Dateline{}
}

// readDateline reads "BEIRUT, Lebanon, June 2 (AP) — ...". The city is in
// capitals, or an agency in brackets proves the line.
func readDateline(s string) Dateline {
	head := s[:min(len(s), datelineBytes)]
	cut, after := cutDash(head)
	if cut <= 0 || after >= len(s) {
		return Dateline{}
	}
	d := Dateline{Text: strings.TrimSpace(s[:after])}
	body := strings.TrimSpace(s[:cut])
	if open := strings.LastIndexByte(body, '('); open >= 0 && strings.HasSuffix(body, ")") {
		d.Agency = body[open+1 : len(body)-1]
		body = strings.TrimRight(body[:open], " ,")
	}
	if f, start, end, ok := date.Find(body); ok && f.Precision > date.None {
		d.Date = body[start:end]
		body = strings.TrimRight(body[:start], " ,") + strings.TrimLeft(body[end:], " ,")
	} else if i := strings.LastIndexByte(body, ','); i > 0 && strings.ContainsAny(body[i:], "0123456789") {
		d.Date, body = strings.TrimSpace(body[i+1:]), body[:i] // a day without a year
	}
	city, _, _ := strings.Cut(body, ",")
	if !isCity(city) || d.Agency == "" && !allCapitals(city) {
		return Dateline{}
	}
	for place := range strings.SplitSeq(body, "/") {
		d.Places = append(d.Places, strings.TrimSpace(place))
	}
	return d
}

// cutDash finds the dash that ends a dateline and what follows it.
func cutDash(s string) (cut, after int) {
	for _, dash := range []string{" — ", "— ", " – ", " -- ", "--", " - "} {
		if i := strings.Index(s, dash); i > 0 && (cut == 0 || i < cut) {
			cut, after = i, i+len(dash)
		}
	}
	return cut, after
}

// isCity reports one to four words that each start with a capital.
func isCity(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 4 {
		return false
	}
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

func allCapitals(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters >= 3
}
