package coref

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/tearsheet/internal/ner"
	"example.com/tearsheet/internal/segment"
)

// A name is a mention, cleaned.
type name struct {
	start, end  int // bytes of the text, without title and possessive
	first, last int // its words are grouper.words[first:last]
	title       int // the words before it that are its title are grouper.words[title:first]
	typ         ner.Type
	score       float64
	paragraph   int
	surface     string   // the text as it stands, line ends made blanks
	words       []string // folded
	gender      gender   // by its title: "Mr.", "Queen"
	cluster     *cluster
}

func (n *name) folded() string { return strings.Join(n.words, " ") }

// addName takes the mention of words [first, last) in.
func (g *grouper) addName(m ner.Mention, first, last int) {
	for last-first > 1 && g.words[last-1].Kind == segment.Clitic {
		last--
	}
	n := name{typ: m.Type, score: m.Score, paragraph: int(g.paraOf[first]), last: last}
	if m.Type == ner.Person {
		for last-first > 1 && isTitle(g.word(first)) {
			first++
		}
	} else if last-first > 1 && strings.EqualFold(g.word(first), "the") {
		first++
	}
	n.first, n.title = first, first
	n.start, n.end = g.words[first].Start, g.words[last-1].End
	n.surface = oneLine(g.story.Text[n.start:n.end])
	for i := first; i < last; i++ {
		if w := fold(g.word(i)); w != "" {
			n.words = append(n.words, w)
		}
	}
	if len(n.words) == 0 {
		return
	}
	if m.Type == ner.Person {
		g.findTitle(&n)
	}
	for i := first; i < last; i++ {
		g.nameAt[i] = int32(len(g.names))
	}
	g.names = append(g.names, n)
}

// word returns word i, "" outside the story.
func (g *grouper) word(i int) string {
	if i < 0 || i >= len(g.words) {
		return ""
	}
	return g.story.Text[g.words[i].Start:g.words[i].End]
}

// same reports whether words i and j stand in one paragraph.
func (g *grouper) same(i, j int) bool {
	return i >= 0 && j >= 0 && i < len(g.words) && j < len(g.words) && g.paraOf[i] == g.paraOf[j]
}

// oneLine makes all white space single blanks.
func oneLine(s string) string {
	for i := range len(s) {
		if c := s[i]; c == '\n' || c == '\t' || c >= utf8.RuneSelf || c == ' ' && i+1 < len(s) && s[i+1] == ' ' {
			return strings.Join(strings.Fields(s), " ")
		}
	}
	return s
}

// fold writes a word, or several, as they are compared: in lower case, without
// periods, with straight apostrophes and plain hyphens.
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '.', '\u00ad':
			return -1
		case '’', '‘', 'ʼ':
			return '\''
		case '‑', '–':
			return '-'
		}
		return unicode.ToLower(r)
	}, s)
}

// isShouted reports whether a form of more than one word or of more than five
// letters is in capitals throughout; shorter ones may be acronyms.
func isShouted(s string) bool {
	if !strings.Contains(s, " ") && len(s) <= 5 {
		return false
	}
	return s == strings.ToUpper(s) && s != strings.ToLower(s)
}

// calm writes a name that the story has in capitals only as names are written
// else: "RUTH O'BRIEN-MCKAY" is Ruth O'Brien-McKay. Initials and numerals stay.
func calm(s string) string {
	words := strings.Split(s, " ")
	for i, w := range words {
		switch f := fold(w); {
		case strings.Contains(w, ".") || f == "ii" || f == "iii" || f == "iv":
			continue
		case isParticle(f) && i > 0 && f != "st" && f != "mac" && f != "ben" && f != "san":
			words[i] = strings.ToLower(w)
			continue
		}
		var b strings.Builder
		first := true
		for _, r := range w {
			if first {
				b.WriteRune(r)
			} else {
				b.WriteRune(unicode.ToLower(r))
			}
			s := b.String()
			first = !unicode.IsLetter(r) || s == "Mc" || strings.HasSuffix(s, "-Mc")
		}
		words[i] = b.String()
	}
	return strings.Join(words, " ")
}

// isAcronym reports whether a word is in capitals: "NATO", "U.N.", "G-7".
func isAcronym(w string) bool {
	capitals := 0
	for _, r := range w {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	return capitals >= 2 && len(w) <= 12
}

// settleTypes gives all names of one surface the type that weighs most,
// scores being the weights; places and their nationality words are no
// conflict. A name of no shown class counts half. In a tie each keeps its own.
func (g *grouper) settleTypes() {
	votes := map[string]*[ner.Misc + 1]float64{}
	for i := range g.names {
		n := &g.names[i]
		k := n.folded()
		if votes[k] == nil {
			votes[k] = new([ner.Misc + 1]float64)
		}
		w := n.score
		if n.typ == ner.Misc {
			w /= 2
		}
		votes[k][n.typ] += w
	}
	for i := range g.names {
		n := &g.names[i]
		v := votes[n.folded()]
		best := n.typ
		for t := ner.Person; t <= ner.Misc; t++ {
			if v[t] > v[best] {
				best = t
			}
		}
		if v[best] > v[n.typ] {
			n.typ = best
		}
	}
}
