package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// TestInputs: the weights are those of what Parse looks at now.
func TestInputs(t *testing.T) {
	root := filepath.Join("..", "..", "..")
	all, err := load(filepath.Join(root, "..", "shared", "corpora"))
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the development corpora are not here: they are not part of the project")
	}
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile(filepath.Join(root, "internal", "pagetype", "types.inputs"))
	if err != nil {
		t.Fatal(err)
	}
	if got := inputs(all); string(got) != string(want) {
		t.Error("the weights of page types were trained on other features: go run ./cmd/train-types")
	}
}
