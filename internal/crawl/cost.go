package crawl

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// What Parse and Entities hold at their peak, in bytes, was measured as the resident memory
// with GOGC=10 over what hostile_test.go and others like it make, a megabyte each.
// The figures are those of the worst page of its kind.
const (
	perByte  = 8    // of HTML or of what is no text: 7 (one paragraph)
	perTag   = 1280 // a tag: 1,260 (<p>x<p>x), 380 where it begins no paragraph (<b>x<b>x)
	perComma = 128  // of JSON-LD: 165 for 1,1,1 of two bytes each, the bytes counted
	perProse = 64   // a byte of flattened text: 62 (one line)
	perLine  = 1280 // a line of flattened text that is not blank: 1,260 (Who?, blank, Who?, ...)
	perWord  = 600  // a word or a sign that Entities reads: 590 ([[[[)
)

// memory is what all pages under way may cost together. With the program, the name
// model and lists, open files and what the garbage collector leaves standing, this keeps
// the command below 200 MB. A page that costs more is passed over.
const memory = 72 << 20

// cost estimates what Parse holds for a page, in bytes.
func cost(page []byte, contentType string) int64 {
	tags := countTags(page)
	total := perByte*len(page) + perTag*tags + perComma*bytes.Count(page, []byte(","))
	if isText(page, tags, contentType) {
		total += perProse*len(page) + perLine*(countLines(page)+bytes.Count(page, []byte("<")))
	}
	return int64(total)
}

// countTags counts the tags that may make an element: start tags, and </p> and </br>, which make one
// where there is none to end.
func countTags(page []byte) int {
	n := bytes.Count(page, []byte("<")) - bytes.Count(page, []byte("</"))
	for _, end := range []string{"</p", "</P", "</b", "</B"} {
		n += bytes.Count(page, []byte(end))
	}
	return n
}

// countLines counts the lines of a flattened text that are not blank; HTML tags left in it end some too.
func countLines(page []byte) int {
	n := bytes.Count(page, []byte("\n")) - bytes.Count(page, []byte("\n\n"))
	for _, end := range []string{"\r", "\v", "\f", "\u0085", "\u2028", "\u2029"} {
		n += bytes.Count(page, []byte(end))
	}
	return n - bytes.Count(page, []byte("\r\n"))
}

// isText reports whether Parse may take the page for flattened text: what it surely takes
// for HTML begins like a document or has the type of one. For the rest, scripts and styles
// make HTML pages with one tag in a thousand bytes, seldom fewer.
func isText(page []byte, tags int, contentType string) bool {
	head := bytes.ToLower(bytes.TrimSpace(page[:min(len(page), 1024)]))
	document := bytes.HasPrefix(head, []byte("<!doctype html")) || bytes.HasPrefix(head, []byte("<html"))
	switch media(contentType) {
	case "text/html", "application/xhtml+xml":
		return false
	case "text/plain":
		return !document
	}
	return !document && tags < len(page)/1000
}

// aside is what the entities of one long text may cost beside the budget.
const aside = 24 << 20

// countWords counts what Entities reads: words, and each for itself signs and the letters of
// scripts that may stand without spaces, such as Thai, Chinese and Japanese: all from U+0E00 on.
func countWords(text string) int {
	n := 0
	within := false // a word
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		i += size
		letter := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
		if !unicode.IsSpace(r) && !(letter && within) {
			n++
		}
		within = letter && r < 0x0e00
	}
	return n
}
