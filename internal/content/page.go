package content

import (
	"example.com/tearsheet/internal/block"
	"example.com/tearsheet/internal/byline"
	"example.com/tearsheet/internal/date"
)

// A page is a block.Page with what the features need, computed once in passes
// over the blocks.
type page struct {
	mem        *memory
	blocks     []block.Block
	containers []block.Container
	flat       bool
	cut        bool   // see block.Page
	unhidden   bool   // most of the running text was hidden, and is taken for visible
	dialect    uint32 // of flattened text: a few bits on its lines

	facts   []facts
	regions []region
	dates   []bool // a short block holds a date
	bylines []bool // a short block starts like a byline

	before    []int // length of text before the block
	total     int
	prose     int   // length of all running text
	lastProse []int // the closest block of running text before, and after
	nextProse []int
	heading   []int    // the closest heading or heading-like line before, -1
	duplicate []uint32 // 1 if the same text stood before, 2 if it stands again

	headline         int // the block that prints the title, -1
	runStart, runEnd int // the run of blocks with most running text

	bestDepth      []uint32 // of containers: place against the best one
	signature      []int32  // of blocks: which kind of tag and class
	signatureProse []int    // running text of a signature
	signatureCount []int
	afterImage     []bool
	ranks          []int16 // of the phrases of page chrome that blocks hold: see phrase

	title, description, body, authors wordSet

	speakers []int // the blocks that the readings look at
	speaker  []int // of each block: which of these speaks for it

	overlaps []overlap  // of blocks
	credits  []credited // of blocks that were asked for

	text textPage // of flattened text
}

// wordsAtOnce is for how many words of blocks there is room at a time.
const wordsAtOnce = 64 * maxFactWords

// newPage computes everything that emit needs, but who speaks: see speakers.go.
func newPage(m *memory, p *block.Page, d Declared) *page {
	n := len(p.Blocks)
	c := &page{mem: m, blocks: p.Blocks, containers: p.Containers, flat: p.Flat, cut: p.Cut, facts: m.facts.take(n)}
	var words []uint32
	for i := range p.Blocks {
		if len(words) < maxFactWords {
			words = m.uints.take(wordsAtOnce)
		}
		f := &c.facts[i]
		f.words = words[:0]
		f.read(p.Blocks[i].Text)
		f.words, words = f.words[:len(f.words):len(f.words)], words[len(f.words):]
		c.total += f.length
	}
	c.unhide()
	c.readDeclared(d)
	c.readOverlaps()
	c.readLines()
	c.readProse()
	c.readDuplicates()
	c.findHeadline()
	if p.Flat {
		c.dialect = dialectOf(p)
		c.readText()
		return c
	}
	c.findRun()
	c.regions = regions(m, p, c.facts)
	c.readSignatures()
	c.readBest()
	c.afterImage = m.flags.take(n)
	for _, img := range p.Images {
		if img.Before < n && !img.Small {
			c.afterImage[img.Before] = true
		}
	}
	return c
}

// unhide takes hidden blocks for visible ones if they hold most of the page's
// running text: such a page is shown by a script.
func (p *page) unhide() {
	hidden, all := 0, 0
	for i := range p.blocks {
		b, f := &p.blocks[i], &p.facts[i]
		if f.length >= proseLength && b.LinkBytes*3 < len(b.Text) {
			all += f.length
			if b.Hidden {
				hidden += f.length
			}
		}
	}
	p.unhidden = hidden > 0 && hidden*2 >= all
	for i := range p.blocks {
		p.blocks[i].Hidden = p.blocks[i].Hidden && !p.unhidden
	}
}

func (p *page) readDeclared(d Declared) {
	p.title.add(d.Title)
	p.description.add(d.Description)
	p.body.addPairs(d.Body)
	for _, a := range d.Authors {
		p.authors.add(a)
	}
}

// An overlap is what a block's words have in common with what the page declares, as [wordSet.share] tells it.
type overlap struct{ title, description, body uint32 }

func (p *page) readOverlaps() {
	p.overlaps = p.mem.overlaps.take(len(p.blocks))
	for i := range p.blocks {
		f := &p.facts[i]
		p.overlaps[i] = overlap{p.title.share(f), p.description.share(f), p.body.share(f)}
	}
}

// lineWords is the length, in words, up to which a block is looked at for
// a date or a byline; longer ones are sentences.
const lineWords = 24

func (p *page) readLines() {
	p.dates, p.bylines = p.mem.flags.take(len(p.blocks)), p.mem.flags.take(len(p.blocks))
	for i := range p.blocks {
		f := &p.facts[i]
		if f.n == 0 || f.n > lineWords {
			continue
		}
		if f.digits > 0 {
			_, _, _, p.dates[i] = date.Find(p.blocks[i].Text)
		}
		p.bylines[i], _ = byline.Starts(p.blocks[i].Text)
	}
}

// readProse finds the running text before and after each block, and headings.
func (p *page) readProse() {
	n := len(p.blocks)
	ints := &p.mem.ints
	p.before, p.lastProse, p.nextProse, p.heading = ints.take(n), ints.take(n), ints.take(n), ints.take(n)
	before, last, heading := 0, -n, -1
	for i := range p.blocks {
		p.before[i], p.lastProse[i], p.heading[i] = before, last, heading
		before += p.facts[i].length
		if isProse(&p.blocks[i], &p.facts[i]) {
			last = i
			p.prose += p.facts[i].length
		}
		if p.isHeadingLike(i) {
			heading = i
		}
	}
	next := 2 * n
	for i := n - 1; i >= 0; i-- {
		p.nextProse[i] = next
		if isProse(&p.blocks[i], &p.facts[i]) {
			next = i
		}
	}
}

// headingWords is the most words of a line that may head what follows.
const headingWords = 8

func (p *page) isHeadingLike(i int) bool {
	b, f := &p.blocks[i], &p.facts[i]
	if b.Kind == block.Heading {
		return true
	}
	return p.flat && f.n > 0 && f.size() <= headingWords && f.end != charStop && f.end != charComma &&
		(i+1 < len(p.blocks) && p.facts[i+1].length > 2*f.length)
}

// findHeadline looks for the block that prints the title: most of its words
// and few others, a heading before a plain line, the first of equals.
func (p *page) findHeadline() {
	p.headline = -1
	best := 0
	for i := range p.blocks {
		b, f := &p.blocks[i], &p.facts[i]
		score := 0
		if s := p.overlaps[i].title; s != 15 && s >= 6 && f.n <= 40 {
			score = int(s) * 2
		}
		if b.Kind == block.Heading {
			score += 8 - b.Level
			if b.Level == 1 {
				score += 4
			}
		}
		if score > best && (score >= 12 || b.Level == 1 && b.Kind == block.Heading) {
			best, p.headline = score, i
		}
	}
}

// fromHeadline says on which side of the headline block i stands, and how far.
func (p *page) fromHeadline(i int) (where, distance uint32) {
	switch {
	case p.headline < 0:
		return 3, 0
	case i < p.headline:
		return 0, min(bucket(p.headline-i), 8)
	case i == p.headline:
		return 1, 0
	}
	return 2, min(bucket(i-p.headline), 10)
}

// findRun finds the run of blocks with the largest sum, where running text
// counts its length and anything else costs otherCost.
func (p *page) findRun() {
	const otherCost = 60 // a label between paragraphs must not end a run, five in a row should
	best, sum, start := 0, 0, 0
	p.runStart, p.runEnd = -1, -1
	for i := range p.blocks {
		v := -otherCost
		if isProse(&p.blocks[i], &p.facts[i]) {
			v = min(p.facts[i].length, 600)
		}
		if sum <= 0 {
			sum, start = 0, i
		}
		sum += v
		if sum > best {
			best, p.runStart, p.runEnd = sum, start, i+1
		}
	}
}

// run says where block i stands against the run with most running text.
func (p *page) run(i int) uint32 { return against(i, p.runStart, p.runEnd) }

// against says where block i stands against those from one to another.
func against(i, from, to int) uint32 {
	switch {
	case from < 0:
		return 0
	case i < from:
		return 1 + min(bucket(from-i), 10)
	case i < to:
		return 20
	}
	return 21 + min(bucket(i-to), 10)
}

// shape sums up a neighbour: length, kind, links, end. 0 stands for none.
func (p *page) shape(i int) uint32 {
	if i < 0 || i >= len(p.blocks) {
		return 0
	}
	b, f := &p.blocks[i], &p.facts[i]
	length := min(bucket(f.length)/2, 10)
	link := min(part(b.LinkBytes, len(b.Text)), 9) / 3
	return 1 + length | link<<4 | uint32(b.Kind)<<8 | uint32(f.end)<<12
}

// sameShape counts the equal shapes in a row around block i.
func (p *page) sameShape(i int) uint32 {
	n, s := uint32(0), p.shape(i)&0xfff
	for j := i - 1; j >= 0 && j >= i-4 && p.shape(j)&0xfff == s; j-- {
		n++
	}
	for j := i + 1; j < len(p.blocks) && j <= i+4 && p.shape(j)&0xfff == s; j++ {
		n++
	}
	return n
}

// dialectOf sums up how the lines of a flattened page look: how many stand
// behind blank lines, how many were cut by a guess, how long they are.
func dialectOf(p *block.Page) uint32 {
	blank, glued, text := 0, 0, 0
	for i := range p.Blocks {
		if p.Blocks[i].Blank {
			blank++
		}
		if p.Blocks[i].Glued {
			glued++
		}
		text += len(p.Blocks[i].Text)
	}
	n := len(p.Blocks)
	return part(blank, n)/3<<4 | part(glued, n)/3<<2 | min(bucket(text/(n+1))/6, 3)
}
