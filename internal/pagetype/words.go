package pagetype

import (
	"math/rand/v2"

	"example.com/tearsheet/internal/sequence"
)

// A space is where on a page a word stands. The same word in two spaces is two words.
type space uint32

const (
	inClass     space = iota + 1 // class and id words
	inName                       // two class words side by side, or a whole class name
	inDeclared                   // types and names of properties
	inGenerator                  // the software's name
	inHost                       // labels of the host before the site's name
	inPath                       // short parts of the page's path
	inSlug                       // all parts of the page's path
	inTitle
	inHeading // also the title's words
	inLabel   // words of short blocks
	inPhrase  // short blocks as a whole
	inText
	inHref // parts of the paths that links lead to
)

func (s space) id(word uint32) uint32 { return sequence.Mix(uint32(s), word) }

// The views of a page. The words of a view are weighed together, and a
// view of many words counts no more than one of few.
const (
	viewHead = iota
	viewClass
	viewHeading
	viewLabel
	viewText
	viewHref
	Views
)

func (s space) view() int {
	switch s {
	case inClass, inName:
		return viewClass
	case inTitle, inHeading:
		return viewHeading
	case inLabel, inPhrase:
		return viewLabel
	case inText:
		return viewText
	case inHref:
		return viewHref
	}
	return viewHead
}

// A bag counts the words of a page.
type bag struct {
	slots []slot // open addressing; the length is a power of two
	order [Views][]uint32
	size  int
}

type slot struct {
	id    uint32
	count int32
}

// usualSlots are enough for the words of 97 pages in 100.
const usualSlots = 8192

func newBag() bag { return bag{slots: make([]slot, usualSlots)} }

// reset empties the bag and keeps its memory.
func (b *bag) reset() {
	clear(b.slots)
	for v := range b.order {
		b.order[v] = b.order[v][:0]
	}
	b.size = 0
}

// spread is what an id is multiplied by to find its slot. It differs from process to process, so that
// no page can be made whose words all want the same slot; the order of the words does not depend on it.
var spread = rand.Uint32() | 1

// find returns the slot of id, which may be empty.
func (b *bag) find(id uint32) *slot {
	mask := uint32(len(b.slots) - 1)
	for i := id * spread >> 7; ; i++ {
		if s := &b.slots[i&mask]; s.count == 0 || s.id == id {
			return s
		}
	}
}

func (b *bag) count(id uint32) int32 { return b.find(id).count }

func (b *bag) add(s space, word uint32) { b.addTimes(s, word, 1) }

// addTimes adds a word that stands n times.
func (b *bag) addTimes(s space, word uint32, n int32) {
	id := s.id(word)
	at := b.find(id)
	at.count += n
	if at.count == n {
		at.id = id
		b.note(s, id)
	}
}

// note takes up a word that was not in the bag.
func (b *bag) note(s space, id uint32) {
	v := s.view()
	b.order[v] = append(b.order[v], id)
	b.size++
	if 2*b.size > len(b.slots) {
		b.grow()
	}
}

func (b *bag) grow() {
	old := b.slots
	b.slots = make([]slot, 4*len(old))
	for _, s := range old {
		if s.count > 0 {
			*b.find(s.id) = s
		}
	}
}

// emit writes each view as an item: each word, and again for each number of
// times that it reaches.
func (b *bag) emit(f *sequence.Features) {
	f.Grow(b.size + b.size/2) // of 90 pages in 100 the words that stand several times make no more
	for _, order := range b.order {
		for _, id := range order {
			n := b.count(id)
			f.Add(id)
			for k, at := range [...]int32{3, 8, 24} {
				if n >= at {
					f.Add(sequence.Mix(id, uint32(k)+1))
				}
			}
		}
		f.EndItem()
	}
}

// A nameHash is the hash of words in their order; of one word it is the word's.
type nameHash struct {
	h uint32
	n int
}

func (n *nameHash) add(word uint32) {
	if n.n == 0 {
		n.h = word
	} else {
		n.h = sequence.Mix(n.h, word)
	}
	n.n++
}

func (n *nameHash) sum() uint32 { return n.h }

// The hash of a word is FNV-1a, 32 bits.
const (
	wordSeed  = 2166136261
	wordPrime = 16777619
)

// lowered maps the bytes of letters to those of their lower case, and others to 0.
var lowered = func() (t [256]byte) {
	for b := range t {
		switch {
		case 'A' <= b && b <= 'Z':
			t[b] = byte(b) + 'a' - 'A'
		case 'a' <= b && b <= 'z' || b >= 0x80:
			t[b] = byte(b)
		}
	}
	return t
}()

// appendWords appends the hash of each run of letters of s, in lower case.
func appendWords(dst []uint32, s string) []uint32 {
	h, n := uint32(wordSeed), 0
	for i := 0; i < len(s); i++ {
		b := lowered[s[i]]
		if b != 0 {
			h = (h ^ uint32(b)) * wordPrime
			n++
		} else if n > 0 {
			dst = append(dst, h)
			h, n = wordSeed, 0
		}
	}
	if n > 0 {
		dst = append(dst, h)
	}
	return dst
}

// words counts the words of a text.
func (c *collector) words(s space, text string) {
	c.hashes = appendWords(c.hashes[:0], text)
	for _, h := range c.hashes {
		c.bag.add(s, h)
	}
}
