package warctest

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// Pages makes n short news pages. Their stories are put together from a few sentences by a seed.
func Pages(n int, seed uint64) []Page {
	all := make([]Page, n)
	for i := range all {
		all[i] = story(i, rand.New(rand.NewPCG(seed, uint64(i))))
	}
	return all
}

var (
	towns    = []string{"Brackwater", "Ostenhall", "Quillmoor", "Saint-Aubry", "Lindvik", "Tarrowgate"}
	matters  = []string{"the tram depot", "the flood wall", "the old cannery", "the night bus", "the school kitchen", "the pier lights"}
	verbs    = []string{"will be rebuilt", "has been sold", "stays closed", "opens a year late", "costs twice the estimate"}
	speakers = []string{"Marit Oakenshaw", "Dele Farrant", "Ines Valcourt", "Jonas Thurlow", "Priya Calloway"}
	lines    = []string{
		"%[1]s said on Tuesday that %[2]s %[3]s, and that the council of %[4]s had known of it since the spring.",
		"Residents of %[4]s who had waited for an answer heard on Monday evening that %[2]s %[3]s.",
		"“Nobody asked the people who use it every day,” said %[1]s, who has lived beside %[2]s for thirty years.",
		"The figures, which the council published after two requests, show that %[2]s took %[5]d thousand crowns of the budget last year.",
		"A second report is due before the summer; until then, %[1]s says, %[4]s has to live with what there is.",
		"%[1]s, who leads the works department, would not say how many of the %[5]d jobs depend on %[2]s.",
	}
)

func story(i int, r *rand.Rand) Page {
	pick := func(list []string) string { return list[r.IntN(len(list))] }
	town, matter, verb, who := pick(towns), pick(matters), pick(verbs), pick(speakers)
	title := strings.ToUpper(matter[:1]) + matter[1:] + " of " + town + " " + verb
	var b strings.Builder
	fmt.Fprintf(&b, "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>%s</title></head>\n<body>", title)
	fmt.Fprintf(&b, "<nav><a href=\"/\">Front page</a> <a href=\"/local\">Local</a> <a href=\"/sport\">Sport</a></nav>\n<article><h1>%s</h1>\n", title)
	fmt.Fprintf(&b, "<p class=\"byline\">By %s</p>\n<time datetime=\"2026-03-%02dT08:15:00Z\">%d March 2026</time>\n", pick(speakers), 1+i%28, 1+i%28)
	for range 5 + r.IntN(6) {
		fmt.Fprintf(&b, "<p>"+pick(lines)+"</p>\n", who, matter, verb, town, 20+r.IntN(900))
	}
	b.WriteString("</article>\n<footer><p>All rights reserved. Contact the newsroom.</p></footer></body></html>\n")
	return Page{
		URL:         fmt.Sprintf("https://news.example/%s/%d", strings.ToLower(town), i),
		ContentType: "text/html; charset=utf-8",
		Body:        []byte(b.String()),
	}
}

// Others are responses that are no page: to be put between pages.
func Others() []Page {
	return []Page{
		{URL: "https://news.example/gone", ContentType: "text/html", Status: 404, Body: []byte("<html><body><h1>Not found</h1></body></html>")},
		{URL: "https://news.example/moved", ContentType: "text/html", Status: 301},
		{URL: "https://news.example/pier.png", ContentType: "image/png", Body: []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00")},
		{URL: "https://news.example/site.css", ContentType: "text/css", Body: []byte("body { margin: 0 }\n")},
		{URL: "https://news.example/error", ContentType: "text/html", Status: 503, Body: []byte("<html><body>Back soon</body></html>")},
	}
}
