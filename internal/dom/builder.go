package dom

import (
	"slices"
	"strings"

	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A builder makes a tree out of the tokens of its source.
type builder struct {
	tree   *Tree
	z      *xhtml.Tokenizer
	source source // what z reads
	// renew: the tokenizer read a tag with many attributes.
	renew bool
	// start and end are the bytes of the current token.
	start, end int32
	odd        bool       // the page has line ends of another system, or NUL
	own        bool       // usual.go cut the current token, not the tokenizer
	cut        []rawAttr  // the attributes of such a tag
	rawNext    bool       // the tokenizer may take the next token for raw text
	met        [256]int32 // numbers of classes, by a hash of their values: see classOf

	stack []openElement
	kinds [kinds]int16     // place of the innermost open element of each kind
	named map[string]int16 // the same for other, by name

	// deepKinds counts, where tooDeep, the start tags of elements that
	// MaxDepth kept from being opened, so that their end tags close nothing else.
	deepKinds [kinds]int32
	tooDeep   bool

	atBreak bool // the last token began or ended a block
	// html, head and body have only one element each.
	seenHTML, seenHead, seenBody bool

	reopen []int32 // scratch of closeLink
	joined []byte  // text joined to that of the last node
	mute   bool    // the next text is of a raw element that was passed over

	opened bool // see ParseOpened

	// What salvage needs: where the text of a comment begins that the end of the page
	// ended, -1 if none did; the raw elements that are never closed.
	comment  int32
	unclosed map[atom.Atom]bool
	salvaged int
	runaways int
}

func newBuilder(t *Tree) *builder {
	b := &builder{tree: t, atBreak: true, comment: -1}
	reserve(t)
	b.odd = isOdd(t.Source)
	b.tree.Nodes = append(b.tree.Nodes, Node{})
	b.tree.Classes = append(b.tree.Classes, "")
	b.stack = append(make([]openElement, 0, 64), openElement{})
	b.seek(0)
	return b
}

// usualNode is how many bytes of a page there are for a node, and about as many for an attribute: half of the
// corpus pages have one in 86 bytes.
const usualNode = 64

// reserve makes room for the nodes and attributes of most pages: on nine
// corpus pages in ten a page has at most 0.95 nodes for each < and 1.1
// attributes that are kept for each =", half of them 0.85. The limits keep a page of nothing
// but < from reserving a multiple of what other pages of its size need.
func reserve(t *Tree) {
	if room := len(t.Source) / usualNode; cap(t.Nodes) >= room && cap(t.attrs) >= room {
		return // memory of another page, enough for most
	}
	nodes := min(strings.Count(t.Source, "<"), len(t.Source)/16, freeNodes+len(t.Source)/closeTexts) + 16
	attrs := min(strings.Count(t.Source, `="`), len(t.Source)/16, freeNodes+len(t.Source)/closeTexts) + 16
	t.Nodes = slices.Grow(t.Nodes, nodes)
	t.attrs = slices.Grow(t.attrs, attrs)
}

// run reads all tokens.
func (b *builder) run() {
	for {
		if b.usual() {
			continue
		}
		if b.renew {
			b.renewTokenizer()
		}
		b.z.AllowCDATA(b.top().foreign)
		tt := b.z.Next()
		if tt == xhtml.ErrorToken {
			if b.salvage() {
				continue
			}
			break
		}
		b.start, b.end = b.end, b.end+int32(len(b.z.Raw()))
		b.token(tt)
	}
	b.finish()
}

// token adds what the tokenizer's current token stands for.
func (b *builder) token(tt xhtml.TokenType) {
	b.own, b.rawNext = false, false
	muted := b.mute
	b.mute = false
	src := b.tree.Source[b.start:b.end]
	switch tt {
	case xhtml.TextToken:
		if !muted {
			b.text()
		}
	case xhtml.StartTagToken, xhtml.SelfClosingTagToken:
		a, name, end := tagName(src, 1)
		b.rawNext = opensRaw(a)
		b.startTag(tag{src, a, name, end, tt == xhtml.SelfClosingTagToken})
	case xhtml.EndTagToken:
		a, name, _ := tagName(src, 2)
		b.endTag(a, name)
	case xhtml.CommentToken:
		b.openComment(src)
	}
}

// renewTokenizer puts a new tokenizer behind the current token, except in raw
// text, where only the old one knows what ends it. A tokenizer clears its set of
// attribute names at every tag; after one tag with 100,000 attributes that
// alone would cost their number again at each of the next tags.
func (b *builder) renewTokenizer() {
	if b.isTop(raw) {
		return
	}
	b.renew = false
	b.seek(b.end)
}

// finish closes what is open at the end of the page.
func (b *builder) finish() {
	b.endRun()
	b.openHidden()
	end := int32(len(b.tree.Source))
	for len(b.stack) > 1 {
		b.pop(end)
	}
	root := &b.tree.Nodes[Root]
	root.Next, root.End = int32(len(b.tree.Nodes)), end
}

// add appends a leaf inside the innermost open element.
func (b *builder) add(n Node) int32 {
	b.endRun()
	i := int32(len(b.tree.Nodes))
	n.Parent, n.Next, n.Depth = b.top().node, i+1, int16(len(b.stack))
	b.tree.Nodes = append(b.tree.Nodes, n)
	return i
}

// open adds an element and, unless that would be too deep, opens it.
func (b *builder) open(k kind, n Node) *openElement {
	i := b.add(n)
	if traits[k]&blockLevel != 0 {
		b.atBreak = true
	}
	if len(b.stack) > MaxDepth && k != raw {
		b.tooDeep = true
		b.deepKinds[k]++
		return nil
	}
	return b.push(k, i)
}

// A tag is a start tag.
type tag struct {
	src         string
	atom        atom.Atom
	name        string
	end         int // of the name in src
	selfClosing bool
}

// tagName returns the name of the tag that src begins with behind its first skip bytes, as
// its atom if it has one and in lower case, and where in src it ends.
func tagName(src string, skip int) (a atom.Atom, name string, end int) {
	end = skip
	upper, nul := false, false
scan:
	for ; end < len(src); end++ {
		switch c := src[end]; {
		case c == '>' || c == '/' || c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f':
			break scan
		case 'A' <= c && c <= 'Z':
			upper = true
		case c == 0:
			nul = true
		}
	}
	name = src[skip:end]
	if upper || nul {
		name = strings.ReplaceAll(lowerASCII(name), "\x00", "\ufffd")
	}
	if a := lookup(name); a != 0 {
		return a, a.String(), end
	}
	return 0, name, end
}

// lookup returns the atom of a name in lower case, 0 if it has none.
func lookup(name string) atom.Atom {
	var short [longestAtom]byte
	if len(name) > len(short) {
		return 0
	}
	return atom.Lookup(short[:copy(short[:], name)])
}

// longestAtom is the length of the longest name that atom knows.
const longestAtom = 25

// lowerASCII lowers the letters A to Z only, as tag and attribute names are.
func lowerASCII(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; 'A' <= c && c <= 'Z' {
			b := []byte(s)
			for ; i < len(b); i++ {
				if 'A' <= b[i] && b[i] <= 'Z' {
					b[i] += 'a' - 'A'
				}
			}
			return string(b)
		}
	}
	return s
}
