package metadata

import (
	"strings"

	"golang.org/x/net/html/atom"

	"example.com/tearsheet/internal/dom"
	"example.com/tearsheet/internal/field"
)

// microdata reads itemprop attributes, and RDFa's property attributes on
// elements of the body. A property counts by the item it belongs to: best the
// article that holds the headline; not at all a comment, a product or a person.
func (p *page) microdata() {
	const most = 5000 // properties read; pages with more are lists
	read, typed := 0, false
	for i := int32(1); int(i) < len(p.t.Nodes) && read < most; i++ {
		n := &p.t.Nodes[i]
		if p.marks[i]&markProperty == 0 {
			continue
		}
		prop := p.t.Attr(i, dom.KeyItemprop)
		if prop == "" && n.Atom != atom.Meta && n.Atom != atom.Link {
			prop = p.t.Attr(i, dom.KeyProperty)
		}
		if prop == "" {
			continue
		}
		read++
		rank, ok := p.itemRank(i)
		if !ok {
			continue
		}
		if rank == 0 && !typed {
			typed = true
			p.add(field.Type, field.Microdata, 0, p.itemType(i))
		}
		for _, name := range strings.Fields(prop) {
			if k := strings.LastIndexAny(name, ":/#"); k >= 0 {
				name = name[k+1:]
			}
			p.property(i, name, rank)
		}
	}
}

// itemRank ranks the item that element i is a property of.
func (p *page) itemRank(i int32) (rank int, ok bool) {
	for j := p.t.Nodes[i].Parent; j > 0; j = p.t.Nodes[j].Parent {
		typ := p.t.Attr(j, dom.KeyItemtype)
		if typ == "" {
			typ = p.t.Attr(j, dom.KeyTypeof)
		}
		if typ == "" && !p.t.HasAttr(j, dom.KeyItemscope) {
			continue
		}
		holds := p.headline > j && p.headline < p.t.Nodes[j].Next
		switch c := classOfType(lastField(typ)); {
		case c == article && (holds || p.headline == 0):
			return 0, true
		case c == article, c == work && !holds:
			return 50, true
		case c == work:
			return 2, true
		case c == webPage, typ == "":
			return 10, true
		default:
			return 0, false
		}
	}
	return 12, true
}

// itemType returns the type of the item that element i is a property of.
func (p *page) itemType(i int32) string {
	for j := p.t.Nodes[i].Parent; j > 0; j = p.t.Nodes[j].Parent {
		if typ := lastField(firstOf(p.t.Attr(j, dom.KeyItemtype), p.t.Attr(j, dom.KeyTypeof))); typ != "" {
			return typ[strings.LastIndexAny(typ, "/:#")+1:]
		}
	}
	return ""
}

// itemEnd is where the search for the properties of item i stops: at its end,
// or after as many nodes as no author or publisher has.
func (p *page) itemEnd(i int32) int32 { return min(p.t.Nodes[i].Next, i+300) }

func lastField(s string) string {
	if f := strings.Fields(s); len(f) > 0 {
		return f[len(f)-1]
	}
	return ""
}

// property adds the value of one property.
func (p *page) property(i int32, name string, rank int) {
	const s = field.Microdata
	switch name {
	case "headline":
		// The printed headline is read elsewhere, and confirms not itself.
		if p.t.HasAttr(i, dom.KeyContent) || p.headline < i || p.headline >= p.t.Nodes[i].Next {
			p.add(field.Title, s, rank, p.propText(i))
		}
	case "alternativeHeadline", "alternativeheadline":
		p.add(field.Subtitle, s, rank, p.propText(i))
	case "description", "abstract":
		p.add(field.Description, s, rank, p.propText(i))
	case "datePublished", "datepublished":
		p.add(field.Published, s, rank, p.propDate(i))
	case "dateCreated", "datecreated":
		p.add(field.Published, s, rank+1, p.propDate(i))
	case "dateModified", "datemodified":
		p.add(field.Modified, s, rank, p.propDate(i))
	case "author", "creator":
		if name == "creator" {
			rank++
		}
		p.propAuthor(i, rank)
	case "publisher":
		p.add(field.Publisher, s, rank, p.propName(i))
	case "articleSection", "articlesection":
		p.add(field.Section, s, rank, p.propText(i))
	case "keywords":
		p.keywords(s, rank, p.propText(i))
	case "inLanguage":
		p.add(field.Language, s, rank, p.propText(i))
	case "wordCount":
		p.add(field.WordCount, s, rank, p.propText(i))
	case "timeRequired":
		p.add(field.ReadingTime, s, rank, p.propText(i))
	case "commentCount", "interactionCount":
		p.add(field.CommentCount, s, rank, strings.TrimPrefix(p.propText(i), "UserComments:"))
	case "isAccessibleForFree":
		p.add(field.Free, s, rank, strings.ToLower(p.propText(i)))
	case "image":
		p.add(field.Image, s, rank, p.propImage(i))
	}
}

// propText is the value of a property: its content attribute or its text.
func (p *page) propText(i int32) string {
	if c := p.t.Attr(i, dom.KeyContent); c != "" {
		return c
	}
	return p.short(i, maxTitle)
}

func (p *page) propDate(i int32) string {
	return firstOf(p.t.Attr(i, dom.KeyContent), p.t.Attr(i, dom.KeyDatetime), p.short(i, 100))
}

// propName is the value of a property that is an item with a name.
func (p *page) propName(i int32) string {
	for j := i + 1; j < p.itemEnd(i); j++ {
		if prop := p.t.Attr(j, dom.KeyItemprop); prop == "name" || strings.HasSuffix(p.t.Attr(j, dom.KeyProperty), "name") {
			return p.propText(j)
		}
	}
	return p.propText(i)
}

func (p *page) propAuthor(i int32, rank int) {
	kind := ""
	if strings.HasSuffix(p.t.Attr(i, dom.KeyItemtype), "Organization") {
		kind = "Organization"
	}
	job := ""
	for j := i + 1; j < p.itemEnd(i); j++ {
		if p.t.Attr(j, dom.KeyItemprop) == "jobTitle" {
			job = p.propText(j)
		}
	}
	p.author(pendingAuthor{source: field.Microdata, rank: rank, name: p.propName(i), kind: kind, job: plain(job)})
}

func (p *page) propImage(i int32) string {
	for j := i; j < p.itemEnd(i); j++ {
		if j > i && p.t.Attr(j, dom.KeyItemprop) != "url" && p.t.Attr(j, dom.KeyItemprop) != "contentUrl" {
			continue
		}
		if u := firstOf(p.t.Attr(j, dom.KeyContent), p.t.Attr(j, dom.KeyHref), p.t.Attr(j, dom.KeySrc)); u != "" {
			return p.resolve(u)
		}
	}
	return ""
}
