package boost

import "example.com/tearsheet/internal/forest"

// A leaf is one of a tree in growth.
type leaf struct {
	tree   *forest.Tree
	rows   []int32
	sum    slope
	sums   [][maxBins]slope // by column and bin; nil for a column that the tree does not see
	gain   float64          // of the best split
	column int
	bin    int
}

// A slope is the sum of first and second derivatives over rows.
type slope struct{ first, second float64 }

func (s slope) less(r slope) slope { return slope{s.first - r.first, s.second - r.second} }

// leastGain is what a split must win, in nats.
const leastGain = 1e-3

// tree grows one tree and adds it to the scores.
func (t *trainer) tree() *forest.Tree {
	for i := range t.rows {
		t.rows[i] = int32(i)
	}
	root := &leaf{tree: &forest.Tree{Value: -1}, rows: t.rows, sums: make([][maxBins]slope, t.data.Size)}
	seen := make([]bool, t.data.Size)
	for c := range seen {
		seen[c] = t.random(2) == 0 // half of the columns, so that trees differ
	}
	t.add(root, seen)
	for i := range t.rows {
		root.sum.first += float64(t.slopes[2*i])
		root.sum.second += float64(t.slopes[2*i+1])
	}
	t.find(root, seen)
	leaves := []*leaf{root}
	for len(leaves) < t.opt.Leaves {
		best := 0
		for k, l := range leaves {
			if l.gain > leaves[best].gain {
				best = k
			}
		}
		if leaves[best].gain <= leastGain {
			break
		}
		left, right := t.split(leaves[best], seen)
		leaves[best] = left
		leaves = append(leaves, right)
	}
	for _, l := range leaves {
		t.settle(l)
	}
	return root.tree
}

// settle gives a leaf its score.
func (t *trainer) settle(l *leaf) {
	l.tree.Limit = quantised(-l.sum.first / (l.sum.second + t.opt.Pull) * t.opt.Rate)
	for _, i := range l.rows {
		t.scores[i] += float64(l.tree.Limit) * forest.Step
	}
}

// add sums the slopes of a leaf's rows by column and bin.
func (t *trainer) add(l *leaf, seen []bool) {
	t.columns(func(c int) {
		if !seen[c] {
			return
		}
		sums, bins := &l.sums[c], t.bins[c]
		for _, i := range l.rows {
			s := &sums[bins[i]]
			s.first += float64(t.slopes[2*i])
			s.second += float64(t.slopes[2*i+1])
		}
	})
}

// find looks for the best split of a leaf.
func (t *trainer) find(l *leaf, seen []bool) {
	l.gain = 0
	whole := t.worth(l.sum)
	for c := range t.data.Size {
		if !seen[c] {
			continue
		}
		var left slope
		for b := range t.cuts[c] {
			left.first += l.sums[c][b].first
			left.second += l.sums[c][b].second
			right := l.sum.less(left)
			if left.second < t.opt.Weight || right.second < t.opt.Weight {
				continue
			}
			if gain := t.worth(left) + t.worth(right) - whole; gain > l.gain {
				l.gain, l.column, l.bin = gain, c, b
			}
		}
	}
}

// worth is how much lower the loss gets by the best score for such rows, twice over.
func (t *trainer) worth(s slope) float64 { return s.first * s.first / (s.second + t.opt.Pull) }

// split makes two leaves of one.
func (t *trainer) split(l *leaf, seen []bool) (left, right *leaf) {
	l.tree.Value, l.tree.Limit = l.column, t.cuts[l.column][l.bin]
	l.tree.Left, l.tree.Right = &forest.Tree{Value: -1}, &forest.Tree{Value: -1}
	bins := t.bins[l.column]
	var rest []int32
	k := 0
	for _, i := range l.rows {
		if int(bins[i]) <= l.bin {
			l.rows[k] = i
			k++
		} else {
			rest = append(rest, i)
		}
	}
	copy(l.rows[k:], rest)
	left = &leaf{tree: l.tree.Left, rows: l.rows[:k]}
	right = &leaf{tree: l.tree.Right, rows: l.rows[k:]}
	for b := range l.bin + 1 {
		left.sum.first += l.sums[l.column][b].first
		left.sum.second += l.sums[l.column][b].second
	}
	right.sum = l.sum.less(left.sum)
	// The larger half's sums are the parent's without the smaller half's.
	small, large := left, right
	if len(left.rows) > len(right.rows) {
		small, large = right, left
	}
	small.sums, large.sums = make([][maxBins]slope, t.data.Size), l.sums
	t.add(small, seen)
	for c := range large.sums {
		for b := range large.sums[c] {
			large.sums[c][b] = large.sums[c][b].less(small.sums[c][b])
		}
	}
	t.find(left, seen)
	t.find(right, seen)
	return left, right
}
