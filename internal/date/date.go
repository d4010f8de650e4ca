// Package date reads written dates, with their precision and zone.
//
// It knows RFC 3339 and its careless relatives, RFC 1123, numbers of seconds
// since 1970, numeric dates, and month names in English, German, French,
// Spanish, Italian, Portuguese, Catalan, Dutch, Swedish, Norwegian, Danish,
// Finnish, Polish, Czech, Slovak, Hungarian, Romanian, Turkish, Indonesian,
// Malay, Russian, Ukrainian, Bulgarian, Serbian, Croatian, Lithuanian,
// Icelandic, Greek, Arabic, Hebrew and Hindi, and Chinese, Japanese, Korean
// and Vietnamese dates.
//
// It never guesses: a time without a zone is dropped, "03/04/2023" is a year
// unless the language or region says which number is the day, and a day
// without a year is no date.
package date

import "time"

// Precision is how much of a date is known.
type Precision uint8

const (
	None Precision = iota
	Year
	Month
	Day
	Instant // day, time and zone
)

// A Date is a date as far as it is known. For precisions below Instant, Time is
// in UTC and its lesser parts are the first month, day or hour.
type Date struct {
	Time      time.Time
	Precision Precision
}

// minYear and maxYear bound what counts as a date: a page's archive may hold
// stories of two centuries, and no story is published in the next one.
const (
	minYear = 1800
	maxYear = 2099
)

// maxStamp is the longest string, in bytes, that Parse takes for a date.
// RFC 1123 with a zone in words, the longest usual form, has about 60.
const maxStamp = 120

// maxLine is how far, in bytes, AllIn looks for dates: stamps stand in short
// lines, and prose is never mined.
const maxLine = 2000

// Parse reads a string that is a date and nothing else, as metadata and stamps
// give it. Words around the date make it fail, except a label or weekday.
func Parse(s string) (Date, bool) { return ParseIn(s, "") }

// ParseIn is [Parse] with a hint, a BCP 47 language tag, that says which
// number of 03/04/2023 is the day.
func ParseIn(s, lang string) (Date, bool) {
	if len(s) > maxStamp {
		return Date{}, false
	}
	var buf [32]token
	p := parser{src: s, toks: scan(s, buf[:0]), order: orderOf(lang)}
	if d, ok := p.machine(); ok {
		return d, true
	}
	d, first, last, ok := p.find(0)
	if !ok || p.words(0, first) > 2 || p.words(last, len(p.toks)) > 1 {
		return Date{}, false
	}
	return d, true
}

// Find returns the first date in a short visible line, and the bytes of s it
// takes, its time and zone included.
func Find(s string) (d Date, start, end int, ok bool) { return FindIn(s, "") }

// FindIn is [Find] with a hint as in [ParseIn].
func FindIn(s, lang string) (d Date, start, end int, ok bool) {
	for f := range AllIn(s, lang) {
		return f.Date, f.Start, f.End, true
	}
	return Date{}, 0, 0, false
}

// A Found is a date in a line.
type Found struct {
	Date
	Start, End int  // bytes of the line
	Label      Role // what the words before it call it
}

// AllIn walks over the dates of a line in their order.
func AllIn(s, lang string) func(yield func(Found) bool) {
	return func(yield func(Found) bool) {
		if !hasDigit(s) {
			return
		}
		if len(s) > maxLine {
			s = s[:maxLine]
		}
		var buf [64]token
		p := parser{src: s, toks: scan(s, buf[:0]), order: orderOf(lang)}
		for i, from := 0, 0; i < len(p.toks); {
			d, first, last, ok := p.find(i)
			if !ok {
				return
			}
			start, end := p.toks[first].start, p.toks[last-1].end
			if !yield(Found{d, start, end, Label(s[from:start])}) {
				return
			}
			i, from = last, end
		}
	}
}

// hasDigit is a cheap test that spares most lines the scan: every written date has a
// digit of ASCII or of the scripts that [digit] knows, whose first bytes in UTF-8 are these.
func hasDigit(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case '0' <= c && c <= '9', c == 0xd9, c == 0xdb, c == 0xe0, c == 0xef:
			return true
		}
	}
	return false
}
