package tearsheet_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// corpora is where the development pages lie in a workplace that has them.
// They are other people's and no part of the project.
const corpora = "../shared/corpora"

// A corpusPage is one line of a corpus.
type corpusPage struct {
	ID    string
	Page  string // a gzip file, relative to the corpus
	Truth struct {
		Body      string
		Title     string
		Authors   []string
		Published string
		Sections  []struct{ Heading string }
		Captions  *[]string
		With      []string
		Without   []string
		PageType  string `json:"page_type"` // "article" or "" for an article
	}
}

// corpus reads a corpus, or skips the test or benchmark where there is none.
func corpus(t testing.TB, name string) []corpusPage {
	t.Helper()
	f, err := os.Open(filepath.Join(corpora, name+".jsonl"))
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the development corpora are not here: they are not part of the project")
	}
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var pages []corpusPage
	for d := json.NewDecoder(bufio.NewReader(f)); ; {
		var p corpusPage
		if err := d.Decode(&p); err == io.EOF {
			return pages
		} else if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, p)
	}
}

func (p corpusPage) read(t testing.TB) []byte {
	t.Helper()
	f, err := os.Open(filepath.Join(corpora, p.Page))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	page, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return page
}

// flatten does what naive scrapers do: it keeps the text of the body, a block
// element a line, or a text node a line.
func flatten(page []byte, nodes bool) []byte {
	z := html.NewTokenizer(strings.NewReader(strings.ToValidUTF8(string(page), "\ufffd")))
	lines := []string{""}
	end := func() {
		if strings.TrimSpace(lines[len(lines)-1]) != "" {
			lines = append(lines, "")
		}
	}
	skip := 0
	for {
		kind := z.Next()
		switch kind {
		case html.ErrorToken:
			var b strings.Builder
			for _, line := range lines {
				if line = strings.Join(strings.Fields(line), " "); line != "" {
					b.WriteString(line + "\n")
				}
			}
			return []byte(b.String())
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			name, _ := z.TagName()
			tag := string(name)
			switch {
			case skipped(tag) && kind == html.StartTagToken:
				skip++
			case skipped(tag) && kind == html.EndTagToken:
				skip = max(0, skip-1)
			case !nodes && blocks(tag):
				end()
			}
		case html.TextToken:
			if skip == 0 {
				lines[len(lines)-1] += string(z.Text())
				if nodes {
					end()
				}
			}
		}
	}
}

func skipped(tag string) bool {
	switch tag {
	case "script", "style", "noscript", "template", "svg", "iframe", "object", "head":
		return true
	}
	return false
}

func blocks(tag string) bool {
	switch tag {
	case "address", "article", "aside", "blockquote", "br", "button", "caption", "center", "dd", "details", "div",
		"dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
		"hr", "li", "main", "nav", "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot",
		"th", "thead", "title", "tr", "ul", "body", "html":
		return true
	}
	return false
}
