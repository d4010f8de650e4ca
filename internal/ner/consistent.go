package ner

import (
	"cmp"
	"slices"

	"example.com/tearsheet/internal/gazetteer"
)

// Limits of what a document's names may change. Those of the scores are where
// the tagger is right nine times in ten (docs/models.md has the table);
// the others were chosen on the development documents among a few round values.
const (
	swayed     = 0.9 // a mention as sure as this keeps its type
	fullName   = 0.6 // a person's name of several words at least as sure vouches for its parts
	fullWeight = 2   // and does so for two mentions
	majority   = 0.6 // share of the scores that a type needs to overrule others
	// For the part of a full name the model's doubts weigh less.
	fullMajority = 0.45
	proven       = 2   // capitals inside sentences that make an ordinary word a name; reasoned
	echoScore    = 0.7 // of a last name that only the full name elsewhere shows
)

// A standing is what a document says of a name: the scores of its mentions
// summed by type.
type standing struct {
	byType [types + 1]float32
	count  int
	full   bool // part of a person's full name
}

// standings holds those of the names in a document, by fingerprint.
type standings map[gazetteer.Fingerprint]*standing

func (s standings) support(f gazetteer.Fingerprint, t Type, weight float64, full bool) {
	at := s[f]
	if at == nil {
		at = &standing{}
		s[f] = at
	}
	at.byType[labelType(t)] += float32(weight)
	at.count++
	at.full = at.full || full
}

// agree gives the mentions of one name one type. A single word also listens
// to the people whose full names end, or begin, with it: "Xi" is who "Xi
// Jinping" is, also where the tagger saw no name. first holds the first
// words of the mentions.
func (d *Document) agree(found []Mention, first []int32) []Mention {
	names := standings{}
	keys := make([]gazetteer.Fingerprint, len(found))
	for i, m := range found {
		var last, whole gazetteer.Fingerprint
		begin := gazetteer.Fingerprint(d.words[first[i]].folded)
		for j := int(first[i]); j < len(d.words) && int(d.words[j].end) <= m.End; j++ {
			last = gazetteer.Fingerprint(d.words[j].folded)
			whole = whole.Join(last)
		}
		keys[i] = whole
		names.support(whole, m.Type, m.Score, false)
		if m.Type == Person && whole != last && m.Score >= fullName {
			names.support(last, Person, m.Score*fullWeight, true)
			names.support(begin, Person, m.Score*fullWeight, true)
		}
	}
	for i := range found {
		found[i].settle(names[keys[i]])
	}
	return d.echo(found, names)
}

// labelType is the inverse of typeOf.
func labelType(t Type) uint8 {
	if t >= types {
		return types
	}
	return uint8(t)
}

// settle changes the type of a mention that stands against most of the others.
func (m *Mention) settle(s *standing) {
	if s.count < 2 || m.Score >= swayed || m.Type == Nationality {
		return
	}
	best, total := 0, float32(0)
	for t, v := range s.byType {
		total += v
		if v > s.byType[best] {
			best = t
		}
	}
	need := float32(majority)
	if s.full {
		need = fullMajority
	}
	share := s.byType[best] / total
	if best != int(labelType(m.Type)) && best != int(Nationality) && share >= need {
		m.Type = typeOf(uint8(best))
		m.Score *= float64(share)
	}
}

// echo adds the capitalised words outside all names that are part of a person's
// full name elsewhere, unless they are ordinary words or places.
func (d *Document) echo(found []Mention, names standings) []Mention {
	n := len(found)
	next := 0
	for i := range d.sentences {
		s := &d.sentences[i]
		for j := s.first; j < s.last; j++ {
			for next < n && found[next].End <= int(d.words[j].start) {
				next++
			}
			if next < n && found[next].Start < int(d.words[j].end) || !d.echoes(s, j, names) {
				continue
			}
			found = append(found, Mention{
				Start: int(d.words[j].start), End: int(d.words[j].end), Type: names[gazetteer.Fingerprint(d.words[j].folded)].told(), Score: echoScore, Paragraph: s.paragraph,
			})
		}
	}
	slices.SortFunc(found, func(a, b Mention) int { return cmp.Compare(a.Start, b.Start) })
	return found
}

func (d *Document) echoes(s *sentence, i int, names standings) bool {
	w := &d.words[i]
	if w.kase != title && w.kase != mixed || d.entries[w.entry].lower > 0 {
		return false
	}
	// In a headline every word may have a capital; elsewhere two capitals side by side are one name.
	if w.run.first != w.run.last && (s.layout != Heading || s.shouting) {
		return false
	}
	if w.sets&(gazetteer.Nation|gazetteer.Known|gazetteer.Native) != 0 {
		return false
	}
	at := names[gazetteer.Fingerprint(w.folded)]
	return at != nil && (at.full || s.layout == Heading && at.known() && (w.sets&gazetteer.Common == 0 || d.entries[w.entry].capital >= proven))
}

// known reports whether the document leaves little doubt that a word is a name.
func (s *standing) known() bool {
	total := float32(0)
	for _, v := range s.byType {
		total += v
	}
	t := labelType(s.told())
	return total >= fullName && s.byType[t] >= majority*total && t != uint8(Nationality)
}

// told returns the type that weighs most.
func (s *standing) told() Type {
	if s.full {
		return Person
	}
	best := 0
	for t, v := range s.byType {
		if v > s.byType[best] {
			best = t
		}
	}
	return typeOf(uint8(best))
}
