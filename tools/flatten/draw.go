package flatten

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// draw writes the lines out as the dialect does.
func draw(paras []para, d Dialect) string {
	var b strings.Builder
	for i, p := range paras {
		if i > 0 {
			b.WriteString(strings.Repeat("\n", p.gap))
		}
		switch d {
		case Lynx, Wrapped:
			b.WriteString(drawWrapped(p, d == Lynx))
		case Markdown:
			b.WriteString(drawMarkdown(p, i > 0 && paras[i-1].tag == atom.Tr && paras[i-1].gap > 1))
		case Seed:
			if p.mark != "" {
				b.WriteString(strings.Repeat("  ", p.depth) + bullet(p, "•"))
			}
			b.WriteString(p.text)
		case Trafilatura:
			if p.mark != "" {
				b.WriteString("- ")
			}
			b.WriteString(p.text)
			if p.tag == atom.Tr && strings.Contains(p.text, " | ") {
				b.WriteString(" |")
			}
		default:
			b.WriteString(p.text)
		}
	}
	return b.String() + "\n"
}

// bullet returns the item's number, or the dialect's bullet, and a space.
func bullet(p para, sign string) string {
	if p.mark != "*" {
		return p.mark + " "
	}
	return sign + " "
}

func drawMarkdown(p para, underHead bool) string {
	prefix := strings.Repeat("> ", p.quote)
	switch {
	case atom.H1 <= p.tag && heading(p.tag) > 0:
		prefix += strings.Repeat("#", heading(p.tag)) + " "
	case p.mark != "":
		prefix += strings.Repeat("  ", p.depth-1) + bullet(p, "-")
	case p.tag == atom.Li:
		prefix += strings.Repeat("  ", p.depth)
	case p.tag == atom.Tr && strings.Contains(p.text, " | "):
		row := "| " + p.text + " |"
		if underHead {
			return "|" + strings.Repeat(" --- |", strings.Count(p.text, " | ")+1) + "\n" + row
		}
		return row
	}
	return prefix + p.text
}

// heading returns 1 to 6 for h1 to h6, else 0.
func heading(a atom.Atom) int {
	switch a {
	case atom.H1:
		return 1
	case atom.H2:
		return 2
	case atom.H3:
		return 3
	case atom.H4:
		return 4
	case atom.H5:
		return 5
	case atom.H6:
		return 6
	}
	return 0
}

// drawWrapped breaks the line as a text browser does. Lynx indents the text
// by three columns, headings less, items by two more a level.
func drawWrapped(p para, lynx bool) string {
	width, indent := 79, 0
	if lynx {
		width, indent = 75, 3
		if n := heading(p.tag); n > 0 {
			indent = max(n-1, 0)
		}
	}
	indent += 4 * p.quote
	lead := ""
	if p.tag == atom.Li {
		sign := "•"
		if lynx {
			sign = string("*+o#@-"[(p.depth-1)%6])
			indent += 4*p.depth - 2
		} else {
			indent += 2 * p.depth
		}
		lead = "  "
		if p.mark != "" {
			lead = bullet(p, sign)
		}
	}
	if p.tag == atom.Pre {
		return strings.Repeat(" ", indent) + p.text
	}
	pad := strings.Repeat(" ", indent)
	hang := pad + strings.Repeat(" ", utf8.RuneCountInString(lead))
	return pad + lead + strings.Join(wrap(p.text, width-len(hang)), "\n"+hang)
}

// wrap breaks s at spaces into lines of at most width columns, where it can;
// text without spaces is broken where the width is reached.
func wrap(s string, width int) []string {
	var lines []string
	line, n := "", 0
	for _, w := range strings.Fields(s) {
		size := columns(w)
		for n > 0 && n+1+size > width {
			lines = append(lines, line)
			line, n = "", 0
		}
		if n > 0 {
			line += " "
			n++
		}
		for size > width && columns(w) > utf8.RuneCountInString(w) { // wide characters
			head := take(w, width-n)
			lines = append(lines, line+head)
			line, n, w = "", 0, w[len(head):]
			size = columns(w)
		}
		line += w
		n += size
	}
	return append(lines, line)
}

func columns(s string) int {
	n := 0
	for _, r := range s {
		n++
		if 0x1100 <= r && r <= 0x115f || 0x2e80 <= r && r <= 0xd7a3 || 0xf900 <= r && r <= 0xff60 {
			n++
		}
	}
	return n
}

// take returns the start of s that fits into width columns, at least a rune.
func take(s string, width int) string {
	n := 0
	for i, r := range s {
		if n += columns(string(r)); n > width && i > 0 {
			return s[:i]
		}
	}
	return s
}
