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
	places []int32 // open addressing: of each word its place in words plus one; the length is a power of two
	words  []counted
	order  [Views][]int32 // the places of each view's words, as they came
}

type counted struct {
	id    uint32
	count int32
}

// usualPlaces are enough for the words of 97 pages in 100.
const usualPlaces = 8192

func newBag() bag { return bag{places: make([]int32, usualPlaces)} }

// reset empties the bag and keeps its memory.
func (b *bag) reset() {
	clear(b.places)
	b.words = b.words[:0]
	for v := range b.order {
		b.order[v] = b.order[v][:0]
	}
}

// spread is what an id is multiplied by to find its place. It differs from process to process, so that
// no page can be made whose words all want the same place; the order of the words does not depend on it.
var spread = rand.Uint32() | 1

// find returns where the place of id is, or goes.
func (b *bag) find(id uint32) *int32 {
	mask := uint32(len(b.places) - 1)
	for i := id * spread >> 7; ; i++ {
		if at := &b.places[i&mask]; *at == 0 || b.words[*at-1].id == id {
			return at
		}
	}
}

func (b *bag) count(id uint32) int32 {
	if at := *b.find(id); at > 0 {
		return b.words[at-1].count
	}
	return 0
}

func (b *bag) add(s space, word uint32) { b.addTimes(s, word, 1) }

// addTimes adds a word that stands n times.
func (b *bag) addTimes(s space, word uint32, n int32) {
	id := s.id(word)
	at := b.find(id)
	if *at > 0 {
		b.words[*at-1].count += n
		return
	}
	v := s.view()
	b.order[v] = append(b.order[v], int32(len(b.words)))
	b.words = append(b.words, counted{id, n})
	*at = int32(len(b.words))
	if 2*len(b.words) > len(b.places) {
		b.grow()
	}
}

func (b *bag) grow() {
	b.places = make([]int32, 4*len(b.places))
	for i, w := range b.words {
		*b.find(w.id) = int32(i) + 1
	}
}

// emit writes each view as an item: each word, and again for each number of
// times that it reaches.
func (b *bag) emit(f *sequence.Features) {
	f.Grow(len(b.words) + len(b.words)/2) // of 90 pages in 100 the words that stand several times make no more
	for _, order := range b.order {
		for _, at := range order {
			w := b.words[at]
			f.Add(w.id)
			for k, least := range [...]int32{3, 8, 24} {
				if w.count >= least {
					f.Add(sequence.Mix(w.id, uint32(k)+1))
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
