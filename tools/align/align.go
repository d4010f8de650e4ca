// Package align finds a known text again in the blocks of a page, in order.
package align

import (
	"sort"
	"unicode"

	"example.com/tearsheet/internal/block"
)

// A Match is where a block stands in the text.
type Match struct {
	Share      float64 // of the block's words that stand there
	Start, End int     // words of the text; both 0 if there is no match
}

// Words cuts s into words in lower case; every ideograph is one.
func Words(s string) []string {
	var words []string
	var word []rune
	end := func() {
		if len(word) > 0 {
			words = append(words, string(word))
			word = word[:0]
		}
	}
	for _, r := range s {
		switch {
		case block.IsIdeograph(r):
			end()
			words = append(words, string(r))
		case unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r):
			word = append(word, unicode.ToLower(r))
		case r == 0xad || r == 0x200b:
		default:
			end()
		}
	}
	end()
	return words
}

const (
	gram       = 4  // words that make a lead
	maxPlaces  = 16 // of a gram in the text that are followed
	maxChoices = 3  // candidate places of a block
	slack      = 2  // words by which neighbours may overlap
)

// A candidate is one place where block number block may stand.
type candidate struct {
	block, start, end, hits int
	best, prev              int
}

// Blocks returns the match of each block, chosen so that together the most words
// match and matches stand in the order of the blocks.
func Blocks(blocks [][]string, text []string) []Match {
	index, single := grams(text), singles(text)
	var all []candidate
	for i, b := range blocks {
		all = append(all, candidates(i, b, text, index, single)...)
	}
	return chain(all, blocks, len(text))
}

func key(words []string) string {
	k := ""
	for _, w := range words {
		k += w + "\x00"
	}
	return k
}

func grams(text []string) map[string][]int {
	m := map[string][]int{}
	for i := 0; i+gram <= len(text); i++ {
		k := key(text[i : i+gram])
		if len(m[k]) < maxPlaces {
			m[k] = append(m[k], i)
		}
	}
	return m
}

func singles(text []string) map[string][]int {
	m := map[string][]int{}
	for i, w := range text {
		m[w] = append(m[w], i)
	}
	return m
}

// candidates finds the places of one block: of a short one all places that hold all of
// it, of a longer one those where most of its grams lie close together.
func candidates(i int, b, text []string, index, single map[string][]int) []candidate {
	if len(b) < gram {
		return shortCandidates(i, b, text, single)
	}
	votes := map[int]int{}
	for j := 0; j+gram <= len(b); j++ {
		for _, pos := range index[key(b[j:j+gram])] {
			votes[pos-j]++
		}
	}
	offsets := make([]int, 0, len(votes))
	for o := range votes {
		offsets = append(offsets, o)
	}
	sort.Slice(offsets, func(x, y int) bool {
		if votes[offsets[x]] != votes[offsets[y]] {
			return votes[offsets[x]] > votes[offsets[y]]
		}
		return offsets[x] < offsets[y]
	})
	var out []candidate
	for _, o := range offsets[:min(len(offsets), maxChoices)] {
		drift, hits := len(b)/4+3, 0
		for _, p := range offsets {
			if p >= o-drift && p <= o+drift {
				hits += votes[p]
			}
		}
		hits = min(hits+gram-1, len(b))
		out = append(out, candidate{block: i, start: max(o, 0), end: min(o+len(b), len(text)), hits: hits})
	}
	return out
}

func shortCandidates(i int, b, text []string, single map[string][]int) []candidate {
	if len(b) == 0 {
		return nil
	}
	var out []candidate
	places := single[b[0]]
	for _, pos := range places[:min(len(places), 400)] {
		if pos+len(b) <= len(text) && equal(text[pos:pos+len(b)], b) {
			out = append(out, candidate{block: i, start: pos, end: pos + len(b), hits: len(b)})
		}
	}
	return out
}

func equal(a, b []string) bool {
	for i := range b {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// chain picks the candidates with the most hits whose places ascend.
func chain(all []candidate, blocks [][]string, length int) []Match {
	tree := make([]int, length+slack+2) // Fenwick tree of the best candidate (index+1) ending at or before
	best := func(at int) int {
		b := -1
		for at++; at > 0; at -= at & -at {
			if t := tree[at] - 1; t >= 0 && (b < 0 || all[t].best > all[b].best) {
				b = t
			}
		}
		return b
	}
	put := func(at, c int) {
		for at++; at < len(tree); at += at & -at {
			if t := tree[at] - 1; t < 0 || all[c].best > all[t].best {
				tree[at] = c + 1
			}
		}
	}
	last := -1
	for i := 0; i < len(all); {
		j := i
		for ; j < len(all) && all[j].block == all[i].block; j++ {
			c := &all[j]
			c.prev = best(min(c.start+slack, length))
			c.best = c.hits*2 - 1
			if c.prev >= 0 {
				c.best += all[c.prev].best
			}
		}
		for ; i < j; i++ {
			put(all[i].end, i)
			if last < 0 || all[i].best > all[last].best {
				last = i
			}
		}
	}
	matches := make([]Match, len(blocks))
	for ; last >= 0; last = all[last].prev {
		c := all[last]
		matches[c.block] = Match{float64(c.hits) / float64(len(blocks[c.block])), c.start, c.end}
	}
	return matches
}
