// Command train-joints trains the model of internal/block that tells which lines of flattened text, one for each text
// node, are one paragraph, on the pages of ../shared/corpora, and writes its weights, the same bytes on every run.
//
//	cd tools && go run ./cmd/train-joints           # writes ../internal/block/joints.weights
//	cd tools && go run ./cmd/train-joints -measure  # measures on held-out publishers, writes nothing
package main

import (
	"flag"
	"fmt"
	"log"
	"math"
	"os"
	"path/filepath"
	"slices"

	"example.com/tearsheet/internal/block"
	"example.com/tearsheet/tools/corpus"
	"example.com/tearsheet/tools/crf"
	"example.com/tearsheet/tools/flatten"
)

var (
	shared  = flag.String("shared", "../../shared", "where corpora/ is")
	out     = flag.String("out", "../internal/block/joints.weights", "where the weights go")
	measure = flag.Bool("measure", false, "measure on held-out publishers instead of writing weights")
)

const folds = 5

// An example is a joint of which the page as HTML shows whether a paragraph goes on there.
type example struct {
	features []uint16
	joined   bool
	fold     int
}

func main() {
	log.SetFlags(log.Ltime)
	flag.Parse()
	all, err := load(filepath.Join(*shared, "corpora"))
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%d joints", len(all))
	if *measure {
		measureFolds(all)
		return
	}
	if err := os.WriteFile(*out, encode(train(all)), 0o644); err != nil {
		log.Fatal(err)
	}
}

// load reads the joints of all pages, each flattened a text node a line, with the source's line ends and without, and a block a line.
func load(dir string) ([]example, error) {
	var all []example
	for _, name := range []string{"wcxb_articles", "fundus", "readability", "snippets", "wcxb_other"} {
		pages, err := corpus.Read(filepath.Join(dir, name+".jsonl"))
		if err != nil {
			return nil, err
		}
		for _, p := range pages {
			for _, lines := range flatten.Lines(string(p.Raw)) {
				all = append(all, examples(lines, p.Fold(folds))...)
			}
		}
	}
	return all, nil
}

func examples(p flatten.Lined, fold int) (list []example) {
	for _, j := range block.Joints(p.Text, p.Joined) {
		if p.Tells(j.End, j.Start) {
			list = append(list, example{j.Features, p.Joined(j.End, j.Start), fold})
		}
	}
	return list
}

// Of the training: epochs, the rate that AdaGrad starts with, the pull to zero.
const (
	epochs = 6
	rate   = 0.04
	pull   = 1e-5
)

// train learns the weights by logistic regression, one example after the other (AdaGrad, Duchi et al. 2011), and
// returns the mean after each of the last half of the epochs.
func train(all []example) []float64 {
	w, squares, mean := make([]float64, block.JointSlots), make([]float64, block.JointSlots), make([]float64, block.JointSlots)
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	state := uint64(1)
	taken := 0.0
	for epoch := range epochs {
		for i := len(order) - 1; i > 0; i-- {
			state = state*6364136223846793005 + 1442695040888963407 // Knuth's MMIX
			k := int(state >> 33 % uint64(i+1))
			order[i], order[k] = order[k], order[i]
		}
		for _, k := range order {
			e := &all[k]
			score := 0.0
			for _, f := range e.features {
				score += w[f]
			}
			slope := 1 / (1 + crf.Exp(-score))
			if e.joined {
				slope--
			}
			for _, f := range e.features {
				g := slope + pull*w[f]
				squares[f] += g * g
				w[f] -= rate * g / math.Sqrt(squares[f]+1e-8)
			}
		}
		if epoch >= epochs/2 {
			taken++
			for i, v := range w {
				mean[i] += v
			}
		}
	}
	for i := range mean {
		mean[i] /= taken
	}
	return mean
}

func encode(w []float64) []byte {
	data := make([]byte, len(w))
	for i, v := range w {
		data[i] = byte(int8(max(min(math.RoundToEven(v/block.JointStep), math.MaxInt8), math.MinInt8)))
	}
	return data
}

// measureFolds tells how many of the joints of held-out publishers are right, at several limits of the score.
func measureFolds(all []example) {
	limits := [...]int{0, 12, 24}
	var hits, missed, wrong [len(limits)]int
	for fold := range folds {
		w := encode(train(slices.DeleteFunc(slices.Clone(all), func(e example) bool { return e.fold == fold })))
		for _, e := range all {
			if e.fold != fold {
				continue
			}
			sum := 0
			for _, f := range e.features {
				sum += int(int8(w[f]))
			}
			for k, limit := range limits {
				switch {
				case e.joined && sum > limit:
					hits[k]++
				case e.joined:
					missed[k]++
				case sum > limit:
					wrong[k]++
				}
			}
		}
	}
	for k, limit := range limits {
		fmt.Printf("limit %.2f nats: precision %.3f, recall %.3f\n", float64(limit)*block.JointStep,
			float64(hits[k])/float64(hits[k]+wrong[k]), float64(hits[k])/float64(hits[k]+missed[k]))
	}
}
