package byline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A segment is a part of a byline under one role.
type segment struct {
	role  Role
	text  string
	led   bool // a lead opened it
	named bool // an earlier piece of it named somebody
}

// segments cuts a byline where a new lead begins: "Text: A; Fotos: B",
// "Reporting by A; Editing by B".
func segments(s string) []segment {
	var segs []segment
	cur := segment{}
	start := 0
	flush := func(end int) {
		if t := trim(s[start:end]); t != "" {
			cur.text = t
			segs = append(segs, cur)
		}
	}
	for i := 0; i < len(s); {
		if boundary(s, i) {
			if l, n, ok := leadAt(s[i:]); ok && (l.inside || i == start && !cur.led || barBefore(s, i)) {
				flush(sentenceEnd(s, i))
				cur, start = segment{role: l.role, led: true}, i+n
				i = start
				continue
			}
		}
		_, n := utf8.DecodeRuneInString(s[i:])
		i += n
	}
	flush(len(s))
	return segs
}

// sentenceEnd returns the end of the part of a byline before i, without the
// period that ends it as a sentence: that of an initial or of "Jr." stays.
func sentenceEnd(s string, i int) int {
	t := strings.TrimRight(s[:i], " ")
	last := t[strings.LastIndexByte(t, ' ')+1:]
	if len(last) > len("Jr.") && strings.IndexByte(last, '.') == len(last)-1 {
		return len(t) - 1
	}
	return i
}

// boundary reports that a word begins at i.
func boundary(s string, i int) bool {
	if i == 0 {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	if r == '(' {
		return true
	}
	c, _ := utf8.DecodeRuneInString(s[i:])
	return (unicode.IsSpace(r) || strings.ContainsRune("|;,/.", r)) && unicode.IsLetter(c)
}

func barBefore(s string, i int) bool {
	t := strings.TrimRight(s[:i], " ")
	return t != "" && strings.ContainsRune("|;", rune(t[len(t)-1]))
}

// segment reads the names of a segment. Bars, spaced dashes and slashes divide
// it into names first and then whom they work for.
func (r *reader) segment(g segment) {
	if g.role == reviewer {
		return
	}
	first := len(r.authors)
	for _, piece := range pieces(g.text) {
		g.named = len(r.authors) > first
		last := len(r.authors) - 1 // the authors of this piece come after it
		for _, atom := range splitNames(piece) {
			if len(r.authors) > last+1 && strings.HasPrefix(atom, "in ") {
				break // the sections it stands in, or the place: "Jane Roe, in News, Travel"
			}
			r.atom(atom, g, last)
		}
	}
}

var dividers = strings.NewReplacer(" - ", "|", " – ", "|", " — ", "|", " / ", "|", "—", "|")

// pieces divides at bars, and at dashes and slashes with spaces around them.
func pieces(s string) []string {
	s = dividers.Replace(s)
	if name, rest, ok := strings.Cut(s, "/"); ok && !strings.Contains(rest, "/") && fullName(name) {
		sign := "|" // "JANE ROE/THE DAILY"
		if fullName(rest) && !organization(rest) && !jobTitle(rest) {
			sign = ","
		}
		s = name + sign + rest
	}
	var out []string
	for _, p := range strings.Split(s, "|") {
		if p = trimLinks(trim(p)); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// fullName reports a person's name of two words or more.
func fullName(s string) bool {
	s = strings.TrimSpace(s)
	return strings.Contains(s, " ") && personName(s)
}

// trimLinks takes off the words that led to a date which has been cut:
// "Jane Roe am", "Jane Roe Last updated".
func trimLinks(s string) string {
	for {
		i := strings.LastIndexByte(s, ' ')
		var buf [wordSize]byte
		switch string(small(buf[:0], strings.Trim(s[i+1:], ".,:"))) {
		case "am", "on", "at", "le", "el", "il", "vom", "um", "den", "op", "dne", "kl", "updated", "published", "publiziert", "veröffentlicht", "aktualisiert", "zuletzt", "stand", "last", "posted", "publié", "publicado", "uhr", "date", "datum", "date:", "sponsored", "in", "a", "the":
			if i < 0 {
				return ""
			}
			s = trim(s[:i])
		default:
			return s
		}
	}
}

// splitNames divides a list of names at commas, semicolons and the words for "and".
func splitNames(s string) []string {
	var out []string
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ';' || r == '、' }) {
		out = appendAnd(out, trim(part), len(out) > 0)
	}
	return out
}

// appendAnd divides part at "and" if both sides are names.
func appendAnd(out []string, part string, listed bool) []string {
	if part == "" {
		return out
	}
	words := strings.Fields(part)
	if listed && len(words) > 1 && and(words[0]) { // "A, B, and C"
		return appendAnd(out, strings.Join(words[1:], " "), true)
	}
	for i := 1; i < len(words)-1; i++ {
		if !and(words[i]) {
			continue
		}
		l, r := strings.Join(words[:i], " "), strings.Join(words[i+1:], " ")
		first := r
		for k := i + 2; k < len(words)-1; k++ {
			if and(words[k]) {
				first = strings.Join(words[i+1:k], " ")
				break
			}
		}
		if !joins(l, first, words[i]) {
			continue
		}
		return appendAnd(append(out, l), r, true)
	}
	return append(out, part)
}

// joins reports that "and" between l and r lists two names and is no part of one.
func joins(l, r, and string) bool {
	if organization(l) && !agency(l) && !staff(l) {
		return false
	}
	lw, rw := len(strings.Fields(l)), len(strings.Fields(r))
	if len(and) == 1 && and != "&" && and != "y" && and != "e" || and == "en" { // short words of Czech, Polish, Dutch
		return lw > 1 && rw > 1 && personName(l) && personName(r)
	}
	okL := personName(l) || agency(l)
	okR := personName(r) || agency(r) || staff(r) || personName(stripTitle(r)) || personName(beforePlace(r))
	return okL && okR && (lw > 1 || rw > 1 || agency(l) || agency(r))
}

func and(w string) bool {
	var buf [wordSize]byte
	switch string(small(buf[:0], w)) {
	case "and", "und", "et", "y", "e", "en", "och", "og", "ja", "a", "i", "&", "+", "sowie", "és", "ve", "dan", "и", "та", "ir", "with", "mit", "avec", "con":
		return true
	}
	return false
}

// beforePlace cuts "in Kyiv" off a name.
func beforePlace(s string) string {
	for _, w := range []string{" in ", " aus ", " à ", " en ", " da ", " desde ", " from ", " at ", " for ", " of ", " für "} {
		if i := strings.Index(s, w); i > 0 && personName(s[:i]) && strings.Contains(s[:i], " ") {
			return s[:i]
		}
	}
	return s
}
