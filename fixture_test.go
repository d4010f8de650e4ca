package tearsheet_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/tearsheet"
	"example.com/tearsheet/internal/charset"
	"example.com/tearsheet/internal/fixture"
	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the expected parts of the stories in testdata")

// A reading is all that tearsheet makes of one story.
type reading struct {
	article  *tearsheet.Article
	page     string // decoded
	html     bool
	sections []tearsheet.Section
	entities []tearsheet.Entity
}

func read(t testing.TB, s *fixture.Story) *reading {
	t.Helper()
	a, err := tearsheet.Parse(s.Page, &tearsheet.Options{URL: s.URL, ContentType: s.Content})
	if err != nil {
		t.Fatal(err)
	}
	page, _ := charset.Decode(s.Page, s.Content)
	page = charset.Mended(page)
	return &reading{a, page, s.HTML, tearsheet.Sections(a), tearsheet.Entities(a)}
}

// TestStories compares each story with its expected views, and with the
// wants that were written by hand before there was any output.
func TestStories(t *testing.T) {
	known := knownFailures(t)
	for _, s := range fixture.Stories(t) {
		t.Run(s.Name, func(t *testing.T) {
			r := read(t, s)
			compareViews(t, s, r)
			checkWants(t, s, r, known)
		})
	}
	if t.Failed() || testing.Short() || flag.Lookup("test.run").Value.String() != "" {
		return // perhaps not every story ran
	}
	for line, used := range known {
		if !*used {
			t.Errorf("known-failures.txt: no story has %q", line)
		}
	}
}

func compareViews(t *testing.T, s *fixture.Story, r *reading) {
	views := []struct{ name, got string }{
		{"article.txt", dumpArticle(r.article, r.page)},
		{"sections.txt", dumpSections(r.article, r.sections)},
		{"entities.txt", dumpEntities(r.article, r.entities)},
	}
	if *update {
		for _, v := range views {
			s.Archive.Set(v.name, v.got)
		}
		if err := os.WriteFile(s.Path, []byte(s.Archive.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	for _, v := range views {
		want, _ := s.Archive.Part(v.name)
		if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(v.got, "\n")); diff != "" {
			t.Errorf("%s: -want +got (see testdata/README.md for -update)\n%s", v.name, diff)
		}
	}
}

func checkWants(t *testing.T, s *fixture.Story, r *reading, known map[string]*bool) {
	first := map[string]bool{}
	for _, w := range s.Want {
		err := r.check(w, s.Want, !first[w.Key])
		first[w.Key] = true
		line := s.Name + ": " + w.String()
		used, listed := known[line]
		if listed {
			*used = true
		}
		switch {
		case listed && err == nil:
			t.Errorf("holds now, take it out of known-failures.txt: %s", line)
		case !listed && err != nil:
			t.Errorf("%s: %v", line, err)
		}
	}
}

// knownFailures reads the lines of known-failures.txt; the values tell which were met.
func knownFailures(t *testing.T) map[string]*bool {
	text, err := os.ReadFile(filepath.Join("testdata", "known-failures.txt"))
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]*bool{}
	for line := range strings.Lines(string(text)) {
		line = strings.TrimRight(line, "\n")
		if line != "" && !strings.HasPrefix(line, "#") {
			known[line] = new(bool)
		}
	}
	return known
}
