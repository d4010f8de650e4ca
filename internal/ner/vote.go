package ner

import (
	"example.com/tearsheet/internal/sequence"
)

// Labels are the labels of words: outside, and for each type the beginning
// and the inside of a name.
func Labels() []string {
	return []string{"O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-NAT", "I-NAT", "B-MISC", "I-MISC"}
}

// types is the number of types that words are labelled with. Label l is of
// type (l+1)/2, outside being 0.
const types = 5

const labels = 1 + 2*types

// ClearVotes forgets all votes.
func (d *Document) ClearVotes() {
	for i := range d.entries {
		d.entries[i].votes = [types + 1]float32{}
	}
}

// Vote takes up the chances of the labels of word i, as a first pass found
// them. The word's other occurrences profit.
func (d *Document) Vote(i int, chances []float32) {
	w := &d.words[i]
	if !w.kase.capital() {
		return
	}
	v := &d.entries[w.entry].votes
	for l, p := range chances {
		v[(l+1)/2] += p
	}
}

// VoteFeatures calls add with the features of word i of a sentence that come
// from the votes of other occurrences; chances are the word's own votes.
// chances holds those of the whole sentence.
func (d *Document) VoteFeatures(sentence, i int, chances []float32, add func(id uint32)) {
	s := &d.sentences[sentence]
	if t, sure := d.opinion(s, i, chances); t >= 0 {
		k := uint32(d.words[i].kase)
		add(sequence.Mix(tVote, uint32(t)<<4|k))
		add(sequence.Mix(tVoteSure, uint32(t)<<4|sure))
	}
	if t, sure := d.opinion(s, i-1, chances); t >= 0 {
		add(sequence.Mix(tVoteBefore, uint32(t)<<4|sure))
	}
	if t, sure := d.opinion(s, i+1, chances); t >= 0 {
		add(sequence.Mix(tVoteAfter, uint32(t)<<4|sure))
	}
}

// opinion returns the type that other occurrences of word i have most votes
// for and how sure they are, from 0 to 2, or -1 if there is none.
func (d *Document) opinion(s *sentence, i int, chances []float32) (t int, sure uint32) {
	if i < s.first || i >= s.last {
		return -1, 0
	}
	w := &d.words[i]
	e := &d.entries[w.entry]
	if !w.kase.capital() || e.capitals < 2 {
		return -1, 0
	}
	others := e.votes
	for l, p := range chances[(i-s.first)*labels:][:labels] {
		others[(l+1)/2] -= p
	}
	total := float32(0)
	for k, v := range others {
		total += v
		if v > others[t] {
			t = k
		}
	}
	switch share := others[t] / total; {
	case total < 0.5: // only rounding is left
		return -1, 0
	case share >= 0.9:
		sure = 2
	case share >= 0.6:
		sure = 1
	}
	return t, sure
}
