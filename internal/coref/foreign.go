package coref

import (
	"strings"

	"example.com/tearsheet/internal/gazetteer"
	"example.com/tearsheet/internal/ner"
	"example.com/tearsheet/internal/segment"
)

// Scores that a name must have in a text that is not English, for which the
// model was not trained. Reasoned from outputs on German and French news: below
// them most names are other capitalised words.
const (
	foreignScore  = 0.6  // with nothing but capitals to speak for it
	repeatedScore = 0.35 // if the story names it again with a capital at each of its words
	knownScore    = 0.1  // if the lists know the name
)

// Sure keeps of the names that were found in a text of the given language
// (BCP 47) those that there is good reason to believe. In English it keeps all.
// In other languages each word must have a capital, but for particles; articles
// and prepositions at the start are cut off; and the lists, repetition or a high
// score must speak for it. German gives capitals to all nouns, so that there a
// single word needs the lists.
func Sure(text string, names []ner.Mention, language string) []ner.Mention {
	if language == "" || isLanguage(language, "en") {
		return names
	}
	s := sieve{text: text, count: map[string]int{}, nounsUpper: isLanguage(language, "de") || isLanguage(language, "lb")}
	var trimmed []ner.Mention
	for _, n := range names {
		if n.Start < 0 || n.End > len(text) || n.Start >= n.End {
			continue
		}
		if n, ok := s.trim(n); ok {
			s.count[text[n.Start:n.End]]++
			trimmed = append(trimmed, n)
		}
	}
	families := map[string]bool{}
	var kept []ner.Mention
	for _, n := range trimmed {
		if s.sure(n) {
			kept = append(kept, n)
			if w := strings.Fields(text[n.Start:n.End]); n.Type == ner.Person && len(w) > 1 {
				families[w[len(w)-1]] = true
			}
		}
	}
	// A second mention by family name needs no other witness.
	kept = kept[:0]
	for _, n := range trimmed {
		if s.sure(n) || n.Type == ner.Person && families[text[n.Start:n.End]] {
			kept = append(kept, n)
		}
	}
	return kept
}

func isLanguage(tag, language string) bool {
	return len(tag) >= 2 && strings.EqualFold(tag[:2], language) && (len(tag) == 2 || tag[2] == '-' || tag[2] == '_')
}

type sieve struct {
	text       string
	count      map[string]int
	nounsUpper bool // as in German
	words      []segment.Word
}

// trim cuts leading function words and titles, and reports whether what is
// left has capitals as names do.
func (s *sieve) trim(n ner.Mention) (ner.Mention, bool) {
	s.words = segment.Words(s.text, n.Start, n.End, s.words[:0])
	w := s.words
	for len(w) > 0 && (isFunctionWord(fold(s.at(w[0]))) || w[0].Kind == segment.Mark || n.Type == ner.Person && len(w) > 1 && isTitle(s.at(w[0]))) {
		w = w[1:]
	}
	if len(w) == 0 {
		return n, false
	}
	for i, word := range w {
		text := s.at(word)
		ends := i == 0 || i == len(w)-1
		if startsUpper(text) || word.Kind == segment.Number && i > 0 {
			continue
		}
		if ends || !isParticle(fold(text)) && text != "&" && text != "-" && text != "'" && text != "’" && text != "." && text != "et" && text != "und" && text != "y" {
			return n, false
		}
	}
	n.Start, n.End = w[0].Start, w[len(w)-1].End
	s.words = w
	return n, true
}

func (s *sieve) at(w segment.Word) string { return s.text[w.Start:w.End] }

// sure reports whether the lists, repetition or the score speak for a trimmed name.
func (s *sieve) sure(n ner.Mention) bool {
	surface := s.text[n.Start:n.End]
	words := strings.Fields(surface)
	known := false
	switch n.Type {
	case ner.Person:
		known = len(words) > 1 && len(words) <= 4 && gazetteer.Word(words[0]).Sets()&gazetteer.FirstName != 0 &&
			gazetteer.Word(words[0]).Sets()&gazetteer.Common == 0
	case ner.Place, ner.Organization, ner.Nationality:
		_, known = gazetteer.Place(surface)
		known = known || isAcronym(surface)
	}
	switch {
	case known:
		return n.Score >= knownScore
	case s.nounsUpper && len(words) == 1:
		return false
	case s.count[surface] > 1 && !s.nounsUpper:
		return n.Score >= repeatedScore
	}
	return n.Score >= foreignScore
}

// isFunctionWord knows the folded articles, prepositions, pronouns and
// conjunctions with which sentences of the larger European languages begin.
func isFunctionWord(w string) bool {
	switch w {
	case "der", "die", "das", "dem", "den", "des", "ein", "eine", "einer", "einem", "eines", "einen", "im", "in", "am", "an", "auf", "aus", "bei", "beim", "mit", "nach", "von",
		"vom", "vor", "zu", "zum", "zur", "für", "über", "unter", "und", "oder", "aber", "denn", "dass", "ob", "als", "wie", "wenn", "wir", "er", "sie",
		"es", "ich", "ihr", "ihre", "sein", "seine", "dieser", "diese", "dieses", "auch", "nur", "so", "da", "doch", "seit", "allein",
		"le", "la", "les", "l", "un", "une", "du", "de", "d", "au", "aux", "à", "dans", "sur", "pour", "par", "avec", "selon", "et", "ou", "mais", "ce", "cette", "ces",
		"il", "elle", "ils", "elles", "nous", "vous", "son", "sa", "ses", "en", "après", "avant", "si", "que", "qui",
		"el", "los", "las", "una", "unos", "del", "al", "con", "por", "para", "según", "y", "o", "pero", "su", "sus", "este", "esta", "tras", "desde", "sin",
		"lo", "gli", "i", "della", "dello", "dei", "delle", "nel", "nella", "dal", "dalla", "per", "ma", "e", "che",
		"os", "as", "um", "uma", "do", "dos", "no", "na", "nos", "nas", "em", "com",
		"het", "een", "van", "voor", "met", "op", "te", "det", "och", "på", "för", "till", "med", "som", "og", "til", "av", "af":
		return true
	}
	return strings.HasPrefix(w, "l'") && len(w) == 2
}
