package pagetype

import "example.com/tearsheet/internal/sequence"

// A look is what sibling containers of one make have in common.
type look struct {
	parent int32
	hash   uint32 // tag and first words
}

// A group is sibling containers of one look: cards, posts, rows.
type group struct {
	members, bytes, links, money, digits float32
	least, most                          float32
}

// lookWords is how many words of a container make its look: later ones tell
// single members apart ("card featured first").
const lookWords = 2

// memberBlocks bounds the blocks read of one member: a card has few.
const memberBlocks = 40

// repeats measures the groups of containers that are built alike.
func (c *collector) repeats() {
	groups := c.groups[:0]
	for i := 1; i < len(c.page.Containers); i++ {
		k := &c.page.Containers[i]
		if k.End-k.Start < 2 {
			continue
		}
		id := look{k.Parent, uint32(k.Tag)}
		for _, w := range k.Words[:min(lookWords, len(k.Words))] {
			id.hash = sequence.Mix(id.hash, w)
		}
		at, ok := c.looks[id]
		if !ok {
			at = len(groups)
			c.looks[id] = at
			groups = append(groups, group{})
		}
		groups[at].add(c, int(k.Start), int(k.End))
	}
	c.largest(groups)
	c.groups = groups
}

// add counts a member with the blocks from start to end.
func (g *group) add(c *collector, start, end int) {
	bytes := float32(0)
	for i := start; i < min(end, start+memberBlocks); i++ {
		b := &c.page.Blocks[i]
		bytes += float32(len(b.Text))
		g.links += float32(b.LinkBytes)
		if len(b.Text) >= stampBytes {
			continue
		}
		if c.signs[i].digits > 0 {
			g.digits++
		}
		g.money += float32(c.signs[i].money)
	}
	if g.members == 0 || bytes < g.least {
		g.least = bytes
	}
	g.most = max(g.most, bytes)
	g.bytes += bytes
	g.members++
}

// groupMembers is the least size of a group: two of a kind are often columns.
const groupMembers = 3

// groupText bounds what a group's text counts, so that a few long sections do
// not stand before many cards.
const groupText = 20000

// largest takes the measures of the group with most members and text.
func (c *collector) largest(groups []group) {
	m := &c.measures
	best, score := -1, float32(0)
	for i := range groups {
		g := &groups[i]
		if g.members < groupMembers {
			continue
		}
		m[repeats] += g.members
		if s := g.members * min(g.bytes, groupText); s > score {
			best, score = i, s
		}
	}
	if best < 0 {
		return
	}
	g := &groups[best]
	m[groupSize] = g.members
	m[groupShare] = g.bytes / (m[letters] + 1)
	m[groupLinks] = g.links / (g.bytes + 1)
	m[groupBytes] = g.bytes / g.members
	m[groupMoney] = g.money / g.members
	m[groupDigits] = g.digits / g.members
	m[groupContrast] = g.most / (g.least + 1)
}
