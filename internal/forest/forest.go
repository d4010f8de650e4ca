// Package forest scores rows of small integers by a sum of decision trees, as
// gradient boosting gives it. All numbers are whole, so that a score is the
// same on every processor.
package forest

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// Step is the unit of scores: a score of n stands for n*Step nats.
const Step = 1.0 / 256

// A Model is a sum of trees. It is immutable and safe for concurrent use.
type Model struct {
	size  int // values of a row
	base  int32
	nodes []node
	roots []uint32 // of the trees, in nodes
}

// Size is the number of values that a row must have.
func (m *Model) Size() int { return m.size }

// Score returns the score of a row in units of [Step].
func (m *Model) Score(values []int16) int32 {
	var rows [1]Row
	var scores [1]int32
	rows[0].Set(values[:m.size])
	m.Begin(rows[:], scores[:])
	m.Finish(rows[:], scores[:])
	return scores[0]
}

// The binary form of a model, all numbers as varints:
//
//	"tsf1"
//	values of a row, base score (zigzag), number of trees
//	each tree, a node before its left and then its right branch:
//	    0 and the score (zigzag) for a leaf,
//	    the number of the value plus one and the limit (zigzag) for a question
const magic = "tsf1"

// Limits of a model: a value's number must fit a node, and no tree is so large by accident.
const (
	MaxSize   = 127
	MaxLeaves = 1 << 12 // of one tree
)

var errFormat = errors.New("forest: not a model")

// A Tree is a decision tree to be written.
type Tree struct {
	Value       int   // that is asked for, by its place in the row; -1 for a leaf
	Limit       int16 // the largest value that goes to the left; the score of a leaf
	Left, Right *Tree
}

// Encode writes a model in the form that [Load] reads.
func Encode(size int, base int32, trees []*Tree) []byte {
	b := binary.AppendUvarint([]byte(magic), uint64(size))
	b = binary.AppendVarint(b, int64(base))
	b = binary.AppendUvarint(b, uint64(len(trees)))
	for _, t := range trees {
		b = t.append(b)
	}
	return b
}

func (t *Tree) append(b []byte) []byte {
	b = binary.AppendUvarint(b, uint64(t.Value+1))
	b = binary.AppendVarint(b, int64(t.Limit))
	if t.Value < 0 {
		return b
	}
	return t.Right.append(t.Left.append(b))
}

// Load reads a model. It allocates no more than a small multiple of the data.
func Load(data []byte) (*Model, error) {
	if len(data) < len(magic) || string(data[:len(magic)]) != magic {
		return nil, errFormat
	}
	r := &reader{data: data[len(magic):]}
	m := &Model{size: int(r.uint(MaxSize)), base: int32(r.int())}
	trees := int(r.uint(uint64(len(r.data))))
	if m.size == 0 {
		return nil, errFormat
	}
	for range trees {
		m.readTree(r)
		if r.bad {
			break
		}
	}
	if r.bad || len(r.data) != 0 {
		return nil, fmt.Errorf("%w: broken at %d of %d bytes", errFormat, len(data)-len(r.data), len(data))
	}
	return m, nil
}

// readTree reads one tree; open holds the places of the nodes still to come, the next one last.
func (m *Model) readTree(r *reader) {
	root := len(m.nodes)
	m.roots = append(m.roots, uint32(root))
	m.nodes = append(m.nodes, 0)
	for open := []uint32{uint32(root)}; len(open) > 0; {
		at := open[len(open)-1]
		open = open[:len(open)-1]
		value, limit := int(r.uint(uint64(m.size))), r.int()
		if r.bad || len(m.nodes)-root > 2*MaxLeaves {
			r.bad = true
			return
		}
		if value == 0 {
			m.nodes[at] = newNode(leaf, limit, at)
			continue
		}
		child := uint32(len(m.nodes))
		m.nodes[at] = newNode(uint8(value-1), limit, child)
		m.nodes = append(m.nodes, 0, 0)
		open = append(open, child+1, child)
	}
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

func (r *reader) int() int16 {
	v, n := binary.Varint(r.data)
	if n <= 0 || int64(int16(v)) != v || r.bad {
		r.bad = true
		return 0
	}
	r.data = r.data[n:]
	return int16(v)
}
