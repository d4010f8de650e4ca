package content

import "example.com/tearsheet/internal/block"

// asideLevels is how many containers above a block are asked for the name of
// something that is no story.
const asideLevels = 5

// asideShare is the share of the story's text, as a part of 1/asideShare, from
// which a container named like a newsletter holds the story after all. Of 39
// held-out paragraphs below it, three are the story's.
const asideShare = 7

// formShare is the same for one that holds a button or a field: of a short
// story a box to sign up is a good part.
const formShare = 3

// mendAsides takes out of the story what the labeller took for text in boxes of
// comments, newsletters and authors, and lines that lead to other stories.
func (a *assembler) mendAsides() {
	a.hold()
	for i := range a.roles {
		if a.kept(i) && (a.inAside(i) || a.seeAlso(i) || a.isLabel(i)) {
			a.roles[i] = Out
		}
	}
	a.findEnds()
}

// unseenNames are class and id words of what is only read out, to those who do
// not see the page.
var unseenNames = nameSet{words: []string{"visually", "screenreader", "offscreen", "sr"}}

// isLabel reports a short line between paragraphs that is only read out.
func (a *assembler) isLabel(i int) bool {
	return a.roles[i] == Body && a.blocks[i].Kind == block.Plain && a.facts[i].n <= labelWords && a.named(i, &unseenNames, 1)
}

func (a *assembler) inAside(i int) bool {
	words, all := containerWords(), a.held[len(a.blocks)]
	for c, level := a.blocks[i].Container, 0; c != 0 && level < asideLevels; level++ {
		k := &a.containers[c]
		held := a.held[k.End] - a.held[k.Start]
		if held*formShare > all || held*asideShare > all && !a.hasControl(k) {
			return false
		}
		for _, w := range k.Words {
			if row := words.of(w); row > 0 {
				switch containerClasses[row-1].class {
				case "comments", "newsletter", "bio":
					return true
				}
			}
		}
		c = k.Parent
	}
	return false
}

// boxBlocks is the most blocks of a box: a title, a sentence or two, a few fields and consent.
const boxBlocks = 12

// hasControl reports a button, or another part of a form, in a small container.
func (a *assembler) hasControl(c *block.Container) bool {
	for i := c.Start; i < c.End && c.End-c.Start <= boxBlocks; i++ {
		if a.blocks[i].Kind == block.Control {
			return true
		}
	}
	return false
}

// seeAlso reports a line that is a link for the most part and says that it
// leads to another story.
func (a *assembler) seeAlso(i int) bool {
	b := &a.blocks[i]
	if b.LinkBytes*2 <= len(b.Text) {
		return false
	}
	class, _ := a.phrase(i)
	return class == "related"
}
