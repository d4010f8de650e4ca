package block

import "strings"

// FromText cuts flattened text, valid UTF-8, into blocks. It first finds out
// how the page was flattened (see dialect), since that decides what a line
// is, and then walks the lines once.
//
// A block with Glued set was cut out of a line. Where its Source begins at
// the very byte at which that of the block before ends, the two touched in
// the page, as at a tag border; where white space lies between them, the cut
// is a sentence border and the two may belong to one paragraph.
func FromText(src string) *Page {
	p := new(Page)
	p.ResetText(src)
	return p
}

// ResetText makes p the blocks of src, as FromText does, in the memory of the page it was: its
// blocks, containers and images are not valid any more.
func (p *Page) ResetText(src string) {
	p.Release()
	c := newCutter(src, p)
	for i := 0; i < len(c.lines); {
		i = c.next(i)
	}
	root := Container{End: int32(len(c.blocks))}
	*p = Page{Blocks: c.blocks, Containers: append(p.Containers, root), Images: c.images, Flat: true, Cut: true, words: p.words, classWords: p.classWords, lines: c.lines}
}

// newCutter returns a cutter that works in the memory of a page.
func newCutter(src string, p *Page) *cutter {
	lines := cutLines(p.lines, src)
	c := &cutter{src: src, lines: lines, dialect: recognise(src, lines), blocks: p.Blocks, images: p.Images}
	if c.dialect.glued {
		c.names = countNames(src)
	}
	c.markLines()
	return c
}

// A cutter walks the lines of a flattened page and makes blocks of them.
type cutter struct {
	src     string
	lines   []line
	dialect dialect
	blocks  []Block
	images  []Image

	indents []int32        // of the list items that are open, outermost first
	buf     cleaner        // scratch of text
	links   int            // links in the text last stripped
	cuts    []int          // scratch of emitLine
	names   map[string]int // words with a capital inside, in a page of glued words
	hyphens hyphenMap      // filled when first needed
	slots   []uint16       // scratch of joinsLine
	verges  [4]struct {    // of the last lines that were looked at
		line int // plus one
		verge
	}
}

// next makes the block that begins with line i and returns the line after it.
func (c *cutter) next(i int) int {
	l := &c.lines[i]
	if l.mark != markItem {
		c.indents = c.indents[:0]
	}
	switch l.mark {
	case markFence:
		return c.fence(i)
	case markRule:
		return c.boxed(i)
	case markHeading:
		c.emit(i, i+1, Heading, int(l.level))
		return i + 1
	case markTable:
		return c.table(i)
	case markItem:
		return c.item(i)
	case markQuote:
		j := i + 1
		for j < len(c.lines) && c.lines[j].mark == markQuote && !c.lines[j].blank {
			j++
		}
		c.emit(i, j, Quote, 0)
		return j
	}
	if level := c.underlined(i); level > 0 {
		c.emit(i, i+2, Heading, level)
		return i + 2
	}
	return c.paragraph(i, i+1, Plain, 0)
}

// paragraph takes the lines that continue those from i to j and emits all as one block.
func (c *cutter) paragraph(i, j int, kind Kind, level int) int {
	first := &c.lines[i]
	for j < len(c.lines) && c.joins(i, j) {
		if kind == ListItem && c.dialect.wrap > 0 && c.lines[j].indent <= first.indent && first.indent > 0 {
			break
		}
		j++
	}
	if j == i+1 {
		c.emitLine(i, kind, level)
	} else {
		c.emit(i, j, kind, level)
		if j == i+2 && c.maySign(i+1) {
			c.signed(i + 1)
		}
	}
	return j
}

// signed notes that line j, the second of the last block, may be a byline.
func (c *cutter) signed(j int) {
	b := &c.blocks[len(c.blocks)-1]
	line, _ := c.text(j, j+1)
	if head, ok := strings.CutSuffix(b.Text, line); ok && line != "" && head != "" {
		b.Signed.Text, b.Signed.End, b.Signed.Start = len(head), c.lines[j-1].end, c.lines[j].start
	}
}

// item emits a list item. Its bullet may stand alone on its line.
func (c *cutter) item(i int) int {
	l := &c.lines[i]
	for n := len(c.indents); n > 0 && c.indents[n-1] > l.indent; n-- {
		c.indents = c.indents[:n-1]
	}
	// 64 levels are more than any page shows; the bound keeps the stack small.
	if n := len(c.indents); n == 0 || n < 64 && c.indents[n-1] < l.indent {
		c.indents = append(c.indents, l.indent)
	}
	depth, j := len(c.indents), i+1
	if l.body == l.end {
		if j == len(c.lines) || c.lines[j].mark != markNone || c.lines[j].blank {
			c.emit(i, j, Plain, 0)
			return j
		}
		j++
	}
	return c.paragraph(i, j, ListItem, depth)
}

// underlined returns the level of the heading that line i is if the next
// line underlines it, else 0.
func (c *cutter) underlined(i int) int {
	if i+1 >= len(c.lines) || !c.lines[i].blank {
		return 0
	}
	l, u := &c.lines[i], &c.lines[i+1]
	// Setext headings are short; a rule below a paragraph is only a rule.
	if u.mark != markRule || u.blank || l.width > 120 || i+2 < len(c.lines) && c.lines[i+2].mark == markRule {
		return 0
	}
	switch c.src[u.start] {
	case '=':
		return 1
	case '-':
		return 2
	}
	return 0
}

// boxed emits a heading between two rules, as html2text draws it, or a rule alone.
func (c *cutter) boxed(i int) int {
	if i+2 < len(c.lines) && c.lines[i+2].mark == markRule && c.lines[i+1].mark == markNone &&
		!c.lines[i+1].blank && !c.lines[i+2].blank && c.src[c.lines[i].start] == c.src[c.lines[i+2].start] {
		level := 2
		if b := c.src[c.lines[i].start]; b == '*' || b == '=' {
			level = 1
		}
		c.emit(i, i+3, Heading, level)
		return i + 3
	}
	c.emit(i, i+1, Plain, 0)
	return i + 1
}

// fence emits what stands between two ``` lines.
func (c *cutter) fence(i int) int {
	j := i + 1
	for j < len(c.lines) && c.lines[j].mark != markFence {
		j++
	}
	if j == len(c.lines) { // never closed: an ordinary line
		c.lines[i].mark = markNone
		return c.paragraph(i, i+1, Plain, 0)
	}
	c.buf.buf = c.buf.buf[:0]
	if j > i+1 {
		c.buf.addVerbatim(c.src[c.lines[i+1].start:c.lines[j-1].end])
	}
	c.append(c.lines[i].start, c.lines[j].end, string(c.buf.buf), Preformatted, 0, c.lines[i].blank)
	return j + 1
}

// table emits consecutive table rows as one block.
func (c *cutter) table(i int) int {
	j := i + 1
	for j < len(c.lines) && c.lines[j].mark == markTable && (!c.lines[j].blank || c.lines[i].level == 0 && c.lines[j].level == 0) {
		j++
	}
	c.buf.buf = c.buf.buf[:0]
	for k := i; k < j; k++ {
		c.addRow(c.src[c.lines[k].start:c.lines[k].end], c.lines[k].level == pipeRow)
	}
	c.append(c.lines[i].start, c.lines[j-1].end, string(c.buf.buf), Table, 0, c.lines[i].blank)
	return j
}

// emit appends the lines from i to j as one block.
func (c *cutter) emit(i, j int, kind Kind, level int) {
	text, linked := c.text(i, j)
	c.append(c.lines[i].start, c.lines[j-1].end, text, kind, level, c.lines[i].blank)
	b := &c.blocks[len(c.blocks)-1]
	b.Crumbs = c.lines[i].crumbs
	if text == "" { // nothing but the target of a link or a picture
		linked = len(b.Text)
	}
	b.Links, b.LinkBytes = c.links, linked
}

// append adds a block. Text is never empty: where all of the source is
// marks, the marks are the text.
func (c *cutter) append(start, end int, text string, kind Kind, level int, blank bool) {
	if text == "" {
		c.buf = cleaner{buf: c.buf.buf[:0]}
		c.buf.add(c.src[start:end])
		text = string(c.buf.buf)
		if kind != Preformatted && kind != Table {
			kind, level = Plain, 0
		}
	}
	c.blocks = append(c.blocks, Block{Text: text, Source: Span{start, end}, Kind: kind, Level: level, Blank: blank})
}

// emitLine appends line i as one block, or as several if it holds borders
// that the flattener lost.
func (c *cutter) emitLine(i int, kind Kind, level int) {
	l := &c.lines[i]
	if c.dialect.markdown || crowded(len(c.blocks), l.start, l.end-l.start >= longText) {
		c.emit(i, i+1, kind, level)
		return
	}
	c.cuts = c.borders(c.cuts[:0], l)
	if len(c.cuts) == 0 {
		c.emit(i, i+1, kind, level)
		return
	}
	start, text := l.start, l.body
	c.cuts = append(c.cuts, l.end)
	for k, end := range c.cuts {
		s, e := trim(c.src, text, end)
		if s == e { // nothing visible: belongs to the next piece
			text = end
			continue
		}
		if k > 0 && start != l.start {
			start = s
		}
		c.buf = cleaner{buf: c.buf.buf[:0]}
		c.buf.add(c.src[s:e])
		c.append(start, e, c.strip(string(c.buf.buf)), kind, level, l.blank && start == l.start)
		c.blocks[len(c.blocks)-1].Glued, c.blocks[len(c.blocks)-1].Links = true, c.links
		if start == l.start && kind == ListItem {
			kind, level = Plain, 0
		}
		start, text = e+1, end
	}
}
