package sequence

import "encoding/binary"

// An entry is a slot of a model of few labels and small weights with its votes: a feature costs the
// processor one fetch from memory, where a slot that points to votes costs two.
type entry struct {
	tag   uint16             // the lowest bits of the key
	votes [entryLabels]uint8 // by label, plus zeroVote
}

const (
	entryLabels = 8
	tagBits     = 16
	zeroVote    = 1 << 7
	noVotes     = 0x8080808080808080 // zeroVote for each label: an empty entry, as each row has a vote
)

// makeCompact puts slots and votes together, slot by slot, if they fit into entries.
func (m *Model) makeCompact() {
	if len(m.labels) > entryLabels || !m.tagsTell() {
		return
	}
	compact := make([]entry, len(m.slots))
	for i, slot := range m.slots {
		if !compact[i].set(uint32(slot>>32)-1, m.votesOf(slot)) || slot != 0 && compact[i].word() == noVotes {
			return
		}
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

// set makes e that of a key with these votes; false if a weight is too large.
func (e *entry) set(k uint32, votes []int32) bool {
	e.tag = uint16(k)
	binary.LittleEndian.PutUint64(e.votes[:], noVotes)
	for _, v := range votes {
		w := v >> 8
		if w != int32(int8(w)) {
			return false
		}
		e.votes[uint8(v)] = uint8(w + zeroVote)
	}
	return true
}

// word is the votes of all labels.
func (e *entry) word() uint64 { return binary.LittleEndian.Uint64(e.votes[:]) }

// A tally adds up the votes of entries: of even and of odd labels, 16 bits each, so that 257
// votes of 255 fit, and the number of entries.
type tally struct{ even, odd, entries uint64 }

// addCompact adds the votes of up to batch features. The first loop has no branches, so that the fetches from
// memory run side by side; what stands behind another key in the table is left to the second.
func (m *Model) addCompact(ids []uint32, scores []int32) {
	const lanes = 0x00ff00ff00ff00ff
	var later [batch]uint32
	var t tally
	n, mask := uint64(0), uint32(len(m.compact)-1)
	for _, id := range ids {
		k := key(id, m.bits)
		e := &m.compact[k>>m.shift&mask]
		votes := e.word()
		differs := uint64(e.tag ^ uint16(k))
		found := uint64(int64(differs-1) >> 63) // all ones or zero
		t.even += votes & found & lanes
		t.odd += votes >> 8 & found & lanes
		t.entries -= found
		later[n&(batch-1)] = k
		filled := votes ^ noVotes
		n += (filled | -filled) >> 63 &^ found
	}
	for _, k := range later[:n] {
		i := k>>m.shift + 1
		for m.compact[i&mask].tag != uint16(k) && m.compact[i&mask].word() != noVotes {
			i++
		}
		votes := m.compact[i&mask].word() // none of an empty entry
		t.even += votes & lanes
		t.odd += votes >> 8 & lanes
		t.entries++
	}
	for l := range scores {
		sum := t.even
		if l&1 != 0 {
			sum = t.odd
		}
		scores[l] += int32(sum>>(8*uint(l&^1))&0xffff) - int32(t.entries*zeroVote)
	}
}
