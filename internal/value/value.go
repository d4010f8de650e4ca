// Package value finds dates, times, money, percents and quantities in running
// text and normalises them.
//
// It is a grammar, scanned by hand from left to right over the words of each
// paragraph; every rule looks ahead a bounded number of words, so that the
// cost is linear. What it emits, and where a span begins and ends:
//
//   - A date is a point or stretch of the calendar: "the 1960s", "last year",
//     "mid-March", "Tuesday night", "between March and May 2021". The span holds
//     "the", "early", "the end of" and the words of a range; never a
//     preposition before it ("in", "since", "by") nor a possessive after it.
//     Value is EDTF (ISO 8601-2, levels 0 and 1), with lower precision rather
//     than a guess, and empty for a relative date without an anchor.
//   - A length of time ("three years", "two-day") is a [Quantity]: it has no
//     place in the calendar, and EDTF does not write it.
//   - Words of approximation ("about", "more than", "nearly") are not part of a span.
//   - A bare count ("300 people") and an ordinal ("third") are nothing; a number
//     counts as a quantity if a unit of measure follows.
package value

import (
	"example.com/tearsheet/internal/date"
	"example.com/tearsheet/internal/ner"
)

// Type is what a value measures.
type Type uint8

const (
	Date     Type = iota + 1
	Time          // of the day
	Money         // an amount
	Percent       // also percentage and basis points
	Quantity      // a number with a unit of measure
)

// A Mention is one value in the text.
type Mention struct {
	Start, End int // bytes of the text
	Type       Type
	// Value is the normalised value, "" if the text does not determine it:
	//
	//	Date      EDTF: "2023-03", "196X", "2001-21", "2022-02/2023-03", "2023~"
	//	Time      ISO 8601: "T22:30", "T09:00Z"
	//	Money     ISO 4217 and a decimal number: "USD 1500000000"; a range has two, joined by "/"
	//	Percent   "11.25 %", "3 percentage points", "5/10 %"
	//	Quantity  a decimal number and the unit's English name: "40 times", "1.5 miles"
	Value     string
	Score     float64 // in [0,1]: the chance that span and type are right, by the rule that found it
	Paragraph int     // index of the paragraph
}

// A Context holds what the text itself does not say.
type Context struct {
	Language string    // BCP 47; "" is taken for English
	Anchor   date.Date // when the story was published; relative dates need it
	// Countries are the ISO 3166-1 alpha-2 codes of the countries that the
	// story names, the most often named first. They tell whose rupee is meant.
	Countries []string
}

// Find returns the values in text, ascending and disjoint.
func Find(text string, paragraphs []ner.Paragraph, c Context) []Mention {
	p := &parser{text: text, lang: languageOf(c.Language), calendar: calendar{c.Anchor}, countries: c.Countries}
	for i, para := range paragraphs {
		if para.Start < 0 || para.End > len(text) || para.Start >= para.End || para.Layout == ner.Verbatim {
			continue
		}
		p.paragraph = i
		p.tokens = tokenize(p.tokens[:0], text, para.Start, para.End, p.lang)
		p.scan()
	}
	return p.found
}

// A parser scans one text. Its rules are methods that take the index of a
// token and return the index after what they matched.
type parser struct {
	text      string
	lang      language
	calendar  calendar
	countries []string
	paragraph int
	tokens    []token
	floor     int // no match may start before this token
	subject   subject
	found     []Mention
}

// A match is what a rule found: tokens [from, to) and what they mean.
type match struct {
	from, to int
	typ      Type
	value    string
	score    float64
}

// scan applies the rules at each token that can start a value. Their order
// matters: money takes "2000 dollars" before a year is read into it.
func (p *parser) scan() {
	p.floor, p.subject = 0, unread
	for i := 0; i < len(p.tokens); {
		m, ok := p.at(i)
		if !ok {
			i++
			continue
		}
		p.found = append(p.found, Mention{
			Start: p.tokens[m.from].start, End: p.tokens[m.to-1].end,
			Type: m.typ, Value: m.value, Score: m.score, Paragraph: p.paragraph,
		})
		p.floor, i = m.to, m.to
	}
}

func (p *parser) at(i int) (match, bool) {
	t := &p.tokens[i]
	if t.class == none && t.kind != number && !p.prefixLetters(i) {
		return match{}, false
	}
	if p.inName(i) {
		return match{}, false
	}
	for _, rule := range [...]func(*parser, int) (match, bool){
		(*parser).money, (*parser).percent, (*parser).clock, (*parser).date, (*parser).quantity,
	} {
		if m, ok := rule(p, i); ok {
			return m, true
		}
	}
	return match{}, false
}

// inName reports whether token i is a number that is glued to the letters
// before it, as in "G20", "F-16" or "Covid-19".
func (p *parser) inName(i int) bool {
	if p.tokens[i].kind != number || i == 0 || p.tokens[i].gap != glued {
		return false
	}
	prev := &p.tokens[i-1]
	if prev.kind == word {
		return !p.isFiscalPrefix(i - 1)
	}
	if i > 1 && p.isDash(i-1) && prev.gap == glued && p.tokens[i-2].kind == word {
		c := p.tokens[i-2].class
		return c != month && c != weekday && c != part
	}
	return false
}

// has reports whether token i is the given lower-case ASCII word or symbol, in any case.
func (p *parser) has(i int, s string) bool {
	if i < 0 || i >= len(p.tokens) {
		return false
	}
	t := &p.tokens[i]
	if t.end-t.start != len(s) {
		return false
	}
	for k := range len(s) {
		c := p.text[t.start+k]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != s[k] {
			return false
		}
	}
	return true
}

// class returns the class and number of token i, none past the ends.
func (p *parser) class(i int) (class, int) {
	if i < 0 || i >= len(p.tokens) {
		return none, 0
	}
	return p.tokens[i].class, int(p.tokens[i].n)
}

func (p *parser) is(i int, c class) bool {
	got, _ := p.class(i)
	return got == c && c != none
}

func (p *parser) word(i int) string {
	if i < 0 || i >= len(p.tokens) {
		return ""
	}
	return p.text[p.tokens[i].start:p.tokens[i].end]
}

func (p *parser) kind(i int) kind {
	if i < 0 || i >= len(p.tokens) {
		return outside
	}
	return p.tokens[i].kind
}

// gap returns what stands between tokens i-1 and i; broken past the ends.
func (p *parser) gap(i int) gap {
	if i <= 0 || i >= len(p.tokens) {
		return broken
	}
	return p.tokens[i].gap
}

func (p *parser) isDash(i int) bool {
	return p.has(i, "-") || p.has(i, "–") || p.has(i, "—") || p.has(i, "‑")
}

// upper reports whether token i starts with a capital.
func (p *parser) upper(i int) bool {
	return i >= 0 && i < len(p.tokens) && p.tokens[i].upper
}

// sentenceStart reports whether token i opens a paragraph or follows the end of a sentence.
func (p *parser) sentenceStart(i int) bool {
	for i--; i >= 0 && p.tokens[i].kind == symbol; i-- {
		switch p.word(i) {
		case ".", "!", "?", ":":
			return true
		case "\"", "“", "”", "‘", "(", "«", "„", "•":
		default:
			return false
		}
	}
	return i < 0
}
