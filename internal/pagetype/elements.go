package pagetype

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// elements reads the tags and attributes of the whole tree.
func (c *collector) elements() {
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
			if strings.Contains(c.tree.Attr(int32(i), "type"), "ld+json") {
				c.linkedData(c.tree.TextContent(int32(i)))
			}
			continue
		case atom.Link:
			if c.tree.HasAttr(int32(i), "hreflang") {
				c.measures[languages]++
			}
			continue
		}
		if m := measureOf(n.Atom); m >= 0 {
			c.measures[m]++
		}
		for _, a := range c.tree.Attrs(int32(i)) {
			switch a.Key {
			case "class", "id", "role", "itemprop", "data-testid", "name", "rel":
				c.classNames(a.Val)
			case "itemtype":
				c.bag.add(inDeclared, declaredWord(a.Val[strings.LastIndexAny(a.Val, "/#")+1:]))
			case "href":
				if n.Atom == atom.A {
					c.href(a.Val)
				}
			}
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

// classNames reads the names of an attribute: their words, each two words side
// by side, and names of three words and more as a whole.
func (c *collector) classNames(s string) {
	for name := range strings.FieldsSeq(s) {
		var whole nameHash
		var last uint32
		eachWord(name, true, func(h uint32, n int) {
			if n > 1 {
				c.bag.add(inClass, h)
			}
			if whole.n > 0 {
				pair := nameHash{last, 1}
				pair.add(h)
				c.bag.add(inName, pair.sum())
			}
			whole.add(h)
			last = h
		})
		if whole.n > 2 {
			c.bag.add(inName, whole.sum())
		}
	}
}
