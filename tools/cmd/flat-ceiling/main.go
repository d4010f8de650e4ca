// Flat-ceiling measures how well the blocks of flattened text can be told
// apart at all: every block whose words mostly stand in the true body is
// kept, and the body so made is scored. What is lost then is lost by the
// blocks, whatever labels them.
//
//	flat-ceiling [-dialect NAME] [-worst N] [-limit N] CORPUS.jsonl ...
package main

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"sort"
	"strings"

	"example.com/tearsheet/internal/block"
	"example.com/tearsheet/internal/score"
	"example.com/tearsheet/tools/corpus"
	"example.com/tearsheet/tools/flatten"
)

func main() {
	only := flag.String("dialect", "", "one dialect instead of all")
	worst := flag.Int("worst", 0, "list so many of the worst pages")
	limit := flag.Int("limit", 0, "at most so many pages of each corpus")
	flag.Parse()
	for _, file := range flag.Args() {
		pages, err := corpus.Read(file)
		if err != nil {
			fmt.Fprintln(os.Stderr, "flat-ceiling:", err)
			os.Exit(1)
		}
		if *limit > 0 && len(pages) > *limit {
			pages = pages[:*limit]
		}
		for _, d := range flatten.Dialects() {
			if *only == "" || *only == string(d) {
				measure(pages, d, *worst)
			}
		}
	}
}

func measure(pages []*corpus.Page, d flatten.Dialect, worst int) {
	type result struct {
		id string
		f  float64
	}
	var results []result
	var p, r, np, nr float64
	blocks := 0
	for _, page := range pages {
		if page.Truth.Body == "" {
			continue
		}
		body, n := ceiling(page, d)
		blocks += n
		precision, recall, hasP, hasR := score.Grams(page.Truth.Body, body)
		if hasP {
			p, np = p+precision, np+1
		}
		if hasR {
			r, nr = r+recall, nr+1
		}
		results = append(results, result{page.ID, f1(precision, recall)})
	}
	if len(results) == 0 {
		return
	}
	p, r = p/max(np, 1), r/max(nr, 1)
	fmt.Printf("%-14s %-13s F1 %.3f precision %.3f recall %.3f, %d blocks a page\n", pages[0].Corpus, d, f1(p, r), p, r, blocks/len(results))
	sort.SliceStable(results, func(i, j int) bool { return results[i].f < results[j].f })
	for _, x := range results[:min(worst, len(results))] {
		fmt.Printf("    %.3f %s\n", x.f, x.id)
	}
}

func f1(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// ceiling flattens the page and returns the body of the blocks worth keeping,
// and how many blocks there are.
func ceiling(page *corpus.Page, d flatten.Dialect) (string, int) {
	src := flatten.Page(page.Raw, d)
	truth := map[string]int{}
	for _, g := range grams(score.Tokens(page.Truth.Body)) {
		truth[g]++
	}
	var body []string
	var tail []string // the last words kept
	blocks := block.FromText(src).Blocks
	for i, b := range blocks {
		words := score.Tokens(b.Text)
		all := grams(words)
		if len(words) < 4 { // judged by what stands around it
			all = grams(slices.Concat(tail, words))
			if i+1 < len(blocks) {
				next := score.Tokens(blocks[i+1].Text)
				all = append(all, grams(slices.Concat(words, next[:min(3, len(next))]))...)
			}
		}
		hits := 0
		for _, g := range all {
			if truth[g] > 0 {
				hits++
			}
		}
		if hits == 0 || len(words) >= 4 && hits*2 <= len(all) {
			continue
		}
		for _, g := range grams(words) { // a second copy of the text is not worth keeping
			truth[g]--
		}
		body = append(body, b.Text)
		tail = append(tail, words...)
		tail = tail[max(0, len(tail)-3):]
	}
	return strings.Join(body, "\n"), len(blocks)
}

// grams returns the runs of four words, or of all where there are fewer.
func grams(t []string) []string {
	var out []string
	for i := 0; i < max(len(t)-3, 1) && len(t) > 0; i++ {
		out = append(out, strings.Join(t[i:min(i+4, len(t))], " "))
	}
	return out
}
