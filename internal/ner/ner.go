// Package ner finds names in running text.
package ner

// Layout is what kind of paragraph a name stands in.
type Layout uint8

const (
	Prose    Layout = iota // body, quote, list item, note
	Heading                // headline, subtitle, kicker, heading: capitals mean little
	Byline                 // byline, credit
	Caption                // caption, table cell
	Verbatim               // preformatted: look, but trust little
)

// A Paragraph is a range of the text that is tagged on its own.
type Paragraph struct {
	Start, End int
	Layout     Layout
}

// Type is what a name names.
type Type uint8

const (
	Person Type = iota + 1
	Organization
	Place
	Nationality
	Event
	Work
	Product
	Law
	Misc // a name of another kind; not shown to callers
)

// A Mention is one name in the text, without title, article or possessive.
type Mention struct {
	Start, End int // bytes of the text, on word boundaries
	Type       Type
	Score      float64 // in [0,1]: the chance that span and type are right
	Paragraph  int     // index of the paragraph
}

// Find returns the names in text, ascending and disjoint. language is BCP 47,
// "" for unknown.
//
// The model is of English. In a text of another language, Find returns what
// lists, capitals and repeats show with high precision: countries and
// well-known places by their English names, and people with listed names.
//
// A text longer than portion is read in portions, each with its own memory of who is
// named in it.
func Find(text string, paragraphs []Paragraph, language string) []Mention {
	var all []Mention
	var d Document
	for from := 0; from < len(paragraphs); {
		to := from + 1
		for to < len(paragraphs) && paragraphs[to].End-paragraphs[from].Start <= portion {
			to++
		}
		found := d.find(text, paragraphs[from:to], language)
		for i := range found {
			found[i].Paragraph += from
		}
		if from == 0 && to == len(paragraphs) {
			return found
		}
		all = append(all, found...)
		from = to
	}
	return all
}

// portion is how much text is looked at together, in bytes: some 11,000 words, of which each
// needs some 300 bytes of memory meanwhile.
const portion = 1 << 16

func (d *Document) find(text string, paragraphs []Paragraph, language string) []Mention {
	d.analyse(text, paragraphs)
	if d.foreign(language) {
		return d.listed(language)
	}
	return tagger().Tag(d)
}
