package content

import "example.com/tearsheet/internal/block"

// mend settles what the labeller, which sees a block and its neighbours, leaves
// open: roles that a story has once, and what their places say of others.
func (a *assembler) mend() {
	if a.flat {
		a.mendBylines()
	}
	a.findEnds()
	a.mendEmpty()
	a.headline = a.chooseHeadline()
	a.mendRepeats()
	if a.headline >= 0 {
		a.roles[a.headline] = Headline
	}
	a.findEnds()
	a.mendByline()
	if a.flat {
		a.mendText()
	} else {
		a.mendLayout()
	}
	a.mendHeadings()
}

// mendLayout settles what the layout of an HTML page shows.
func (a *assembler) mendLayout() {
	a.mendForms()
	a.mendSaidTwice()
	a.mendUnhidden()
	a.mendAsides()
	a.mendDeck()
	a.mendLiveBlog()
	a.mendFigures()
	a.mendCrossheads()
	a.mendStyled()
	a.mendLostHeads()
	a.mendSignature()
}

func (a *assembler) kept(i int) bool { return a.roles[i] == Body || a.roles[i] == Heading }

func (a *assembler) chance(i int, r Role) float32 { return a.chances[i*Roles+int(r)] }

// findEnds finds the first and the last paragraph of the body.
func (a *assembler) findEnds() {
	a.first, a.last = -1, -1
	for i, r := range a.roles {
		if r == Body {
			if a.first < 0 {
				a.first = i
			}
			a.last = i
		}
	}
}

// emptyShare is how little of the longest run of running text, as a part of
// 1/emptyShare, the labels may hold before the run is taken instead.
const emptyShare = 4

// mendEmpty takes the run of blocks with most running text for the body if the
// labeller took next to nothing: of flattened text always, of HTML if it
// took nothing at all.
func (a *assembler) mendEmpty() {
	labelled, run := 0, 0
	for i := range a.blocks {
		if a.kept(i) {
			labelled += a.facts[i].length
		}
		if i >= a.runStart && i < a.runEnd {
			run += a.facts[i].length
		}
	}
	if a.runStart < 0 || labelled > 0 && !a.flat || labelled*emptyShare >= run {
		return
	}
	for i := a.runStart; i < a.runEnd; i++ {
		if a.roles[i] != Out {
			continue
		}
		switch {
		case a.blocks[i].Kind == block.Caption:
			a.roles[i] = Caption
		case isProse(&a.blocks[i], &a.facts[i]):
			a.roles[i] = Body
		default:
			a.mendLine(i)
		}
	}
	a.findEnds()
}

// mendLine settles one line of the run that is taken for the story if the readings
// found next to nothing.
func (a *assembler) mendLine(i int) {
	f := &a.facts[i]
	if class, _ := a.phrase(i); class != "" || a.duplicate[i] != 0 || a.dates[i] || a.bylines[i] || a.blocks[i].Links > 0 {
		return
	}
	if _, ok := readCounters(a.blocks[i].Text); ok {
		return
	}
	sentence := f.end == charStop || f.end == charQuote
	switch {
	case sentence && !f.question && f.n >= headingWords:
		a.roles[i] = Body
	case f.end == charColon && f.n >= 2:
		a.roles[i] = Body // announces what follows
	case f.n >= 2 && f.n <= crossheadWords && (!sentence || f.question) && f.end != charComma:
		a.roles[i] = Heading
	}
}

// chooseHeadline returns the block that prints the title. A block that repeats
// the declared title wins; of an HTML page that declares none only a heading of the first level
// may be it. Flattened text declares none: see chooseHead.
func (a *assembler) chooseHeadline() int {
	if a.flat {
		return a.chooseHead()
	}
	best, at := float32(0), -1
	for i := range a.blocks {
		score := a.chance(i, Headline)
		share := a.overlaps[i].title
		near := i >= a.first-headlineReach && i <= a.first+1 && a.facts[i].n >= 2 && a.facts[i].size() <= headlineWords
		switch {
		case share != 15 && share >= 7:
			score += float32(share)
		case !near || share != 15 && a.blocks[i].Level != 1:
			continue
		}
		if a.blocks[i].Kind == block.Heading {
			score += float32(0.1 * float32(8-a.blocks[i].Level)) // converted, so that no processor fuses it
		}
		if a.blocks[i].Hidden {
			score -= 3
		}
		if score > best {
			best, at = score, i
		}
	}
	// Below one in twenty, any of the lines might be it.
	if best < 0.05 {
		return -1
	}
	return at
}

// headlineReach is how many blocks before the first paragraph the headline of an HTML page is
// looked for if the page declares none: byline, stamps, share buttons, a
// picture with its caption and a deck stand between.
const headlineReach = 15

// bylineReach is how many blocks around the story's start may hold its byline.
const bylineReach = 12

// bylineWords is the most words of a line that is a byline by its first words
// alone: two names and a title.
const bylineWords = 14

// mendByline takes lines that read as a byline close to the story's start.
func (a *assembler) mendByline() {
	start := a.first
	if a.headline >= 0 && a.headline < start {
		start = a.headline
	}
	for i := max(start-3, 0); a.first >= 0 && i < len(a.roles) && i <= a.first+bylineReach/4; i++ {
		if a.roles[i] == Byline && (a.bylines[i] || i >= start) {
			return
		}
		if a.bylines[i] && (a.facts[i].n <= bylineWords || a.flat && i > a.headline && i < a.first) && i <= a.first+2 {
			a.roles[i] = Byline
			a.findEnds()
			return
		}
	}
	if a.flat {
		a.mendBareByline()
	}
}

// mendHeadings makes long headings before the first paragraph plain text: right
// under the headline a heading element holds a deck. Headings after the last
// paragraph head what was removed.
func (a *assembler) mendHeadings() {
	for i := a.headline + 1; i < a.first; i++ {
		if a.roles[i] == Heading && a.facts[i].size() > headingWords && a.headline >= 0 {
			a.roles[i] = Body
		}
	}
	for i := len(a.roles) - 1; i > a.last; i-- {
		if a.roles[i] == Heading {
			a.roles[i] = Out
		}
	}
	a.findEnds()
}

// crossheadWords is the most words of a crosshead; questions are the longest.
const crossheadWords = 15

// mendCrossheads makes headings of short paragraphs that are all bold.
func (a *assembler) mendCrossheads() {
	marked := false // a page that marks headings as such needs no bold ones
	for i := a.first; i >= 0 && i < a.last; i++ {
		marked = marked || a.roles[i] == Heading
	}
	for i := a.first; i >= 0 && i < a.last; i++ {
		b, f := &a.blocks[i], &a.facts[i]
		if a.roles[i] != Body || b.Kind != block.Plain || f.n > crossheadWords || f.n == 0 || a.roles[i+1] != Body {
			continue
		}
		open := f.end != charStop && f.end != charComma && f.end != charColon && f.end != charQuote && f.end != charBracket || f.question
		bold := !marked && b.BoldBytes*10 >= len(b.Text)*9 && b.LinkBytes == 0 && f.n <= headingWords
		// A bold line that opens the story is its author's name more often than a crosshead.
		if open && bold && i > a.first {
			a.roles[i] = Heading
		}
	}
}
