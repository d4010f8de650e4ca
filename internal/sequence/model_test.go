package sequence

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// random returns a table and a sequence over its features, and over others.
func random(seed uint64, labels, items int) (*Table, *Features) {
	r := rand.New(rand.NewPCG(seed, 1))
	weights := func(n int) []int32 {
		list := make([]int32, n)
		for i := range list {
			list[i] = r.Int32N(161) - 80
		}
		return list
	}
	t := &Table{Bits: 20, Start: weights(labels), End: weights(labels), Trans: weights(labels * labels)}
	for l := range labels {
		t.Labels = append(t.Labels, string(rune('a'+l)))
	}
	keys := make([]uint32, 0, 200)
	for id := range uint32(200) {
		keys = append(keys, Key(id, t.Bits))
	}
	slices.Sort(keys)
	for _, k := range slices.Compact(keys) {
		t.Rows = append(t.Rows, Row{k, weights(labels)})
	}
	f := &Features{}
	for range items {
		for range 4 {
			f.Add(r.Uint32N(300))
		}
		f.EndItem()
	}
	return t, f
}

// everyPath calls visit with each labelling and its score in steps.
func everyPath(t *Table, f *Features, visit func(path []uint8, score int32)) {
	rows := map[uint32][]int32{}
	for _, r := range t.Rows {
		rows[r.Key] = r.Weights
	}
	L, n := len(t.Labels), f.Len()
	path := make([]uint8, n)
	var walk func(i int, score int32)
	walk = func(i int, score int32) {
		if i == n {
			visit(path, score+t.End[path[n-1]])
			return
		}
		for l := range L {
			s := score
			if i == 0 {
				s += t.Start[l]
			} else {
				s += t.Trans[int(path[i-1])*L+l]
			}
			for _, id := range f.Item(i) {
				if w := rows[Key(id, t.Bits)]; w != nil {
					s += w[l]
				}
			}
			path[i] = uint8(l)
			walk(i+1, s)
		}
	}
	walk(0, 0)
}

func TestAgainstEveryPath(t *testing.T) {
	for seed := range uint64(20) {
		table, f := random(seed, 3, 5)
		m, err := Load(table.Encode())
		if err != nil {
			t.Fatal(err)
		}
		best, bestPath := int32(math.MinInt32), []uint8(nil)
		total, chance := 0.0, make([]float64, 15)
		everyPath(table, f, func(path []uint8, score int32) {
			if score > best {
				best, bestPath = score, slices.Clone(path)
			}
			p := math.Exp(float64(score) * Step)
			total += p
			for i, l := range path {
				chance[i*3+int(l)] += p
			}
		})
		if diff := cmp.Diff(bestPath, m.Viterbi(f, nil)); diff != "" {
			t.Errorf("seed %d: Viterbi (-want +got):\n%s", seed, diff)
		}
		for i, got := range m.Marginals(f, nil) {
			if want := chance[i] / total; math.Abs(want-float64(got)) > 1e-5 {
				t.Errorf("seed %d: marginal %d = %v, want %v", seed, i, got, want)
			}
		}
	}
}

// randomModel is random with the table loaded.
func randomModel(t *testing.T, seed uint64, labels, items int) (*Model, *Features) {
	t.Helper()
	table, f := random(seed, labels, items)
	m, err := Load(table.Encode())
	if err != nil {
		t.Fatal(err)
	}
	return m, f
}

func TestDecoderKeepsNothing(t *testing.T) {
	m, long := randomModel(t, 1, 5, 40)
	_, short := random(2, 5, 7)
	d := m.Decoder()
	defer d.Close()
	d.Score(long)
	d.Viterbi(nil)
	d.Marginals(nil)
	d.Score(short)
	if diff := cmp.Diff(m.Viterbi(short, nil), d.Viterbi(nil)); diff != "" {
		t.Errorf("labels after a longer sequence (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(m.Marginals(short, nil), d.Marginals(nil)); diff != "" {
		t.Errorf("marginals after a longer sequence (-want +got):\n%s", diff)
	}
	if got := m.Viterbi(&Features{}, nil); len(got) != 0 {
		t.Errorf("Viterbi of nothing = %v", got)
	}
}

func TestLateFeature(t *testing.T) {
	m, f := randomModel(t, 3, 4, 6)
	with := &Features{}
	for i := range f.Len() {
		for _, id := range f.Item(i) {
			with.Add(id)
		}
		if i == 2 {
			with.Add(17)
		}
		with.EndItem()
	}
	d := m.Decoder()
	defer d.Close()
	d.Score(f)
	d.AddFeature(2, 17)
	if diff := cmp.Diff(m.Marginals(with, nil), d.Marginals(nil)); diff != "" {
		t.Errorf("late feature differs from an early one (-early +late):\n%s", diff)
	}
}

// TestSpread: an item that speaks for another counts as that one would with the same features.
func TestSpread(t *testing.T) {
	m, f := randomModel(t, 4, 4, 3)
	each := &Features{}
	for _, i := range []int{0, 1, 1, 1, 2} {
		for _, id := range f.Item(i) {
			each.Add(id)
		}
		each.EndItem()
	}
	d := m.Decoder()
	defer d.Close()
	d.Score(f)
	first := slices.Clone(d.Scores()[:4])
	d.Spread([]int{0, 1, 1, 1, 2})
	if diff := cmp.Diff(m.Marginals(each, nil), d.Marginals(nil)); diff != "" {
		t.Errorf("spread differs from items with features of their own (-own +spread):\n%s", diff)
	}
	d.Score(f)
	d.Spread([]int{-1, 0, -1})
	sure := []int32{certain, 0, 0, 0}
	if diff := cmp.Diff(slices.Concat(sure, first, sure), d.Scores()); diff != "" {
		t.Errorf("scores with two that are sure (-want +got):\n%s", diff)
	}
}

func TestContradiction(t *testing.T) {
	// Weights beyond the range of exponentials must still give chances.
	table := &Table{Labels: []string{"a", "b"}, Bits: 8, Start: []int32{0, -MaxWeight}, End: []int32{-MaxWeight, 0},
		Trans: []int32{0, -MaxWeight, 0, 0}}
	m, err := Load(table.Encode())
	if err != nil {
		t.Fatal(err)
	}
	f := &Features{}
	for range 50 {
		f.EndItem()
	}
	for i, p := range m.Marginals(f, nil) {
		if !(p >= 0 && p <= 1) {
			t.Fatalf("marginal %d = %v", i, p)
		}
	}
}

func FuzzLoad(f *testing.F) {
	table, _ := random(4, 3, 1)
	f.Add(table.Encode())
	f.Add([]byte("tsq1"))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := Load(data)
		if err != nil {
			return
		}
		_, features := random(5, 1, 20)
		if got := m.Viterbi(features, nil); len(got) != 20 || int(slices.Max(got)) >= len(m.Labels()) {
			t.Errorf("labels %v of %d", got, len(m.Labels()))
		}
		for _, p := range m.Marginals(features, nil) {
			if !(p >= 0 && p <= 1) {
				t.Errorf("chance %v", p)
			}
		}
	})
}

func TestLoadRefuses(t *testing.T) {
	table, _ := random(6, 3, 1)
	whole := table.Encode()
	for n := range len(whole) {
		if _, err := Load(whole[:n]); err == nil {
			t.Fatalf("the first %d of %d bytes load", n, len(whole))
		}
	}
	if _, err := Load(append(whole, 0)); err == nil {
		t.Error("a byte too many loads")
	}
}

func BenchmarkDecode(b *testing.B) {
	table, f := random(7, 11, 1000)
	m, err := Load(table.Encode())
	if err != nil {
		b.Fatal(err)
	}
	var labels []uint8
	for b.Loop() {
		labels = m.Viterbi(f, labels)
	}
	b.ReportMetric(float64(b.N)*1000/b.Elapsed().Seconds(), "items/s")
}
