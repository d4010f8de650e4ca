// Package silver labels pages whose truth is only snippets: it takes another
// extractor's text where that holds all snippets it must and none it must not.
package silver

import (
	"bytes"
	"net/url"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"

	"example.com/tearsheet/tools/corpus"
)

// Body returns a text that meets the page's snippets, "" if no extractor has one.
func Body(p *corpus.Page) string {
	address, _ := url.Parse(p.URL)
	for _, extract := range []func([]byte, *url.URL) string{withFallback, withoutFallback, readable} {
		if text := extract(p.Raw, address); meets(text, &p.Truth) {
			return text
		}
	}
	return ""
}

func withFallback(page []byte, address *url.URL) string { return trafilaturaText(page, address, true) }
func withoutFallback(page []byte, address *url.URL) string {
	return trafilaturaText(page, address, false)
}

func trafilaturaText(page []byte, address *url.URL, fallback bool) string {
	r, err := trafilatura.Extract(bytes.NewReader(page), trafilatura.Options{OriginalURL: address, EnableFallback: fallback, ExcludeComments: true})
	if err != nil || r == nil {
		return ""
	}
	return r.ContentText
}

func readable(page []byte, address *url.URL) string {
	a, err := readability.FromReader(bytes.NewReader(page), address)
	if err != nil || a.Node == nil {
		return ""
	}
	return text(a.Node)
}

func text(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := range n.ChildNodes() {
		b.WriteString(text(c))
	}
	b.WriteString(" ")
	return b.String()
}

func meets(text string, t *corpus.Truth) bool {
	text = fold(text)
	if text == "" || len(t.With) == 0 {
		return false
	}
	for _, s := range t.With {
		if !strings.Contains(text, fold(s)) {
			return false
		}
	}
	for _, s := range t.Without {
		if strings.Contains(text, fold(s)) {
			return false
		}
	}
	return true
}

func fold(s string) string { return strings.Join(strings.Fields(s), " ") }
