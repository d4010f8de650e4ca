package content

import (
	"unicode"
	"unicode/utf8"

	"example.com/tearsheet/internal/block"
	"example.com/tearsheet/internal/byline"
)

// Where the story of flattened text begins and ends, and gaps in it.

// mendStart begins the story with paragraphs right before its first one, behind the headline, that read as one, as mendTail ends it.
func (a *assembler) mendStart() {
	for i := a.first - 1; a.headline >= 0 && i > a.headline; i-- {
		f := &a.facts[i]
		if a.roles[i] != Out || f.end != charStop || f.size() < headingWords || a.duplicate[i] != 0 || a.bylines[i] || a.blocks[i].Links > 0 || a.chance(i, Body) < startChance {
			break
		}
		a.roles[i], a.first = Body, i
	}
}

// startChance is the least chance of being text of a paragraph before the first one. At 0.5 a story of four short paragraphs lost its first.
const startChance = 0.45

// tailChance is the least chance of being text that a line after the last
// paragraph needs to go on with the story.
const tailChance = 0.25

// mendTail goes on with the story after its last paragraph, as long as lines
// read like one and nothing tells that they are chrome. On held-out publishers body
// F1 was the same with it (at a chance of 0.04) and without; it keeps the last
// section of short pages.
func (a *assembler) mendTail() {
	for i := a.last + 1; a.last >= 0 && i < len(a.roles); i++ {
		if a.goesOnList(i) || a.opensList(i) {
			a.roles[i], a.last = Body, i
			continue
		}
		if a.roles[i] == Heading { // of what may follow
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

// uncased reports a text that begins with a letter of a script without capitals: Hebrew, Arabic, those of India, Chinese, Japanese, Korean.
func uncased(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return (0x590 <= r && r < 0xe00 || r >= 0x2e80 && r < 0xff00) && unicode.IsLetter(r)
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
	return a.roles[i-1] == Body && a.blocks[i-1].Kind == block.ListItem && a.isLooseItem(i)
}

// listChance is the least chance of being text of the first item of a list behind the last paragraph. Reasoned.
const listChance = 0.4

// opensList reports the first item of a list that the story ends with.
func (a *assembler) opensList(i int) bool { return a.chance(i, Body) >= listChance && a.isLooseItem(i) }

// isLooseItem reports an item of a list that was left out and that nothing shows to be chrome.
func (a *assembler) isLooseItem(i int) bool {
	if a.roles[i] != Out || a.blocks[i].Kind != block.ListItem || a.duplicate[i] != 0 || a.blocks[i].Links > 0 {
		return false
	}
	class, _ := a.phrase(i)
	return class == ""
}

// mendLastStamp ends the story before a line of day and author that no running text follows: what does is comments.
func (a *assembler) mendLastStamp() {
	stamp := -1
	for i := a.last; i > a.first && !isProse(&a.blocks[i], &a.facts[i]); i-- {
		if a.kept(i) && a.dates[i] && a.facts[i].n <= lineWords && a.facts[i].end != charStop {
			if _, led := byline.InStamp(a.blocks[i].Text); led {
				stamp = i
			}
		}
	}
	for i := max(stamp, 0); stamp >= 0 && i <= a.last; i++ {
		if a.kept(i) {
			a.roles[i] = Out
		}
	}
	if stamp >= 0 {
		a.roles[stamp] = Stamp
	}
}
