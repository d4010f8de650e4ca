package block

import "strings"

// cellMax is the longest cell of a data table. Longer ones are paragraphs in
// a table made for layout, and each is a block of its own.
const cellMax = 200

// markTables marks runs of two or more rows, and undoes body positions of
// bullets that turned out to be none.
func (c *cutter) markTables() {
	for i := range c.lines {
		l := &c.lines[i]
		if l.mark != markNone {
			continue
		}
		l.body = l.start
		s := c.src[l.start:l.end]
		if isPipeRow(s) {
			l.mark, l.level = markTable, pipeRow
		} else if isTabRow(s) {
			l.mark, l.level = markTable, tabRow
		}
	}
	for i := 0; i < len(c.lines); {
		j := i + 1
		if c.lines[i].mark == markTable {
			for j < len(c.lines) && c.lines[j].mark == markTable && c.lines[j].level == c.lines[i].level {
				j++
			}
			if j == i+1 {
				c.lines[i].mark, c.lines[i].level = markNone, 0
			}
		}
		i = j
	}
}

// isPipeRow reports "| a | b |" and "a | b |".
func isPipeRow(s string) bool {
	if len(s) < 3 || s[len(s)-1] != '|' && s[0] != '|' {
		return false
	}
	return strings.Count(s, "|") >= 2 || s[0] == '|' && s[len(s)-1] == '|'
}

// isTabRow reports cells of moderate length with tabs between.
func isTabRow(s string) bool {
	i := strings.IndexByte(s, '\t')
	if i < 0 {
		return false
	}
	for rest := s; ; i = strings.IndexByte(rest, '\t') {
		if i < 0 {
			return len(rest) <= cellMax
		}
		if i > cellMax {
			return false
		}
		rest = rest[i+1:]
	}
}

// addRow appends a row's cells, with tabs between, to the scratch text.
func (c *cutter) addRow(s string, pipes bool) {
	sep := byte('\t')
	if pipes {
		sep = '|'
		if strings.Trim(s, "|-:+= ") == "" { // the rule under a head
			return
		}
		s = strings.TrimSuffix(strings.TrimPrefix(s, "|"), "|")
	}
	if len(c.buf.buf) > 0 {
		c.buf.mark('\n')
	}
	for {
		i := strings.IndexByte(s, sep)
		cell := s
		if i >= 0 {
			cell = s[:i]
		}
		c.buf.space = false
		c.buf.add(cell)
		c.buf.space = false
		if i < 0 {
			return
		}
		c.buf.mark('\t')
		s = s[i+1:]
	}
}
