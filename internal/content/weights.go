package content

import (
	_ "embed"
	"sync"

	"example.com/tearsheet/internal/block"
	"example.com/tearsheet/internal/forest"
	"example.com/tearsheet/internal/sequence"
)

var (
	//go:embed html.weights
	htmlWeights []byte
	//go:embed html.trees
	htmlTrees []byte
	//go:embed text.weights
	textWeights []byte
	//go:embed text.trees
	textTrees []byte
	//go:embed text.heads
	textHeads []byte
)

// models are the two readings of a page and, of flattened text, the trees that find its headline, read from their weights
// at first use.
type models struct {
	once     sync.Once
	labeller *sequence.Model
	second   *forest.Model
	heads    *forest.Model
}

var htmlModels, textModels models

func modelsOf(flat bool) *models {
	if flat {
		textModels.once.Do(func() { textModels.load(textWeights, textTrees, textHeads) })
		return &textModels
	}
	htmlModels.once.Do(func() { htmlModels.load(htmlWeights, htmlTrees, nil) })
	return &htmlModels
}

// load panics on weights that were not written by tools/: the build is broken.
func (m *models) load(weights, trees, heads []byte) {
	var err error
	if m.labeller, err = sequence.Load(weights); err != nil {
		panic("content: " + err.Error())
	}
	if m.second, err = forest.Load(trees); err != nil {
		panic("content: " + err.Error())
	}
	if heads == nil {
		return
	}
	if m.heads, err = forest.Load(heads); err != nil {
		panic("content: " + err.Error())
	}
}

// containerWords maps the hashes of the words of containerClasses to their row, plus one.
var containerWords = sync.OnceValue(func() *numbers {
	words := &numbers{}
	for i, c := range containerClasses {
		for _, w := range c.words {
			words.set(block.Word(w), i+1)
		}
	}
	return words
})
