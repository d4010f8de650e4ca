package dom

import "golang.org/x/net/html/atom"

// endTag ends the element that the current token, an end tag, is for, if there is one.
func (b *builder) endTag(a atom.Atom, name string) {
	if b.opened && heldBack(a) {
		a, name = atom.Div, "div"
	}
	if b.top().foreign && b.endForeign(name) {
		return
	}
	k := kindOf(a)
	if b.tooDeep && b.deepKinds[k] > 0 {
		b.deepKinds[k]--
		return
	}
	switch k {
	case html, body:
		// What follows belongs to the body too.
	case void:
		if a == atom.Br && !b.crowded(false) {
			b.add(Node{Atom: a, Tag: name, Start: b.start, End: b.end})
		}
	case anchor:
		b.closeLink(b.end)
	case paragraph:
		b.endParagraph(a, name)
	case form:
		b.endForm()
	default:
		b.endOther(k, name)
	}
}

// endOther ends the innermost element of the kind within the limits that the
// standard sets for it. An inline element does not end the blocks inside.
func (b *builder) endOther(k kind, name string) {
	i := b.innermost(k, name)
	if i == 0 {
		return
	}
	e := b.top()
	switch k {
	case head, raw, template, foreignRoot:
	case table, caption, rowGroup, row, cell:
		if i < e.table {
			return
		}
	case listItem:
		if i < e.liScope {
			return
		}
	default:
		if i < e.scope {
			return
		}
		if traits[k]&(special|impliedEnd) == 0 && i < e.special {
			b.endLater(i)
			return
		}
	}
	b.popThrough(i)
}

// endParagraph ends the open paragraph. Without one the end tag stands for an
// empty paragraph, as in browsers, and parts the text around it.
func (b *builder) endParagraph(a atom.Atom, name string) {
	if i := b.kinds[paragraph]; i > 0 && i >= b.top().pScope {
		b.popThrough(i)
		return
	}
	if !b.crowded(false) {
		b.add(Node{Atom: a, Tag: name, Start: b.start, End: b.end})
	}
	b.atBreak = true
}

// endForm ends the open form, which does not end the blocks begun inside.
func (b *builder) endForm() {
	i := b.kinds[form]
	if i == 0 || i < b.top().scope {
		return
	}
	for int(i) < len(b.stack)-1 && traits[b.top().kind]&impliedEnd != 0 {
		b.pop(b.start)
	}
	if int(i) == len(b.stack)-1 {
		b.pop(b.end)
		return
	}
	b.endLater(i)
}

// closeLink ends the open link, if any, at byte end. Blocks that began inside and are
// still open go on behind it, as nodes of their own: what follows is in them
// but in no link.
func (b *builder) closeLink(end int32) {
	i := b.kinds[anchor]
	if i == 0 || i < b.top().scope {
		return
	}
	b.reopen = b.reopen[:0]
	for _, e := range b.stack[i+1:] {
		if traits[e.kind]&special != 0 && !e.ended {
			b.reopen = append(b.reopen, e.node)
		}
	}
	b.popAbove(i, b.start)
	b.pop(end)
	for _, node := range b.reopen {
		n := b.tree.Nodes[node]
		b.open(kindOf(n.Atom), Node{Atom: n.Atom, Tag: n.Tag, Class: n.Class, Keys: n.Keys, attrs: n.attrs, Start: end, End: end})
	}
}
