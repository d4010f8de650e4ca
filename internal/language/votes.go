package language

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// sets are the words and letters of the profiles, a bit a language.
type sets struct {
	words   map[string]uint64
	letters map[rune]uint64
}

var profileSets = sync.OnceValue(func() sets {
	s := sets{map[string]uint64{}, map[rune]uint64{}}
	for i, p := range profiles {
		for w := range strings.FieldsSeq(p.words) {
			s.words[w] |= 1 << i
		}
		for _, r := range p.letters {
			s.letters[r] |= 1 << i
		}
	}
	return s
})

// votes are what the words of a text say for each profile.
type votes struct {
	sets                   sets
	points                 [len(profiles)]int // a known word counts wordPoints
	words                  int                // in all
	hindi, marathi, nepali int
}

const (
	// wordPoints is what a frequent word of a language counts.
	wordPoints = 4
	// letterPoints is what a word with a letter of a language's own counts;
	// if the language lacks the letter, it loses as much.
	letterPoints = 1
	// longestWord bounds what is looked up, in bytes; function words are short.
	longestWord = 24
	// minWords is how many words a text must have, and minPoints what it must
	// score: four function words, which chance does not bring together.
	minWords  = 8
	minPoints = 4 * wordPoints
)

func (v *votes) init() { v.sets = profileSets() }

// add counts a word. Names lie about letters: only words without a capital are asked for them.
func (v *votes) add(w string, capital bool) {
	v.words++
	if len(w) > longestWord {
		return
	}
	v.indic(w)
	known := v.sets.words[strings.ToLower(w)]
	letters := ^uint64(0)
	if !capital {
		letters = v.lettersOf(w)
	}
	for i := range v.points {
		if known>>i&1 != 0 {
			v.points[i] += wordPoints
		}
		if letters == ^uint64(0) {
			continue
		}
		if letters>>i&1 != 0 {
			v.points[i] += letterPoints
		} else {
			v.points[i] -= letterPoints
		}
	}
}

// lettersOf returns the languages that have all letters of w, all bits if
// there are none beyond ASCII.
func (v *votes) lettersOf(w string) uint64 {
	mask := ^uint64(0)
	for _, r := range w {
		if r >= utf8.RuneSelf {
			mask &= v.sets.letters[unicode.ToLower(r)] &^ (1 << 63) // never all bits
		}
	}
	return mask
}

// best returns the profile with most points, if it is ahead of the next by a
// sixteenth (Danish and Norwegian share most words) and a word in eight speaks for it: a language's own texts
// have a third, English ones in the eyes of German a thirtieth.
func (v *votes) best() (tag string, score float64) {
	best, first, second := 0, 0, 0
	for i, n := range v.points {
		if n > first {
			best, first, second = i, n, first
		} else if n > second {
			second = n
		}
	}
	lead := first - second
	if v.words < minWords || first < minPoints || lead < wordPoints || lead*16 < first || first*8 < v.words*wordPoints {
		return "", 0
	}
	return profiles[best].tag, float64(lead) / float64(first)
}

// indic counts the words that tell the languages in Devanagari apart.
func (v *votes) indic(w string) {
	switch w {
	case "है", "के", "में", "की", "हैं", "से", "और", "को", "का", "ने":
		v.hindi++
	case "आहे", "आणि", "आहेत", "च्या", "होते", "मध्ये", "केले":
		v.marathi++
	case "छ", "छन्", "गरेको", "भएको", "लागि", "गर्न", "पनि", "र":
		v.nepali++
	}
}

func (v *votes) devanagari() string {
	switch {
	case v.marathi > v.hindi && v.marathi > v.nepali:
		return "mr"
	case v.nepali > v.hindi && v.nepali > v.marathi:
		return "ne"
	}
	return "hi"
}
