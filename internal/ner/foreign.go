package ner

import (
	"strings"

	"example.com/tearsheet/internal/gazetteer"
	"example.com/tearsheet/internal/segment"
)

// The scores of what lists show in a language that the model does not know.
// They are reasoned, not measured: the data have no other language.
const (
	listScore   = 0.8 // a country, a well-known place, a first and a last name
	repeatScore = 0.7 // the last name alone, after the full one
)

// Foreign reports whether a BCP 47 tag is of another language than English; "" and "und" are not.
func Foreign(language string) bool {
	base, _, _ := strings.Cut(strings.ToLower(language), "-")
	return base != "" && base != "en" && base != "und"
}

// foreign reports whether a text is to be read without the model: its
// language is known and not English, or unknown and it lacks the small words
// that are every third word of English.
func (d *Document) foreign(language string) bool {
	if language != "" {
		return Foreign(language)
	}
	small, all := 0, 0
	for i := range d.words {
		if d.words[i].kind != segment.Letters {
			continue
		}
		all++
		if d.words[i].kase == lower && functionWord(d.form(i)) {
			small++
		}
	}
	// Of 755 documents in English, the median has 32 to 35 small words in a
	// hundred, all but one in a hundred have 22 and the least has 15.
	return all >= 20 && small*100 < all*12
}

// listed finds what lists and repeats show with high precision: countries and
// well-known places under their English name, people whose first and last names
// are in the lists, and their last names later on.
func (d *Document) listed(language string) []Mention {
	nouns := strings.HasPrefix(strings.ToLower(language), "de") // have capitals, so that one behind a name is no part of it
	var found []Mention
	surnames := map[uint32]bool{}
	for i := range d.sentences {
		s := &d.sentences[i]
		for j := s.first; j < s.last; {
			m, n := d.listedAt(s, j, surnames, nouns)
			if n == 0 {
				j++
				continue
			}
			m.Start, m.End, m.Paragraph = int(d.words[j].start), int(d.words[j+n-1].end), s.paragraph
			found = append(found, m)
			j += n
		}
	}
	return found
}

// listedAt returns the name that begins at word i and how many words it has, 0 for none.
func (d *Document) listedAt(s *sentence, i int, surnames map[uint32]bool, nouns bool) (Mention, int) {
	w := &d.words[i]
	if !w.kase.capital() || s.shouting {
		return Mention{}, 0
	}
	f, best := gazetteer.Fingerprint(0), 0
	for j := i; j < min(i+maxPhrase, s.last) && d.words[j].kase.capital(); j++ {
		f = f.Join(gazetteer.Fingerprint(d.words[j].folded))
		if sets := f.Sets(); sets&(gazetteer.Nation|gazetteer.Known) != 0 && (j > i || w.end-w.start > 3 && (sets&gazetteer.Common == 0 || d.country(i))) {
			best = j - i + 1
		}
	}
	if n := d.person(s, i, nouns); n > best {
		surnames[d.words[i+n-1].folded] = true
		return Mention{Type: Person, Score: listScore}, n
	}
	if best > 0 && !d.joined(s, i, i+best) {
		return Mention{Type: Place, Score: listScore}, best
	}
	if surnames[w.folded] {
		return Mention{Type: Person, Score: repeatScore}, 1
	}
	return Mention{}, 0
}

// country reports whether word i is a country: one that is an ordinary word of
// English, as China is, is none of another language.
func (d *Document) country(i int) bool {
	_, ok := gazetteer.Country(d.form(i))
	return ok
}

// joined reports whether words [i, end) stand beside another capitalised word, with which they may
// be another name: "Texas Instruments", "USS Iwo Jima".
func (d *Document) joined(s *sentence, i, end int) bool {
	return end < s.last && d.words[end].kase.capital() || i > s.first && d.words[i-1].kase == upper
}

// person returns how many words the person's name at word i has: one or two
// first names, perhaps "von der" or the like, and a last name that is no ordinary word here.
// nouns says that nouns have capitals too.
func (d *Document) person(s *sentence, i int, nouns bool) int {
	if d.opensNobiliary(i) || d.entries[d.words[i].entry].lower > 0 {
		return 0 // "Von Anna Schmidt" is a byline, "In" a first name somewhere
	}
	n := 0
	for n < 2 && i+n < s.last && d.words[i+n].kase == title && d.words[i+n].sets&gazetteer.FirstName != 0 {
		n++
	}
	for ; n > 0; n-- {
		j := i + n
		if j < s.last && d.words[j].kase == lower && d.opensNobiliary(j) {
			for j++; j < s.last && d.followsNobiliary(j) && j < i+n+maxNobiliary; j++ {
			}
		}
		if !d.surname(s, j) || j == i+n && d.words[j].sets&gazetteer.LastName == 0 {
			continue
		}
		end := j + 1
		if d.surname(s, end) && j == i+n && (!nouns || d.words[j].sets&gazetteer.FirstName != 0) {
			end++ // "Jan Michael Quistorf", "Mohammed Ben Sulayem"
		}
		return end - i
	}
	return 0
}

// surname reports whether word j may be a last name: it has a capital, here and everywhere.
func (d *Document) surname(s *sentence, j int) bool {
	return j < s.last && d.words[j].kase == title && d.entries[d.words[j].entry].lower == 0
}

// maxNobiliary is how many particles a name may have. Reasoned: "von und zu der".
const maxNobiliary = 4

// Nobiliary particles are part of a name between first and last name, and mean "of" elsewhere.
// opensNobiliary reports whether word i may be the first of some.
func (d *Document) opensNobiliary(i int) bool {
	return strings.EqualFold(d.form(i), "von") || strings.EqualFold(d.form(i), "van")
}

// followsNobiliary reports whether word i may stand behind the first.
func (d *Document) followsNobiliary(i int) bool {
	switch d.form(i) {
	case "der", "den", "dem", "und", "zu", "ter":
		return true
	}
	return false
}
