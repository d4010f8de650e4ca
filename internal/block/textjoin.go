package block

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// joins reports whether line j belongs to the block of the lines from i to j.
func (c *cutter) joins(i, j int) bool {
	p, l := &c.lines[j-1], &c.lines[j]
	if l.mark != markNone || l.blank {
		return false
	}
	if j+1 < len(c.lines) && c.lines[j+1].mark == markRule && !c.lines[j+1].blank && c.dialect.markdown {
		return false
	}
	if c.dialect.wrap > 0 {
		return c.joinsWrapped(i, j)
	}
	if j == i+1 && (c.opensByline(j) || c.opensStamp(j)) {
		return false
	}
	if goesOn(c.src, p, l) {
		return true
	}
	return c.dialect.mayJoin() && c.joinsLine(i, j)
}

// opensByline reports whether line j is a byline in small letters under a headline, "by Jane Roe" or "von" alone, or
// says how old the story is: "vor 14 Minuten". In running text something follows that goes on.
func (c *cutter) opensByline(j int) bool {
	s := c.src[c.lines[j].start:c.lines[j].end]
	lead, rest, _ := strings.Cut(s, " ")
	next, _ := utf8.DecodeRuneInString(rest)
	switch {
	case smallLead(lead), lead == "di": // which also goes on with a sentence
		if rest != "" && !unicode.IsUpper(next) {
			return false
		}
	case lead == "vor":
		if !unicode.IsDigit(next) {
			return false
		}
	default:
		return false
	}
	if words(s) > bylineWords || endsSentence(s) {
		return false
	}
	if j+1 == len(c.lines) || c.lines[j+1].blank {
		return true
	}
	below := c.src[c.lines[j+1].start:c.lines[j+1].end]
	after, _ := utf8.DecodeRuneInString(below)
	return !unicode.IsLower(after) && !closes(after) || isDay(below)
}

// isDay is endsInDay with a preposition before it or without: "on December 13, 2025".
func isDay(s string) bool {
	if lead, rest, _ := strings.Cut(s, " "); beforeDay(lead) {
		s = rest
	}
	return endsInDay(s)
}

// opensStamp reports whether line j, in a page with a line for each text node, looks like the day under a headline:
// "December 13, 2025". The date in a link that a sentence goes on with stands behind a preposition.
func (c *cutter) opensStamp(j int) bool {
	s, p := c.src[c.lines[j].start:c.lines[j].end], c.src[c.lines[j-1].start:c.lines[j-1].end]
	if !c.dialect.mayJoin() || !endsInDay(s) {
		return false
	}
	last := p[strings.LastIndexAny(p, " \u00a0")+1:]
	return !isFunctionWord(last) && !beforeDay(last)
}

// endsInDay reports a short text that begins with a capital or a digit and ends in a year, with the number of a day before it.
func endsInDay(s string) bool {
	const digits = "0123456789"
	before := strings.TrimRight(s, digits)
	year := s[len(before):]
	first, _ := utf8.DecodeRuneInString(s)
	return len(year) == 4 && (year[:2] == "19" || year[:2] == "20") && strings.ContainsAny(before, digits) && !unicode.IsLower(first) && words(s) <= stampWords
}

// beforeDay reports prepositions that stand before a date in a sentence.
func beforeDay(w string) bool {
	switch w {
	case "on", "On", "since", "until", "by", "am", "Am", "vom", "seit", "bis", "ab", "le", "el", "il", "den", "op":
		return true
	}
	return false
}

// maySign reports whether line j, which goes on in the line before it, would be a byline under a headline all the same:
// it begins like one, and signs part what follows.
func (c *cutter) maySign(j int) bool {
	s := c.src[c.lines[j].start:c.lines[j].end]
	lead, _, _ := strings.Cut(s, " ")
	return smallLead(strings.TrimSuffix(lead, ":")) && strings.ContainsAny(s, "|·•●,:") && words(s) <= signedWords && !endsSentence(s)
}

// smallLead reports the words in small letters that a byline opens with.
func smallLead(s string) bool {
	switch s {
	case "by", "von", "par", "por", "door", "af", "av":
		return true
	}
	return false
}

// The most words of a stamp, of a byline, and of one that goes on with date, section and counters: as many as a line may have to be
// looked at for a byline in the content room.
const (
	stampWords  = 6
	bylineWords = 8
	signedWords = 24
)

// joinsWrapped reports whether the line end before j is one that wrapping
// made: the first word of the line would not have fitted before it.
func (c *cutter) joinsWrapped(i, j int) bool {
	p, l := &c.lines[j-1], &c.lines[j]
	ps, ls := c.src[p.start:p.end], c.src[l.start:l.end]
	first, _ := utf8.DecodeRuneInString(ls)
	// A first line may stand out or in; later ones share an indent.
	if j-1 > i && l.indent != p.indent && (l.indent > p.indent+1 || p.indent > l.indent+1) {
		return false
	}
	full := int(p.indent+p.width)+1+firstWord(ls) > c.dialect.wrap
	if !full && endsSentence(ps) {
		return false
	}
	if full {
		return true
	}
	// Columns are ragged where hyphens or narrow images stood.
	return int(p.indent+p.width) > c.dialect.wrap*2/3 && unicode.IsLower(first)
}

// isFunctionWord reports words after which no sentence, heading or label
// ends: articles, prepositions and conjunctions of a few languages.
func isFunctionWord(w string) bool {
	switch w {
	case "a", "an", "the", "of", "and", "or", "to", "for", "with", "from", "by", "By", "at", "as", "that", "than", "their", "his", "her", "its", "into", "between", "said", "says", "The", "In", "But", "And",
		"der", "die", "das", "den", "dem", "des", "und", "oder", "von", "vom", "zu", "zum", "zur", "mit", "im", "bei", "für", "ein", "eine", "einen", "einer", "einem", "Der", "Die", "Das", "Im", "Von",
		"le", "la", "les", "du", "de", "et", "ou", "un", "une", "au", "aux", "pour", "avec", "dans", "sur", "par", "que", "Le", "La", "Les",
		"el", "los", "las", "y", "del", "al", "con", "por", "para", "en", "El", "Los", "Las", "En",
		"il", "lo", "gli", "di", "che", "e", "ed", "della", "dello", "dei", "nel", "nella", "Il",
		"o", "os", "da", "dos", "das ", "em", "no", "na", "het", "een", "van", "met", "voor", "op", "i", "w", "z", "na ", "och", "av", "för", "och ", "på", "og", "til":
		return true
	}
	return false
}

// endsSentence reports whether s ends as a sentence does, closing quotes and brackets aside.
func endsSentence(s string) bool {
	for len(s) > 0 {
		r, size := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-size]
		switch r {
		case '"', '\'', '”', '’', '»', '«', '“', ')', ']', '」', '』', '）', '›':
			continue
		}
		return isTerminal(r)
	}
	return false
}

// isTerminal reports the characters that end sentences.
func isTerminal(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '。', '！', '？', '．', '؟', '۔', '।', '॥', '։', '။', '።', '‽', '⸮', '｡':
		return true
	}
	return false
}

// closes reports characters that stand right after a word.
func closes(r rune) bool {
	switch r {
	case ',', '.', ';', ':', '!', '?', ')', ']', '}', '”', '’', '»', '%', '，', '。', '、', '！', '？', '；', '：', '）', '」', '』', '…', '،', '؛', '؟', '।':
		return true
	}
	return false
}

// opens reports characters that stand right before a word.
func opens(r rune) bool {
	switch r {
	case '(', '[', '{', '“', '‘', '„', '«', '‚', '（', '「', '『', '¿', '¡':
		return true
	}
	return false
}

func isLetter(r rune) bool { return unicode.IsLetter(r) }

// isUncased reports letters of scripts without capitals.
func isUncased(r rune) bool {
	return r >= 0x590 && unicode.IsLetter(r) && !unicode.IsLower(r) && !unicode.IsUpper(r)
}

func isHangul(r rune) bool { return 0xac00 <= r && r <= 0xd7a3 || 0x1100 <= r && r <= 0x11ff }

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// words counts the words of s, up to a few.
func words(s string) int {
	n, in := 0, false
	for i := 0; i < len(s) && n < 10; i++ {
		if s[i] <= ' ' {
			in = false
		} else if !in {
			in = true
			n++
		}
	}
	return n
}

// A hyphenMap counts the words of the page with and without a hyphen that
// some line end may have made.
type hyphenMap map[string]int

// splitWord reports whether the hyphen at the end of line k-1 was put there
// by the line end. The page's other words decide; failing those, it was
// unless what stands before it is a prefix that takes a hyphen.
func (c *cutter) splitWord(k int) bool {
	before, after := lastWord(c.src[c.lines[k-1].start:c.lines[k-1].end-1]), leadWord(c.src[c.lines[k].body:c.lines[k].end])
	r, _ := utf8.DecodeRuneInString(after)
	if before == "" || !unicode.IsLower(r) {
		return false
	}
	if c.hyphens == nil {
		c.hyphens = countHyphens(c.src, c.lines)
	}
	with, without := c.hyphens[before+"-"+after], c.hyphens[before+after]
	if with != without {
		return without > with
	}
	switch strings.ToLower(before) {
	case "self", "non", "well", "co", "ex", "all", "anti", "half", "long", "short", "high", "low", "mid", "post", "pre", "so", "two", "three", "one", "vice", "semi":
		return false
	}
	return true
}

// countHyphens counts, over the page, both forms of the words that line ends split.
func countHyphens(src string, lines []line) hyphenMap {
	m := hyphenMap{}
	for k := 1; k < len(lines); k++ {
		if s := src[lines[k-1].start:lines[k-1].end]; strings.HasSuffix(s, "-") {
			before, after := lastWord(s[:len(s)-1]), leadWord(src[lines[k].start:lines[k].end])
			if before != "" && after != "" {
				m[before+"-"+after], m[before+after] = 0, 0
			}
		}
	}
	word := func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }
	for i := 0; len(m) > 0 && i < len(src); {
		n := strings.IndexFunc(src[i:], word)
		if n < 0 {
			n = len(src) - i
		}
		if n > 0 {
			if count, ok := m[src[i:i+n]]; ok {
				m[src[i:i+n]] = count + 1
			}
			i += n
			continue
		}
		_, size := utf8.DecodeRuneInString(src[i:])
		i += size
	}
	return m
}

// lastWord returns the letters at the end of s, leadWord those at its start.
// Words have at most 64 bytes.
func lastWord(s string) string {
	t := s[max(0, len(s)-64):]
	i := strings.LastIndexFunc(t, func(r rune) bool { return !unicode.IsLetter(r) })
	if i < 0 {
		return t
	}
	_, size := utf8.DecodeRuneInString(t[i:])
	return t[i+size:]
}

func leadWord(s string) string {
	t := s[:min(len(s), 64)]
	i := strings.IndexFunc(t, func(r rune) bool { return !unicode.IsLetter(r) })
	if i < 0 {
		return t
	}
	return t[:i]
}
