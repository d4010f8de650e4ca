package block

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// A verge is what the model sees of a line's ends.
type verge struct {
	first, last uint32 // classes of characters
	lead, tail  uint32 // hashes of the first word and of the last
	words       uint32 // how many, in classes
	open        uint32 // its brackets and quotation marks: 1 if the last one opens, 2 if the first one closes
	capitals    uint32 // how many of its words begin with a capital: none, some, most, all
}

// vergeOf looks at line k.
func (c *cutter) vergeOf(k int) verge {
	s := c.src[c.lines[k].start:c.lines[k].end]
	first, _ := utf8.DecodeRuneInString(s)
	v := verge{first: edgeOf(first), last: edgeOf(lastRune(s))}
	n, capitals := countCapitals(s)
	size := bits.Len(uint(n))
	v.words = min(uint32(2*size)+uint32(n>>max(size-2, 0)&1), mostWords)
	switch {
	case capitals == n:
		v.capitals = 3
	case 2*capitals >= n:
		v.capitals = 2
	case capitals > 0:
		v.capitals = 1
	}
	v.open = openOf(s)
	v.lead, v.tail = Word(firstOf(s)), Word(lastOf(s))
	return v
}

// mostWords is the class of lines of thirty-two words and more.
const mostWords = 12

// openOf looks at the brackets and quotation marks of s. The mark “ opens unless „ does.
func openOf(s string) (open uint32) {
	first, last, low := bracketNone, bracketNone, false
	for i := 0; i < len(s); i++ {
		if b := s[i]; b != '(' && b != ')' && b != 0xc2 && b != 0xe2 {
			continue
		}
		mark := bracketAt(s[i:])
		if mark == bracketNone {
			continue
		}
		if first == bracketNone {
			first = mark
		}
		last = mark
		low = low || mark == bracketLow
	}
	if last == bracketOpens || last == bracketLow || last == bracketHigh && !low {
		open |= 1
	}
	if first == bracketCloses {
		open |= 2
	}
	return open
}

const (
	bracketNone = iota
	bracketOpens
	bracketLow
	bracketHigh
	bracketCloses
)

// bracketAt is the mark that s begins with.
func bracketAt(s string) int {
	switch r, _ := utf8.DecodeRuneInString(s); r {
	case '(', '«':
		return bracketOpens
	case '„':
		return bracketLow
	case '“':
		return bracketHigh
	case ')', '”', '»':
		return bracketCloses
	}
	return bracketNone
}

// longestCount bounds how much of a line is counted.
const longestCount = 300

// countCapitals counts the words of s, and those that begin with a capital.
func countCapitals(s string) (n, capitals int) {
	in := false
	for _, r := range s[:runeStart(s, min(len(s), longestCount))] {
		space := r == ' ' || r == '\u00a0' || r == '\t'
		if !space && !in {
			n++
			if unicode.IsUpper(r) {
				capitals++
			}
		}
		in = !space
	}
	return n, capitals
}

// firstOf and lastOf are the words that s begins and ends with, with the signs at them, up to wordBytes.
func firstOf(s string) string {
	for i := 0; i < len(s) && i < wordBytes; i++ {
		if s[i] == ' ' {
			return s[:i]
		}
	}
	return s[:min(len(s), wordBytes)]
}

func lastOf(s string) string {
	from := max(0, len(s)-wordBytes)
	for i := len(s); i > from; i-- {
		if s[i-1] == ' ' {
			return s[i:]
		}
	}
	return s[from:]
}

const wordBytes = 12

// Classes of the characters at the ends of lines.
func edgeOf(r rune) uint32 {
	switch {
	case r >= 'a' && r <= 'z':
		return 1
	case r >= 'A' && r <= 'Z':
		return 2
	case r >= '0' && r <= '9':
		return 3
	case r == ',' || r == ';' || r == '，' || r == '、' || r == '،':
		return 4
	case r == ':' || r == '：':
		return 5
	case r == '?' || r == '!':
		return 6
	case isTerminal(r):
		return 7
	case r == '(' || r == '[' || r == '{' || r == '（':
		return 8
	case r == ')' || r == ']' || r == '}' || r == '）':
		return 9
	case r == '"' || r == '\'':
		return 10
	case opens(r):
		return 11
	case closes(r):
		return 12
	case r == '-' || r == '–' || r == '—':
		return 13
	case r == '|' || r == '·' || r == '•' || r == '/' || r == '>' || r == '©':
		return 14
	case unicode.IsLower(r):
		return 1
	case unicode.IsUpper(r):
		return 2
	case unicode.IsDigit(r):
		return 3
	case unicode.IsLetter(r):
		return 15
	}
	return 16
}

// verge is [cutter.vergeOf], of which the last ones are kept.
func (c *cutter) verge(k int) verge {
	v := &c.verges[k%len(c.verges)]
	if v.line != k+1 {
		v.line, v.verge = k+1, c.vergeOf(k)
	}
	return v.verge
}
