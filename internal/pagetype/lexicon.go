package pagetype

import (
	"math/bits"
	"strings"
	"sync"
)

// A topic is a kind of page that words speak for.
type topic uint8

const (
	forumWords topic = iota
	docsWords
	productWords
	shopWords
	serviceWords
	indexWords
	storyWords
	errorWords
	topics
)

// A lexiconRow lists words of one topic in one space.
type lexiconRow struct {
	topic topic
	space space
	words string
}

// columns are the measures of one topic, by the kind of place its words stand in.
const columns = 8

// lexiconMeasures is the number of measures: by topic and column, then by topic.
const lexiconMeasures = int(topics) * (columns + 1)

// columnOf joins spaces that say much the same.
func columnOf(s space) int {
	switch s {
	case inClass:
		return 0
	case inName:
		return 1
	case inHost, inPath:
		return 2
	case inPhrase:
		return 3
	case inHref:
		return 4
	case inText:
		return 5
	case inHeading:
		return 6
	}
	return 7 // inDeclared, inGenerator
}

// An entry is a word of the lexicon and the measure it counts for.
type entry struct {
	id      uint32
	measure int
	topic   int
}

var entries = sync.OnceValue(func() []entry {
	var list []entry
	for _, row := range lexicon {
		measure := int(row.topic)*columns + columnOf(row.space)
		for w := range strings.SplitSeq(row.words, ",") {
			list = append(list, entry{entryID(row.space, w), measure, int(row.topic)})
		}
	}
	return list
})

// entryID is the word's number in a bag.
func entryID(s space, w string) uint32 {
	if s == inDeclared {
		return s.id(declaredWord(w))
	}
	var name nameHash
	for _, h := range appendWords(nil, w) {
		name.add(h)
	}
	return s.id(name.sum())
}

// maxTold bounds what one word counts: one said eight times counts four times.
const maxTold = 4

// lexicon counts the page's words by topic.
func (c *collector) lexicon() {
	at := c.measures[PlainMeasures:]
	for _, e := range entries() {
		if n := c.bag.count(e.id); n > 0 {
			x := float32(min(bits.Len32(uint32(n)), maxTold))
			at[e.measure] += x
			at[int(topics)*columns+e.topic] += x
		}
	}
}
