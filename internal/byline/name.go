package byline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// personName reports that s has the form of a person's name: up to six words
// with capitals, or particles between them, and none that opens a sentence.
func personName(s string) bool {
	if s == "" || len(s) > 80 {
		return false
	}
	if isCJK(s) {
		return cjkName(s)
	}
	return casedOrOther(s)
}

// isCJK reports that s is mostly Chinese, Japanese or Korean.
func isCJK(s string) bool {
	return NonLatin(s) && strings.ContainsFunc(s, func(r rune) bool {
		return unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana)
	})
}

func casedOrOther(s string) bool {
	words := strings.Fields(s)
	if len(words) > 6 {
		return false
	}
	capitals := 0
	for i, w := range words {
		switch {
		case particle(w) && i < len(words)-1:
		case !nameWord(w):
			return false
		default:
			capitals++
		}
	}
	return capitals > 0 && !notName(words[0]) && !notName(words[len(words)-1])
}

// nameWord reports a word of a name: letters, hyphens, apostrophes and dots,
// a capital first if its script has them.
func nameWord(w string) bool {
	first, _ := utf8.DecodeRuneInString(w)
	if unicode.IsLower(first) && !elided(w) {
		return false
	}
	letters := 0
	for _, r := range w {
		switch {
		case unicode.IsLetter(r) || unicode.IsMark(r):
			letters++
		case r == '-' || r == '\'' || r == '’' || r == '.' || r == '‘' || r == '`' || r == '´' || r == '‑' || r == '"' || r == '“' || r == '”' || r == '(' || r == ')' || r == '・':
		default:
			return false
		}
	}
	return letters > 0 && unicode.IsLetter(first) || letters > 0 && (first == '"' || first == '“' || first == '\'' || first == '(')
}

// elided reports a small letter before a capital: d'Angelo, al-Masri, deVries.
func elided(w string) bool {
	for i, r := range w {
		if i > 0 && unicode.IsUpper(r) {
			return i <= 4
		}
	}
	return false
}

// wordSize is more than the longest of the words that the lists of this package hold, in bytes.
const wordSize = 32

// small appends s in small letters to b, which is empty: words are compared with lists
// without memory of their own.
func small(b []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			return append(b[:0], strings.ToLower(s)...)
		}
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		b = append(b, c)
	}
	return b
}

func particle(w string) bool {
	var buf [wordSize]byte
	switch string(small(buf[:0], w)) {
	case "de", "del", "della", "di", "da", "das", "do", "dos", "du", "des", "la", "le", "las", "los", "von", "vom", "van", "den", "der", "zu", "zur", "zum", "ten", "ter", "te", "'t",
		"y", "e", "af", "av", "al", "el", "bin", "ibn", "bint", "ben", "abu", "st.", "und", "d", "i", "v.", "v":
		return true
	}
	return false
}

// notName reports words that begin or end sentences, headings and buttons
// rather than names.
func notName(w string) bool {
	var buf [wordSize]byte
	switch string(small(buf[:0], strings.Trim(w, ".,:"))) {
	case "the", "a", "an", "this", "that", "these", "how", "why", "what", "when", "where", "who", "our", "your", "my", "we", "you", "it", "in", "on", "at", "for", "from", "with", "and", "or", "to", "all", "more", "most",
		"read", "view", "share", "follow", "email", "published", "updated", "posted", "last", "new", "latest", "about", "contact", "home", "news", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"january", "february", "march", "july", "september", "october", "november", "december", "photo", "photos", "image", "video", "watch", "listen", "subscribe", "sign", "min", "hours", "ago", "day", "days", "minutes", "comments", "comment",
		"der", "die", "das", "ein", "eine", "und", "im", "mehr", "alle", "nach", "seite", "artikel", "kommentare", "uhr", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "januar", "februar", "märz", "mai", "juni", "juli", "oktober", "dezember",
		"les", "une", "il", "per", "est", "es", "is", "are", "was", "has", "not", "no", "yes", "time", "times", "reading", "permalink", "copyright", "rights", "reserved", "here", "now", "today", "yesterday", "heute", "gestern",
		"entertainment", "sports", "politics", "politik", "wirtschaft", "lifestyle", "business", "opinion", "technology", "world", "culture", "kultur", "sport", "website", "profile", "twitter", "facebook", "linkedin", "instagram", "getty", "images":
		return true
	}
	return false
}

// isSection reports words that are a section's or a button's rather than a person's: "First Steps", "Letztes Update".
func isSection(s string) bool {
	words := strings.Fields(s)
	return len(words) > 0 && (sectionWord(words[0]) || sectionWord(words[len(words)-1]))
}

// sectionWord reports words that begin or end the names of sections and buttons, which without "By" before them look like people's.
func sectionWord(w string) bool {
	var buf [wordSize]byte
	switch string(small(buf[:0], strings.Trim(w, ".,:"))) {
	case "update", "updates", "guide", "guides", "tips", "blog", "blogs", "design", "development", "education", "health", "healthy", "solutions", "services", "products", "reviews", "recipes", "gardening", "beauty", "management", "engineering", "software",
		"exclusive", "premium", "visitor", "tribunal", "authority", "program", "first", "top", "jetzt", "letzte", "letztes", "deutsche", "kommentieren", "aktivieren", "lesezeit", "ratgeber", "rezepte", "reisen", "sprache", "contenido", "exclusivo", "exclusiva", "periodista", "redacción", "former", "managing", "print":
		return true
	}
	return false
}

// firstUncased is the first letter of the scripts without capitals, Hebrew's.
const firstUncased = 0x5d0

// NonLatin reports that s is mostly of a script without capitals.
func NonLatin(s string) bool {
	other, all := 0, 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			all++
			if r >= firstUncased && unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana, unicode.Arabic, unicode.Hebrew, unicode.Thai, unicode.Devanagari) {
				other++
			}
		}
	}
	return all > 0 && other*2 > all
}

// cjkName reports a name of Chinese, Japanese or Korean form: two to four Han
// or Hangul characters, or up to ten with kana.
func cjkName(s string) bool {
	n, han := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsSpace(r) || r == '・' || r == '·':
			continue
		case unicode.In(r, unicode.Han, unicode.Hangul):
			han++
		case !unicode.In(r, unicode.Hiragana, unicode.Katakana) && r != 'ー':
			return false
		}
		n++
	}
	return n >= 2 && (n <= 6 || han < n && n <= 14)
}

// cjkTrim takes the words for reporter, reporting and desk off a name:
// "記者王小明", "王小明 報導", "홍길동 기자".
func cjkTrim(s string) string {
	for changed := true; changed; {
		changed = false
		for _, w := range []string{"特约记者", "本报记者", "本報記者", "記者", "记者", "作者", "編集委員", "文"} {
			if t := strings.TrimSpace(strings.TrimPrefix(s, w)); t != s && utf8.RuneCountInString(t) >= 2 && !strings.HasPrefix(t, "化") {
				s, changed = t, true
			}
		}
		for _, w := range []string{"綜合報導", "综合报道", "報導", "报道", "記者", "记者", "기자", "특파원", "선임기자", "さん", "摄", "攝"} {
			if t := strings.TrimSpace(strings.TrimSuffix(s, w)); t != s && utf8.RuneCountInString(t) >= 2 {
				s, changed = t, true
			}
		}
	}
	return s
}

// truecase writes a name in capitals as a name: "JANE MCROE" becomes "Jane
// McRoe". Single words in capitals are agencies and initials, and stay.
func truecase(s string) string {
	words := strings.Fields(s)
	if len(words) < 2 || strings.ToUpper(s) != s || strings.ToLower(s) == s {
		return s
	}
	long := false
	for _, w := range words {
		long = long || utf8.RuneCountInString(w) > 3
	}
	if !long {
		return s
	}
	for i, w := range words {
		words[i] = truecaseWord(w, i > 0 && i < len(words)-1)
	}
	return strings.Join(words, " ")
}

func truecaseWord(w string, inner bool) string {
	l := strings.ToLower(w)
	if inner && particle(w) && !strings.Contains(w, ".") {
		return l
	}
	if strings.Contains(w, ".") || l == "ii" || l == "iii" || l == "iv" {
		return w // initials, numerals
	}
	var b strings.Builder
	up := true
	for i, r := range l {
		if up || i == 2 && len(l) > 4 && l[:2] == "mc" {
			b.WriteRune(unicode.ToUpper(r))
		} else {
			b.WriteRune(r)
		}
		up = r == '-' || (r == '\'' || r == '’') && i < 3
	}
	return b.String()
}

// credential reports post-nominal letters: "MD", "Ph.D.", "CFP®", "E-RYT 200".
func credential(s string) bool {
	if len(s) > 24 {
		return false
	}
	var buf [wordSize]byte
	switch string(small(buf[:0], strings.Trim(s, ".®™"))) {
	case "phd", "ph.d", "m.d", "j.d", "esq", "jr", "sr", "m.sc", "b.sc", "ll.m", "m.p.h", "ed.d", "psy.d", "r.d", "m.a", "b.a", "m.s", "m.b.a", "dds", "pharmd", "iii", "ii", "phdc", "ph. d":
		return true
	}
	if i := strings.IndexByte(s, ' '); i > 0 && !onlyDigits(s[i:]) {
		return false
	}
	letters := 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			letters++
		case unicode.IsLower(r) && r != 'h' && r != 's' && r != 'c':
			return false
		case unicode.IsLetter(r) && !unicode.IsUpper(r) && !unicode.IsLower(r):
			return false
		}
	}
	return letters >= 2 && letters <= 12 && !agency(s)
}
