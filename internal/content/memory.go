package content

import (
	"sync"

	"example.com/tearsheet/internal/forest"
	"example.com/tearsheet/internal/sequence"
)

// An arena hands out pieces of one list.
type arena[E any] struct{ list []E }

// take returns n zero elements.
func (a *arena[E]) take(n int) []E {
	at := len(a.list)
	if at+n > cap(a.list) {
		at, a.list = 0, make([]E, 0, max(2*cap(a.list), n)) // what was handed out stays where it is
	}
	a.list = a.list[:at+n]
	piece := a.list[at : at+n : at+n]
	clear(piece)
	return piece
}

// keptElements is up to how many elements the memory of an arena is kept: a page has some hundred
// blocks and a thousand containers, and some twenty lists of each.
const keptElements = 1 << 16

// reset takes all back, and clears what holds strings or slices.
func (a *arena[E]) reset(holds bool) {
	if cap(a.list) > keptElements {
		a.list = nil
		return
	}
	if holds {
		clear(a.list)
	}
	a.list = a.list[:0]
}

// A memory is what a page is analysed in. It goes from one page to the next.
type memory struct {
	ints     arena[int]
	uints    arena[uint32]
	flags    arena[bool]
	facts    arena[facts]
	regions  arena[region]
	overlaps arena[overlap]
	credits  arena[credited]
	roles    arena[Role]

	features  sequence.Features
	chances   []float32
	seen      numbers
	open      []int
	values    []int16
	begun     [rowsAtOnce]forest.Row // through the first trees
	undecided undecided
}

var memories = sync.Pool{New: func() any { return new(memory) }}

// release takes back everything that was handed out.
func (m *memory) release() {
	m.ints.reset(false)
	m.uints.reset(false)
	m.flags.reset(false)
	m.facts.reset(true)
	m.regions.reset(false)
	m.overlaps.reset(false)
	m.credits.reset(true)
	m.roles.reset(false)
	if cap(m.chances) > keptElements {
		m.chances = nil
	}
	if cap(m.seen.slots) > keptElements {
		m.seen = numbers{}
	}
	if cap(m.open) > keptElements {
		m.open = nil
	}
	memories.Put(m)
}

var pieceLists = sync.Pool{New: func() any { return new([]Piece) }}

// Release gives the memory of the pieces back. They are not valid any more.
func (s *Story) Release() {
	if s.list == nil {
		return
	}
	clear(s.Pieces)
	if *s.list = s.Pieces[:0]; cap(s.Pieces) <= keptElements {
		pieceLists.Put(s.list)
	}
	s.list, s.Pieces = nil, nil
}
