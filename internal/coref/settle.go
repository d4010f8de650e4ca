package coref

import (
	"strings"

	"example.com/tearsheet/internal/gazetteer"
	"example.com/tearsheet/internal/ner"
	"example.com/tearsheet/internal/segment"
)

// Scores of types that the words around a name tell. Reasoned: between the
// tagger's own doubts and certainty.
const (
	doubtful  = 0.6 // a type as unsure as this gives way to what an apposition says
	toldScore = 0.7
)

// retype corrects the type of a name by words that leave no doubt: a title or
// kinship word before it, an apposition behind it, its own last word.
func (g *grouper) retype(s *span, bearers map[string]bool) {
	switch {
	case s.m.Type == ner.Nationality || s.m.Type > ner.Misc:
	case s.m.Type != ner.Person && g.personal(s):
		s.m.Type, s.m.Score = ner.Person, max(s.m.Score, toldScore)
	case s.m.Type == ner.Person && s.m.Score < doubtful && s.last == s.first+1 && g.placed(s) && !bearers[g.word(s.first)]:
		s.m.Type = ner.Place
	case s.m.Type == ner.Person && s.m.Score < swayed && s.last > s.first+1 && isSite(g.word(s.last-1)) && !ner.Foreign(g.story.Language):
		s.m.Type = ner.Place
	case s.m.Type == ner.Place && s.m.Score < swayed && s.last > s.first+1 && isBody(g.word(s.last-1)) && !strings.EqualFold(g.word(s.first), "soviet"):
		s.m.Type = ner.Organization
	}
	if s.m.Score < swayed && (s.m.Type == ner.Person || s.m.Type == ner.Place) && (g.announced(s) || s.m.Score < doubtful && g.managed(s)) {
		s.m.Type, s.m.Score = ner.Organization, toldScore
	}
	if s.m.Score < swayed && s.m.Type != ner.Nationality {
		if t := g.appositive(s); t != 0 && t != s.m.Type && (t == ner.Organization || s.m.Score < doubtful && s.m.Type != ner.Misc) {
			s.m.Type, s.m.Score = t, toldScore
		}
	}
}

// bearers returns the words of people's names of several words: such a word
// alone is rather one of them than a place.
func (g *grouper) bearers(all []span) map[string]bool {
	words := map[string]bool{}
	for _, s := range all {
		if s.m.Type != ner.Person || s.last == s.first+1 {
			continue
		}
		for i := s.first; i < s.last; i++ {
			words[g.word(i)] = true
		}
	}
	return words
}

// swayed is where the tagger is right nine times in ten (docs/models.md), so that its type stands.
const swayed = 0.9

// personal reports whether "Mr." or the like opens the name or stands right
// before it, or a kinship word does: "their daughter, Chelsea".
func (g *grouper) personal(s *span) bool {
	if s.last > s.first+1 && isMister(g.word(s.first)) {
		return true
	}
	i := s.first - 1
	if !g.same(i, s.first) {
		return false
	}
	if isMister(g.word(i)) {
		return true
	}
	if g.word(i) == "," {
		i--
	}
	if !g.same(i-1, s.first) || !isKin(g.word(i)) {
		return false
	}
	switch strings.ToLower(g.word(i - 1)) {
	case "his", "her", "their", "my", "our", "'s", "’s":
		return true
	}
	return false
}

func isMister(w string) bool {
	switch fold(w) {
	case "mr", "mrs", "ms", "mx":
		return startsUpper(w)
	}
	return false
}

func isKin(w string) bool {
	switch w {
	case "son", "daughter", "wife", "husband", "brother", "sister", "mother", "father", "widow", "grandson", "granddaughter", "niece", "nephew", "cousin", "grandmother", "grandfather", "aunt", "uncle":
		return true
	}
	return false
}

// placed reports whether the lists know the word as a place of one country.
func (g *grouper) placed(s *span) bool {
	code, ok := gazetteer.Place(g.word(s.first))
	return ok && code != ""
}

// isBody reports whether a word with a capital says that the name is of an organization.
func isBody(w string) bool {
	if !startsUpper(w) {
		return false
	}
	switch fold(w) {
	case "union", "commission", "committee", "council", "ministry", "agency", "party", "bank", "corp", "corporation", "association", "federation",
		"institute", "foundation", "authority", "bureau", "ltd", "inc", "plc", "llc", "holdings", "airlines", "airways", "league", "alliance",
		"organization", "organisation", "department", "parliament", "congress", "police", "guard", "university", "group", "lines", "club", "society", "court",
		"motors", "industries", "pharmaceuticals", "newspapers", "partners", "ventures", "solutions", "technologies", "systems":
		return true
	}
	return false
}

// isSite reports whether a last word with a capital makes a name one of a place,
// and is no family name.
func isSite(w string) bool {
	switch w {
	case "Street", "Avenue", "Boulevard", "Bridge", "Airport", "Hospital", "Stadium", "River", "Island", "Islands", "Valley", "Square", "Beach", "Bay", "Mountain", "Mountains", "Nebula":
		return true
	}
	return false
}

// appositive returns the type that the phrase between commas behind a name
// tells: ", police chief of the town" a person's, ", a mining firm" an organization's.
func (g *grouper) appositive(s *span) ner.Type {
	i := s.last
	if g.word(i) != "," || !g.same(i, s.first) {
		return 0
	}
	for i++; g.same(i, s.first) && i <= s.last+maxHead; i++ {
		w := g.word(i)
		if w == "," || isPreposition(w) || isVerb(w) || startsClause(w) {
			return 0
		}
		ends := g.word(i+1) == "," || g.word(i+1) == "." || isPreposition(g.word(i+1)) || startsClause(g.word(i+1))
		switch {
		case startsUpper(w) || !ends:
		case isRoleNoun(w):
			return ner.Person
		case isCompanyNoun(w):
			return ner.Organization
		}
	}
	return 0
}

// maxHead is how many words into an apposition its head is looked for. Reasoned: "a small, Ohio-based maker".
const maxHead = 7

// announced reports whether the words before the name say that it is of an
// organization: "the airline Brasque", "its operator, Brasque,".
func (g *grouper) announced(s *span) bool {
	i := s.first - 1
	comma := g.word(i) == ","
	if comma {
		if g.word(s.last) != "," {
			return false
		}
		i--
	}
	w := g.word(i)
	if !g.same(i, s.first) || startsUpper(w) || !isCompanyNoun(w) || isRoleNoun(w) || g.givenName(s) {
		return false
	}
	for k := i - 1; k >= i-maxAnnounced && g.same(k, i); k-- {
		switch strings.ToLower(g.word(k)) {
		case "the", "a", "an", "its", "their", "his", "her", "our", "'s", "’s":
			return true
		}
	}
	return !comma // "carmaker Brasque"
}

// maxAnnounced is how many words may stand between the article and the noun. Reasoned: "the low-cost Irish airline".
const maxAnnounced = 3

// givenName reports whether the name has several words of which the first is a listed first name.
func (g *grouper) givenName(s *span) bool {
	return s.last > s.first+1 && gazetteer.Word(g.word(s.first)).Sets()&gazetteer.FirstName != 0
}

// managed reports whether what the one word of the name has in the genitive
// is what only companies have: "Brasque's managing director".
func (g *grouper) managed(s *span) bool {
	if s.last > s.first+1 || g.words[s.last-1].Kind != segment.Letters || s.last >= len(g.words) || g.words[s.last].Kind != segment.Clitic || g.placed(s) {
		return false
	}
	for i := s.last + 1; i <= s.last+maxAnnounced && g.same(i, s.first); i++ {
		switch w := g.word(i); w {
		case "shareholders", "shares", "headquarters", "subsidiary", "employees", "revenue", "profits":
			return true
		case "managing", "chief":
			next := g.word(i + 1)
			return next == "director" || next == "executive" || next == "financial"
		}
	}
	return false
}

// isCompanyNoun reports whether a lower-case word is what companies and bodies are called.
func isCompanyNoun(w string) bool {
	switch w {
	case "company", "firm", "maker", "manufacturer", "bank", "lender", "insurer", "retailer", "supplier", "startup", "start-up", "consultancy",
		"charity", "nonprofit", "non-profit", "airline", "carrier", "automaker", "carmaker", "brewer", "miner", "operator", "agency", "newspaper",
		"broadcaster", "publisher", "university", "think-tank", "tank", "watchdog", "regulator", "party", "union", "group", "brokerage", "fund",
		"developer", "subsidiary", "conglomerate", "utility", "producer", "distributor", "chain":
		return true
	}
	return false
}
