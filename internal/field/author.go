package field

import "strings"

// authors returns the authors of the first source that names a person in full,
// else of the first that names a person, else of the first that names anybody:
// a page that declares its own name or a login as author often prints the
// reporter's.
func (t *table) authors() []Candidate {
	var best []Candidate
	most := -1
	for _, s := range precedence[Author] {
		list := distinct(bestRank(t.of(Author, s)))
		strength := -1
		for _, c := range list {
			strength = max(strength, fullness(c))
		}
		// A first name or a login that is declared beats a printed name far
		// from the headline, which may be anybody's.
		if s == Visible && most == 1 && len(list) > 0 && list[0].Rank > farRank {
			continue
		}
		if strength > most {
			best, most = list, strength
		}
	}
	return best
}

// farRank is the highest rank of a visible candidate that stands close to the headline.
const farRank = 29

// fullness is 2 for a person's full name, 1 for another person's, 0 for others.
func fullness(c Candidate) int {
	switch {
	case c.Kind == "Organization" || c.Kind == "Staff":
		return 0
	case strings.ContainsAny(c.Value, "@") || !strings.Contains(c.Value, " ") && isASCII(c.Value):
		return 1
	}
	return 2
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
	for _, c := range v {
		again := false
		for i := range out {
			if nameKey(out[i].Value) == nameKey(c.Value) {
				again = true
				if !strings.Contains(out[i].Value, " ") {
					out[i] = c
				}
			}
		}
		if !again && len(out) < maxList {
			out = append(out, c)
		}
	}
	return out
}

func nameKey(s string) string { return strings.ReplaceAll(fold(s), " ", "") }

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
