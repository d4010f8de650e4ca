package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// TestInputs: the weights are those of what Parse looks at now. A rule that moves blocks, declared titles or authors makes them stale.
func TestInputs(t *testing.T) {
	root := filepath.Join("..", "..", "..")
	pages, err := load(filepath.Join(root, "..", "shared", "corpora"))
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the development corpora are not here: they are not part of the project")
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range []string{"html", "text"} {
		name := filepath.Join(root, "internal", "content", kind+".inputs")
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if got := inputs(pages, kind); string(got) != string(want) {
			t.Errorf("the %s weights were trained on other features: go run ./cmd/train-blocks -kind %s (with -inputs alone if they are known to come out the same)", kind, kind)
		}
	}
}
