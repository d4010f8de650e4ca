package value

import (
	"unicode"
	"unicode/utf8"
)

// kind is what a token is made of.
type kind uint8

const (
	outside kind = iota // no token: before the first or after the last
	word                // letters; single letters with periods ("U.S.", "p.m.") are one word
	number              // digits, with "," or "." between digits
	symbol              // any other rune
)

// gap is what stands between a token and the one before it.
type gap uint8

const (
	glued  gap = iota // nothing
	spaced            // blanks or one line end
	broken            // a tab, an empty line or the paragraph's start
)

type token struct {
	start, end int // bytes of the text
	entry
	kind  kind
	gap   gap
	upper bool
}

// tokenize appends the tokens of text[start:end] to tokens.
func tokenize(tokens []token, text string, start, end int, lang language) []token {
	between, lines := broken, 0
	for i := start; i < end; {
		r, size := utf8.DecodeRuneInString(text[i:end])
		if unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' {
			if r == '\n' {
				lines++
			}
			if r == '\t' || lines > 1 {
				between = broken
			} else if between == glued {
				between = spaced
			}
			i += size
			continue
		}
		t := token{start: i, gap: between, upper: unicode.IsUpper(r)}
		switch {
		case '0' <= r && r <= '9':
			t.kind, t.end = number, endOfNumber(text, i, end)
		case unicode.IsLetter(r):
			t.kind, t.end = word, endOfWord(text, i, end)
			t.entry = lookup(text[i:t.end], lang)
		default:
			t.kind, t.end = symbol, i+size
			t.entry = symbolClass(r)
		}
		tokens = append(tokens, t)
		i, between, lines = t.end, glued, 0
	}
	return tokens
}

// endOfNumber returns the end of the digits at i; a comma or period belongs to
// them if a digit follows it.
func endOfNumber(text string, i, end int) int {
	for i < end {
		switch c := text[i]; {
		case '0' <= c && c <= '9':
			i++
		case (c == ',' || c == '.') && i+1 < end && '0' <= text[i+1] && text[i+1] <= '9':
			i += 2
		default:
			return i
		}
	}
	return i
}

// endOfWord returns the end of the letters and marks at i. Letters that are
// each followed by a period make one word with the periods between them, and
// with the last one if there are at least two: "U.S.", "p.m.", "B.C.".
func endOfWord(text string, i, end int) int {
	start := i
	for i < end {
		r, size := utf8.DecodeRuneInString(text[i:end])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '\u00ad' {
			break
		}
		i += size
	}
	if i-start != 1 {
		return i
	}
	for i+1 < end && text[i] == '.' && isASCIILetter(text[i+1]) && (i+2 == end || !isASCIILetter(text[i+2])) {
		i += 2
	}
	if i-start > 1 && i < end && text[i] == '.' {
		i++
	}
	return i
}

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
