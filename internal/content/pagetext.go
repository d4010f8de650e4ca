package content

import (
	"example.com/tearsheet/internal/block"
)

// A textPage is what the lines of a flattened page show together: where
// markup tells story and chrome apart in HTML, here words must that the story
// repeats, and how long and short lines alternate.
type textPage struct {
	story    numbers  // words of the longest run, and how many of its paragraphs hold them
	common   int      // paragraphs from which on a word is too common to tell anything
	familiar []uint32 // share of a block's telling words that the story holds elsewhere
	lead     wordSet  // words of the line that looks most like the headline
	leads    []uint32 // share of a block's words in them

	wideStart, wideEnd int // a run that goes on over more than [page.runStart] to runEnd does

	proseAt []int // number of blocks of running text before each block, and in all
	dateAt  []int // the same of lines that hold a date
	shortAt []int // the same of labels
	mass    []int // length of the running text before each block, and in all
	classes []chrome
}

// A chrome is what a line's own words show it to be, and the last such class before it.
type chrome struct {
	own, last uint32 // hashes, 0 for none
	since     int    // blocks of running text since the last one
}

// labelWords is the most words of a label: menu entries and buttons have fewer than five.
const labelWords = 4

// readText fills p.text.
func (p *page) readText() {
	p.readClasses()
	p.runStart, p.runEnd = p.textRun(&tightRun)
	p.text.wideStart, p.text.wideEnd = p.textRun(&wideRun)
	p.readStory()
	p.readSums()
	if p.headline < 0 {
		p.headline = p.guessHeadline()
	}
	if p.headline >= 0 {
		p.text.lead.add(p.blocks[p.headline].Text)
	}
	p.text.leads = p.mem.uints.take(len(p.blocks))
	for i := range p.blocks {
		p.text.leads[i] = p.text.lead.share(&p.facts[i])
	}
}

// lineValues says what the lines of a flattened page tell for the story, or
// against it if below zero. Running text counts its length.
type lineValues struct {
	label     int // anything short
	line      int // without a full stop, but longer than a label
	sentence  int // too short for running text
	chrome    int // known by its words
	stamp     int // a line with a date, or that starts like a byline
	duplicate int // the same text stands elsewhere
}

// Chosen by the body F1 of the runs alone on the development pages, half of the publishers
// against the other: news is read best by the tight run (0.88), how-to pages
// and lists by the wide one (0.90 of all pages).
var (
	tightRun = lineValues{label: -60, line: -40, sentence: 20, chrome: -200, stamp: -100, duplicate: -60}
	wideRun  = lineValues{label: -20, line: -20, sentence: 40, chrome: -300, stamp: -300, duplicate: -40}
)

const (
	longestValue   = 600 // of a paragraph: a page of terms in one must not outweigh a story
	sentenceLength = 40  // of a sentence that is no label, in letters
	lineLength     = 20  // of a line that is no label
)

// textRun finds the run of lines with the largest sum of values.
func (p *page) textRun(v *lineValues) (from, to int) {
	best, sum, start := 0, 0, 0
	from, to = -1, -1
	for i := range p.blocks {
		if sum <= 0 {
			sum, start = 0, i
		}
		sum += p.lineValue(i, v)
		if sum > best {
			best, from, to = sum, start, i+1
		}
	}
	return from, to
}

func (p *page) lineValue(i int, v *lineValues) int {
	f := &p.facts[i]
	switch {
	case isProse(&p.blocks[i], f):
		return min(f.length, longestValue)
	case p.text.classes[i].own != 0:
		return v.chrome
	case p.dates[i] || p.bylines[i]:
		return v.stamp
	case (f.end == charStop || f.end == charQuote) && f.length >= sentenceLength:
		return v.sentence
	case p.duplicate[i] != 0:
		return v.duplicate
	case f.length >= lineLength:
		return v.line
	}
	return v.label
}

// readStory collects the words of the longest run and says of each block how
// many of its words the story uses.
func (p *page) readStory() {
	t := &p.text
	paras := 0
	for i := max(p.runStart, 0); i < p.runEnd; i++ {
		if isProse(&p.blocks[i], &p.facts[i]) {
			paras++
			p.countWords(i)
		}
	}
	t.common = max(3, paras/4+1) // a word in every fourth paragraph is an article or the subject itself
	t.familiar = p.mem.uints.take(len(p.blocks))
	for i := range p.blocks {
		hits, n := p.storyWords(i)
		t.familiar[i] = part(hits, n)
		if n == 0 {
			t.familiar[i] = 10
		}
	}
}

// countWords counts each word of block i once.
func (p *page) countWords(i int) {
	words := p.facts[i].words
	for k, w := range words {
		if !holds(words[:k], w) {
			p.text.story.set(w, p.text.story.of(w)+1)
		}
	}
}

func holds(words []uint32, w uint32) bool {
	for _, v := range words {
		if v == w {
			return true
		}
	}
	return false
}

// storyWords counts the words of block i that tell something, and those of
// them that stand in another paragraph of the story.
func (p *page) storyWords(i int) (hits, n int) {
	f := &p.facts[i]
	own := 0
	if i >= p.runStart && i < p.runEnd && isProse(&p.blocks[i], f) {
		own = 1
	}
	for k, w := range f.words {
		c := p.text.story.of(w) - own
		if c+own >= p.text.common || holds(f.words[:k], w) {
			continue
		}
		n++
		if c > 0 {
			hits++
		}
	}
	return hits, n
}

// readSums adds up along the page what windows are read from.
func (p *page) readSums() {
	n := len(p.blocks)
	t := &p.text
	sums := p.mem.ints.take(4 * (n + 1))
	t.proseAt, t.dateAt, t.shortAt, t.mass = sums[:n+1], sums[n+1:2*n+2], sums[2*n+2:3*n+3], sums[3*n+3:]
	for i := range p.blocks {
		f := &p.facts[i]
		t.proseAt[i+1], t.dateAt[i+1], t.shortAt[i+1], t.mass[i+1] = t.proseAt[i], t.dateAt[i], t.shortAt[i], t.mass[i]
		if isProse(&p.blocks[i], f) {
			t.proseAt[i+1]++
			t.mass[i+1] += f.length
		}
		if p.dates[i] {
			t.dateAt[i+1]++
		}
		if f.n <= labelWords {
			t.shortAt[i+1]++
		}
	}
}

// between returns how much of a sum stands in the blocks from a to b, cut to the page.
func between(sum []int, a, b int) int {
	n := len(sum) - 1
	return sum[min(max(b, 0), n)] - sum[min(max(a, 0), n)]
}

// size is the words of a text, or as many as it would have in a script that
// puts spaces between them: words have five letters and a mark or two.
func (f *facts) size() int { return min(f.n, f.length/5+1) }

// Bounds of the search for a headline without markup.
const (
	leadReach = 60 // blocks before the longest run: share buttons, a deck, captions and stamps stand between
	leadWords = 30 // the longest headlines
)

// guessHeadline looks before the longest run for the line that shares most
// words with it. On the development pages that print their title it finds
// 61 in 100, and a neighbour of it in 8 more; the labeller hears it as a hint.
func (p *page) guessHeadline() int {
	best, at := 0, -1
	for i := max(p.runStart-leadReach, 0); i <= p.runStart && i < len(p.blocks); i++ {
		if score := p.headlineScore(i); score > best {
			best, at = score, i
		}
	}
	return at
}

// headlineScore is how much line i looks like the headline. Its numbers were
// tried on all development pages at once.
func (p *page) headlineScore(i int) int {
	f := &p.facts[i]
	if f.n < 3 || f.size() > leadWords || f.sentences > 2 {
		return 0
	}
	hits, n := p.storyWords(i)
	score := 12 * min(hits, 4) * hits / (n + 1) // beyond four words a teaser says no less
	if f.end == charStop && !f.question {
		score /= 3
	}
	if p.dates[i] || p.bylines[i] || f.first == charLower {
		score /= 4
	}
	if p.duplicate[i] != 0 {
		score += 6 // printed again in a title or a breadcrumb
	}
	if b := &p.blocks[i]; b.Kind == block.Heading {
		score += 4 * (8 - b.Level)
	}
	if score > 0 && p.stampAhead(i) {
		score += 8
	}
	if p.nextProse[i]-i > 15 {
		score = score * 2 / 3
	}
	return score * 8 / (8 + between(p.text.proseAt, i-10, i))
}

// stampAhead reports a date or a byline within six lines of line i.
func (p *page) stampAhead(i int) bool {
	for j := i + 1; j <= i+6 && j < len(p.blocks); j++ {
		if p.dates[j] || p.bylines[j] {
			return true
		}
	}
	return false
}

// readClasses finds the lines whose words show what chrome they are.
func (p *page) readClasses() {
	p.text.classes = make([]chrome, len(p.blocks))
	last, since := uint32(0), 0
	for i := range p.blocks {
		c := &p.text.classes[i]
		c.last, c.since = last, since
		if isProse(&p.blocks[i], &p.facts[i]) {
			since++
		}
		if p.facts[i].n > phraseWords {
			continue
		}
		if class, _ := p.phrase(i); class != "" {
			c.own = block.Word(class)
			last, since = c.own, 0
		}
	}
}
