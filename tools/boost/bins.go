package boost

import (
	"slices"
	"sync"
)

// maxBins is the number of bins of a column; more gave nothing on blocks.
const maxBins = 64

// cut sorts the values of each column into bins that hold about as many rows each.
func (t *trainer) cut() {
	t.cuts, t.bins = make([][]int16, t.data.Size), make([][]uint8, t.data.Size)
	t.columns(func(c int) {
		t.cuts[c] = t.cutsOf(c)
		bins := make([]uint8, len(t.data.Yes))
		for i := range bins {
			b, _ := slices.BinarySearch(t.cuts[c], t.data.Rows[i*t.data.Size+c])
			bins[i] = uint8(b)
		}
		t.bins[c] = bins
	})
}

// sampled is one row in how many the cuts are made of.
const sampled = 7

func (t *trainer) cutsOf(c int) []int16 {
	var values []int16
	for i := 0; i < len(t.data.Yes); i += sampled {
		values = append(values, t.data.Rows[i*t.data.Size+c])
	}
	slices.Sort(values)
	var cuts []int16
	for k := 1; k < maxBins; k++ {
		v := values[len(values)*k/maxBins]
		if len(cuts) == 0 || v > cuts[len(cuts)-1] {
			cuts = append(cuts, v)
		}
	}
	return cuts
}

// columns calls f for each column, on two cores.
func (t *trainer) columns(f func(c int)) {
	var wg sync.WaitGroup
	for half := range 2 {
		wg.Go(func() {
			for c := half; c < t.data.Size; c += 2 {
				f(c)
			}
		})
	}
	wg.Wait()
}
