package sequence

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math/bits"
)

// The binary form of a model, all numbers as varints:
//
//	"tsq1"
//	bits of a key
//	number of labels; each label as length and bytes
//	weights (zigzag): start by label, end by label, transitions by from and to
//	number of rows; each row as
//	    difference of its key to the one before, less one (the first: to -1)
//	    mask of the labels it votes for
//	    a weight (zigzag) for each of them
//
// Weights are in units of [Step] and of any size: none is clipped.
const magic = "tsq1"

// Limits of a model. They bound what Load allocates and keep sums within
// int32: 4096 features of the largest weight in one item.
const (
	MaxLabels = 63
	MaxWeight = 1 << 19
	maxBits   = 31
)

var errFormat = errors.New("sequence: not a model")

// A Row is one feature's weights by label, in units of [Step].
type Row struct {
	Key     uint32
	Weights []int32
}

// Key returns the key that a feature has in a model of so many bits (1 to 31).
func Key(id uint32, bits uint) uint32 { return key(id, bits) }

// A Table is a model to be written.
type Table struct {
	Labels     []string
	Bits       uint
	Start, End []int32
	Trans      []int32 // [from*len(Labels)+to]
	Rows       []Row   // ascending by Key, each with a weight that is not zero
}

// Encode writes t in the form that [Load] reads.
func (t *Table) Encode() []byte {
	b := binary.AppendUvarint([]byte(magic), uint64(t.Bits))
	b = binary.AppendUvarint(b, uint64(len(t.Labels)))
	for _, l := range t.Labels {
		b = binary.AppendUvarint(b, uint64(len(l)))
		b = append(b, l...)
	}
	for _, list := range [][]int32{t.Start, t.End, t.Trans} {
		for _, w := range list {
			b = binary.AppendVarint(b, int64(w))
		}
	}
	b = binary.AppendUvarint(b, uint64(len(t.Rows)))
	before := int64(-1)
	for _, r := range t.Rows {
		b = binary.AppendUvarint(b, uint64(int64(r.Key)-before-1))
		before = int64(r.Key)
		b = r.appendWeights(b)
	}
	return b
}

func (r Row) appendWeights(b []byte) []byte {
	mask := uint64(0)
	for l, w := range r.Weights {
		if w != 0 {
			mask |= 1 << l
		}
	}
	b = binary.AppendUvarint(b, mask)
	for _, w := range r.Weights {
		if w != 0 {
			b = binary.AppendVarint(b, int64(w))
		}
	}
	return b
}

// Load reads a model. It allocates no more than a small multiple of the data.
func Load(data []byte) (*Model, error) {
	if len(data) < len(magic) || string(data[:len(magic)]) != magic {
		return nil, errFormat
	}
	r := &reader{data: data[len(magic):]}
	m := &Model{bits: uint(r.uint(maxBits))}
	n := int(r.uint(MaxLabels))
	if m.bits == 0 || n == 0 {
		return nil, errFormat
	}
	for range n {
		m.labels = append(m.labels, r.text())
	}
	m.start, m.end, m.trans = r.weights(n), r.weights(n), r.weights(n*n)
	rows := int(r.uint(uint64(len(r.data) / 3))) // a row has at least three bytes
	if !r.bad {
		m.readRows(r, rows)
	}
	if r.bad || len(r.data) != 0 {
		return nil, fmt.Errorf("%w: broken at %d of %d bytes", errFormat, len(data)-len(r.data), len(data))
	}
	m.makeCompact()
	m.pot = make([]float64, n*n)
	potentials(m.trans, m.pot)
	return m, nil
}

func (m *Model) readRows(r *reader, rows int) {
	// At most half of the slots are taken, so that probes are short and end.
	slotBits := bits.Len(uint(rows)) + 1
	m.slots = make([]uint64, 1<<slotBits)
	m.shift = m.bits - min(m.bits, uint(slotBits))
	m.votes = make([]int32, 0, rows*3) // about what trained models have
	k := int64(-1)
	for range rows {
		k += int64(r.uint(1<<maxBits)) + 1
		mask := r.uint(1<<len(m.labels) - 1)
		place := len(m.votes)
		if k >= 1<<m.bits || place >= 1<<placeBits {
			r.bad = true
		}
		for l := range m.labels {
			if mask>>l&1 != 0 {
				m.votes = append(m.votes, r.weight()<<8|int32(l))
			}
		}
		if r.bad {
			return
		}
		m.place(uint32(k)+1, uint64(place)<<countBits|uint64(bits.OnesCount64(mask)))
	}
}

func (m *Model) place(k uint32, value uint64) {
	mask := uint32(len(m.slots) - 1)
	i := (k - 1) >> m.shift
	for m.slots[i&mask] != 0 {
		i++
	}
	m.slots[i&mask] = uint64(k)<<32 | value
}

// A reader reads varints; after an error it is bad and reads zeros.
type reader struct {
	data []byte
	bad  bool
}

func (r *reader) uint(limit uint64) uint64 {
	v, n := binary.Uvarint(r.data)
	if n <= 0 || v > limit || r.bad {
		r.bad = true
		return 0
	}
	r.data = r.data[n:]
	return v
}

func (r *reader) weight() int32 {
	v, n := binary.Varint(r.data)
	if n <= 0 || v < -MaxWeight || v > MaxWeight || r.bad {
		r.bad = true
		return 0
	}
	r.data = r.data[n:]
	return int32(v)
}

func (r *reader) weights(n int) []int32 {
	list := make([]int32, n)
	for i := range list {
		list[i] = r.weight()
	}
	return list
}

func (r *reader) text() string {
	n := r.uint(uint64(len(r.data)))
	if n > uint64(len(r.data)) {
		r.bad = true
	}
	if r.bad {
		return ""
	}
	s := string(r.data[:n])
	r.data = r.data[n:]
	return s
}
