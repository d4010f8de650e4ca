// Package boost trains gradient-boosted decision trees (Friedman 2001) on rows
// of small integers and writes them for internal/forest.
//
// Splits are found in histograms, the leaf with the largest gain first. The
// same rows and options give the same trees, bit for bit: columns are worked on in parallel,
// but no sum depends on another column.
package boost

import (
	"math"

	"example.com/tearsheet/internal/forest"
	"example.com/tearsheet/tools/crf"
)

// Options of training. All must be given.
type Options struct {
	Trees  int
	Leaves int     // of a tree
	Rate   float64 // how much of what a tree says is believed
	Weight float64 // the least weight of a leaf, as the sum of p(1-p) over its rows
	Pull   float64 // of a leaf's score to zero, in units of such weight
	Seed   uint64
}

// Data is the rows to learn from.
type Data struct {
	Size    int     // values of a row
	Rows    []int16 // Size values a row
	Yes     []bool  // what the trees are to tell, a row each
	Weights []float32
}

// A trainer holds the state of training. Gradients stand in pairs, first and
// second derivative, so that both share a cache line.
type trainer struct {
	opt    Options
	data   *Data
	cuts   [][]int16 // of each column: the largest values of its bins but the last
	bins   [][]uint8 // of each column: the bin of each row
	scores []float64
	slopes []float32 // [row][2]
	rows   []int32
	state  uint64
	trees  []*forest.Tree
}

// Train returns the weights in the form that forest.Load reads.
func Train(data *Data, opt Options) []byte {
	t := &trainer{opt: opt, data: data, state: opt.Seed}
	n := len(data.Yes)
	t.cut()
	t.scores, t.slopes, t.rows = make([]float64, n), make([]float32, 2*n), make([]int32, n)
	base := quantised(t.base())
	for i := range t.scores {
		t.scores[i] = float64(base) * forest.Step
	}
	for range opt.Trees {
		t.derive()
		t.trees = append(t.trees, t.tree())
	}
	return forest.Encode(data.Size, int32(base), t.trees)
}

// base is the score without any tree: the log odds of yes.
func (t *trainer) base() float64 {
	yes, all := 0.0, 0.0
	for i, y := range t.data.Yes {
		all += float64(t.data.Weights[i])
		if y {
			yes += float64(t.data.Weights[i])
		}
	}
	return math.Log(yes / (all - yes))
}

// derive computes the derivatives of the loss at the present scores.
func (t *trainer) derive() {
	for i, y := range t.data.Yes {
		p := 1 / (1 + crf.Exp(-t.scores[i]))
		gradient := p
		if y {
			gradient--
		}
		w := float64(t.data.Weights[i])
		t.slopes[2*i], t.slopes[2*i+1] = float32(gradient*w), float32(p*(1-p)*w)
	}
}

// random returns a number below n.
func (t *trainer) random(n uint64) uint64 {
	t.state = t.state*6364136223846793005 + 1442695040888963407 // Knuth's MMIX
	return t.state >> 33 % n
}

func quantised(score float64) int16 {
	return int16(max(min(math.RoundToEven(score/forest.Step), math.MaxInt16), math.MinInt16))
}
