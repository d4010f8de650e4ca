package tearsheet_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"example.com/tearsheet"
	"example.com/tearsheet/internal/fixture"
	"github.com/google/go-cmp/cmp"
)

// TestSpans holds the stories to what the doc comments promise about spans.
func TestSpans(t *testing.T) {
	for _, s := range fixture.Stories(t) {
		t.Run(s.Name, func(t *testing.T) {
			r := read(t, s)
			if problem := articleProblem(r.article); problem != "" {
				t.Error(problem)
			}
			if problem := entitiesProblem(r.article, r.entities); problem != "" {
				t.Error(problem)
			}
			if problem := sectionsProblem(r.article, r.sections); problem != "" {
				t.Error(problem)
			}
		})
	}
}

// articleProblem says what is wrong with an article that Parse returned, "" if nothing is.
func articleProblem(a *tearsheet.Article) string {
	if !utf8.ValidString(a.Text) {
		return "Text is not UTF-8"
	}
	var parts []string
	end := 0
	for i, p := range a.Paragraphs {
		if p.Start < end || p.End <= p.Start || p.End > len(a.Text) || !onBorders(a.Text, p.Span) {
			return fmt.Sprintf("paragraph %d: %v after %d", i, p.Span, end)
		}
		if p.Kind == tearsheet.KindHeading && (p.Level < 1 || p.Level > 6) {
			return fmt.Sprintf("paragraph %d: a heading of level %d", i, p.Level)
		}
		if p.Kind != tearsheet.KindHeading && p.Kind != tearsheet.KindListItem && p.Level != 0 {
			return fmt.Sprintf("paragraph %d: %v of level %d", i, p.Kind, p.Level)
		}
		end = p.End
		parts = append(parts, a.Text[p.Start:p.End])
	}
	if a.Text != strings.Join(parts, "\n\n") {
		return "Text is not its paragraphs joined"
	}
	if a.Type >= tearsheet.TypeError {
		return "an article of type " + a.Type.String()
	}
	return ""
}

// fieldsProblem says what is wrong with the fields of an article of a page of so many bytes, "" if nothing is.
func fieldsProblem(a *tearsheet.Article, size int) (problem string) {
	for _, url := range append([]string{a.URL}, imageURLs(a)...) {
		if url != "" && !strings.HasPrefix(url, "http://") && !strings.HasPrefix(url, "https://") {
			return "address " + url
		}
	}
	walkStrings(reflect.ValueOf(a), "Article", func(path, s string) {
		switch {
		case !utf8.ValidString(s):
			problem = path + " is not UTF-8"
		case strings.ContainsFunc(s, func(r rune) bool { return r != '\n' && r != '\t' && unseenInField(r) }):
			problem = fmt.Sprintf("%s holds what shows nothing: %q", path, s)
		case len(s) > max(3*size, 256): // a byte of an old encoding becomes three of UTF-8
			problem = fmt.Sprintf("%s has %d bytes, the page %d", path, len(s), size)
		}
	})
	return problem
}

// unseenInField reports controls, bidirectional overrides and isolates, and zero-width spaces.
func unseenInField(r rune) bool {
	return r < ' ' || 0x7f <= r && r < 0xa0 || 0x202a <= r && r <= 0x202e || 0x2066 <= r && r <= 0x2069 || r == 0x200b || r == 0xfeff
}

// entitiesProblem does so for the entities of any article.
func entitiesProblem(a *tearsheet.Article, entities []tearsheet.Entity) string {
	taken := map[int]bool{}
	for _, e := range entities {
		if e.Name == "" || len(e.Mentions) == 0 {
			return fmt.Sprintf("entity %+v has no name or no mention", e)
		}
		if !(e.Salience >= 0 && e.Salience <= 1) {
			return fmt.Sprintf("%s: salience %v", e.Name, e.Salience)
		}
		end := 0
		for _, m := range e.Mentions {
			if m.Start < end || m.End <= m.Start || m.End > len(a.Text) || !onBorders(a.Text, m.Span) {
				return fmt.Sprintf("%s: mention %v after %d", e.Name, m.Span, end)
			}
			if !(m.Score >= 0 && m.Score <= 1) {
				return fmt.Sprintf("%s: score %v", e.Name, m.Score)
			}
			for i := m.Start; i < m.End; i++ {
				if taken[i] {
					return fmt.Sprintf("%s: byte %d of mention %v is in another mention too", e.Name, i, m.Span)
				}
				taken[i] = true
			}
			end = m.End
		}
	}
	return ""
}

// sectionsProblem: every paragraph of the body is in one section, in order, headings apart.
func sectionsProblem(a *tearsheet.Article, sections []tearsheet.Section) string {
	at := 0
	for i, s := range sections {
		if (s.Level == 0) != (i == 0 && s.Heading == "") {
			return fmt.Sprintf("section %d: level %d, heading %q", i, s.Level, s.Heading)
		}
		for _, p := range s.Paragraphs {
			if p.Start < at {
				return fmt.Sprintf("section %d: paragraph %v after %d", i, p.Span, at)
			}
			at = p.End
		}
	}
	return ""
}

func onBorders(text string, s tearsheet.Span) bool {
	return utf8.ValidString(text[s.Start:s.End])
}

// sentinelProblem says what is wrong with an error of Parse, "" if nothing is.
func sentinelProblem(err error) string {
	switch {
	case errors.Is(err, tearsheet.ErrNotText):
		return ""
	case errors.Is(err, tearsheet.ErrNoArticle):
		var no *tearsheet.NoArticleError
		if !errors.As(err, &no) {
			return fmt.Sprintf("%v is no NoArticleError", err)
		}
		if no.Reason == "" {
			return fmt.Sprintf("%v has no reason", err)
		}
		return ""
	}
	return fmt.Sprintf("%v wraps no sentinel", err)
}

// TestJSON stores each story's article as JSON and reads it back: the
// article, its sections and its entities are the same.
func TestJSON(t *testing.T) {
	for _, s := range fixture.Stories(t) {
		t.Run(s.Name, func(t *testing.T) {
			r := read(t, s)
			data, err := json.Marshal(r.article)
			if err != nil {
				t.Fatal(err)
			}
			var back tearsheet.Article
			if err := json.Unmarshal(data, &back); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(r.article, &back); diff != "" {
				t.Errorf("article: -before +after\n%s", diff)
			}
			if diff := cmp.Diff(r.sections, tearsheet.Sections(&back)); diff != "" {
				t.Errorf("sections: -before +after\n%s", diff)
			}
			if diff := cmp.Diff(r.entities, tearsheet.Entities(&back)); diff != "" {
				t.Errorf("entities: -before +after\n%s", diff)
			}
			roundTrip(t, r.sections)
			roundTrip(t, r.entities)
		})
	}
}

func roundTrip[T any](t *testing.T, v T) {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var back T
	if err := json.Unmarshal(data, &back); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(v, back); diff != "" {
		t.Errorf("%T: -before +after\n%s", v, diff)
	}
}

// TestSameTwice parses each story twice, and the second time from a copy that
// is then overwritten: the result must neither change nor hang on to the page.
func TestSameTwice(t *testing.T) {
	for _, s := range fixture.Stories(t) {
		t.Run(s.Name, func(t *testing.T) {
			first := read(t, s)
			copied := *s
			copied.Page = append([]byte(nil), s.Page...)
			second := read(t, &copied)
			clear(copied.Page)
			if diff := cmp.Diff(first.article, second.article); diff != "" {
				t.Errorf("article: -first +second\n%s", diff)
			}
			if diff := cmp.Diff(first.sections, second.sections); diff != "" {
				t.Errorf("sections: -first +second\n%s", diff)
			}
			if diff := cmp.Diff(first.entities, second.entities); diff != "" {
				t.Errorf("entities: -first +second\n%s", diff)
			}
		})
	}
}

// TestPageUntouched: Parse reads the page's bytes and writes none.
func TestPageUntouched(t *testing.T) {
	for _, s := range fixture.Stories(t) {
		before := string(s.Page)
		tearsheet.Parse(s.Page, &tearsheet.Options{URL: s.URL, ContentType: s.Content})
		if before != string(s.Page) {
			t.Errorf("%s: Parse wrote into the page", s.Name)
		}
	}
}

// TestConcurrent parses all stories in 64 goroutines at once. Run it with -race.
func TestConcurrent(t *testing.T) {
	stories := fixture.Stories(t)
	want := make([]string, len(stories))
	for i, s := range stories {
		want[i] = dumpAll(read(t, s))
	}
	const goroutines = 64
	var wg sync.WaitGroup
	for g := range goroutines {
		wg.Go(func() {
			for n := range 5 {
				i := (g + n*17) % len(stories)
				if n == 0 {
					i = 0 // all begin with the same page
				}
				s := stories[i]
				a, err := tearsheet.Parse(s.Page, &tearsheet.Options{URL: s.URL, ContentType: s.Content})
				if err != nil {
					t.Errorf("%s: %v", s.Name, err)
					return
				}
				r := &reading{article: a, sections: tearsheet.Sections(a), entities: tearsheet.Entities(a)}
				if dumpAll(r) != want[i] {
					t.Errorf("%s: another result than alone", s.Name)
				}
			}
		})
	}
	wg.Wait()
}

func dumpAll(r *reading) string {
	data, err := json.Marshal(struct {
		A *tearsheet.Article
		S []tearsheet.Section
		E []tearsheet.Entity
	}{r.article, r.sections, r.entities})
	if err != nil {
		return err.Error()
	}
	return string(data)
}
