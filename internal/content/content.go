// Package content gives every block of a page its role in the story, or none.
package content

import (
	"slices"

	"strings"

	"example.com/tearsheet/internal/block"
	"example.com/tearsheet/internal/forest"
	"example.com/tearsheet/internal/sequence"
)

// Role is what a block is to the story.
type Role uint8

// The first roles are the labels of the trained labeller, in this order.
const (
	Out      Role = iota // no part of the story
	Body                 // running text, list items, quotes, tables
	Heading              // a crosshead
	Caption              // words about a picture
	Headline             // the title as printed
	Byline               // who wrote it
	Stamp                // when it was published
	Roles    = int(iota)
)

// Labels are the names of the roles in the weights.
var Labels = [Roles]string{"out", "body", "heading", "caption", "headline", "byline", "stamp"}

// Declared is what the page says of itself elsewhere, for comparison.
type Declared struct {
	Title       string
	Description string
	Body        string // schema.org articleBody
	Authors     []string
	Dated       bool     // a day of publication or change is known
	Live        bool     // the page says that it is a live blog
	Credits     []string // of pictures, as the markup tells them
}

// An Analysis is a page's blocks with what the labeller looks at. It is what
// tools/ trains on.
type Analysis struct {
	page     *page
	images   []block.Image
	declared Declared
}

// Analyse prepares the blocks of p for labelling.
func Analyse(p *block.Page, d Declared) *Analysis {
	a := analyse(new(memory), p, d)
	a.page.speakForSelf()
	return a
}

func analyse(m *memory, p *block.Page, d Declared) *Analysis {
	d.Title = strings.ReplaceAll(d.Title, "\u00ad", "") // as blocks have none
	return &Analysis{newPage(m, p, d), p.Images, d}
}

// Thin is the page as Read looks at it, where some blocks speak for others. Without it each speaks for itself: of such
// pages the readings learn.
func (a *Analysis) Thin() *Analysis {
	p := *a.page
	p.thin()
	return &Analysis{&p, a.images, a.declared}
}

// Features writes the features of the blocks that speak, without those of some groups: a bit
// for each of [Groups].
func (a *Analysis) Features(f *sequence.Features, without uint) {
	a.page.emit(f, a.page.speakers, without)
}

// portion is how many blocks have their features in memory at a time.
const portion = 16

// Chances is the first reading: the chance of each role for each block by the
// labeller, Roles a block.
func (a *Analysis) Chances(labeller *sequence.Model) []float32 {
	return slices.Clone(a.firstReading(labeller))
}

// firstReading is Chances in the page's own memory.
func (a *Analysis) firstReading(labeller *sequence.Model) []float32 {
	f := &a.page.mem.features
	f.Reset()
	d := labeller.Decoder()
	defer d.Close()
	d.Score(f)
	for part := range slices.Chunk(a.page.speakers, portion) {
		f.Reset()
		a.page.emit(f, part, 0)
		d.ScoreMore(f)
	}
	d.Spread(a.page.speaker)
	a.page.mem.chances = d.Marginals(a.page.mem.chances)
	return a.page.mem.chances
}

// Values writes what the second reading looks at after a first one gave these
// chances: the blocks that it looks at, and equally many values for each.
func (a *Analysis) Values(chances []float32) (blocks []int, rows []int16) {
	s := newSecond(a.page, chances)
	for _, i := range s.speakers {
		if s.isOpen(i) {
			blocks = append(blocks, i)
			rows = s.values(rows, i)
		}
	}
	return blocks, rows
}

// Read gives every block of p its part in the story, which the caller may release.
func Read(p *block.Page, d Declared) *Story {
	m, mem := modelsOf(p.Flat), memories.Get().(*memory)
	defer mem.release()
	a := analyse(mem, p, d)
	a.page.thin()
	chances := a.firstReading(m.labeller)
	refrain := a.Refrain(chances)
	if refrain == nil {
		return a.story(chances, m.second, m.heads)
	}
	rest := analyse(mem, Without(p, refrain), d)
	rest.page.thin()
	story := rest.story(rest.firstReading(m.labeller), m.second, m.heads)
	story.putBack(a.page, refrain)
	return story
}

// Heads is Values for the trees that find the headline of flattened text: the lines that they look at.
func (a *Analysis) Heads(chances []float32) (blocks []int, rows []int16) {
	s := newSecond(a.page, chances)
	top := s.topHead()
	for i := range s.blocks {
		if s.maybeHead(i) {
			blocks = append(blocks, i)
			rows = s.headValues(rows, i, top)
		}
	}
	return blocks, rows
}

// Roles is what the two readings by themselves make of the blocks, without the rules about the whole page.
func (a *Analysis) Roles(chances []float32, m *forest.Model) []Role {
	return newSecond(a.page, slices.Clone(chances)).settle(m)
}

// Story gives every block its part in the story: the second reading's, after a first one
// gave these chances. The trees that find the headline are those of flattened text, and nil for HTML.
func (a *Analysis) Story(chances []float32, m, heads *forest.Model) *Story {
	return a.story(slices.Clone(chances), m, heads)
}

// story is Story, and corrects the chances.
func (a *Analysis) story(chances []float32, m, heads *forest.Model) *Story {
	s := &assembler{page: a.page, images: a.images, declared: a.declared, chances: chances, headline: a.page.headline}
	list := pieceLists.Get().(*[]Piece)
	s.story = &Story{Pieces: slices.Grow(*list, len(s.blocks)), list: list}
	second := newSecond(a.page, s.chances)
	if heads != nil {
		s.heads = second.heads(heads)
	}
	s.roles = second.settle(m)
	s.mend()
	s.hold()
	if s.flat || !s.declared.Dated {
		s.findDays()
		s.tellDays()
	}
	for i := range s.blocks {
		s.place(i)
	}
	s.pictures()
	s.story.Dateline = s.dateline()
	s.findWall()
	s.findCut()
	return s.story
}
