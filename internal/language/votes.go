package language

import (
	"math/bits"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// sets are the words and letters of the profiles, a bit a language.
type sets struct {
	words   wordTable
	latin   [endOfLatin]uint64
	letters map[rune]uint64 // from endOfLatin on
}

// endOfLatin lies behind the blocks of Latin letters, but for the additional ones of Vietnamese.
const endOfLatin = 0x260

var profileSets = sync.OnceValue(func() *sets {
	s := &sets{letters: map[rune]uint64{}}
	words := map[string]uint64{}
	for i, p := range profiles {
		for w := range strings.FieldsSeq(p.words) {
			words[w] |= 1 << i
		}
		for _, r := range p.letters {
			if r < endOfLatin {
				s.latin[r] |= 1 << i
			} else {
				s.letters[r] |= 1 << i
			}
		}
	}
	for w, languages := range words { // all are found again, whatever the order
		s.words.add(w, languages)
	}
	return s
})

// votes are what the words of a text say for each profile.
type votes struct {
	sets                   *sets
	known                  [len(profiles)]int // words of the language
	spelled                [len(profiles)]int // words whose letters beyond ASCII the language has
	beyond                 int                // words with letters beyond ASCII
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

// addASCII counts a word of ASCII letters with their hash.
func (v *votes) addASCII(w string, h uint32) {
	v.words++
	if len(w) <= longestWord {
		count(&v.known, v.sets.words.find(w, h))
	}
}

// add counts a word. Names lie about letters: only words without a capital are asked for them.
func (v *votes) add(w string, capital bool) {
	v.words++
	if len(w) > longestWord {
		return
	}
	v.indic(w)
	low := strings.ToLower(w)
	count(&v.known, v.sets.words.find(low, hash(low)))
	if !capital && !isASCII(w) {
		v.beyond++
		count(&v.spelled, v.sets.lettersOf(w))
	}
}

func isASCII(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// count adds one for each language.
func count(n *[len(profiles)]int, languages uint64) {
	for ; languages != 0; languages &= languages - 1 {
		n[bits.TrailingZeros64(languages)]++
	}
}

// lettersOf returns the languages that have all letters of w beyond ASCII.
func (s *sets) lettersOf(w string) uint64 {
	mask := uint64(1)<<len(profiles) - 1
	for _, r := range w {
		if r < utf8.RuneSelf {
			continue
		}
		if r = unicode.ToLower(r); r < endOfLatin {
			mask &= s.latin[r]
		} else {
			mask &= s.letters[r]
		}
		if mask == 0 {
			break
		}
	}
	return mask
}

// points are what the words say for a profile.
func (v *votes) points(i int) int {
	return v.known[i]*wordPoints + (v.spelled[i]-(v.beyond-v.spelled[i]))*letterPoints
}

// best returns the profile with most points, if it is ahead of the next by a
// sixteenth (Danish and Norwegian share most words) and a word in eight speaks for it: a language's own texts
// have a third, English ones in the eyes of German a thirtieth.
func (v *votes) best() (tag string, score float64) {
	best, first, second := 0, 0, 0
	for i := range profiles {
		n := v.points(i)
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
