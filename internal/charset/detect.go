package charset

import (
	"bytes"
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// detect returns the encoding of a page that is not valid UTF-8, given the
// encodings that its header and its meta element declare, "" for none.
//
// It reads a sample in every candidate encoding and estimates how many bits
// the result would take a reader of that encoding's languages: few for
// letters that the language uses much, many for those it does not use, for
// accents on neighbouring letters, for capitals inside words, most for bytes
// that mean nothing. The cheapest reading wins; a declared one pays less.
func detect(page []byte, header, meta string) string {
	page = withoutComments(page)
	if mostlyUTF8(page) {
		return utf8Name
	}
	words := sample(page)
	for _, name := range []string{header, meta} {
		if name != "" && name != utf8Name && !weighed(name) && readable(words, name) {
			return name
		}
	}
	best, least := "", 0
	for _, c := range candidates() {
		cost := c.prior + c.cost(decodeAs(words, c.name))
		switch {
		case sameFamily(c.name, header):
			cost -= cost/16 + 80
		case sameFamily(c.name, meta):
			cost -= cost/16 + 60
		}
		if best == "" || cost < least {
			best, least = c.name, cost
		}
	}
	if best == "gb18030" && (header == "gbk" || header == "" && meta == "gbk") {
		return "gbk"
	}
	return best
}

// withoutComments returns the page without HTML comments, which nobody reads: tools write them in
// encodings of their own.
func withoutComments(page []byte) []byte {
	var out []byte
	for {
		start := bytes.Index(page, []byte("<!--"))
		if start < 0 {
			break
		}
		length := bytes.Index(page[start:], []byte("-->"))
		if length < 0 {
			break
		}
		out = append(out, page[:start]...)
		page = page[start+length:]
	}
	if out == nil {
		return page
	}
	return append(out, page...)
}

// mostlyUTF8 reports whether a page has at least as many multi-byte
// characters of UTF-8 as it has faults: UTF-8 with damage, or cut off within a
// character, which does not count. In text of other
// encodings such characters come about by chance, far rarer than faults.
func mostlyUTF8(page []byte) bool {
	chars, faults := 0, 0
	for i := 0; i < len(page); {
		if page[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(page[i:])
		switch {
		case r == utf8.RuneError && n == 1 && !utf8.FullRune(page[i:]):
			return chars > 0 && chars >= faults
		case r == utf8.RuneError && n == 1:
			faults++
		default:
			chars++
		}
		i += n
	}
	return chars >= faults
}

// sampled is how many bytes of words beyond ASCII are weighed: some two hundred
// words. On the corpora written in old encodings 8192 read no page more.
const sampled = 3072

// sample returns the words of the page that have bytes beyond ASCII. A word
// ends at a byte that is no second byte of a character in any candidate encoding.
func sample(page []byte) []byte {
	words := make([]byte, 0, 1024)
	for i := 0; i < len(page) && len(words) < sampled; {
		start, beyond := i, false
		for i < len(page) && !endsWord(page[i]) && i-start < sampled {
			beyond = beyond || page[i] >= utf8.RuneSelf
			i++
		}
		if beyond {
			words = append(append(words, page[start:i]...), ' ')
		}
		if i < len(page) && endsWord(page[i]) {
			i++
		}
	}
	return words
}

// endsWord is true below 0x40 but for digits, which are the second bytes of
// GB18030's four-byte characters.
func endsWord(c byte) bool { return c < 0x30 || 0x3a <= c && c < 0x40 }

// weighed reports whether an encoding is among the candidates.
func weighed(name string) bool {
	for _, c := range candidates() {
		if sameFamily(c.name, name) {
			return true
		}
	}
	return false
}

// sameFamily reports whether a declared encoding is read as the candidate.
func sameFamily(candidate, declared string) bool {
	switch declared {
	case "gbk", "gb2312":
		declared = "gb18030"
	case "iso-8859-7":
		declared = "windows-1253"
	case "iso-8859-8", "iso-8859-8-i":
		declared = "windows-1255"
	}
	return candidate == declared
}

// readable reports whether the words have next to no bytes without meaning
// in an encoding that is not weighed.
func readable(words []byte, name string) bool {
	text := decodeAs(words, name)
	return strings.Count(text, "\ufffd")*50 <= len(text)
}

// A census counts what the cost of a text depends on.
type census struct {
	runes     map[rune]int // beyond ASCII
	accents   int          // letters beyond ASCII right behind another
	neighbour int          // letters beyond ASCII beside an ASCII letter
	capitals  int          // capitals beyond ASCII, or behind a small one, inside words
	alone     int          // letters beyond ASCII with no letter on either side
	glued     int          // signs right behind a letter
}

func count(text string) census {
	c := census{runes: make(map[rune]int)}
	prev := ' '
	letter, letter2 := false, false // prev, and the one before it
	for _, r := range text {
		beyond, before := r >= utf8.RuneSelf, prev >= utf8.RuneSelf
		if beyond {
			c.runes[r]++
		}
		is := unicode.IsLetter(r) || unicode.IsMark(r)
		switch {
		case is && letter && beyond && before:
			c.accents++
		case is && letter && (beyond || before):
			c.neighbour++
		case before && letter && !letter2 && !is:
			c.alone++
		case letter && isSign(r):
			c.glued++
		}
		if letter && (beyond || before) && unicode.IsUpper(r) && unicode.IsLower(prev) {
			c.capitals++
		}
		prev, letter, letter2 = r, is, letter
	}
	return c
}

// Costs in tenths of a bit. They are reasoned, not fitted: what matters is
// that a letter in use is far cheaper than one out of use, and that cheaper than nonsense.
const (
	costFault    = 200 // bytes without meaning, control characters
	costPrivate  = 180 // private use, rare ideographs
	costStranger = 130 // a letter that the language does not use, a sign
	costMark     = 60  // quotation marks, dashes and the like, as frequent as rare letters
	costCapital  = 60  // a capital inside a word
	costAccents  = 30  // two accents in a row
	costSign     = 90  // signs of money and measure, much rarer
	costAlone    = 40  // a word of one letter, a sign behind a letter
	costMixed    = 60  // letters of two alphabets in a word
	costHan      = 125 // any of some six thousand ideographs (log2 6000 = 12.5)
	costCommon   = 85  // one of the 360 commonest (log2 360 = 8.5)
	costKana     = 55  // one of some fifty that are frequent
)

// cost estimates the bits of a text in the candidate's cheapest language.
func (c *candidate) cost(text string) int {
	counted := count(text)
	least := -1
	for _, w := range c.writings {
		places := make(map[rune]int, 64)
		n := 0
		for _, r := range w.common {
			if _, ok := places[r]; !ok {
				places[r] = n
				n++
			}
		}
		cost := counted.capitals*costCapital + (counted.alone+counted.glued)*costAlone
		switch w.script {
		case latin:
			cost += counted.accents * costAccents
		case foreign:
			cost += counted.neighbour * costMixed
		}
		for r, times := range counted.runes { // a sum of integers: the order is nothing
			cost += times * w.bits(r, places)
		}
		if least < 0 || cost < least {
			least = cost
		}
	}
	return least
}

// bits returns the cost of one character.
func (w *writing) bits(r rune, places map[rune]int) int {
	switch {
	case r == utf8.RuneError || unicode.IsControl(r):
		return costFault
	case unicode.Is(unicode.Co, r) || 0x3400 <= r && r <= 0x4dbf || r >= 0x20000:
		return costPrivate
	case isMark(r):
		return costMark
	case (w.script == latin || w.script == stacked) && isSign(r):
		return costSign
	}
	place, common := places[unicode.ToLower(r)]
	switch {
	case w.script == latin || w.script == foreign || w.script == stacked:
		if !common {
			return costStranger
		}
		cost := zipf(place, len(places))
		if unicode.IsUpper(r) {
			cost += 20 // one letter in some four at the most
		}
		return cost
	case w.script == kana && (0x3041 <= r && r <= 0x30fe):
		if common {
			return costKana
		}
		return costCommon
	case common:
		return costCommon
	case w.script == hangul && 0xac00 <= r && r <= 0xd7a3, w.script != hangul && 0x4e00 <= r && r <= 0x9fff:
		return costHan
	case 0x3001 <= r && r <= 0x3011 || 0xff01 <= r && r <= 0xff1f:
		return costMark // punctuation and digits of full width
	}
	return costPrivate
}

// zipf returns the cost of the letter at a place among n, if its frequency
// falls with its place: log2(place · (1 + 1/2 + … + 1/n)), in tenths.
func zipf(place, n int) int {
	return tenthsOfLog2(place+1) + tenthsOfLog2(bits.Len(uint(n))) // the sum is close to ln n + 0.58
}

// tenthsOfLog2 is 10·log2 n, rounded down to what a straight line between
// powers of two gives.
func tenthsOfLog2(n int) int {
	k := bits.Len(uint(n)) - 1
	return 10*k + 10*(n-1<<k)>>k
}

// isMark reports whether a character is punctuation or a sign of running text in all
// languages alike.
func isMark(r rune) bool {
	switch r {
	case '\u00a0', '\u00ad', '«', '»', '·', '°', '§', '©', '®', '€', '£', '–', '—', '‘', '’', '‚', '“', '”', '„', '•', '…', '™', '№', '\u200c', '\u200e', '\u200f':
		return true
	}
	return false
}

// isSign reports whether a character is a sign that stands between words.
func isSign(r rune) bool {
	switch r {
	case '¢', '¥', '¶', '¯', '±', '²', '½', '¼', '×', '÷', '†', '‹', '›', 'º', '´':
		return true
	}
	return false
}
