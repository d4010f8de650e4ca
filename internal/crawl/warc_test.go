package crawl

import (
	"fmt"
	"strings"
	"testing"

	"example.com/tearsheet/internal/warc/warctest"
	"github.com/google/go-cmp/cmp"
)

// TestWARC: in every shape, the pages are lines in their order, and the rest is counted.
func TestWARC(t *testing.T) {
	pages := []warctest.Page{
		{URL: "https://nether.example/1", ContentType: "text/html; charset=utf-8", Body: []byte(storyPage(1))},
		{URL: "https://nether.example/gone", ContentType: "text/html", Status: 404, Body: []byte(storyPage(2))},
		{URL: "https://nether.example/photo", ContentType: "image/png", Body: []byte("\x89PNG")},
		{URL: "https://nether.example/3", ContentType: "Application/XHTML+XML", Body: []byte(storyPage(3))},
		{URL: "https://nether.example/4", ContentType: "text/plain", Body: []byte("too short")},
	}
	x := newExtractor(t, Options{Workers: 2})
	for _, shape := range warctest.Shapes() {
		file := warctest.Make(shape, pages, nil)
		got, counts := extract(t, x, shape.Name(), string(file.Bytes))
		var titles []string
		for _, l := range got {
			title := l.Error
			if l.Article != nil {
				title = l.Article.Title
			}
			titles = append(titles, l.URL+" "+title)
		}
		want := []string{
			"https://nether.example/1 Council Meeting Number 1 Ends Early",
			"https://nether.example/3 Council Meeting Number 3 Ends Early",
			"https://nether.example/4 tearsheet: no article found: looks like index: 0 letters of running text",
		}
		if diff := cmp.Diff(want, titles); diff != "" {
			t.Errorf("%v: -want +got\n%s", shape, diff)
		}
		if counts.Pages != 3 || counts.Articles != 2 || counts.Status != 1 || counts.Media != 1 || counts.Records != 3+counts.Skipped {
			t.Errorf("%v: %+v", shape, counts)
		}
	}
}

// TestDamagedWARC: whatever is done to the middle record, the pages around it are there, and each
// line is a page or says what is wrong.
func TestDamagedWARC(t *testing.T) {
	var pages []warctest.Page
	for i := range 7 {
		pages = append(pages, warctest.Page{URL: fmt.Sprint("https://nether.example/", i), ContentType: "text/html", Body: []byte(storyPage(i))})
	}
	x := newExtractor(t, Options{Workers: 2})
	for _, damage := range warctest.Damages() {
		shape := warctest.Shape{Compression: warctest.Records}
		file := warctest.Make(shape, pages, map[int]warctest.Damage{3: damage})
		got, counts := extract(t, x, shape.Name(), string(file.Bytes))
		found := map[string]bool{}
		told := false
		for _, l := range got {
			found[l.URL] = l.Article != nil
			told = told || l.Damage != "" || l.Error != ""
			if l.Article == nil && l.Error == "" {
				t.Errorf("%v: an empty line", damage)
			}
		}
		for i, p := range pages {
			if i != 3 && !found[p.URL] {
				t.Errorf("%v: page %d is lost", damage, i)
			}
		}
		if told != (counts.Damaged > 0) {
			t.Errorf("%v: %+v", damage, counts)
		}
	}
}

// TestPageLimit: a page that is too large is passed over, and the next is read.
func TestPageLimit(t *testing.T) {
	x := newExtractor(t, Options{Workers: 2, PageLimit: 400_000})
	in := jsonLine("large", "", strings.Repeat("a", 500_000)) + jsonLine("next", "", storyPage(1))
	got, counts := extract(t, x, "a.jsonl", in)
	if len(got) != 2 || got[0].Error == "" || got[1].Article == nil || counts.Damaged != 1 {
		t.Errorf("%q, %+v", briefs(got), counts)
	}
}

// TestBudgetOfLargePages: pages that cost more than the whole budget go one by one.
func TestBudgetOfLargePages(t *testing.T) {
	x := newExtractor(t, Options{Workers: 4, PageLimit: 64 << 20})
	large := storyPage(1) + strings.Repeat("<p>x", 3<<20)
	if cost(len(large)) <= memory {
		t.Fatalf("a page of %d bytes costs %d", len(large), cost(len(large)))
	}
	got, counts := extract(t, x, "a.jsonl", jsonLine("a", "text/html", large)+jsonLine("b", "text/html", large)+jsonLine("c", "", storyPage(2)))
	if len(got) != 3 || counts.Articles != 3 {
		t.Errorf("%q, %+v", briefs(got), counts)
	}
}

// TestCutHeader: a record that is cut inside its HTTP header, before anything says that it is
// a page, is a line with an error and not skipped.
func TestCutHeader(t *testing.T) {
	block := "HTTP/1.1 200 OK\r\nServer: a\r\nContent-Ty"
	in := "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: 5000\r\n\r\n" + block
	got, counts := extract(t, newExtractor(t, Options{}), "a.warc", in)
	if len(got) != 1 || got[0].Error == "" || counts.Damaged != 1 || counts.Skipped != 0 {
		t.Errorf("%q, %+v", briefs(got), counts)
	}
}
