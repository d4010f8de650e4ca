package block

import (
	"unicode"
	"unicode/utf8"

	"example.com/tearsheet/internal/dom"
)

// A scanner goes over a line once, rune by rune, and keeps what is needed to
// judge the position between two of them.
type scanner struct {
	s          string
	eager      bool // the page's words run together
	long       bool // the line holds many paragraphs
	cuts       []int
	blocks, at int            // blocks before the line, and where in the page it starts
	names      map[string]int // see countNames
	start      int            // of the piece

	figure bool // term is a full stop after a digit
	led    bool // last stood after white space or at the start of the piece
	run    int  // where the present run of letters, or of digits, began
	lower  int  // letters in lower case right before
	upper  int  // capitals right before
	digits int  // digits right before
	url    bool // the present run without spaces is an address
	gap    int  // white space right before
	german bool // a quotation that “ closes is open
	term   termState
	last   rune // the last visible rune
}

// termState says what stands right before, quotes and brackets aside.
type termState uint8

const (
	termNone   termState = iota
	termWeak             // a full stop after a figure, an initial or an abbreviation
	termStrong           // the end of a sentence
)

func (b *scanner) scan() {
	for i := 0; i < len(b.s); {
		if n := lowerRun(b.s[i:]); n > 0 && (b.gap == 0 || !b.long) {
			b.takeLower(i, n)
			i += n
			continue
		}
		r, size := rune(b.s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(b.s[i:])
		}
		if isSpace(r) {
			b.gap++
			b.lower, b.upper, b.digits, b.url = 0, 0, 0, false
			i += size
			continue
		}
		if dom.IsInvisible(r) {
			i += size
			continue
		}
		if i > b.start && b.last != 0 && !crowded(b.blocks+len(b.cuts), b.at+i, i-b.start >= longText) && b.border(i, r) {
			b.cuts = append(b.cuts, i)
			b.start = i
			b.lower, b.upper, b.digits, b.term, b.url = 0, 0, 0, termNone, false
			b.run = i
		}
		b.take(i, r)
		i += size
	}
}

// lowerRun returns how many letters from a to z s begins with.
func lowerRun(s string) int {
	n := 0
	for n < len(s) && 'a' <= s[n] && s[n] <= 'z' {
		n++
	}
	return n
}

// takeLower moves over n letters from a to z, most of all text. No piece
// begins with one: see border, and spaceBorder for those of a long line.
func (b *scanner) takeLower(i, n int) {
	if b.gap > 0 || b.lower+b.upper == 0 {
		b.run = i
	}
	if b.gap > 0 {
		b.lower = 0
	}
	b.lower += n
	b.upper, b.digits, b.gap = 0, 0, 0
	b.term, b.last = termNone, rune(b.s[i+n-1])
}

// take moves over the visible rune r at i.
func (b *scanner) take(i int, r rune) {
	letter, digit := unicode.IsLetter(r), '0' <= r && r <= '9'
	if (letter || digit) && (b.gap > 0 || letter && b.lower+b.upper == 0 || digit && b.digits == 0) {
		b.run = i
	}
	switch r {
	case '„':
		b.german = true
	case '“':
		b.german = false
	}
	switch {
	case isTerminal(r):
		b.term, b.figure = b.terminal(i, r), b.digits > 0
	case b.term != termNone && b.gap == 0 && isCloser(r):
	case b.term == termNone && r == ':' && i+2 < len(b.s) && b.s[i+1] == '/' && b.s[i+2] == '/':
		b.url = true
	default:
		b.term = termNone
	}
	b.led = b.gap > 0 || i == b.start
	b.last, b.gap = r, 0
	switch {
	case digit:
		b.digits++
		b.lower, b.upper = 0, 0
	case unicode.IsUpper(r):
		b.upper++
		b.lower, b.digits = 0, 0
	case letter:
		b.lower++
		b.upper, b.digits = 0, 0
	case isApostrophe(r) && b.lower+b.upper > 0:
		b.digits = 0
	default:
		b.lower, b.upper, b.digits = 0, 0, 0
	}
}

// terminal judges the terminal r at i by what stands before it.
func (b *scanner) terminal(i int, r rune) termState {
	switch {
	case r != '.':
		return termStrong
	case b.gap > 0 || b.url:
		return termWeak
	case b.digits > 0 && b.digits <= 2:
		return termWeak
	case b.lower == 0 && b.upper == 1:
		return termWeak
	case isAbbreviation(b.s[b.run:i]):
		return termWeak
	}
	return termStrong
}
