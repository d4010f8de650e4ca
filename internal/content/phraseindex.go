package content

import (
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
	start, inside [256][]phraseAt // by the first byte
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
		}
	}
	for _, p := range l.start {
		x.start[p[0]] = append(x.start[p[0]], phraseAt{p, x.name(l.class, p)})
	}
	for _, p := range l.inside {
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
	if rank, ok := x.whole[string(low)]; ok {
		best = rank
	}
	for _, p := range x.start[low[0]] {
		if p.rank < best && len(p.phrase) <= len(low) && string(low[:len(p.phrase)]) == p.phrase {
			best = p.rank
		}
	}
	for i, c := range low {
		for _, p := range x.inside[c] {
			if p.rank < best && i+len(p.phrase) <= len(low) && low[i+1] == p.phrase[1] && string(low[i:i+len(p.phrase)]) == p.phrase {
				best = p.rank
			}
		}
	}
	return best
}

// phraseRank finds a phrase of page chrome in a short text.
func phraseRank(s string) int16 {
	var buf [256]byte
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

// lowerLine appends s in lower case, with plain apostrophes.
func lowerLine(buf []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			return append(buf[:0], strings.ToLower(strings.ReplaceAll(s, "’", "'"))...)
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf = append(buf, c)
	}
	return buf
}

// phraseClass finds a phrase of page chrome in a short text.
func phraseClass(s string) (class, phrase string) { return namedPhrase(phraseRank(s)) }

func namedPhrase(rank int16) (class, phrase string) {
	if rank == noPhrase {
		return "", ""
	}
	n := chromePhrases().names[rank]
	return n.class, n.phrase
}

// phrase is phraseClass of block i, which is asked for several times.
func (p *page) phrase(i int) (class, phrase string) {
	if p.ranks == nil {
		p.ranks = make([]int16, len(p.blocks))
	}
	if p.ranks[i] == 0 {
		p.ranks[i] = phraseRank(p.blocks[i].Text) + math.MinInt16 // so that 0 stands for not yet
	}
	return namedPhrase(p.ranks[i] - math.MinInt16)
}
