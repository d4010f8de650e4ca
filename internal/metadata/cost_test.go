package metadata

import (
	"strings"
	"testing"
	"time"

	"example.com/tearsheet/internal/dom"
	"example.com/tearsheet/internal/field"
)

// TestHostileCost holds that pages made to be slow are read in bounded time:
// megabytes take less than this even on a slow machine, a quadratic reader takes minutes.
func TestHostileCost(t *testing.T) {
	const n = 200_000
	const limit = 10 * time.Second
	for name, page := range map[string]string{
		"nested marks":    strings.Repeat(`<div class=author>`, n),
		"empty marks":     "<h1>A title of some words</h1>" + strings.Repeat(`<span class=date></span>`, n),
		"headings":        strings.Repeat(`<h1><span class=kicker></span>x</h1>`, n),
		"properties":      strings.Repeat(`<div itemscope itemtype=Article><b itemprop=author>`, n/2),
		"authors":         strings.Repeat(`<meta name=author content="Jane Roe, John Doe">`, n/4),
		"keywords":        strings.Repeat(`<meta name=keywords content="a,b,c,d,e">`, n/4),
		"open JSON":       ld(strings.Repeat(`[{"a":`, n)),
		"things":          ld("[" + strings.Repeat(`{"@type":"Article","headline":"x y z","url":"/a"},`, n/4)),
		"references":      ld(`[{"@type":"Article","author":{"@id":"#0"}},` + strings.Repeat(`{"@id":"#0","author":{"@id":"#0"}},`, n/4)),
		"dates in a line": "<h1>A title of some words</h1><p>" + strings.Repeat("12 March 2024", n),
		"one word":        "<h1>" + strings.Repeat("a", 8*n) + "</h1><p>By " + strings.Repeat("A, ", n),
	} {
		start := time.Now()
		cands := Read(dom.Parse(page), "https://a.example/").Candidates
		field.Resolve(cands)
		took := time.Since(start)
		t.Log(name, len(page), took)
		if took > limit {
			t.Errorf("%s: %d bytes took %v", name, len(page), took)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	page := `<html lang=en><head><title>Bridge reopens - Valley News</title>` + ld(`{"@type":"NewsArticle","headline":"Bridge reopens","author":{"name":"Jane Roe"}}`) + `</head><body>` +
		strings.Repeat(`<div class="nav item"><a class=link href=/x>More</a></div>`, 500) + `<h1>Bridge reopens</h1><p class=byline>By Jane Roe</p><time datetime=2024-03-12>12 March</time>` +
		strings.Repeat(`<p class="text body">The bridge over the river reopened on Tuesday after two years of work.</p>`, 100)
	t := dom.Parse(page)
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		Read(t, "https://a.example/")
	}
}
