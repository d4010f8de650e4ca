package pagetype

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"math"
	"sync"

	"example.com/tearsheet/internal/sequence"
)

//go:embed types.weights
var typesWeights []byte

// shipped reads the weights at first use. It panics on weights that were not
// written by tools/: the build is broken.
var shipped = sync.OnceValue(func() *Model {
	m, err := Load(typesWeights)
	if err != nil {
		panic("pagetype: " + err.Error())
	}
	return m
})

// Votes is the number of values that the words of a page come to: for each
// view and for all views together, how much they speak for each type but
// Article, against Article.
const Votes = (Views + 1) * (Types - 1)

// Inputs is the number of values that the second model weighs.
const Inputs = Measures + Votes

// A Model is the two linear models and the limit of the decision. It is
// immutable and safe for concurrent use.
type Model struct {
	Words  *sequence.Model // its labels are the types in order
	Scales []Scale         // an Inputs
	// Weights by input and type, and the types' biases behind them.
	Weights []float32
	// Limit is what the best type's score must be ahead of Article's for the
	// page to be of that type, and Sure for it to be so beyond doubt.
	Limit, Sure float32
}

// A Scale brings an input, squashed, to mean 0 and deviation 1.
type Scale struct{ Mean, Factor float32 }

// Inputs returns what the second model weighs: the measures, and what the
// words come to. A view's words count by the root of their number.
func (m *Model) Inputs(f *Features) []float32 {
	x := make([]float32, Inputs)
	copy(x, f.Measures[:])
	d := m.Words.Decoder()
	defer d.Close()
	d.Score(&f.Words)
	scores := d.Scores()
	votes, sums := x[Measures:], x[Measures+Views*(Types-1):]
	for v := range f.Words.Len() {
		unit := sequence.Step / math.Sqrt(float64(max(1, len(f.Words.Item(v)))))
		row := scores[v*Types:][:Types]
		for t := 1; t < Types; t++ {
			vote := float32(float64(row[t]-row[Article]) * unit)
			votes[v*(Types-1)+t-1] = vote
			sums[t-1] += vote
		}
	}
	return x
}

// Squash takes an input to its logarithm, by sign: counts and sizes differ by
// factors. The logarithm is that to base 2, drawn as straight lines between
// powers, which is exact arithmetic and so the same on every processor.
func Squash(x float32) float32 {
	if x < 0 {
		return -Squash(-x)
	}
	fraction, exponent := math.Frexp(float64(1 + x)) // fraction is in [0.5, 1)
	return float32(float64(exponent) + 2*fraction - 2)
}

// maxDeviation bounds a scaled input: what is farther out says no more.
const maxDeviation = 3

// Scaled is input k, squashed, as the weights take it.
func (s Scale) Scaled(x float32) float32 {
	return max(-maxDeviation, min(maxDeviation, float32(Squash(x)-s.Mean)*s.Factor))
}

// signature is what the word of a page that says it is an article, by whom and of which day, counts, in nats. Shops and
// services seldom say all three: seven of 217 pages.
const signature = 1

// Margin returns the likeliest type but Article, and how much its score is
// ahead of Article's, in nats.
func (m *Model) Margin(f *Features) (Type, float32) {
	scores := make([]float64, Types)
	for t, b := range m.Weights[Inputs*Types:] {
		scores[t] = float64(b)
	}
	for k, x := range m.Inputs(f) {
		x = m.Scales[k].Scaled(x)
		for t, w := range m.Weights[k*Types:][:Types] {
			// The conversion keeps the product from being fused with the sum.
			scores[t] += float64(float64(x) * float64(w))
		}
	}
	best := Index
	for t := Index; int(t) < Types; t++ {
		if scores[t] > scores[best] {
			best = t
		}
	}
	margin := scores[best] - scores[Article]
	if f.Signed {
		margin -= signature
	}
	return best, float32(margin)
}

// The binary form of a model: the number of inputs, the limits, the scales and
// the weights, each number of 32 bits, little-endian; then the words' model.
const headBytes = 4 * (3 + 2*Inputs + (Inputs+1)*Types)

// Encode writes the model; words is the binary form of m.Words.
func (m *Model) Encode(words []byte) []byte {
	b := binary.LittleEndian.AppendUint32(nil, uint32(Inputs))
	put := func(x float32) { b = binary.LittleEndian.AppendUint32(b, math.Float32bits(x)) }
	put(m.Limit)
	put(m.Sure)
	for _, s := range m.Scales {
		put(s.Mean)
		put(s.Factor)
	}
	for _, w := range m.Weights {
		put(w)
	}
	return append(b, words...)
}

// Load reads what Encode wrote.
func Load(data []byte) (*Model, error) {
	if len(data) < headBytes || binary.LittleEndian.Uint32(data) != uint32(Inputs) {
		return nil, errors.New("weights of other inputs: train anew")
	}
	words, err := sequence.Load(data[headBytes:])
	if err != nil {
		return nil, err
	}
	at := 4
	next := func() float32 {
		x := math.Float32frombits(binary.LittleEndian.Uint32(data[at:]))
		at += 4
		return x
	}
	m := &Model{Words: words, Limit: next(), Sure: next(), Scales: make([]Scale, Inputs), Weights: make([]float32, (Inputs+1)*Types)}
	for k := range m.Scales {
		m.Scales[k] = Scale{next(), next()}
	}
	for k := range m.Weights {
		m.Weights[k] = next()
	}
	return m, nil
}
