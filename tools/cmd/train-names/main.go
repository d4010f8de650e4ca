// Command train-names trains the model of internal/ner and writes it into the
// package. The committed weights come from
//
//	cd tools && go run ./cmd/train-names
//
// which takes the data of ../shared/ner. With -hold it leaves out the
// development documents, prints the scores on them and writes nothing.
package main

import (
	"flag"
	"log"
	"os"
	"time"

	"example.com/tearsheet/internal/ner"
	"example.com/tearsheet/internal/sequence"
	"example.com/tearsheet/tools/crf"
)

// settings of a run; the defaults are those of the committed weights.
type settings struct {
	data, out string
	hold      bool
	save      bool
	check     bool
	epochs    int
	average   int
	rate, l2  float64
	dropout   float64
	minCount  int
	seeds     int
	prune     int
	threshold float64
	silver    float64
	less      string
	swaps     int
	novotes   bool
	headlines int
}

func main() {
	var o settings
	flag.StringVar(&o.data, "data", "../../shared/ner", "folder of the labelled sets")
	flag.StringVar(&o.out, "out", "../internal/ner/names.model", "file to write")
	flag.BoolVar(&o.hold, "hold", false, "hold development documents out, print scores, write nothing")
	flag.IntVar(&o.epochs, "epochs", 10, "passes over the data")
	flag.IntVar(&o.average, "average", 3, "last passes to average")
	flag.Float64Var(&o.rate, "rate", 0.03, "step")
	flag.Float64Var(&o.l2, "l2", 5e-3, "pull to zero")
	flag.Float64Var(&o.dropout, "dropout", 0.3, "chance to leave a feature out")
	flag.IntVar(&o.minCount, "min", 2, "words that must have a feature")
	flag.IntVar(&o.seeds, "seeds", 1, "models to average")
	flag.IntVar(&o.prune, "prune", 150000, "features to keep")
	flag.Float64Var(&o.threshold, "threshold", 0.1, "weights to leave out, in nats")
	flag.Float64Var(&o.silver, "silver", 0.3, "weight of the set labelled by machine")
	flag.IntVar(&o.swaps, "swaps", 1, "copies of each hand-labelled story with its names swapped")
	flag.BoolVar(&o.novotes, "novotes", false, "one pass")
	flag.BoolVar(&o.save, "save", false, "with -hold, write the model all the same")
	flag.BoolVar(&o.check, "check", false, "train nothing, print the scores of the file; with -hold")
	flag.BoolVar(&through, "entities", false, "with -hold -check, the scores of tearsheet.Entities with the weights built in")
	flag.IntVar(&o.headlines, "headlines", 8, "one in so many sentences is also learned as a headline")
	flag.StringVar(&o.less, "without", "", "set to leave out, by prefix")
	flag.StringVar(&show, "show", "", "print the errors on the held out stories of a set, by prefix")
	flag.Parse()
	log.SetFlags(log.Ltime)

	start := time.Now()
	train, dev := load(&o)
	log.Printf("%d stories to learn from, %d held out", len(train), len(dev))
	if o.check {
		evaluate(must(os.ReadFile(o.out)), dev)
		return
	}
	model := learn(&o, augment(&o, train))
	log.Printf("trained in %v, %d bytes", time.Since(start).Round(time.Second), len(model))
	if o.hold {
		evaluate(model, dev)
	}
	if !o.hold || o.save {
		if err := os.WriteFile(o.out, model, 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

// An example is a story with its analysis and the labels of its words.
type example struct {
	story
	doc     *ner.Document
	labels  []uint8
	allowed []uint64
	static  []*sequence.Features // by sentence
}

func learn(o *settings, stories []story) []byte {
	var examples []*example
	for _, s := range stories {
		examples = append(examples, newExample(s))
	}
	log.Print("first models, for the votes")
	halves := [2][]*example{}
	for i, e := range examples {
		halves[i%2] = append(halves[i%2], e)
	}
	var voted []crf.Sequence
	for i := range halves {
		if o.novotes {
			break
		}
		opt := options(o, 100)
		opt.Epochs, opt.Average = 3, 1
		w := crf.Train(sequences(o, halves[1-i]), opt)
		voted = append(voted, withVotes(o, w, halves[i])...)
	}
	log.Print("the model")
	all := append(sequences(o, examples), voted...)
	var models []*crf.Weights
	for seed := range o.seeds {
		models = append(models, crf.Train(all, options(o, uint64(seed+1))))
	}
	return crf.Average(models...).Encode(o.prune, o.threshold)
}

func options(o *settings, seed uint64) crf.Options {
	return crf.Options{
		Labels: ner.Labels(), Epochs: o.epochs, Rate: o.rate, L2: o.l2, Dropout: o.dropout, MinCount: o.minCount,
		Average: o.average, Seed: seed, Forbid: true,
		Log: func(epoch int, likelihood float64) { log.Printf("epoch %d: %.5f", epoch, likelihood) },
	}
}

func newExample(s story) *example {
	e := &example{story: s, doc: ner.Analyse(s.text, s.paragraphs())}
	e.project()
	for i := range e.doc.Sentences() {
		f := &sequence.Features{}
		e.doc.Features(i, f)
		e.static = append(e.static, f)
	}
	return e
}

// project labels the document's words by the story's names. A word that a
// name only touches belongs to it.
func (e *example) project() {
	next := 0
	last := -1 // name that the word before belongs to
	for i := range e.doc.Sentences() {
		from, to := e.doc.Sentence(i)
		for j := from; j < to; j++ {
			start, end := e.doc.Word(j)
			for next < len(e.names) && e.names[next].end <= start {
				next++
			}
			label := uint8(0)
			if next < len(e.names) && e.names[next].start < end {
				label = uint8(2*e.names[next].kind - 1)
				if last == next && j > from {
					label++
				}
				last = next
			} else {
				last = -1
			}
			e.labels = append(e.labels, label)
			e.allowed = append(e.allowed, e.doubt(j, label))
		}
	}
}

// doubt returns the labels that a word without one may have in a set that
// marks people, organizations and places alone.
func (e *example) doubt(i int, label uint8) uint64 {
	if label != 0 || !partial(e.set) || !e.doc.Capital(i) {
		return 0
	}
	return 1 | 1<<(2*misc-1) | 1<<(2*misc)
}

// mask is the part of the example's allowed labels that belongs to a
// sentence, nil if its labels are certain.
func (e *example) mask(from, to int) []uint64 {
	if !partial(e.set) {
		return nil
	}
	return e.allowed[from:to]
}

// augment adds changed copies of the hand-labelled stories.
func augment(o *settings, stories []story) []story {
	source := newNameSource(o, stories)
	all := stories
	for i := range stories {
		if silver(stories[i].set) {
			continue
		}
		for range o.swaps {
			if tweets(stories[i].set) {
				break
			}
			all = append(all, source.swapped(&stories[i]))
		}
		if o.headlines > 0 {
			all = append(all, source.headlines(&stories[i], o.headlines)...)
		}
	}
	return all
}

func weight(o *settings, e *example) float32 {
	if silver(e.set) {
		return float32(o.silver)
	}
	return 1
}

func sequences(o *settings, examples []*example) []crf.Sequence {
	var list []crf.Sequence
	for _, e := range examples {
		for i, f := range e.static {
			from, to := e.doc.Sentence(i)
			list = append(list, crf.Sequence{Features: f, Labels: e.labels[from:to], Weight: weight(o, e), Allowed: e.mask(from, to)})
		}
	}
	return list
}

// withVotes makes the second pass's sequences, with first passes by a model
// that has not seen the examples.
func withVotes(o *settings, w *crf.Weights, examples []*example) []crf.Sequence {
	tagger := ner.NewTagger(must(sequence.Load(w.Encode(0, 0.05))))
	var list []crf.Sequence
	n := len(ner.Labels())
	for _, e := range examples {
		e.doc.ClearVotes()
		_, chances := tagger.First(e.doc)
		for i, f := range e.static {
			from, to := e.doc.Sentence(i)
			both := &sequence.Features{}
			for j := from; j < to; j++ {
				for _, id := range f.Item(j - from) {
					both.Add(id)
				}
				e.doc.VoteFeatures(i, j, chances[from*n:to*n], both.Add)
				both.EndItem()
			}
			list = append(list, crf.Sequence{Features: both, Labels: e.labels[from:to], Weight: weight(o, e), Allowed: e.mask(from, to)})
		}
	}
	return list
}

func must[T any](v T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return v
}
