package segment

import "unicode/utf8"

// A Sentence is a range of words: words[First:Last].
type Sentence struct{ First, Last int }

// Sentences appends the sentences of words, which Words found in text, to dst.
// They cover all words. Line breaks and tabs end a sentence as well as marks
// do: paragraphs hold none, but tables and poems.
func Sentences(text string, words []Word, dst []Sentence) []Sentence {
	first := 0
	for i := range words {
		if i+1 < len(words) && !breaks(text, words, i) {
			continue
		}
		dst = append(dst, Sentence{first, i + 1})
		first = i + 1
	}
	return dst
}

// breaks reports whether a sentence ends after word i, which is not the last.
func breaks(text string, words []Word, i int) bool {
	w, next := words[i], words[i+1]
	for at := w.End; at < next.Start; at++ {
		if text[at] == '\n' || text[at] == '\t' {
			return true
		}
	}
	if w.Kind == Letters && text[w.End-1] == '.' {
		return afterDot(text, w, next)
	}
	end := i
	for end > 0 && i-end < maxMarks && closes(text, words[end]) && words[end].Start == words[end-1].End {
		end--
	}
	switch terminal(text, words[end]) {
	case full:
		return true
	case western:
		return !closes(text, next) && begins(text, words, i+1, w.End)
	}
	return false
}

// afterDot decides on the dot of an abbreviation or initial.
func afterDot(text string, w, next Word) bool {
	word := text[w.Start : w.End-1]
	if abbreviation(word) == title || utf8.RuneCountInString(word) == 1 {
		return false
	}
	return next.Kind == Letters && opener(text[next.Start:next.End])
}

// maxMarks bounds how many quotation marks and brackets in a row are looked
// through, to stay linear. Nested quotations close two or three.
const maxMarks = 4

const (
	western = iota + 1 // . ! ? and the like, also used inside sentences
	full               // ends a sentence wherever it stands
)

func terminal(text string, w Word) int {
	if w.Kind != Mark {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(text[w.Start:])
	switch r {
	case '.', '!', '?', '…', '؟', '۔', '։', '።':
		return western
	case '。', '！', '？', '।', '॥', '｡', '။':
		return full
	}
	return 0
}

// closes reports whether w is a closing quotation mark or bracket, or may be.
func closes(text string, w Word) bool {
	if w.Kind != Mark {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[w.Start:])
	switch r {
	case '"', '\'', '”', '’', '»', ')', ']', '}', '」', '』':
		return true
	}
	return false
}

// begins reports whether a sentence may begin at word i: what follows is no
// lower-case word, and if it touches the mark before, it starts with a capital.
func begins(text string, words []Word, i, before int) bool {
	for n := 0; n < maxMarks && i < len(words) && words[i].Kind == Mark; n++ {
		r, _ := utf8.DecodeRuneInString(text[words[i].Start:])
		if r == ',' || r == ';' || r == ':' {
			return false
		}
		i++
	}
	if i == len(words) {
		return true
	}
	w := words[i]
	r, _ := utf8.DecodeRuneInString(text[w.Start:w.End])
	if w.Start == before {
		return classOf(r) == upper
	}
	// A letter in a script without case may begin a sentence.
	return !(classOf(r) == letter && r < 0x500)
}
