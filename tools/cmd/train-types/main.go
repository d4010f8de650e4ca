// Command train-types trains the models of internal/pagetype on the pages of
// ../shared/corpora and writes their weights, the same bytes on every run of
// one architecture.
//
//	cd tools && go run ./cmd/train-types           # writes ../internal/pagetype/types.weights
//	cd tools && go run ./cmd/train-types -measure  # measures on held-out publishers, writes nothing
package main

import (
	"flag"
	"log"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"example.com/tearsheet/internal/block"
	"example.com/tearsheet/internal/charset"
	"example.com/tearsheet/internal/dom"
	"example.com/tearsheet/internal/field"
	"example.com/tearsheet/internal/metadata"
	"example.com/tearsheet/internal/pagetype"
	"example.com/tearsheet/internal/reading"
	"example.com/tearsheet/tools/corpus"
)

var (
	shared  = flag.String("shared", "../../shared", "where corpora/ is")
	out     = flag.String("out", "../internal/pagetype/types.weights", "where the weights go")
	measure = flag.Bool("measure", false, "measure on held-out publishers instead of writing weights")
	folds   = flag.Int("folds", 5, "number of parts that publishers are split into")
	budget  = flag.Float64("budget", 0.0195, "share of held-out articles that may be taken for none")
	sure    = flag.Float64("sure", 0.0097, "share of them that may be taken for none beyond doubt")
	without = flag.String("without", "", "groups of inputs to leave out, for ablations: "+strings.Join(groupNames(), ","))
	show    = flag.Bool("show", false, "with -measure: list the pages that go wrong")
)

// An example is one page with its features.
type example struct {
	page     *corpus.Page
	label    pagetype.Type
	features *pagetype.Features
	weighed  bool          // Parse asks what the page is
	guess    pagetype.Type // held out
	margin   float32       // held out
}

// labels are the corpora's words for what is no article. WCXB calls a shop's
// page of things for sale a collection, and any other list a listing.
var labels = map[string]pagetype.Type{
	"forum": pagetype.Forum, "product": pagetype.Product, "collection": pagetype.Listing,
	"listing": pagetype.Index, "documentation": pagetype.Documentation, "service": pagetype.Service,
}

func main() {
	log.SetFlags(log.Ltime)
	flag.Parse()
	setLeft()
	all, err := load(filepath.Join(*shared, "corpora"))
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%d pages", len(all))
	holdOut(all)
	report(all)
	if *measure {
		return
	}
	limit, beyond := limitOf(all, -1, *budget), limitOf(all, -1, *sure)
	m, words := train(slices.DeleteFunc(slices.Clone(all), (*example).mislabelled))
	m.Limit, m.Sure = limit, beyond
	data := m.Encode(words)
	write(*out, data)
	write(strings.TrimSuffix(*out, ".weights")+".inputs", sumInputs(all))
	log.Printf("%s: %d bytes, limits %.2f, %.2f", *out, len(data), limit, beyond)
}

func write(name string, data []byte) {
	if err := os.WriteFile(name, data, 0o644); err != nil {
		log.Fatal(err)
	}
}

func load(dir string) ([]*example, error) {
	var all []*example
	for _, name := range []string{"wcxb_other", "wcxb_articles", "fundus", "snippets", "readability"} {
		pages, err := corpus.Read(filepath.Join(dir, name+".jsonl"))
		if err != nil {
			return nil, err
		}
		for _, p := range pages {
			all = append(all, &example{page: p, label: labels[p.Truth.PageType]})
		}
	}
	each(len(all), func(i int) { all[i].read() })
	return all, nil
}

// read collects the features as Parse does, without the page's address: a
// caller may not know it.
func (e *example) read() {
	text, _ := charset.Decode(e.page.Raw, "")
	tree := dom.Parse(text)
	r := field.Resolve(metadata.Read(tree, "").Candidates)
	e.features = pagetype.Collect(tree, block.FromHTML(tree), pagetype.Declared{
		Title: r.Title.Value, Address: r.URL.Value, Type: r.Type.Value, Author: len(r.Authors) > 0, Date: !r.Published.Time.IsZero(),
	})
	p, none := reading.Read(charset.Mended(text), "", "")
	if e.weighed = none != nil || p.Weighed; none == nil {
		p.Release()
	}
	e.page.Raw = nil
}

// mislabelled are pages that their corpora count among articles and that their
// addresses and layouts show to be none: forum threads, products, front pages,
// catalogues. They teach nothing, but count as articles in all scores.
var mislabelled = []string{
	"katzen-forum.net-Pepe", "villagersandheroes.com.forums.patchnotes", "parallels.com.desktop",
	"de.happycoffee.org.sidamo", "uk.trustpilot.com.reviews",
	"4245", "4271", "4531", "4362", "0316", "2976", "4420",
}

func (e *example) mislabelled() bool {
	return e.label == pagetype.Article && slices.Contains(mislabelled, e.page.ID)
}

// holdOut scores each page by models of other publishers.
func holdOut(all []*example) {
	each(*folds, func(k int) {
		m, _ := train(slices.DeleteFunc(slices.Clone(all), func(e *example) bool { return e.page.Fold(*folds) == k || e.mislabelled() }))
		for _, e := range all {
			if e.page.Fold(*folds) == k {
				if e.guess, e.margin = m.Margin(e.features); !e.weighed {
					e.margin = float32(math.Inf(-1))
				}
			}
		}
	})
}

// limitOf is the margin above which a share of the held-out articles
// lies, those of one part left out (-1: of none).
func limitOf(all []*example, part int, share float64) float32 {
	var margins []float32
	for _, e := range all {
		if e.label == pagetype.Article && e.page.Fold(*folds) != part {
			margins = append(margins, e.margin)
		}
	}
	slices.Sort(margins)
	return margins[len(margins)-1-int(share*float64(len(margins)))]
}

// each runs f for 0 to n-1 on two cores. What f does must not depend on the order.
func each(n int, f func(i int)) {
	var wg sync.WaitGroup
	next := make(chan int)
	for range 2 {
		wg.Go(func() {
			for i := range next {
				f(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wg.Wait()
}
