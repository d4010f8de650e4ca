package block

import (
	"strings"
	"testing"
)

func BenchmarkFromText(b *testing.B) {
	paragraph := "The council met on Tuesday to talk about the bridge. Nobody from the county came, Ms. Roe said, and the vote was put off until spring. "
	pages := []struct{ name, src string }{
		{"lines", strings.Repeat("Home\nNews\n\n"+paragraph+paragraph+"\n", 200)},
		{"wrapped", strings.Repeat(strings.ReplaceAll(paragraph[:71]+"\n"+paragraph[71:], "  ", " ")+"\n\n", 400)},
		{"one line", strings.Repeat("HomeNewsSport"+paragraph+paragraph, 200)},
		{"markdown", strings.Repeat("## Bridge\n\n"+paragraph+"[More](https://example.com/a)\n\n", 300)},
	}
	for _, page := range pages {
		b.Run(page.name, func(b *testing.B) {
			b.SetBytes(int64(len(page.src)))
			b.ReportAllocs()
			for b.Loop() {
				FromText(page.src)
			}
		})
	}
}
