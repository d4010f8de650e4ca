package content

import "example.com/tearsheet/internal/block"

// styledAtLeast is how many lines of one look a story needs for the look to be
// that of its crossheads: one short line may be anything.
const styledAtLeast = 2

// mendStyled makes headings of short lines that have a look of their own: in
// the story, all blocks of their tag and class words are lines without a full
// stop, each before a longer paragraph of another look.
func (a *assembler) mendStyled() {
	lines := map[int32]int{} // of a look; -1 says that it is also that of others
	for i := max(a.first, 0); i < a.last; i++ {
		if a.roles[i] != Body {
			continue
		}
		look := a.signature[i]
		if lines[look] < 0 || !a.isStyled(i) {
			lines[look] = -1
			continue
		}
		lines[look]++
	}
	for i := max(a.first, 0); i < a.last; i++ {
		if a.roles[i] == Body && lines[a.signature[i]] >= styledAtLeast {
			a.roles[i] = Heading
		}
	}
}

// isStyled reports a line that reads like a crosshead over the next block.
func (a *assembler) isStyled(i int) bool {
	b, f := &a.blocks[i], &a.facts[i]
	if b.Kind != block.Plain || b.LinkBytes > 0 || f.n > headingWords || f.first != charUpper && f.first != charIdeograph && f.first != charDigit || a.digitsOnly(i) {
		return false
	}
	if f.end != charUpper && f.end != charLower && f.end != charIdeograph && !f.question {
		return false
	}
	next := i + 1
	return next < len(a.roles) && a.roles[next] == Body && a.blocks[next].Kind == block.Plain && a.signature[next] != a.signature[i] && isProse(&a.blocks[next], &a.facts[next])
}

const (
	// headChance is the least chance of being the story's that a heading element
	// between two paragraphs needs. On held-out publishers 0.3 and 0.45 give the
	// same F1 of headings; the higher one takes fewer wrong ones.
	headChance = 0.45
	// headReach is how many blocks may stand between a heading and its first
	// paragraph: a picture's caption, a label, an advertisement's.
	headReach = 3
)

// mendLostHeads takes heading elements between two paragraphs of the story that
// the labeller was in two minds about.
func (a *assembler) mendLostHeads() {
	next := len(a.roles) // the next block of the story, or of any heading
	for i := a.last; i > a.first; i-- {
		b := &a.blocks[i]
		if a.roles[i] == Body {
			next = i
			continue
		}
		if b.Kind != block.Heading {
			continue
		}
		if a.roles[i] == Out && next-i <= headReach && !b.Hidden && b.LinkBytes == 0 && a.duplicate[i] == 0 && !a.repeats[i] && a.chance(i, Body)+a.chance(i, Heading) >= headChance && !a.named(i, &asideNames, 2) {
			if class, _ := a.phrase(i); class == "" {
				a.roles[i] = Heading
			}
		}
		next = len(a.roles)
	}
}

func (a *assembler) digitsOnly(i int) bool { return a.facts[i].digits*2 > a.facts[i].n }
