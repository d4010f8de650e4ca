package block

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What joins two lines surely, whatever the model says of them.

// joinsSurely reports whether line j goes on with the one before by its form.
func (c *cutter) joinsSurely(i, j int) bool {
	before, line := c.src[c.lines[j-1].start:c.lines[j-1].end], c.src[c.lines[j].start:c.lines[j].end]
	if j == i+1 && (isLead(before) && words(line) <= bylineWords || isDropCap(before, line)) {
		return true
	}
	return isOpen(before) && (isClosed(line) || c.closesAt(j+1))
}

// isLead reports a line that a byline or a credit begins with, and no more.
func isLead(s string) bool {
	switch label, colon := strings.CutSuffix(s, ":"); label {
	case "By", "by", "BY", "Von", "von", "VON", "Par", "par", "Por", "por", "Di", "di", "Door", "door", "Written by", "Text by", "Words by", "Reported by":
		return true
	case "Image", "Images", "Photo", "Photos", "Picture", "Pictures", "Credit", "Photograph", "Photographer", "Foto", "Fotos", "Bild", "Bilder", "Imagen", "Crédit", "Beeld", "Zdjęcie":
		return colon
	}
	return false
}

// bracketBytes is how far from its end a line is looked at for a bracket that a link parts from the other: "(Photo:", "Jane Roe)". Reasoned.
const bracketBytes = 60

// isOpen reports a bracket near the line's end that does not close in it.
func isOpen(line string) bool {
	end := line[max(0, len(line)-bracketBytes):]
	return strings.LastIndexByte(end, '(') > strings.LastIndexByte(end, ')')
}

// isClosed reports a bracket near the line's start that does not open in it.
func isClosed(line string) bool {
	i := strings.IndexAny(line[:min(len(line), bracketBytes)], "()")
	return i >= 0 && line[i] == ')'
}

// closesAt reports whether line k begins with a bracket that closes.
func (c *cutter) closesAt(k int) bool {
	return k < len(c.lines) && !c.lines[k].blank && c.src[c.lines[k].start] == ')'
}

// dropWords is the least number of words behind a drop cap: letters alone head lists and columns. Reasoned.
const dropWords = 4

// isDropCap reports a line of one capital that is the first letter of the word in small letters that the next line begins with:
// "T", "he ferry sails again". One that is a word by itself is known by what it would leave of the other: "I", "n 1931".
func isDropCap(line, next string) bool {
	r, size := utf8.DecodeRuneInString(line)
	first, _ := utf8.DecodeRuneInString(next)
	if size != len(line) || !unicode.IsUpper(r) || !unicode.IsLower(first) || words(next) < dropWords {
		return false
	}
	rest, _, _ := strings.Cut(next, " ")
	return !strings.ContainsRune("AEIOUYÀÉÓ", r) || !strings.ContainsAny(rest, "aeiouyäöüáéíóúàèìòùâêîôû")
}
