// Command train-blocks trains the block labeller of internal/content on the
// pages of ../shared/corpora and writes its weights.
//
//	cd tools && go run ./cmd/train-blocks           # writes ../internal/content/*.weights
//	cd tools && go run ./cmd/train-blocks -folds 5  # measures on held-out publishers, writes nothing
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"example.com/tearsheet/internal/block"
	"example.com/tearsheet/internal/charset"
	"example.com/tearsheet/internal/content"
	"example.com/tearsheet/internal/dom"
	"example.com/tearsheet/internal/sequence"
	"example.com/tearsheet/tools/corpus"
	"example.com/tearsheet/tools/crf"
	"example.com/tearsheet/tools/roles"
)

// An example is one page, ready for training.
type example struct {
	page     *corpus.Page
	blocks   *block.Page
	declared content.Declared
	truth    roles.Truth
	features sequence.Features
}

var (
	shared = flag.String("shared", "../../shared", "where corpora/ is")
	folds  = flag.Int("folds", 0, "measure with this many folds instead of writing weights")
	epochs = flag.Int("epochs", 30, "passes over the data")
	rate   = flag.Float64("rate", 0.003, "AdaGrad step")
	drop   = flag.Float64("dropout", 0.1, "share of features left out")
	l2     = flag.Float64("l2", 1e-6, "pull to zero")
	keep   = flag.Int("keep", 120000, "features kept")
	only   = flag.Int("only", 0, "of the folds, run only the first so many")
)

func main() {
	log.SetFlags(log.Ltime)
	flag.Parse()
	var all []*example
	for _, name := range []string{"wcxb_articles", "fundus", "readability"} {
		pages, err := corpus.Read(filepath.Join(*shared, "corpora", name+".jsonl"))
		if err != nil {
			log.Fatal(err)
		}
		all = append(all, prepare(pages)...)
	}
	n, blocks := 0, 0
	for _, e := range all {
		n += e.features.Len()
		blocks += len(e.blocks.Blocks)
	}
	log.Printf("%d pages, %d blocks", len(all), blocks)
	if *folds > 0 {
		measure(all)
		return
	}
	w := train(all)
	if err := os.WriteFile("../internal/content/html.weights", w.Encode(*keep, 0.02), 0o644); err != nil {
		log.Fatal(err)
	}
}

func prepare(pages []*corpus.Page) []*example {
	out := make([]*example, len(pages))
	each(len(pages), func(i int) {
		e := &example{page: pages[i]}
		text, _ := charset.Decode(pages[i].Raw, "")
		tree := dom.Parse(text)
		e.blocks = block.FromHTML(tree)
		e.declared = declare(tree, pages[i].URL)
		e.truth = roles.Of(e.blocks, &pages[i].Truth)
		content.Features(e.blocks, e.declared, &e.features)
		out[i] = e
	})
	return out
}

// each runs f for 0 to n-1 on both cores.
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

func train(all []*example) *crf.Weights {
	var data []crf.Sequence
	for _, e := range all {
		if len(e.blocks.Blocks) == 0 || !usable(e) {
			continue
		}
		labels := make([]uint8, len(e.truth.Roles))
		for i, r := range e.truth.Roles {
			labels[i] = uint8(r)
		}
		s := crf.Sequence{Features: &e.features, Labels: labels, Items: e.truth.Weights}
		data = append(data, s)
	}
	return crf.Train(data, crf.Options{Labels: content.Labels[:], Epochs: *epochs, MinCount: 2, Average: 3, Seed: 1, L2: *l2, Dropout: *drop, Rate: *rate,
		Log: func(epoch int, l float64) { log.Printf("epoch %d: %.4f", epoch, l) }})
}

// usable reports whether the truth was found again in the blocks: a page whose
// story is not in the HTML teaches nothing.
func usable(e *example) bool {
	found, want := 0, len(e.page.Truth.Body)
	for i, r := range e.truth.Roles {
		if r == content.Body || r == content.Heading {
			found += len(e.blocks.Blocks[i].Text)
		}
	}
	return want > 0 && found*2 > want
}

// measure trains on all folds but one and scores that one, for each fold.
func measure(all []*example) {
	start := time.Now()
	results := newResults()
	n := *folds
	if *only > 0 {
		n = *only
	}
	each(n, func(k int) {
		var in, out []*example
		for _, e := range all {
			if e.page.Fold(*folds) == k {
				out = append(out, e)
			} else {
				in = append(in, e)
			}
		}
		m, err := sequence.Load(train(in).Encode(*keep, 0.02))
		if err != nil {
			log.Fatal(err)
		}
		for _, e := range out {
			results.add(e, m.Viterbi(&e.features, nil))
		}
	})
	results.print()
	log.Printf("took %v", time.Since(start))
}

func bodyOf(e *example, labels []uint8) string {
	var parts []string
	for i, l := range labels {
		if r := content.Role(l); r == content.Body || r == content.Heading {
			parts = append(parts, e.blocks.Blocks[i].Text)
		}
	}
	return strings.Join(parts, "\n\n")
}

var _ = fmt.Sprint
