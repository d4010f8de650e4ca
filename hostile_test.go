package tearsheet_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"strings"
	"testing"

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

// TestLongTexts: Entities reads the first 256 KiB, up to a border of words, and no paragraph that is out of range.
func TestLongTexts(t *testing.T) {
	story := strings.Repeat("Nothing happened at the harbour. ", 8000) // some 264,000 bytes
	a := &tearsheet.Article{Text: "Jane Roe met John Doe in Vienna. " + story + "Mary Major met Jane Roe in Lisbon."}
	names := map[string]bool{}
	for _, e := range tearsheet.Entities(a) {
		names[e.Name] = true
	}
	if !names["Jane Roe"] || names["Mary Major"] {
		t.Errorf("found %v", names)
	}
	a = &tearsheet.Article{Text: "Jane Roe met John Doe.", Paragraphs: []tearsheet.Paragraph{{Span: tearsheet.Span{End: 1 << 20}}}}
	if got := tearsheet.Entities(a); len(got) != 0 {
		t.Errorf("a paragraph out of range gives %v", got)
	}
}
