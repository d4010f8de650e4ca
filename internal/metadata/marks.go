package metadata

import (
	"golang.org/x/net/html/atom"

	"example.com/tearsheet/internal/dom"
)

// What the attributes of an element say it holds.
const (
	markTitle        group       = 1 << iota // its class has a word for headlines
	markAuthor                               // a name or a byline, by a class and the like, rel or the address of a link
	markStamp                                // a date
	markCredit                               // a picture's credit
	markPicture                              // a word for pictures, which makes a source a credit
	markSource                               // who made or owns something: a credit in a figure
	markProperty                             // a property of microdata or RDFa
	markOfClass      = markTitle             // what a class alone can say
	markOfIdentifier = markAuthor | markStamp
	markOfProperty   = markCredit | markPicture | markSource
)

var markWords = func() *finder {
	f := new(finder)
	f.learn(markTitle, false, "title", "headline", "heading", "titel", "titre")
	f.learn(markAuthor, false, "author", "byline", "autor", "writer", "contributor", "verfasser", "auteur")
	f.learn(markAuthor, true, "fn")
	f.learn(markStamp, false, "date", "datum", "publish", "timestamp", "posted", "fecha", "meta-", "-meta")
	f.learn(markStamp, true, "time", "meta")
	f.learn(markCredit, false, "credit", "copyright", "photographer", "fotograf", "bildquelle")
	f.learn(markPicture, false, "image", "caption")
	f.learn(markSource, false, "source", "author", "agency", "rights", "byline", "quelle", "creator", "owner")
	return f
}()

// marksOf looks at the attributes of all nodes once and returns their marks, by node.
func marksOf(t *dom.Tree) []group {
	marks := make([]group, len(t.Nodes))
	classes := make([]group, len(t.Classes))
	for k, class := range t.Classes {
		classes[k] = credited(markWords.groups(class))
	}
	for i := range t.Nodes {
		n := &t.Nodes[i]
		if n.Tag == "" {
			continue
		}
		marks[i] = classes[n.Class]
		if n.Keys&markKeys == 0 {
			continue
		}
		for _, a := range t.Attrs(int32(i)) {
			marks[i] |= markOf(n.Atom, a)
		}
	}
	return marks
}

// markKeys are the attributes that markOf reads.
const markKeys dom.Keys = 1<<dom.KeyDataTestID | 1<<dom.KeyID | 1<<dom.KeyDataComponent | 1<<dom.KeyDataQA | 1<<dom.KeyItemprop | 1<<dom.KeyDataTID | 1<<dom.KeyProperty | 1<<dom.KeyRel | 1<<dom.KeyHref

// markOf returns the marks of one attribute of an element but its class.
func markOf(tag atom.Atom, a dom.Attr) group {
	switch a.Key {
	case dom.KeyDataTestID:
		return credited(markWords.groups(a.Val)) &^ markOfClass
	case dom.KeyID, dom.KeyDataComponent, dom.KeyDataQA:
		return markWords.groups(a.Val) & markOfIdentifier
	case dom.KeyItemprop:
		m := credited(markWords.groups(a.Val)) & markOfProperty
		if a.Val != "" {
			m |= markProperty
		}
		return m
	case dom.KeyDataTID:
		return credited(markWords.groups(a.Val)) & markOfProperty
	case dom.KeyProperty:
		if a.Val != "" {
			return markProperty
		}
	case dom.KeyRel:
		if has(a.Val, "author") {
			return markAuthor
		}
	case dom.KeyHref:
		if tag == atom.A && authorAddress(a.Val) {
			return markAuthor
		}
	}
	return 0
}

// credited adds the mark of a credit to those of an attribute that names a picture and a source.
func credited(m group) group {
	if m&markPicture != 0 && m&markSource != 0 {
		m |= markCredit
	}
	return m
}
