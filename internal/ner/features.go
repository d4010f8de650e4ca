package ner

import (
	"math/bits"

	"example.com/tearsheet/internal/gazetteer"
	"example.com/tearsheet/internal/segment"
	"example.com/tearsheet/internal/sequence"
)

// The templates of features. Their numbers are part of the trained weights.
const (
	tBias = iota + 1
	tWord
	tCased
	tBefore
	tAfter
	tBefore2
	tAfter2
	tPairBefore
	tPairAfter
	tAround
	tShape
	tShapeBefore
	tShapeAfter
	tShapes
	tPrefix
	tSuffix = tPrefix + 3
	tSet    = tSuffix + 3 + iota
	tSetBefore
	tSetAfter
	tBegins
	tInside
	tInsideAfter
	tSetsCase
	tPlace
	tSeen
	tRunLast
	tRunFirst
	tRunBefore
	tRunAfter
	tRunSpot
	tRunLength
	tLayout
	tSuffixBefore
	tSuffixAfter
	tListed
	tVote
	tVoteSure
	tVoteBefore
	tVoteAfter
	tVoteRun
	tAcronym
	tRunAround
	tRunBefore2
	tRunAfter2
	tRunHead
)

// Sentences is the number of the document's sentences.
func (d *Document) Sentences() int { return len(d.sentences) }

// Sentence returns the range of the words of sentence i.
func (d *Document) Sentence(i int) (first, last int) {
	return d.sentences[i].first, d.sentences[i].last
}

// Word returns the place of word i in the text.
func (d *Document) Word(i int) (start, end int) {
	return int(d.words[i].start), int(d.words[i].end)
}

// Features appends the features of a sentence's words to f.
func (d *Document) Features(sentence int, f *sequence.Features) {
	s := &d.sentences[sentence]
	for i := s.first; i < s.last; i++ {
		w := featureWriter{d: d, s: s, i: i, f: f}
		w.word()
		w.window()
		w.lists()
		w.capitals()
		f.EndItem()
	}
}

// A featureWriter writes the features of word i.
type featureWriter struct {
	d *Document
	s *sentence
	i int
	f *sequence.Features
}

func (w *featureWriter) add(template int, value uint32) {
	w.f.Add(sequence.Mix(uint32(template), value))
}

// edge stands for the words outside the sentence.
var edge = word{folded: 1, shape: 1, kase: none, kind: segment.Mark}

func (w *featureWriter) at(offset int) *word {
	i := w.i + offset
	if i < w.s.first || i >= w.s.last {
		return &edge
	}
	return &w.d.words[i]
}

func (w *featureWriter) word() {
	x := w.at(0)
	w.add(tBias, 0)
	w.add(tWord, x.folded)
	w.add(tCased, x.cased)
	w.add(tShape, x.shape)
	for n := range x.prefix {
		if x.prefix[n] != 0 {
			w.add(tPrefix+n, x.prefix[n])
			w.add(tSuffix+n, x.suffix[n])
		}
	}
}

func (w *featureWriter) window() {
	x, before, after := w.at(0), w.at(-1), w.at(1)
	w.add(tBefore, before.folded)
	w.add(tAfter, after.folded)
	w.add(tBefore2, w.at(-2).folded)
	w.add(tAfter2, w.at(2).folded)
	w.add(tPairBefore, sequence.Mix(before.folded, x.folded))
	w.add(tPairAfter, sequence.Mix(x.folded, after.folded))
	k := uint32(x.kase)
	w.add(tAround, sequence.Mix(sequence.Mix(before.folded, after.folded), k))
	w.add(tShapeBefore, sequence.Mix(before.shape, k))
	w.add(tShapeAfter, sequence.Mix(after.shape, k))
	w.add(tShapes, uint32(before.kase)<<8|k<<4|uint32(after.kase))
	w.add(tSuffixBefore, before.suffix[1])
	w.add(tSuffixAfter, after.suffix[1])
}

// lists adds the name lists that hold the word or a phrase around it. A list
// says nothing about a word in lower case.
func (w *featureWriter) lists() {
	x, before, after := w.at(0), w.at(-1), w.at(1)
	k := uint32(x.kase)
	w.add(tSetsCase, k<<16|uint32(x.sets))
	if !x.kase.capital() && x.inside == 0 && x.kase != caseless {
		w.sets(tSetBefore, before.names())
		w.sets(tSetAfter, after.names())
		return
	}
	w.sets(tSet, x.sets)
	w.sets(tSetBefore, before.names())
	w.sets(tSetAfter, after.names())
	w.sets(tBegins, x.begins)
	w.sets(tInside, x.inside)
	w.sets(tInsideAfter, after.inside)
	w.add(tListed, uint32(x.sets&^gazetteer.Common)<<16|uint32(after.sets&^gazetteer.Common))
}

// names are the lists of a word with a capital.
func (x *word) names() gazetteer.Set {
	if x.kase.capital() {
		return x.sets
	}
	return 0
}

func (w *featureWriter) sets(template int, s gazetteer.Set) {
	for s != 0 {
		w.add(template, uint32(bits.TrailingZeros16(uint16(s))))
		s &= s - 1
	}
}

// capitals adds what the word's capital means here: its place in the sentence,
// how the document writes it elsewhere, and the run of capitals it is in.
func (w *featureWriter) capitals() {
	x := w.at(0)
	place := uint32(x.kase) << 4
	if x.first {
		place |= 1
	}
	if w.s.titled {
		place |= 2
	}
	if w.s.shouting {
		place |= 4
	}
	w.add(tPlace, place)
	w.add(tLayout, uint32(w.s.layout)<<4|uint32(x.kase))
	if !x.kase.capital() {
		w.add(tRunSpot, 1<<8|uint32(w.at(-1).kase)<<4|uint32(w.at(1).kase))
		return
	}
	w.add(tSeen, w.seen(x, place))
	r := x.run
	w.add(tRunLast, w.d.words[r.last].folded)
	w.add(tRunFirst, w.d.words[r.first].folded)
	w.add(tRunBefore, w.at(int(r.first)-1-w.i).folded)
	w.add(tRunAfter, w.at(int(r.last)+1-w.i).folded)
	w.add(tRunAround, sequence.Mix(w.at(int(r.first)-1-w.i).folded, w.at(int(r.last)+1-w.i).folded))
	w.add(tRunBefore2, sequence.Mix(w.at(int(r.first)-2-w.i).folded, w.at(int(r.first)-1-w.i).folded))
	w.add(tRunAfter2, sequence.Mix(w.at(int(r.last)+1-w.i).folded, w.at(int(r.last)+2-w.i).folded))
	w.add(tRunHead, sequence.Mix(w.d.words[r.last].folded, uint32(min(w.i-int(r.first), 1))))
	if x.kase == upper && w.d.entries[x.entry].acronym {
		w.add(tAcronym, 0)
	}
	length := uint32(r.last - r.first)
	spot := min(uint32(w.i-int(r.first)), 3)<<2 | min(uint32(int(r.last)-w.i), 3)
	w.add(tRunSpot, spot)
	w.add(tRunLength, min(length, 6)<<4|uint32(x.kase))
}

// seen tells how often the document has the word in lower case and with a
// capital elsewhere.
func (w *featureWriter) seen(x *word, place uint32) uint32 {
	e := w.d.entries[x.entry]
	capital := e.capital
	if !x.first && !w.s.titled && !w.s.shouting && w.s.layout != Heading {
		capital-- // itself
	}
	return place<<4 | uint32(min(e.lower, 2))<<2 | uint32(min(capital, 2))
}

// Capital reports whether word i has a capital.
func (d *Document) Capital(i int) bool { return d.words[i].kase.capital() }
