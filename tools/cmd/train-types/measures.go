package main

import (
	"math"
	"math/rand/v2"

	"example.com/tearsheet/internal/pagetype"
)

// Settings of the second model, chosen on held-out publishers. Half or double
// the passes or the rate lose a point at most.
const (
	passes = 40
	rate   = 0.02
	decay  = 0.01
	// innerFolds is the number of parts for the words' say on pages that
	// they were not learned from.
	innerFolds = 5
)

// train learns both models. The second learns from what a words' model that
// has not seen a page's publisher makes of the page: one that has would
// promise too much.
func train(list []*example) (*pagetype.Model, []byte) {
	inputs := make([][]float32, len(list))
	for k := range innerFolds {
		var rest []*example
		for _, e := range list {
			if innerFold(e) != k {
				rest = append(rest, e)
			}
		}
		m := &pagetype.Model{Words: loadWords(trainWords(rest))}
		for i, e := range list {
			if innerFold(e) == k {
				inputs[i] = m.Inputs(e.features)
			}
		}
	}
	words := trainWords(list)
	m := &pagetype.Model{Words: loadWords(words), Scales: scales(inputs)}
	m.Weights = weigh(list, inputs, m.Scales)
	return m, words
}

// innerFold splits publishers in another way than the outer folds do.
func innerFold(e *example) int { return e.page.Fold(innerFolds*101) / 101 }

func scales(inputs [][]float32) []pagetype.Scale {
	list := make([]pagetype.Scale, pagetype.Inputs)
	n := float64(len(inputs))
	for k := range list {
		var s, q float64
		for _, x := range inputs {
			v := float64(pagetype.Squash(x[k]))
			s += v
			q += v * v
		}
		mean := s / n
		// The least variance keeps what hardly ever occurs from counting much.
		list[k] = pagetype.Scale{Mean: float32(mean), Factor: float32(1 / math.Sqrt(max(q/n-mean*mean, 0.01)))}
	}
	return list
}

// weigh learns the weights by input and type, then the biases.
func weigh(list []*example, inputs [][]float32, scale []pagetype.Scale) []float32 {
	const n = pagetype.Types
	rows := make([][]float64, len(inputs))
	for i, x := range inputs {
		rows[i] = make([]float64, len(x)+1)
		for k, v := range x {
			if !left[groupOf(k)] {
				rows[i][k] = float64(scale[k].Scaled(v))
			}
		}
		rows[i][len(x)] = 1
	}
	w := newAdaGrad((pagetype.Inputs+1)*n, rate, decay)
	rng := rand.New(rand.NewPCG(3, 4))
	order := rng.Perm(len(rows))
	s := make([]float64, n)
	for range passes {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			clear(s)
			for k, x := range rows[i] {
				for t, weight := range w.w[k*n:][:n] {
					s[t] += x * weight
				}
			}
			errorOf(s, int(list[i].label))
			for k, x := range rows[i] {
				if x != 0 {
					for t, e := range s {
						w.step(k*n+t, x*e)
					}
				}
			}
		}
	}
	out := make([]float32, len(w.w))
	for k, x := range w.w {
		out[k] = float32(x)
	}
	return out
}

// errorOf turns scores into what the truth is ahead of the chances.
func errorOf(s []float64, truth int) {
	top := s[0]
	for _, x := range s {
		top = max(top, x)
	}
	total := 0.0
	for t, x := range s {
		s[t] = math.Exp(x - top)
		total += s[t]
	}
	for t := range s {
		s[t] /= -total
	}
	s[truth]++
}

// adaGrad is weights in training (Duchi, Hazan, Singer 2011).
type adaGrad struct {
	w, squares  []float64
	rate, decay float64
}

func newAdaGrad(n int, rate, decay float64) *adaGrad {
	return &adaGrad{make([]float64, n), make([]float64, n), rate, decay}
}

func (a *adaGrad) step(k int, gradient float64) {
	gradient -= a.decay * a.w[k]
	a.squares[k] += gradient * gradient
	a.w[k] += a.rate * gradient / (math.Sqrt(a.squares[k]) + 1e-6)
}
