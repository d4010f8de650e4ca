// Package dom builds a compact tree of a page straight from its tokens, with
// the byte ranges that html.Parse does not give. Tokens as nearly all are
// written are cut from the page (usual.go); html.Tokenizer reads all others,
// and its tokens are the measure of ours.
//
// The tree follows the tree construction of the HTML standard as far as it
// decides which text stands where; it differs where the standard moves nodes:
// nothing is fostered out of tables and no formatting element is cloned,
// because nodes keep the order of their source. kinds.go says what the tags
// mean, stack.go keeps the open elements, start.go and end.go know the tags
// that authors leave out, foreign.go SVG and MathML.
package dom

import (
	"math/bits"

	"golang.org/x/net/html/atom"
)

// Root is the index of the document node.
const Root int32 = 0

// A Node is an element or a run of text. Nodes stand in document order, which
// is also the order of their source: the subtree of node i is Nodes[i:Nodes[i].Next].
type Node struct {
	Atom   atom.Atom // the tag; 0 for text, for the root and for tags that atom does not know
	Parent int32     // index of the parent; the root is its own
	Next   int32     // first index after the node's subtree
	Depth  int16     // 0 for the root, at most MaxDepth+2
	Run    bool      // of a text node: several short texts, joined because they stood too close
	// Start and End are the bytes of the source from the first of the node's
	// own token to the end of its end tag or, where that is missing, to the
	// token that closed it. Of text they are the text alone. A block that
	// goes on after the end of a link it began in is a second node with the
	// same tag and attributes, which starts behind the link.
	Start, End int32
	Text       string // of a text node: entities resolved, never empty; "" for elements
	Tag        string // the tag's name in lower case; "" for text and the root
	Keys       Keys   // of its attributes
	Class      int32  // the number of its class attribute's value in Tree.Classes, 0 if it has none
	attrs      int32  // where its attributes begin
}

// IsText reports whether the node is a run of text.
func (n *Node) IsText() bool { return n.Tag == "" && n.Parent >= 0 && n.Text != "" }

// An Attr is one attribute of an element: the key and the value with its entities resolved.
type Attr struct {
	Key Key
	Val string
}

// A Tree is a parsed page.
type Tree struct {
	Source string
	Nodes  []Node
	// Classes are the values of class attributes, the first one not used. A page says the same ones again
	// and again, so what is to be read from them need be read once; a value may have several numbers.
	Classes []string
	attrs   []Attr
}

// Parse builds the tree of src, which must be UTF-8. It never fails: every
// input has a tree. The cost is linear in len(src).
func Parse(src string) *Tree {
	t := new(Tree)
	t.Reset(src)
	return t
}

// Reset makes t the tree of src in the memory of the tree it was. Strings
// taken from the old tree stay valid, nodes and attributes do not.
func (t *Tree) Reset(src string) {
	t.Source = src
	t.Nodes = t.Nodes[:0]
	t.attrs, t.Classes = t.attrs[:0], t.Classes[:0]
	b := newBuilder(t)
	b.run()
}

// keptNodes is up to how many nodes the memory of a tree is kept: those of a page of some megabytes.
const keptNodes = 1 << 16

// Release forgets the page and keeps the memory for Reset, if it is not that of an unusual page.
func (t *Tree) Release() {
	if cap(t.Nodes) > keptNodes || cap(t.attrs) > keptNodes || cap(t.Classes) > keptNodes {
		*t = Tree{}
		return
	}
	clear(t.Nodes)
	clear(t.attrs)
	clear(t.Classes)
	t.Source, t.Nodes, t.attrs, t.Classes = "", t.Nodes[:0], t.attrs[:0], t.Classes[:0]
}

// Attrs returns the attributes of node i that have a [Key], in page order. Of attributes with
// the same key only the first counts.
func (t *Tree) Attrs(i int32) []Attr {
	n := &t.Nodes[i]
	return t.attrs[n.attrs:][:bits.OnesCount64(uint64(n.Keys))]
}

// Attr returns the value of an attribute of node i, "" if it has none.
func (t *Tree) Attr(i int32, key Key) string {
	if !t.HasAttr(i, key) {
		return ""
	}
	for _, a := range t.Attrs(i) {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// HasAttr reports whether node i has an attribute, even an empty one.
func (t *Tree) HasAttr(i int32, key Key) bool { return t.Nodes[i].Keys>>key&1 != 0 }
