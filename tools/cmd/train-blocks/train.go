package main

import (
	"log"

	"example.com/tearsheet/internal/content"
	"example.com/tearsheet/internal/forest"
	"example.com/tearsheet/internal/sequence"
	"example.com/tearsheet/tools/boost"
	"example.com/tearsheet/tools/crf"
)

// A training is what differs between HTML and flattened text, of which there is
// four times as much. Higher rates of the labeller lose a point on held-out publishers
// of HTML; the trees' number and size, and the features kept, change little there.
type training struct {
	epochs int
	rate   float64
	keep   int // features of the labeller
	second boost.Options
}

var trainings = map[string]training{
	"html": {35, 0.003, 160000, boost.Options{Trees: 150, Leaves: 128, Rate: 0.1, Weight: 10, Pull: 5, Seed: 1}},
	"text": {12, 0.005, 80000, boost.Options{Trees: 100, Leaves: 64, Rate: 0.1, Weight: 20, Pull: 5, Seed: 1}},
}

// silverTrees are the options for the trees that silver labels come from. With as many leaves as those of HTML have, single scores on
// the development pages fall by up to 0.002.
var silverTrees = boost.Options{Trees: 150, Leaves: 64, Rate: 0.1, Weight: 10, Pull: 5, Seed: 1}

// threshold is the weight, in nats, below which a vote is left out of the file.
const threshold = 0.03

// trainLabeller trains the first reading.
func trainLabeller(all []*example, kind string) []byte {
	all = bared(known(all))
	data := make([]crf.Sequence, len(all))
	for k, e := range all {
		labels := make([]uint8, len(e.truth.Roles))
		for i, r := range e.truth.Roles {
			labels[i] = uint8(r)
		}
		data[k] = crf.Sequence{Features: &e.features, Labels: labels, Items: e.truth.Weights, Weight: e.weight, Allowed: e.truth.Allowed}
	}
	return crf.Train(data, crf.Options{
		Labels: content.Labels[:], Epochs: trainings[kind].epochs, MinCount: 2, Average: 3, Seed: 1,
		L2: 1e-6, Dropout: 0.1, DropWhole: 0.1, Rate: trainings[kind].rate,
	}).Encode(trainings[kind].keep, threshold)
}

// readFirst gives every page the chances of a labeller that has not seen its publisher:
// what the second reading will meet on new pages.
func readFirst(all []*example, kind string) {
	labellers := make([]*sequence.Model, *folds)
	each(*folds, func(k int) { labellers[k] = mustLoad(sequence.Load(trainLabeller(without(all, k), kind))) })
	each(len(all), func(i int) { all[i].readFirst(labellers[all[i].page.Fold(*folds)]) })
	log.Printf("%s: first readings", kind)
}

// bared returns the examples, and those whose flattened page has a refrain without it as well.
func bared(all []*example) []*example {
	for _, e := range all {
		if e.bare != nil {
			all = append(all, e.bare)
		}
	}
	return all
}

// readFirst gives the page the chances of a labeller, without the page's refrain if it has one.
func (e *example) readFirst(m *sequence.Model) {
	e.labeller = m
	e.chances = e.analysis.Chances(m)
	if refrain := e.analysis.Refrain(e.chances); refrain != nil {
		bare := e.without(refrain)
		e.blocks, e.truth, e.analysis, e.features, e.bare = bare.blocks, bare.truth, bare.analysis, bare.features, nil
		e.chances = e.analysis.Chances(m)
	}
}

// trainSecond trains the second reading on the first one's chances.
func trainSecond(all []*example, trees boost.Options) []byte {
	data := &boost.Data{}
	for _, e := range known(all) {
		blocks, rows := e.analysis.Values(e.chances)
		if len(blocks) == 0 {
			continue
		}
		data.Size = len(rows) / len(blocks)
		for k, b := range blocks {
			yes, weight := e.isText(b)
			if weight == 0 {
				continue
			}
			data.Rows = append(data.Rows, rows[k*data.Size:][:data.Size]...)
			data.Yes = append(data.Yes, yes)
			data.Weights = append(data.Weights, weight)
		}
	}
	return boost.Train(data, trees)
}

// headTrees are the options for the trees that find the headline of flattened text.
var headTrees = boost.Options{Trees: 150, Leaves: 56, Rate: 0.1, Weight: 5, Pull: 5, Seed: 1}

// trainHeads trains the trees that find the headline. A page without a headline among its lines teaches as well.
func trainHeads(all []*example) []byte {
	data := &boost.Data{}
	for _, e := range all {
		blocks, rows := e.analysis.Heads(e.chances)
		if len(blocks) == 0 {
			continue
		}
		data.Size = len(rows) / len(blocks)
		data.Rows = append(data.Rows, rows...)
		for _, b := range blocks {
			data.Yes = append(data.Yes, e.truth.Roles[b] == content.Headline)
			data.Weights = append(data.Weights, e.weight)
		}
	}
	return boost.Train(data, headTrees)
}

// otherWeight is how much a headline, byline or caption counts as no text: the truths do
// not agree on them, and they are told by their own roles.
const otherWeight = 1.0 / 3

// isText says whether a block is text of the story, and how much that counts: 0
// if it is not known.
func (e *example) isText(b int) (bool, float32) {
	weight := e.truth.Weights[b] * e.weight
	const text = 1<<content.Body | 1<<content.Heading
	may := uint64(1) << e.truth.Roles[b]
	if e.truth.Allowed != nil && e.truth.Allowed[b] != 0 {
		may = e.truth.Allowed[b]
	}
	switch {
	case may&^text == 0:
		return true, weight
	case may&text != 0:
		return false, 0
	case may&(1<<content.Out) == 0:
		weight *= otherWeight
	}
	return false, weight
}

// learnSilver reads the pages of which only snippets are known, each by readings that
// have not seen its publisher, and takes their word for the rest of a page
// where all of its snippets are met.
func learnSilver(all []*example, kind string) {
	readFirst(all, kind)
	met := 0
	readSecond(all, kind, silverTrees, (*example).roles, func(e *example, labels []content.Role) {
		if e.truth.Allowed == nil {
			return
		}
		if misses, wrong := snippets(e, bodyOf(e, labels)); misses+wrong == 0 {
			e.truth.Believe(labels)
			met++
		}
	})
	log.Printf("silver labels of %d pages", met)
}

// readSecond calls f for each page with what readings make of it that have not seen
// its publisher.
func readSecond[T any](all []*example, kind string, trees boost.Options, read func(e *example, m, heads *forest.Model) T, f func(e *example, read T)) {
	list := make([]T, len(all))
	for k := range *folds {
		m := mustLoad(forest.Load(trainSecond(without(all, k), trees)))
		var heads *forest.Model
		if kind == "text" {
			heads = mustLoad(forest.Load(trainHeads(without(all, k))))
		}
		each(len(all), func(i int) {
			if e := all[i]; e.page.Fold(*folds) == k {
				list[i] = read(e, m, heads)
			}
		})
	}
	for i, e := range all {
		f(e, list[i])
	}
}

// story is what the readings make of the page as users get it: some blocks speak for others there.
func (e *example) story(m, heads *forest.Model) *content.Story {
	a := e.analysis.Thin()
	return a.Story(a.Chances(e.labeller), m, heads)
}

// roles is what the readings by themselves make of the page if they look at each block, as in training: labels to learn
// from must not change with the rules that come after.
func (e *example) roles(m, _ *forest.Model) []content.Role {
	return e.analysis.Roles(e.chances, m)
}

// measureFolds scores each part of the publishers by readings that learned from the others.
func measureFolds(all []*example, kind string) {
	readFirst(all, kind)
	results := newResults()
	readSecond(all, kind, trainings[kind].second, (*example).story, func(e *example, story *content.Story) {
		results.add(e, story)
		if *page != "" && contains(*page, e.page.ID) {
			show(e, story)
		}
	})
	results.print(kind)
}

func without(all []*example, fold int) []*example {
	var rest []*example
	for _, e := range all {
		if e.page.Fold(*folds) != fold {
			rest = append(rest, e)
		}
	}
	return rest
}

func mustLoad[M any](m M, err error) M {
	if err != nil {
		log.Fatal(err)
	}
	return m
}
