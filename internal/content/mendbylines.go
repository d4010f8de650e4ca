package content

import "example.com/tearsheet/internal/byline"

// mendBylines makes text of sentences that were taken for bylines: captions or
// decks. The credit of a picture is no byline. A line behind a byline that stands elsewhere too is the paper's name.
func (a *assembler) mendBylines() {
	for i := range a.roles {
		f := &a.facts[i]
		switch {
		case a.roles[i] == Byline && a.credit(i).alone() != "":
			a.roles[i] = Out
		case a.roles[i] != Byline || a.bylines[i]:
		case f.end == charStop && f.n >= headingWords, f.n > bareWords && !a.dates[i] && !a.signs(i):
			a.roles[i] = Body
		case f.n > bareWords && !a.signs(i) && a.chance(i, Caption) > a.chance(i, Stamp): // "Trucks near the harbour, 24 April 2023"
			a.roles[i] = Caption
		case i > 0 && a.roles[i-1] == Byline && a.duplicate[i] != 0:
			a.roles[i] = Out
			a.paper = &a.facts[i]
		}
	}
}

// signs reports whether line i names anybody as a byline would.
func (a *assembler) signs(i int) bool {
	authors, _ := byline.Parse(a.blocks[i].Text)
	return len(authors) > 0
}

// Bounds of a byline without "By" or its like, in lines behind the headline and in words; and the least that the labeller must make of it.
const (
	bareReach  = 6
	bareWords  = 8
	bareChance = 0.2
	loneWords  = 3 // without a date beside it
	loneChance = 0.25
)

// mendBareByline takes a line of nothing but names behind the headline for the byline, if a date stands beside it or it is one name.
func (a *assembler) mendBareByline() {
	for i := a.headline + 1; a.headline >= 0 && i <= a.headline+bareReach && i < a.first; i++ {
		if a.roles[i] != Out && a.roles[i] != Body || a.facts[i].n > bareWords || a.chance(i, Byline) < bareChance || a.duplicate[i] != 0 {
			continue
		}
		if !a.dated(i-1, i+2) && (a.facts[i].n > loneWords || a.chance(i, Byline) < loneChance) {
			continue
		}
		if authors, _ := byline.Parse(a.blocks[i].Text); len(authors) > 0 && authors[0].Kind == byline.Person {
			a.roles[i] = Byline
			a.findEnds()
			return
		}
	}
}

// lateReach is how many lines behind the last paragraph a byline is looked for: a source and a rule of the page may come
// between, teasers of other stories are farther off. Reasoned.
const lateReach = 4

// mendLateByline takes a line in the story or right behind it that says who wrote it, if no byline stands elsewhere:
// older pages print it under the text.
func (a *assembler) mendLateByline() {
	if a.first < 0 || a.hasByline() {
		return
	}
	for i := a.first; i <= a.last+lateReach && i < len(a.roles); i++ {
		if a.roles[i] == Out && a.bylines[i] && a.facts[i].n <= bylineWords && byline.Labelled(a.blocks[i].Text) {
			a.roles[i] = Byline
			return
		}
	}
}

// Bounds of a signature in words: that of the staff, "Lokalredaktion", and of a person, "By" and a name.
const (
	staffWords  = 2
	signedWords = 5
)

// mendSignature takes the line that an HTML story ends with, or the one behind its end, for the byline if it
// names no more than the staff, or a person behind "By", and no byline stands elsewhere.
func (a *assembler) mendSignature() {
	if a.last <= a.first || a.hasByline() {
		return
	}
	for i := a.last; i <= a.last+1 && i < len(a.roles); i++ {
		if a.roles[i] != Body && a.roles[i] != Out || a.facts[i].n > signedWords || a.facts[i].end == charStop || a.duplicate[i] != 0 {
			continue
		}
		authors, _ := byline.Parse(a.blocks[i].Text)
		if len(authors) == 1 && authors[0].Role == byline.Writer && (a.bylines[i] || authors[0].Kind == byline.Staff && a.facts[i].n <= staffWords) {
			a.roles[i] = Byline
			a.findEnds()
			return
		}
	}
}

// mendPartedByline takes a line of names behind one of "Written by" alone, around the story's start, if no byline stands elsewhere.
func (a *assembler) mendPartedByline() {
	if a.first < 0 || a.hasByline() {
		return
	}
	for i := max(min(a.headline, a.first-bareReach), 0); i <= a.first+1 && i+1 < len(a.roles); i++ {
		if a.facts[i].n > 3 || a.facts[i+1].n > bareWords || a.roles[i+1] != Out && a.roles[i+1] != Body || !byline.Lead(a.blocks[i].Text) {
			continue
		}
		if authors, _ := byline.Parse("By " + a.blocks[i+1].Text); len(authors) > 0 && authors[0].Kind == byline.Person {
			a.roles[i], a.roles[i+1] = Out, Byline
			a.findEnds()
			return
		}
	}
}

// dated reports whether one of the blocks [from, to) holds a date.
func (a *assembler) dated(from, to int) bool {
	for i := max(from, 0); i < min(to, len(a.dates)); i++ {
		if a.dates[i] {
			return true
		}
	}
	return false
}
