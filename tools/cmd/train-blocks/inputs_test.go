package main

import (
	"testing"

	"example.com/tearsheet/tools/inputs"
)

// TestInputs: the weights are those of what Parse looks at now. A rule that moves blocks, declared titles or authors makes them stale.
func TestInputs(t *testing.T) {
	pages, err := load(inputs.Corpora(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range []string{"html", "text"} {
		inputs.Check(t, sumInputs(pages, kind), "internal/content/"+kind+".inputs",
			"go run ./cmd/train-blocks -kind "+kind+" (with -inputs alone if they are known to come out the same)")
	}
}
