package value

import (
	"unicode"
	"unicode/utf8"
)

// class is what a word can do in a value.
type class uint8

const (
	none         class = iota
	month              // n is 1 to 12
	weekday            // n is 1, Monday, to 7
	season             // n is 21, spring, to 24, as in EDTF
	period             // a stretch of the calendar; n is one of the units below
	clockish           // a shorter one: hour, minute, second; n as for period
	cardinal           // n is 1 to 90
	scale              // n is the power of ten: hundred, thousand, million ...
	shortened          // an abbreviated scale: "m", "bn", "k"
	dozen              // twelve
	article            // a, an
	half               // a half
	relday             // n is the distance from today in days
	deictic            // n is -1 for last, 0 for this, 1 for next
	part               // early, mid, late ...
	daypart            // morning, evening, night ...
	ordinal            // n is 1 to 31
	rangeWord          // between, from
	percentage         // percent; n is one of the percent units
	unit               // of measure; n indexes units
	currency           // n indexes currencies
	currencySign       // n indexes currencies
	holiday            // n is month*100+day, or movable
	fiscal             // fiscal, FY
	quarterSign        // Q
	apostrophe         // may open '60s
	noon               // noon, midnight; n is the hour
	vagueScale         // millions, dozens
	some               // a few, several
	edge               // end, beginning, start, middle
)

// movable is the number of a feast that is on another day each year.
const movable = 0

// The stretches of the calendar, and of the clock.
const (
	second = iota + 1
	minute
	hour
	day
	weekend
	week
	fortnight
	monthUnit
	quarter
	year
	decade
	century
)

// An entry is what the lexicon says about a word.
type entry struct {
	class class
	n     int16
}

// A language chooses the lexicon and how numbers are written.
type language uint8

const (
	english language = iota
	german
	french
	spanish
	unsupported // digits, signs and codes only
)

// languageOf returns the lexicon for a BCP 47 tag.
func languageOf(tag string) language {
	if len(tag) >= 2 && (len(tag) == 2 || tag[2] == '-' || tag[2] == '_') {
		switch string([]byte{tag[0] | 0x20, tag[1] | 0x20}) {
		case "en":
			return english
		case "de":
			return german
		case "fr":
			return french
		case "es":
			return spanish
		}
	} else if tag == "" {
		return english
	}
	return unsupported
}

// commaDecimal reports whether a comma divides the whole from its fraction.
func (l language) commaDecimal() bool { return l != english && l != unsupported }

// longestEntry is the length in bytes of the longest word of the lexicons.
const longestEntry = 16

// lookup returns the entry of a word. Words whose class needs a capital, as
// names of months and days do in English, have none in lower case.
func lookup(w string, lang language) entry {
	var buf [longestEntry]byte
	if len(w) > longestEntry {
		return entry{}
	}
	n := 0
	for _, r := range w {
		if r >= utf8.RuneSelf {
			r = unicode.ToLower(r)
		} else if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		if n+utf8.RuneLen(r) > longestEntry {
			return entry{}
		}
		n += utf8.EncodeRune(buf[n:n+utf8.RuneLen(r)], r)
	}
	var e entry
	switch lang {
	case english:
		e = englishEntry(buf[:n])
		if (e.class == month || e.class == weekday || e.class == holiday) && !('A' <= w[0] && w[0] <= 'Z') {
			return entry{}
		}
	case german:
		e = germanEntry(buf[:n])
	case french:
		e = frenchEntry(buf[:n])
	case spanish:
		e = spanishEntry(buf[:n])
	}
	return e
}

func symbolClass(r rune) entry {
	switch r {
	case '%', '٪', '％':
		return entry{percentage, percentSign}
	case '\'', '’', '‘':
		return entry{apostrophe, 0}
	case '½', '¼', '¾':
		return entry{half, 0}
	}
	if c := currencyOfSign(r); c != noCurrency {
		return entry{currencySign, int16(c)}
	}
	return entry{}
}
