// Package sequence labels sequences: hashed features, a linear chain, Viterbi,
// quantised weights. Blocks of a page and words of a sentence are both labelled by it.
package sequence

import "slices"

// Features holds the hashed features of the items of one sequence. Reuse it:
// Reset keeps its memory.
type Features struct {
	ids  []uint32
	ends []int32
}

// Reset empties f.
func (f *Features) Reset() { f.ids, f.ends = f.ids[:0], f.ends[:0] }

// Grow makes room for n more features.
func (f *Features) Grow(n int) { f.ids = slices.Grow(f.ids, n) }

// Add adds a feature to the item being written.
func (f *Features) Add(id uint32) { f.ids = append(f.ids, id) }

// EndItem ends the item being written and starts the next.
func (f *Features) EndItem() { f.ends = append(f.ends, int32(len(f.ids))) }

// Len is the number of ended items.
func (f *Features) Len() int { return len(f.ends) }

// Item returns the features of item i.
func (f *Features) Item(i int) []uint32 {
	start := int32(0)
	if i > 0 {
		start = f.ends[i-1]
	}
	return f.ids[start:f.ends[i]]
}

// Hash mixes the bytes of s into h. Start from a template's number.
func Hash(h uint32, s string) uint32 {
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// Mix joins two hashes, or a hash and a small number.
func Mix(h, v uint32) uint32 {
	h ^= v * 0x9e3779b1
	h = (h ^ h>>15) * 0x85ebca77
	return h ^ h>>13
}
