package crf

import "math"

// A lattice is the forward-backward computation on one sequence.
type lattice struct {
	n, labels int
	scores    []float32
	pot       []float64 // exp of the scores, each item's largest 1
	trans     []float64 // exp of the transitions
	start     []float64
	end       []float64
	alpha     []float64 // each item's sum is 1
	beta      []float64
	expected  chances
	observed  chances
	ends      []int32
}

// chances are those of the labels of each item, and the weighted sums of those of
// neighbouring pairs.
type chances struct {
	labels []float64 // [item][label]
	pairs  []float64 // [from][to]
}

func sized[E any](s []E, n int) []E {
	if cap(s) < n {
		return make([]E, n, n*2)
	}
	return s[:n]
}

func (g *lattice) reset(n, labels int) {
	g.n, g.labels = n, labels
	g.scores = sized(g.scores, n*labels)
	clear(g.scores)
	for _, list := range []*[]float64{&g.pot, &g.alpha, &g.beta, &g.expected.labels, &g.observed.labels} {
		*list = sized(*list, n*labels)
	}
	for _, list := range []*[]float64{&g.trans, &g.expected.pairs, &g.observed.pairs} {
		*list = sized(*list, labels*labels)
	}
	g.start, g.end = sized(g.start, labels), sized(g.end, labels)
}

// run computes what the model expects and what the labels say, and returns
// the log-likelihood of the labels.
func (g *lattice) run(t *trainer, e *example) float64 {
	L := g.labels
	for l := range L {
		g.start[l] = Exp(float64(t.chain[l]))
		g.end[l] = Exp(float64(t.chain[2*L+l]))
		for to := range L {
			g.trans[l*L+to] = Exp(float64(t.chain[(2+l)*2*L+to]))
			if t.banned[l*L+to] {
				g.trans[l*L+to] = 0
			}
		}
	}
	top := 0.0
	for i := range g.n {
		top += g.exponentials(i)
	}
	logZ := g.forward() + top
	g.backward(&g.expected)
	g.sumPairs(e, &g.expected)
	if e.allowed == nil {
		g.observe(e)
		return g.goldScore(t, e.labels) - logZ
	}
	for i := range g.pot {
		if !e.allows(i/L, i%L) {
			g.pot[i] = 0
		}
	}
	gold := g.forward() + top
	g.backward(&g.observed)
	g.sumPairs(e, &g.observed)
	return gold - logZ
}

// observe fills in the labels of an example without doubt.
func (g *lattice) observe(e *example) {
	clear(g.observed.labels)
	clear(g.observed.pairs)
	for i, l := range e.labels {
		g.observed.labels[i*g.labels+int(l)] = 1
		if i > 0 {
			g.observed.pairs[int(e.labels[i-1])*g.labels+int(l)] += float64(e.itemWeight(i))
		}
	}
}

func (g *lattice) exponentials(i int) float64 {
	scores := g.scores[i*g.labels:][:g.labels]
	top := scores[0]
	for _, s := range scores {
		top = max(top, s)
	}
	for l, s := range scores {
		g.pot[i*g.labels+l] = Exp(float64(s - top))
	}
	return float64(top)
}

func (g *lattice) goldScore(t *trainer, gold []uint8) float64 {
	L := g.labels
	sum := float64(t.chain[gold[0]]) + float64(t.chain[2*L+int(gold[g.n-1])])
	for i, l := range gold {
		sum += float64(g.scores[i*L+int(l)])
		if i > 0 {
			sum += float64(t.chain[(2+int(gold[i-1]))*2*L+int(l)])
		}
	}
	return sum
}

// forward fills alpha and returns the logarithm of the partition function.
func (g *lattice) forward() float64 {
	L := g.labels
	for l := range L {
		g.alpha[l] = g.start[l] * g.pot[l]
	}
	logZ := math.Log(normalise(g.alpha[:L]))
	for i := 1; i < g.n; i++ {
		before, now := g.alpha[(i-1)*L:][:L], g.alpha[i*L:][:L]
		clear(now)
		for from, a := range before {
			if a < 1e-12 { // beyond float32's care
				continue
			}
			for to, p := range g.trans[from*L:][:L] {
				now[to] += float64(a * p)
			}
		}
		for l, p := range g.pot[i*L:][:L] {
			now[l] *= p
		}
		logZ += math.Log(normalise(now))
	}
	last := 0.0
	for l, a := range g.alpha[(g.n-1)*L:][:L] {
		last += float64(a * g.end[l])
	}
	return logZ + math.Log(last)
}

func (g *lattice) backward(to *chances) {
	L := g.labels
	copy(g.beta[(g.n-1)*L:], g.end)
	for i := g.n - 1; i >= 0; i-- {
		beta := g.beta[i*L:][:L]
		for l, a := range g.alpha[i*L:][:L] {
			to.labels[i*L+l] = a * beta[l]
		}
		normalise(to.labels[i*L:][:L])
		if i == 0 {
			return
		}
		// beta of item i becomes potential times beta, as both its users want it.
		for l, p := range g.pot[i*L:][:L] {
			beta[l] *= p
		}
		before := g.beta[(i-1)*L:][:L]
		for from := range before {
			sum := 0.0
			for next, p := range g.trans[from*L:][:L] {
				sum += float64(p * beta[next])
			}
			before[from] = sum
		}
		normalise(before)
	}
}

// sumPairs fills in the weighted chances of each pair of labels.
func (g *lattice) sumPairs(e *example, into *chances) {
	L := g.labels
	clear(into.pairs)
	for i := 1; i < g.n; i++ {
		alpha, beta := g.alpha[(i-1)*L:][:L], g.beta[i*L:][:L]
		sum := 0.0
		for from, a := range alpha {
			if a < 1e-9 {
				continue
			}
			for to, p := range g.trans[from*L:][:L] {
				sum += float64(float64(a*p) * beta[to])
			}
		}
		scale := float64(e.itemWeight(i)) / sum
		for from, a := range alpha {
			if a < 1e-9 {
				continue
			}
			for to, p := range g.trans[from*L:][:L] {
				into.pairs[from*L+to] += float64(float64(a*p) * float64(beta[to]*scale))
			}
		}
	}
}

func normalise(p []float64) float64 {
	sum := 0.0
	for _, x := range p {
		sum += x
	}
	if sum == 0 { // contradiction beyond float64's range
		for l := range p {
			p[l] = 1 / float64(len(p))
		}
		return 1e-300
	}
	for l := range p {
		p[l] /= sum
	}
	return sum
}

// Exp is math.Exp to about ten digits. math.Exp depends on the processor.
func Exp(x float64) float64 {
	const log2e, ln2 = 1.44269504088896340736, 0.693147180559945309417
	x = min(max(x, -600), 600)
	k := math.Floor(float64(x*log2e) + 0.5)
	r := x - float64(k*ln2) // |r| <= ln2/2
	sum := 1.0
	for n := 9.0; n > 0; n-- {
		sum = 1 + float64(float64(sum*r)/n)
	}
	return sum * math.Float64frombits(uint64(1023+int64(k))<<52)
}
