package content

import (
	"bytes"

	"example.com/tearsheet/internal/block"
)

// classify says what a block that is left out is, and what shows it: its
// words, the names of its containers, its links, or nothing but the labeller.
func (a *assembler) classify(i int) (class, rule string) {
	b, f := &a.blocks[i], &a.facts[i]
	if b.Hidden {
		return "hidden", "style or attribute"
	}
	if a.repeats[i] {
		return "duplicate", "headline or deck"
	}
	if class, rule := a.wordedClass(i); class != "" {
		return class, rule
	}
	if !a.flat {
		if class, rule := a.placedClass(i); class != "" {
			return class, rule
		}
	}
	if b.Kind == block.Control {
		return "widget", "form control"
	}
	if class, rule := a.headedClass(i); class != "" {
		return class, rule
	}
	if a.duplicate[i]&1 != 0 {
		return "duplicate", "text stood before"
	}
	if a.bylines[i] && f.n <= 12 {
		return "byline", "of another story"
	}
	if a.dates[i] && f.n <= deckLabel && f.end != charStop {
		return "date", "of another story"
	}
	if a.leadsAway(i) {
		return "related", "link to another story"
	}
	if !a.flat && b.Links >= listLinks && b.LinkBytes*2 > len(b.Text) {
		return "navigation", "list of links"
	}
	if !a.flat && f.n <= 6 && b.LinkBytes*2 > len(b.Text) {
		return "navigation", "short link"
	}
	if a.besideRelated(i) {
		return "related", "beside a link to another story"
	}
	return "boilerplate", "labeller"
}

// wordedClass finds what a block's own words show.
func (a *assembler) wordedClass(i int) (class, rule string) {
	b, f := &a.blocks[i], &a.facts[i]
	if f.n > noticeWords {
		return "", ""
	}
	if f.n > phraseWords {
		var buf [lowerBytes]byte
		if head := appendLower(buf[:0], b.Text[:min(len(b.Text), 400)]); bytes.Contains(head, []byte("cookie")) {
			return "consent", "phrase: cookie"
		}
		return "", ""
	}
	list := b.Links >= listLinks && b.LinkBytes*3 > len(b.Text)*2
	switch class, phrase := a.removedPhrase(i); class {
	case "", "related":
		if class != "" && b.Kind != block.Control && !list {
			return class, "phrase: " + phrase
		}
	case "legal", "share":
		return class, "phrase: " + phrase
	default:
		if !list && !(class == "navigation" && a.leadsAway(i)) {
			return class, "phrase: " + phrase
		}
	}
	if f.signs&(1<<1) != 0 && (a.flat || !a.named(i, &captionNames, 3) && b.Kind != block.Caption) {
		return "legal", "copyright sign"
	}
	return "", ""
}

// listLinks is the number of links from which a line is a list of them.
const listLinks = 4

// noticeWords is the length, in words, up to which a text about cookies is a
// notice and no story about them.
const noticeWords = 150

// storyWords is the least number of words of a link that is another story's
// headline: names of sections and topics have three or four at most.
const storyWords = 5

// leadsAway reports a block that is one link with a headline's length.
func (a *assembler) leadsAway(i int) bool {
	b, f := &a.blocks[i], &a.facts[i]
	least := storyWords
	if f.first == charIdeograph {
		least *= ideographWeight
	}
	return f.n >= least && b.Links <= 2 && b.LinkBytes*2 > len(b.Text)
}

// besideRelated reports a block that shares an element with the link to another
// story right before or behind it: the teaser's text, its label, its date.
func (a *assembler) besideRelated(i int) bool {
	for _, j := range [...]int{i - 1, i + 1} {
		if !a.flat && j >= 0 && j < len(a.blocks) && a.roles[j] == Out && a.leadsAway(j) && a.shares(i, j) {
			return true
		}
	}
	return false
}

// shares reports whether a close container of block i holds block j and
// nothing of the story.
func (a *assembler) shares(i, j int) bool {
	for c, level := a.blocks[i].Container, 0; c != 0 && level < 3; level++ {
		if a.holdsStory(c) {
			return false
		}
		if j >= int(a.containers[c].Start) && j < int(a.containers[c].End) {
			return true
		}
		c = a.containers[c].Parent
	}
	return false
}

// phraseWords is the length, in words, up to which a line is compared with phrases of chrome.
const phraseWords = 30

// headedClass takes the class of the heading that a removed block stands under.
func (a *assembler) headedClass(i int) (class, rule string) {
	h := a.heading[i]
	if h < 0 || a.roles[h] != Out || a.facts[h].n > phraseWords {
		return "", ""
	}
	if class, _ := a.removedPhrase(h); class != "" && class != "share" {
		return class, "under a heading"
	}
	return "", ""
}
