package content

import "example.com/tearsheet/internal/block"

// kickerWords is the most words by which a repeated headline may be longer or
// shorter: a kicker before it, the site's name behind it.
const kickerWords = 4

// repeatReach is how many blocks behind the first paragraph the headline may
// be repeated with a kicker: further down its words are those of a crosshead.
const repeatReach = 4

// mendRepeats takes out what says the headline again: its very words anywhere,
// and with a kicker or the site's name, or cut short, around the story's start.
func (a *assembler) mendRepeats() {
	h := a.headline
	a.repeats = a.mem.flags.take(len(a.roles))
	var title facts
	title.read(a.declared.Title)
	for i, r := range a.roles {
		f := &a.facts[i]
		switch {
		case i == h || r == Byline || r == Stamp:
		case r == Headline && a.flat && a.endsAsProse(i) && !(h >= 0 && sameWords(f, &a.facts[h])):
			a.roles[i] = Body
		case r == Headline, h >= 0 && sameWords(f, &a.facts[h]), sameWords(f, &title),
			h >= 0 && i <= a.first+repeatReach && (r != Out || a.blocks[i].Kind == block.Heading) && a.saysAgain(i, h):
			a.roles[i] = Out
			a.repeats[i] = true
		}
	}
}

// sameWords compares two labels without case, spaces and punctuation.
func sameWords(f, g *facts) bool {
	return f.n > 0 && f.n == g.n && len(f.words) == len(g.words) && equalWords(f.words, g.words)
}

// saysAgain reports whether the words of the headline h and of block i are
// the same but for a few at either end. Of three words, all have to agree.
func (a *assembler) saysAgain(i, h int) bool {
	long, short := &a.facts[i], &a.facts[h]
	if long.n < short.n {
		long, short = short, long
	}
	extra := long.n - short.n
	if long.n > maxFactWords || extra > kickerWords || short.n < kickerWords {
		return false
	}
	return equalWords(long.words[:short.n], short.words) || equalWords(long.words[extra:], short.words)
}

func equalWords(a, b []uint32) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// dropRepeated takes out the paragraphs that say again what the first one says
// whose text is this.
func (a *assembler) dropRepeated(text string) {
	seen := false
	var said facts
	said.read(text)
	for i := range a.roles {
		if !a.kept(i) || !sameWords(&a.facts[i], &said) {
			continue
		}
		if seen {
			a.roles[i] = Out
			a.repeats[i] = true
		}
		seen = true
	}
	a.findEnds()
}

// twiceReach is how many blocks behind a paragraph one that repeats another is
// looked for: a heading, the captions of a gallery, an advertisement stand between.
const twiceReach = 6

// mendSaidTwice takes a paragraph that stands right among those of the story, in an
// element and under a class like theirs, though its text stood before: what
// is repeated elsewhere is a teaser or a pull quote. Where hidden text is taken
// for visible, it is a copy for another screen.
func (a *assembler) mendSaidTwice() {
	if a.unhidden {
		return
	}
	beside := a.first
	for i := a.first + 1; a.first >= 0 && i < len(a.roles) && i <= max(a.last, beside+twiceReach); i++ {
		if a.roles[i] == Out && a.duplicate[i] != 0 && isProse(&a.blocks[i], &a.facts[i]) && i <= beside+twiceReach && a.areAlike(i, beside) {
			a.roles[i] = Body
		}
		if a.roles[i] == Body {
			beside = i
		}
	}
	a.findEnds()
}

// mendUnhidden takes paragraphs out of the story that are there already, if hidden text was taken for visible: it is, or has, a copy.
func (a *assembler) mendUnhidden() {
	if !a.unhidden {
		return
	}
	said := map[string]bool{}
	for i := range a.roles {
		if a.roles[i] != Body || a.duplicate[i] == 0 || !isProse(&a.blocks[i], &a.facts[i]) {
			continue
		}
		if said[a.blocks[i].Text] {
			a.roles[i] = Out
			continue
		}
		said[a.blocks[i].Text] = true
	}
	a.findEnds()
}

// areAlike reports two blocks of one tag and class whose containers have one parent.
func (a *assembler) areAlike(i, j int) bool {
	c, d := a.blocks[i].Container, a.blocks[j].Container
	return a.signature[i] == a.signature[j] && a.containers[c].Parent == a.containers[d].Parent
}
