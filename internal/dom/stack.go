package dom

// MaxDepth is the greatest depth of an element that can have children. It is
// the limit of Blink and the stack limit of html.Parse; what an author nests
// deeper becomes a sibling, as in Blink. A script or a title, whose
// text must not become page text, may stand one deeper, and so may text.
const MaxDepth = 512

// An openElement is an element whose end has not been met. The int16 fields
// are places on the stack, which MaxDepth keeps small; 0, the document, is a
// limit to everything and a member of no kind. They make every question about
// the stack a comparison, so that a page of end tags costs no more than a page
// of text.
type openElement struct {
	node int32
	kind kind
	// ended: the end tag came while blocks inside were open; the element
	// ends with them.
	ended bool
	// foreign elements are SVG or MathML; of an integration point the
	// content is HTML again.
	foreign, integration bool

	outer   int16 // next outer open element of the same kind (and name, if other)
	special int16 // innermost element with the trait special
	scope   int16 // innermost element with the trait scope
	pScope  int16 // the same, a button counted
	liScope int16 // the same, lists counted
	item    int16 // innermost special element but address, div and p
	table   int16 // innermost table or template
	rows    int16 // innermost table, template or row group
	row     int16 // innermost table, template, row group or row
}

// isTop reports whether the innermost open element is of kind k.
func (b *builder) isTop(k kind) bool { return b.top().kind == k }

func (b *builder) top() *openElement { return &b.stack[len(b.stack)-1] }

// innermost returns the place of the innermost open element of a kind or,
// for other, of a name; 0 if there is none.
func (b *builder) innermost(k kind, name string) int16 {
	if k == other {
		return b.named[name]
	}
	return b.kinds[k]
}

func (b *builder) setInnermost(k kind, node int32, i int16) {
	if k != other {
		b.kinds[k] = i
		return
	}
	name := b.tree.Nodes[node].Tag
	if i == 0 {
		delete(b.named, name)
		return
	}
	if b.named == nil {
		b.named = make(map[string]int16)
	}
	b.named[name] = i
}

// push opens the element that was added last.
func (b *builder) push(k kind, node int32) *openElement {
	e := *b.top()
	i := int16(len(b.stack))
	e.node, e.kind, e.ended, e.foreign, e.integration = node, k, false, false, false
	e.outer = b.innermost(k, b.tree.Nodes[node].Tag)
	tr := traits[k]
	if (k == cell || k == caption) && e.scope == e.table {
		// In a table, not in another cell and not on their own.
		if b.stack[e.table].kind == table {
			tr |= scope
		}
	}
	switch k {
	case table, template:
		e.table, e.rows, e.row = i, i, i
	case rowGroup:
		e.rows, e.row = i, i
	case row:
		e.row = i
	}
	if tr&special != 0 {
		e.special = i
		if k != address && k != division && k != paragraph {
			e.item = i
		}
	}
	if tr&scope != 0 {
		e.scope, e.pScope, e.liScope = i, i, i
	}
	switch k {
	case button:
		e.pScope = i
	case list:
		e.liScope = i
	}
	b.setInnermost(k, node, i)
	b.stack = append(b.stack, e)
	return b.top()
}

// pop ends the innermost open element at byte end, and with it those outside
// whose end tag came before.
func (b *builder) pop(end int32) {
	for {
		e := b.top()
		n := &b.tree.Nodes[e.node]
		n.Next, n.End = int32(len(b.tree.Nodes)), end
		if !e.ended {
			b.setInnermost(e.kind, e.node, e.outer)
		}
		if traits[e.kind]&blockLevel != 0 {
			b.atBreak = true
		}
		if b.tooDeep && e.kind != raw {
			b.tooDeep = false
			clear(b.deepKinds[:])
		}
		b.stack = b.stack[:len(b.stack)-1]
		if len(b.stack) == 1 || !b.top().ended {
			return
		}
	}
}

// popAbove ends the open elements inside the one at place i.
func (b *builder) popAbove(i int16, end int32) {
	for len(b.stack) > int(i)+1 {
		b.pop(end)
	}
}

// popThrough ends the element at place i and those inside: the inner ones
// where the current tag starts, the element itself behind it.
func (b *builder) popThrough(i int16) {
	b.popAbove(i, b.start)
	b.pop(b.end)
}

// endLater marks the element at place i, the innermost of its kind, as ended
// although elements inside it stay open.
func (b *builder) endLater(i int16) {
	e := &b.stack[i]
	e.ended = true
	b.setInnermost(e.kind, e.node, e.outer)
}
