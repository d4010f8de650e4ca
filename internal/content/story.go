package content

import (
	"example.com/tearsheet/internal/block"
	"example.com/tearsheet/internal/field"
)

// Part is what a piece of the page becomes.
type Part uint8

// Parts of the story's text, then what is left out of it.
const (
	PartBody Part = iota
	PartHeadline
	PartSubtitle
	PartKicker
	PartByline
	PartDateline
	PartCaption
	PartHeading
	PartListItem
	PartQuote
	PartPullQuote
	PartTable
	PartPreformatted
	PartNote
	PartRemoved
)

// A Piece is a block, or a part of one, with its use. Pieces stand in page
// order and cover all blocks.
type Piece struct {
	Part   Part
	Text   string // of parts of the story
	Source block.Span
	Level  int
	Class  string // of a removed piece, what it is
	Rule   string // of a removed piece, what found it
	Block  int
}

// NoteKind is what a note is.
type NoteKind uint8

const (
	Correction NoteKind = iota
	EditorsNote
	Tagline
	Disclosure
)

// A Note is a piece that says something about the story.
type Note struct {
	Kind NoteKind
	Text string
}

// CounterKind is what a counter counts.
type CounterKind uint8

const (
	Views CounterKind = iota
	Comments
	Likes
	Shares
)

// A Counter is a count that the page prints.
type Counter struct {
	Kind  CounterKind
	Count int64
}

// A Picture is an image of the story.
type Picture struct {
	URL, Alt, Caption, Credit string
	Source                    block.Span // of its element
}

// A Story is what the blocks of a page come to.
type Story struct {
	Pieces     []Piece
	list       *[]Piece          // where the memory of Pieces came from
	Candidates []field.Candidate // what the visible page says of the fields
	Byline     string
	Dateline   Dateline
	Counters   []Counter
	Notes      []Note
	Pictures   []Picture
	Paywall    string // the line that asks to subscribe, "" if there is none
	Sentences  int    // of the body
	Letters    int    // of the body, as facts count length
	Wall       string // the phrase by which the text is no story but stands where one should, or ""
	Cut        string // what shows that the story's end is missing, or ""
	Live       bool   // a row of posts with their times
}

// An assembler turns labelled blocks into pieces.
type assembler struct {
	*page
	images    []block.Image
	declared  Declared
	roles     []Role
	chances   []float32 // of all roles, Roles a block
	paper     *facts    // the line behind a flattened byline that names the paper, nil if there is none
	heads     []int     // of flattened text: how likely each line is the headline
	story     *Story
	headline  int // the block that prints the title, -1
	first     int // block of the first and last body paragraph, -1 if there is none
	last      int
	chip      bool // the block before was an author chip's label
	captions  []caption
	deck      string // the standfirst, as printed
	held      []int  // text of the story before each block
	repeats   []bool // of blocks: it says the headline or the deck again
	days      []day  // dates that may be the story's, in the order of their lines
	bestDay   int    // the likeliest place of them
	postTimes []bool // of a live blog: the times of posts that have a heading as well
}

// A caption is a caption block's text and place.
type caption struct {
	block        int
	text, credit string
}

// place adds the pieces of block i.
func (a *assembler) place(i int) {
	b := &a.blocks[i]
	chip := a.chip
	a.chip = false
	if b.Crumbs {
		a.remove(i, "boilerplate", "too dense")
		return
	}
	if a.postTimes != nil && a.postTimes[i] {
		a.add(i, PartDateline, b.Text)
		return
	}
	switch a.roles[i] {
	case Headline:
		a.placeHeadline(i)
	case Body:
		a.placeBody(i)
	case Heading:
		a.add(i, PartHeading, b.Text)
	case Caption:
		a.placeCaption(i)
	case Byline:
		a.placeByline(i)
	case Stamp:
		a.placeStamp(i)
	default:
		a.placeOther(i, chip)
	}
}

func (a *assembler) placeBody(i int) {
	b := &a.blocks[i]
	if kind, ok := noteKind(b.Text); ok {
		a.note(i, kind)
		return
	}
	if i == a.last && i > a.first && a.isTagline(i) {
		a.note(i, Tagline)
		return
	}
	part := PartBody
	switch b.Kind {
	case block.ListItem:
		part = PartListItem
	case block.Quote:
		part = PartQuote
	case block.Table:
		part = PartTable
	case block.Preformatted:
		part = PartPreformatted
	case block.Heading:
		if a.facts[i].n <= headingWords && a.facts[i].end != charStop {
			part = PartHeading
		}
	}
	a.story.Sentences += max(1, a.facts[i].sentences)
	a.story.Letters += a.facts[i].length
	a.add(i, part, b.Text)
}

func (a *assembler) note(i int, kind NoteKind) {
	a.story.Notes = append(a.story.Notes, Note{kind, a.blocks[i].Text})
	a.add(i, PartNote, a.blocks[i].Text)
}

func (a *assembler) placeCaption(i int) {
	a.readCaption(i)
	a.add(i, PartCaption, a.blocks[i].Text)
}

// add adds block i whole as a part of the story.
func (a *assembler) add(i int, part Part, text string) {
	b := &a.blocks[i]
	level := 0
	switch part {
	case PartHeading:
		level = max(b.Level, 1)
	case PartListItem:
		level = b.Level
	}
	a.story.Pieces = append(a.story.Pieces, Piece{Part: part, Text: text, Source: b.Source, Level: level, Block: i})
}

// remove leaves block i out.
func (a *assembler) remove(i int, class, rule string) {
	a.story.Pieces = append(a.story.Pieces, Piece{Part: PartRemoved, Source: a.blocks[i].Source, Class: class, Rule: rule, Block: i})
}

// tell notes what the visible page says of a field.
func (a *assembler) tell(f field.Field, value string) { a.tellRanked(f, value, 0) }

// tellRanked is tell where another line may be surer: the lower rank is.
func (a *assembler) tellRanked(f field.Field, value string, rank int) {
	a.story.Candidates = append(a.story.Candidates, field.Candidate{Field: f, Source: field.Visible, Value: value, Rank: rank})
}

// sameText compares two labels without case, spaces and punctuation.
func sameText(a, b string) bool {
	var f, g facts
	f.read(a)
	g.read(b)
	return sameWords(&f, &g)
}
