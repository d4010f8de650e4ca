package dom

import (
	"strings"

	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const cdataStart, cdataEnd = "<![CDATA[", "]]>"

// text adds the current text token. White space by itself is left out where
// it cannot show: next to the edge of a block, unless it is preformatted.
func (b *builder) text() {
	top := b.top()
	src := b.tree.Source[b.start:b.end]
	start, end := b.start, b.end
	if top.foreign && strings.HasPrefix(src, cdataStart) {
		start += int32(len(cdataStart))
		src = src[len(cdataStart):]
		if trimmed, ok := strings.CutSuffix(src, cdataEnd); ok {
			src = trimmed
			end -= int32(len(cdataEnd))
		}
	}
	if top.kind != raw && isSpace(src) {
		if traits[top.kind]&dropsSpaces != 0 || len(b.stack) == 1 || b.atBreak && b.kinds[pre] == 0 {
			return
		}
	} else if top.kind == head {
		b.pop(b.start)
	}
	s := b.resolved(src)
	if b.dropsFirstNewline() && strings.HasPrefix(s, "\n") {
		s = s[1:]
		start++
		if src[0] == '\r' && len(src) > 1 && src[1] == '\n' {
			start++
		}
	}
	if s != "" {
		b.atBreak = false
		n := Node{Start: start, End: end, Text: s}
		if !b.joins(&n) {
			b.add(n)
		}
	}
}

// resolved returns the text at hand with its entities resolved, of which scripts and styles have none, its line ends
// and characters without a meaning as the standard has them.
func (b *builder) resolved(src string) string {
	top := b.top()
	plain := !b.odd || !isOdd(src)
	if top.kind == raw {
		switch b.tree.Nodes[top.node].Atom {
		case atom.Script, atom.Style:
			if plain {
				return src
			}
			return lineEnds(src)
		}
	}
	if plain && strings.IndexByte(src, '&') < 0 {
		return src
	}
	if b.own {
		if !plain {
			src = lineEnds(src)
		}
		return xhtml.UnescapeString(src)
	}
	s := string(b.z.Text())
	if top.kind != raw && !top.foreign {
		return strings.ReplaceAll(s, "\x00", "") // of HTML text the standard drops NUL
	}
	return strings.ReplaceAll(s, "\x00", "\ufffd")
}

// lineEnds returns s with the line ends and characters without a meaning as the standard has them.
func lineEnds(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.ReplaceAll(s, "\r", "\n")
	return strings.ReplaceAll(s, "\x00", "\ufffd")
}

// dropsFirstNewline reports whether the text at hand opens a preformatted
// element, whose first line end the standard drops.
func (b *builder) dropsFirstNewline() bool {
	e := b.top()
	if e.kind != pre && e.kind != raw || int(e.node) != len(b.tree.Nodes)-1 {
		return false
	}
	switch b.tree.Nodes[e.node].Atom {
	case atom.Pre, atom.Listing, atom.Textarea:
		return true
	}
	return false
}

// isSpace reports whether s is nothing but the white space of HTML.
func isSpace(s string) bool {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case ' ', '\n', '\t', '\r', '\f':
		default:
			return false
		}
	}
	return true
}
