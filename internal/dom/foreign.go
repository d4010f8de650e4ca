package dom

import (
	"golang.org/x/net/html/atom"
)

// inForeign reports whether a start tag would be one of SVG or MathML.
func (b *builder) inForeign() bool {
	e := b.top()
	return e.foreign && !e.integration
}

// startForeign adds an element of SVG or MathML.
func (b *builder) startForeign(n Node, selfClosing bool) {
	b.z.NextIsNotRawText()
	b.atBreak = false
	if selfClosing {
		if !b.crowded(false) {
			b.add(n)
		}
		return
	}
	k := other
	if n.Atom == atom.Svg || n.Atom == atom.Math {
		k = foreignRoot
	}
	e := b.open(k, n)
	if e == nil {
		return
	}
	e.foreign = true
	switch n.Tag {
	case "foreignobject", "desc", "title", "mi", "mo", "mn", "ms", "mtext", "annotation-xml":
		e.integration = true
		i := int16(len(b.stack) - 1)
		e.special, e.scope, e.pScope, e.liScope, e.item = i, i, i, i, i
	}
}

// endForeign ends the innermost element of a name among the SVG or MathML
// elements that are open around the current place, up to the HTML around them.
func (b *builder) endForeign(name string) bool {
	k := other
	if name == "svg" || name == "math" {
		k = foreignRoot
	}
	i := b.innermost(k, name)
	if i == 0 || !b.stack[i].foreign {
		return false
	}
	if b.stack[i].kind == other && i < b.kinds[foreignRoot] {
		return false
	}
	b.popThrough(i)
	return true
}

// leaveForeign ends SVG and MathML elements up to one that HTML can be in.
func (b *builder) leaveForeign() {
	for b.inForeign() {
		b.pop(b.start)
	}
}

// breaksOut reports whether the start tag is one that never stands in SVG or
// MathML, so that it ends them.
func (b *builder) breaksOut(n *Node) bool {
	switch n.Atom {
	case atom.B, atom.Big, atom.Blockquote, atom.Body, atom.Br, atom.Center, atom.Code, atom.Dd, atom.Div,
		atom.Dl, atom.Dt, atom.Em, atom.Embed, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6,
		atom.Head, atom.Hr, atom.I, atom.Img, atom.Li, atom.Listing, atom.Menu, atom.Meta, atom.Nobr,
		atom.Ol, atom.P, atom.Pre, atom.Ruby, atom.S, atom.Small, atom.Span, atom.Strike, atom.Strong,
		atom.Sub, atom.Sup, atom.Table, atom.Tt, atom.U, atom.Ul, atom.Var:
		return true
	case atom.Font:
		return n.Keys&(1<<KeyColor|1<<KeyFace|1<<KeySize) != 0
	}
	return false
}
