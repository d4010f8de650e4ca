// Package language tells the language that a text is written in: by its
// script, then by letters, then by its most frequent words. It prefers to say
// nothing over a guess.
package language

import "unicode/utf8"

const (
	// maxWords is how far a text is read. The share of function words has
	// settled long before.
	maxWords = 2000
	// minLetters is the least that a script of one language must have written.
	minLetters = 24
	// syllables is how many letters of an alphabet an ideograph or a Hangul
	// syllable stands for, roughly.
	syllables = 3
	// mainShare is the share of letters, in per cent, that the script of the
	// text must have: the rest are names and quotations.
	mainShare = 60
)

// Detect returns the primary language of text as a BCP 47 tag, "no" for both
// kinds of Norwegian and "hr" for Croatian, Bosnian and Serbian in Latin
// letters, and how clear the case is, from 0 to 1. It returns "" and 0 if the
// text is short, mixed or in a language it does not know. Its cost is bounded.
func Detect(text string) (tag string, score float64) {
	var c counts
	c.read(text)
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
}

// read counts letters and words up to maxWords.
func (c *counts) read(text string) {
	c.words.sets = profileSets()
	start, words, capital, ascii := -1, 0, false, true
	for i := 0; i < len(text) && words < maxWords; {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		if s := scriptOf(r); s != none {
			if start < 0 {
				start, capital, ascii = i, isCapital(r), true
			}
			ascii = ascii && size == 1
			c.letter(r, s)
			if s == han {
				words++ // a page without spaces must end as well
			}
		} else if start >= 0 {
			words++
			c.words.add(text[start:i], capital, ascii)
			start = -1
		}
		i += size
	}
	if start >= 0 && words < maxWords {
		c.words.add(text[start:], capital, ascii)
	}
}

func (c *counts) letter(r rune, s script) {
	if s == latin {
		c.scripts[latin]++
		c.total++
		return
	}
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
