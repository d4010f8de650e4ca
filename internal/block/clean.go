package block

import (
	"unicode/utf8"

	"example.com/tearsheet/internal/dom"
)

// cleaner appends text as a reader sees it.
type cleaner struct {
	buf   []byte
	space bool // white space is due before the next visible byte
}

// add appends s, white space folded, invisible characters dropped.
func (c *cleaner) add(s string) {
	for i := 0; i < len(s); {
		b := s[i]
		if b > ' ' && b < utf8.RuneSelf && b != 0x7f {
			c.flushSpace()
			j := i + 1
			for j < len(s) && s[j] > ' ' && s[j] < 0x7f {
				j++
			}
			c.buf = append(c.buf, s[i:j]...)
			i = j
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case isSpace(r):
			c.space = true
		case dom.IsInvisible(r):
		default:
			c.flushSpace()
			c.buf = append(c.buf, s[i:i+size]...)
		}
		i += size
	}
}

func (c *cleaner) flushSpace() {
	if c.space && len(c.buf) > 0 && c.buf[len(c.buf)-1] != '\n' && c.buf[len(c.buf)-1] != '\t' {
		c.buf = append(c.buf, ' ')
	}
	c.space = false
}

// mark appends a separator, "\n" or "\t", in place of white space around it.
func (c *cleaner) mark(b byte) {
	c.space = false
	c.buf = append(c.buf, b)
}

// addVerbatim appends s with its line ends and tabs.
func (c *cleaner) addVerbatim(s string) {
	for i, r := range s {
		switch {
		case r == '\n' || r == '\t':
			c.buf = append(c.buf, byte(r))
		case r == '\r':
			if i+1 == len(s) || s[i+1] != '\n' {
				c.buf = append(c.buf, '\n')
			}
		case r == 0xa0:
			c.buf = append(c.buf, ' ')
		case !dom.IsInvisible(r):
			c.buf = utf8.AppendRune(c.buf, r)
		}
	}
}

// isSpace reports the white space of Unicode, and the line ends NEL, U+2028 and U+2029.
func isSpace(r rune) bool {
	switch r {
	case '\t', '\n', '\v', '\f', '\r', ' ', 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000:
		return true
	}
	return 0x2000 <= r && r <= 0x200a
}

// IsIdeograph reports the characters of scripts that write no spaces between
// words: Chinese and Japanese, and Thai, Lao, Khmer and Burmese.
func IsIdeograph(r rune) bool {
	switch {
	case r < 0xe00:
		return false
	case r < 0x1100:
		return r < 0xf00 || 0x1000 <= r && r < 0x10a0
	case r < 0x3041:
		return 0x1780 <= r && r < 0x1800
	}
	return r < 0x3100 || 0x31f0 <= r && r < 0x3200 || 0x3400 <= r && r < 0xa000 || 0xf900 <= r && r < 0xfb00 || 0x20000 <= r && r < 0x32000
}
