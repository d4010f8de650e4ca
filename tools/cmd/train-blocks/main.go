// Command train-blocks trains the block labeller of internal/content on the
// pages of ../shared/corpora and writes its weights.
//
//	cd tools && go run ./cmd/train-blocks           # writes ../internal/content/*.weights
//	cd tools && go run ./cmd/train-blocks -measure  # measures on held-out publishers, writes nothing
package main

import (
	"flag"
	"log"
	"os"
	"path/filepath"
	"sync"

	"example.com/tearsheet/internal/sequence"
)

var (
	shared  = flag.String("shared", "../../shared", "where corpora/ is")
	out     = flag.String("out", "../internal/content", "where the weights go")
	kind    = flag.String("kind", "html,text", "which labellers: html, text or both")
	measure = flag.Bool("measure", false, "measure on held-out publishers instead of writing weights")
	page    = flag.String("page", "", "with -measure: ids of pages to print")
	folds   = flag.Int("folds", 5, "number of parts that publishers are split into")
	keep    = flag.Int("keep", 80000, "features kept of each model")
	worst   = flag.String("worst", "", "with -measure: a file for the pages, worst first")
)

func main() {
	log.SetFlags(log.Ltime)
	flag.Parse()
	pages, err := load(filepath.Join(*shared, "corpora"))
	if err != nil {
		log.Fatal(err)
	}
	for _, k := range []string{"html", "text"} {
		if !contains(*kind, k) {
			continue
		}
		all := examples(pages, k == "text")
		log.Printf("%s: %d pages, %d blocks", k, len(all), countBlocks(all))
		if *measure {
			measureFolds(all, k)
			continue
		}
		write(k+".weights", train(all, trainings[k]).Encode(*keep, threshold))
	}
}

func write(name string, data []byte) {
	if err := os.WriteFile(filepath.Join(*out, name), data, 0o644); err != nil {
		log.Fatal(err)
	}
	log.Printf("%s: %d bytes", name, len(data))
}

// measureFolds scores each part of the publishers by a model of the others.
func measureFolds(all []*example, kind string) {
	results := newResults()
	each(*folds, func(k int) {
		m := mustLoad(train(without(all, k), trainings[kind]).Encode(*keep, threshold))
		for _, e := range all {
			if e.page.Fold(*folds) == k {
				story := e.analysis.Story(m)
				results.add(e, story)
				if *page != "" && contains(*page, e.page.ID) {
					show(e, story)
				}
			}
		}
	})
	results.print(kind)
}

func without(all []*example, fold int) []*example {
	var rest []*example
	for _, e := range all {
		if e.page.Fold(*folds) != fold {
			rest = append(rest, e)
		}
	}
	return rest
}

func mustLoad(data []byte) *sequence.Model {
	m, err := sequence.Load(data)
	if err != nil {
		log.Fatal(err)
	}
	return m
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
