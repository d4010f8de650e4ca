package byline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/tearsheet/internal/date"
)

// InStamp reads the author that a stamp names, a line with the day of publication, or the authors joined by "and": "Posted
// on 3 May 2021 by Jane Roe in News", "Jane Roe | 3 May 2021 | 4 comments". Led says that by or its like stands before the
// name: then it may be a login's. Without a date the line names nobody.
func InStamp(s string) (authors []Author, led bool) {
	if len(s) > maxByline {
		return nil, false
	}
	s, dated := withoutDates(openAuthor(unglue(s)))
	if !dated {
		return nil, false
	}
	if a, ok := Signer(s); ok {
		if several, _ := Parse(s); joined(s, several) && several[0].Name == a.Name {
			return several, true
		}
		return []Author{a}, true
	}
	for piece := range strings.FieldsFuncSeq(s, partsStamp) {
		piece = trim(withoutLabels(withoutEnd(piece)))
		if !strings.Contains(piece, " ") || noise(piece) || !personName(piece) {
			continue
		}
		if found, _ := Parse(piece); len(found) == 1 && found[0].Kind == Person {
			return found, false
		}
	}
	return nil, false
}

// OnlyStamp reports a line that holds days, times and the words that lead to them and nothing else: "Published 4 March 2024 · Updated at 9:30".
func OnlyStamp(s string) bool {
	if len(s) > maxByline {
		return false
	}
	s, dated := withoutDates(s)
	for piece := range strings.FieldsFuncSeq(s, partsStamp) {
		if strings.IndexFunc(withoutLabels(piece), unicode.IsLetter) >= 0 {
			return false
		}
	}
	return dated
}

// joined reports authors of which the last stands behind "and" in a line.
func joined(s string, authors []Author) bool {
	if len(authors) < 2 {
		return false
	}
	before, _, ok := strings.Cut(s, authors[len(authors)-1].Name)
	before = strings.TrimSpace(before)
	return ok && and(before[strings.LastIndexByte(before, ' ')+1:])
}

// Signer reads the name that "by" or its like leads to in a line that is a byline, a login too: "posted in Gardens by janeroe".
func Signer(s string) (Author, bool) {
	if len(s) > maxByline {
		return Author{}, false
	}
	words := strings.Fields(s)
	for i := range words {
		if leadWord(words, i) {
			if a, ok := signer(words[i+1:]); ok {
				return a, true
			}
		}
	}
	return Author{}, false
}

// openAuthor opens up "Posted on3 May 2021AuthorJane Roe4 Comments", as a weblog prints it whose labels have spaces by style alone.
func openAuthor(s string) string {
	for _, label := range [...]string{"Author", "Autor", "Auteur"} {
		before, after, ok := strings.Cut(s, label)
		if last, _ := utf8.DecodeLastRuneInString(before); !ok || !unicode.IsDigit(last) {
			continue
		}
		after = strings.TrimSpace(after)
		if i := strings.IndexAny(after, "0123456789"); i > 0 {
			after = after[:i] + " | " + after[i:]
		}
		return before + " | by " + after
	}
	return s
}

// withoutDates puts a bar in the place of each date of a line.
func withoutDates(s string) (string, bool) {
	var b strings.Builder
	at := 0
	for f := range date.AllIn(s, "") {
		if f.Precision >= date.Day {
			b.WriteString(s[at:f.Start])
			b.WriteString(" | ")
			at = f.End
		}
	}
	b.WriteString(s[at:])
	return b.String(), at > 0
}

// partsStamp reports a sign that stands between the parts of a stamp.
func partsStamp(r rune) bool { return strings.ContainsRune("|·•●–—,;/:()", r) }

// withoutEnd cuts a stamp's part before the section, the number of comments or the call to write one: "Jane Roe in Garden",
// "Jane Roe Leave a comment", "Jane Roe Kultur".
func withoutEnd(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		if i > 0 && (endsName(words, i) || onlyDigits(w)) {
			words = words[:i]
			break
		}
	}
	for len(words) > 2 && notName(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return strings.Join(words, " ")
}

// endsName reports that word i of a stamp begins what stands behind an author: the section, "Leave a comment", "No comments".
func endsName(words []string, i int) bool {
	w := strings.ToLower(words[i])
	switch w {
	case "one", "no", "ein", "keine":
		return i+1 < len(words) && stampEnds[strings.ToLower(words[i+1])]
	}
	return stampEnds[w]
}

// stampEnds are the words that do it alone.
var stampEnds = setOf("in", "dans", "en", "schreibe", "hinterlasse", "leave", "laisser", "deja", "kommentar", "kommentare", "comment", "comments", "views", "likes", "add", "view", "lesezeit")

// withoutLabels drops the words of a stamp's part that only lead to the date: "Jane Roe Updated on".
func withoutLabels(s string) string {
	words := strings.Fields(s)
	for len(words) > 0 && stampLabels[strings.ToLower(words[len(words)-1])] {
		words = words[:len(words)-1]
	}
	for len(words) > 0 && stampLabels[strings.ToLower(words[0])] {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

var stampLabels = setOf("posted", "published", "updated", "on", "at", "last", "modified", "am", "um", "zuletzt", "geändert", "veröffentlicht", "aktualisiert",
	"erstellt", "gespeichert", "eingestellt", "gepostet", "geschrieben", "verfasst", "vom", "uhr", "le", "publié", "mis", "à", "jour", "el", "publicado", "actualizado", "il", "pubblicato", "den", "op", "by", "von", "par", "por", "0")

// leadWord reports whether word i of a stamp leads to a name. Inside a name "von" is a part of it.
func leadWord(words []string, i int) bool {
	switch strings.ToLower(strings.TrimRight(words[i], ":")) {
	case "by":
		return true
	case "von", "par", "por":
		if i == 0 {
			return true
		}
		before := words[i-1]
		r, _ := utf8.DecodeRuneInString(before)
		return !unicode.IsUpper(r) || stampLabels[strings.ToLower(before)]
	}
	return false
}

// endsSigner reports a word in capitals that stands behind a name: "Erstellt am", "Leave a comment", "Deputy Editor".
func endsSigner(words []string, n int) bool {
	w := strings.ToLower(words[n])
	return stampLabels[w] && !particle(w) || endsName(words, n) || n > 1 && (titleFiller(w) || titleWord(w))
}

// signerWords is the most words of the name behind a lead: a name with two particles. Reasoned.
const signerWords = 4

// signer reads the name that words begin with.
func signer(words []string) (Author, bool) {
	n := 0
	for n < len(words) && n < signerWords {
		r, _ := utf8.DecodeRuneInString(words[n])
		if !unicode.IsLetter(r) || n > 0 && (!unicode.IsUpper(r) && !(particle(words[n]) && n+1 < len(words)) || endsSigner(words, n)) {
			break
		}
		n++
		if strings.ContainsAny(words[n-1], ",;:|)") {
			break
		}
	}
	name := trim(strings.TrimRight(strings.Join(words[:n], " "), ",;:|)"))
	if name == "" || noise(name) || stampLabels[strings.ToLower(name)] {
		return Author{}, false
	}
	if found, _ := Declared(name, ""); len(found) == 1 {
		return found[0], true
	}
	return Author{}, false
}
