package content

import (
	"example.com/tearsheet/internal/block"
)

// A region is what the labeller knows of one container, or of the page.
type region struct {
	prose  int // length of running text directly inside, that is in paragraphs of this container
	paras  int // blocks of running text directly inside
	all    int // length of all text in the subtree
	link   int // length of link text in the subtree
	inside int // running text in the subtree
	score  int // readability-style: own prose and half of the children's
}

// proseLength is the length from which a block with few links counts as
// running text: teasers and labels are mostly shorter, paragraphs longer.
const proseLength = 80

// isProse reports running text: long enough, few links, and a sentence's marks.
func isProse(b *block.Block, f *facts) bool {
	return f.length >= proseLength && b.LinkBytes*3 < len(b.Text) && (f.sentences > 0 || f.commas > 0) && !b.Hidden
}

// regions returns the sums over each container. Parents stand before children,
// so one pass from the end adds every subtree up.
func regions(m *memory, p *block.Page, all []facts) []region {
	rs := m.regions.take(len(p.Containers))
	for i := range p.Blocks {
		b, f := &p.Blocks[i], &all[i]
		r := &rs[b.Container]
		r.all += len(b.Text)
		r.link += b.LinkBytes
		if isProse(b, f) {
			r.prose += f.length
			r.inside += f.length
			r.paras++
		}
	}
	for i := range rs {
		rs[i].score += rs[i].prose
	}
	for i := len(rs) - 1; i > 0; i-- {
		parent := &rs[p.Containers[i].Parent]
		parent.all += rs[i].all
		parent.link += rs[i].link
		parent.inside += rs[i].inside
		// A paragraph's container speaks for its parent and, half, for the grandparent.
		if rs[i].prose > 0 {
			parent.score += rs[i].prose
			rs[p.Containers[p.Containers[i].Parent].Parent].score += rs[i].prose / 2
		}
	}
	return rs
}

// bestContainer returns the container with the highest score, discounted by its links.
func bestContainer(rs []region) int32 {
	best, top := int32(0), -1
	for i := range rs {
		s := rs[i].score
		if rs[i].all > 0 {
			s -= s * rs[i].link / (rs[i].all + 1)
		}
		if s > top {
			best, top = int32(i), s
		}
	}
	return best
}
