package content

import (
	"fmt"
	"math"
	"testing"

	"golang.org/x/net/html/atom"

	"example.com/tearsheet/internal/block"
)

// TestScore: every block is told its score once, by all trees if none is enough, and if some are it is told on the same side.
func TestScore(t *testing.T) {
	body := within(atom.Body, element{tag: atom.H1, text: "Seals"})
	for n := range 3*rowsAtOnce + 1 { // a last portion is not whole
		body.in = append(body.in, element{tag: atom.P, text: counted}, element{tag: atom.P, text: fmt.Sprint("Ward ", n)})
	}
	p := &block.Page{}
	body.addTo(p, 0)
	m := modelsOf(false)
	a := Analyse(p, Declared{})
	s := newSecond(a.page, a.Chances(m.labeller))
	scores := func(enough int32) map[int]int32 {
		got := map[int]int32{}
		s.score(m.second, s.speakers, enough, s.values, func(i int, score int32) {
			if _, twice := got[i]; twice {
				t.Errorf("block %d is told twice", i)
			}
			got[i] = score
		})
		return got
	}
	all, some := scores(math.MaxInt32), scores(enoughScore)
	early := 0
	for _, i := range s.speakers {
		want := m.second.Score(s.values(nil, i))
		if all[i] != want {
			t.Errorf("block %d scores %d, want %d", i, all[i], want)
		}
		if some[i] != want {
			early++
		}
		if (some[i] > textScore) != (want > textScore) {
			t.Errorf("block %d changes sides: %d by the first trees, %d by all", i, some[i], want)
		}
	}
	if early == 0 || len(all) != len(s.speakers) || len(some) != len(all) {
		t.Errorf("of %d blocks %d and %d were told, %d by the first trees alone", len(s.speakers), len(all), len(some), early)
	}
}
