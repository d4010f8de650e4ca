package sequence

import "slices"

// A Decoder finds labels for one sequence at a time. It keeps its memory from one
// sequence to the next and is for one goroutine. Its time and memory are
// linear in the items.
type Decoder struct {
	m      *Model
	n      int
	scores []int32
	best   []int32
	next   []int32
	back   []uint8
	pot    []float64
	alpha  []float64
	beta   []float64
	fresh  []float64
}

// Decoder returns a decoder with nothing to decode. Close gives it back.
func (m *Model) Decoder() *Decoder {
	if d, ok := m.pool.Get().(*Decoder); ok {
		return d
	}
	return &Decoder{m: m}
}

// Close gives d back to its model. It must not be used afterwards.
func (d *Decoder) Close() {
	d.n = 0
	d.m.pool.Put(d)
}

// Score takes up a new sequence: it sums the votes of its features.
func (d *Decoder) Score(f *Features) {
	d.n = 0
	d.ScoreMore(f)
}

// ScoreMore takes up the next items of a sequence of which Score had the first, so that
// the features of a long one need not be in memory all at once.
func (d *Decoder) ScoreMore(f *Features) {
	labels := len(d.m.labels)
	first := d.n
	d.n += f.Len()
	d.scores = append(d.scores[:first*labels], make([]int32, f.Len()*labels)...)
	for i := range f.Len() {
		row := d.scores[(first+i)*labels:][:labels]
		ids := f.Item(i)
		for len(ids) > batch {
			d.m.addAll(ids[:batch], row)
			ids = ids[batch:]
		}
		d.m.addAll(ids, row)
	}
}

// certain is the score of a label that is sure, against 0 for each other one: that leaves one in two hundred for
// them, and less between items of the same label.
const certain = 7 / Step

// Spread makes of the items so far those of a sequence where one may speak for several: item i has the scores of item
// of[i], which is i at most, or is sure to have label 0 where of[i] is negative.
func (d *Decoder) Spread(of []int) {
	labels := len(d.m.labels)
	d.scores = slices.Grow(d.scores, max(0, (len(of)-d.n)*labels))[:len(of)*labels]
	d.n = len(of)
	for i := len(of) - 1; i >= 0; i-- {
		row := d.scores[i*labels:][:labels]
		if k := of[i]; k >= 0 {
			copy(row, d.scores[k*labels:])
			continue
		}
		clear(row)
		row[0] = certain
	}
}

// Restore takes up a sequence by scores that [Decoder.Scores] gave for it.
func (d *Decoder) Restore(scores []int32) {
	d.n = len(scores) / len(d.m.labels)
	d.scores = append(d.scores[:0], scores...)
}

// AddFeature adds a late feature to an item of the sequence: what an earlier
// decoding of it, or of its neighbours, showed.
func (d *Decoder) AddFeature(item int, id uint32) {
	labels := len(d.m.labels)
	d.m.add(id, d.scores[item*labels:][:labels])
}

// Scores returns the sums of votes in units of [Step], label l of item i at
// [i*len(labels)+l]. They are d's own and valid until the next Score.
func (d *Decoder) Scores() []int32 { return d.scores }

// Viterbi returns the best labels, in dst if that is large enough. Of equals
// the lower label wins.
func (d *Decoder) Viterbi(dst []uint8) []uint8 {
	dst = sized(dst, d.n)
	if d.n == 0 {
		return dst
	}
	labels := len(d.m.labels)
	d.best, d.next = sized(d.best, labels), sized(d.next, labels)
	d.back = sized(d.back, d.n*labels)
	for l := range d.best {
		d.best[l] = d.m.start[l] + d.scores[l]
	}
	for i := 1; i < d.n; i++ {
		d.advance(d.scores[i*labels:][:labels], d.back[i*labels:][:labels])
	}
	for l := range d.best {
		d.best[l] += d.m.end[l]
	}
	at := argmax(d.best)
	for i := d.n - 1; i > 0; i-- {
		dst[i] = at
		at = d.back[i*labels+int(at)]
	}
	dst[0] = at
	return dst
}

// advance takes best one item further and notes where each label came from.
func (d *Decoder) advance(scores []int32, back []uint8) {
	labels := len(scores)
	best, next := d.best, d.next[:labels]
	// The scores stay small because only their differences count.
	top := best[argmax(best)]
	for to := range next {
		next[to] = best[0] - top + d.m.trans[to]
		back[to] = 0
	}
	for from := 1; from < labels; from++ {
		score := best[from] - top
		for to, t := range d.m.trans[from*labels:][:labels] {
			if s := score + t; s > next[to] {
				next[to], back[to] = s, uint8(from)
			}
		}
	}
	for to, s := range scores {
		next[to] += s
	}
	d.best, d.next = next, best
}

func argmax(scores []int32) uint8 {
	at := 0
	for l, s := range scores {
		if s > scores[at] {
			at = l
		}
	}
	return uint8(at)
}
