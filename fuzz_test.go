package tearsheet_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/tearsheet"
	"example.com/tearsheet/internal/block"
	"example.com/tearsheet/internal/charset"
	"example.com/tearsheet/internal/fixture"
)

// FuzzParse holds any bytes, under any Content-Type, to the promises of Parse.
func FuzzParse(f *testing.F) {
	for _, page := range fixture.Pages(f) {
		f.Add(page, "")
		f.Add(page, "text/html; charset=utf-8")
	}
	f.Fuzz(func(t *testing.T, page []byte, contentType string) {
		checkAll(t, page, &tearsheet.Options{ContentType: contentType, URL: "https://news.example/2024/05/06/story"})
	})
}

// FuzzParseHTML does so for HTML, and checks the receipt too.
func FuzzParseHTML(f *testing.F) {
	for _, s := range fixture.Stories(f) {
		if s.HTML {
			f.Add(s.Page)
		}
	}
	f.Fuzz(func(t *testing.T, page []byte) {
		opts := &tearsheet.Options{ContentType: "text/html"}
		checkAll(t, page, opts)
		checkReceipt(t, page, true, opts)
	})
}

// isMislabelled reports that Parse reads what is sent as plain text as HTML, since it begins like a whole document.
func isMislabelled(page []byte, contentType string) bool {
	text, _ := charset.Decode(page, contentType)
	return block.IsHTML(text, contentType)
}

// FuzzParseText does so for flattened pages, and checks the receipt too.
func FuzzParseText(f *testing.F) {
	for _, s := range fixture.Stories(f) {
		if !s.HTML {
			f.Add(string(s.Page))
		}
	}
	f.Fuzz(func(t *testing.T, page string) {
		opts := &tearsheet.Options{ContentType: "text/plain; charset=utf-8"}
		checkAll(t, []byte(page), opts)
		checkReceipt(t, []byte(page), isMislabelled([]byte(page), opts.ContentType), opts)
	})
}

// FuzzRendered reads what Text and Markdown make of any page as pages of their own: nothing of
// them is lost, and Markdown stays inert. How much of the body stays body is no promise for
// any text; TestRendered measures it.
func FuzzRendered(f *testing.F) {
	for _, page := range fixture.Pages(f) {
		f.Add(page)
	}
	opts := &tearsheet.Options{ContentType: "text/plain; charset=utf-8"}
	f.Fuzz(func(t *testing.T, page []byte) {
		a, err := tearsheet.Parse(page, nil)
		if err != nil {
			return
		}
		markdown := a.Markdown()
		if problem := markdownProblem(markdown); problem != "" {
			t.Errorf("Markdown: %s", problem)
		}
		for _, rendered := range []string{a.Text, a.Body(), markdown} {
			checkAll(t, []byte(rendered), opts)
			checkReceipt(t, []byte(rendered), isMislabelled([]byte(rendered), opts.ContentType), opts)
		}
	})
}

func checkAll(t *testing.T, page []byte, opts *tearsheet.Options) {
	a, err := tearsheet.Parse(page, opts)
	if err != nil {
		checkSentinel(t, err)
		return
	}
	if problem := articleProblem(a); problem != "" {
		t.Fatal(problem)
	}
	if problem := sectionsProblem(a, tearsheet.Sections(a)); problem != "" {
		t.Fatal(problem)
	}
	if problem := fieldsProblem(a, len(page)); problem != "" {
		t.Fatal(problem)
	}
	if again, _ := tearsheet.Parse(page, opts); !cmp.Equal(a, again) {
		t.Errorf("second Parse differs:\n%s", cmp.Diff(a, again))
	}
	data, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	var back tearsheet.Article
	if err := json.Unmarshal(data, &back); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(a, &back); diff != "" {
		t.Errorf("JSON: -before +after\n%s", diff)
	}
	if diff := cmp.Diff(tearsheet.Sections(a), tearsheet.Sections(&back)); diff != "" {
		t.Errorf("Sections after JSON: -before +after\n%s", diff)
	}
	if strings.Contains(a.Markdown(), "\x00") {
		t.Error("NUL in the Markdown")
	}
}

// FuzzEntities gives Sections, Entities, Body and Markdown any Article that
// JSON can hold: they use exported fields only, and anyone may have written them.
func FuzzEntities(f *testing.F) {
	for _, s := range fixture.Stories(f) {
		a, err := tearsheet.Parse(s.Page, &tearsheet.Options{ContentType: s.Content, URL: s.URL})
		if err != nil {
			continue // TestStories says so
		}
		a.Removed = nil // half of the JSON, and nobody reads it
		data, err := json.Marshal(a)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte(`{"text":"Jane Roe","paragraphs":[{"start":-1,"end":99,"kind":"body"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var a tearsheet.Article
		if json.Unmarshal(data, &a) != nil {
			return
		}
		tearsheet.Sections(&a)
		a.Body()
		a.Markdown()
		entities := tearsheet.Entities(&a)
		if problem := entitiesProblem(&a, entities); problem != "" {
			t.Fatal(problem)
		}
		stored, err := json.Marshal(&a)
		if err != nil {
			return // values that JSON can hold but an Article may not
		}
		var back tearsheet.Article
		if err := json.Unmarshal(stored, &back); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(entities, tearsheet.Entities(&back)); diff != "" && cmp.Equal(a.Text, back.Text) {
			t.Errorf("Entities after JSON differs:\n%s", diff)
		}
		if diff := cmp.Diff(entities, tearsheet.Entities(&a)); diff != "" {
			t.Errorf("second Entities differs:\n%s", diff)
		}
	})
}
