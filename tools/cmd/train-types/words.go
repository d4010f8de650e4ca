package main

import (
	"cmp"
	"log"
	"math"
	"math/rand/v2"
	"slices"

	"example.com/tearsheet/internal/pagetype"
	"example.com/tearsheet/internal/sequence"
)

// Settings of the words' model, chosen on held-out publishers. Results are flat
// around them.
const (
	minPages   = 5      // a word on fewer pages is left out
	keptWords  = 10_000 // the words that tell most
	wordEpochs = 8
	wordRate   = 0.05
	wordDecay  = 1e-5
	keyBits    = 26
)

// trainWords learns how much each word speaks for each type, and returns the
// model in its binary form.
func trainWords(list []*example) []byte {
	index := telling(list)
	scale := make([]float64, len(index))
	pages := make([]float64, len(index))
	docs := make([]document, len(list))
	for i, e := range list {
		docs[i] = newDocument(e, index)
		for _, v := range docs[i].views {
			for _, w := range v.words {
				pages[w]++
			}
		}
	}
	for w, n := range pages {
		scale[w] = math.Log(1 + float64(len(list))/n) // inverse document frequency
	}
	weights := descend(docs, scale)
	return encodeWords(index, weights, scale)
}

// telling returns the words that tell most about the type, numbered, by the
// information that a page's having them gives.
func telling(list []*example) map[uint32]int32 {
	counts := map[uint32]*[pagetype.Types]float64{}
	var totals [pagetype.Types]float64
	for _, e := range list {
		totals[e.label]++
		for v := range pagetype.Views {
			for _, id := range e.features.Words.Item(v) {
				if counts[id] == nil {
					counts[id] = new([pagetype.Types]float64)
				}
				counts[id][e.label]++
			}
		}
	}
	type word struct {
		id          uint32
		information float64
	}
	var words []word
	for id, c := range counts {
		if sum(c[:]) >= minPages {
			words = append(words, word{id, information(c, &totals)})
		}
	}
	slices.SortFunc(words, func(a, b word) int {
		return cmp.Or(cmp.Compare(b.information, a.information), cmp.Compare(a.id, b.id))
	})
	index := map[uint32]int32{}
	for i, w := range words[:min(keptWords, len(words))] {
		index[w.id] = int32(i)
	}
	return index
}

// information is what having a word tells about the type, times the pages.
func information(c, totals *[pagetype.Types]float64) (g float64) {
	have, all := sum(c[:]), sum(totals[:])
	cell := func(n, expected float64) {
		if n > 0 {
			g += n * math.Log(n/expected)
		}
	}
	for t := range c {
		cell(c[t], totals[t]*have/all)
		cell(totals[t]-c[t], totals[t]*(all-have)/all)
	}
	return g
}

func sum(list []float64) (s float64) {
	for _, x := range list {
		s += x
	}
	return s
}

// A document is a page for the words' model.
type document struct {
	views []view
	label pagetype.Type
}

// A view is the known words of a page's view and what each weighs.
type view struct {
	words []int32
	unit  float64
}

func newDocument(e *example, index map[uint32]int32) document {
	d := document{label: e.label}
	for v := range pagetype.Views {
		item := e.features.Words.Item(v)
		known := view{unit: 1 / math.Sqrt(float64(max(1, len(item))))}
		for _, id := range item {
			if w, ok := index[id]; ok {
				known.words = append(known.words, w)
			}
		}
		d.views = append(d.views, known)
	}
	return d
}

// descend maximises the likelihood of the labels by AdaGrad, page by page, and
// returns the weights by word and type.
func descend(docs []document, scale []float64) []float64 {
	const n = pagetype.Types
	w := newAdaGrad(len(scale)*n, wordRate, wordDecay)
	bias := newAdaGrad(n, wordRate, 0)
	rng := rand.New(rand.NewPCG(1, 2))
	order := rng.Perm(len(docs))
	s := make([]float64, n)
	for range wordEpochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			d := &docs[i]
			copy(s, bias.w)
			for _, v := range d.views {
				for _, word := range v.words {
					x := v.unit * scale[word]
					for t, weight := range w.w[int(word)*n:][:n] {
						s[t] += x * weight
					}
				}
			}
			errorOf(s, int(d.label))
			for t, e := range s {
				bias.step(t, e)
			}
			for _, v := range d.views {
				for _, word := range v.words {
					x := v.unit * scale[word]
					for t, e := range s {
						w.step(int(word)*n+t, x*e)
					}
				}
			}
		}
	}
	return w.w
}

// encodeWords writes the weights, against those of Article, in steps of the sequence room.
func encodeWords(index map[uint32]int32, weights, scale []float64) []byte {
	t := sequence.Table{Bits: keyBits, Start: make([]int32, pagetype.Types), End: make([]int32, pagetype.Types), Trans: make([]int32, pagetype.Types*pagetype.Types)}
	for k := range pagetype.Types {
		t.Labels = append(t.Labels, string(rune('a'+k)))
	}
	seen := map[uint32]bool{}
	for id, w := range index {
		key := sequence.Key(id, keyBits)
		row := sequence.Row{Key: key, Weights: make([]int32, pagetype.Types)}
		any := false
		for k := range row.Weights {
			x := (weights[int(w)*pagetype.Types+k] - weights[int(w)*pagetype.Types]) * scale[w] / sequence.Step
			row.Weights[k] = int32(math.Round(x))
			any = any || row.Weights[k] != 0
		}
		if any && !seen[key] {
			seen[key] = true
			t.Rows = append(t.Rows, row)
		}
	}
	slices.SortFunc(t.Rows, func(a, b sequence.Row) int { return cmp.Compare(a.Key, b.Key) })
	return t.Encode()
}

func loadWords(data []byte) *sequence.Model {
	m, err := sequence.Load(data)
	if err != nil {
		log.Fatal(err)
	}
	return m
}
