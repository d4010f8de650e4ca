// Package segment finds the words and sentences of running text, as byte spans.
//
// Word borders follow Unicode Standard Annex 29 with the changes that names
// and numbers ask for: a possessive or contracted 's is a word of its own,
// hyphens join ("Jean-Pierre", "U.S.-led"), the dot of an abbreviation or an
// initial belongs to it ("Gen.", "U.S.", "J."), separators belong to numbers
// ("1,000.5", "10:30") and signs of currency do not, and addresses of the web
// are one word. Han and Hiragana letters are a word each; other scripts
// without spaces give one word a run.
package segment

import (
	"unicode/utf8"
)

// A Word is a word, a number or a mark: text[Start:End], not empty and without
// white space.
type Word struct {
	Start, End int
	Kind       Kind
}

// Kind is what a word consists of.
type Kind uint8

const (
	Letters Kind = iota // starts with a letter, may hold digits and marks
	Number              // starts with a digit, may hold letters: "66th", "20m", "2022-02"
	Mark                // punctuation or symbol; of one kind, repeated: "...", "--"
	Clitic              // 's, 're, 'll, 've, 'd, 'm
	Address             // of the web or mail, or @somebody
)

// Words appends the words of text[start:end] to dst. Words touch white space,
// start, end or each other; nothing but white space lies between them.
func Words(text string, start, end int, dst []Word) []Word {
	s := scanner{text: text[:end]}
	for at := start; at < end; {
		r, size := s.rune(at)
		c := classOf(r)
		if c == space {
			at += size
			continue
		}
		w := s.word(at, r, c, size)
		dst = append(dst, w)
		at = w.End
		if at < end && w.Kind <= Number {
			if n := s.clitic(at); n > 0 {
				dst = append(dst, Word{at, at + n, Clitic})
				at += n
			}
		}
	}
	return dst
}

type scanner struct{ text string }

func (s scanner) rune(at int) (rune, int) {
	if at >= len(s.text) {
		return -1, 0
	}
	if b := s.text[at]; b < utf8.RuneSelf {
		return rune(b), 1
	}
	return utf8.DecodeRuneInString(s.text[at:])
}

// class returns the class of the rune at a place, space at the end.
func (s scanner) class(at int) class {
	r, size := s.rune(at)
	if size == 0 {
		return space
	}
	return classOf(r)
}

// word returns the word that starts at a place with rune r.
func (s scanner) word(at int, r rune, c class, size int) Word {
	switch c {
	case ideograph:
		return Word{at, s.extend(at + size), Letters}
	case letter, upper, digit:
		if n := s.address(at); n > 0 {
			return Word{at, at + n, Address}
		}
		kind := Letters
		if c == digit {
			kind = Number
		}
		return Word{at, s.letters(at), kind}
	}
	if r == '@' && s.class(at+1).joins() {
		return Word{at, s.letters(at + 1), Address}
	}
	end := s.extend(at + size)
	for end < len(s.text) { // the same mark again
		next, n := s.rune(end)
		if next != r || !repeats(r) {
			break
		}
		end += n
	}
	return Word{at, end, Mark}
}

func repeats(r rune) bool {
	switch r {
	case '.', '-', '*', '=', '_', '~', '!', '?', '…', '—', '`', '\'', '#', '+', '|', '•':
		return true
	}
	return false
}

// extend skips combining marks.
func (s scanner) extend(at int) int {
	for at < len(s.text) && s.text[at] >= utf8.RuneSelf {
		r, size := s.rune(at)
		if classOf(r) != extender {
			break
		}
		at += size
	}
	return at
}

// letters returns the end of the word of letters and digits at a place.
func (s scanner) letters(start int) int {
	at := start
	piece := start // start of the part after the last dot
	dots := 0
	var before class
	for at < len(s.text) {
		r, size := s.rune(at)
		c := classOf(r)
		if c.joins() || c == extender {
			if c != extender {
				before = c
			}
			at += size
			continue
		}
		join := false
		switch {
		case c == ideograph || c == space:
		case r == '.':
			join = s.dotJoins(piece, at, before)
			if join {
				dots++
				piece = at + 1
			}
		default:
			join = s.markJoins(r, at, size, before)
			if join {
				piece, dots = at+size, 0
			}
		}
		if !join {
			break
		}
		at += size
	}
	if at < len(s.text) && s.text[at] == '.' && s.takesDot(start, piece, at, dots) {
		at++
	}
	return at
}

// markJoins reports whether the mark r at a place joins its neighbours to one word.
func (s scanner) markJoins(r rune, at, size int, before class) bool {
	next := s.class(at + size)
	switch r {
	case '\'', '’':
		return next.isLetter() && before.isLetter() && s.clitic(at) == 0
	case '-', '\u2010', '\u2011':
		return next.joins() || next == extender
	case '&':
		return before == upper && next == upper
	case ',', ':':
		return before == digit && next == digit
	}
	return false
}

// dotJoins reports whether the dot at a place, after the piece that starts at
// piece, lies inside a word: a number, an abbreviation or a host name.
func (s scanner) dotJoins(piece, at int, before class) bool {
	r, size := s.rune(at + 1)
	if size == 0 {
		return false
	}
	next := classOf(r)
	switch {
	case before == digit && next == digit:
		return true
	case !before.isLetter() || !next.isLetter():
		// "U.S.-led": the dot before a hyphen.
		return r == '-' && before.isLetter() && s.initials(piece, at)
	case s.initials(piece, at):
		return true
	case next == upper:
		// "Ph.D." joins, the glued sentences in "end.The" do not.
		after, _ := s.rune(at + 1 + size)
		return at-piece <= 2 && after == '.'
	}
	return true
}

// initials reports whether text[piece:at] is a single letter.
func (s scanner) initials(piece, at int) bool {
	_, size := s.rune(piece)
	return at == piece+size
}

// takesDot reports whether the dot after a word belongs to it.
func (s scanner) takesDot(start, piece, at, dots int) bool {
	if c := s.class(at + 1); c.joins() || at+1 < len(s.text) && s.text[at+1] == '.' {
		return false // an ellipsis, or glued sentences
	}
	word := s.text[start:at]
	switch {
	case dots > 0 && at-piece <= 2: // "U.S", "a.m", "Ph.D"
		return classOf(rune(word[0])).isLetter()
	case s.initials(start, at):
		return s.class(start) == upper && s.class(at+1) == space && at+1 < len(s.text)
	}
	return abbreviation(word) != 0
}

// clitic returns the length of the contracted word at a place, 0 if there is none.
func (s scanner) clitic(at int) int {
	r, size := s.rune(at)
	if r != '\'' && r != '’' {
		return 0
	}
	first, n := s.rune(at + size)
	end := at + size + n
	switch first {
	case 's', 'S', 'd', 'D', 'm', 'M':
	case 'r', 'R', 'v', 'V':
		if e, _ := s.rune(end); e != 'e' && e != 'E' {
			return 0
		}
		end++
	case 'l', 'L':
		if l, _ := s.rune(end); l != 'l' && l != 'L' {
			return 0
		}
		end++
	default:
		return 0
	}
	if s.class(end).joins() {
		return 0
	}
	return end - at
}

// address returns the length of the web or mail address at a place, 0 if there is none.
func (s scanner) address(at int) int {
	rest := s.text[at:]
	if !hasPrefix(rest, "http://") && !hasPrefix(rest, "https://") && !hasPrefix(rest, "www.") {
		return s.mail(at)
	}
	end := at
	for end < len(s.text) {
		r, size := s.rune(end)
		if c := classOf(r); c == space || r == '<' || r == '>' || r == '"' || r == '”' || r == ')' {
			break
		}
		end += size
	}
	for end > at && trails(s.text[end-1]) {
		end--
	}
	return end - at
}

// trails reports whether b, at the end of an address, belongs to the sentence.
func trails(b byte) bool {
	return b == '.' || b == ',' || b == ';' || b == ':' || b == '!' || b == '?' || b == '\''
}

// maxMail is the longest local part of a mail address (RFC 5321, 4.5.3.1.1).
const maxMail = 64

func (s scanner) mail(at int) int {
	end := at
	for end < len(s.text) && end-at <= maxMail && mailByte(s.text[end]) {
		end++
	}
	if end >= len(s.text) || s.text[end] != '@' || end+1 >= len(s.text) || !mailByte(s.text[end+1]) {
		return 0
	}
	end++
	for end < len(s.text) && mailByte(s.text[end]) {
		end++
	}
	for trails(s.text[end-1]) {
		end--
	}
	return end - at
}

func mailByte(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '.' || b == '_' || b == '-' || b == '+'
}

// hasPrefix is strings.HasPrefix without regard to ASCII case; prefix is lower case.
func hasPrefix(s, prefix string) bool {
	if len(s) < len(prefix) {
		return false
	}
	for i := range len(prefix) {
		b := s[i]
		if b >= 'A' && b <= 'Z' {
			b += 'a' - 'A'
		}
		if b != prefix[i] {
			return false
		}
	}
	return true
}
