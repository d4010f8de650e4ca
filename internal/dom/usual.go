package dom

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// Nearly all of a page is written in four ways: text, start tags, end tags of a name alone, and comments. These tokens are cut
// from the page here, and so is what stands in scripts and styles, half of the bytes of a news page. The tokenizer reads a byte at a
// time, copies what it reads and looks each attribute up in a map, which cost two thirds of the tree's time; it is asked for whatever is written
// in any other way: declarations, other raw text, what the end of the page cuts, odd characters and entities.
// FuzzUsual holds the trees to those of the tokenizer's own tokens.

// usual takes the next token and reports true, if the tokenizer has not seen any of it and it is of the usual ones.
func (b *builder) usual() bool {
	if b.rawNext || b.readAhead() {
		return false
	}
	s := b.tree.Source[b.end:]
	switch {
	case len(s) < len("<a>"):
		return false
	case s[0] != '<':
		return b.usualText(s)
	case isLetter(s[1]):
		return b.usualStart(s)
	case s[1] == '!':
		return b.usualComment(s)
	}
	return s[1] == '/' && isLetter(s[2]) && b.usualEnd(s)
}

func isLetter(c byte) bool { c |= 0x20; return 'a' <= c && c <= 'z' }

// take makes the next n bytes the current token.
func (b *builder) take(n int) {
	b.start, b.end, b.own = b.end, b.end+int32(n), true
	b.source = source{page: b.tree.Source, at: int(b.end)}
}

// usualText takes the text that s begins with, if it ends before s does.
func (b *builder) usualText(s string) bool {
	n := 0
	for {
		k := strings.IndexByte(s[n:], '<')
		if k < 0 || n+k+1 == len(s) {
			return false
		}
		n += k
		if c := s[n+1]; isLetter(c) || c == '/' || c == '!' || c == '?' {
			break
		}
		n++
	}
	if b.odd && strings.IndexByte(s[:n], 0) >= 0 {
		return false
	}
	b.take(n)
	if !b.mute {
		b.text()
	}
	b.mute = false
	return true
}

// usualComment takes the comment that s begins with, if --> ends it and nothing else before.
func (b *builder) usualComment(s string) bool {
	const start = len("<!--")
	if !strings.HasPrefix(s, "<!--") || strings.HasPrefix(s[start:], ">") || strings.HasPrefix(s[start:], "->") {
		return false
	}
	for i := start; ; i++ {
		k := strings.Index(s[i:], "--")
		if k < 0 {
			return false
		}
		i += k
		switch rest := s[i+len("--"):]; {
		case strings.HasPrefix(rest, ">"):
			b.take(i + len("-->"))
			b.mute = false
			return true
		case strings.HasPrefix(rest, "!>"):
			return false
		}
	}
}

// usualEnd takes the end tag that s begins with.
func (b *builder) usualEnd(s string) bool {
	a, name, end := tagName(s, len("</"))
	end = skipSpace(s, end)
	if end == len(s) || s[end] != '>' {
		return false
	}
	b.take(end + 1)
	b.mute = false
	b.endTag(a, name)
	return true
}

// usualStart takes the start tag that s begins with and, of a script or style, its text.
func (b *builder) usualStart(s string) bool {
	a, name, nameEnd := tagName(s, len("<"))
	end, bare := b.cutAttributes(s, nameEnd)
	if end < 0 {
		return false
	}
	src := s[:end]
	slash := src[end-2] == '/'
	if slash && bare || !b.plainTag(src) || strings.Contains(src, "</") {
		return false
	}
	text := 0
	if opensRaw(a) {
		if text = b.rawText(a, s[end:]); text < 0 {
			return false
		}
	}
	b.take(end)
	b.mute = false
	b.startTag(tag{src, a, name, nameEnd, slash})
	if text > 0 && (b.mute || b.isTop(raw)) { // else it is SVG, whose styles are markup like the rest
		b.take(text)
		if !b.mute {
			b.text()
		}
		b.mute = false
	}
	return true
}

// opensRaw reports whether the tokenizer takes what follows the start tag for raw text.
func opensRaw(a atom.Atom) bool {
	switch a {
	case atom.Iframe, atom.Noembed, atom.Noframes, atom.Noscript, atom.Plaintext, atom.Script, atom.Style, atom.Textarea, atom.Title, atom.Xmp:
		return true
	}
	return false
}

// rawText returns how long the text of a script or style is that s begins with: up to its end tag. It is -1 if
// there is none, if the text has <!--, behind which the end tag of a script need not end it, and for other elements.
func (b *builder) rawText(a atom.Atom, s string) int {
	if a != atom.Script && a != atom.Style || b.unclosed[a] {
		return -1
	}
	name := a.String()
	for i := 0; ; i += len("</") {
		k := strings.Index(s[i:], "</")
		if k < 0 {
			return -1
		}
		i += k
		end := i + len("</") + len(name)
		if end >= len(s) {
			return -1
		}
		if c := s[end]; !isSpaceByte(c) && c != '/' && c != '>' || !strings.EqualFold(s[end-len(name):end], name) {
			continue
		}
		if a == atom.Script && strings.Contains(s[:i], "<!--") {
			return -1
		}
		return i
	}
}
