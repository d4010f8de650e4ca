// Package crf trains linear-chain conditional random fields on hashed binary
// features and writes them for internal/sequence, which labels blocks of a
// page and words of a sentence with them.
//
// Training maximises the weighted conditional log-likelihood by AdaGrad
// (Duchi, Hazan, Singer 2011) over single sequences. It runs in one goroutine
// and uses its own exponential, so that the same data and options give the
// same weights, bit for bit, on any machine of one architecture.
package crf

import (
	"math"
	"math/rand/v2"

	"example.com/tearsheet/internal/sequence"
)

// A Sequence is one training example.
type Sequence struct {
	Features *sequence.Features
	Labels   []uint8   // index into Options.Labels, one an item
	Weight   float32   // how much the sequence counts; 0 means 1
	Items    []float32 // how much each item counts besides; nil means 1 each
	// Allowed, if not nil, has for each item a mask of the labels that it may
	// have in truth; 0 means just the one of Labels. It is for sets that do not
	// mark all that the model is to know.
	Allowed []uint64
}

// allows reports whether item i may have label l.
func (e *example) allows(i, l int) bool {
	if e.allowed == nil || e.allowed[i] == 0 {
		return l == int(e.labels[i])
	}
	return e.allowed[i]>>l&1 != 0
}

// Options of training. Labels must be given; zero elsewhere means the default.
type Options struct {
	Labels  []string
	Epochs  int     // passes over the data: 10
	Rate    float64 // AdaGrad's step: 0.1
	L2      float64 // pull to zero at each touch of a weight: none
	Dropout float64 // chance that a feature is left out of an item while training: none
	// DropWhole is the chance that a feature is left out of a whole sequence while
	// training: none. What a sequence says again and again, such as a class name
	// on a page, is else learned as if each time were new evidence.
	DropWhole float64
	MinCount  int  // features in fewer items are ignored: 1
	Average   int  // the result is the mean after each of so many last epochs: 1
	Bits      uint // size of the key space: 26, for up to some hundred thousand features
	Seed      uint64
	// Forbid rules out label pairs that the data never shows, for labels whose order is grammar (BIO).
	Forbid bool
	// Log, if not nil, is called after each epoch with the mean log-likelihood of an item.
	Log func(epoch int, likelihood float64)
}

func (o *Options) fill() {
	set(&o.Epochs, 10)
	set(&o.Rate, 0.1)
	set(&o.MinCount, 1)
	set(&o.Average, 1)
	set(&o.Bits, 26)
}

func set[T comparable](v *T, to T) {
	var zero T
	if *v == zero {
		*v = to
	}
}

// Train learns weights from data. It panics if labels and items do not match.
func Train(data []Sequence, opt Options) *Weights {
	opt.fill()
	t := newTrainer(data, opt)
	for epoch := 1; epoch <= opt.Epochs; epoch++ {
		likelihood := t.epoch()
		if opt.Log != nil {
			opt.Log(epoch, likelihood)
		}
		if epoch > opt.Epochs-opt.Average {
			t.accumulate()
		}
	}
	return t.finish()
}

// A trainer holds the weights in training. A weight is followed, one row
// later, by the sum of its squared gradients, so that both share a cache line.
type trainer struct {
	opt    Options
	labels int
	data   []example
	keys   []uint32 // of the features, by index
	counts []int32
	rows   []float32 // [feature][2][label]
	chain  []float32 // [1+1+labels][2][label]: start, end, from each label
	banned []bool    // [from*labels+to]
	sum    []float32 // of the rows after the last epochs
	chains []float32
	sums   int
	rng    *rand.PCG
	work   lattice
	kept   []uint32
}

// An example is a sequence with the features replaced by their indices.
type example struct {
	features []uint32
	ends     []int32
	labels   []uint8
	weight   float32
	items    []float32
	allowed  []uint64
}

func (e *example) item(i int) []uint32 {
	start := int32(0)
	if i > 0 {
		start = e.ends[i-1]
	}
	return e.features[start:e.ends[i]]
}

func (e *example) itemWeight(i int) float32 {
	if e.items == nil {
		return e.weight
	}
	return e.weight * e.items[i]
}

func newTrainer(data []Sequence, opt Options) *trainer {
	t := &trainer{opt: opt, labels: len(opt.Labels), rng: rand.NewPCG(opt.Seed, 0x5eed)}
	index := t.index(data)
	seen := make([]bool, t.labels*t.labels)
	for i := range data {
		t.data = append(t.data, t.example(&data[i], index))
		for j := 1; j < len(data[i].Labels); j++ {
			seen[int(data[i].Labels[j-1])*t.labels+int(data[i].Labels[j])] = true
		}
	}
	t.rows = make([]float32, len(t.keys)*2*t.labels)
	t.chain = make([]float32, (2+t.labels)*2*t.labels)
	t.banned = make([]bool, t.labels*t.labels)
	for i := range seen {
		t.banned[i] = opt.Forbid && !seen[i]
	}
	return t
}

// index numbers the features with enough items, in the order of their keys.
func (t *trainer) index(data []Sequence) []int32 {
	index := make([]int32, 1<<t.opt.Bits)
	for _, s := range data {
		for i := range s.Features.Len() {
			for _, id := range s.Features.Item(i) {
				index[sequence.Key(id, t.opt.Bits)]++
			}
		}
	}
	for k, n := range index {
		index[k] = -1
		if n > 0 && n >= int32(t.opt.MinCount) {
			index[k] = int32(len(t.keys))
			t.keys = append(t.keys, uint32(k))
			t.counts = append(t.counts, n)
		}
	}
	return index
}

func (t *trainer) example(s *Sequence, index []int32) example {
	if len(s.Labels) != s.Features.Len() {
		panic("crf: labels and items differ in number")
	}
	e := example{labels: s.Labels, weight: s.Weight, items: s.Items, allowed: s.Allowed}
	set(&e.weight, 1)
	for i := range s.Features.Len() {
		for _, id := range s.Features.Item(i) {
			if at := index[sequence.Key(id, t.opt.Bits)]; at >= 0 {
				e.features = append(e.features, uint32(at))
			}
		}
		e.ends = append(e.ends, int32(len(e.features)))
	}
	return e
}

// epoch goes once through the data in random order and returns the mean
// log-likelihood of an item.
func (t *trainer) epoch() float64 {
	order := make([]int32, len(t.data))
	for i := range order {
		j := int(t.rng.Uint64() % uint64(i+1))
		order[i] = order[j]
		order[j] = int32(i)
	}
	likelihood, items := 0.0, 0
	for _, i := range order {
		e := &t.data[i]
		if len(e.labels) > 0 {
			likelihood += t.step(e)
			items += len(e.labels)
		}
	}
	return likelihood / float64(max(items, 1))
}

// step learns from one sequence and returns its log-likelihood.
func (t *trainer) step(e *example) float64 {
	kept, ends := t.dropout(e)
	g := &t.work
	g.reset(len(e.labels), t.labels)
	scale := float32(1 / ((1 - t.opt.Dropout) * (1 - t.opt.DropWhole)))
	at := int32(0)
	for i := range e.labels {
		row := g.scores[i*t.labels:][:t.labels]
		for _, f := range kept[at:ends[i]] {
			for l, w := range t.rows[int(f)*2*t.labels:][:t.labels] {
				row[l] += w
			}
		}
		at = ends[i]
		for l := range row {
			row[l] *= scale
		}
	}
	likelihood := g.run(t, e)
	t.update(e, kept, ends, scale)
	return likelihood
}

// dropout returns the features of e that this step learns from.
func (t *trainer) dropout(e *example) ([]uint32, []int32) {
	if t.opt.Dropout == 0 && t.opt.DropWhole == 0 {
		return e.features, e.ends
	}
	limit, whole, salt := uint64(t.opt.Dropout*(1<<32)), uint32(t.opt.DropWhole*(1<<32)), uint32(0)
	if whole > 0 {
		salt = uint32(t.rng.Uint64())
	}
	t.kept = t.kept[:0]
	t.work.ends = t.work.ends[:0]
	for i := range e.ends {
		r := uint64(0)
		for j, f := range e.item(i) {
			if j&1 == 0 { // one random number serves two features
				r = t.rng.Uint64()
			}
			r = r>>32 | r<<32
			if r&(1<<32-1) >= limit && (whole == 0 || sequence.Mix(salt, f) >= whole) {
				t.kept = append(t.kept, f)
			}
		}
		t.work.ends = append(t.work.ends, int32(len(t.kept)))
	}
	return t.kept, t.work.ends
}

// minGradient is below what moves a weight by a quantisation step in any
// realistic number of updates; leaving such labels out makes training fast.
const minGradient = 1e-3

func (t *trainer) update(e *example, kept []uint32, ends []int32, scale float32) {
	L := t.labels
	at := int32(0)
	for i := range e.labels {
		weight := e.itemWeight(i)
		expected := t.work.expected.labels[i*L:][:L]
		observed := t.work.observed.labels[i*L:][:L]
		features := kept[at:ends[i]]
		at = ends[i]
		for l, p := range expected {
			gradient := float32(observed[l] - p)
			if gradient > -minGradient && gradient < minGradient || weight == 0 {
				continue
			}
			gradient *= weight
			for _, f := range features {
				row := t.rows[int(f)*2*L:][:2*L]
				t.adagrad(&row[l], &row[L+l], gradient*scale)
			}
		}
		if i == 0 {
			t.chainStep(0, observed, expected, weight)
		}
		if i == len(e.labels)-1 {
			t.chainStep(1, observed, expected, weight)
		}
	}
	for from := range L {
		t.chainStep(2+from, t.work.observed.pairs[from*L:][:L], t.work.expected.pairs[from*L:][:L], 1)
	}
}

// chainStep moves a row of the chain's weights by observed less expected labels.
func (t *trainer) chainStep(at int, observed, expected []float64, weight float32) {
	row := t.chain[at*2*t.labels:][:2*t.labels]
	for l, p := range expected {
		if gradient := float32(observed[l] - p); gradient != 0 {
			t.adagrad(&row[l], &row[t.labels+l], gradient*weight)
		}
	}
}

// adagrad moves *w up along its gradient; *squares holds the sum of squared gradients.
func (t *trainer) adagrad(w, squares *float32, gradient float32) {
	gradient -= float32(float32(t.opt.L2) * *w)
	*squares += float32(gradient * gradient)
	*w += float32(t.opt.Rate * float64(gradient) / math.Sqrt(1e-6+float64(*squares)))
}

func (t *trainer) accumulate() {
	if t.sums == 0 {
		t.sum = make([]float32, len(t.keys)*t.labels)
		t.chains = make([]float32, (2+t.labels)*t.labels)
	}
	t.sums++
	addWeights(t.sum, t.rows, t.labels)
	addWeights(t.chains, t.chain, t.labels)
}

// addWeights adds the weights among rows, whose every second row holds squares.
func addWeights(sum, rows []float32, labels int) {
	for i := range sum {
		sum[i] += rows[i/labels*2*labels+i%labels]
	}
}

func (t *trainer) finish() *Weights {
	for _, list := range [][]float32{t.sum, t.chains} {
		for i := range list {
			list[i] /= float32(t.sums)
		}
	}
	return &Weights{
		Labels: t.opt.Labels, Bits: t.opt.Bits,
		keys: t.keys, counts: t.counts, rows: t.sum, chain: t.chains, banned: t.banned,
	}
}
