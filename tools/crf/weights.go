package crf

import (
	"math"
	"slices"

	"example.com/tearsheet/internal/sequence"
)

// Weights are what Train learned.
type Weights struct {
	Labels []string
	Bits   uint
	keys   []uint32
	counts []int32   // items that have the feature
	rows   []float32 // [feature][label]
	chain  []float32 // [1+1+labels][label]: start, end, from each label
	banned []bool
}

// Average returns the mean of weights trained on the same sequences with the
// same labels and bits, and different seeds or passes.
func Average(ws ...*Weights) *Weights {
	mean := *ws[0]
	mean.rows = slices.Clone(mean.rows)
	mean.chain = slices.Clone(mean.chain)
	for _, w := range ws[1:] {
		if !slices.Equal(w.keys, mean.keys) {
			panic("crf: average of models with different features")
		}
		for i, x := range w.rows {
			mean.rows[i] += x
		}
		for i, x := range w.chain {
			mean.chain[i] += x
		}
	}
	for _, list := range [][]float32{mean.rows, mean.chain} {
		for i := range list {
			list[i] /= float32(len(ws))
		}
	}
	return &mean
}

// forbidden is the weight of a banned transition: no sum of votes gets over it.
const forbidden = -4096

// Encode writes the weights for [sequence.Load]. Rows are ranked by how much
// they change decisions in the training data, and only the best prune of them
// are kept; 0 keeps all. Weights under threshold (in nats) are left out.
func (w *Weights) Encode(prune int, threshold float64) []byte {
	L := len(w.Labels)
	t := &sequence.Table{Labels: w.Labels, Bits: w.Bits}
	t.Start, t.End = quantised(w.chain[:L], 0), quantised(w.chain[L:2*L], 0)
	t.Trans = quantised(w.chain[2*L:], 0)
	for i, banned := range w.banned {
		if banned {
			t.Trans[i] = forbidden
		}
	}
	for _, f := range w.best(prune) {
		row := quantised(centred(w.rows[f*L:][:L]), threshold)
		if slices.ContainsFunc(row, func(x int32) bool { return x != 0 }) {
			t.Rows = append(t.Rows, sequence.Row{Key: w.keys[f], Weights: row})
		}
	}
	return t.Encode()
}

// Len is the number of features.
func (w *Weights) Len() int { return len(w.keys) }

// best returns the features to keep, ascending. A row's worth is the spread
// of its weights times the fourth root of its count: strong rare features and
// weak frequent ones both matter.
func (w *Weights) best(n int) []int {
	L := len(w.Labels)
	order := make([]int, len(w.keys))
	worth := make([]float64, len(w.keys))
	for f := range order {
		order[f] = f
		row := w.rows[f*L:][:L]
		worth[f] = float64(slices.Max(row)-slices.Min(row)) * math.Sqrt(math.Sqrt(float64(w.counts[f])))
	}
	if n <= 0 || n >= len(order) {
		return order
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case worth[a] > worth[b]:
			return -1
		case worth[a] < worth[b]:
			return 1
		}
		return a - b
	})
	order = order[:n]
	slices.Sort(order)
	return order
}

// centred shifts a row by its median. A constant on all labels changes no
// decision and no chance, and most labels then have a weight near zero.
func centred(row []float32) []float32 {
	sorted := slices.Sorted(slices.Values(row))
	median := sorted[len(sorted)/2]
	shifted := slices.Clone(row)
	for l := range shifted {
		shifted[l] -= median
	}
	return shifted
}

func quantised(list []float32, threshold float64) []int32 {
	q := make([]int32, len(list))
	for i, x := range list {
		if math.Abs(float64(x)) >= threshold {
			q[i] = int32(math.RoundToEven(float64(x) / sequence.Step))
		}
	}
	return q
}
