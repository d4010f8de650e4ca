package sequence

import "sync"

// Marginals returns the chance of each label for each item by the
// forward-backward algorithm, label l of item i at [i*len(labels)+l], in dst
// if that is large enough.
//
// It gives the same bits on every processor: exponentials are products of
// table entries, and no product is fused with a sum.
func (d *Decoder) Marginals(dst []float32) []float32 {
	labels := len(d.m.labels)
	dst = sized(dst, d.n*labels)
	if d.n == 0 {
		return dst
	}
	d.pot = sized(d.pot, d.n*labels)
	d.alpha = sized(d.alpha, d.n*labels)
	d.beta, d.fresh = sized(d.beta, labels), sized(d.fresh, labels)
	for i := range d.n {
		potentials(d.scores[i*labels:][:labels], d.pot[i*labels:][:labels])
	}
	d.forward(labels)
	potentials(d.m.end, d.beta)
	for i := d.n - 1; i >= 0; i-- {
		row := dst[i*labels:][:labels]
		d.posterior(d.alpha[i*labels:][:labels], row)
		if i > 0 {
			d.backward(d.pot[i*labels:][:labels])
		}
	}
	return dst
}

// forward fills alpha, each item's scaled to the sum 1.
func (d *Decoder) forward(labels int) {
	first := d.alpha[:labels]
	potentials(d.m.start, first)
	for l := range first {
		first[l] *= d.pot[l]
	}
	normalise(first)
	for i := 1; i < d.n; i++ {
		before, now := d.alpha[(i-1)*labels:][:labels], d.alpha[i*labels:][:labels]
		clear(now)
		for from, a := range before {
			for to, t := range d.m.pot[from*labels:][:labels] {
				now[to] += float64(a * t)
			}
		}
		for l, p := range d.pot[i*labels:][:labels] {
			now[l] *= p
		}
		normalise(now)
	}
}

// backward takes beta one item back, over the item with potentials pot.
func (d *Decoder) backward(pot []float64) {
	labels := len(pot)
	for l, p := range pot {
		d.beta[l] *= p
	}
	for from := range d.fresh {
		sum := 0.0
		for to, t := range d.m.pot[from*labels:][:labels] {
			sum += float64(d.beta[to] * t)
		}
		d.fresh[from] = sum
	}
	normalise(d.fresh)
	d.beta, d.fresh = d.fresh, d.beta
}

func (d *Decoder) posterior(alpha []float64, dst []float32) {
	sum := 0.0
	for l, a := range alpha {
		d.fresh[l] = a * d.beta[l]
		sum += d.fresh[l]
	}
	if sum == 0 { // contradiction beyond float64's range: the left context decides
		for l, a := range alpha {
			dst[l] = float32(a)
		}
		return
	}
	for l, p := range d.fresh {
		dst[l] = float32(p / sum)
	}
}

// normalise scales p to the sum 1, and makes it uniform if it is all zero.
func normalise(p []float64) {
	sum := 0.0
	for _, x := range p {
		sum += x
	}
	if sum == 0 {
		for l := range p {
			p[l] = 1 / float64(len(p))
		}
		return
	}
	for l := range p {
		p[l] /= sum
	}
}

// potentials sets dst to the exponentials of scores, scaled so that the largest is 1.
func potentials(scores []int32, dst []float64) {
	top, e := scores[argmax(scores)], powers()
	for l, s := range scores {
		dst[l] = e.decay(int64(top) - int64(s))
	}
}

// decay returns exp(-n*Step) for n >= 0, but not less than exp(-maxDecay*Step).
func (e *powerTable) decay(n int64) float64 {
	n = min(n, maxDecay)
	return float64(e.high[n>>fineBits] * e.low[n&(1<<fineBits-1)]) // converted, so that no processor fuses it
}

// Logistic returns the chance that a score of n, in units of [Step], stands for:
// 1/(1+exp(-n*Step)), the same bits on every processor.
func Logistic(n int32) float64 {
	e := powers().decay(max(int64(n), -int64(n)))
	if n < 0 {
		return e / (1 + e)
	}
	return 1 / (1 + e)
}

const (
	fineBits = 8
	maxDecay = 1<<(fineBits+4) - 1 // exp(-128): the product of a few is still above zero
)

type powerTable struct {
	low  [1 << fineBits]float64          // exp(-i*Step)
	high [maxDecay>>fineBits + 1]float64 // exp(-i*256*Step)
}

var powers = sync.OnceValue(func() *powerTable {
	const expStep = 0.96923323447634408 // exp(-1/32)
	e := &powerTable{}
	x := 1.0
	for i := range e.low {
		e.low[i] = x
		x *= expStep
	}
	coarse := x
	x = 1
	for i := range e.high {
		e.high[i] = x
		x *= coarse
	}
	return e
})
