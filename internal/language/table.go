package language

// A wordTable tells the languages of a word: open addressing, without the cost of a
// general map for each of two thousand words.
type wordTable struct {
	slots [tableSize]uint16 // one more than the place in words, 0 for a free slot
	words []knownWord
}

// tableSize is a power of two, twice as many as the 900 words of all profiles: most
// words of a text are none, and meet a free slot.
const tableSize = 2048

type knownWord struct {
	text      string // in small letters
	languages uint64
}

// add puts a word that is not there yet into the table.
func (t *wordTable) add(w string, languages uint64) {
	i := hash(w)
	for t.slots[i] != 0 {
		i = (i + 1) % tableSize
	}
	t.words = append(t.words, knownWord{w, languages})
	t.slots[i] = uint16(len(t.words))
}

// find returns the languages of a word, whose ASCII letters may be capitals.
func (t *wordTable) find(w string) uint64 {
	for i := hash(w); t.slots[i] != 0; i = (i + 1) % tableSize {
		if k := &t.words[t.slots[i]-1]; len(k.text) == len(w) && equal(k.text, w) {
			return k.languages
		}
	}
	return 0
}

// hash is the same for capitals and small letters of ASCII: of the bytes of words bit 5 does not count.
func hash(w string) uint32 {
	h := uint32(0)
	for i := 0; i < len(w); i++ {
		h = (h ^ uint32(w[i]|0x20)) * 0x01000193 // FNV-1
	}
	return (h ^ h>>15) % tableSize
}

// equal reports that w is a word but for capitals of ASCII.
func equal(word, w string) bool {
	for i := 0; i < len(w); i++ {
		if c := w[i]; c != word[i] && (c < 'A' || c > 'Z' || c|0x20 != word[i]) {
			return false
		}
	}
	return true
}
