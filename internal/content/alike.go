package content

import "example.com/tearsheet/internal/sequence"

// readDuplicates marks blocks whose text stands more than once.
func (p *page) readDuplicates() {
	p.duplicate = p.mem.uints.take(len(p.blocks))
	seen := &p.mem.seen // a text's last block, plus one
	seen.reset(len(p.blocks))
	for i := range p.blocks {
		h := hashOf(&p.facts[i])
		if before := seen.of(h) - 1; before >= 0 {
			p.duplicate[i] |= 1
			p.duplicate[before] |= 2
		}
		seen.set(h, i+1)
	}
}

// hashOf sums up a block's words.
func hashOf(f *facts) uint32 {
	h := uint32(f.n)
	for _, w := range f.words {
		h = sequence.Mix(h, w)
	}
	return h
}

// readSignatures numbers the blocks' kinds of place: kind, tag and class words
// of the container and its parent.
func (p *page) readSignatures() {
	var kinds numbers // plus one
	own := p.mem.uints.take(len(p.containers))
	for i := range p.containers {
		h := uint32(p.containers[i].Tag)
		for _, w := range p.containers[i].Words {
			h = sequence.Mix(h, w)
		}
		own[i] = h
	}
	p.signature = make([]int32, len(p.blocks))
	for i := range p.blocks {
		c := p.blocks[i].Container
		h := sequence.Mix(sequence.Mix(own[c], own[p.containers[c].Parent]), uint32(p.blocks[i].Kind))
		number := kinds.of(h) - 1
		if number < 0 {
			number = kinds.n
			kinds.set(h, number+1)
			p.signatureProse, p.signatureCount = append(p.signatureProse, 0), append(p.signatureCount, 0)
		}
		p.signature[i] = int32(number)
		p.signatureCount[number]++
		if isProse(&p.blocks[i], &p.facts[i]) {
			p.signatureProse[number] += p.facts[i].length
		}
	}
}

// readBest gives each container its place against the best one: 1 the best
// itself, 2 to 5 inside it by depth, 6 to 9 around it, 0 elsewhere.
func (p *page) readBest() {
	p.bestDepth = p.mem.uints.take(len(p.containers))
	best := bestContainer(p.regions)
	p.bestDepth[best] = 1
	for i := best + 1; int(i) < len(p.containers); i++ {
		if d := p.bestDepth[p.containers[i].Parent]; d > 0 && d < 6 {
			p.bestDepth[i] = min(d+1, 5)
		}
	}
	for d, c := uint32(6), best; c != 0; d++ {
		c = p.containers[c].Parent
		p.bestDepth[c] = min(d, 9)
	}
}
