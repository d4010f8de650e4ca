package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"example.com/tearsheet/internal/pagetype"
)

var typeNames = [pagetype.Types]string{"article", "index", "forum", "product", "listing", "documentation", "service"}

// report prints the held-out scores. Each part's limit comes from the other parts.
func report(all []*example) {
	limits, beyond := make([]float32, *folds), make([]float32, *folds)
	for k := range limits {
		limits[k], beyond[k] = limitOf(all, k, *budget), limitOf(all, k, *sure)
	}
	type count struct{ flagged, refused, right, pages int }
	counts := map[string]*count{}
	for _, e := range all {
		name := e.page.Corpus
		if e.label != pagetype.Article {
			name = typeNames[e.label]
		}
		for _, key := range []string{name, map[bool]string{true: "= articles", false: "= no articles"}[e.label == pagetype.Article]} {
			c := counts[key]
			if c == nil {
				c = &count{}
				counts[key] = c
			}
			c.pages++
			if e.margin > limits[e.page.Fold(*folds)] {
				c.flagged++
			}
			if e.margin > beyond[e.page.Fold(*folds)] && (e.guess == pagetype.Index || e.guess == pagetype.Listing) {
				c.refused++
			}
			if e.guess == e.label {
				c.right++
			}
		}
	}
	names := make([]string, 0, len(counts))
	for name := range counts {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		c := counts[name]
		fmt.Printf("%-16s taken for no article: %3d of %4d (%.1f %%), refused: %d; likeliest other type right: %d\n", name, c.flagged, c.pages, 100*float64(c.flagged)/float64(c.pages), c.refused, c.right)
	}
	curve(all)
	if *show {
		list(all, limits)
	}
}

// curve prints how many pages are found at other budgets.
func curve(all []*example) {
	var articles []float32
	for _, e := range all {
		if e.label == pagetype.Article {
			articles = append(articles, e.margin)
		}
	}
	slices.Sort(articles)
	total := 0.0
	for _, allowed := range []int{4, 8, 12, 16, 20, 24, 32, 40, 48} {
		limit, found, others := articles[len(articles)-1-allowed], 0, 0
		for _, e := range all {
			if e.label != pagetype.Article {
				others++
				if e.margin > limit {
					found++
				}
			}
		}
		share := 100 * float64(found) / float64(others)
		if allowed >= 8 && allowed <= 24 {
			total += share / 5
		}
		fmt.Printf("%d articles: %.1f %%  ", allowed, share)
	}
	fmt.Printf("\nmean of 8 to 24 articles: %.2f %%\n", total)
}

// list prints the pages that go wrong, articles taken for others first.
func list(all []*example, limits []float32) {
	sorted := slices.Clone(all)
	slices.SortFunc(sorted, func(a, b *example) int { return cmp.Compare(b.margin, a.margin) })
	for _, e := range sorted {
		over := e.margin - limits[e.page.Fold(*folds)]
		if (e.label != pagetype.Article) != (over > 0) {
			fmt.Printf("%6.2f %s, guess %s: %s %s %s\n", over, typeNames[e.label], typeNames[e.guess], e.page.Corpus, e.page.ID, e.page.URL)
		}
	}
}

// A group of inputs, for ablations.
type group int

const (
	wordGroup    group = iota // what the words of the views come to
	lexiconGroup              // counts of the lexicon
	plainGroup                // plain measures
	groups
)

func groupNames() []string { return []string{"words", "lexicon", "plain"} }

// left says which groups are left out.
var left [groups]bool

func setLeft() {
	for k, name := range groupNames() {
		left[k] = slices.Contains(strings.Split(*without, ","), name)
	}
}

func groupOf(input int) group {
	switch {
	case input >= pagetype.Measures:
		return wordGroup
	case input >= pagetype.PlainMeasures:
		return lexiconGroup
	}
	return plainGroup
}
