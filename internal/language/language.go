// Package language tells the language that a text is written in: by its
// script, then by letters, then by its most frequent words. It prefers to say
// nothing over a guess.
package language

import (
	"iter"
	"unicode/utf8"
)

const (
	// maxWords is how far a text is read. The share of function words has
	// settled long before.
	maxWords = 1000
	// minLetters is the least that a script of one language must have written.
	minLetters = 24
	// syllables is how many letters of an alphabet an ideograph or a Hangul
	// syllable stands for, roughly.
	syllables = 3
	// mainShare is the share of letters, in per cent, that the script of the
	// text must have: the rest are names and quotations.
	mainShare = 60
)

// Detect returns the primary language of a text, which comes in paragraphs, as a BCP 47 tag, "no" for both
// kinds of Norwegian and "hr" for Croatian, Bosnian and Serbian in Latin
// letters, and how clear the case is, from 0 to 1. It returns "" and 0 if the
// text is short, mixed or in a language it does not know. Its cost is bounded.
func Detect(paragraphs iter.Seq[string]) (tag string, score float64) {
	return detect(paragraphs, maxWords)
}

// detect is Detect by so many words.
func detect(paragraphs iter.Seq[string], most int) (tag string, score float64) {
	c := counts{words: votes{sets: profileSets()}, most: most}
	for text := range paragraphs {
		if c.read(text); c.n >= most {
			break
		}
	}
	s, n := c.main()
	if n < minLetters {
		return "", 0
	}
	score = float64(n) / float64(c.total)
	switch s {
	case latin:
		return c.words.best()
	case han:
		if c.scripts[kana]*10 > c.scripts[han] {
			return "ja", score
		}
		return "zh", score
	case cyrillic:
		tag, share := c.cyrillic()
		return tag, score * share
	case arabic:
		tag, share := c.arabic()
		return tag, score * share
	case devanagari:
		return c.words.devanagari(), score
	}
	if s.tag() == "" {
		return "", 0
	}
	return s.tag(), score
}

// counts are what Detect looks at.
type counts struct {
	scripts [scripts]int // letters, in letters of an alphabet
	total   int
	letters tally // telling letters of Cyrillic and Arabic
	words   votes
	n, most int // words, and how many are read
}

// read counts letters and words up to the most of the whole text.
func (c *counts) read(text string) {
	for i := 0; i < len(text) && c.n < c.most; {
		if end, h := asciiWord(text, i); end > i && (end == len(text) || text[end] < utf8.RuneSelf) {
			c.scripts[latin] += end - i
			c.total += end - i
			c.words.addASCII(text[i:end], h)
			c.n++
			i = end
			continue
		}
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		if scriptOf(r) == none {
			i += size
			continue
		}
		i = c.word(text, i)
	}
}

// asciiWord returns the end of the ASCII letters at i, and their hash.
func asciiWord(text string, i int) (end int, h uint32) {
	for i < len(text) && text[i]|0x20 >= 'a' && text[i]|0x20 <= 'z' {
		h = mix(h, text[i])
		i++
	}
	return i, h
}

// word reads the word at i and returns its end.
func (c *counts) word(text string, i int) int {
	start := i
	capital := false
	for i < len(text) && c.n < c.most {
		r, size := utf8.DecodeRuneInString(text[i:])
		s := scriptOf(r)
		if s == none {
			break
		}
		if i == start {
			capital = isCapital(r)
		}
		c.letter(r, s)
		if s == han {
			c.n++ // a page without spaces must end as well
		}
		i += size
	}
	if c.n < c.most {
		c.n++
		c.words.add(text[start:i], capital)
	}
	return i
}

func (c *counts) letter(r rune, s script) {
	n := 1
	switch s {
	case han, hangul:
		n = syllables
	case kana:
		n = 2 // a syllable, and one of many
	case cyrillic, arabic:
		c.letters.add(r)
	}
	c.scripts[s] += n
	c.total += n
}

// main returns the script of the text and its letters; those of kana count as Han.
func (c *counts) main() (script, int) {
	best, most := none, 0
	for s, n := range c.scripts {
		if script(s) == han {
			n += c.scripts[kana]
		}
		if n > most && script(s) != kana {
			best, most = script(s), n
		}
	}
	if most*100 < c.total*mainShare {
		return none, 0
	}
	return best, most
}
