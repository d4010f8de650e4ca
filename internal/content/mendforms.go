package content

import (
	"golang.org/x/net/html/atom"

	"example.com/tearsheet/internal/block"
	"example.com/tearsheet/internal/byline"
)

// mendForms settles blocks of HTML whose form shows what they are: lines of days by the story's start are its stamp, and
// buttons, paragraphs of nothing but links and lines about rights and advertisements are no text.
func (a *assembler) mendForms() {
	for i := range a.roles {
		switch {
		case a.kept(i) && (a.isButton(i) || a.isCloud(i) || a.isTag(i) || a.isNotice(i)):
			a.roles[i] = Out
		case a.roles[i] == Byline && a.isPhotographers(i):
			a.roles[i] = Out
		case (a.roles[i] == Byline || a.roles[i] == Body && i <= a.first+1) && a.dates[i] && byline.OnlyStamp(a.blocks[i].Text):
			a.roles[i] = Stamp
		}
	}
	a.findEnds()
}

// isPhotographers reports a line that names nobody but photographers: the credit of a picture and no byline.
func (a *assembler) isPhotographers(i int) bool {
	authors, _ := byline.Parse(a.blocks[i].Text)
	for _, author := range authors {
		if author.Role != byline.Photographer {
			return false
		}
	}
	return len(authors) > 0
}

// isButton reports what a click does or chooses: "Latest first". A question, as of an accordion, or a longer text heads what the click opens.
func (a *assembler) isButton(i int) bool {
	switch a.containers[a.blocks[i].Container].Tag {
	case atom.Button, atom.Option:
		return a.facts[i].n <= labelWords && !a.facts[i].question
	}
	return false
}

// Bounds of a cloud of links: how many, and the share of their text in tenths. Reasoned: no story of the development pages has one.
const (
	cloudLinks = 10
	cloudShare = 9
)

// isCloud reports a paragraph of nothing but links.
func (a *assembler) isCloud(i int) bool {
	b := &a.blocks[i]
	return b.Kind == block.Plain && b.Links >= cloudLinks && b.LinkBytes*10 >= len(b.Text)*cloudShare
}

// tagNames are class and id words of lists of a story's subjects.
var tagNames = nameSet{words: []string{"tags", "keywords", "topics", "categories"}}

// isTag reports a link of a few words in such a list.
func (a *assembler) isTag(i int) bool {
	b := &a.blocks[i]
	return b.LinkBytes > 0 && b.LinkBytes == len(b.Text) && a.facts[i].n <= labelWords && a.named(i, &tagNames, listLevels)
}

// legalNames are class and id words of what says whose the page is.
var legalNames = nameSet{words: []string{"legal", "copyright", "imprint", "impressum", "disclaimer"}}

// isNotice reports a line that says "Advertisement" or "Share", or whose the page is.
func (a *assembler) isNotice(i int) bool {
	f := &a.facts[i]
	if a.blocks[i].Kind != block.Plain || f.n > lineWords {
		return false
	}
	switch class, phrase := a.phrase(i); class {
	case "advertisement", "share":
		return f.n <= labelWords
	case "legal":
		if f.digits > 0 && f.n <= chromeWords && (phrase == "copyright " || phrase == "all rights reserved") {
			return true
		}
	}
	return a.named(i, &legalNames, 1)
}
