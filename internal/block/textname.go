package block

import (
	"unicode"
	"unicode/utf8"
)

// Words such as "CyberArk" look like two that ran together. In a page that
// holds one time and again, it is a name.
const (
	nameTimes = 3       // a menu in the header and the footer comes twice
	maxNames  = 1 << 12 // bounds the memory of a page made of such words
)

// countNames counts the words of src that have one capital inside, after a
// letter in lower case.
func countNames(src string) map[string]int {
	m := map[string]int{}
	for i := 0; i < len(src); {
		end, inner := wordShape(src, i)
		if inner == 1 && end-i <= 2*labelMax {
			if w := src[i:end]; m[w] > 0 || len(m) < maxNames {
				m[w]++
			}
		}
		if end == i {
			_, size := utf8.DecodeRuneInString(src[i:])
			end += size
		}
		i = end
	}
	return m
}

// wordShape returns the end of the run of letters at i and how many capitals
// in it follow lower case.
func wordShape(src string, i int) (end, inner int) {
	lower := false
	for end = i; end < len(src); {
		r, size := rune(src[end]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(src[end:])
		}
		switch {
		case unicode.IsUpper(r):
			if lower {
				inner++
			}
			lower = false
		case unicode.IsLetter(r):
			lower = true
		default:
			return end, inner
		}
		end += size
	}
	return end, inner
}

// isName reports whether the letters around position i are a word that the
// page repeats.
func (b *scanner) isName(i int) bool {
	if len(b.names) == 0 || i-b.run > labelMax {
		return false
	}
	end := i
	for end < len(b.s) && end-i <= labelMax {
		r, size := utf8.DecodeRuneInString(b.s[end:])
		if !unicode.IsLetter(r) {
			break
		}
		end += size
	}
	return b.names[b.s[b.run:end]] >= nameTimes
}
