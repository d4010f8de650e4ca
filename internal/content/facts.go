package content

import (
	"unicode"
	"unicode/utf8"

	"example.com/tearsheet/internal/block"
)

// facts are what the labeller knows of one block by itself. Words are hashed
// in lower case; in scripts without spaces every character is a word.
type facts struct {
	words     []uint32 // the first ones
	limit     int      // on len(words)
	last      uint32   // the last word
	n         int      // words in all
	length    int      // in characters of an alphabet: an ideograph counts as ideographWeight
	lower     int      // words that start with a lower-case letter, or have no case
	upper     int      // words without a lower-case letter, two letters or more
	digits    int      // words that start with a digit
	sentences int      // marks that end a sentence
	commas    int
	signs     uint32 // telling characters, a bit each: see signOf
	first     uint8  // class of the first character
	end       uint8  // class of the last one
	question  bool
}

// maxFactWords bounds the words kept of a block: labels are shorter, and of
// paragraphs only the first few are looked at.
const maxFactWords = 24

// ideographWeight is how many letters of an alphabet say as much as one
// ideograph: Chinese translations of English text have about a third of its characters.
const ideographWeight = 3

// Classes of a first or last character.
const (
	charOther uint8 = iota
	charUpper
	charLower
	charDigit
	charStop  // . ! ? … and their kin
	charColon // : ;
	charComma
	charQuote
	charBracket
	charDash
	charIdeograph
	charEllipsis
)

// read collects the facts of text. f.words is reused.
func (f *facts) read(text string) { f.readUpTo(text, maxFactWords) }

// readUpTo is read with another bound on the words kept.
func (f *facts) readUpTo(text string, limit int) {
	*f = facts{words: f.words[:0], limit: limit}
	var w word
	for i := 0; i < len(text); {
		switch c := text[i]; {
		case c <= ' ': // most of what parts words
			f.endWord(&w)
			i++
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(text[i:])
			f.readRune(&w, r)
			i += size
		case isWordClass(classASCII[c]):
			i += f.readRun(&w, text[i:])
		default:
			f.readRune(&w, rune(c))
			i++
		}
	}
	f.endWord(&w)
}

// readRun reads the letters and digits of ASCII that text starts with, and returns how many there are.
func (f *facts) readRun(w *word, text string) (n int) {
	class := classASCII[text[0]]
	if f.length == 0 {
		f.first = class
	}
	if w.n == 0 {
		*w = word{hash: wordSeed, first: class}
	}
	hash := w.hash
	for n < len(text) && text[n] < utf8.RuneSelf {
		c := classASCII[text[n]]
		if !isWordClass(c) {
			break
		}
		class = c
		w.lower = w.lower || c == charLower
		hash = (hash ^ uint32(lowerASCII[text[n]])) * wordPrime
		n++
	}
	w.hash = hash
	w.n += n
	f.end = class
	f.length += n
	return n
}

// readRune reads any character.
func (f *facts) readRune(w *word, r rune) {
	class := classOf(r)
	if class == charOther && r <= ' ' {
		f.endWord(w)
		return
	}
	if f.length == 0 {
		f.first = class
	}
	f.end = class
	f.length++
	switch class {
	case charUpper, charLower, charDigit:
		w.add(r, class)
	case charIdeograph:
		f.endWord(w)
		w.add(r, class)
		f.endWord(w)
		f.length += ideographWeight - 1
	default:
		if r != '\'' && r != '’' && r != '-' || w.n == 0 {
			f.endWord(w)
		}
		f.mark(r, class)
	}
}

// mark counts a character that is part of no word.
func (f *facts) mark(r rune, class uint8) {
	switch class {
	case charStop:
		f.sentences++
		f.question = r == '?' || r == '？' || r == '؟'
	case charComma:
		f.commas++
	}
	if r < utf8.RuneSelf {
		f.signs |= signASCII[r]
	} else {
		f.signs |= signOf(r)
	}
}

// A word's hash is FNV-1a, 32 bits, over its letters.
const (
	wordSeed  = 2166136261
	wordPrime = 16777619
)

// A word is one being read.
type word struct {
	hash  uint32
	n     int
	first uint8
	lower bool
}

func (w *word) add(r rune, class uint8) {
	if w.n == 0 {
		*w = word{hash: wordSeed, first: class}
	}
	if class == charUpper {
		r = lowerRune(r)
	} else if class == charLower {
		w.lower = true
	}
	w.n++
	for ; r >= utf8.RuneSelf; r >>= 6 {
		w.hash = (w.hash ^ uint32(r&0xff)) * wordPrime
	}
	w.hash = (w.hash ^ uint32(r)) * wordPrime
}

func (f *facts) endWord(w *word) {
	if w.n == 0 {
		return
	}
	switch {
	case w.first == charDigit:
		f.digits++
	case w.first == charLower || w.first == charIdeograph:
		f.lower++
	case !w.lower && w.n > 1:
		f.upper++
	}
	if len(f.words) < f.limit {
		f.words = append(f.words, w.hash)
	}
	f.last = w.hash
	f.n++
	w.n = 0
}

func isWordClass(class uint8) bool { return charUpper <= class && class <= charDigit }

// classASCII and signASCII are what findClass and signOf say of ASCII.
var classASCII, signASCII = func() (classes [utf8.RuneSelf]uint8, signs [utf8.RuneSelf]uint32) {
	for r := range classes {
		classes[r], signs[r] = findClass(rune(r)), signOf(rune(r))
	}
	return classes, signs
}()

// classOf returns the class of a character.
func classOf(r rune) uint8 {
	if r < utf8.RuneSelf {
		return classASCII[r]
	}
	return findClass(r)
}

func findClass(r rune) uint8 {
	switch {
	case 'a' <= r && r <= 'z':
		return charLower
	case 'A' <= r && r <= 'Z':
		return charUpper
	case '0' <= r && r <= '9':
		return charDigit
	}
	switch r {
	case '.', '!', '?', '。', '！', '？', '؟', '۔', '।', '．':
		return charStop
	case '…':
		return charEllipsis
	case ':', ';', '：', '；':
		return charColon
	case ',', '،', '、', '，':
		return charComma
	case '"', '\'', '“', '”', '‘', '’', '„', '‚', '«', '»', '‹', '›', '「', '」', '『', '』':
		return charQuote
	case '(', ')', '[', ']', '{', '}', '（', '）', '【', '】':
		return charBracket
	case '-', '–', '—', '―', '‑':
		return charDash
	}
	if r < utf8.RuneSelf {
		return charOther
	}
	switch {
	case block.IsIdeograph(r):
		return charIdeograph
	case unicode.IsUpper(r):
		return charUpper
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return charLower
	case unicode.IsDigit(r):
		return charDigit
	}
	return charOther
}

// signOf returns the bit of a telling character, 0 for others.
func signOf(r rune) uint32 {
	switch r {
	case '|':
		return 1 << 0
	case '©':
		return 1 << 1
	case '@':
		return 1 << 2
	case '>', '»', '›', '→', '►':
		return 1 << 3
	case '•', '·', '∙':
		return 1 << 4
	case '/':
		return 1 << 5
	case '"', '“', '„', '«', '「':
		return 1 << 6
	case ':':
		return 1 << 7
	case '(':
		return 1 << 8
	case '#':
		return 1 << 9
	case '%', '$', '€', '£', '¥':
		return 1 << 10
	case '+', '*':
		return 1 << 11
	case '[', '{', '<', '=':
		return 1 << 12
	}
	return 0
}
