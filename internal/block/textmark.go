package block

import (
	"strings"
	"unicode/utf8"
)

// A mark is what the first characters of a line say about it.
type mark uint8

const (
	markNone    mark = iota
	markHeading      // "## ", "*** text ***"; level is set
	markItem         // a bullet or a number
	markQuote        // "> "
	markTable        // a row; level is pipeRow or tabRow
	markRule         // only ---, === or ***
	markFence        // ```
)

const (
	tabRow  = 0
	pipeRow = 1
)

// markLines finds the marks. Marks that are also ordinary characters count
// only beside another of their kind.
func (c *cutter) markLines() {
	var p itemWindow
	for i := range c.lines {
		l := &c.lines[i]
		s := c.src[l.start:l.end]
		switch {
		case isRule(s):
			l.mark = markRule
		case c.dialect.markdown && strings.HasPrefix(s, "```"):
			l.mark = markFence
		case c.markHeading(l, s):
		case strings.HasPrefix(s, "> ") && (c.dialect.markdown || !strings.Contains(s[2:], " > ")):
			l.mark, l.body = markQuote, skipSpace(c.src, l.start+2, l.end)
		default:
			c.markItem(&p, i)
		}
	}
	c.markTables()
}

// isRule reports a line of three or more of one drawing character.
func isRule(s string) bool {
	if len(s) < 3 {
		return false
	}
	switch s[0] {
	case '-', '=', '*', '_', '~', '#', '+':
		for i := 1; i < len(s); i++ {
			if s[i] != s[0] && s[i] != ' ' {
				return false
			}
		}
		return s[1] == s[0] || len(s) >= 5
	}
	return false
}

// markHeading marks "## text" and "*** text ***".
func (c *cutter) markHeading(l *line, s string) bool {
	n := 0
	for n < len(s) && n < 7 && s[n] == '#' {
		n++
	}
	if n > 0 && n < 7 && n+1 < len(s) && s[n] == ' ' && (c.dialect.markdown || n > 1) {
		l.mark, l.level, l.body = markHeading, uint8(n), skipSpace(c.src, l.start+n, l.end)
		return true
	}
	n = 0
	for n < len(s) && n < 7 && s[n] == '*' {
		n++
	}
	// html2text draws h1 with six stars on both sides, h6 with one; fewer
	// than two are a bullet.
	if n >= 2 && n < 7 && len(s) > 2*n+2 && s[n] == ' ' && strings.HasSuffix(s, " "+s[:n]) {
		l.mark, l.level, l.body = markHeading, uint8(7-n), skipSpace(c.src, l.start+n, l.end)
		return true
	}
	return false
}

// headingEnd returns where the heading's text ends before closing marks.
func (c *cutter) headingEnd(l *line) int {
	s := c.src[l.body:l.end]
	t := strings.TrimRight(s, string(c.src[l.start]))
	if t = strings.TrimRight(t, " "); len(t) > 0 && len(t) < len(s) && s[len(t)] == ' ' {
		return l.body + len(t)
	}
	return l.end
}

// An itemWindow remembers the latest line with each uncertain bullet.
type itemWindow struct {
	last   [len(weakBullets)]int // line + 1
	number int                   // the latest number
	line   int                   // its line + 1
}

const weakBullets = "-*+o"

// itemReach is how many lines apart two items with uncertain bullets may
// stand: a wrapped item takes a few lines.
const itemReach = 6

// markItem marks a list item at line i.
func (c *cutter) markItem(p *itemWindow, i int) {
	l := &c.lines[i]
	s := c.src[l.start:l.end]
	if n := strongBullet(s); n > 0 {
		l.mark, l.body = markItem, skipSpace(c.src, l.start+n, l.end)
		return
	}
	if n := dashBullet(s); n > 0 {
		k := max(0, strings.IndexByte(weakBullets, s[0])) // an en dash counts with the hyphens
		sure := c.dialect.markdown || l.indent >= 2 && s[0] != 'o'
		if j := p.last[k] - 1; j >= 0 && i-j <= itemReach {
			c.lines[j].mark = markItem
			sure = true
		}
		p.last[k] = i + 1
		l.body = skipSpace(c.src, l.start+n, l.end)
		if sure {
			l.mark = markItem
		}
		return
	}
	number, n := numberBullet(s)
	if n == 0 {
		return
	}
	reach := 1 // else each number heads a passage of its own
	if c.dialect.wrap > 0 || c.dialect.markdown {
		reach = itemReach
	}
	l.body = skipSpace(c.src, l.start+n, l.end)
	if j := p.line - 1; j >= 0 && i-j <= reach && number == p.number+1 {
		c.lines[j].mark = markItem
		l.mark = markItem
	}
	p.number, p.line = number, i+1
}

// strongBullet returns the size of a bullet that is nothing else.
func strongBullet(s string) int {
	r, size := utf8.DecodeRuneInString(s)
	switch r {
	case '•', '◦', '‣', '▪', '▫', '●', '○', '◆', '◇', '■', '□', '❖', '➤', '➢', '►', '▸', '▶', '▼', '✓', '✔', '⁃', '∙', '·', '・', '\uf0b7':
		return size
	}
	return 0
}

// dashBullet returns the size of a hyphen, dash, star, plus or "o" used as a bullet.
func dashBullet(s string) int {
	r, size := utf8.DecodeRuneInString(s)
	if r != '-' && r != '–' && r != '*' && r != '+' && r != 'o' || len(s) < size+2 || s[size] != ' ' && s[size] != '\t' {
		return 0
	}
	return size
}

// numberBullet returns the number of "12. " or "12) " and the mark's size.
func numberBullet(s string) (number, size int) {
	i := 0
	for i < len(s) && i < 3 && '0' <= s[i] && s[i] <= '9' {
		number = number*10 + int(s[i]-'0')
		i++
	}
	if i == 0 || i+2 >= len(s) || s[i] != '.' && s[i] != ')' || s[i+1] != ' ' && s[i+1] != '\t' {
		return 0, 0
	}
	return number, i + 1
}

// skipSpace returns the first position from i on that shows something.
func skipSpace(src string, i, end int) int {
	i, _ = trim(src, i, end)
	return i
}
