package dom

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// Hidden reports whether nothing inside the element is ever shown as text of
// the page, by the standard's default style sheet, because it is no text
// (script, style, template), stands in for what browsers can show (noscript,
// iframe, audio, video, canvas, rp), is a drawing (svg), or is what a form is
// filled with (textarea, datalist). Attributes and style sheets that hide an
// element are the caller's business.
func (n *Node) Hidden() bool {
	switch n.Atom {
	case atom.Head, atom.Title, atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Noembed,
		atom.Noframes, atom.Iframe, atom.Textarea, atom.Datalist, atom.Audio, atom.Video, atom.Canvas,
		atom.Svg, atom.Rp, atom.Annotation, atom.AnnotationXml, atom.Meter, atom.Progress:
		return true
	}
	return false
}

// IsBlock reports whether a tag starts and ends a line: block boxes, list
// items and the parts of tables in the standard's default style sheet. The
// element br is none, although it breaks a line.
func IsBlock(a atom.Atom) bool { return a != 0 && traits[kindOf(a)]&blockLevel != 0 }

// InnerText returns the text inside node i but not in elements that are never
// shown: white space is folded into one space, and into one line end where a
// block or br stands between.
func (t *Tree) InnerText(i int32) string {
	var w strings.Builder
	space, line := false, false
	var ends []int32 // where open blocks end, innermost last
	for j, last := i, t.Nodes[i].Next; j < last; {
		n := &t.Nodes[j]
		for len(ends) > 0 && ends[len(ends)-1] <= j {
			ends, line = ends[:len(ends)-1], true
		}
		if n.Hidden() && j != i {
			j = n.Next
			continue
		}
		if n.Atom == atom.Br {
			line = true
		} else if IsBlock(n.Atom) {
			ends, line = append(ends, n.Next), true
		}
		for k := 0; k < len(n.Text); {
			if isSpaceByte(n.Text[k]) {
				space = true
				k++
				continue
			}
			word := k
			for k < len(n.Text) && !isSpaceByte(n.Text[k]) {
				k++
			}
			if w.Len() > 0 && line {
				w.WriteByte('\n')
			} else if w.Len() > 0 && space {
				w.WriteByte(' ')
			}
			space, line = false, false
			w.WriteString(n.Text[word:k])
		}
		j++
	}
	return w.String()
}

// TextContent returns all text inside node i as it stands, also of a script
// or title.
func (t *Tree) TextContent(i int32) string {
	var first string
	var w strings.Builder
	for j := i; j < t.Nodes[i].Next; j++ {
		switch s := t.Nodes[j].Text; {
		case s == "":
		case first == "":
			first = s
		default:
			if w.Len() == 0 {
				w.WriteString(first)
			}
			w.WriteString(s)
		}
	}
	if w.Len() > 0 {
		return w.String()
	}
	return first
}

// IsInvisible reports characters that show nothing and that a field must not
// hold: controls, soft hyphens, zero-width spaces and bidi controls. The
// zero-width joiners stay: Persian, Indic scripts and emoji need them.
func IsInvisible(r rune) bool {
	switch {
	case r < ' ', 0x7f <= r && r < 0xa0:
		return true
	case r < 0x300:
		return r == 0xad
	}
	switch r {
	case 0x34f, 0x61c, 0x180e, 0x200b, 0x200e, 0x200f, 0x2060, 0xfeff, 0xfffe, 0xffff:
		return true
	}
	return 0x202a <= r && r <= 0x202e || 0x2061 <= r && r <= 0x206f || 0xfff9 <= r && r <= 0xfffb
}

// Seen returns s without characters that show nothing, line ends and tabs apart.
func Seen(s string) string {
	hides := func(r rune) bool { return IsInvisible(r) && r != '\n' && r != '\t' }
	if !strings.ContainsFunc(s, hides) {
		return s
	}
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if hides(r) {
			return -1
		}
		return r
	}, s))
}
