package content

import "golang.org/x/net/html/atom"

// Four in ten blocks of a news page need no look of their own. Menus, lists of teasers and rows of
// tags are links of one look, one after the other: what the second one is all that follow are. And
// what stands in a menu or in the page's footer is no part of the story.
//
// The readings learned from pages where every block was looked at.

// nobody speaks for blocks that are no part of a story by the elements they stand in.
const nobody = -1

// speakForSelf lets every block speak for itself.
func (p *page) speakForSelf() {
	p.speakers, p.speaker = p.mem.ints.take(len(p.blocks)), p.mem.ints.take(len(p.blocks))
	for i := range p.blocks {
		p.speakers[i], p.speaker[i] = i, i
	}
}

// thin finds the blocks that the readings look at and, for each block, the one that speaks for it: of
// flattened text itself.
func (p *page) thin() {
	if p.flat {
		p.speakForSelf()
		return
	}
	p.speakers, p.speaker = p.mem.ints.take(len(p.blocks))[:0], p.mem.ints.take(len(p.blocks))
	chrome := p.chrome()
	for i := range p.blocks {
		switch {
		case chrome[p.blocks[i].Container] && i != p.headline:
			p.speaker[i] = nobody
			continue
		case !p.follows(i):
			p.speakers = append(p.speakers, i)
		}
		p.speaker[i] = len(p.speakers) - 1
	}
}

// chrome finds the containers that are no part of a story: menus and the page's footer, unless there is running text in them
// or, as where an end tag is missing, most of the page.
func (p *page) chrome() []bool {
	chrome, story := p.mem.flags.take(len(p.containers)), p.mem.flags.take(len(p.containers))
	for i := 1; i < len(p.containers); i++ {
		c, r := &p.containers[i], &p.regions[i]
		story[i] = story[c.Parent] || c.Tag == atom.Article || c.Tag == atom.Main
		is := c.Tag == atom.Nav || c.Tag == atom.Select || c.Tag == atom.Footer && !story[i]
		chrome[i] = chrome[c.Parent] || is && c.End-c.Start >= chromeBlocks && r.inside == 0 && r.all*2 < p.regions[0].all
	}
	return chrome
}

// chromeBlocks is the least number of blocks of such a container: fewer cost little, and a short menu may hold
// the name of who writes the page.
const chromeBlocks = 6

// follows reports whether block i and the two before it are links that look alike in one list.
func (p *page) follows(i int) bool {
	return i > 1 && p.speaker[i-1] != nobody && p.isLike(i-1) && p.isLike(i)
}

// isLike reports whether block i and the one before it are links that look alike in one list.
func (p *page) isLike(i int) bool {
	a, b := &p.blocks[i-1], &p.blocks[i]
	return p.signature[i] == p.signature[i-1] && p.isOneLink(i-1) && p.isOneLink(i) && a.Hidden == b.Hidden &&
		p.inOneList(a.Container, b.Container)
}

// isOneLink reports a block that is a link, with a teaser's headline at the most.
func (p *page) isOneLink(i int) bool {
	b := &p.blocks[i]
	return b.LinkBytes == len(b.Text) && p.facts[i].n <= lineWords && i != p.headline && !b.Crumbs
}

// listLevels is how many containers a link may have for itself in its list: an item, and a wrapper or two.
const listLevels = 3

// inOneList reports whether two containers are one, or stand in one a few levels above.
func (p *page) inOneList(a, b int32) bool {
	for range listLevels {
		if a == b {
			return true
		}
		a, b = p.containers[a].Parent, p.containers[b].Parent
	}
	return a == b
}
