package content

import (
	"sync"
	"unicode"
	"unicode/utf8"
)

// lowerBytes is the size of the buffers for texts in lower case that need not be allocated: 99 % of lines
// are shorter, and longer ones still work.
const lowerBytes = 512

// appendLower appends what strings.ToLower makes of s to an empty buffer.
func appendLower(buf []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < utf8.RuneSelf {
			buf = append(buf, lowerASCII[c])
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		buf = utf8.AppendRune(buf, lowerRune(r))
		i += size - 1
	}
	return buf
}

// lowerASCII maps each byte of ASCII to its lower case.
var lowerASCII = func() (t [utf8.RuneSelf]byte) {
	for c := range t {
		t[c] = byte(c)
		if 'A' <= c && c <= 'Z' {
			t[c] += 'a' - 'A'
		}
	}
	return t
}()

// lowerRune is unicode.ToLower, which searches its tables for each letter: those of
// Latin, Greek and Cyrillic are looked up, and scripts without case are passed over.
func lowerRune(r rune) rune {
	switch {
	case r < closeLetters:
		return rune(lowerLetters()[r])
	case 0x2000 <= r && r < 0x2100, 0x2e80 <= r && r < 0xa640, 0xac00 <= r && r < 0xd800: // punctuation; Kana, Han; Hangul
		return r
	}
	return unicode.ToLower(r)
}

// closeLetters is where the letters of Latin, Greek and Cyrillic end, but for rare ones.
const closeLetters = 0x530

var lowerLetters = sync.OnceValue(func() *[closeLetters]uint16 {
	t := &[closeLetters]uint16{}
	for r := range t {
		t[r] = uint16(unicode.ToLower(rune(r)))
	}
	return t
})
