package segment

import (
	"unicode"
	"unicode/utf8"
)

// A class is what a rune does to word borders.
type class uint8

const (
	space class = iota
	letter
	upper // a letter in upper or title case
	digit
	connector // the underscore
	extender  // combining marks, joiners, soft hyphens: belong to what stands before
	ideograph // a word of its own
	mark      // all else
)

// joins reports whether neighbours of these classes are one word.
func (c class) joins() bool    { return c >= letter && c <= connector }
func (c class) isLetter() bool { return c == letter || c == upper }

var ascii = func() (t [utf8.RuneSelf]class) {
	for b := range t {
		switch {
		case b <= ' ' || b == 0x7f:
			t[b] = space
		case b >= 'a' && b <= 'z':
			t[b] = letter
		case b >= 'A' && b <= 'Z':
			t[b] = upper
		case b >= '0' && b <= '9':
			t[b] = digit
		case b == '_':
			t[b] = connector
		default:
			t[b] = mark
		}
	}
	return t
}()

func classOf(r rune) class {
	if uint32(r) < utf8.RuneSelf {
		return ascii[r]
	}
	if r >= 0xc0 && r < 0x250 && r != '×' && r != '÷' { // Latin
		if unicode.IsUpper(r) {
			return upper
		}
		return letter
	}
	if r >= 0x2000 && r < 0x2070 {
		return punctuationBlock(r)
	}
	return classOfOther(r)
}

// punctuationBlock is classOf for General Punctuation.
func punctuationBlock(r rune) class {
	switch {
	case r <= 0x200b || r == 0x2028 || r == 0x2029 || r == 0x202f || r == 0x205f:
		return space
	case r == 0x200c || r == 0x200d || r == 0x2060:
		return extender
	case r == 0x200e || r == 0x200f || r >= 0x202a && r <= 0x202e || r >= 0x2061:
		return space // marks of direction are no ink
	}
	return mark
}

func classOfOther(r rune) class {
	switch {
	case r == 0xad:
		return extender
	case r == 0xfeff || unicode.IsSpace(r):
		return space
	case r >= 0x2e80 && (unicode.Is(unicode.Han, r) || unicode.Is(unicode.Hiragana, r)):
		return ideograph
	case unicode.IsUpper(r) || unicode.IsTitle(r):
		return upper
	case unicode.IsLetter(r):
		return letter
	case unicode.IsDigit(r):
		return digit
	case unicode.Is(unicode.M, r):
		return extender
	}
	return mark
}
