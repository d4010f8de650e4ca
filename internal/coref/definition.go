package coref

import (
	"slices"
	"strings"

	"example.com/tearsheet/internal/gazetteer"
	"example.com/tearsheet/internal/ner"
	"example.com/tearsheet/internal/segment"
)

// lengthen adds to names what stands before them and belongs to them: to an
// organization the words that its acronym in the story asks for ("Food and Drug
// Administration" where the story has FDA), to a nationality the word that
// makes it another one ("North Korean").
func (g *grouper) lengthen(all []span) {
	acronyms := map[string]bool{}
	for _, s := range all {
		if w := g.word(s.first); s.last == s.first+1 && isAcronym(w) {
			acronyms[fold(w)] = true
		}
	}
	taken := 0
	for i := range all {
		s := &all[i]
		if s.last == s.first {
			continue
		}
		switch {
		case s.m.Type == ner.Nationality && s.first > taken && g.same(s.first-1, s.first):
			if w := g.word(s.first - 1); startsUpper(w) {
				if _, ok := gazetteer.Demonym(w + " " + g.word(s.first)); ok {
					s.first--
				}
			}
		case i > 0 && all[i-1].m.Type == ner.Nationality && all[i-1].last == s.first && g.same(s.first-1, s.first) && isNationalBody(g.text(s.first, s.last)):
			s.first, s.m.Type = all[i-1].first, ner.Organization // "Irish Coast Guard"
			all[i-1].last = all[i-1].first
		case s.m.Type == ner.Organization && s.last-s.first > 1 || s.m.Type == ner.Place && s.last-s.first > 1:
			if first := g.acronymStart(*s, acronyms, taken); first < s.first {
				s.first, s.m.Type = first, ner.Organization
			}
		}
		taken = s.last
	}
}

// isNationalBody reports whether a name is one that many countries' bodies
// share, so that a nationality word before it belongs to it.
func isNationalBody(s string) bool {
	switch s {
	case "Coast Guard", "Red Cross", "Red Crescent", "Football Association", "Football Federation", "Olympic Committee", "Space Agency",
		"Medical Association", "Academy of Sciences", "Central Bank", "National Bank", "Air Lines", "Airlines", "Airways", "Broadcasting Corporation":
		return true
	}
	return false
}

// defined adds the organizations that the story spells out before their
// acronym: "the Northern Lakes Water Authority (NLWA)". They take the place of what the
// tagger found in their words.
func (g *grouper) defined(all []span) []span {
	at := 0
	for i := range g.words {
		if g.word(i) != "(" || g.word(i+2) != ")" || !isAcronym(g.word(i+1)) {
			continue
		}
		start := g.definitionStart(i, fold(g.word(i+1)))
		if start == i {
			continue
		}
		for at < len(all) && all[at].last <= start {
			at++
		}
		end := at
		for end < len(all) && all[end].first < i {
			end++
		}
		floor := start
		if strings.EqualFold(g.word(start-1), "the") {
			floor--
		}
		if end > at && (all[at].first < floor || all[end-1].last > i || all[at].m.Type == ner.Organization && all[at].first <= start && all[at].last == i) {
			continue
		}
		s := span{first: start, last: i, m: ner.Mention{Type: ner.Organization, Score: definedScore}}
		all = slices.Replace(all, at, end, s)
	}
	return all
}

// explained adds the names of one word that the tagger did not see and that an
// apposition makes an organization's: "Brasque, the Swedish streaming company, said".
func (g *grouper) explained(all []span) []span {
	var found []span
	at := 0
	for i := range g.words {
		for at < len(all) && all[at].last <= i {
			at++
		}
		if named := at < len(all) && all[at].first <= i; named || !g.opensApposition(i) {
			continue
		}
		s := span{first: i, last: i + 1, m: ner.Mention{Type: ner.Organization, Score: toldScore}}
		if g.appositive(&s) == ner.Organization {
			found = append(found, s)
		}
	}
	if found == nil {
		return all
	}
	all = append(all, found...)
	slices.SortFunc(all, func(a, b span) int { return a.first - b.first })
	return all
}

// opensApposition reports whether word i may be a name that an apposition explains.
func (g *grouper) opensApposition(i int) bool {
	w := g.word(i)
	if g.word(i+1) != "," || g.words[i].Kind != segment.Letters || !startsUpper(w) || isPronoun(w) || g.same(i-1, i) && startsUpper(g.word(i-1)) {
		return false
	}
	switch g.word(i + 2) {
	case "a", "an", "the":
		return true
	}
	return false
}

// definedScore is the score of an organization that only its acronym shows. Reasoned:
// letters that all agree, and a word that says what kind of body it is.
const definedScore = 0.8

// definitionStart returns the first of the words before word i whose initials
// are the acronym and of which one says what an organization is; i if there are none.
func (g *grouper) definitionStart(i int, acronym string) int {
	body := false
	for k := i - 1; k >= 0 && i-k <= maxDefinition && g.same(k, i); k-- {
		w := g.word(k)
		if !startsUpper(w) {
			if !isSmall(w) {
				break
			}
			continue
		}
		body = body || isBody(w) || isKindOfOrganization(fold(w))
		n := name{first: k, last: i}
		if body && (initials(g, &n, false) == acronym || initials(g, &n, true) == acronym) {
			return k
		}
	}
	return i
}

// maxDefinition bounds the words of a name that an acronym stands for. Reasoned:
// acronyms of news have up to six letters, with small words between.
const maxDefinition = 12

// acronymStart returns where the name begins whose last words are s and whose
// initials are an acronym of the story, or one that stands behind it in brackets.
func (g *grouper) acronymStart(s span, acronyms map[string]bool, floor int) int {
	first, start := s.first, s.first
	for k := 0; k < maxLonger && first-1 >= floor && g.same(first-1, s.first); k++ {
		first--
		w := g.word(first)
		if !startsUpper(w) {
			if !isSmall(w) {
				break
			}
			continue
		}
		n := name{first: first, last: s.last}
		bracketed := ""
		if g.word(s.last) == "(" && g.word(s.last+2) == ")" && isAcronym(g.word(s.last+1)) {
			bracketed = fold(g.word(s.last + 1))
		}
		for _, in := range [...]string{initials(g, &n, false), initials(g, &n, true)} {
			if acronyms[in] || in == bracketed && in != "" {
				start = first
			}
		}
	}
	return start
}

// maxLonger bounds the words that are added to a name. Reasoned: "Department of Health and" are four.
const maxLonger = 4

// isSmall reports whether a word in lower case may stand inside an organization's name.
func isSmall(w string) bool {
	switch w {
	case "of", "and", "for", "the", "on", "&", "in":
		return true
	}
	return false
}
