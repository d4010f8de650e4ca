package pagetype

import (
	"sync"

	"example.com/tearsheet/internal/block"
)

// proseBytes is the least length of running text: a sentence of a dozen words.
const proseBytes = 80

func isProse(b *block.Block) bool {
	if b.Hidden || len(b.Text) < proseBytes || 3*b.LinkBytes > len(b.Text) {
		return false
	}
	switch b.Kind {
	case block.Plain, block.ListItem, block.Quote, block.PullQuote:
		return true
	}
	return false
}

const (
	labelBytes = 40 // a shorter block may be a label, and is read as a whole
	stampBytes = 60 // a shorter block with a year may be a date
	// nearHeading is how many blocks off the main heading its date stands at
	// most: kicker, deck, byline and share buttons come between.
	nearHeading = 8
)

// blocks reads the text.
func (c *collector) blocks() {
	direct := make([]struct{ bytes, blocks float32 }, len(c.page.Containers))
	c.signs = c.signs[:0]
	run, first, headline, dated := 0, -1, -1, -1
	for i := range c.page.Blocks {
		b := &c.page.Blocks[i]
		c.sizes(b)
		c.read(b)
		c.signs = append(c.signs, c.scan(b.Text))
		m := &c.measures
		if b.Kind == block.Heading && b.Level == 1 {
			headline = i
		}
		if len(b.Text) < stampBytes && hasYear(b.Text) {
			m[dateBlocks]++
			dated = i
		}
		if min(headline, dated) >= 0 && max(headline, dated)-min(headline, dated) <= nearHeading {
			m[dateNear] = 1
		}
		if len(b.Text) < labelBytes {
			m[shortBlocks]++
		}
		if !isProse(b) {
			run = 0
			continue
		}
		if first < 0 {
			first = i
		}
		run++
		n := float32(len(b.Text))
		m[prose] += n
		m[proseBlocks]++
		m[proseLongest] = max(m[proseLongest], n)
		m[proseRun] = max(m[proseRun], float32(run))
		d := &direct[c.parent(b)]
		d.bytes += n
		d.blocks++
		if d.bytes > m[containerProse] {
			m[containerProse], m[containerBlocks] = d.bytes, d.blocks
		}
	}
	if first > 0 {
		c.measures[proseBefore] = float32(first) / float32(len(c.page.Blocks))
	}
}

// parent is the container of a block and its siblings.
func (c *collector) parent(b *block.Block) int32 {
	k := &c.page.Containers[b.Container]
	if k.End-k.Start == 1 {
		return k.Parent
	}
	return b.Container
}

// sizes counts a block by its kind.
func (c *collector) sizes(b *block.Block) {
	m := &c.measures
	n := float32(len(b.Text))
	m[letters] += n
	m[linkShare] += float32(b.LinkBytes)
	switch b.Kind {
	case block.Heading:
		m[headings1+min(b.Level, 3)-1]++
		m[headingBytes] += n
		if 2*b.LinkBytes > len(b.Text) {
			m[headingLinked]++
		}
	case block.Control:
		m[controls]++
	case block.Preformatted:
		m[preformattedBytes] += n
	case block.Table:
		m[tableBytes] += n
	case block.ListItem:
		m[listBytes] += n
	}
}

// ratios turns sums to shares and rates when all is counted.
func (c *collector) ratios() {
	m := &c.measures
	total, headings := m[letters]+1, m[headings1]+m[headings2]+m[headings3]+1
	m[linkShare] /= total
	m[proseShare] = m[prose] / total
	m[proseMean] = m[prose] / max(1, m[proseBlocks])
	m[containerShare] = m[containerProse] / (m[prose] + 1)
	m[proseHeading] = m[prose] / headings
	m[headingLinkedShare] = m[headingLinked] / headings
	m[proseImage] = m[prose] / (m[images] + 1)
	m[proseForm] = m[prose] / (m[inputs] + m[buttons] + 1)
	for k := moneySigns; k <= digitSigns; k++ {
		m[k] *= 1000 / total
	}
	for k := secondPerson; k <= pastTense; k++ {
		m[k] *= 1000 / (m[words] + 1)
	}
}

// persons are English words that tell who speaks to whom; pages in other
// languages have none of them.
var persons = []struct {
	measure int
	words   string
}{
	{secondPerson, "you your yours"},
	{firstPlural, "we our us ours"},
	{firstSingular, "i my me"},
	{thirdPerson, "he she they his her their him them"},
	{pastTense, "said was were had says told"},
}

// A voice is one of those words, as a number in a bag.
type voice struct {
	measure int
	id      uint32
}

var voices = sync.OnceValue(func() (list []voice) {
	for _, p := range persons {
		for _, h := range appendWords(nil, p.words) {
			list = append(list, voice{p.measure, inText.id(h)})
		}
	}
	return list
})

// voices counts those words.
func (c *collector) voices() {
	for _, v := range voices() {
		c.measures[v.measure] += float32(c.bag.count(v.id))
	}
}

// read reads the words of a block: all as text, those of headings also as such, and those of a short block
// as a label's, each and as a whole.
func (c *collector) read(b *block.Block) {
	c.words(inText, b.Text)
	c.measures[words] += float32(len(c.hashes))
	if b.Kind == block.Heading {
		for _, h := range c.hashes {
			c.bag.add(inHeading, h)
		}
	}
	if len(b.Text) >= labelBytes {
		return
	}
	var whole nameHash
	for _, h := range c.hashes {
		c.bag.add(inLabel, h)
		whole.add(h)
	}
	c.bag.add(inPhrase, whole.sum())
}

// signs are how many digits and currency signs a block has.
type signs struct{ digits, money int32 }

// isSign are the bytes that scan counts, or that begin a sign that it counts.
var isSign = func() (t [256]bool) {
	for _, b := range []byte("0123456789.?!\"$\xe2\xc2") {
		t[b] = true
	}
	return t
}()

// scan counts the signs of a block.
func (c *collector) scan(s string) (n signs) {
	m := &c.measures
	for i := 0; i < len(s); i++ {
		if !isSign[s[i]] {
			continue
		}
		switch b := s[i]; {
		case '0' <= b && b <= '9':
			n.digits++
		case b == '.':
			if i+1 == len(s) || s[i+1] == ' ' {
				m[sentenceEnds]++
			}
		case b == '?':
			m[questionSigns]++
		case b == '!':
			m[exclamationSigns]++
		case b == '"':
			m[quotationMarks]++
		case b == 0xe2 && i+2 < len(s) && s[i+1] == 0x80 && (s[i+2] == 0x9c || s[i+2] == 0x9d): // “ ”
			m[quotationMarks]++
		case isMoney(s, i):
			n.money++
		}
	}
	m[digitSigns] += float32(n.digits)
	m[moneySigns] += float32(n.money)
	return n
}

// isMoney reports a currency sign at s[i]: €, £, or $ before a digit, since $
// alone is also a sign of programs.
func isMoney(s string, i int) bool {
	switch s[i] {
	case '$':
		return i+1 < len(s) && '0' <= s[i+1] && s[i+1] <= '9'
	case 0xe2:
		return i+2 < len(s) && s[i+1] == 0x82 && s[i+2] == 0xac
	case 0xc2:
		return i+1 < len(s) && s[i+1] == 0xa3
	}
	return false
}

// hasYear reports whether s has a number of four digits from 1900 to 2099.
func hasYear(s string) bool {
	run := 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && '0' <= s[i] && s[i] <= '9' {
			run++
			continue
		}
		if run == 4 && (s[i-4:i-2] == "20" || s[i-4:i-2] == "19") {
			return true
		}
		run = 0
	}
	return false
}
