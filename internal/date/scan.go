package date

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// kind is what a token is.
type kind uint8

const (
	number kind = iota
	word        // lower case
	mark        // one rune that is no letter, digit or white space
)

// A token is a piece of a line. Digits and letters never share one, so that
// glued stamps come apart; nor do two words glued as in "RoePublished".
type token struct {
	kind       kind
	start, end int
	text       string // of a word, in lower case; of a mark, itself
	num        int    // value of a number; -1 if it has more than 9 digits
	long       int64  // the same up to 18 digits
	digits     int
	space      bool // white space stands before it
}

// scan appends the tokens of s to dst.
func scan(s string, dst []token) []token {
	low := lowered(s)
	space := false
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case r == ' ':
			space = true
			i++
			continue
		case unicode.IsSpace(r) || invisible(r):
			space = space || !invisible(r)
			i += n
			continue
		case digit(r) >= 0:
			t := scanNumber(s, i)
			t.space = space
			dst = append(dst, t)
			i = t.end
		case unicode.IsLetter(r):
			end := wordEnd(s, i)
			t := token{kind: word, start: i, end: end, space: space}
			if low != "" {
				t.text = low[i:end]
			} else {
				t.text = strings.ToLower(s[i:end])
			}
			dst = append(dst, t)
			i = end
		default:
			dst = append(dst, token{kind: mark, start: i, end: i + n, text: s[i : i+n], space: space})
			i += n
		}
		space = false
	}
	return dst
}

// lowered returns s in small letters if it is ASCII, so that its words need no memory
// of their own, else "": other letters may change their length.
func lowered(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return ""
		}
	}
	return strings.ToLower(s)
}

// invisible reports soft hyphens, joiners and direction marks.
func invisible(r rune) bool {
	return r >= '\u00ad' && (r == '\u00ad' || r >= '\u200b' && r <= '\u200f' || r >= '\u202a' && r <= '\u202e' || r == '\u2060' || r == '\ufeff')
}

// digit returns the value of a decimal digit of the scripts that news pages
// print dates in, -1 for other runes.
func digit(r rune) int {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0')
	case r < 0x660:
		return -1
	case r <= 0x669: // Arabic-Indic
		return int(r - 0x660)
	case r >= 0x6f0 && r <= 0x6f9: // Persian
		return int(r - 0x6f0)
	case r >= 0x966 && r <= 0x96f: // Devanagari
		return int(r - 0x966)
	case r >= 0xff10 && r <= 0xff19: // full width
		return int(r - 0xff10)
	}
	return -1
}

func scanNumber(s string, i int) token {
	t := token{kind: number, start: i}
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		d := digit(r)
		if d < 0 {
			break
		}
		if t.digits++; t.digits > 18 {
			t.long = -1
		} else {
			t.long = t.long*10 + int64(d)
		}
		i += n
	}
	if t.num = -1; t.digits <= 9 {
		t.num = int(t.long)
	}
	t.end = i
	return t
}

// wordEnd returns the end of the word at i. A rune of the Han script or a
// Hangul date unit is a word alone; a capital after a small letter begins a new one.
func wordEnd(s string, i int) int {
	lower := false
	for j := i; j < len(s); {
		if c := s[j]; c < utf8.RuneSelf {
			if c|0x20 < 'a' || c|0x20 > 'z' || lower && c <= 'Z' {
				return j
			}
			lower = c >= 'a'
			j++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[j:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			return j
		}
		if alone(r) {
			if j == i {
				return j + n
			}
			return j
		}
		if lower && unicode.IsUpper(r) {
			return j
		}
		lower = unicode.IsLower(r)
		j += n
	}
	return len(s)
}

func alone(r rune) bool {
	if r < 0x2e80 {
		return false
	}
	switch r {
	case '년', '월', '일', '시', '분', '초':
		return true
	}
	return unicode.Is(unicode.Han, r)
}
