package dom

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// What is never closed swallows the page up to its end: a script, style, title or textarea, a
// comment, a quote of an attribute. Browsers show nothing of it, but a scraper cut the
// page, or a template broke, and the story may be inside. Where what was swallowed holds a
// page's markup, reading goes on there.

// salvages is how many times a page may be taken up again. Each costs the rest of the
// page once more.
const salvages = 8

// runaways is how many quotes left open a page may have: each needs a tokenizer of its own. The two
// corpus pages that have any have one.
const runaways = 64

// salvage goes on inside what the end of the page found open, and reports whether there
// is something to go on with.
func (b *builder) salvage() bool {
	size := int32(len(b.tree.Source))
	if b.salvaged == salvages {
		return false
	}
	b.salvaged++
	if b.end < size { // an unfinished tag, or a quote in it
		end := strings.IndexByte(b.tree.Source[b.end:], '>')
		return end >= 0 && b.resume(b.end+int32(end)+1)
	}
	i := int32(len(b.tree.Nodes)) - 1
	switch top := b.top(); {
	case b.comment >= 0:
		return b.resume(b.comment)
	case top.kind == raw && i > top.node && b.tree.Nodes[i].End == size:
		n := &b.tree.Nodes[i]
		from := markupIn(b.tree.Source, n.Start)
		if from < 0 || !holdsPage(b.tree.Source[from:]) {
			return false
		}
		if b.unclosed == nil {
			b.unclosed = map[atom.Atom]bool{}
		}
		b.unclosed[b.tree.Nodes[top.node].Atom] = true
		n.End, n.Text = from, b.tree.Source[n.Start:from]
		if n.Text == "" {
			b.tree.Nodes = b.tree.Nodes[:i]
		}
		b.pop(from)
		return b.resume(from)
	}
	return false
}

// resume goes on at the first markup from byte i on, if a page's worth is there.
func (b *builder) resume(i int32) bool {
	from := markupIn(b.tree.Source, i)
	if from < 0 || !holdsPage(b.tree.Source[from:]) {
		return false
	}
	b.start, b.end, b.comment, b.mute = from, from, -1, false
	b.seek(from)
	return true
}

// holdsPage reports whether a swallowed part looks like the rest of a page and not like a
// few words of markup in a script: the end of the body, or of some paragraphs.
func holdsPage(s string) bool {
	const paragraphs = 3 // a script that writes markup seldom writes as many
	return containsTag(s, "</body") || containsTag(s, "</html") || strings.Count(s, "</p>") >= paragraphs || strings.Count(s, "<p>") >= paragraphs
}

func containsTag(s, tag string) bool {
	return strings.Contains(s, tag) || strings.Contains(s, strings.ToUpper(tag))
}

// markupIn returns where the first tag of a block stands from byte i on, -1 if there is none.
func markupIn(s string, i int32) int32 {
	for {
		k := strings.IndexByte(s[i:], '<')
		if k < 0 {
			return -1
		}
		i += int32(k)
		name := strings.TrimPrefix(s[i+1:min(int(i)+20, len(s))], "/")
		end := 0
		for end < len(name) && (name[end]|0x20 >= 'a' && name[end]|0x20 <= 'z' || name[end] >= '0' && name[end] <= '9') {
			end++
		}
		if a := lookup(lowerASCII(name[:end])); a == atom.Body || a == atom.Html || IsBlock(a) {
			return i
		}
		i++
	}
}

// isUnclosed reports whether a raw element of this tag has been found to be never closed, so that
// this one is not either. What follows it up to the next tag is muted.
func (b *builder) isUnclosed(a atom.Atom) bool {
	if !b.unclosed[a] {
		return false
	}
	b.z.NextIsNotRawText()
	b.mute = true
	return true
}

// ParseOpened is Parse for a page whose story stands in elements that browsers hold back, because a
// script would copy it into the page or because they can show something better. They become div elements.
func ParseOpened(src string) *Tree {
	t := &Tree{Source: src}
	b := newBuilder(t)
	b.opened = true
	b.run()
	return t
}

// HoldsBack reports whether ParseOpened would show text that may be a story.
func (t *Tree) HoldsBack() bool {
	const story = 200 // bytes with their tags: notices to switch scripts on are shorter
	for i := range t.Nodes {
		if n := &t.Nodes[i]; heldBack(n.Atom) && n.End-n.Start >= story {
			return true
		}
	}
	return false
}

// Keeps reports whether t shows all text that another tree of the same page shows. A script that is opened in an element
// held back, and not closed there, swallows what stands behind.
func (t *Tree) Keeps(other *Tree) bool {
	at := 0
	for i := range other.Nodes {
		n := &other.Nodes[i]
		if !other.shows(n) {
			continue
		}
		for at < len(t.Nodes) && (!t.shows(&t.Nodes[at]) || t.Nodes[at].End <= n.Start) {
			at++
		}
		if at == len(t.Nodes) || t.Nodes[at].Start > n.Start || t.Nodes[at].End < n.End {
			return false
		}
	}
	return true
}

// shows reports a run of text that is more than white space and stands in no raw element.
func (t *Tree) shows(n *Node) bool {
	return n.IsText() && kindOf(t.Nodes[n.Parent].Atom) != raw && !isSpace(n.Text)
}

func heldBack(a atom.Atom) bool {
	switch a {
	case atom.Noscript, atom.Template, atom.Noembed, atom.Noframes, atom.Textarea, atom.Canvas, atom.Audio, atom.Video, atom.Datalist:
		return true
	}
	return false
}

// openHidden opens the elements that hide what is in them and that only the end of the
// page ends: they were never closed, and the page is in them.
func (b *builder) openHidden() {
	for _, e := range b.stack[1:] {
		switch n := &b.tree.Nodes[e.node]; n.Atom {
		case atom.Template, atom.Canvas, atom.Audio, atom.Video, atom.Datalist:
			if holdsPage(b.tree.Source[n.Start:]) {
				n.Atom, n.Tag = atom.Div, "div"
			}
		}
	}
}

// openComment notes a comment that the end of the page ended.
func (b *builder) openComment(src string) {
	if int(b.end) == len(b.tree.Source) && strings.HasPrefix(src, "<!--") && !strings.HasSuffix(src, "->") {
		b.comment = b.start + int32(len("<!--"))
	}
}

// runaway returns where in the start tag src a quote was left open, so that the tag swallowed others up
// to the next quote: behind the > that should have ended it, 0 if nothing looks like it. Markup inside
// a value is no sign by itself; that the quote which ends it stands right before a name is.
func runaway(src string, i int) int {
	if !strings.Contains(src[i:], "</") {
		return 0
	}
	for i < len(src) {
		key, val, next := cutAttribute(src, i)
		if key == "" && next == i {
			return 0
		}
		open := next - 1 - len(val)
		if next < len(src) && open > i && src[next-1] == '"' && !isSpaceByte(src[next]) && src[next] != '>' && src[next] != '/' {
			if end := strings.IndexByte(val, '>'); end >= 0 && strings.Contains(val[end:], "</") {
				return open + end + 1
			}
		}
		i = next
	}
	return 0
}

// cutRunaway ends the current start tag, whose attributes begin at byte i, before what a quote swallowed.
func (b *builder) cutRunaway(src string, i int) string {
	if b.runaways == runaways {
		return src
	}
	n := runaway(src, i)
	if n == 0 {
		return src
	}
	b.runaways++
	b.end = b.start + int32(n)
	b.seek(b.end)
	return src[:n]
}
