package block

import (
	"slices"
	"strings"
)

// inline takes the inline marks of Markdown out of s: links and pictures,
// emphasis, code, backslashes. It returns the text, how many of its bytes are
// links, and adds pictures to the page.
func (c *cutter) inline(s string) (text string, links int) {
	if !strings.ContainsAny(s, "[*_`\\!<") {
		return s, 0
	}
	m := inliner{src: s, buf: make([]byte, 0, len(s))}
	if strings.Contains(s, "](") {
		m.match()
		c.links = len(m.targets)
	}
	for m.pos < len(s) {
		m.step(c)
	}
	return strings.TrimSpace(string(m.buf)), m.links
}

type inliner struct {
	src     string
	pos     int
	buf     []byte
	links   int
	targets []target // ascending, those still to come
	close   []target // the links that are open, innermost last
	from    []int    // length of buf at the start of each
}

// A target is a link: where its text begins and ends, and its last byte.
type target struct{ open, text, end int }

func (m *inliner) step(c *cutter) {
	if n := len(m.close); n > 0 && m.pos == m.close[n-1].text {
		if n == 1 {
			m.links += len(m.buf) - m.from[0]
		}
		m.pos = m.close[n-1].end + 1
		m.close, m.from = m.close[:n-1], m.from[:n-1]
		return
	}
	s, i := m.src, m.pos
	switch b := s[i]; {
	case b == '\\' && i+1 < len(s) && isPunct(s[i+1]):
		m.buf = append(m.buf, s[i+1])
		m.pos += 2
	case b == '!' && i+1 < len(s) && s[i+1] == '[':
		m.picture(c)
	case b == '[':
		m.link()
	case b == '`', b == '*' && !m.spaced(i), b == '_' && m.atWordEdge(i):
		m.pos++
	default:
		m.buf = append(m.buf, b)
		m.pos++
	}
}

// targetMax bounds how far the end of a link's target is looked for, which
// keeps the cost of a page of "](" linear. Longer targets are data.
const targetMax = 2000

// match finds, in one pass, the links of the text: bracketed text followed
// by a target in parentheses.
func (m *inliner) match() {
	var open []int
	for j := 0; j < len(m.src); j++ {
		switch m.src[j] {
		case '\\':
			j++
		case '[':
			open = append(open, j)
		case ']':
			n := len(open) - 1
			if n < 0 {
				continue
			}
			if j+1 < len(m.src) && m.src[j+1] == '(' {
				if k := strings.IndexByte(m.src[j+2:min(len(m.src), j+2+targetMax)], ')'); k >= 0 {
					m.targets = append(m.targets, target{open[n], j, j + 2 + k})
				}
			}
			open = open[:n]
		}
	}
	slices.SortFunc(m.targets, func(a, b target) int { return a.open - b.open })
}

// target returns the link whose text begins with the bracket at i.
func (m *inliner) target(i int) (target, bool) {
	for len(m.targets) > 0 && m.targets[0].open < i {
		m.targets = m.targets[1:]
	}
	if len(m.targets) > 0 && m.targets[0].open == i {
		return m.targets[0], true
	}
	return target{}, false
}

func (m *inliner) link() {
	t, ok := m.target(m.pos)
	if !ok || len(m.close) > 8 {
		m.buf = append(m.buf, '[')
		m.pos++
		return
	}
	m.close, m.from = append(m.close, t), append(m.from, len(m.buf))
	m.pos++
}

func (m *inliner) picture(c *cutter) {
	t, ok := m.target(m.pos + 1)
	if !ok {
		m.buf = append(m.buf, '!')
		m.pos++
		return
	}
	url, _, _ := strings.Cut(m.src[t.text+2:t.end], " ")
	c.images = append(c.images, Image{URL: url, Alt: m.src[m.pos+2 : t.text], Caption: -1, Before: len(c.blocks)})
	m.pos = t.end + 1
}

// spaced reports a star with white space on both sides, which is no mark.
func (m *inliner) spaced(i int) bool {
	return (i == 0 || m.src[i-1] == ' ') && (i+1 == len(m.src) || m.src[i+1] == ' ')
}

// atWordEdge reports an underscore that does not stand inside a word.
func (m *inliner) atWordEdge(i int) bool {
	word := func(k int) bool {
		return k >= 0 && k < len(m.src) && (m.src[k] >= 0x80 || m.src[k] == '_' ||
			'a' <= m.src[k]|0x20 && m.src[k]|0x20 <= 'z' || '0' <= m.src[k] && m.src[k] <= '9')
	}
	return word(i-1) != word(i+1) || i+1 < len(m.src) && m.src[i+1] == '_' || i > 0 && m.src[i-1] == '_'
}

func isPunct(b byte) bool {
	return b > ' ' && b < 0x7f && !('0' <= b && b <= '9' || 'a' <= b|0x20 && b|0x20 <= 'z')
}
