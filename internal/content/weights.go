package content

import (
	_ "embed"
	"sync"

	"example.com/tearsheet/internal/block"
	"example.com/tearsheet/internal/sequence"
)

//go:embed html.weights
var htmlWeights []byte

var htmlOnce struct {
	sync.Once
	model *sequence.Model
}

func htmlModel() *sequence.Model {
	htmlOnce.Do(func() { htmlOnce.model = mustLoad(htmlWeights) })
	return htmlOnce.model
}

// mustLoad panics on weights that were not written by tools/: the build is broken.
func mustLoad(data []byte) *sequence.Model {
	m, err := sequence.Load(data)
	if err != nil {
		panic("content: " + err.Error())
	}
	return m
}

var containerOnce struct {
	sync.Once
	words map[uint32]int
}

// containerWords maps the hashes of the words of containerClasses to their row.
func containerWords() map[uint32]int {
	containerOnce.Do(func() {
		containerOnce.words = map[uint32]int{}
		for i, c := range containerClasses {
			for _, w := range c.words {
				containerOnce.words[block.Word(w)] = i
			}
		}
	})
	return containerOnce.words
}
