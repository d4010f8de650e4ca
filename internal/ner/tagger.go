package ner

import (
	"slices"

	"example.com/tearsheet/internal/sequence"
)

// A Tagger finds names with a trained model.
type Tagger struct{ model *sequence.Model }

// NewTagger returns a tagger with a model of the labels of [Labels].
func NewTagger(m *sequence.Model) *Tagger { return &Tagger{m} }

// Tag returns the names in a document, ascending and disjoint.
//
// It reads the document twice. The first pass says what each word seems to be
// where it stands; in the second, each word also hears what the document's other
// occurrences of it seem to be.
func (t *Tagger) Tag(d *Document) []Mention {
	decoder := t.model.Decoder()
	defer decoder.Close()
	scores, chances := t.First(d)
	var found []Mention
	var words []int32
	var path []uint8
	var marginals []float32
	for i := range d.sentences {
		s := &d.sentences[i]
		own := chances[s.first*labels : s.last*labels]
		decoder.Restore(scores[s.first*labels : s.last*labels])
		for j := s.first; j < s.last; j++ {
			d.VoteFeatures(i, j, own, func(id uint32) { decoder.AddFeature(j-s.first, id) })
		}
		path = decoder.Viterbi(path)
		marginals = decoder.Marginals(marginals)
		found, words = d.mentions(found, words, s, path, marginals)
	}
	for i := range found {
		if found[i].Type == Misc {
			first := int(words[i])
			found[i].Type = kindOfMisc(d.text[found[i].Start:found[i].End], d.neighbour(first-1), d.after(first, found[i].End))
		}
	}
	return d.agree(found, words)
}

// neighbour returns word i, or "".
func (d *Document) neighbour(i int) string {
	if i < 0 || i >= len(d.words) {
		return ""
	}
	return d.form(i)
}

// after returns the word after the name that starts with word i and ends at
// byte end.
func (d *Document) after(i, end int) string {
	for i < len(d.words) && int(d.words[i].start) < end {
		i++
	}
	return d.neighbour(i)
}

// First makes the first pass: it returns scores and chances of the labels
// of all words, which are the document's, and leaves the votes in it.
func (t *Tagger) First(d *Document) (scores []int32, chances []float32) {
	decoder := t.model.Decoder()
	defer decoder.Close()
	scores = slices.Grow(d.scores[:0], len(d.words)*labels)
	chances = slices.Grow(d.chance[:0], len(d.words)*labels)[:len(d.words)*labels]
	f := &sequence.Features{}
	for i := range d.sentences {
		s := &d.sentences[i]
		f.Reset()
		d.Features(i, f)
		decoder.Score(f)
		scores = append(scores, decoder.Scores()...)
		decoder.Marginals(chances[s.first*labels : s.last*labels])
	}
	d.scores, d.chance = scores, chances
	for i := range d.words {
		d.Vote(i, chances[i*labels:][:labels])
	}
	return scores, chances
}

// mentions appends the names of a labelled sentence to found, and their first
// words to words.
func (d *Document) mentions(found []Mention, words []int32, s *sentence, path []uint8, chances []float32) ([]Mention, []int32) {
	for i := 0; i < len(path); {
		if path[i] == 0 {
			i++
			continue
		}
		t := (path[i] + 1) / 2
		words = append(words, int32(s.first+i))
		last := i
		for last+1 < len(path) && path[last+1] == 2*t {
			last++
		}
		found = append(found, Mention{
			Start:     int(d.words[s.first+i].start),
			End:       int(d.words[s.first+last].end),
			Type:      typeOf(t),
			Score:     float64(spanChance(path, chances, i, last)),
			Paragraph: s.paragraph,
		})
		i = last + 1
	}
	return found, words
}

// typeOf maps the types of labels to those of mentions.
func typeOf(t uint8) Type {
	if t == types {
		return Misc
	}
	return Type(t)
}

// spanChance is the least chance of the labels of a name and of its end.
func spanChance(path []uint8, chances []float32, first, last int) float32 {
	p := float32(1)
	for i := first; i <= last; i++ {
		p = min(p, chances[i*labels+int(path[i])])
	}
	if last+1 < len(path) {
		inside := 2 * ((int(path[last]) + 1) / 2)
		p = min(p, 1-chances[(last+1)*labels+inside])
	}
	return p
}
