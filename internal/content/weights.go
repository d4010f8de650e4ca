package content

import (
	_ "embed"
	"sync"

	"example.com/tearsheet/internal/block"
	"example.com/tearsheet/internal/sequence"
)

//go:embed html.weights
var htmlWeights []byte

//go:embed text.weights
var textWeights []byte

// A labeller is a model that is read from its weights at first use.
type labeller struct {
	once  sync.Once
	model *sequence.Model
}

var htmlLabeller, textLabeller labeller

func model(flat bool) *sequence.Model {
	if flat {
		textLabeller.once.Do(func() { textLabeller.load(textWeights) })
		return textLabeller.model
	}
	htmlLabeller.once.Do(func() { htmlLabeller.load(htmlWeights) })
	return htmlLabeller.model
}

// load panics on weights that were not written by tools/: the build is broken.
func (l *labeller) load(weights []byte) {
	m, err := sequence.Load(weights)
	if err != nil {
		panic("content: " + err.Error())
	}
	l.model = m
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
