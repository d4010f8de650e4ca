package dom

import (
	"strings"
	"testing"

	xhtml "golang.org/x/net/html"
)

// benchmarkPages are corpus pages of all sizes, every twentieth.
func benchmarkPages(b *testing.B) []string {
	ids, pages := corpusPages(b)
	var chosen []string
	for i := 0; i < len(ids); i += 20 {
		chosen = append(chosen, pages[ids[i]])
	}
	return chosen
}

func benchmarkOver(b *testing.B, run func(page string)) {
	pages := benchmarkPages(b)
	size := 0
	for _, p := range pages {
		size += len(p)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range pages {
			run(p)
		}
	}
	b.ReportMetric(float64(len(pages)), "pages/op")
}

func BenchmarkParse(b *testing.B) { benchmarkOver(b, func(p string) { Parse(p) }) }

func BenchmarkReset(b *testing.B) {
	var t Tree
	benchmarkOver(b, func(p string) { t.Reset(p) })
}

func BenchmarkTokenizer(b *testing.B) {
	benchmarkOver(b, func(p string) {
		z := xhtml.NewTokenizer(strings.NewReader(p))
		for z.Next() != xhtml.ErrorToken {
		}
	})
}

func BenchmarkHTMLParse(b *testing.B) {
	benchmarkOver(b, func(p string) { xhtml.Parse(strings.NewReader(p)) })
}
