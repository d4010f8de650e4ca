package content

import (
	"math/rand/v2"
	"testing"
)

func TestNumbers(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, room := range []int{0, 3, 1000} {
		table, want := numbers{}, map[uint32]int{}
		if room > 0 {
			table = newNumbers(room)
		}
		for range 3000 {
			hash := r.Uint32N(1000) << (r.UintN(2) * 20) // 0 is one of them
			if got := table.of(hash); got != want[hash] {
				t.Fatalf("room %d: number of %d is %d, want %d", room, hash, got, want[hash])
			}
			want[hash] = 1 + r.IntN(9)
			table.set(hash, want[hash])
		}
		if table.n != len(want) {
			t.Errorf("room %d: %d hashes, want %d", room, table.n, len(want))
		}
	}
}
