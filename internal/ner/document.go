package ner

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/tearsheet/internal/gazetteer"
	"example.com/tearsheet/internal/segment"
	"example.com/tearsheet/internal/sequence"
)

// A Document is a text prepared for tagging: words, sentences, and what the
// whole text tells about each word. The trainer builds it as Find does.
type Document struct {
	text      string
	words     []word
	sentences []sentence
	entries   []entry
	index     map[uint32]int32 // entries by folded word

	// Scratch, kept from one text to the next.
	cut    []segment.Word
	ends   []segment.Sentence
	scores []int32
	chance []float32
}

// A word is one word with all that features need.
type word struct {
	start, end int32
	entry      int32
	folded     uint32 // hash of the word in lower case
	cased      uint32 // hash as written, or truecased
	shape      uint32
	prefix     [3]uint32 // of 2, 3 and 4 runes, folded
	suffix     [3]uint32
	sets       gazetteer.Set // lists with this word
	begins     gazetteer.Set // lists with a longer name that begins here
	inside     gazetteer.Set // lists with a name that began earlier
	kase       kase
	kind       segment.Kind
	first      bool // of its sentence, quotation marks apart
	run        run
}

// A sentence is a range of words. It never crosses a paragraph.
type sentence struct {
	first, last int
	paragraph   int
	layout      Layout
	shouting    bool // all in capitals
	titled      bool // nearly every word in capitals
}

// An entry is a word of the document's vocabulary, whatever its case.
type entry struct {
	lower    int32 // times seen in lower case
	capital  int32 // times capitalised where lower case was possible
	all      int32 // times seen
	votes    [types + 1]float32
	capitals int32 // times seen with a capital anywhere
	acronym  bool  // the initials of a run of capitalised words are this word
}

// kase is how a word uses capitals.
type kase uint8

const (
	lower    kase = iota
	title         // "Word"
	upper         // "WORD", of two letters or more
	mixed         // "McWord", "iWord"
	initial       // "W" or "W."
	dotted        // "W.O."
	caseless      // a script without case
	number
	none // marks
)

func (k kase) capital() bool { return k >= title && k <= dotted }

// Analyse prepares text for tagging.
func Analyse(text string, paragraphs []Paragraph) *Document {
	d := &Document{}
	d.analyse(text, paragraphs)
	return d
}

// longSentence bounds a sentence, in words: what goes on longer is a list or no text, and tagging
// a sentence needs some 400 bytes a word.
const longSentence = 2048

// analyse is Analyse in the memory of the text before.
func (d *Document) analyse(text string, paragraphs []Paragraph) {
	d.text, d.words, d.sentences, d.entries = text, d.words[:0], d.sentences[:0], d.entries[:0]
	if d.index == nil {
		d.index = map[uint32]int32{}
	}
	clear(d.index)
	for i, p := range paragraphs {
		d.cut = segment.Words(text, p.Start, p.End, d.cut[:0])
		d.ends = segment.Sentences(text, d.cut, d.ends[:0])
		base := len(d.words)
		for _, w := range d.cut {
			d.words = append(d.words, word{start: int32(w.Start), end: int32(w.End), kind: w.Kind})
		}
		for _, s := range d.ends {
			for first := s.First; first < s.Last; first += longSentence {
				last := min(first+longSentence, s.Last)
				d.sentences = append(d.sentences, sentence{first: base + first, last: base + last, paragraph: i, layout: p.Layout})
			}
		}
	}
	for i := range d.words {
		d.words[i].kase = caseOf(d.form(i), d.words[i].kind)
	}
	for i := range d.sentences {
		d.look(&d.sentences[i])
	}
	d.collect()
	for i := range d.sentences {
		s := &d.sentences[i]
		if s.shouting {
			d.truecase(s)
		}
		d.describe(s)
		d.matchNames(s)
		d.findRuns(s)
	}
	d.findAcronyms()
}

func (d *Document) form(i int) string { return d.text[d.words[i].start:d.words[i].end] }

// look notes the sentence's use of capitals and its first word.
func (d *Document) look(s *sentence) {
	letters, capitals, uppers := 0, 0, 0
	first := true
	for i := s.first; i < s.last; i++ {
		w := &d.words[i]
		if w.kind == segment.Mark || w.kase == none {
			continue
		}
		w.first = first
		first = false
		if w.kind != segment.Letters || w.kase == caseless {
			continue
		}
		letters++
		if w.kase.capital() {
			capitals++
		}
		if w.kase == upper || w.kase == dotted || w.kase == initial {
			uppers++
		}
	}
	// Two acronyms side by side are no headline; from four words on, all in capitals is shouting.
	s.shouting = letters >= 4 && uppers*10 >= letters*9
	s.titled = letters >= 3 && capitals*10 >= letters*7
}

// collect counts the document's words by case.
func (d *Document) collect() {
	for i := range d.sentences {
		s := &d.sentences[i]
		for j := s.first; j < s.last; j++ {
			w := &d.words[j]
			w.folded = uint32(gazetteer.Word(d.form(j)))
			at, ok := d.index[w.folded]
			if !ok {
				at = int32(len(d.entries))
				d.index[w.folded] = at
				d.entries = append(d.entries, entry{})
			}
			w.entry = at
			e := &d.entries[at]
			e.all++
			if w.kase.capital() {
				e.capitals++
			}
			if s.shouting || s.titled || s.layout == Heading {
				continue
			}
			switch {
			case w.kase == lower:
				e.lower++
			case w.kase.capital() && !w.first:
				e.capital++
			}
		}
	}
}

// describe fills the parts of the sentence's words that do not depend on neighbours.
func (d *Document) describe(s *sentence) {
	for i := s.first; i < s.last; i++ {
		w := &d.words[i]
		form := d.form(i)
		w.sets = gazetteer.Fingerprint(w.folded).Sets()
		w.cased = sequence.Hash(uint32(w.kase), form)
		if s.shouting {
			w.cased = sequence.Mix(w.folded, uint32(w.kase))
		}
		w.shape = shapeOf(form, w.kase)
		if w.kind <= segment.Number {
			affixes(form, w)
		}
	}
}

// truecase gives the words of a sentence in capitals the case they would have
// had: that of the rest of the text, or of the lists.
func (d *Document) truecase(s *sentence) {
	for i := s.first; i < s.last; i++ {
		w := &d.words[i]
		if w.kase != upper {
			continue
		}
		e := d.entries[w.entry]
		sets := gazetteer.Fingerprint(w.folded).Sets()
		switch {
		case e.lower > e.capital:
			w.kase = lower
		case e.capital > 0:
			w.kase = title
		case sets&gazetteer.Common != 0 && sets&(gazetteer.Nation|gazetteer.Known|gazetteer.Native) == 0:
			w.kase = lower
		case sets == 0 && w.end-w.start <= 4:
			// An acronym, if it is not in the lists.
		case functionWord(strings.ToLower(d.form(i))):
			w.kase = lower
		default:
			w.kase = title
		}
	}
}

func caseOf(form string, kind segment.Kind) kase {
	switch kind {
	case segment.Mark:
		return none
	case segment.Number:
		return number
	case segment.Clitic, segment.Address:
		return lower
	}
	uppers, lowers, letters, dots := 0, 0, 0, 0
	firstUpper := false
	for i, r := range form {
		switch {
		case r >= 'a' && r <= 'z':
			lowers++
			letters++
		case r >= 'A' && r <= 'Z' || r >= utf8.RuneSelf && unicode.IsUpper(r):
			uppers++
			letters++
			firstUpper = firstUpper || i == 0
		case r == '.':
			dots++
		case r >= utf8.RuneSelf && unicode.IsLower(r):
			lowers++
			letters++
		case r >= utf8.RuneSelf && unicode.IsLetter(r):
			letters++
		}
	}
	switch {
	case uppers == 0 && lowers == 0 && letters > 0:
		return caseless
	case uppers == 0:
		return lower
	case letters == 1:
		return initial
	case lowers == 0 && dots > 0:
		return dotted
	case lowers == 0:
		return upper
	case firstUpper && uppers == 1:
		return title
	}
	return mixed
}

// shapeOf returns the word's pattern of upper and lower case, digits and
// marks, runs made one, as a hash.
func shapeOf(form string, k kase) uint32 {
	h := uint32(k) + 77
	var before byte
	n := 0
	for _, r := range form {
		c := byte('x')
		switch {
		case r >= 'a' && r <= 'z':
		case r >= 'A' && r <= 'Z':
			c = 'X'
		case r >= '0' && r <= '9':
			c = 'd'
		case r < utf8.RuneSelf:
			c = byte(r)
		case unicode.IsUpper(r):
			c = 'X'
		case !unicode.IsLetter(r):
			c = '-'
		}
		if c == before {
			continue
		}
		before = c
		h = sequence.Mix(h, uint32(c))
		if n++; n == 10 {
			break
		}
	}
	return h
}

// affixes fills in prefixes and suffixes of the word in lower case.
func affixes(form string, w *word) {
	h := uint32(11)
	n := 0
	for _, r := range form {
		h = sequence.Mix(h, uint32(fold(r)))
		if n++; n >= 2 {
			w.prefix[n-2] = h
		}
		if n == 4 {
			break
		}
	}
	h = 12
	n = 0
	for at := len(form); at > 0 && n < 4; {
		r, size := utf8.DecodeLastRuneInString(form[:at])
		at -= size
		h = sequence.Mix(h, uint32(fold(r)))
		if n++; n >= 2 {
			w.suffix[n-2] = h
		}
	}
}

func fold(r rune) rune {
	if r < utf8.RuneSelf {
		if r >= 'A' && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}
	return unicode.ToLower(r)
}
