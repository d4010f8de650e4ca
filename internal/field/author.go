package field

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// authors returns the authors of the first source that names a person in full,
// else of the first that names a person, else of the first that names anybody:
// a page that declares its own name or a login as author often prints the
// reporter's. The publisher is no author beside people.
func (t *table) authors(sites []site) []Candidate {
	var best []Candidate
	most := -1
	for _, s := range precedence[Author] {
		list := distinct(bestRank(unglued(t.of(Author, s))))
		for i := range list {
			if list[i].Kind == "Person" && isName(list[i].Value, sites) {
				list[i].Kind = "Organization"
			}
		}
		strength := -1
		for _, c := range list {
			if c.Role != "photographer" && c.Role != "editor" { // who alone make no byline
				strength = max(strength, fullness(c, sites))
			}
		}
		// A first name or a login that is declared beats a printed name far
		// from the headline, which may be anybody's.
		if s == Visible && most == singleName && len(list) > 0 && list[0].Rank > farRank {
			continue
		}
		if strength > most {
			best, most = list, strength
		}
	}
	if most < singleName {
		return best
	}
	return slices.DeleteFunc(best, func(c Candidate) bool { return fullness(c, sites) == ownName })
}

// ofPage is the lowest rank of what JSON-LD says about the page rather than the story.
const ofPage = 100

// farRank is the highest rank of a visible candidate that stands close to the headline.
const farRank = 29

// How full a name is.
const (
	ownName    = iota // the site's
	otherName         // another organization's, or that of its staff
	singleName        // a first name or a login
	fullName          // a person's, in full
)

func fullness(c Candidate, sites []site) int {
	switch {
	case c.Kind == "Organization" && isName(c.Value, sites):
		return ownName
	case c.Kind == "Organization" || c.Kind == "Staff":
		return otherName
	case c.Source == JSONLD && c.Rank >= ofPage: // whoever posted the page
		return singleName
	case strings.ContainsAny(c.Value, "@") || !strings.Contains(c.Value, " ") && isASCII(c.Value):
		return singleName
	}
	return fullName
}

// isName reports that s is one of the names but for the article and the ending of a domain.
func isName(s string, names []site) bool {
	bare := bareName(s)
	for i := range names {
		if names[i].bare == bare {
			return true
		}
	}
	return false
}

func bareName(s string) string {
	s = strings.TrimPrefix(fold(s), "the ")
	for _, ending := range [...]string{" com", " de", " org", " net", " co uk"} {
		s = strings.TrimSuffix(s, ending)
	}
	return strings.ReplaceAll(s, " ", "")
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// distinct drops repetitions; "jane-roe" repeats "Jane Roe".
func distinct(v []Candidate) (out []Candidate) {
	var keys []string // of out
	for _, c := range v {
		again := false
		key := join(c.Value)
		for i := range out {
			if keys[i] == key {
				again = true
				if !strings.Contains(out[i].Value, " ") {
					out[i] = c
				}
			}
		}
		if !again && len(out) < maxList {
			out, keys = append(out, c), append(keys, key)
		}
	}
	return out
}

// unglued cuts what follows a name without a space, as a byline of several elements prints it, if another candidate has the name
// alone: "Jane Roein General".
func unglued(v []Candidate) []Candidate {
	first := v[:min(len(v), maxList)]
	for i := range first {
		for _, c := range first {
			rest, ok := strings.CutPrefix(first[i].Value, c.Value)
			if r, _ := utf8.DecodeRuneInString(rest); ok && c.Value != "" && unicode.IsLetter(r) && strings.Contains(rest, " ") {
				first[i].Value = c.Value
			}
		}
	}
	return v
}

// bestRank keeps the candidates that share the lowest rank: those of lesser
// ranks belong to other stories or repeat the byline.
func bestRank(v []Candidate) []Candidate {
	for i := range v {
		if v[i].Rank != v[0].Rank {
			return v[:i]
		}
	}
	return v
}
