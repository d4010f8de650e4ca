package language

import "math/bits"

// A wordTable tells the languages of a word: open addressing, without the cost of a
// general map for each of two thousand words.
type wordTable struct {
	slots [tableSize]uint16 // one more than the place in words, 0 for a free slot
	words []knownWord
}

// tableSize is twice as many as the 900 words of all profiles: most words of a text are
// none, and meet a free slot.
const (
	tableBits = 11
	tableSize = 1 << tableBits
)

type knownWord struct {
	text      string // in small letters
	languages uint64
}

// add puts a word that is not there yet into the table.
func (t *wordTable) add(w string, languages uint64) {
	i := slotOf(hash(w))
	for t.slots[i] != 0 {
		i = (i + 1) % tableSize
	}
	t.words = append(t.words, knownWord{w, languages})
	t.slots[i] = uint16(len(t.words))
}

// find returns the languages of a word with its hash. Its ASCII letters may be capitals.
func (t *wordTable) find(w string, h uint32) uint64 {
	for i := slotOf(h); t.slots[i] != 0; i = (i + 1) % tableSize {
		if k := &t.words[t.slots[i]-1]; len(k.text) == len(w) && equal(k.text, w) {
			return k.languages
		}
	}
	return 0
}

// hash is the same for capitals and small letters of ASCII.
func hash(w string) (h uint32) {
	for i := 0; i < len(w); i++ {
		h = mix(h, w[i])
	}
	return h
}

// mix adds a byte to a hash. Of the bytes of words bit 5 does not count.
func mix(h uint32, c byte) uint32 { return bits.RotateLeft32(h, 5) ^ uint32(c|0x20) }

// slotOf takes the high bits of a product, which depend on all bits of the hash (Knuth's multiplicative hashing).
func slotOf(h uint32) uint32 { return h * 0x9e3779b1 >> (32 - tableBits) }

// equal reports that w is a word but for capitals of ASCII.
func equal(word, w string) bool {
	for i := 0; i < len(w); i++ {
		if c := w[i]; c != word[i] && (c < 'A' || c > 'Z' || c|0x20 != word[i]) {
			return false
		}
	}
	return true
}
