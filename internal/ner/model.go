package ner

import (
	_ "embed"
	"errors"
	"slices"
	"sync"

	"example.com/tearsheet/internal/sequence"
)

// modelData holds the weights; tools/cmd/train-names writes it.
//
//go:embed names.model
var modelData []byte

var lazyTagger struct {
	once sync.Once
	*Tagger
}

// tagger reads the model at first use. A function, so that a program that
// never asks does not link the model.
func tagger() *Tagger {
	lazyTagger.once.Do(func() {
		t, err := loadModel(modelData)
		if err != nil {
			panic(err) // our own file
		}
		lazyTagger.Tagger = t
	})
	return lazyTagger.Tagger
}

func loadModel(data []byte) (*Tagger, error) {
	m, err := sequence.Load(data)
	if err != nil {
		return nil, err
	}
	if !slices.Equal(m.Labels(), Labels()) {
		return nil, errors.New("ner: the model has other labels")
	}
	return NewTagger(m), nil
}
