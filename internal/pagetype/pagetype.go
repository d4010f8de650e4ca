// Package pagetype tells what an HTML page is: an article, or a forum thread, a
// product, a listing of things for sale, an index of teasers, documentation, a
// company's presentation of its services, or an error page.
//
// Two linear models stand on each other. The first weighs words by where they
// stand: in class names, declared types, addresses, links, headings, labels and
// the text (words.go). The second weighs what the first makes of each of these
// views together with measures of the page (measures.go), of which a good part
// counts the words of a hand-made lexicon (lexicon_words.go), so that little
// data goes a long way. Nothing here depends on how the content room labels the
// blocks. The weights come from tools/cmd/train-types.
package pagetype

import (
	"strings"
	"sync"

	"example.com/tearsheet/internal/block"
	"example.com/tearsheet/internal/dom"
	"example.com/tearsheet/internal/sequence"
)

// A Type is what a page is.
type Type uint8

const (
	Article Type = iota
	Index
	Forum
	Product
	Listing
	Documentation
	Service
	Error
)

// Types is the number of types that the models know: all but Error, for which
// there is a rule.
const Types = int(Error)

// Declared is what a page says of itself, as the field room decided it.
type Declared struct {
	Title   string
	Address string // of the page, "" if unknown
	Type    string // of schema.org or Open Graph
	Author  bool
	Date    bool
}

// Features are what the type of a page is told by.
type Features struct {
	Words    sequence.Features // an item a view
	Measures [Measures]float32
	Signed   bool // the page says that it is an article, by whom and of which day
}

// A collector gathers the features of one page. Its memory goes from one page to the next.
type collector struct {
	tree     *dom.Tree
	page     *block.Page
	says     Declared
	bag      bag
	hashes   []uint32 // of the words of a text
	signs    []signs  // of the blocks
	classes  []int32  // how many elements have each class of the tree
	looks    map[look]int
	groups   []group
	measures [Measures]float32
	features Features
}

var collectors = sync.Pool{New: func() any { return &collector{bag: newBag(), looks: map[look]int{}} }}

// keptWords is up to how many words of a text, and how many blocks, the memory of a collector is kept.
const keptWords = 1 << 14

// keptGroups is the same for groups of containers built alike.
const keptGroups = 1 << 12

// release forgets the page and keeps the memory, if it is not that of an unusual page.
func (c *collector) release() {
	if len(c.bag.places) > usualPlaces || cap(c.hashes) > keptWords || cap(c.signs) > keptWords || cap(c.classes) > keptWords || cap(c.groups) > keptGroups {
		return
	}
	c.tree, c.page, c.says, c.measures = nil, nil, Declared{}, [Measures]float32{}
	c.bag.reset()
	clear(c.looks)
	collectors.Put(c)
}

// Collect returns the features of an HTML page.
func Collect(t *dom.Tree, p *block.Page, d Declared) *Features {
	c := collectors.Get().(*collector)
	defer c.release()
	f := new(Features)
	c.collect(t, p, d, f)
	return f
}

func (c *collector) collect(t *dom.Tree, p *block.Page, d Declared, f *Features) {
	c.tree, c.page, c.says = t, p, d
	c.elements()
	c.address()
	c.words(inTitle, d.Title)
	c.words(inHeading, d.Title)
	c.measures[titleBytes] = float32(len(d.Title))
	if d.Author {
		c.measures[hasAuthor] = 1
	}
	if d.Date {
		c.measures[hasDate] = 1
	}
	c.blocks()
	c.voices()
	c.ratios()
	c.repeats()
	c.lexicon()
	f.Measures = c.measures
	f.Signed = d.Author && d.Date && IsArticle(d.Type)
	f.Words.Reset()
	c.bag.emit(&f.Words)
}

// IsArticle reports whether a declared type is an article or a post.
func IsArticle(declared string) bool {
	s := strings.ToLower(declared)
	return strings.HasSuffix(s, "article") || s == "blogposting"
}

// A Verdict says what a page is.
type Verdict struct {
	// Type is Article unless another type is so much likelier that of articles
	// one in fifty at most is taken for no article.
	Type Type
	// Sure says that at most one in a hundred is.
	Sure bool
	// Guess is the likeliest type besides Article.
	Guess Type
}

// Of tells the type of an HTML page.
func Of(t *dom.Tree, p *block.Page, d Declared) Verdict {
	c := collectors.Get().(*collector)
	defer c.release()
	f := &c.features
	c.collect(t, p, d, f)
	if isError(f, p, d.Title) {
		return Verdict{Error, true, Error}
	}
	m := shipped()
	guess, margin := m.Margin(f)
	if margin > m.Limit {
		return Verdict{guess, margin > m.Sure, guess}
	}
	return Verdict{Type: Article, Guess: guess}
}
