package content

// kickerWords is the most words by which a repeated headline may be longer or
// shorter: a kicker before it, the site's name behind it.
const kickerWords = 4

// mendRepeats takes out what says the headline again: its very words anywhere,
// and with a kicker or the site's name, or cut short, around the story's start.
func (a *assembler) mendRepeats() {
	h := a.headline
	for i, r := range a.roles {
		if i == h || r == Out || r == Byline || r == Stamp {
			continue
		}
		again := h >= 0 && sameText(a.blocks[i].Text, a.blocks[h].Text) || sameText(a.blocks[i].Text, a.declared.Title)
		if again || r == Headline || h >= 0 && i <= a.first+1 && (r == Body || r == Heading) && a.saysAgain(i, h) {
			a.roles[i] = Out
			a.repeats = append(a.repeats, i)
		}
	}
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
	for i := range a.roles {
		if text == "" || !a.kept(i) || !sameText(a.blocks[i].Text, text) {
			continue
		}
		if seen {
			a.roles[i] = Out
			a.repeats = append(a.repeats, i)
		}
		seen = true
	}
	a.findEnds()
}
