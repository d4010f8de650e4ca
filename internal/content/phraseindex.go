package content

import (
	"bytes"
	"math"
	"strings"
	"sync"
	"unicode/utf8"
)

// A phraseIndex finds the first of the phrases, in the order of their lists, that a
// line holds. It looks at each byte of the line once, where trying all phrases would look at it several hundred times.
type phraseIndex struct {
	names         []phraseName
	whole         map[string]int16
	longest       int             // of whole
	start, inside [256][]phraseAt // by the first byte
	starts        startSet        // of inside
}

type phraseName struct{ class, phrase string }

// A phraseAt is a phrase with its place in the order.
type phraseAt struct {
	phrase string
	rank   int16
}

// noPhrase is the rank of none.
const noPhrase = math.MaxInt16

var chromePhrases = sync.OnceValue(func() *phraseIndex {
	x := &phraseIndex{whole: map[string]int16{}}
	for _, lists := range [...][]phraseList{phrases[:], worldPhrases[:]} {
		for i := range lists {
			x.add(&lists[i])
		}
	}
	return x
})

func (x *phraseIndex) add(l *phraseList) {
	for _, p := range l.whole {
		if _, ok := x.whole[p]; !ok {
			x.whole[p] = x.name(l.class, p)
			x.longest = max(x.longest, len(p))
		}
	}
	for _, p := range l.start {
		x.start[p[0]] = append(x.start[p[0]], phraseAt{p, x.name(l.class, p)})
	}
	for _, p := range l.inside { // of three bytes or more
		x.starts.add(p)
		x.inside[p[0]] = append(x.inside[p[0]], phraseAt{p, x.name(l.class, p)})
	}
}

func (x *phraseIndex) name(class, phrase string) int16 {
	x.names = append(x.names, phraseName{class, phrase})
	return int16(len(x.names) - 1)
}

// find returns the rank of the first phrase that a line in lower case holds, noPhrase if it holds none.
func (x *phraseIndex) find(low []byte) int16 {
	if len(low) == 0 {
		return noPhrase
	}
	best := int16(noPhrase)
	if len(low) <= x.longest {
		if rank, ok := x.whole[string(low)]; ok {
			best = rank
		}
	}
	best = bestStart(x.start[low[0]], low, best)
	for i := 0; i+2 < len(low); i++ {
		if x.starts.has(low[i], low[i+1], low[i+2]) {
			best = bestStart(x.inside[low[i]], low[i:], best)
		}
	}
	return best
}

// bestStart returns the rank of the first of the phrases that low starts with, or best if that comes before.
func bestStart(phrases []phraseAt, low []byte, best int16) int16 {
	for _, p := range phrases {
		if p.rank < best && len(p.phrase) <= len(low) && string(low[:len(p.phrase)]) == p.phrase {
			best = p.rank
		}
	}
	return best
}

// phraseRank finds a phrase of page chrome in a short text.
func phraseRank(s string) int16 {
	var buf [lowerBytes]byte
	low := lowerLine(buf[:0], s)
	for len(low) > 0 {
		r, size := utf8.DecodeRune(low)
		if !strings.ContainsRune("•·*-–►▼» ", r) {
			break
		}
		low = low[size:]
	}
	return chromePhrases().find(low)
}

// lowerLine appends s in lower case, with plain apostrophes, to an empty buffer.
func lowerLine(buf []byte, s string) []byte {
	buf = appendLower(buf, s)
	const curly = "’"
	at := bytes.Index(buf, []byte(curly))
	if at < 0 {
		return buf
	}
	plain := buf[:at]
	for i := at; i < len(buf); i++ {
		if buf[i] == curly[0] && bytes.HasPrefix(buf[i:], []byte(curly)) {
			plain = append(plain, '\'')
			i += len(curly) - 1
		} else {
			plain = append(plain, buf[i])
		}
	}
	return plain
}

// phraseClass finds a phrase of page chrome in a short text.
func phraseClass(s string) (class, phrase string) { return chromePhrases().named(phraseRank(s)) }

// named returns the phrase of a rank.
func (x *phraseIndex) named(rank int16) (class, phrase string) {
	if rank == noPhrase {
		return "", ""
	}
	return x.names[rank].class, x.names[rank].phrase
}

// phrase is phraseClass of block i, which is asked for several times.
func (p *page) phrase(i int) (class, phrase string) {
	if p.ranks == nil {
		p.ranks = make([]int16, len(p.blocks))
	}
	if p.ranks[i] == 0 {
		p.ranks[i] = phraseRank(p.blocks[i].Text) + math.MinInt16 // so that 0 stands for not yet
	}
	return chromePhrases().named(p.ranks[i] - math.MinInt16)
}
