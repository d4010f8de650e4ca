package beam

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"example.com/tearsheet/internal/warc/warctest"
)

// stories are the pages that the files of a crawl are made of.
var stories = warctest.Pages(2*len(warctest.Damages()), 7)

// makeCrawl writes the files of a small crawl and returns their names: whole ones, a
// damaged, a cut and an empty one, and one with hostile pages.
func makeCrawl(t *testing.T) (folder string, inputs []string) {
	t.Helper()
	folder = t.TempDir()
	whole := warctest.Make(warctest.Shape{Compression: warctest.Records, Chunked: true, Coding: "gzip"},
		slices.Concat(stories[:1], warctest.Others(), stories[1:2]), nil)
	for _, f := range []struct {
		name string
		data []byte
	}{
		{"cut.warc.gz", whole.Cut(len(whole.Bytes) - 200)}, // in the last story
		{"damaged.warc.gz", damaged()},
		{"empty.warc.gz", nil},
		{"hostile.warc", hostile()},
		{"list.jsonl", list()},
		{"page.html", stories[0].Body},
		{"whole.warc.gz", whole.Bytes},
	} {
		name := filepath.Join(folder, f.name)
		if err := os.WriteFile(name, f.data, 0o666); err != nil {
			t.Fatal(err)
		}
		inputs = append(inputs, name)
	}
	return folder, inputs
}

// damaged is a file with every kind of damage, each with a whole record behind it.
func damaged() []byte {
	damage := map[int]warctest.Damage{}
	for i, d := range warctest.Damages() {
		damage[2*i] = d
	}
	return warctest.Make(warctest.Shape{Compression: warctest.Records}, stories, damage).Bytes
}

// list is a file of JSON lines with a story, and a line that is none.
func list() []byte {
	s := stories[0]
	line, err := json.Marshal(map[string]string{"url": s.URL, "contentType": s.ContentType, "page": string(s.Body)})
	if err != nil {
		panic(err)
	}
	return append(line, "\nno object\n"...)
}

// hostile is a file of pages that are meant to break a parser, a story behind them.
func hostile() []byte {
	repeat := func(s string, n int) []byte { return bytes.Repeat([]byte(s), n) }
	return warctest.Make(warctest.Shape{}, []warctest.Page{
		{URL: "https://hostile.example/deep", ContentType: "text/html", Body: repeat("<div>", 100_000)},
		{URL: "https://hostile.example/angles", ContentType: "text/html", Body: repeat("<", 20_000)},
		{URL: "https://hostile.example/tables", ContentType: "text/html", Body: repeat("<table><tr><a>", 3_000)},
		{URL: "https://hostile.example/line", ContentType: "text/plain", Body: repeat("word ", 100_000)},
		{URL: "https://hostile.example/bytes", ContentType: "text/html; charset=no-such", Body: repeat("\xff\x00\xc3\x28", 50_000)},
		{URL: "https://hostile.example/json", ContentType: "text/html", Body: append([]byte("<script type=application/ld+json>"), repeat(`[{"@graph":`, 20_000)...)},
		{URL: "https://hostile.example/nothing", ContentType: "text/html"},
		{URL: "::no address", ContentType: "text/html", Body: []byte("<base href='::'><a href='::'>")},
		stories[0],
	}, nil).Bytes
}
