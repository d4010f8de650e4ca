// Package block cuts a page into blocks: runs of text that a reader sees as
// one paragraph, heading, list item, table, caption or label. HTML and
// flattened text become the same thing here, and nothing later knows which
// it was.
package block

import "golang.org/x/net/html/atom"

// Span is a half-open range of bytes of the decoded page.
type Span struct{ Start, End int }

// Kind is what the page's layout says a block is.
type Kind uint8

const (
	Plain        Kind = iota // running text, or a label
	Heading                  // h1 to h6, or a flattened heading marked as such (#, underline)
	ListItem                 // with its bullet taken off
	Quote                    // in a blockquote, or behind "> "
	PullQuote                // in an aside or a figure
	Table                    // rows are lines, cells are separated by tabs
	Preformatted             // white space as in the page
	Caption                  // figcaption or its like
	Control                  // text of a button, select, label or other form part
)

// A Block is one run of visible text. Blocks of a page are ascending and
// disjoint in Source, and every visible byte of the page that is not white
// space lies in exactly one.
type Block struct {
	// Text is the block's text as a reader sees it: white space folded to
	// single spaces (Table and Preformatted apart, and "\n" for <br>), no
	// soft hyphens, zero-width or control characters, never empty.
	Text   string
	Source Span
	Kind   Kind
	Level  int // 1 to 6 for a Heading, depth from 1 for a ListItem

	// What only HTML shows; zero for flattened text.
	Container int32 // index in Page.Containers of the innermost block element
	LinkBytes int   // bytes of Text inside links
	BoldBytes int   // bytes of Text in b, strong, em, i
	Links     int   // number of links
	Hidden    bool  // under display:none, hidden or aria-hidden

	Crumbs bool // many short pieces, joined where they stand too close to be told apart

	// What only flattened text shows; zero for HTML.
	Blank bool // a blank line, or the page's start, stands before it
	Glued bool // cut out of a line by a guess, not by a line end
	// Signed says where the second line of two begins if that may be a byline under a headline, "by: Jane Roe | 3 May | News",
	// and not the rest of its sentence.
	Signed struct {
		Text       int // in Text, 0 if it is none
		End, Start int // in the page: the end of the first line, the start of the second
	}
}

// A Container is a block element of an HTML page that holds blocks, itself or
// in its descendants. Containers stand in document order, parents first; the
// first is the root. A flattened page has only the root.
type Container struct {
	Parent int32     // index; the root's is 0
	Tag    atom.Atom // 0 for tags without an atom
	Node   int32     // in the tree
	Words  []uint32  // hashes of the words of its class, id and the like: see [Word]
	Start  int32     // the first block inside
	End    int32     // the block after the last inside
}

// An Image is a picture and the block it stands before.
type Image struct {
	URL, Alt  string // as written
	Caption   int    // index of the block that the layout makes its caption, -1 if none
	Before    int    // index of the first block after the picture
	Container int32
	Source    Span // of the element
	Small     bool // declared smaller than a story's picture: an icon, a face
}

// A Page is the blocks of one page.
type Page struct {
	Blocks     []Block
	Containers []Container
	Images     []Image
	Flat       bool // made by FromText
	Cut        bool // nothing but white space or open tags follows the last block: if it is a paragraph, the page may be cut in it

	words      []uint32   // of the containers, side by side
	classWords [][]uint32 // words of the elements that have a class and say no more, by its number, nil where not read
	lines      []line     // of flattened text
}

// Word is the hash of a word in lower case, as in Container.Words.
func Word(s string) uint32 {
	h := wordSeed
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * wordPrime
	}
	return h
}

// FNV-1a, 32 bits.
const (
	wordSeed  uint32 = 2166136261
	wordPrime uint32 = 16777619
)
