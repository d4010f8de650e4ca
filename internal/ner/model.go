package ner

import (
	_ "embed"
	"sync"

	"example.com/tearsheet/internal/sequence"
)

// modelData holds the weights; tools/cmd/train-names writes it.
//
//go:embed names.model
var modelData []byte

var tagger = sync.OnceValue(func() *Tagger {
	m, err := sequence.Load(modelData)
	if err != nil {
		panic(err) // our own file
	}
	return NewTagger(m)
})
