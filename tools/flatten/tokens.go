package flatten

import (
	"strings"

	"golang.org/x/net/html"
)

// isBlock and isSkipped are the tag lists of the workplace's measuring script,
// which reads the page with Python's html.parser.
func isBlock(tag string) bool {
	switch tag {
	case "address", "article", "aside", "blockquote", "br", "button", "caption", "center", "dd", "details", "div", "dl", "dt",
		"fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main",
		"nav", "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr",
		"ul", "body", "html":
		return true
	}
	return false
}

func isSkipped(tag string) bool {
	switch tag {
	case "script", "style", "noscript", "template", "svg", "iframe", "object", "head":
		return true
	}
	return false
}

// A lineWriter collects lines; a line that shows nothing is not ended.
type lineWriter struct {
	lines []string
	cur   strings.Builder
	seen  bool // cur shows something
}

func (w *lineWriter) add(s string) {
	w.cur.WriteString(s)
	w.seen = w.seen || strings.IndexFunc(s, func(r rune) bool { return !isSpace(r) }) >= 0
}

func (w *lineWriter) br() {
	if w.seen {
		w.lines = append(w.lines, fold(w.cur.String()))
		w.cur.Reset()
		w.seen = false
	}
}

// tokens flattens without a tree, as a parser of tags does: a line for each
// block element, or for each run of text between two tags.
func tokens(src string, blocks bool) string {
	var w lineWriter
	skip := 0
	scanTokens(src, func(kind html.TokenType, tag, text string) {
		switch kind {
		case html.StartTagToken, html.SelfClosingTagToken:
			if isSkipped(tag) {
				skip++
			} else if blocks && isBlock(tag) {
				w.br()
			}
			if kind == html.StartTagToken {
				return
			}
			fallthrough
		case html.EndTagToken:
			if isSkipped(tag) {
				skip = max(0, skip-1)
			} else if blocks && isBlock(tag) {
				w.br()
			}
		case html.TextToken:
			if skip > 0 {
				return
			}
			w.add(text)
			if !blocks {
				w.br()
			}
		}
	})
	w.br()
	return strings.Join(w.lines, "\n") + "\n"
}

// scanTokens calls f for each tag and each run of text. A "<" that begins no
// tag is a run by itself, as for html.parser.
func scanTokens(src string, f func(kind html.TokenType, tag, text string)) {
	z := html.NewTokenizer(strings.NewReader(src))
	raw := "" // the element whose text is not markup
	for {
		kind := z.Next()
		switch kind {
		case html.ErrorToken:
			return
		case html.TextToken:
			text := string(z.Raw())
			if raw == "script" || raw == "style" {
				f(kind, "", text)
				continue
			}
			for text != "" {
				n := strings.IndexByte(text[1:], '<') + 1
				if text[0] == '<' {
					n = 1
				}
				if n == 0 {
					n = len(text)
				}
				f(kind, "", unescape(text[:n]))
				text = text[n:]
			}
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			name, _ := z.TagName()
			raw = string(name)
			if kind == html.SelfClosingTagToken || raw != "script" && raw != "style" {
				z.NextIsNotRawText()
			}
			f(kind, raw, "")
		}
	}
}

// textNodes returns the text nodes that BeautifulSoup's get_text joins: all
// but those of scripts, styles and templates.
func textNodes(src string) []string {
	var nodes []string
	skip := 0
	scanTokens(src, func(kind html.TokenType, tag, text string) {
		hidden := tag == "script" || tag == "style" || tag == "template"
		switch {
		case kind == html.StartTagToken && hidden:
			skip++
		case kind == html.EndTagToken && hidden:
			skip = max(0, skip-1)
		case kind == html.TextToken && skip == 0:
			nodes = append(nodes, text)
		}
	})
	return nodes
}
