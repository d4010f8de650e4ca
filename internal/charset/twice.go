package charset

import (
	"strings"
	"unicode/utf8"
)

// surelyTwice is how many characters that show it make a page one that was encoded twice as a whole: "Ã«" may be meant where nothing else is wrong.
const surelyTwice = 3

// Mended returns a page of UTF-8 with characters put right that were taken for Latin-1 and encoded once more, where it shows:
// "â\u0080\u0099" is an apostrophe. It takes a control from U+0080 to U+009F, which no text has. What remains of the
// longer form is filled with characters that show nothing, so that each byte of the page keeps its place.
func Mended(text string) string {
	if !holdsControl(text) {
		return text
	}
	all := eachTwice(text, false, func(int, rune, int) {}) >= surelyTwice
	page := []byte(text)
	eachTwice(text, all, func(at int, r rune, n int) { copy(page[at:], string(r)+fillers[n]) })
	return string(page)
}

// eachTwice calls f for each character of n bytes that was encoded twice, of all or of those with a control, and returns how many there are.
func eachTwice(page string, all bool, f func(at int, r rune, n int)) (found int) {
	for at := 0; ; {
		i := strings.IndexByte(page[at:], 0xc3)
		if i < 0 {
			return found
		}
		at += i
		r, n := twice(page[at:])
		if n == 0 || !all && !holdsControl(page[at:at+2*n]) {
			at += 2
			continue
		}
		f(at, r, n)
		found++
		at += 2 * n
	}
}

// holdsControl reports a control from U+0080 to U+009F.
func holdsControl(page string) bool {
	for {
		i := strings.IndexByte(page, 0xc2)
		if i < 0 || i+1 == len(page) {
			return false
		}
		if page[i+1] < 0xa0 {
			return true
		}
		page = page[i+2:]
	}
}

// fillers show nothing and have as many bytes as their place tells.
var fillers = [utf8.UTFMax + 1]string{2: "\u00ad", 3: "\ufeff", 4: "\u00ad\u00ad"}

// twice decodes a character that s begins with, encoded twice, and returns how many bytes it has if encoded once, 0 if there is none.
func twice(s string) (rune, int) {
	var once [utf8.UTFMax]byte
	n := 0
	for n < len(once) && 2*n+1 < len(s) {
		first, second := s[2*n], s[2*n+1]
		switch {
		case n == 0 && first == 0xc3:
			once[n] = second + 0x40
		case n > 0 && first == 0xc2:
			once[n] = second
		default:
			return 0, 0
		}
		if n++; utf8.FullRune(once[:n]) {
			break
		}
	}
	r, size := utf8.DecodeRune(once[:n])
	if size < 2 || size != n {
		return 0, 0
	}
	return r, n
}
