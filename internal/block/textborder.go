package block

import (
	"unicode"
	"unicode/utf8"
)

// borders appends to cuts the positions inside line l at which a flattener
// lost the border between two pieces of the page. What it takes as proof
// depends on the page: in a page whose words run together everywhere a
// change of case is enough, in others a label must stand on one side. A line
// that holds a whole page is cut at the ends of sentences as well.
func (c *cutter) borders(cuts []int, l *line) []int {
	s := c.src[l.body:l.end]
	long := len(s) > longLine || c.dialect.long && len(s) > 200
	b := scanner{s: s, eager: c.dialect.glued, long: long, blocks: len(c.blocks), at: l.body, names: c.names}
	b.scan()
	for _, cut := range b.cuts {
		cuts = append(cuts, l.body+cut)
	}
	if len(cuts) == 0 && len(s) <= labelLine {
		if k := labelBreak(s); k > 0 {
			cuts = append(cuts, l.body+k)
		}
	}
	return cuts
}

// border reports whether a piece ends right before the rune r at i.
func (b *scanner) border(i int, r rune) bool {
	if b.gap > 0 {
		return b.spaceBorder(i, r)
	}
	if b.url {
		return false
	}
	switch {
	case '0' <= r && r <= '9':
		return b.digitBorder(i)
	case unicode.IsUpper(r):
		return b.capitalBorder(i, r)
	case b.long && b.term == termStrong && isUncased(r) && !isCloser(r):
		return true
	case b.long && isSeparator(r):
		return true
	case b.term == termStrong && (b.long || b.eager) && (r == '“' && !b.german || r == '„'):
		next, _ := utf8.DecodeRuneInString(b.s[i+utf8.RuneLen(r):])
		return unicode.IsUpper(next) || isUncased(next)
	}
	return false
}

// spaceBorder judges a position after white space.
func (b *scanner) spaceBorder(i int, r rune) bool {
	if !b.long {
		return false
	}
	size := i - b.start
	switch {
	case b.gap >= 3, isSeparator(r):
		return true
	case b.term == termStrong && isCloser(r):
		return b.letterAt(i + utf8.RuneLen(r)) // a quote that opens
	case b.term == termStrong:
		return !unicode.IsLower(r)
	case b.gap == 2:
		return !unicode.IsLower(r) && !isCloser(r)
	case isUncased(r) && isUncased(b.last):
		// Scripts that put spaces between sentences only: Chinese and Japanese
		// seldom, Thai often. The sizes are some twenty and eighty letters.
		return size > 60 && columns(r) == 2 && !isHangul(r) || size > 240 && 0xe00 <= r && r < 0x1100
	case unicode.IsUpper(r):
		return b.startsSentence(i)
	}
	return false
}

func (b *scanner) letterAt(i int) bool {
	r, _ := utf8.DecodeRuneInString(b.s[i:])
	return unicode.IsLetter(r) && !unicode.IsLower(r)
}

// startsSentence reports whether a capital after a space and no full stop
// begins a sentence all the same: a function word with a capital, after a
// word with a capital or a figure and before one in lower case, as where a
// heading or a menu ran into the text.
func (b *scanner) startsSentence(i int) bool {
	end := i
	for end < len(b.s) && end < i+12 && (b.s[end]|0x20 >= 'a' && b.s[end]|0x20 <= 'z' || b.s[end] >= utf8.RuneSelf) {
		end++
	}
	if end+1 >= len(b.s) || b.s[end] != ' ' || !isSentenceStart(b.s[i:end]) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(b.s[end+1:])
	if !unicode.IsLower(next) {
		return false
	}
	prev, _ := utf8.DecodeRuneInString(b.s[b.run:])
	return unicode.IsUpper(prev) || '0' <= prev && prev <= '9' || b.last == ')' || b.last == ':'
}

// digitBorder judges the position before a digit with no space before it.
func (b *scanner) digitBorder(i int) bool {
	switch {
	case b.digits > 0:
		return b.numbersTouch(i)
	case b.lower >= 3:
		return isCounterLabel(b.s[b.run:i]) || b.eager && !unicode.IsUpper(b.last) && b.term == termNone && b.dateAhead(i)
	case b.term == termStrong && !b.figure:
		return b.eager && (b.last != '.' || b.dateAhead(i))
	}
	return false
}

// dateAhead reports a figure that begins a date, a time or a counter: one to
// four digits and then a space, a slash or a colon.
func (b *scanner) dateAhead(i int) bool {
	j := i
	for j < len(b.s) && j < i+5 && '0' <= b.s[j] && b.s[j] <= '9' {
		j++
	}
	return j < len(b.s) && (b.s[j] == ' ' || b.s[j] == '/' || b.s[j] == ':' || b.s[j] == '.')
}

// numbersTouch reports two figures run together, the second one counting
// minutes of reading: "Feb 105 min", "20252 min".
func (b *scanner) numbersTouch(i int) bool {
	j := i
	for j < len(b.s) && j < i+3 && '0' <= b.s[j] && b.s[j] <= '9' {
		j++
	}
	n := j - i // digits after the position
	if n > 2 || b.s[i] == '0' || !minutesAhead(b.s[j:]) {
		return false
	}
	switch {
	case b.digits == 4:
		return b.s[b.run] == '1' || b.s[b.run] == '2'
	case b.digits == 1 && n == 1:
		// "115" after a month: the 11th and 5 minutes, unless there is no such day.
		return isMonthBefore(b.s[:b.run])
	case b.digits == 2 && n == 1:
		day := int(b.s[i-2]-'0')*10 + int(b.s[i-1]-'0')
		return day >= 1 && day <= 31 && isMonthBefore(b.s[:b.run])
	}
	return false
}

// capitalBorder judges the position before a capital with no space before it.
func (b *scanner) capitalBorder(i int, r rune) bool {
	next, _ := utf8.DecodeRuneInString(b.s[i+utf8.RuneLen(r):])
	begins := unicode.IsLower(next) || next == ' ' && (r == 'A' || r == 'I')
	switch {
	case b.term == termStrong:
		return begins && (b.lower+b.upper+b.digits == 0)
	case b.digits > 0:
		if isLabelAhead(b.s[i:]) {
			return !isCounterAhead(b.s[i:])
		}
		return b.eager && begins && i+utf8.RuneLen(r)+1 < len(b.s) && !isCounterAhead(b.s[i:])
	case b.lower >= 2:
		return !isApostrophe(b.last) && b.camelBorder(i, begins)
	case b.upper >= 3:
		return b.eager && unicode.IsLower(next) && i+2 < len(b.s) && isLowerAt(b.s, i+utf8.RuneLen(r)+utf8.RuneLen(next))
	case b.last == ')' || b.last == ']' || b.last == '”':
		return begins && !b.led && (b.eager || b.long)
	case b.last == ':':
		return begins && b.eager
	}
	return false
}

// camelBorder judges a capital right after lower case.
func (b *scanner) camelBorder(i int, begins bool) bool {
	if isLabelBehind(b.s[b.start:i]) || isLabelAhead(b.s[i:]) {
		return !isKnownShape(b.s[b.run:], i-b.run)
	}
	run := i // the capitals ahead
	for run < len(b.s) && 'A' <= b.s[run] && b.s[run] <= 'Z' {
		run++
	}
	if run-i >= 4 && run < len(b.s) && (b.s[run] == ' ' || b.s[run] == ',') {
		// Text run into a dateline: "a viewAUGUSTA (WXYZ)". No name has this shape.
		return true
	}
	return b.eager && (begins || run-i >= 4) && !isKnownShape(b.s[b.run:], i-b.run) && !b.isName(i)
}

func isLowerAt(s string, i int) bool {
	if i >= len(s) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLower(r)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' }

// isCloser reports quotes and brackets that may follow the end of a sentence.
func isCloser(r rune) bool {
	switch r {
	case '"', '\'', '”', '’', '»', ')', ']', '」', '』', '）', '›', '“':
		return true
	}
	return false
}

// isSeparator reports characters that stand between the parts of menus and lists.
func isSeparator(r rune) bool {
	switch r {
	case '•', '|', '▪', '●', '■', '►', '▼', '©', '→':
		return true
	}
	return false
}
