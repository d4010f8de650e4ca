package content

import "strings"

// mendText settles what the lines of flattened text show.
func (a *assembler) mendText() {
	a.mendChrome()
	a.mendCaptions()
	a.mendCredits()
	a.mendShortCaptions()
	a.mendStart()
	a.mendTail()
	a.mendLooseEnd()
	a.mendGaps()
	a.mendCut()
	a.mendLabels()
	a.mendNoHeadings()
	a.mendPartedByline()
	a.mendLateByline()
	a.mendStamps()
}

// loneStampWords is the most words of a stamp: "Posted on 8 September 2021".
const loneStampWords = 6

// mendStamps takes dates that stand alone around the story's start, or as its last line, for stamps.
func (a *assembler) mendStamps() {
	for i := a.headline + 1; a.headline >= 0 && i <= a.first && i < len(a.roles); i++ {
		if a.kept(i) && a.dates[i] && a.facts[i].size() <= loneStampWords {
			a.roles[i] = Stamp
		}
	}
	a.mendLastStamp()
	a.findEnds()
	if i := a.last; i > a.first && a.dates[i] && a.facts[i].size() <= loneStampWords && a.facts[i].end == charDigit {
		a.roles[i] = Stamp // "Created: 3 May 2019"
	}
	a.findEnds()
}

// endsAsProse reports a line that is long and ends with a full stop, as
// paragraphs do and headlines do not.
func (a *assembler) endsAsProse(i int) bool {
	f := &a.facts[i]
	return f.end == charStop && !f.question && f.length >= proseLength
}

// mendCaptions settles sentences of flattened text between the headline and
// the byline: captions, if they carry a credit or a weekday or the labeller
// thinks so, else a deck.
func (a *assembler) mendCaptions() {
	byline := -1
	for i := a.headline + 1; i < len(a.roles) && i <= a.first+2; i++ {
		if a.roles[i] == Byline {
			byline = i
		}
	}
	for i := a.headline + 1; a.headline >= 0 && i < byline; i++ {
		f := &a.facts[i]
		if a.roles[i] != Out && a.roles[i] != Body || f.n < headingWords || f.end != charStop && f.end != charBracket {
			continue
		}
		text := a.blocks[i].Text
		a.roles[i] = Body
		if f.sentences <= 2 && (a.credit(i).credit != "" || datesItself(text) || a.chance(i, Caption) >= a.chance(i, Body)) {
			a.roles[i] = Caption
		}
	}
	a.findEnds()
}

// Bounds of a caption in flattened text: of those in the development pages
// one in a hundred is longer.
const (
	captionReach     = 8  // lines before the first paragraph
	creditedWords    = 60 // with its credit
	captionSentences = 3
)

// mendCredits makes captions of the lines that end with a credit, and of the
// line before a credit that stands alone. Of 117 lines with a credit inside the
// stories of 156 news pages two were paragraphs; before 61 credits that
// stood alone were six.
func (a *assembler) mendCredits() {
	for i := max(a.headline+1, a.first-captionReach, 1); a.first >= 0 && i <= a.last; i++ {
		if !a.maybeCaption(i) {
			continue
		}
		c := a.credit(i)
		switch {
		case c.alone() != "", a.paper != nil && sameWords(&a.facts[i], a.paper):
			a.roles[i] = Out
			if a.maybeCaption(i-1) && i-1 > a.headline && a.facts[i-1].n > labelWords {
				a.roles[i-1] = Caption
			}
		case a.roles[i] == Heading && a.isUnended(i-1) && isSignature(a.blocks[i].Text):
			a.roles[i-1], a.roles[i] = Caption, Caption
		case c.credit != "" || !a.bylines[i] && endsWithAgency(a.blocks[i].Text),
			a.roles[i-1] == Caption && a.credit(i-1).credit == "" && isSignature(a.blocks[i].Text):
			a.roles[i] = Caption
		}
	}
	a.findEnds()
}

// isUnended reports a paragraph that may be a caption and does not end as a sentence does.
func (a *assembler) isUnended(i int) bool {
	f := &a.facts[i]
	return a.roles[i] == Body && a.maybeCaption(i) && i > a.headline && f.n > labelWords && (f.end == charLower || f.end == charUpper || f.end == charBracket)
}

// maybeCaption reports a line without a role of its own that is short enough
// for a caption.
func (a *assembler) maybeCaption(i int) bool {
	f := &a.facts[i]
	return (a.roles[i] == Out || a.kept(i)) && f.size() <= creditedWords && f.sentences <= captionSentences && a.text.classes[i].own == 0
}

// agencies are names of picture agencies as credits end in them, in lower case.
var agencies = [...]string{"getty", "ap photo", "/ap", "afp", "reuters", "keystone", "shutterstock", "alamy", "dpa", "imago", "istock", "/epa", "apa/", "unsplash"}

// endsWithAgency reports a text that ends with an agency's name and no full
// stop, as only credits do.
func endsWithAgency(s string) bool {
	const end = 40 // bytes: a photographer and the agency
	if len(s) < end || strings.HasSuffix(s, ".") || strings.HasSuffix(s, "?") {
		return false
	}
	low := strings.ToLower(s[len(s)-end:])
	for _, w := range agencies {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

// chromeWords is the most words of a line of flattened text that a phrase of
// page chrome takes out of the story.
const chromeWords = 10

// mendChrome takes out of the story what its own words show to be chrome.
func (a *assembler) mendChrome() {
	for i := range a.roles {
		if !a.kept(i) || a.facts[i].n > chromeWords {
			continue
		}
		if a.isNumbersOrAddress(i) {
			a.roles[i] = Out
			continue
		}
		switch class, _ := a.phrase(i); class {
		case "frame", "advertisement", "share", "account", "comments", "script", "media", "newsletter", "related":
			a.roles[i] = Out
		}
	}
	a.findEnds()
}

// isNumbersOrAddress reports a line of counters ("248 views"), or that is
// nothing but an address of the Web.
func (a *assembler) isNumbersOrAddress(i int) bool {
	text := a.blocks[i].Text
	if strings.HasPrefix(text, "http") && !strings.Contains(text, " ") || a.isLength(i) {
		return true
	}
	_, ok := readCounters(text)
	return ok
}
