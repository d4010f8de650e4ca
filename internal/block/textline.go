package block

import (
	"slices"
	"strings"
	"unicode/utf8"

	"example.com/tearsheet/internal/dom"
)

// A line is one visible line of the page.
type line struct {
	start, end int // without white space and invisible characters around it
	body       int // where its text begins behind a bullet or another mark
	indent     int32
	width      int32 // columns from start to end; wide characters count two
	mark       mark
	level      uint8
	blank      bool // a blank line, or the page's start, stands before it
	crumbs     bool // short lines, joined: see crowd.go
}

// cutLines returns the lines of src that show something, in the memory of lines, which has none.
func cutLines(lines []line, src string) []line {
	lines = slices.Grow(lines, min(len(src)/64+1, freeBlocks))
	blank := true
	for i := 0; i < len(src); {
		end, next := lineEnd(src, i)
		l, ok := trimLine(src, i, end)
		i = next
		if !ok {
			blank = true
			continue
		}
		if n := len(lines); n >= freeBlocks {
			long := l.end-l.start >= longLineText
			l.crumbs = !long && crowded(n, l.start, long)
			if last := &lines[n-1]; crowded(n, l.start, long) && last.end-last.start < longestRun && last.crumbs != long {
				last.end = l.end
				last.width = int32(l.end - last.start)
				continue
			}
		}
		l.blank = blank
		lines = append(lines, l)
		blank = false
	}
	return lines
}

// lineEnd returns where the line that begins at i ends, and where the next begins.
func lineEnd(src string, i int) (end, next int) {
	for j := i; j < len(src); j++ {
		switch src[j] {
		case '\n', '\v', '\f':
			return j, j + 1
		case '\r':
			if j+1 < len(src) && src[j+1] == '\n' {
				return j, j + 2
			}
			return j, j + 1
		case 0xc2: // NEL
			if j+1 < len(src) && src[j+1] == 0x85 {
				return j, j + 2
			}
		case 0xe2: // U+2028 and U+2029
			if j+2 < len(src) && src[j+1] == 0x80 && (src[j+2] == 0xa8 || src[j+2] == 0xa9) {
				return j, j + 3
			}
		}
	}
	return len(src), len(src)
}

// trimLine measures the line from start to end; ok is false if it shows nothing.
func trimLine(src string, start, end int) (l line, ok bool) {
	var indent int32
	for start < end {
		r, size := utf8.DecodeRuneInString(src[start:end])
		switch {
		case r == '\t':
			indent += 8 - indent%8
		case isSpace(r):
			indent += int32(columns(r))
		case !dom.IsInvisible(r):
			s, e := trim(src, start, end)
			return line{start: s, end: e, body: s, indent: indent, width: width(src[s:e])}, true
		}
		start += size
	}
	return line{}, false
}

// trim takes white space and invisible characters off both ends of src[start:end].
func trim(src string, start, end int) (int, int) {
	for start < end {
		r, size := utf8.DecodeRuneInString(src[start:end])
		if !isSpace(r) && !dom.IsInvisible(r) {
			break
		}
		start += size
	}
	for start < end {
		r, size := utf8.DecodeLastRuneInString(src[start:end])
		if !isSpace(r) && !dom.IsInvisible(r) {
			break
		}
		end -= size
	}
	return start, end
}

// width returns the columns s takes on a terminal.
func width(s string) int32 {
	n := 0
	for _, r := range s {
		if r < 0x300 {
			n++
		} else {
			n += columns(r)
		}
	}
	return int32(n)
}

// columns returns 2 for the wide characters of East Asia (UAX #11, in coarse
// ranges), 0 for invisible ones, else 1.
func columns(r rune) int {
	switch {
	case dom.IsInvisible(r):
		return 0
	case 0x1100 <= r && r <= 0x115f, 0x2e80 <= r && r <= 0xa4cf, 0xac00 <= r && r <= 0xd7a3,
		0xf900 <= r && r <= 0xfaff, 0xfe30 <= r && r <= 0xfe6f, 0xff00 <= r && r <= 0xff60,
		0xffe0 <= r && r <= 0xffe6, 0x1f300 <= r && r <= 0x1faff, 0x20000 <= r && r <= 0x3fffd:
		return 2
	}
	return 1
}

// text returns the text of the lines from i to j as a reader sees it, marks
// and line ends undone, and how many of its bytes are links.
func (c *cutter) text(i, j int) (string, int) {
	c.buf = cleaner{buf: c.buf.buf[:0]}
	for k := i; k < j; k++ {
		l := &c.lines[k]
		if l.mark == markRule && j > i+1 || l.body == l.end {
			continue
		}
		if k > i && len(c.buf.buf) > 0 {
			c.joint(k)
		}
		end := l.end
		if l.mark == markHeading {
			end = c.headingEnd(l)
		}
		c.buf.add(c.src[l.body:end])
	}
	s := c.strip(string(c.buf.buf))
	if c.dialect.markdown {
		return c.inline(s)
	}
	return s, 0
}

// strip takes out of s what the flattener put beside links, and counts those.
func (c *cutter) strip(s string) string {
	c.links = 0
	if c.dialect.refs {
		s, c.links = stripRefs(s)
	}
	if c.dialect.targets {
		s, c.links = stripTargets(s)
		s = stripStars(s)
	}
	if c.dialect.underbar && strings.Contains(s, "_") && !strings.Contains(s, "://") {
		s = strings.TrimSpace(strings.ReplaceAll(s, "_", " "))
	}
	return s
}

// joint puts between the text so far and line k what the line end stood for:
// a space, or nothing.
func (c *cutter) joint(k int) {
	last, _ := utf8.DecodeLastRune(c.buf.buf)
	first, _ := utf8.DecodeRuneInString(c.src[c.lines[k].body:])
	switch {
	case last == '-' && c.dialect.wrap > 0:
		if c.splitWord(k) {
			c.buf.buf = c.buf.buf[:len(c.buf.buf)-1]
		} else if !isLetter(first) {
			c.buf.space = true
		}
	case len(c.buf.buf) <= utf8.UTFMax && isDropCap(string(c.buf.buf), c.src[c.lines[k].body:c.lines[k].end]):
	case columns(last) == 2 && columns(first) == 2 && !isHangul(last):
	case c.dialect.wrap == 0 && (closes(first) || opens(last)):
	default:
		c.buf.space = true
	}
}

// stripRefs takes the link numbers of lynx, "[12]" before a link's text, out
// of s and counts them.
func stripRefs(s string) (text string, links int) {
	i := strings.IndexByte(s, '[')
	if i < 0 {
		return s, 0
	}
	buf := make([]byte, 0, len(s))
	for start := 0; ; {
		end := refEnd(s, i)
		if end > 0 {
			links++
			buf = append(buf, s[start:i]...)
			start = end
			if start < len(s) && s[start] == ' ' && (len(buf) == 0 || buf[len(buf)-1] == ' ') {
				start++
			}
		}
		k := strings.IndexByte(s[i+1:], '[')
		if k < 0 {
			return strings.TrimRight(string(append(buf, s[start:]...)), " "), links
		}
		i += 1 + k
	}
}

// refEnd returns the end of the link number at s[i:], 0 if none stands there.
func refEnd(s string, i int) int {
	j := i + 1
	for j < len(s) && '0' <= s[j] && s[j] <= '9' {
		j++
	}
	// Link numbers have at most four digits: a page with 10,000 links is no article.
	if j == i+1 || j > i+5 || j == len(s) || s[j] != ']' {
		return 0
	}
	return j + 1
}
