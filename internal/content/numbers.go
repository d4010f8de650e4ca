package content

import (
	"math/bits"
	"math/rand/v2"
)

// numbers maps hashes to numbers above zero. It is an open table, half full at most. The zero value is empty.
type numbers struct {
	slots []numbered // a power of two
	shift uint       // of a spread hash to its place
	n     int        // hashes in it
}

// spread is what a hash is multiplied by to find its place. It differs from process to process,
// so that no page can be made whose words all want the same place.
var spread = rand.Uint32() | 1

type numbered struct {
	hash   uint32
	number int32
}

// newNumbers returns an empty table with room for n hashes.
func newNumbers(n int) (t numbers) {
	t.reset(n)
	return t
}

// reset empties the table, gives it room for n hashes and keeps its memory.
func (t *numbers) reset(n int) {
	power := bits.Len(uint(max(2*n, 16) - 1))
	t.n, t.shift = 0, 32-uint(power)
	if size := 1 << power; size > cap(t.slots) {
		t.slots = make([]numbered, size)
	} else {
		t.slots = t.slots[:size]
		clear(t.slots)
	}
}

// find returns the slot of a hash, or the empty one that shows that it is not there.
func (t *numbers) find(hash uint32) *numbered {
	mask := uint32(len(t.slots) - 1)
	for i := hash * spread >> t.shift; ; i++ {
		if s := &t.slots[i&mask]; s.number == 0 || s.hash == hash {
			return s
		}
	}
}

// of returns the number of a hash, 0 if it has none.
func (t *numbers) of(hash uint32) int {
	if t.n == 0 {
		return 0
	}
	return int(t.find(hash).number)
}

// set gives a hash a number above zero.
func (t *numbers) set(hash uint32, number int) {
	if 2*t.n >= len(t.slots) {
		t.grow()
	}
	s := t.find(hash)
	if s.number == 0 {
		t.n++
	}
	*s = numbered{hash, int32(number)}
}

func (t *numbers) grow() {
	old, n := t.slots, t.n
	*t = newNumbers(2 * len(old))
	t.n = n
	for _, s := range old {
		if s.number != 0 {
			*t.find(s.hash) = s
		}
	}
}
