package content

import "example.com/tearsheet/internal/block"

// Some sites print the same label between all paragraphs: "Article content", "Advertisement". On a flattened page
// every paragraph then stands among chrome, as teasers do. Such a page is read again without its refrain.

// Reasoned; on the development pages what they find is "Article content", "Advertisement" and their like, names of products and lines of code.
const (
	refrainTimes  = 4   // how often a line must stand in the page
	refrainProse  = 3   // how often between running text
	refrainChance = 0.2 // the chance of text, in the mean, that its lines have at most
)

// Refrain reports the lines of flattened text that are a refrain after a first reading gave these chances, nil if
// there are none.
func (a *Analysis) Refrain(chances []float32) []bool {
	p := a.page
	if !p.flat {
		return nil
	}
	counts := p.countRefrains(chances)
	var is []bool
	for i := range p.blocks {
		if !p.maybeRefrain(i) {
			continue
		}
		c := counts[hashOf(&p.facts[i])]
		if c.times < refrainTimes || c.prose < refrainProse || c.text > refrainChance*float32(c.times) {
			continue
		}
		if is == nil {
			is = make([]bool, len(p.blocks))
		}
		is[i] = true
	}
	return is
}

// A refrainCount is how often a line stands in the page, how often between running text, and its chances of text.
type refrainCount struct {
	times, prose int
	text         float32
}

func (p *page) countRefrains(chances []float32) map[uint32]refrainCount {
	var counts map[uint32]refrainCount
	for i := range p.blocks {
		if !p.maybeRefrain(i) {
			continue
		}
		if counts == nil {
			counts = map[uint32]refrainCount{}
		}
		h := hashOf(&p.facts[i])
		c := counts[h]
		c.times++
		c.text += chances[i*Roles+int(Body)] + chances[i*Roles+int(Heading)]
		if i > 0 && i+1 < len(p.blocks) && isProse(&p.blocks[i-1], &p.facts[i-1]) && isProse(&p.blocks[i+1], &p.facts[i+1]) {
			c.prose++
		}
		counts[h] = c
	}
	return counts
}

// maybeRefrain reports a short line that stands more than once and is no credit.
func (p *page) maybeRefrain(i int) bool {
	f := &p.facts[i]
	return p.duplicate[i] != 0 && f.n > 0 && f.n <= labelWords && p.blocks[i].Kind == block.Plain && p.credit(i).credit == ""
}

// Without returns p, which is flattened text, without some of its blocks.
func Without(p *block.Page, left []bool) *block.Page {
	q := *p
	q.Blocks, q.Images = make([]block.Block, 0, len(p.Blocks)), make([]block.Image, len(p.Images))
	place := make([]int, len(p.Blocks)+1) // of each block in q, or of the next one
	for i := range p.Blocks {
		place[i] = len(q.Blocks)
		if !left[i] {
			q.Blocks = append(q.Blocks, p.Blocks[i])
		}
	}
	place[len(p.Blocks)] = len(q.Blocks)
	for i, img := range p.Images {
		img.Before = place[min(img.Before, len(p.Blocks))]
		if img.Caption >= 0 {
			img.Caption = place[img.Caption]
		}
		q.Images[i] = img
	}
	q.Containers = []block.Container{{End: int32(len(q.Blocks))}}
	return &q
}

// putBack adds the refrain to what was left out of a story that was read without it.
func (s *Story) putBack(p *page, refrain []bool) {
	pieces := make([]Piece, 0, len(s.Pieces)+len(refrain))
	rest, without := s.Pieces, 0 // pieces to come, and blocks without the refrain so far
	for i := range p.blocks {
		if refrain[i] {
			class, rule := "boilerplate", "refrain"
			if known, phrase := p.removedPhrase(i); known != "" {
				class, rule = known, "phrase: "+phrase
			}
			pieces = append(pieces, Piece{Part: PartRemoved, Source: p.blocks[i].Source, Class: class, Rule: rule, Block: i})
			continue
		}
		for len(rest) > 0 && rest[0].Block == without {
			rest[0].Block = i
			pieces = append(pieces, rest[0])
			rest = rest[1:]
		}
		without++
	}
	s.Release()
	s.Pieces = pieces
}
