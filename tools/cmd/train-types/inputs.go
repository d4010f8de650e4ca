package main

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"math"
)

// inputsEvery is one in how many pages the inputs are summed up of.
const inputsEvery = 10

// inputs sums up the features of some of the pages. It is written beside the weights. Where it has changed, they were
// trained on something else than Parse looks at now.
func inputs(all []*example) []byte {
	sum := sha256.New()
	for i := 0; i < len(all); i += inputsEvery {
		sum.Write(all[i].inputs())
	}
	return []byte(hex.EncodeToString(sum.Sum(nil)[:16]) + "\n")
}

func (e *example) inputs() (b []byte) {
	words := &e.features.Words
	for i := range words.Len() {
		for _, id := range words.Item(i) {
			b = binary.LittleEndian.AppendUint32(b, id)
		}
		b = append(b, '\n')
	}
	for _, m := range e.features.Measures {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(m))
	}
	return append(b, byte(e.label))
}
