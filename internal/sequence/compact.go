package sequence

import "encoding/binary"

// An entry is a slot of a model of few labels and small weights with its votes: a feature costs the
// processor one fetch from memory, where a slot that points to votes costs two.
type entry struct {
	tag   uint16  // the lowest bits of the key
	votes [8]byte // a word: see pack
}

const (
	tagBits     = 16
	entryLabels = 7
	voteBits    = 9
	zeroVote    = 1 << (voteBits - 1)
	taken       = 1<<63 | 0x4020100804020100 // an entry without votes; an empty one is 0
)

// pack puts votes for the labels side by side into a word, each plus zeroVote, and sets the highest
// bit. It reports false if a vote is too large.
func pack(votes []int32) (word uint64, ok bool) {
	word = taken
	for _, v := range votes {
		w := v >> 8
		if w < -zeroVote || w >= zeroVote {
			return 0, false
		}
		word += uint64(w) << (voteBits * uint(uint8(v))) // no carry: each label has one vote
	}
	return word, true
}

// makeCompact puts slots and votes together, slot by slot, if they fit into entries.
func (m *Model) makeCompact() {
	if len(m.labels) > entryLabels || !m.tagsTell() {
		return
	}
	compact := make([]entry, len(m.slots))
	for i, slot := range m.slots {
		if slot == 0 {
			continue
		}
		word, ok := pack(m.votesOf(slot))
		if !ok {
			return
		}
		compact[i].tag = uint16(slot>>32 - 1)
		binary.LittleEndian.PutUint64(compact[i].votes[:], word)
	}
	m.compact, m.slots, m.votes = compact, nil, nil
}

// tagsTell reports whether no two keys that a search may meet have one tag: the place where a search begins tells the
// bits of a key above the shift, so the places of keys with equal tags are at least so far apart, and
// a search ends at the first empty slot.
func (m *Model) tagsTell() bool {
	if m.shift >= tagBits {
		return false
	}
	run, apart, mask := 0, 1<<(tagBits-m.shift), len(m.slots)-1
	for i := range 2 * len(m.slots) { // a run may go on from the last to the first
		if run++; m.slots[i&mask] == 0 {
			run = 0
		}
		if run >= apart {
			return false
		}
	}
	return true
}

// word is the votes of all labels.
func (e *entry) word() uint64 { return binary.LittleEndian.Uint64(e.votes[:]) }

// A tally adds up words: the votes for the labels 0, 2 and 4 side by side, those for 1, 3 and 5, which leaves each as
// many bits again for its sum, those for label 6 with the highest bit, and that bit.
type tally struct{ even, odd, last, entries uint64 }

const (
	lanes    = 0x1ff007fc01ff // the bits of the votes for labels 0, 2 and 4
	lastVote = voteBits * (entryLabels - 1)
)

// plus returns t with the votes of an entry.
func (t tally) plus(word uint64) tally {
	return tally{t.even + word&lanes, t.odd + word>>voteBits&lanes, t.last + word>>lastVote, t.entries + word>>63}
}

// addTo adds the sums to the scores of the labels.
func (t tally) addTo(scores []int32) {
	for l := range scores {
		sum := t.even
		if l%2 != 0 {
			sum = t.odd
		}
		sum = sum >> (voteBits * (l &^ 1)) & (1<<(2*voteBits) - 1)
		if l == entryLabels-1 {
			sum = t.last - t.entries<<voteBits
		}
		scores[l] += int32(sum - t.entries*zeroVote)
	}
}

// addCompact adds the votes of up to batch features. The first loop has no branches, so that the fetches from
// memory run side by side; what stands behind another key in the table is left to the second.
func (m *Model) addCompact(ids []uint32, scores []int32) {
	var words [batch]uint64
	var later [batch]uint32
	n, compact := uint64(0), m.compact
	toKey, toPlace := 32-m.bits, m.shift
	for j, id := range ids {
		k := id * keyFactor >> (toKey & 31)
		e := &compact[k>>(toPlace&31)]
		word := e.word()
		found := uint64(int64(uint64(e.tag^uint16(k))-1) >> 63) // all ones or zero
		words[j&(batch-1)] = word & found
		later[n&(batch-1)] = k
		n += word &^ found >> 63
	}
	var t tally
	for _, word := range words[:len(ids)] {
		t = t.plus(word)
	}
	for _, k := range later[:n] {
		t = t.plus(m.search(k))
	}
	t.addTo(scores)
}

// search returns the word of a key that does not stand in its place, 0 if there is none.
func (m *Model) search(k uint32) uint64 {
	mask := uint32(len(m.compact) - 1)
	for i := k>>m.shift + 1; ; i++ {
		e := &m.compact[i&mask]
		if word := e.word(); word == 0 || e.tag == uint16(k) {
			return word
		}
	}
}
