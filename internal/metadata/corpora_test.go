package metadata

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"example.com/tearsheet/internal/byline"
	"example.com/tearsheet/internal/date"
	"example.com/tearsheet/internal/dom"
	"example.com/tearsheet/internal/field"
)

const corpora = "../../../shared/corpora"

type truthPage struct {
	ID, URL, Page string
	Truth         struct {
		Title, Published string
		Authors          []string
	}
}

func eachPage(t *testing.T, corpus string, do func(truthPage, string)) {
	f, err := os.Open(filepath.Join(corpora, corpus+".jsonl"))
	if err != nil {
		t.Skip("needs the development corpora: ", err)
	}
	defer f.Close()
	r := bufio.NewReader(f)
	for {
		line, err := r.ReadBytes('\n')
		if len(line) > 1 {
			var p truthPage
			if err := json.Unmarshal(line, &p); err != nil {
				t.Fatal(err)
			}
			do(p, readPage(t, p.Page))
		}
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

func readPage(t *testing.T, name string) string {
	f, err := os.Open(filepath.Join(corpora, name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ToValidUTF8(string(b), "\uFFFD")
}

// The same normalisation as the scorer's.
var (
	quotes = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "‘", "'", "’", "'", "‚", "'", "`", "'", "–", "-", "—", "-", "‑", "-", "−", "-", "\u00a0", " ", "\u00ad", "", "\u200b", "", "…", "...", "\u202f", " ")
	by     = regexp.MustCompile(`^(?i)(by|von|par|por|di|written by|words by|author)\s*:?\s+`)
)

func normTitle(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(quotes.Replace(s)), " "))
}

func normAuthor(s string) string {
	s = by.ReplaceAllString(strings.TrimSpace(quotes.Replace(s)), "")
	return strings.Trim(strings.ToLower(strings.Join(strings.Fields(s), " ")), " .,;:-|")
}

var stampLayouts = []string{"2006-01-02 15:04:05.999999-07:00", "2006-01-02 15:04:05-07:00", time.RFC3339Nano, "2006-01-02"}

func sameDay(truth string, d date.Date) bool {
	for _, l := range stampLayouts {
		x, err := time.Parse(l, truth)
		if err != nil && len(truth) > 10 && l == "2006-01-02" {
			x, err = time.Parse(l, truth[:10])
		}
		if err != nil {
			continue
		}
		const day = "2006-01-02"
		for _, a := range []time.Time{x, x.UTC()} {
			for _, b := range []time.Time{d.Time, d.Time.UTC()} {
				if d.Precision >= date.Day && a.Format(day) == b.Format(day) {
					return true
				}
			}
		}
		return false
	}
	return false
}

type figures struct {
	titles, titlesRight, dates, datesRight int
	both, found, truth                     int // authors
}

func (f figures) authorF1() float64 { return 2 * float64(f.both) / float64(max(1, f.found+f.truth)) }

// TestCorpora holds what metadata and the headline's surroundings alone give.
// The floors are a little under the figures measured when they were set.
func TestCorpora(t *testing.T) {
	for _, tt := range []struct {
		corpus              string
		title, author, date float64
	}{
		{"fundus", 0.84, 0.88, 0.98},
		{"wcxb_articles", 0.83, 0.79, 0.875},
		{"snippets", 0.835, 0.74, 0.865},
	} {
		t.Run(tt.corpus, func(t *testing.T) {
			var f figures
			eachPage(t, tt.corpus, func(p truthPage, page string) {
				cands := Read(dom.Parse(page), p.URL).Candidates
				r := field.Resolve(cands)
				f.count(t, p, r)
			})
			title := float64(f.titlesRight) / float64(f.titles)
			day := float64(f.datesRight) / float64(f.dates)
			t.Logf("title %.3f of %d, author F1 %.3f (precision %.3f, recall %.3f), date %.3f of %d", title, f.titles,
				f.authorF1(), float64(f.both)/float64(max(1, f.found)), float64(f.both)/float64(max(1, f.truth)), day, f.dates)
			if title < tt.title || f.authorF1() < tt.author || day < tt.date {
				t.Errorf("below the floors %.3f, %.3f, %.3f", tt.title, tt.author, tt.date)
			}
		})
	}
}

func (f *figures) count(t *testing.T, p truthPage, r field.Result) {
	worst := os.Getenv("WORST") != ""
	if p.Truth.Title != "" {
		f.titles++
		if normTitle(p.Truth.Title) == normTitle(r.Title.Value) {
			f.titlesRight++
		} else if worst {
			t.Logf("TITLE %s want %q got %q (%d)", p.ID, p.Truth.Title, r.Title.Value, r.Title.Source)
		}
	}
	if p.Truth.Published != "" {
		f.dates++
		if sameDay(p.Truth.Published, r.Published.Date) {
			f.datesRight++
		} else if worst {
			t.Logf("DATE %s want %s got %v (%d) %s", p.ID, p.Truth.Published, r.Published.Time, r.Published.Source, p.URL)
		}
	}
	if len(p.Truth.Authors) == 0 {
		return
	}
	want, got := map[string]bool{}, map[string]bool{}
	for _, a := range p.Truth.Authors {
		want[normAuthor(a)] = true
	}
	var names []string
	for _, a := range r.Authors {
		got[normAuthor(a.Value)] = true
		names = append(names, a.Value)
	}
	n := 0
	for a := range got {
		if want[a] {
			n++
		}
	}
	f.both, f.found, f.truth = f.both+n, f.found+len(got), f.truth+len(want)
	if worst && (n < len(got) || n < len(want)) {
		src := -1
		if len(r.Authors) > 0 {
			src = int(r.Authors[0].Source)
		}
		t.Logf("AUTHOR %s want %q got %q (%d)", p.ID, p.Truth.Authors, names, src)
	}
}

// TestDeclaredNames holds that clean names survive the byline grammar.
func TestDeclaredNames(t *testing.T) {
	for _, corpus := range []string{"fundus", "wcxb_articles", "snippets"} {
		t.Run(corpus, func(t *testing.T) {
			all, kept := 0, 0
			eachPage(t, corpus, func(p truthPage, _ string) {
				for _, a := range p.Truth.Authors {
					all++
					got, _ := byline.Declared(a, "")
					if len(got) == 1 && normAuthor(got[0].Name) == normAuthor(a) {
						kept++
					} else if os.Getenv("WORST") != "" {
						t.Logf("%q became %v", a, got)
					}
				}
			})
			share := float64(kept) / float64(all)
			t.Logf("%d of %d names unchanged (%.3f)", kept, all, share)
			if share < 0.9 {
				t.Errorf("only %.3f of the names unchanged", share)
			}
		})
	}
}
