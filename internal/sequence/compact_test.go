package sequence

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// crowded returns a table of rows with weights from -256 to 255, with keys in groups of neighbours.
func crowded(r *rand.Rand, labels int, group uint32) *Table {
	zeros := make([]int32, labels*labels)
	t := &Table{Bits: 20, Labels: make([]string, labels), Start: zeros[:labels], End: zeros[:labels], Trans: zeros}
	for k := range uint32(5000) {
		weights := make([]int32, labels)
		for l := range weights {
			weights[l] = r.Int32N(512) - 256
		}
		t.Rows = append(t.Rows, Row{k/group*group*200 + k%group, weights})
	}
	return t
}

// sums are the scores of f's items, from the rows.
func sums(t *Table, f *Features) []int32 {
	rows := map[uint32][]int32{}
	for _, r := range t.Rows {
		rows[r.Key] = r.Weights
	}
	all := make([]int32, f.Len()*len(t.Labels))
	for i := range f.Len() {
		for _, id := range f.Item(i) {
			for l, w := range rows[Key(id, t.Bits)] {
				all[i*len(t.Labels)+l] += w
			}
		}
	}
	return all
}

func TestScores(t *testing.T) {
	for _, c := range []struct {
		name    string
		labels  int
		group   uint32
		change  func(*Table)
		compact bool
	}{
		{"seven labels", 7, 1, nil, true},
		{"two labels", 2, 1, nil, true},
		{"eight labels", 8, 1, nil, false},
		{"a large weight", 7, 1, func(t *Table) { t.Rows[77].Weights[3] = 256 }, false},
		{"a row of zeros", 7, 1, func(t *Table) { clear(t.Rows[77].Weights) }, true},
		{"searches among neighbours", 7, 20, nil, true},
		{"searches too long for tags", 7, 5000, nil, false},
	} {
		r := rand.New(rand.NewPCG(1, uint64(c.group)))
		table := crowded(r, c.labels, c.group)
		if c.change != nil {
			c.change(table)
		}
		m, err := Load(table.Encode())
		if err != nil {
			t.Fatal(err)
		}
		if got := m.compact != nil; got != c.compact {
			t.Errorf("%s: compact %t", c.name, got)
		}
		f := &Features{}
		for _, n := range []int{0, 1, batch, batch + 1, 5000} {
			for range n {
				f.Add(r.Uint32())
			}
			f.EndItem()
		}
		d := m.Decoder()
		d.Score(f)
		if diff := cmp.Diff(sums(table, f), d.Scores()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}
