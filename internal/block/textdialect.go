package block

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A dialect is what the way a page was flattened did to its lines. The zero
// value is a page with a line, or lines with blank ones between, for each block.
type dialect struct {
	wrap     int    // column at which running text was broken, 0 if it was not
	joints   uint32 // how many of the lines wide enough for running text surely go on in the next, in classes; 0 for none
	markdown bool
	underbar bool // html2text: "_" for the spaces of a link's text
	targets  bool // a link's target in brackets behind its text
	refs     bool // lynx: a link's number in brackets before its text
	glued    bool // words run together where tags were
	long     bool // all of the page in a line or two
}

// Where a page says too little, the dialect is not assumed. Measured on 300
// development pages flattened in each way: wrapping is seen in 299 of those
// wrapped as by w3m, 287 as by lynx, and at most 2 of any other way; Markdown in 297, and at most 3 of
// others (27 with link targets only); link numbers in 295 and 0 to 2; link
// targets in all but one, and 2.
const (
	minCols, maxCols = 30, 140 // columns at which text is wrapped
	minWrapped       = 4       // sentences that go on in the next line
)

// A survey is what recognise counts over the lines.
type survey struct {
	hist      [maxCols + 2]int // lines by their right end
	measured  int
	columns   int64 // of all lines
	wide      int64 // of those wider than maxCols
	texty     int   // lines wide enough for running text
	joints    int   // lines that go on a sentence
	bytes     int
	longBytes int // in lines of more than longLine
}

// longLine is a length in bytes beyond which a line is more than a paragraph:
// of the body paragraphs in the development corpora, under one in a thousand
// is longer.
const longLine = 3000

// recognise finds the page's dialect.
func recognise(src string, lines []line) dialect {
	var d dialect
	var v survey
	for i := range lines {
		v.add(src, lines, i)
	}
	d.wrap = v.wrapColumn(src, lines)
	if d.wrap == 0 && v.joints > 0 {
		d.joints = uint32(min(bits.Len(uint(v.joints*200/(v.texty+1))), 7)) + 1
	}
	d.refs = countRefs(src) >= 3
	n := countUnderbars(src)
	d.underbar = d.wrap > 0 && n >= minUnderbars && n*10 >= len(lines)
	d.targets = countTargets(src) >= minTargets
	d.markdown = !d.refs && isMarkdown(src, lines)
	d.long = v.bytes > 0 && (len(lines) <= 3 || v.longBytes*2 > v.bytes)
	d.glued = countGlue(src)
	return d
}

func (v *survey) add(src string, lines []line, i int) {
	l := &lines[i]
	n := l.end - l.start
	v.bytes += n
	if n > longLine {
		v.longBytes += n
	}
	w := int(l.indent + l.width)
	v.columns += int64(w)
	if w > maxCols {
		v.wide += int64(w)
	}
	if !strings.Contains(src[l.start:min(l.end, l.start+200)], "://") {
		v.hist[min(w, maxCols+1)]++
		v.measured++
	}
	if w >= minCols {
		v.texty++
	}
	if i > 0 && !l.blank && (goesOn(src, &lines[i-1], l) || leansBack(src, &lines[i-1], l)) {
		v.joints++
	}
}

// leansBack reports a line that begins with what stands right after a word,
// below one that ends in a word.
func leansBack(src string, p, l *line) bool {
	r, _ := utf8.DecodeRuneInString(src[l.start:l.end])
	return closes(r) && r != '%' && unicode.IsLetter(lastRune(src[p.start:p.end]))
}

// goesOn reports whether a sentence that stands unfinished at the end of p
// surely goes on in l: p is long enough to be running text and l begins in
// lower case or with a comma.
func goesOn(src string, p, l *line) bool {
	if p.width < minCols || endsSentence(src[p.start:p.end]) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(src[l.start:l.end])
	return unicode.IsLower(r) || r == ',' || r == '，' || r == '、'
}

// wrapColumn returns the column at which the page's text was wrapped, or 0.
// Text was wrapped when sentences go on in the next line and the first word
// of that line would not have fitted on the line before.
func (v *survey) wrapColumn(src string, lines []line) int {
	// A quarter of the page in lines wider than any terminal: not wrapped.
	if v.measured == 0 || v.wide*4 > v.columns {
		return 0
	}
	// All but 2 % of the lines end before the column; the rest are tables.
	left, col := v.measured*2/100, maxCols+1
	for col > 0 && v.hist[col] <= left {
		left -= v.hist[col]
		col--
	}
	if col < minCols || col > maxCols {
		return 0
	}
	joints, full, dense, fullDense := 0, 0, 0, 0
	for i := 1; i < len(lines); i++ {
		p, l := &lines[i-1], &lines[i]
		if l.blank || p.width < minCols/2 || endsSentence(src[p.start:p.end]) {
			continue
		}
		r, _ := utf8.DecodeRuneInString(src[l.start:l.end])
		fits := int(p.indent+p.width)+1+firstWord(src[l.start:l.end]) <= col
		switch {
		case unicode.IsLower(r):
			joints++
			if !fits {
				full++
			}
		case isUncased(r) && int(p.width)*2 > col:
			dense++
			if !fits {
				fullDense++
			}
		}
	}
	// Without capitals, headlines in a list look like a sentence that goes on;
	// but it takes a wrapped page to end so many lines at one column.
	if joints >= minWrapped && full*10 >= joints*6 || fullDense >= minWrapped && fullDense*10 >= dense*4 {
		return col
	}
	return 0
}

// firstWord returns the columns of the first word of s. Scripts without
// spaces break anywhere: there it is one character.
func firstWord(s string) int {
	n := 0
	for _, r := range s {
		if isSpace(r) {
			break
		}
		w := columns(r)
		n += w
		if w == 2 && !isHangul(r) {
			break
		}
	}
	return n
}

// countRefs returns how often a link number, "[7]" with text right after it,
// is followed by the next higher one.
func countRefs(src string) int {
	n, last := 0, -1
	for i := strings.IndexByte(src, '['); i >= 0; {
		if end := refEnd(src, i); end > 0 && end < len(src) && src[end] > ' ' && (i == 0 || src[i-1] <= ' ' || src[i-1] == '(' || src[i-1] == ']') {
			number := 0
			for _, b := range []byte(src[i+1 : end-1]) {
				number = number*10 + int(b-'0')
			}
			if number == last+1 {
				n++
			}
			last = number
		}
		k := strings.IndexByte(src[i+1:], '[')
		if k < 0 {
			break
		}
		i += 1 + k
	}
	return n
}

// minUnderbars is how many words must be joined by "_": a text about programs
// has some, a menu of links has dozens.
const minUnderbars = 12

// countUnderbars counts "_" between letters.
func countUnderbars(src string) int {
	n := 0
	for i := 1; i+1 < len(src); i++ {
		k := strings.IndexByte(src[i:len(src)-1], '_')
		if k < 0 {
			break
		}
		i += k
		if letterByte(src[i-1]) && letterByte(src[i+1]) {
			n++
		}
	}
	return n
}

func letterByte(b byte) bool { return b >= utf8.RuneSelf || 'a' <= b|0x20 && b|0x20 <= 'z' }

// isMarkdown reports inline links with a target, or headings with "#".
func isMarkdown(src string, lines []line) bool {
	links := 0
	for rest := src; links < 3; {
		i := strings.Index(rest, "](")
		if i < 0 {
			break
		}
		rest = rest[i+2:]
		if strings.HasPrefix(rest, "http") || strings.HasPrefix(rest, "/") || strings.HasPrefix(rest, "#") {
			links++
		}
	}
	if links >= 2 {
		return true
	}
	headings, bold := 0, min(strings.Count(src, "**")/2, 2)
	for i := range lines {
		s := strings.TrimLeft(src[lines[i].start:lines[i].end], "#")
		if n := lines[i].end - lines[i].start - len(s); n > 0 && n < 7 && strings.HasPrefix(s, " ") {
			headings++
		}
	}
	return headings >= 2 || headings+links+bold >= 2 && headings+links > 0
}

// countGlue reports whether words run together all over the page: sentence
// ends with the next sentence right after them, and lower-case letters with
// a capital after them, more often than names such as "YouTube" explain.
func countGlue(src string) bool {
	ends, camels, words := 0, 0, 0
	lower, dot := 0, false
	for i := 0; i < len(src); i++ {
		b := src[i]
		switch {
		case 'a' <= b && b <= 'z' || b >= utf8.RuneSelf:
			lower++
			dot = false
			continue
		case 'A' <= b && b <= 'Z':
			next := i+1 < len(src) && 'a' <= src[i+1] && src[i+1] <= 'z'
			if dot && next {
				ends++
			} else if lower >= 3 && next {
				camels++
			}
			dot = false
		case b == '.' || b == '?' || b == '!':
			dot = lower >= 2
		default:
			if b == ' ' || b == '\n' {
				words++
			}
			dot = false
		}
		lower = 0
	}
	return ends >= 2 && camels >= 4 || ends >= 4 && ends*400 > words || camels >= 10 && camels*60 > words
}
