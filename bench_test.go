package tearsheet_test

import (
	"errors"
	"sync/atomic"
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

// BenchmarkParseParallel parses from as many goroutines as -cpu says; one operation is one page.
func BenchmarkParseParallel(b *testing.B) {
	overSets(b, func(b *testing.B, pages [][]byte) {
		b.ReportAllocs()
		var next atomic.Int64
		b.RunParallel(func(pb *testing.PB) {
			for pb.Next() {
				page := pages[next.Add(1)%int64(len(pages))]
				if _, err := tearsheet.Parse(page, nil); err != nil && !errors.Is(err, tearsheet.ErrNoArticle) {
					b.Error(err)
				}
			}
		})
	})
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
