package field

// authors returns the authors of the first source that names a person, else of
// the first that names anybody: a page that declares its own name as author
// often prints the reporter's.
func (t *table) authors(publisher string) []Candidate {
	var fallback []Candidate
	for _, s := range precedence[Author] {
		var list []Candidate
		person := false
		for _, c := range bestRank(t.of(Author, s)) {
			list = appendNew(list, c)
			person = person || c.Kind != "Organization" && c.Kind != "Staff"
		}
		if person {
			return list
		}
		if fallback == nil {
			fallback = list
		}
	}
	return fallback
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
