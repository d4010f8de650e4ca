package forest

import (
	"slices"
	"testing"
)

// two trees: the first asks for both values, the second for the second one only.
func trees() []*Tree {
	leaf := func(v int16) *Tree { return &Tree{Value: -1, Limit: v} }
	return []*Tree{
		{Value: 0, Limit: 10, Left: leaf(1), Right: &Tree{Value: 1, Limit: -3, Left: leaf(20), Right: leaf(300)}},
		{Value: 1, Limit: 5, Left: leaf(-4000), Right: leaf(7)},
	}
}

func TestScore(t *testing.T) {
	m, err := Load(Encode(2, 1000, trees()))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		row  [2]int16
		want int32
	}{
		{[2]int16{10, 6}, 1000 + 1 + 7},
		{[2]int16{11, -3}, 1000 + 20 - 4000},
		{[2]int16{11, -2}, 1000 + 300 - 4000},
		{[2]int16{32767, 32767}, 1000 + 300 + 7},
		{[2]int16{-32768, -32768}, 1000 + 1 - 4000},
	} {
		if got := m.Score(c.row[:]); got != c.want {
			t.Errorf("Score(%v) = %d, want %d", c.row, got, c.want)
		}
	}
}

// Rows side by side, of which some are done before others, score as each alone, and by the first tree of three as by that tree.
func TestScores(t *testing.T) {
	m, err := Load(Encode(2, -7000, append(trees(), trees()[0])))
	if err != nil {
		t.Fatal(err)
	}
	first, err := Load(Encode(2, -7000, trees()[:1]))
	if err != nil {
		t.Fatal(err)
	}
	values := [][]int16{{-32768, -32768}, {11, -2}, {32767, 32767}, {11, -3}, {10, 6}, {0, 0}, {32767, -32768}}
	for n := range 3 * lanes {
		rows, got, begun, want := make([]Row, n), make([]int32, n), make([]int32, n), make([]int32, n)
		for i := range rows {
			rows[i].Set(values[i%len(values)])
			begun[i], want[i] = first.Score(values[i%len(values)]), m.Score(values[i%len(values)])
		}
		if m.Begin(rows, got); !slices.Equal(got, begun) {
			t.Errorf("%d rows begin with %d, want %d", n, got, begun)
		}
		if m.Finish(rows, got); !slices.Equal(got, want) {
			t.Errorf("%d rows score %d, want %d", n, got, want)
		}
	}
}

func TestLoadRefuses(t *testing.T) {
	whole := Encode(2, 1000, trees())
	for n := range len(whole) {
		if _, err := Load(whole[:n]); err == nil {
			t.Fatalf("the first %d of %d bytes load", n, len(whole))
		}
	}
	if _, err := Load(append(whole, 0)); err == nil {
		t.Error("a byte too many loads")
	}
	if _, err := Load(Encode(1, 0, trees())); err == nil {
		t.Error("a tree that asks for a value beyond the row loads")
	}
}

func FuzzLoad(f *testing.F) {
	f.Add(Encode(2, 1000, trees()))
	f.Add([]byte(magic))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := Load(data)
		if err != nil {
			return
		}
		m.Score(make([]int16, m.Size())) // must end, inside the nodes
	})
}

func BenchmarkScore(b *testing.B) {
	m, err := Load(Encode(2, 1000, trees()))
	if err != nil {
		b.Fatal(err)
	}
	row := []int16{11, 3}
	for b.Loop() {
		m.Score(row)
	}
}
