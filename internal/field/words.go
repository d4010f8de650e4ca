package field

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// alike reports that a printed headline and a declared title, both folded, are one:
// equal words, or one holds the other and is not much longer.
func alike(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	if a == b {
		return true
	}
	short, long := a, b
	if len(short) > len(long) {
		short, long = long, short
	}
	// A third: titles for search engines shorten a headline or add a topic; a
	// section's name within a title is shorter than that.
	if len(short)*3 >= len(long) && len(short) >= 12 && strings.Contains(long, short) {
		return true
	}
	return similar(a, b)
}

// similar reports that two folded titles share three words in five of the longer one.
func similar(a, b string) bool {
	const most = 60 // words; a title has fewer, and the cost stays bounded
	x, y := strings.Count(a, " ")+1, strings.Count(b, " ")+1
	if x > most || y > most || x < 3 || y < 3 || min(x, y)*5 < max(x, y)*3 {
		return false
	}
	var words [most]string
	for i := range y {
		words[i], b, _ = strings.Cut(b, " ")
	}
	n := 0
	used := uint64(0) // a bit a word of b
	for range x {
		var w string
		w, a, _ = strings.Cut(a, " ")
		for j, v := range words[:y] {
			if used>>j&1 == 0 && v == w {
				used |= 1 << j
				n++
				break
			}
		}
	}
	return n*5 >= max(x, y)*3
}

// holds reports that the words of a folded title hold those of a part of it.
func holds(title, part string) bool {
	for from := 0; part != ""; {
		i := strings.Index(title[from:], part)
		if i < 0 {
			return false
		}
		i += from
		end := i + len(part)
		if (i == 0 || title[i-1] == ' ') && (end == len(title) || title[end] == ' ') {
			return true
		}
		from = i + 1
	}
	return false
}

// fold makes lower-case words of letters and digits, joined by single spaces.
// German umlauts are written out, as in host names.
func fold(s string) string {
	var buf [titleSize]byte
	return string(appendFold(buf[:0], s, true))
}

// titleSize is more than most titles take, in bytes: 19 in 20 of the corpora have 102 at the most.
const titleSize = 160

// join folds s and leaves the spaces out.
func join(s string) string {
	var buf [titleSize]byte
	return string(appendFold(buf[:0], s, false))
}

// appendFold appends s folded to b, which is empty, with spaces between the words or without.
func appendFold(b []byte, s string, spaces bool) []byte {
	space := false
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			i++
			switch low := foldedASCII[c]; low {
			case apart:
				space = true
			case leftOut:
			default:
				if space && spaces && len(b) > 0 {
					b = append(b, ' ')
				}
				space = false
				b = append(b, low)
			}
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		switch {
		case isLetter(r):
			if space && spaces && len(b) > 0 {
				b = append(b, ' ')
			}
			space = false
			b = appendLower(b, r)
		case r == '’' || r == '\u00ad' || r == '\u200b':
		default:
			space = true
		}
	}
	return b
}

// foldedASCII is what becomes of a byte of ASCII: a letter or digit in lower case, or one of the values below.
var foldedASCII = func() (t [utf8.RuneSelf]byte) {
	for c := range rune(utf8.RuneSelf) {
		if isLetter(c) {
			t[c] = byte(unicode.ToLower(c))
		}
	}
	t['\''] = leftOut
	return t
}()

const (
	apart   = 0 // parts words
	leftOut = 1
)

// isLetter reports a letter or digit.
func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func appendLower(b []byte, r rune) []byte {
	switch r = unicode.ToLower(r); r {
	case 'ä':
		return append(b, "ae"...)
	case 'ö':
		return append(b, "oe"...)
	case 'ü':
		return append(b, "ue"...)
	case 'ß':
		return append(b, "ss"...)
	}
	return utf8.AppendRune(b, r)
}

func sameWords(a, b string) bool { return a != "" && (a == b || fold(a) == fold(b)) }
