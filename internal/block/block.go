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
	Node      int32     // index of the closest block element in the dom tree
	Tag       atom.Atom // its tag
	LinkBytes int       // bytes of Text inside links
	Hidden    bool      // under display:none, hidden or aria-hidden

	// What only flattened text shows; zero for HTML.
	Blank bool // a blank line, or the page's start, stands before it
	Glued bool // cut out of a line by a guess, not by a line end
}

// An Image is a picture and the block it stands before.
type Image struct {
	URL, Alt string
	Caption  int // index of the block that is its caption, -1 if none is marked
	Before   int // index of the first block after the picture
	Node     int32
}

// A Page is the blocks of one page.
type Page struct {
	Blocks []Block
	Images []Image
	Flat   bool // made by FromText
}
