package pagetype

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"example.com/tearsheet/internal/dom"
	"example.com/tearsheet/internal/sequence"
)

// namingKeys are the attributes, besides the class, that are read of every element.
const namingKeys dom.Keys = 1<<dom.KeyID | 1<<dom.KeyRole | 1<<dom.KeyItemprop | 1<<dom.KeyDataTestID | 1<<dom.KeyName | 1<<dom.KeyRel | 1<<dom.KeyItemtype | 1<<dom.KeyHref

// elements reads the tags and attributes of the whole tree.
func (c *collector) elements() {
	c.classes = slices.Grow(c.classes[:0], len(c.tree.Classes))[:len(c.tree.Classes)]
	clear(c.classes)
	for i := range c.tree.Nodes {
		n := &c.tree.Nodes[i]
		if n.IsText() {
			continue
		}
		switch n.Atom {
		case atom.Meta:
			c.meta(int32(i))
			continue
		case atom.Script:
			c.measures[scripts]++
			if strings.Contains(c.tree.Attr(int32(i), dom.KeyType), "ld+json") {
				c.linkedData(c.tree.TextContent(int32(i)))
			}
			continue
		case atom.Link:
			if c.tree.HasAttr(int32(i), dom.KeyHreflang) {
				c.measures[languages]++
			}
			continue
		}
		if m := measureOf(n.Atom); m >= 0 {
			c.measures[m]++
		}
		c.classes[n.Class]++
		if n.Keys&namingKeys == 0 {
			continue
		}
		for _, a := range c.tree.Attrs(int32(i)) {
			switch a.Key {
			case dom.KeyID, dom.KeyRole, dom.KeyItemprop, dom.KeyDataTestID, dom.KeyName, dom.KeyRel:
				c.classNames(a.Val, 1)
			case dom.KeyItemtype:
				c.bag.add(inDeclared, declaredWord(a.Val[strings.LastIndexAny(a.Val, "/#")+1:]))
			case dom.KeyHref:
				if n.Atom == atom.A {
					c.href(a.Val)
				}
			}
		}
	}
	for k, class := range c.tree.Classes {
		if n := c.classes[k]; n > 0 {
			c.classNames(class, n)
		}
	}
	c.measures[elements] = float32(len(c.tree.Nodes))
}

// measureOf is the measure that counts the elements of a tag, -1 if none does.
func measureOf(a atom.Atom) int {
	switch a {
	case atom.Pre, atom.Code, atom.Tt, atom.Samp, atom.Kbd, atom.Var:
		return codes
	case atom.Time:
		return times
	case atom.Input, atom.Select, atom.Textarea:
		return inputs
	case atom.Form:
		return forms
	case atom.Button:
		return buttons
	case atom.Img, atom.Picture, atom.Svg:
		return images
	case atom.Table:
		return tables
	case atom.Li:
		return items
	case atom.Dt:
		return terms
	case atom.Iframe, atom.Video:
		return frames
	case atom.Article:
		return articles
	case atom.A:
		return anchors
	case atom.P:
		return paragraphs
	}
	return -1
}

// classNames reads the names of an attribute that n elements have.
func (c *collector) classNames(s string, n int32) {
	from := -1
	for i := 0; i < len(s); i++ {
		switch b := s[i]; {
		case b >= utf8.RuneSelf: // spaces beyond ASCII also part names
			if from < 0 {
				from = i
			}
			for name := range strings.FieldsSeq(s[from:]) {
				c.className(name, n)
			}
			return
		case b == ' ' || '\t' <= b && b <= '\r':
			if from >= 0 {
				c.className(s[from:i], n)
			}
			from = -1
		case from < 0:
			from = i
		}
	}
	if from >= 0 {
		c.className(s[from:], n)
	}
}

// className reads a name that stands times times: its words, each two words side by side, and of a name of
// three words and more the whole. A word also begins at a capital behind a small letter.
func (c *collector) className(s string, times int32) {
	name := className{times: times}
	h, n, small := uint32(wordSeed), 0, false
	for i := 0; i <= len(s); i++ {
		var b, low byte
		if i < len(s) {
			b, low = s[i], lowered[s[i]]
		}
		if n > 0 && (low == 0 || low != b && small) {
			c.classWord(&name, h, n)
			h, n = wordSeed, 0
		}
		if small = low != 0 && low == b; low != 0 {
			h = (h ^ uint32(low)) * wordPrime
			n++
		}
	}
	if name.whole.n > 2 {
		c.bag.addTimes(inName, name.whole.sum(), times)
	}
}

// A className is a name being read.
type className struct {
	times int32
	whole nameHash
	last  uint32 // the word before
}

// classWord takes a word of n letters into a name.
func (c *collector) classWord(name *className, h uint32, n int) {
	if n > 1 {
		c.bag.addTimes(inClass, h, name.times)
	}
	if name.whole.n > 0 {
		c.bag.addTimes(inName, sequence.Mix(name.last, h), name.times)
	}
	name.whole.add(h)
	name.last = h
}
