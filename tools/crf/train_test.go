package crf

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"example.com/tearsheet/internal/sequence"
)

// toy makes sequences of words 0 to 49 where a word under 5 opens a pair:
// it is labelled 1 and its successor 2, whatever that is. Everything else is 0.
func toy(n int, seed uint64) []Sequence {
	r := rand.New(rand.NewPCG(seed, 2))
	var data []Sequence
	for range n {
		s := Sequence{Features: &sequence.Features{}}
		open := false
		for range 12 {
			word := r.Uint32N(50)
			label := uint8(0)
			switch {
			case open:
				label, open = 2, false
			case word < 5:
				label, open = 1, true
			}
			s.Features.Add(sequence.Mix(7, word))
			s.Features.Add(sequence.Mix(8, 0))
			s.Features.EndItem()
			s.Labels = append(s.Labels, label)
		}
		data = append(data, s)
	}
	return data
}

func accuracy(t *testing.T, model []byte, data []Sequence) float64 {
	t.Helper()
	m, err := sequence.Load(model)
	if err != nil {
		t.Fatal(err)
	}
	right, all := 0, 0
	for _, s := range data {
		for i, l := range m.Viterbi(s.Features, nil) {
			all++
			if l == s.Labels[i] {
				right++
			}
		}
	}
	return float64(right) / float64(all)
}

func options() Options {
	return Options{Labels: []string{"O", "B", "I"}, Epochs: 15, L2: 1e-4, Average: 3, Forbid: true, Seed: 1}
}

func TestLearnsPairs(t *testing.T) {
	data, unseen := toy(300, 1), toy(100, 2)
	for name, change := range map[string]func(*Options){
		"plain":   func(*Options) {},
		"dropout": func(o *Options) { o.Dropout = 0.1 },
	} {
		opt := options()
		change(&opt)
		if got := accuracy(t, Train(data, opt).Encode(0, 0), unseen); got < 0.99 {
			t.Errorf("%s: accuracy %.3f on unseen data", name, got)
		}
	}
}

func TestSameBytesAgain(t *testing.T) {
	data := toy(50, 3)
	opt := options()
	opt.Dropout = 0.2
	first := Train(data, opt).Encode(0, 0.01)
	if !bytes.Equal(first, Train(data, opt).Encode(0, 0.01)) {
		t.Error("two runs differ")
	}
	opt.Seed = 2
	if bytes.Equal(first, Train(data, opt).Encode(0, 0.01)) {
		t.Error("the seed changes nothing")
	}
}

func TestPruneAndAverage(t *testing.T) {
	data, unseen := toy(300, 4), toy(100, 5)
	opt := options()
	a := Train(data, opt)
	opt.Seed = 9
	mean := Average(a, Train(data, opt))
	// The five openers are what there is to know.
	if got := accuracy(t, mean.Encode(6, 0.1), unseen); got < 0.99 {
		t.Errorf("accuracy %.3f with six features", got)
	}
	if whole, pruned := len(mean.Encode(0, 0)), len(mean.Encode(6, 0)); pruned >= whole {
		t.Errorf("pruned to %d of %d bytes", pruned, whole)
	}
}

// Items that count nothing teach nothing.
func TestItemWeights(t *testing.T) {
	data, unseen := toy(300, 6), toy(100, 7)
	for i := range data {
		data[i].Items = make([]float32, len(data[i].Labels))
		for j := range data[i].Items {
			data[i].Items[j] = 1
			if i%2 == 1 { // and half of the data is wrong
				data[i].Items[j] = 0
				data[i].Labels[j] = 0
			}
		}
	}
	if got := accuracy(t, Train(data, options()).Encode(0, 0), unseen); got < 0.99 {
		t.Errorf("accuracy %.3f with half of the data masked", got)
	}
}

// The gradient is that of the likelihood: with a step small enough, a step up
// along it raises the likelihood.
func TestLikelihoodRises(t *testing.T) {
	opt := options()
	var seen []float64
	opt.Log = func(_ int, l float64) { seen = append(seen, l) }
	Train(toy(100, 8), opt)
	for i := 1; i < 6; i++ {
		if seen[i] <= seen[i-1] {
			t.Errorf("likelihood %v after epoch %d, %v before", seen[i], i+1, seen[i-1])
		}
	}
}

// An example of which half of the openers say no more than "0 or 1" teaches
// the same as one without doubt, and better than one that calls them 0.
func TestAllowed(t *testing.T) {
	data, unseen := toy(300, 9), toy(100, 10)
	for i := range data {
		data[i].Allowed = make([]uint64, len(data[i].Labels))
		if i%2 == 0 {
			continue
		}
		for j, l := range data[i].Labels {
			data[i].Labels[j] = 0
			if l != 0 {
				data[i].Allowed[j] = 1<<0 | 1<<l
			}
		}
	}
	opt := options()
	if got := accuracy(t, Train(data, opt).Encode(0, 0), unseen); got < 0.99 {
		t.Errorf("accuracy %.3f with half of the labels in doubt", got)
	}
	for i := range data {
		data[i].Allowed = nil
	}
	if got := accuracy(t, Train(data, opt).Encode(0, 0), unseen); got >= 0.99 {
		t.Errorf("accuracy %.3f with half of the labels wrong: the test tests nothing", got)
	}
}
