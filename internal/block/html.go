package block

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"example.com/tearsheet/internal/dom"
)

// FromHTML cuts a tree into blocks. Every visible text node lies in the Source
// of exactly one block.
func FromHTML(t *dom.Tree) *Page {
	p := new(Page)
	p.Reset(t)
	return p
}

// Reset makes p the blocks of t, as FromHTML does, in the memory of the page it was: its
// blocks, containers and images are not valid any more.
func (p *Page) Reset(t *dom.Tree) {
	p.Release()
	s := &splitter{tree: t, page: p}
	s.page.Blocks = slices.Grow(s.page.Blocks, len(t.Nodes)/16+1)
	s.page.Containers = append(s.page.Containers, Container{Node: dom.Root})
	s.page.classWords = slices.Grow(s.page.classWords, len(t.Classes))[:len(t.Classes)]
	s.frames = append(s.frames, frame{next: int32(len(t.Nodes))})
	for i := int32(1); i < int32(len(t.Nodes)); {
		i = s.visit(i)
	}
	s.flush()
	s.endRun()
	for _, f := range s.frames {
		s.page.Containers[f.container].End = int32(len(s.page.Blocks))
	}
	s.attachCaptions()
	if n := len(s.page.Blocks); n > 0 {
		s.page.Cut = !strings.Contains(t.Source[s.page.Blocks[n-1].Source.End:], "</")
	}
}

// keptBlocks is up to how many blocks, containers and their words the memory of a page is kept.
const keptBlocks = 1 << 14

// Release forgets the page and keeps the memory for Reset, if it is not that of an unusual page.
func (p *Page) Release() {
	if cap(p.Blocks) > keptBlocks || cap(p.Containers) > keptBlocks || cap(p.Images) > keptBlocks || cap(p.words) > 4*keptBlocks || cap(p.classWords) > keptBlocks || cap(p.lines) > keptBlocks {
		*p = Page{}
		return
	}
	clear(p.Blocks)
	clear(p.Containers)
	clear(p.Images)
	clear(p.classWords)
	clear(p.lines)
	*p = Page{Blocks: p.Blocks[:0], Containers: p.Containers[:0], Images: p.Images[:0], words: p.words[:0], classWords: p.classWords[:0], lines: p.lines[:0]}
}

// A splitter walks a tree once and collects blocks.
type splitter struct {
	tree   *dom.Tree
	page   *Page
	frames []frame // open block elements, innermost last

	cur     Block // the block being collected
	clean   cleaner
	joined  []byte // text joined to that of the last block: see crowd.go
	breaks  int    // <br> since the last text
	linkEnd int32  // first node after the open link
	boldEnd int32  // first node after the open b, strong, em or i
	table   int32  // first node after the data table being collected
}

// A frame is what an open block element means for the text inside.
type frame struct {
	next      int32 // first node after the element
	container int32
	kind      Kind
	level     int
	lists     int  // open ul and ol
	hidden    bool // display:none and the like
	figure    bool
}

func (s *splitter) top() *frame { return &s.frames[len(s.frames)-1] }

// visit handles node i and returns the next node to visit.
func (s *splitter) visit(i int32) int32 {
	s.leave(i)
	n := &s.tree.Nodes[i]
	if n.IsText() {
		s.text(i, n)
		return i + 1
	}
	if n.Hidden() {
		return n.Next
	}
	switch n.Atom {
	case atom.Br:
		s.lineBreak()
	case atom.Hr:
		s.flush()
	case atom.Img:
		s.image(i)
	case atom.A:
		s.linkEnd = max(s.linkEnd, n.Next)
		s.cur.Links++
	case atom.B, atom.Strong, atom.Em, atom.I:
		s.boldEnd = max(s.boldEnd, n.Next)
	default:
		if isContainer(n.Atom) {
			s.enter(i, n)
		}
	}
	return i + 1
}

// isContainer reports the elements that start and end a block, or in a data
// table a cell or row. Custom elements often hold whole layouts, so tags
// without an atom do as well.
func isContainer(a atom.Atom) bool {
	switch a {
	case 0, atom.Button, atom.Select, atom.Label, atom.Option, atom.Picture, atom.Video, atom.Audio, atom.Iframe, atom.Object:
		return true
	}
	return dom.IsBlock(a)
}

// enter opens the block element i.
func (s *splitter) enter(i int32, n *dom.Node) {
	if i < s.table {
		s.tableMark(n.Atom)
		return
	}
	s.flush()
	f := *s.top()
	if k := len(s.page.Containers); k < freeContainers || k-freeContainers < int(n.Start)/closeTexts {
		c := Container{Parent: f.container, Tag: n.Atom, Node: i, Start: int32(len(s.page.Blocks))}
		c.Words = s.containerWords(i)
		f.container = int32(k)
		s.page.Containers = append(s.page.Containers, c)
	}
	f.next = n.Next
	f.hidden = f.hidden || s.hidden(i)
	s.setKind(&f, i, n.Atom)
	s.frames = append(s.frames, f)
}

// leave closes the block elements that end before node i.
func (s *splitter) leave(i int32) {
	for s.top().next <= i && len(s.frames) > 1 {
		s.flush()
		s.page.Containers[s.top().container].End = int32(len(s.page.Blocks))
		s.frames = s.frames[:len(s.frames)-1]
	}
}

// setKind notes in f what element i makes of the text inside.
func (s *splitter) setKind(f *frame, i int32, a atom.Atom) {
	switch a {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		f.kind, f.level = Heading, int(a.String()[1]-'0')
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir:
		f.lists++
	case atom.Li, atom.Dt, atom.Dd:
		if f.kind == Plain || f.kind == ListItem {
			f.kind, f.level = ListItem, max(1, f.lists)
		}
	case atom.Blockquote:
		f.kind, f.level = Quote, 0
	case atom.Figure:
		f.figure = true
	case atom.Aside:
		if f.kind == Plain {
			f.kind = PullQuote
		}
	case atom.Pre, atom.Listing, atom.Xmp:
		f.kind, f.level = Preformatted, 0
	case atom.Figcaption, atom.Caption:
		f.kind, f.level = Caption, 0
	case atom.Button, atom.Select, atom.Option, atom.Label, atom.Textarea, atom.Legend, atom.Summary:
		f.kind, f.level = Control, 0
	case atom.Table:
		if s.isDataTable(i) {
			f.kind, f.level = Table, 0
			s.table = s.tree.Nodes[i].Next
		}
	case atom.Div, atom.P, atom.Span, atom.Section:
		if f.figure && f.kind == Plain {
			f.kind = Caption
		}
	}
}

// text adds text node i to the block being collected.
func (s *splitter) text(i int32, n *dom.Node) {
	if isBlank(n.Text) {
		s.clean.space = s.clean.space || len(s.clean.buf) > 0
		return
	}
	if s.breaks >= 2 {
		s.flush()
	}
	if len(s.clean.buf) == 0 {
		s.begin(n)
	} else if s.breaks == 1 {
		s.clean.mark('\n')
	}
	s.breaks = 0
	s.cur.Crumbs = s.cur.Crumbs || n.Run
	before := len(s.clean.buf)
	if s.top().kind == Preformatted {
		s.clean.addVerbatim(n.Text)
	} else {
		s.clean.add(n.Text)
	}
	added := len(s.clean.buf) - before
	if i < s.linkEnd {
		s.cur.LinkBytes += added
	}
	if i < s.boldEnd {
		s.cur.BoldBytes += added
	}
	s.cur.Source.End = int(n.End)
}

// begin starts a block at its first visible text.
func (s *splitter) begin(n *dom.Node) {
	f := s.top()
	links := s.cur.Links
	s.cur = Block{Source: Span{int(n.Start), int(n.End)}, Kind: f.kind, Level: f.level, Container: f.container, Hidden: f.hidden, Links: links}
}

// lineBreak notes a <br>: one is a line end, two end the block.
func (s *splitter) lineBreak() {
	if s.top().kind == Preformatted {
		s.clean.addVerbatim("\n")
		return
	}
	if len(s.clean.buf) > 0 {
		s.breaks++
	}
}

// tableMark turns the cells and rows of a data table into tabs and line ends.
func (s *splitter) tableMark(a atom.Atom) {
	n := len(s.clean.buf)
	if n == 0 {
		return
	}
	last := s.clean.buf[n-1]
	switch a {
	case atom.Tr, atom.Caption, atom.Tbody, atom.Thead, atom.Tfoot:
		if last == '\t' {
			s.clean.buf[n-1] = '\n'
		} else if last != '\n' {
			s.clean.mark('\n')
		}
	case atom.Td, atom.Th:
		if last != '\n' {
			s.clean.mark('\t')
		}
	default:
		s.clean.space = true
	}
}

// flush ends the block being collected.
func (s *splitter) flush() {
	text := s.clean.buf
	for len(text) > 0 && (text[len(text)-1] == '\n' || text[len(text)-1] == '\t' || text[len(text)-1] == ' ') {
		text = text[:len(text)-1]
	}
	visible := len(s.clean.buf) > 0 || s.cur.Source.End > 0
	if len(text) > 0 {
		s.append(text)
	}
	if visible || s.cur.Links > 0 {
		s.cur = Block{}
	}
	s.clean.buf, s.clean.space, s.breaks = s.clean.buf[:0], false, 0
}

// isBlank reports whether s holds nothing but white space.
func isBlank(s string) bool {
	for _, r := range s {
		if !isSpace(r) {
			return false
		}
	}
	return true
}
