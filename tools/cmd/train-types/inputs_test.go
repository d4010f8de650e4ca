package main

import (
	"testing"

	"example.com/tearsheet/tools/inputs"
)

// TestInputs: the weights are those of what Parse looks at now.
func TestInputs(t *testing.T) {
	all, err := load(inputs.Corpora(t))
	if err != nil {
		t.Fatal(err)
	}
	inputs.Check(t, sumInputs(all), "internal/pagetype/types.inputs", "go run ./cmd/train-types")
}
