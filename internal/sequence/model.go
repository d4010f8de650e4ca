package sequence

import "sync"

// Step is the unit of all weights: a weight of n stands for n*Step nats. Being
// whole numbers, scores are the same on every processor.
const Step = 1.0 / 32

// A Model is a linear chain over labels: each feature of an item votes for
// labels, and each pair of neighbouring labels has a weight. It is immutable
// and safe for concurrent use.
type Model struct {
	labels  []string
	bits    uint // of a feature's key
	shift   uint // of a key to its slot; slots ascend with keys, so that Load writes in order
	slots   []uint64
	votes   []int32   // weight<<8 | label
	compact []entry   // of a model of few labels and small weights, instead of slots and votes
	start   []int32   // by first label
	end     []int32   // by last label
	trans   []int32   // [from*len(labels)+to]
	pot     []float64 // exp of trans, scaled to at most 1
	pool    sync.Pool // of *Decoder
}

// A slot holds a feature's key plus one (32 bits, so that zero is an empty
// slot; keys have at most 31 bits), the place of its votes (25 bits) and their
// number (7 bits).
const (
	countBits = 7
	placeBits = 25
)

// Labels returns the names of the labels. The caller must not change them.
func (m *Model) Labels() []string { return m.labels }

// key maps a feature's hash to the model's key space. The multiplication
// brings the hash's low bits up, which short strings leave alone.
func key(id uint32, bits uint) uint32 { return id * keyFactor >> (32 - bits) }

const keyFactor = 0x9e3779b1 // 2^32 by the golden ratio

// add adds the votes of one feature to the scores.
func (m *Model) add(id uint32, scores []int32) {
	if m.compact != nil {
		m.addCompact([]uint32{id}, scores)
		return
	}
	k := key(id, m.bits)
	if slot := m.slots[m.find(k)]; slot != 0 {
		m.vote(slot, scores)
	}
}

// find returns the place of the slot of key k, or of the empty slot that shows that the model does not know it.
func (m *Model) find(k uint32) uint32 {
	mask := uint32(len(m.slots) - 1)
	i := k >> m.shift & mask
	for m.slots[i] != 0 && uint32(m.slots[i]>>32) != k+1 {
		i = (i + 1) & mask
	}
	return i
}

// votesOf returns the votes of a slot.
func (m *Model) votesOf(slot uint64) []int32 {
	place := uint32(slot) >> countBits
	return m.votes[place : place+uint32(slot)&(1<<countBits-1)]
}

// vote adds the votes of a slot.
func (m *Model) vote(slot uint64, scores []int32) {
	for _, v := range m.votesOf(slot) {
		scores[uint8(v)] += v >> 8
	}
}

// batch is how many features are looked up together.
const batch = 64

// addAll adds the votes of up to batch features. The table is larger than the processor's caches, so it
// first fetches all slots and then all votes: in a loop without branches the
// fetches run side by side, where [Model.add] waits for each.
func (m *Model) addAll(ids []uint32, scores []int32) {
	if m.compact != nil {
		m.addCompact(ids, scores)
		return
	}
	var slots [batch]uint64
	mask := uint32(len(m.slots) - 1)
	for j, id := range ids {
		slots[j&(batch-1)] = m.slots[key(id, m.bits)>>m.shift&mask]
	}
	found := 0
	for j, id := range ids {
		slot, k := slots[j&(batch-1)], key(id, m.bits)
		if slot != 0 && uint32(slot>>32) != k+1 {
			slot = m.slots[m.find(k)]
		}
		if slot != 0 {
			slots[found&(batch-1)] = slot
			found++
		}
	}
	for _, slot := range slots[:found] {
		m.vote(slot, scores)
	}
}

// Viterbi returns the best labels of f's items, in dst if that is large enough.
func (m *Model) Viterbi(f *Features, dst []uint8) []uint8 {
	d := m.Decoder()
	defer d.Close()
	d.Score(f)
	return d.Viterbi(dst)
}

// Marginals returns the chance of each label for each item, label l of item i
// at [i*len(labels)+l], in dst if that is large enough.
func (m *Model) Marginals(f *Features, dst []float32) []float32 {
	d := m.Decoder()
	defer d.Close()
	d.Score(f)
	return d.Marginals(dst)
}

// sized returns s with length n, its content undefined.
func sized[E any](s []E, n int) []E {
	if cap(s) < n {
		return make([]E, n, n+n/4)
	}
	return s[:n]
}
