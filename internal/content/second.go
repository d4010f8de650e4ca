package content

import (
	"slices"

	"example.com/tearsheet/internal/forest"
	"example.com/tearsheet/internal/sequence"
)

// The labeller sees a block, its containers' names and its closest neighbours, and
// gives each block the chances of its roles. The second reading decides what
// is text of the story: it sees a block among what the first one made of the
// others — the blocks around it, the containers it stands in, the blocks of its tag
// and class, the page — and has learned, of publishers that the
// labeller had not seen, when the labeller is wrong.

// A second is the second reading of a page: the first one's chances and the
// sums over them.
type second struct {
	*page
	chances    []float32 // of all roles, Roles a block
	text       []int     // the chance of being text (body or heading), per mille
	weight     []int     // sums, over the blocks before, of their weights
	voice      []int     // sums, over the blocks before, of weight times text
	textBefore []int     // the closest block before that is text by the first reading
	textAfter  []int     // and the closest one after
	kin        []kin     // by signature
}

// kin is what is known of all blocks of one tag and class together.
type kin struct{ weight, voice, n int }

const perMille = 1000

// A block weighs by its length, but a long one no more than a long paragraph,
// and a label still something.
const (
	mostWeight  = 600
	leastWeight = 5
)

// farAway stands for the place of a block of text that there is not.
const farAway = 1000

func newSecond(p *page, chances []float32) *second {
	n := len(p.blocks)
	s := &second{page: p, chances: chances}
	arena := p.mem.ints.take(5*n + 2)
	take := func(n int) []int {
		list := arena[:n:n]
		arena = arena[n:]
		return list
	}
	s.text, s.textBefore, s.textAfter = take(n), take(n), take(n)
	s.weight, s.voice = take(n+1), take(n+1)
	for i := range n {
		row := chances[i*Roles:][:Roles]
		s.text[i] = int((row[Heading] + row[Body]) * perMille)
		w := s.weigh(i)
		s.weight[i+1] = s.weight[i] + w
		s.voice[i+1] = s.voice[i] + w*s.text[i]
	}
	s.findNearest()
	if !p.flat {
		s.kin = make([]kin, len(p.signatureCount))
		for i := range n {
			k, w := &s.kin[p.signature[i]], s.weigh(i)
			k.weight += w
			k.voice += w * s.text[i]
			k.n++
		}
	}
	return s
}

func (s *second) weigh(i int) int { return min(s.facts[i].length, mostWeight) + leastWeight }

// findNearest finds the closest block of text before and after each block.
func (s *second) findNearest() {
	n := len(s.text)
	last := -farAway
	for i := range n {
		s.textBefore[i] = last
		if s.text[i] > perMille/2 {
			last = i
		}
	}
	last = n + farAway
	for i := n - 1; i >= 0; i-- {
		s.textAfter[i] = last
		if s.text[i] > perMille/2 {
			last = i
		}
	}
}

// mean is the mean chance of text in blocks [from, to), by weight, and -1 if there are none.
func (s *second) mean(from, to int) int {
	from, to = max(from, 0), min(to, len(s.text))
	if from >= to {
		return -1
	}
	return (s.voice[to] - s.voice[from]) / (s.weight[to] - s.weight[from])
}

// share is how much of the page's text stands in blocks [from, to), per mille.
func (s *second) share(from, to int) int {
	from, to = max(from, 0), min(to, len(s.text))
	if from >= to {
		return 0
	}
	all := s.voice[len(s.text)]
	return (s.voice[to] - s.voice[from]) * (perMille / 10) / (all/10 + 1)
}

// textScore is the score, in units of forest.Step, above which a block is text.
// Even odds would be zero; at 0.2 nats precision and recall on held-out publishers
// are closer together, at the same F1.
const textScore = 51

// enoughScore is the score, 2.5 nats, beyond which a block's side is settled by the first third of the trees: 86 blocks in 100 of
// HTML and 68 of flattened text. Of 68,000 blocks of corpus pages none changed sides behind it.
const enoughScore = 640

// surely is the chance of text, per mille, below which a block stays out if those
// around it have no more either: menus, footers.
const surely = 4

// isOpen reports whether block i needs a second look.
func (s *second) isOpen(i int) bool { return s.text[i] >= surely || s.mean(i-3, i+4) >= surely }

// settle decides the role of each block, and corrects the chances of those that it
// looked at: a block is text as likely as the second reading says, and within
// text, or within the rest, the first reading's chances keep their proportions.
func (s *second) settle(m *forest.Model) []Role {
	roles := s.mem.roles.take(len(s.blocks))
	open := s.mem.open[:0]
	for _, i := range s.speakers {
		switch {
		case s.blocks[i].Crumbs: // Out
		case s.isOpen(i):
			open = append(open, i)
		default:
			roles[i] = s.role(i, false)
		}
	}
	s.mem.open = open
	s.score(m, open, enoughScore, s.values, func(i int, score int32) {
		roles[i] = s.role(i, score > textScore)
		s.correct(i, sequence.Logistic(score/sequencePerForest))
	})
	for i, k := range s.speaker {
		if k != nobody {
			from := s.speakers[k]
			roles[i] = roles[from]
			copy(s.chances[i*Roles:][:Roles], s.chances[from*Roles:])
		}
	}
	return roles
}

// score asks the trees about some blocks, of which values appends what they look at, and tells the scores, a few blocks at a
// time and in any order. The later trees are asked only about blocks whose score is not beyond enough by then, as many at once.
func (s *second) score(m *forest.Model, blocks []int, enough int32, values func(row []int16, i int) []int16, tell func(i int, score int32)) {
	row, begun, open := s.mem.values, &s.mem.begun, &s.mem.undecided
	open.blocks = open.blocks[:0]
	var scores [rowsAtOnce]int32
	for part := range slices.Chunk(blocks, rowsAtOnce) {
		for k, i := range part {
			row = values(row[:0], i)
			begun[k].Set(row)
		}
		m.Begin(begun[:], scores[:len(part)])
		for k, i := range part {
			if scores[k] > enough || scores[k] < -enough {
				tell(i, scores[k])
				continue
			}
			if open.add(i, &begun[k], scores[k]); len(open.blocks) == rowsAtOnce {
				open.finish(m, tell)
			}
		}
	}
	open.finish(m, tell)
	s.mem.values = row
}

// An undecided is what waits for the later trees.
type undecided struct {
	blocks []int
	rows   [rowsAtOnce]forest.Row
	scores [rowsAtOnce]int32
}

func (u *undecided) add(block int, row *forest.Row, score int32) {
	k := len(u.blocks)
	u.blocks = append(u.blocks, block)
	u.rows[k], u.scores[k] = *row, score
}

func (u *undecided) finish(m *forest.Model, tell func(i int, score int32)) {
	m.Finish(u.rows[:], u.scores[:len(u.blocks)])
	for k, i := range u.blocks {
		tell(i, u.scores[k])
	}
	u.blocks = u.blocks[:0]
}

// rowsAtOnce is how many blocks go through the trees together: as many as can walk side by side. Twice as many
// took as long.
const rowsAtOnce = 8

// sequencePerForest is how many units of a forest's scores make one of a chain's.
const sequencePerForest = int32(sequence.Step / forest.Step)

// leastChance keeps a role's chance from being all that is left of nothing.
const leastChance = 1e-4

// correct makes the chance of block i being text p.
func (s *second) correct(i int, p float64) {
	row := s.chances[i*Roles:][:Roles]
	text := max(float64(row[Body]+row[Heading]), leastChance)
	up, down := p/text, (1-p)/max(1-text, leastChance)
	for r := range row {
		if Role(r) == Body || Role(r) == Heading {
			row[r] = float32(float64(row[r]) * up)
		} else {
			row[r] = float32(float64(row[r]) * down)
		}
	}
}

// headingShare is how likely a heading of flattened text must be against a
// paragraph. Chosen by the F1 of headings on pages that the labeller had learned from: 0.4 to 0.6 are alike.
const headingShare = 0.5

// ownRole is the chance from which a headline, byline or stamp is one whatever the
// second reading says: it was taught to tell text from chrome.
const ownRole = 0.5

// role is the likeliest role of block i among those that are text or are not.
func (s *second) role(i int, text bool) Role {
	row := s.chances[i*Roles:][:Roles]
	best := Out
	for r := Caption; int(r) < Roles; r++ {
		if row[r] > row[best] {
			best = r
		}
	}
	if best > Caption && row[best] >= ownRole {
		return best
	}
	if text {
		if row[Heading] > row[Body] || s.flat && row[Heading] > headingShare*row[Body] && s.facts[i].end != charColon {
			return Heading
		}
		return Body
	}
	return best
}
