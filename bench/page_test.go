package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const lighthouse = `<!doctype html><html lang="en"><head><title>Lighthouse at Brackmoor to be lit again</title></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Lighthouse at Brackmoor to be lit again</h1>
<p>The lighthouse at Brackmoor, dark since the winter of 1974, will be lit again in September, the harbour office said on Monday.</p>
<p>Volunteers have spent three years on the lens, which had been stored in a barn and was thought to be broken beyond repair.</p>
<p>“We found every piece but one,” said Marta Ilves, who led the work. “The last one we cast ourselves, in a pottery down the road.”</p>
</article></body></html>`

// corpusIn writes a corpus of one page, and returns its file.
func corpusIn(t *testing.T, dir, name string) string {
	t.Helper()
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	if _, err := z.Write([]byte(lighthouse)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	line, err := json.Marshal(map[string]any{
		"id": "brackmoor-1", "url": "https://ledger.example/brackmoor", "page": "pages/brackmoor.html.gz",
		"truth": map[string]any{"body": "The lighthouse at Brackmoor, dark since the winter of 1974, will be lit again in September, the harbour office said on Monday."},
	})
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, name+".jsonl")
	if err := os.MkdirAll(filepath.Join(dir, "pages"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{file: line, filepath.Join(dir, "pages", "brackmoor.html.gz"): packed.Bytes()} {
		if err := os.WriteFile(name, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return file
}

func TestPagesAt(t *testing.T) {
	dir := t.TempDir()
	corpusIn(t, dir, "small")
	for name, data := range map[string]string{"a-1.html": lighthouse, "a_1.html": lighthouse, "notes.txt": "no page"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	pages, err := pagesAt(dir + "," + filepath.Join(ownPages, "html-shiftjis.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	var l loader
	for _, p := range pages {
		names = append(names, p.name)
		if err := l.load(p); err != nil {
			t.Errorf("%s: %v", p.name, err)
		}
		if p.name != "html_shiftjis" && string(p.data) != lighthouse {
			t.Errorf("%s has the bytes %q", p.name, p.data)
		}
	}
	if got, want := strings.Join(names, " "), "a_1.html a_1.html_again2 brackmoor_1 html_shiftjis"; got != want {
		t.Errorf("pages are %s, want %s", got, want)
	}
	if p := pages[2]; p.corpus != "small" || p.truth == "" || p.address() != "https://ledger.example/brackmoor" {
		t.Errorf("the corpus page is %+v", p)
	}
	if p := pages[3]; !bytes.Contains(p.data, []byte{0x82, 0xb5}) { // し in Shift_JIS
		t.Error("the story is not encoded as its options say")
	}
}

func TestSpread(t *testing.T) {
	pages := make([]*page, 10)
	for i := range pages {
		pages[i] = &page{}
	}
	got := spread(pages, 4)
	for i, want := range []int{0, 2, 5, 7} {
		if len(got) != 4 || got[i] != pages[want] {
			t.Fatalf("picked %d pages, number %d is not page %d", len(got), i, want)
		}
	}
	for _, limit := range []int{0, 10, 11} {
		if n := len(spread(pages, limit)); n != 10 {
			t.Errorf("limit %d leaves %d of 10 pages", limit, n)
		}
	}
}
