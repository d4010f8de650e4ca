package tearsheet_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"strings"
	"testing"
	"time"

	"example.com/tearsheet"
)

// TestNoStory: pages that hold no story give an error that says so.
func TestNoStory(t *testing.T) {
	var zipped bytes.Buffer
	w := gzip.NewWriter(&zipped)
	w.Write([]byte("<p>A story that nobody unpacked."))
	w.Close()
	links := strings.Repeat(`<li><a href="/x">Council meets</a></li>`, 40)
	tests := []struct {
		name string
		page string
		want error
	}{
		{"nil", "", tearsheet.ErrNotText},
		{"white space", " \r\n\t\u00a0\u2028 ", tearsheet.ErrNotText},
		{"byte order mark only", "\ufeff", tearsheet.ErrNotText},
		{"PDF", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", tearsheet.ErrNotText},
		{"PNG", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06", tearsheet.ErrNotText},
		{"JPEG", "\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01", tearsheet.ErrNotText},
		{"gzip", zipped.String(), tearsheet.ErrNotText},
		{"ZIP", "PK\x03\x04\x14\x00\x00\x00\x08\x00", tearsheet.ErrNotText},
		{"empty HTML", "<!doctype html><html><head><title></title></head><body></body></html>", tearsheet.ErrNoArticle},
		{"scripts only", "<html><body><script>var story = 'The council met on Monday.'</script></body></html>", tearsheet.ErrNoArticle},
		{"menu only", "<html><body><nav><ul>" + links + "</ul></nav></body></html>", tearsheet.ErrNoArticle},
		{"not found", "<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1><p>The requested URL was not found on this server.</p></body></html>", tearsheet.ErrNoArticle},
		{"flattened menu", "Home\nNews\nSport\nContact\nLog in\nSubscribe\n", tearsheet.ErrNoArticle},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, err := tearsheet.Parse([]byte(tt.page), nil)
			if !errors.Is(err, tt.want) {
				t.Fatalf("error %v, want %v", err, tt.want)
			}
			if a != nil {
				t.Error("an article beside the error")
			}
			checkSentinel(t, err)
			if err.Error() == tt.want.Error() {
				t.Errorf("%q is not wrapped with the facts", err)
			}
		})
	}
}

// TestHostile feeds what is meant to hurt. Nothing panics, and everything
// ends in good time.
func TestHostile(t *testing.T) {
	const million = 1 << 20
	story := "<p>The council of Nether Wallop met on Monday and voted to keep the bridge, the mayor said in a long statement.</p>"
	size := 50 * million
	if testing.Short() || raceEnabled {
		size = 2 * million
	}
	deep := size / 50 // 1,000,000 elements in full
	tests := []struct {
		name string
		page string
	}{
		{"deep divs", strings.Repeat("<div>", deep) + story + strings.Repeat("</div>", deep)},
		{"deep, not closed", strings.Repeat("<b><i><div>", deep/3) + story},
		{"deep lists", strings.Repeat("<ul><li>", deep/2) + story},
		{"deep tables", strings.Repeat("<table><tr><td>", deep/3) + story},
		{"deep quotes in text", strings.Repeat("> ", deep) + "deep down"},
		{"end tags", strings.Repeat("</p></div></b>", deep) + story},
		{"less-than signs", strings.Repeat("<", size/5)},
		{"open comment", "<!--" + strings.Repeat("-", size/5) + story},
		{"one long line", strings.Repeat("The mayor spoke at length. ", size/27)},
		{"one long word", strings.Repeat("a", size)},
		{"one long paragraph", "<p>" + strings.Repeat("The mayor spoke at length. ", size/27)},
		{"one long attribute", `<div class="` + strings.Repeat("x ", size/10) + `">` + story},
		{"many attributes", "<div " + strings.Repeat("a=1 ", size/20) + ">" + story},
		{"many blocks", strings.Repeat("<p>x", size/25)},
		{"many lines", strings.Repeat("x\n", size/25)},
		{"many headings", strings.Repeat("Who?\n\n", size/50)},
		{"many entities", "<p>" + strings.Repeat("&amp;&#8217;&bogus;", size/50)},
		{"many names", strings.Repeat("President Jane Roe of Nether Wallop met John Doe. ", size/500)},
		{"many JSON-LD brackets", `<script type="application/ld+json">` + strings.Repeat("[", deep) + "</script>" + story},
		{"many JSON-LD objects", `<script type="application/ld+json">` + strings.Repeat(`{"@graph":[`, deep/10) + "</script>" + story},
		{"nested spans in links", strings.Repeat(`<a href="x"><span>`, deep/2) + story},
		{"colspan", `<table><tr><td colspan="9007199254740991" rowspan="9007199254740991">1</td></tr></table>` + story},
		{"invalid UTF-8", "<p>\xff\xfe\xfd The council met \xc3\x28 on Monday\xe2\x82 and said nothing \xf0\x9f.</p>" + story},
		{"NUL bytes", "<p>The\x00council\x00met.</p>\x00" + story},
		{"truncated tag", story + story + `<div class="x`},
		{"truncated entity", story + "<p>Fish &am"},
		{"truncated rune", story + "\xe2\x80"},
		{"UTF-16", "\xff\xfe<\x00p\x00>\x00A\x00 \x00d\x00a\x00y\x00"},
		{"only combining marks", strings.Repeat("\u0301", size/50)},
		{"bidirectional controls", strings.Repeat("\u202e\u2066", size/100) + "The council met."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			start := time.Now()
			for _, contentType := range []string{"text/html", "text/plain"} {
				a, err := tearsheet.Parse([]byte(tt.page), &tearsheet.Options{ContentType: contentType})
				if err != nil {
					checkSentinel(t, err)
					continue
				}
				if problem := articleProblem(a); problem != "" {
					t.Errorf("%s: %s", contentType, problem)
				}
				if problem := sectionsProblem(a, tearsheet.Sections(a)); problem != "" {
					t.Errorf("%s: %s", contentType, problem)
				}
				if len(a.Text) <= 4*million {
					tearsheet.Entities(a)
				}
				a.Markdown()
			}
			// A page of this size takes seconds where cost is linear, hours where it
			// is quadratic; the bound leaves room for a slow machine.
			if took := time.Since(start); took > 60*time.Second {
				t.Errorf("took %v", took)
			}
		})
	}
}

// TestNilAndOdd: values that a program may well hand over by mistake.
func TestNilAndOdd(t *testing.T) {
	odd := []*tearsheet.Article{
		{},
		{Text: "a", Paragraphs: []tearsheet.Paragraph{{Span: tearsheet.Span{Start: -5, End: 99}}}},
		{Text: "€", Paragraphs: []tearsheet.Paragraph{{Span: tearsheet.Span{Start: 1, End: 2}}}},
		{Text: "abc", Paragraphs: []tearsheet.Paragraph{{Span: tearsheet.Span{Start: 2, End: 1}}}},
		{Text: "abc def", Paragraphs: []tearsheet.Paragraph{{Span: tearsheet.Span{Start: 4, End: 7}}, {Span: tearsheet.Span{Start: 0, End: 5}}}},
		{Text: "Jane Roe", Paragraphs: []tearsheet.Paragraph{{Span: tearsheet.Span{Start: 0, End: 8}, Kind: 200, Level: -3}}},
	}
	for _, a := range odd {
		tearsheet.Sections(a)
		a.Body()
		a.Markdown()
		if problem := entitiesProblem(a, tearsheet.Entities(a)); problem != "" {
			t.Errorf("%+v: %s", a, problem)
		}
	}
}
