package byline

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A lead is a phrase that opens a byline or a part of it.
type lead struct {
	phrase string // lower case
	role   Role
	colon  bool // counts only with a colon (or slash) after it
	inside bool // also opens a part in the middle of a line
}

// reviewer is the role of those who only looked a story over: they are left out.
const reviewer Role = 255

// leads, longer ones before their own beginnings.
var leads = []lead{
	{"additional reporting by", Contributor, false, true}, {"additional reporting from", Contributor, false, true}, {"with additional reporting by", Contributor, false, true},
	{"with reporting by", Contributor, false, true}, {"with contributions from", Contributor, false, true}, {"contributions by", Contributor, false, true}, {"unter mitarbeit von", Contributor, false, true},
	{"mitarbeit", Contributor, true, true}, {"research by", Contributor, false, true}, {"translated by", Contributor, false, true}, {"übersetzung", Contributor, true, true}, {"aus dem englischen von", Contributor, false, true},
	{"photographs by", Photographer, false, true}, {"photography by", Photographer, false, true}, {"photos by", Photographer, false, true}, {"photo by", Photographer, false, true}, {"pictures by", Photographer, false, true},
	{"images by", Photographer, false, true}, {"illustrations by", Photographer, false, true}, {"illustration by", Photographer, false, true}, {"video by", Photographer, false, true}, {"graphics by", Photographer, false, true},
	{"fotos von", Photographer, false, true}, {"foto von", Photographer, false, true}, {"photos de", Photographer, false, true}, {"fotografie", Photographer, true, true}, {"fotografia", Photographer, true, true},
	{"fotos", Photographer, true, true}, {"foto", Photographer, true, true}, {"photos", Photographer, true, true}, {"photo", Photographer, true, true}, {"bilder", Photographer, true, true}, {"bild", Photographer, true, true},
	{"illustration", Photographer, true, true}, {"kuvat", Photographer, true, true}, {"bilde", Photographer, true, true}, {"video", Photographer, true, true}, {"grafik", Photographer, true, true}, {"攝影", Photographer, true, true}, {"摄影", Photographer, true, true}, {"撮影", Photographer, true, true},
	{"edited by", Editor, false, true}, {"editing by", Editor, false, true}, {"redigiert von", Editor, false, true}, {"editor", Editor, true, true}, {"redaktion", Editor, true, true}, {"编辑", Editor, true, true}, {"編輯", Editor, true, true}, {"責任編輯", Editor, true, true}, {"责任编辑", Editor, true, true}, {"责编", Editor, true, true},
	{"medically reviewed by", reviewer, false, true}, {"reviewed by", reviewer, false, true}, {"fact checked by", reviewer, false, true}, {"fact-checked by", reviewer, false, true},
	{"propos recueillis par", Writer, false, true}, {"reporting by", Writer, false, true}, {"reported by", Writer, false, true}, {"written by", Writer, false, true}, {"posted by", Writer, false, true}, {"post author by", Writer, false, false}, {"post author", Writer, false, false}, {"contributors", Writer, true, false}, {"words by", Writer, false, true},
	{"story by", Writer, false, true}, {"text by", Writer, false, true}, {"report by", Writer, false, false}, {"published by", Writer, false, true}, {"created by", Writer, false, false}, {"contributed by", Writer, false, false}, {"compiled by", Writer, false, false},
	{"article by", Writer, false, false}, {"authored by", Writer, false, false}, {"guest post by", Writer, false, false}, {"opinion by", Writer, false, false}, {"analysis by", Writer, false, false}, {"interview by", Writer, false, true}, {"submitted by", Writer, false, false},
	{"geschrieben von", Writer, false, true}, {"verfasst von", Writer, false, false}, {"veröffentlicht von", Writer, false, false}, {"erstellt von", Writer, false, false}, {"eingestellt von", Writer, false, false}, {"gespeichert von", Writer, false, false}, {"gepostet von", Writer, false, false},
	{"écrit par", Writer, false, false}, {"rédigé par", Writer, false, false}, {"publié par", Writer, false, false}, {"une chronique de", Writer, false, false}, {"escrito por", Writer, false, false}, {"publicado por", Writer, false, false},
	{"a cura di", Writer, false, false}, {"scritto da", Writer, false, false}, {"pubblicato da", Writer, false, false}, {"geschreven door", Writer, false, false}, {"skrevet av", Writer, false, false}, {"skrevet af", Writer, false, false}, {"skriven av", Writer, false, false},
	{"ditulis oleh", Writer, false, false}, {"autorenfoto von", Writer, false, false}, {"text und fotos", Writer, true, true}, {"text & fotos", Writer, true, true}, {"von redakteur", Writer, false, false},
	{"interview", Writer, true, true}, {"text", Writer, true, true}, {"texte", Writer, true, true}, {"texto", Writer, true, true}, {"testo", Writer, true, true}, {"tekst", Writer, true, true}, {"teksti", Writer, true, true}, {"текст", Writer, true, true},
	{"verfasser", Writer, true, false}, {"autorinnen", Writer, true, true}, {"autorin/autor", Writer, false, false}, {"autorin", Writer, true, true}, {"autoren", Writer, true, true}, {"autor/in", Writer, true, false}, {"autor/-in", Writer, true, false}, {"autor*in", Writer, true, false}, {"autor:in", Writer, true, false}, {"autor", Writer, true, true}, {"autores", Writer, true, false}, {"autora", Writer, true, false}, {"auteur", Writer, true, false}, {"auteurs", Writer, true, false}, {"autore", Writer, true, false},
	{"authors", Writer, true, true}, {"author", Writer, true, true}, {"writer", Writer, true, false}, {"byline", Writer, true, false}, {"penulis", Writer, true, true}, {"reporter", Writer, true, true}, {"tác giả", Writer, true, false}, {"автор", Writer, true, false}, {"автори", Writer, true, false}, {"авторы", Writer, true, false}, {"yazar", Writer, true, false}, {"yazan", Writer, true, false},
	{"autorius", Writer, true, false}, {"kirjoittaja", Writer, true, false}, {"kirjoittanut", Writer, false, false}, {"作者", Writer, true, true}, {"撰文", Writer, true, true}, {"文", Writer, true, true}, {"記者", Writer, false, true}, {"记者", Writer, false, true}, {"بقلم", Writer, false, false}, {"كتب", Writer, true, false}, {"إعداد", Writer, true, false},
	{"by", Writer, false, false}, {"von", Writer, false, false}, {"vom", Writer, false, false}, {"par", Writer, false, false}, {"por", Writer, false, false}, {"di", Writer, false, false}, {"door", Writer, false, false}, {"av", Writer, false, false}, {"af", Writer, false, false}, {"oleh", Writer, false, false}, {"от", Writer, false, false}, {"escribe", Writer, false, false}, {"redacción", Writer, true, false},
	{"höfundur", Writer, true, false}, {"frétt af", Writer, false, false}, {"írta", Writer, true, false}, {"szerző", Writer, true, false}, {"piše", Writer, true, false}, {"napisao", Writer, true, false}, {"συντάκτης", Writer, true, false}, {"γράφει ο", Writer, false, false}, {"γράφει η", Writer, false, false},
}

// leadsFrom holds the leads by their first byte, in their order.
var leadsFrom = func() (from [256][]*lead) {
	for i := range leads {
		first := leads[i].phrase[0]
		from[first] = append(from[first], &leads[i])
	}
	return from
}()

// leadAt matches a lead at the beginning of s and returns its length with the
// colon and space after it.
func leadAt(s string) (l lead, n int, ok bool) {
	if opensNone(s) {
		return lead{}, 0, false
	}
	var buf [longestLead]byte
	low, ascii := lowerHead(s, &buf)
	if len(low) == 0 {
		return lead{}, 0, false
	}
	if !ascii {
		low = []byte(strings.ToLower(string(low)))
	}
	if n, ok := essayLead(s, low); ok {
		return lead{phrase: "von"}, n, true
	}
	for _, l := range leadsFrom[low[0]] {
		if len(low) < len(l.phrase) || string(low[:len(l.phrase)]) != l.phrase {
			continue
		}
		if n, ok := l.after(s); ok {
			return *l, n, true
		}
	}
	return lead{}, 0, false
}

// longestLead is the length of the longest lead in bytes, with some to spare.
const longestLead = 32

// lowerHead puts the first bytes of s, enough for the longest lead, into buf:
// in small letters if they are ASCII, else as they are.
func lowerHead(s string, buf *[longestLead]byte) (head []byte, ascii bool) {
	if len(s) > longestLead {
		i := longestLead
		for i > 0 && !utf8.RuneStart(s[i]) {
			i--
		}
		s = s[:i]
	}
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return buf[:copy(buf[:], s)], false
		}
		buf[i] = s[i]
		if 'A' <= s[i] && s[i] <= 'Z' {
			buf[i] |= 0x20
		}
	}
	return buf[:len(s)], true
}

// after returns how many bytes of s, which begins with the lead, it takes.
// Letters beyond ASCII may have another length in capitals; none of ours has.
func (l *lead) after(s string) (int, bool) {
	n := len(l.phrase)
	if len(s) <= n {
		return 0, false
	}
	rest := s[n:]
	trimmed := strings.TrimLeft(rest, " \u00a0")
	if trimmed != "" && trimmed[0] == ':' || l.colon && trimmed != "" && trimmed[0] == '/' {
		trimmed = strings.TrimLeft(trimmed[1:], " \u00a0")
		return len(s) - len(trimmed), trimmed != ""
	}
	if l.colon {
		return 0, false
	}
	if r, _ := utf8.DecodeRuneInString(l.phrase); len(rest) == len(trimmed) && !unicode.Is(unicode.Han, r) {
		return 0, false
	}
	return len(s) - len(trimmed), trimmed != ""
}

// essayLead matches "Ein Kommentar von", "Eine Analyse von", "Gastbeitrag von",
// "Un article de ...": an article, a noun, and von or by.
// Low is the beginning of s in small letters.
func essayLead(s string, low []byte) (int, bool) {
	n := bytes.IndexByte(low, ' ')
	if n < 0 {
		n = len(low)
	}
	if n > 20 {
		return 0, false
	}
	if !genres[string(low[:n])] && !articles[string(low[:n])] {
		return 0, false
	}
	words := strings.SplitN(s, " ", 5)
	at := 0
	for i, w := range words {
		l := strings.ToLower(w)
		if i > 0 && i < 4 && (l == "von" || l == "by" || l == "par") {
			first := strings.ToLower(words[0])
			if i == 1 && genres[first] || i == 2 && genres[first] && genres[strings.ToLower(words[1])] || i >= 2 && articles[first] && genres[strings.ToLower(words[i-1])] {
				return min(at+len(w)+1, len(s)), at+len(w)+1 < len(s)
			}
			return 0, false
		}
		at += len(w) + 1
	}
	return 0, false
}

// genres are the nouns of such leads, in small letters.
var genres = setOf("pressemitteilung", "kommentar", "analyse", "gastbeitrag", "interview", "artikel", "beitrag", "bericht", "essay", "kolumne",
	"reportage", "gastkommentar", "meinungsbeitrag", "leitartikel", "rezension", "porträt", "glosse", "text", "commentary", "column", "opinion", "analysis",
	"review", "editorial", "report", "story", "article", "chronique", "enquête", "récit", "tribune", "blog", "guest")

// articles stand before them.
var articles = setOf("ein", "eine", "a", "an", "une", "un")

func setOf(words ...string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, w := range words {
		set[w] = true
	}
	return set
}

// opensLead has the pairs of bytes that a lead begins with.
var opensLead = func() (pairs [1 << 10]bool) {
	for i := range leads {
		pairs[pairOf(leads[i].phrase)] = true
	}
	for _, set := range [...]map[string]bool{genres, articles, otherLeads} {
		for w := range set {
			pairs[pairOf(w+" ")] = true
		}
	}
	return pairs
}()

// opensNone reports whether no lead begins as s does, by its first two bytes.
func opensNone(s string) bool {
	return len(s) > 1 && s[0] < utf8.RuneSelf && s[1] < utf8.RuneSelf && !opensLead[pairOf(s)]
}

// pairOf is the pair of the first two bytes of s, capitals and small letters alike.
func pairOf(s string) int { return int(s[0]&31)<<5 | int(s[1]&31) }

// stripPrefix removes the lead of a byline.
func stripPrefix(s string) string {
	if _, n, ok := leadAt(s); ok {
		return s[n:]
	}
	return s
}

// Starts reports whether a line is a printed byline, and the length in bytes
// of the words that open it, with the white space after them: 3 for "By Jane Roe".
// "By the end of this tutorial" is none.
func Starts(s string) (ok bool, prefixLen int) {
	lead := len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
	s = s[lead:]
	// A printed byline longer than this has a biography in it.
	const longest = 300
	if len(s) > longest {
		return false, 0
	}
	l, n, found := leadAt(s)
	if !found {
		return false, 0
	}
	rest := clean(s[n:])
	if rest == "" || !opensNames(rest, l) {
		return false, 0
	}
	r := reader{}
	r.read(s)
	if len(r.authors) == 0 {
		return false, 0
	}
	return true, lead + n
}

// opensNames reports that what follows the lead is names, up to a comma, a bar
// or the end, and not a sentence.
func opensNames(rest string, l lead) bool {
	if i := strings.IndexAny(rest, ",|;/("); i > 0 {
		rest = strings.TrimSpace(rest[:i])
	} else if i := strings.Index(rest, " in "); i > 0 {
		rest = rest[:i]
	} else if i := strings.Index(rest, " - "); i > 0 {
		rest = rest[:i]
	}
	if organization(rest) {
		return len(strings.Fields(rest)) <= 6
	}
	words := 0
	for _, a := range splitNames(rest) {
		if !personName(a) && !personName(stripTitle(a)) {
			return false
		}
		words += len(strings.Fields(a))
	}
	// One word alone is a first name only after "By" itself or a colon.
	return words > 1 || l.phrase == "by" || l.colon || l.inside || NonLatin(rest)
}

// leadLengths has, by the first byte, a bit for each length of what [Lead] knows.
var leadLengths = func() (lengths [256]uint64) {
	for i := range leads {
		lengths[leads[i].phrase[0]] |= 1 << len(leads[i].phrase)
	}
	lengths['a'] |= 1 << len("about the author")
	return lengths
}()

// lengthOfLead reports that s is as long as a lead with its first letter. Letters beyond ASCII may have
// another length in capitals: by them nothing is ruled out, unless s is thrice too long.
func lengthOfLead(s string) bool {
	if s == "" || len(s) > 3*longestLead {
		return false
	}
	first := s[0]
	if 'A' <= first && first <= 'Z' {
		first |= 0x20
	}
	if leadLengths[first]>>len(s)&1 != 0 {
		return true
	}
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return true
		}
	}
	return false
}

// otherLeads stand on a line of their own only.
var otherLeads = setOf("article by", "about the author")

// Lead reports that a line is nothing but the words that open a byline:
// "Written by", "Von:", "Autor". The names are on the next line.
func Lead(s string) bool {
	s = strings.TrimRight(strings.TrimSpace(s), ": ")
	if !lengthOfLead(s) || opensNone(s) {
		return false
	}
	s = strings.ToLower(s)
	if genres[s] || s == "text" || s == "texte" || s == "texto" || s == "interview" || s == "reporter" {
		return false
	}
	for _, l := range leadsFrom[s[0]] {
		if l.role == Writer && l.phrase == s {
			return true
		}
	}
	return otherLeads[s]
}

// Labelled reports whether a byline opens with what its author did or is, "Written by" or "Autor:", and not with a
// mere "By", which may also stand before the title of another story.
func Labelled(s string) bool {
	l, _, ok := leadAt(strings.TrimSpace(s))
	return ok && l.role == Writer && (l.colon || strings.Contains(l.phrase, " "))
}
