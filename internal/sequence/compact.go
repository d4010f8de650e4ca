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
	noVotes     = 0x4020100804020100 // zeroVote for each label: an empty entry, as each row has a vote
)

// pack puts votes for the labels side by side into a word, each plus zeroVote. It reports false if one is too large.
func pack(votes []int32) (word uint64, ok bool) {
	word = noVotes
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
		word, ok := pack(m.votesOf(slot))
		if !ok || slot != 0 && word == noVotes {
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

// A tally adds up votes: those for the labels 0, 2 and 4 side by side, those for 1, 3 and 5, which leaves each as
// many bits again for its sum, and those for label 6. It also counts the entries.
type tally struct{ even, odd, last, entries uint64 }

const (
	lanes    = 0x1ff007fc01ff // the bits of the votes for labels 0, 2 and 4
	lastVote = voteBits * (entryLabels - 1)
)

// add adds the votes of an entry, or none where found is 0 and not all ones.
func (t *tally) add(votes, found uint64) {
	votes &= found
	t.even += votes & lanes
	t.odd += votes >> voteBits & lanes
	t.last += votes >> lastVote
	t.entries -= found
}

// addTo adds the sums to the scores of the labels.
func (t *tally) addTo(scores []int32) {
	none := t.entries * zeroVote
	for l := range scores {
		sum := t.even
		if l%2 != 0 {
			sum = t.odd
		}
		sum = sum >> (voteBits * (l &^ 1)) & (1<<(2*voteBits) - 1)
		if l == entryLabels-1 {
			sum = t.last
		}
		scores[l] += int32(sum - none)
	}
}

// addCompact adds the votes of up to batch features. The first loop has no branches, so that the fetches from
// memory run side by side; what stands behind another key in the table is left to the second.
func (m *Model) addCompact(ids []uint32, scores []int32) {
	var later [batch]uint32
	var t tally
	n, mask := uint64(0), uint32(len(m.compact)-1)
	for _, id := range ids {
		k := key(id, m.bits)
		e := &m.compact[k>>m.shift&mask]
		votes := e.word()
		differs := uint64(e.tag ^ uint16(k))
		found := uint64(int64(differs-1) >> 63) // all ones or zero
		t.add(votes, found)
		later[n&(batch-1)] = k
		filled := votes ^ noVotes
		n += (filled | -filled) >> 63 &^ found
	}
	for _, k := range later[:n] {
		i := k>>m.shift + 1
		for m.compact[i&mask].tag != uint16(k) && m.compact[i&mask].word() != noVotes {
			i++
		}
		t.add(m.compact[i&mask].word(), ^uint64(0)) // an empty entry adds none
	}
	t.addTo(scores)
}
