// Package dom builds a compact tree of a page straight from the HTML
// tokenizer, with the byte ranges that html.Parse does not give.
package dom

import "golang.org/x/net/html/atom"

// Root is the index of the document node.
const Root int32 = 0

// A Node is an element or a run of text. Nodes stand in document order, which
// is also the order of their source: the subtree of node i is Nodes[i:Nodes[i].Next].
type Node struct {
	Atom   atom.Atom // the tag; 0 for text, for the root and for tags that atom does not know
	Parent int32     // index of the parent; the root is its own
	Next   int32     // first index after the node's subtree
	Depth  int32
	// Start and End are the bytes of the source from the first of the node's
	// own token to the end of its last descendant or end tag.
	Start, End int32
	Text       string // of a text node: entities resolved; "" for elements
	Tag        string // the tag's name in lower case; "" for text and the root
	attrs      [2]int32
}

// IsText reports whether the node is a run of text.
func (n *Node) IsText() bool { return n.Tag == "" && n.Parent >= 0 && n.Text != "" }

// An Attr is one attribute of an element.
type Attr struct{ Key, Val string }

// A Tree is a parsed page.
type Tree struct {
	Source string
	Nodes  []Node
	attrs  []Attr
}

// Parse builds the tree of src, which must be UTF-8. It never fails: every
// input has a tree.
func Parse(src string) *Tree { panic("written by the dom room") }

// Attrs returns the attributes of node i in page order.
func (t *Tree) Attrs(i int32) []Attr { n := &t.Nodes[i]; return t.attrs[n.attrs[0]:n.attrs[1]] }

// Attr returns the value of an attribute of node i, "" if it has none.
func (t *Tree) Attr(i int32, key string) string {
	for _, a := range t.Attrs(i) {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
