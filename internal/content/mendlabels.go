package content

import (
	"strings"

	"example.com/tearsheet/internal/block"
)

// Which short lines of flattened text are headings.

// mendLabels makes headings of short questions, also of those that the readings left out, and of shorter lines without a
// full stop, between paragraphs. Any other short line taken for a heading, as in
// lists, lowered the F1 of headings from 0.69 to 0.65.
func (a *assembler) mendLabels() {
	for i := max(a.first, 1); a.first >= 0 && i < a.last; i++ {
		f, before, after := &a.facts[i], &a.facts[i-1], &a.facts[i+1]
		if a.roles[i] != Body && a.roles[i] != Out || a.roles[i+1] != Body || a.blocks[i].Kind != block.Plain || after.n <= f.n {
			continue
		}
		question := f.question && f.sentences == 1 && f.n <= crossheadWords
		if a.roles[i] == Out {
			class, _ := a.phrase(i)
			question = question && class == "" && a.roles[i-1] == Body && a.duplicate[i] == 0
		}
		label := a.roles[i] == Body && f.size() <= headingWords && f.first == charUpper && (f.end == charLower || f.end == charUpper) &&
			before.end == charStop && isProse(&a.blocks[i+1], after)
		quotation := a.roles[i] == Body && f.size() <= crossheadWords && f.first == charQuote && f.end == charQuote && f.sentences == 0 &&
			isProse(&a.blocks[i-1], before) && isProse(&a.blocks[i+1], after)
		if question || label || quotation {
			a.roles[i] = Heading
		}
	}
}

// mendNoHeadings leaves out what was taken for a heading and is none by its form, or the paper's name.
func (a *assembler) mendNoHeadings() {
	for i := range a.roles {
		if a.roles[i] == Heading && (a.isNoHeading(i) || a.duplicate[i]&1 != 0 && a.isSiteName(i)) {
			a.roles[i] = Out
		}
	}
}

// isNoHeading reports an address, the time that reading takes, the length of a video.
func (a *assembler) isNoHeading(i int) bool {
	text := a.blocks[i].Text
	_, reading := readingTime(text)
	return reading || strings.Contains(text, "://") || strings.Contains(text, "(@") || a.isLength(i)
}

// isLength reports the length of a video: "2:35 min", "05.09.2024 | 2:03 min".
func (a *assembler) isLength(i int) bool {
	f := &a.facts[i]
	return f.digits > 1 && f.n <= headingWords && strings.Contains(a.blocks[i].Text, ":") && strings.HasSuffix(strings.TrimSuffix(strings.ToLower(a.blocks[i].Text), "."), " min")
}

// siteReach is how many of the page's first lines may hold the site's name. Reasoned.
const siteReach = 10

// isSiteName reports whether line i says what one of the page's first lines over the headline says, or the line behind a byline.
func (a *assembler) isSiteName(i int) bool {
	for j := 0; j < a.first && j < a.headline+siteReach; j++ {
		if (j < min(a.headline, siteReach) || j > 0 && a.roles[j-1] == Byline) && sameWords(&a.facts[i], &a.facts[j]) {
			return true
		}
	}
	return false
}

// mendShortCaptions makes headings of short captions between paragraphs that end like headings, have no credit and
// are as likely headings by the labeller.
func (a *assembler) mendShortCaptions() {
	for i := max(a.first, 1); a.first >= 0 && i < a.last; i++ {
		f := &a.facts[i]
		if a.roles[i] != Caption || a.roles[i-1] != Body || a.roles[i+1] != Body || f.size() > crossheadWords || a.chance(i, Heading) < a.chance(i, Caption) {
			continue
		}
		open := f.end == charLower || f.end == charUpper || f.question
		if open && a.credit(i).credit == "" && !endsWithAgency(a.blocks[i].Text) {
			a.roles[i] = Heading
		}
	}
}
