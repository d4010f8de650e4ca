package content

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/tearsheet/internal/block"
)

// mendText settles what the lines of flattened text show.
func (a *assembler) mendText() {
	a.mendChrome()
	a.mendCaptions()
	a.mendCredits()
	a.mendShortCaptions()
	a.mendTail()
	a.mendLooseEnd()
	a.mendGaps()
	a.mendCut()
	a.mendLabels()
	a.mendPartedByline()
	a.mendLateByline()
	a.mendStamps()
}

// loneStampWords is the most words of a stamp: "Posted on 8 September 2021".
const loneStampWords = 6

// mendStamps takes dates that stand alone around the story's start for stamps.
func (a *assembler) mendStamps() {
	for i := a.headline + 1; a.headline >= 0 && i <= a.first && i < len(a.roles); i++ {
		if a.kept(i) && a.dates[i] && a.facts[i].size() <= loneStampWords {
			a.roles[i] = Stamp
		}
	}
	a.findEnds()
}

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
		if question || label {
			a.roles[i] = Heading
		}
	}
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
		case c.credit != "" || !a.bylines[i] && endsWithAgency(a.blocks[i].Text),
			a.roles[i-1] == Caption && a.credit(i-1).credit == "" && isSignature(a.blocks[i].Text):
			a.roles[i] = Caption
		}
	}
	a.findEnds()
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
	if strings.HasPrefix(text, "http") && !strings.Contains(text, " ") {
		return true
	}
	_, ok := readCounters(text)
	return ok
}

// tailChance is the least chance of being text that a line after the last
// paragraph needs to go on with the story.
const tailChance = 0.25

// mendTail goes on with the story after its last paragraph, as long as lines
// read like one and nothing tells that they are chrome. On held-out publishers body
// F1 was the same with it (at a chance of 0.04) and without; it keeps the last
// section of short pages.
func (a *assembler) mendTail() {
	for i := a.last + 1; a.last >= 0 && i < len(a.roles); i++ {
		if a.goesOnList(i) {
			a.roles[i], a.last = Body, i
			continue
		}
		if a.roles[i] != Out || a.chance(i, Body)+a.chance(i, Heading) < tailChance {
			return
		}
		a.mendLine(i)
		if a.roles[i] == Out {
			return
		}
		if a.roles[i] == Body {
			a.last = i
		}
	}
}

// mendLooseEnd takes short lines without a full stop off the end of a story in a script without capitals: the titles of other
// stories, which capitals tell elsewhere.
func (a *assembler) mendLooseEnd() {
	for i := a.last; i > a.first && a.first >= 0; i-- {
		f := &a.facts[i]
		if a.roles[i] != Body {
			continue
		}
		if a.blocks[i].Kind != block.Plain || f.size() > headingWords || f.end == charStop || f.end == charQuote || !uncased(a.blocks[i].Text) {
			break
		}
		a.roles[i] = Out
	}
	a.findEnds()
}

// uncased reports a text that begins with a letter of a script that has words but no capitals: Hebrew, Arabic, those of India.
func uncased(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return 0x590 <= r && r < 0xe00 && unicode.IsLetter(r)
}

// gapChance is the chance of body text from which a paragraph in a gap is taken.
const gapChance = 0.1

// mendGaps takes a paragraph of some sentences that was left out between two that are the story's.
func (a *assembler) mendGaps() {
	for i := a.first + 1; a.first >= 0 && i < a.last; i++ {
		f := &a.facts[i]
		if a.roles[i] != Out || a.roles[i-1] != Body || a.roles[i+1] != Body || f.end != charStop || f.sentences < 2 || f.n <= headingWords || a.duplicate[i] != 0 || a.blocks[i].Links > 0 {
			continue
		}
		if class, _ := a.phrase(i); class == "" && a.chance(i, Body) >= gapChance {
			a.roles[i] = Body
		}
	}
}

// cutWords is the least number of words by which a sentence is known that the end of the page cut.
const cutWords = 8

// mendCut takes the page's last line for the story's if it follows it and reads like a
// sentence without its end: the page was cut inside it. Pages end with chrome as a rule.
func (a *assembler) mendCut() {
	i := len(a.roles) - 1
	if i < 1 || a.last != i-1 || a.roles[i] != Out && a.roles[i] != Heading || a.duplicate[i] != 0 || a.blocks[i].Links > 0 {
		return
	}
	f := &a.facts[i]
	sentence := f.size() >= cutWords && f.lower*2 >= f.n && f.first != charLower && f.end != charStop && f.digits <= 2
	if class, _ := a.phrase(i); sentence && class == "" && !a.bylines[i] {
		a.roles[i], a.last = Body, i
	}
}

// goesOnList reports an item of a list of which the one before is the story's.
func (a *assembler) goesOnList(i int) bool {
	if a.roles[i] != Out || a.roles[i-1] != Body || a.blocks[i].Kind != block.ListItem || a.blocks[i-1].Kind != block.ListItem || a.duplicate[i] != 0 || a.blocks[i].Links > 0 {
		return false
	}
	class, _ := a.phrase(i)
	return class == ""
}
