package content

import "example.com/tearsheet/internal/block"

// siblingChance is the least chance of body that a paragraph needs which stands
// among, before or behind those of the story and looks like them.
const siblingChance = 0.15

// siblingLine is the same for a line that ends without a full stop.
const siblingLine = 0.35

// siblingWords is the least number of words of such a paragraph.
const siblingWords = 4

// siblingReach is how many blocks apart the two may be: a picture's caption and
// an advertisement stand between.
const siblingReach = 3

// mendSiblings takes paragraphs that the labeller left out although they stand
// beside one of the story's in the same element and look like it: the last
// one, short, before the chrome; the first one; one between two others.
func (a *assembler) mendSiblings() {
	if a.first < 0 {
		return
	}
	for i, beside := a.first, a.first; i < len(a.roles) && (i <= a.last || i <= beside+siblingReach); i++ {
		if a.roles[i] == Body || i <= beside+siblingReach && a.mendSibling(i, beside) {
			beside = i
		}
	}
	for i, beside := a.last, a.last; i > a.headline && (i >= a.first || i >= beside-siblingReach); i-- {
		if a.roles[i] == Body || i >= beside-siblingReach && a.mendSibling(i, beside) {
			beside = i
		}
	}
	a.findEnds()
}

// mendSibling takes block i for body if it is like paragraph beside.
func (a *assembler) mendSibling(i, beside int) bool {
	b, f, c := &a.blocks[i], &a.facts[i], &a.blocks[beside]
	if a.roles[i] != Out || a.roles[beside] != Body || a.signature[i] != a.signature[beside] || a.chance(i, Body) < siblingChance {
		return false
	}
	if !a.siblings(b.Container, c.Container) {
		return false
	}
	if b.Hidden || b.LinkBytes*4 > len(b.Text) || a.duplicate[i] != 0 || a.dates[i] || a.bylines[i] {
		return false
	}
	sentence := f.n >= siblingWords && (f.end == charStop || f.end == charQuote || f.end == charBracket)
	if b.Kind != block.ListItem && (b.Kind != block.Plain || !sentence && a.chance(i, Body) < siblingLine) {
		return false
	}
	if class, _ := phraseClass(b.Text); class != "" && f.n <= phraseWords {
		return false
	}
	a.roles[i] = Body
	return true
}

// siblings reports whether two containers are one, or have a parent or a
// grandparent in common: some pages give each paragraph an element of its own.
func (a *assembler) siblings(c, d int32) bool {
	for range 3 {
		if c == d {
			return true
		}
		c, d = a.containers[c].Parent, a.containers[d].Parent
	}
	return false
}
