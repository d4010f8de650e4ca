package main

import (
	"encoding/binary"
	"math"

	"example.com/tearsheet/tools/inputs"
)

// sumInputs sums up the features of some of the pages.
func sumInputs(all []*example) []byte {
	return inputs.Sum((len(all)+inputs.Every-1)/inputs.Every, func(i int) []byte { return all[i*inputs.Every].inputs() })
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
