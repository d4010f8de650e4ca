package tearsheet_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"example.com/tearsheet"
	"example.com/tearsheet/internal/charset"
	"example.com/tearsheet/internal/fixture"
)

// TestReceipt holds the promise of Removed on the stories: every visible byte
// that is not white space is in a paragraph or was removed.
func TestReceipt(t *testing.T) {
	for _, s := range fixture.Stories(t) {
		t.Run(s.Name, func(t *testing.T) {
			checkReceipt(t, s.Page, s.HTML, &tearsheet.Options{URL: s.URL, ContentType: s.Content})
		})
	}
}

// TestReceiptCorpora does so on the development pages, as HTML and flattened.
func TestReceiptCorpora(t *testing.T) {
	for _, name := range []string{"fundus", "wcxb_articles", "wcxb_other", "readability", "snippets"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for i, p := range corpus(t, name) {
				if testing.Short() && i%25 != 0 {
					continue
				}
				page := p.read(t)
				checkReceipt(t, page, true, &tearsheet.Options{ContentType: "text/html"})
				checkReceipt(t, flatten(page, false), false, &tearsheet.Options{ContentType: "text/plain"})
				if t.Failed() {
					t.Fatalf("page %s", p.Page)
				}
			}
		})
	}
}

func checkReceipt(t *testing.T, page []byte, isHTML bool, opts *tearsheet.Options) {
	t.Helper()
	if problem := receiptProblem(page, isHTML, opts); problem != "" {
		t.Error(problem)
	}
}

// receiptProblem parses a page and says what its receipt misses, "" if nothing.
func receiptProblem(page []byte, isHTML bool, opts *tearsheet.Options) string {
	a, err := tearsheet.Parse(page, opts)
	if err != nil {
		return sentinelProblem(err)
	}
	decoded, _ := charset.Decode(page, opts.ContentType)
	decoded = charset.Mended(decoded)
	covered := make([]bool, len(decoded))
	end := 0
	for i, r := range a.Removed {
		if r.Source.Start < end || r.Source.End <= r.Source.Start || r.Source.End > len(decoded) {
			return fmt.Sprintf("removed %d: %v after %d", i, r.Source, end)
		}
		if r.Class == "" || r.Rule == "" {
			return fmt.Sprintf("removed %d %v: class %q, rule %q", i, r.Source, r.Class, r.Rule)
		}
		end = r.Source.End
		cover(covered, r.Source)
	}
	for i, p := range a.Paragraphs {
		if p.Source.Start < 0 || p.Source.End < p.Source.Start || p.Source.End > len(decoded) {
			return fmt.Sprintf("paragraph %d: source %v of %d bytes", i, p.Source, len(decoded))
		}
		cover(covered, p.Source)
	}
	visible := visibleText
	if isHTML {
		visible = visibleHTML
	}
	problem := ""
	visible(decoded, func(start, end int) {
		for i := start; i < end && problem == ""; i++ {
			if !covered[i] {
				problem = fmt.Sprintf("bytes %d to %d are lost: %q", i, end, around(decoded, i))
			}
		}
	})
	return problem
}

func cover(covered []bool, s tearsheet.Span) {
	for i := s.Start; i < s.End; i++ {
		covered[i] = true
	}
}

func around(s string, i int) string { return s[max(0, i-60):min(len(s), i+60)] }

// visibleText yields the runs of a flattened page that a reader can see.
func visibleText(page string, yield func(start, end int)) {
	for i := 0; i < len(page); {
		r, size := utf8.DecodeRuneInString(page[i:])
		if !unseen(r) {
			yield(i, i+size)
		}
		i += size
	}
}

func unseen(r rune) bool {
	if r == 0xfffe || r == 0xffff { // no characters
		return true
	}
	return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Other_Default_Ignorable_Code_Point)
}

// visibleHTML yields the runs of text in a page of HTML that a browser shows,
// by a walk over the tokens that shares nothing with the library.
//
// It stops at a tag that swallowed others in an open quote, and reads what an xmp or plaintext
// without an end holds as HTML: that is the page it swallowed, not the listing it was made for.
func visibleHTML(page string, yield func(start, end int)) {
	z := html.NewTokenizer(strings.NewReader(page))
	z.AllowCDATA(false)
	pos, skip, depth := 0, "", 0
	for {
		kind := z.Next()
		start := pos
		pos += len(z.Raw())
		switch kind {
		case html.ErrorToken:
			return
		case html.StartTagToken, html.SelfClosingTagToken:
			if openQuote.MatchString(page[start:pos]) {
				return // what the open quote swallowed is salvaged, and the quotes behind it pair otherwise
			}
			name, _ := z.TagName()
			if swallows(string(name), page[pos:]) {
				z.NextIsNotRawText()
			}
			if kind == html.SelfClosingTagToken && string(name) == "svg" {
				continue // closed; on elements of HTML the slash means nothing
			}
			if skip == "" && invisible(string(name)) {
				skip, depth = string(name), 1
			} else if string(name) == skip {
				depth++
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); string(name) == skip {
				if depth--; depth == 0 {
					skip = ""
				}
			}
		case html.TextToken:
			if skip == "" {
				visibleRuns(page[start:pos], start, yield)
			}
		}
	}
}

func swallows(tag, rest string) bool {
	return tag == "plaintext" || tag == "xmp" && !endOfXMP.MatchString(rest)
}

var endOfXMP = regexp.MustCompile(`(?i)</xmp[\s/>]`)

var openQuote = regexp.MustCompile(`="[^"]*</[^"]*"[^\s/>]`)

// invisible lists the elements whose text no browser with scripts shows, or
// shows as no part of the page's text.
func invisible(tag string) bool {
	switch tag {
	case "head", "title", "script", "style", "noscript", "template", "iframe", "noembed", "noframes", "svg",
		"audio", "video", "canvas", "textarea", "datalist", "rp", "annotation", "annotation-xml", "meter", "progress":
		return true
	}
	return false
}

func visibleRuns(raw string, at int, yield func(start, end int)) {
	for i := 0; i < len(raw); {
		size := 1
		if raw[i] == '&' {
			size += len(raw[i+1:]) - len(strings.TrimLeft(raw[i+1:], "#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"))
			if i+size < len(raw) && raw[i+size] == ';' {
				size++
			}
			if html.UnescapeString(raw[i:i+size]) == raw[i:i+size] {
				size = 1 // a bare ampersand
			}
		} else {
			_, size = utf8.DecodeRuneInString(raw[i:])
		}
		if r, _ := utf8.DecodeRuneInString(html.UnescapeString(raw[i : i+size])); !unseen(r) && r != utf8.RuneError {
			yield(at+i, at+i+size)
		}
		i += size
	}
}

func checkSentinel(t *testing.T, err error) {
	t.Helper()
	if problem := sentinelProblem(err); problem != "" {
		t.Error(problem)
	}
}

// TestCutCorpora cuts corpus pages at every 5 %: whatever is left is a page, and nothing of it is lost.
func TestCutCorpora(t *testing.T) {
	if raceEnabled {
		t.Skip("one goroutine, and long")
	}
	for _, name := range []string{"fundus", "wcxb_articles"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			every := 20
			if testing.Short() {
				every = 100
			}
			for i, p := range corpus(t, name) {
				if i%every != 0 {
					continue
				}
				page := p.read(t)
				flat := flatten(page, false)
				for part := 1; part < 20; part++ {
					checkReceipt(t, page[:len(page)*part/20], true, &tearsheet.Options{ContentType: "text/html"})
					checkReceipt(t, flat[:len(flat)*part/20], false, &tearsheet.Options{ContentType: "text/plain"})
				}
				if t.Failed() {
					t.Fatalf("page %s", p.Page)
				}
			}
		})
	}
}
