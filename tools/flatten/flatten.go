// Package flatten turns an HTML page into plain text in the ways that
// scrapers do, so that reading flattened text can be trained and measured on
// pages whose truth is known. It is deterministic and never fails: dirt is
// rendered as it is.
package flatten

import (
	"html"
	"strings"

	jaytaylor "github.com/jaytaylor/html2text"
	k3a "github.com/k3a/html2text"
)

// A Dialect is a way to flatten a page.
type Dialect string

const (
	InnerText    Dialect = "innertext"    // as a browser's innerText: tabs between cells, no alt texts
	Nodes        Dialect = "nodes"        // a text node a line, as get_text("\n") does
	Blocks       Dialect = "blocks"       // a block element a line
	OneLine      Dialect = "oneline"      // get_text() with white space folded: words glue where tags touch
	OneLineStrip Dialect = "onelinestrip" // get_text(strip=True): every text node glued to the next
	OneLineSpace Dialect = "onelinespace" // get_text(" ")
	TextContent  Dialect = "textcontent"  // get_text() as it is, with the line ends and the indent of the source
	Lynx         Dialect = "lynx"         // lynx -dump: 75 columns, indented, link numbers
	Wrapped      Dialect = "wrapped"      // w3m -dump: 79 columns, not indented
	Jaytaylor    Dialect = "jaytaylor"    // jaytaylor/html2text: boxed headings, link targets in parentheses
	JaytaylorRaw Dialect = "jaytaylorraw" // the same with TextOnly: a full stop after headings and bold text
	K3A          Dialect = "k3a"          // k3a/html2text: link targets in place of links
	Markdown     Dialect = "markdown"
	Seed         Dialect = "seed"        // Resiliparse: two-space bullets, alt texts, blank lines
	Trafilatura  Dialect = "trafilatura" // a block a line, "- " bullets, "|" between cells
)

// Dialects lists all dialects in a fixed order.
func Dialects() []Dialect {
	return []Dialect{InnerText, Nodes, Blocks, OneLine, OneLineStrip, OneLineSpace, TextContent, Lynx, Wrapped,
		Jaytaylor, JaytaylorRaw, K3A, Markdown, Seed, Trafilatura}
}

// Page flattens an HTML page, which should be UTF-8, in dialect d. What is no
// UTF-8 becomes U+FFFD. An unknown dialect gives "".
func Page(page []byte, d Dialect) string {
	src := strings.ToValidUTF8(string(page), "\ufffd")
	switch d {
	case Nodes, Blocks:
		return tokens(src, d == Blocks)
	case OneLine:
		return fold(strings.Join(textNodes(src), "")) + "\n"
	case OneLineStrip:
		return strings.Join(stripped(textNodes(src)), "") + "\n"
	case OneLineSpace:
		return strings.Join(stripped(textNodes(src)), " ") + "\n"
	case TextContent:
		return strings.Join(textNodes(src), "")
	case Jaytaylor:
		return jaytaylorText(src, jaytaylor.Options{})
	case JaytaylorRaw:
		return jaytaylorText(src, jaytaylor.Options{TextOnly: true})
	case K3A:
		// It loses the page behind a script that writes tags.
		return k3a.HTML2TextWithOptions(dropScripts(src), k3a.WithUnixLineBreaks())
	case InnerText, Lynx, Wrapped, Markdown, Seed, Trafilatura:
		return render(src, d)
	}
	return ""
}

// jaytaylorText falls back on the text nodes where the page is nested too
// deep for the parser.
func jaytaylorText(src string, o jaytaylor.Options) string {
	s, err := jaytaylor.FromString(src, o)
	if err != nil {
		return tokens(src, true)
	}
	return s
}

// dropScripts takes scripts, styles and comments out of src.
func dropScripts(src string) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(src, '<')
		if i < 0 {
			b.WriteString(src)
			return b.String()
		}
		b.WriteString(src[:i])
		src = src[i:]
		end := ""
		for _, tag := range [...][2]string{{"<script", "</script>"}, {"<style", "</style>"}, {"<svg", "</svg>"}, {"<!--", "-->"}} {
			if len(src) > len(tag[0]) && strings.EqualFold(src[:len(tag[0])], tag[0]) {
				end = tag[1]
			}
		}
		if end == "" {
			b.WriteByte('<')
			src = src[1:]
			continue
		}
		k := strings.Index(src, end)
		if k < 0 {
			return b.String()
		}
		src = src[k+len(end):]
	}
}

// fold turns runs of white space into one space and takes them off both ends.
func fold(s string) string {
	return strings.Join(strings.FieldsFunc(s, isSpace), " ")
}

// isSpace is what Python's str.isspace and \s take for white space.
func isSpace(r rune) bool {
	switch {
	case 0x09 <= r && r <= 0x0d, 0x1c <= r && r <= 0x20, r == 0x85, r == 0xa0, r == 0x1680, 0x2000 <= r && r <= 0x200a,
		r == 0x2028, r == 0x2029, r == 0x202f, r == 0x205f, r == 0x3000:
		return true
	}
	return false
}

func stripped(nodes []string) []string {
	var out []string
	for _, s := range nodes {
		if s = fold(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

func unescape(s string) string { return html.UnescapeString(s) }
