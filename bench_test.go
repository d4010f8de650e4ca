package tearsheet_test

import (
	"encoding/json"
	"errors"
	"math"
	"os"
	"path/filepath"
	"testing"

	"example.com/tearsheet"
	"example.com/tearsheet/internal/fixture"
)

// The benchmarks of the public functions. Each is run on the HTML stories of
// testdata, which are small, and on corpus pages where they are: these say what a
// news page of its size costs. One operation is all of the pages, so that MB/s
// is that of the set. bench/ compares with other libraries.

// benchmarkEvery is one in how many corpus pages is taken: some forty of all sizes.
const benchmarkEvery = 20

func BenchmarkParse(b *testing.B) {
	overSets(b, func(b *testing.B, pages [][]byte) { parseAll(b, pages) })
}

func BenchmarkParseText(b *testing.B) {
	overSets(b, func(b *testing.B, pages [][]byte) {
		var flat [][]byte
		for _, page := range pages {
			if text := flatten(page, false); len(text) > 0 { // of a page whose tags are broken nothing may be left
				flat = append(flat, text)
			}
		}
		parseAll(b, flat)
	})
}

// BenchmarkEntities works on what Parse makes of the pages; the bytes are those
// of the articles' texts.
func BenchmarkEntities(b *testing.B) {
	overSets(b, func(b *testing.B, pages [][]byte) {
		var articles []*tearsheet.Article
		size := 0
		for _, page := range pages {
			if a, err := tearsheet.Parse(page, nil); err == nil {
				articles, size = append(articles, a), size+len(a.Text)
			}
		}
		b.SetBytes(int64(size))
		b.ReportAllocs()
		for b.Loop() {
			for _, a := range articles {
				tearsheet.Entities(a)
			}
		}
		b.ReportMetric(float64(len(articles)), "articles/op")
	})
}

func parseAll(b *testing.B, pages [][]byte) {
	size := 0
	for _, page := range pages {
		size += len(page)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, page := range pages {
			if _, err := tearsheet.Parse(page, nil); err != nil && !errors.Is(err, tearsheet.ErrNoArticle) {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(len(pages)), "pages/op")
}

// overSets runs a benchmark for each set of pages that is here.
func overSets(b *testing.B, run func(b *testing.B, pages [][]byte)) {
	b.Run("stories", func(b *testing.B) {
		var pages [][]byte
		for _, s := range fixture.Stories(b) {
			if s.HTML {
				pages = append(pages, s.Page)
			}
		}
		run(b, pages)
	})
	for _, name := range []string{"fundus", "wcxb_articles"} {
		b.Run(name, func(b *testing.B) {
			var pages [][]byte
			for i, p := range corpus(b, name) {
				if i%benchmarkEvery == 0 {
					pages = append(pages, p.read(b))
				}
			}
			run(b, pages)
		})
	}
}

// TestScoringExample: the measures here and those of bench/ (bench/score) are
// written twice, since no module can import the other's tests. Both are held to
// testdata/scoring.json.
func TestScoringExample(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "scoring.json"))
	if err != nil {
		t.Fatal(err)
	}
	var examples []struct {
		Why, Truth, Got   string
		Precision, Recall *float64 // nil: there is none
		Words             float64
	}
	if err := json.Unmarshal(data, &examples); err != nil {
		t.Fatal(err)
	}
	for _, x := range examples {
		var b bodyF1
		b.add(x.Truth, x.Got)
		for _, m := range []struct {
			name string
			got  mean
			want *float64
		}{{"precision", b.precision, x.Precision}, {"recall", b.recall, x.Recall}} {
			if known := m.got.n > 0; known != (m.want != nil) {
				t.Errorf("%s: has %s: %v", x.Why, m.name, known)
			} else if known && math.Abs(m.got.value()-*m.want) > 1e-9 {
				t.Errorf("%s: %s is %v, want %v", x.Why, m.name, m.got.value(), *m.want)
			}
		}
		if got := wordF1(x.Truth, x.Got); math.Abs(got-x.Words) > 1e-9 {
			t.Errorf("%s: word F1 is %v, want %v", x.Why, got, x.Words)
		}
	}
	if len(examples) == 0 {
		t.Error("no examples")
	}
}
