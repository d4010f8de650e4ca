package dom

import "golang.org/x/net/html/atom"

// startTag adds the element of a start tag, the current token, after the end tags
// that the standard lets authors leave out before it.
func (b *builder) startTag(t tag) {
	a, name := t.atom, t.name
	if b.opened && heldBack(a) {
		a, name = atom.Div, "div"
		b.z.NextIsNotRawText()
	}
	k := kindOf(a)
	if !b.own && len(t.src) >= longTag {
		t.src = b.cutRunaway(t.src, t.end)
	}
	if b.passesOver(k, a) {
		b.implyEnds(k, a)
		b.passOver(k)
		return
	}
	if k == raw && b.isUnclosed(a) {
		return
	}
	n := Node{Atom: a, Tag: name, Start: b.start, End: b.end}
	b.attributes(&n, t.src, t.end)
	if b.inForeign() {
		if !b.breaksOut(&n) {
			b.startForeign(n, t.selfClosing)
			return
		}
		b.leaveForeign()
	}
	b.implyEnds(k, a)
	switch k {
	case html, head, body:
		b.startOnce(k, n)
	case void, headMeta, rule:
		b.add(n)
		b.atBreak = b.atBreak && k == headMeta || k == rule
	case foreignRoot:
		b.startForeign(n, t.selfClosing)
	default:
		if traits[k]&blockLevel == 0 && k != raw {
			b.atBreak = false
		}
		b.open(k, n)
	}
}

// longTag is the least tag, in bytes, that may have swallowed another one.
const longTag = 16

// startOnce adds the html, head or body element. A second one opens nothing
// but keeps its attributes in a leaf.
func (b *builder) startOnce(k kind, n Node) {
	seen := &b.seenHTML
	switch k {
	case head:
		seen = &b.seenHead
	case body:
		seen = &b.seenBody
	}
	if *seen || k == head && b.seenBody {
		b.add(n)
		return
	}
	*seen = true
	b.open(k, n)
}

// implyEnds ends the elements that the start of one of kind k ends.
func (b *builder) implyEnds(k kind, a atom.Atom) {
	if b.isTop(head) && k != raw && k != headMeta && k != template && k != html && k != head {
		b.pop(b.start)
	}
	if b.isTop(head) && (a == atom.Textarea || a == atom.Iframe || a == atom.Xmp || a == atom.Plaintext) {
		b.pop(b.start)
	}
	switch k {
	case anchor:
		b.closeLink(b.start)
	case listItem:
		if i := b.top().item; b.stack[i].kind == listItem {
			b.popAbove(i-1, b.start)
		}
	case definition:
		if i := b.top().item; b.stack[i].kind == definition {
			b.popAbove(i-1, b.start)
		}
	case heading:
		b.closeParagraph()
		if b.isTop(heading) {
			b.pop(b.start)
		}
	case button:
		if i := b.kinds[button]; i > 0 && i >= b.top().scope {
			b.popAbove(i-1, b.start)
		}
	case void:
		if i := b.kinds[selection]; a == atom.Input && i > 0 && i >= b.top().scope {
			b.popAbove(i-1, b.start)
		}
	case option, optgroup, selection, rubyPart:
		b.implyFormEnds(k)
	case caption, rowGroup, row, cell:
		b.implyTableEnds(k)
	}
	if traits[k]&closesP != 0 || a == atom.Plaintext || a == atom.Xmp {
		b.closeParagraph()
	}
}

// closeParagraph ends an open paragraph that a block may not be in.
func (b *builder) closeParagraph() {
	if i := b.kinds[paragraph]; i > 0 && i >= b.top().pScope {
		b.popAbove(i-1, b.start)
	}
}

// implyFormEnds ends what an option, an option group, a second select, or a
// part of a ruby annotation ends.
func (b *builder) implyFormEnds(k kind) {
	switch k {
	case selection:
		if i := b.kinds[selection]; i > 0 && i >= b.top().scope {
			b.popAbove(i-1, b.start)
		}
	case rubyPart:
		if b.isTop(rubyPart) {
			b.pop(b.start)
		}
	default:
		if b.isTop(option) {
			b.pop(b.start)
		}
		if k == optgroup && b.isTop(optgroup) {
			b.pop(b.start)
		}
	}
}

// implyTableEnds ends what a part of a table ends. Outside a table such a
// part is an element like others.
func (b *builder) implyTableEnds(k kind) {
	e := b.top()
	if b.stack[e.table].kind != table {
		return
	}
	switch k {
	case cell:
		b.popAbove(e.row, b.start)
	case row:
		b.popAbove(e.rows, b.start)
	default:
		b.popAbove(e.table, b.start)
	}
}
