// Command train-blocks trains the two readings of internal/content, and the trees that find the
// headline of flattened text, on the pages of ../shared/corpora and writes their weights.
//
//	cd tools && go run ./cmd/train-blocks           # writes ../internal/content/*.weights, *.trees and *.heads
//	cd tools && go run ./cmd/train-blocks -measure  # measures on held-out publishers, writes nothing
package main

import (
	"flag"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"example.com/tearsheet/internal/content"
	"example.com/tearsheet/tools/corpus"
)

var (
	shared   = flag.String("shared", "../../shared", "where corpora/ is")
	out      = flag.String("out", "../internal/content", "where the weights go")
	kind     = flag.String("kind", "html,text", "which labellers: html, text or both")
	measure  = flag.Bool("measure", false, "measure on held-out publishers instead of writing weights")
	page     = flag.String("page", "", "with -measure: ids of pages to print")
	leaveOut = flag.String("without", "", "groups of features to leave out of the labeller, for ablations: "+strings.Join(content.Groups[:], ", "))
	stamp    = flag.Bool("inputs", false, "write nothing but what tells the inputs: for weights that are known to be those of today's code")
	folds    = flag.Int("folds", 5, "number of parts that publishers are split into")
	worst    = flag.String("worst", "", "with -measure: a file for the pages, worst first")
)

func main() {
	log.SetFlags(log.Ltime)
	flag.Parse()
	pages, err := load(filepath.Join(*shared, "corpora"))
	if err != nil {
		log.Fatal(err)
	}
	if *stamp {
		for _, k := range []string{"html", "text"} {
			if contains(*kind, k) {
				writeInputs(pages, k)
			}
		}
		return
	}
	all := htmlExamples(pages)
	log.Printf("html: %d pages, %d blocks", len(all), countBlocks(all))
	if contains(*kind, "html") {
		learnSilver(all, "html")
		run(append(slices.Clone(all), crops(all)...), "html")
		writeInputs(pages, "html")
	}
	if contains(*kind, "text") {
		all = textExamples(all)
		all = append(all, crops(all)...)
		log.Printf("text: %d pages, %d blocks", len(all), countBlocks(all))
		run(all, "text")
		writeInputs(pages, "text")
	}
}

func run(all []*example, kind string) {
	if *measure {
		measureFolds(all, kind)
		return
	}
	write(kind+".weights", trainLabeller(all, kind))
	readFirst(all, kind)
	write(kind+".trees", trainSecond(all, trainings[kind].second))
	if kind == "text" {
		write(kind+".heads", trainHeads(all))
	}
}

func writeInputs(pages []*corpus.Page, kind string) {
	if !*measure {
		write(kind+".inputs", sumInputs(pages, kind))
	}
}

func write(name string, data []byte) {
	if err := os.WriteFile(filepath.Join(*out, name), data, 0o644); err != nil {
		log.Fatal(err)
	}
	log.Printf("%s: %d bytes", name, len(data))
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
