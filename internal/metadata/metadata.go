// Package metadata reads what a page declares about its story: JSON-LD
// (jsonld.go), Open Graph and other meta elements (meta.go), microdata and
// RDFa attributes (microdata.go), links and the head's title (link.go), and
// what class names mark near the headline (visible.go).
//
// It decides nothing: everything comes out as candidates for the field room.
package metadata

import (
	"cmp"
	"html"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"example.com/tearsheet/internal/byline"
	"example.com/tearsheet/internal/dom"
	"example.com/tearsheet/internal/field"
)

// Declared is what a page says about its story.
type Declared struct {
	Candidates []field.Candidate // in page order
	Refused    []Refused         // addresses that are no candidates because of their scheme
	Base       string            // what the page's relative addresses are resolved against, "" if nothing is known
	Credits    []string          // the texts that the markup tells to be credits of pictures, in page order
}

// Read reads what a page declares. The address, if not empty, is where it came from.
func Read(t *dom.Tree, address string) Declared {
	const usual = 48 // candidates: three in four of the corpora's articles have 44 at the most
	p := page{t: t, base: baseOf(t, address), address: address, marks: marksOf(t), cands: make([]field.Candidate, 0, usual)}
	p.head()
	p.jsonLD()
	p.publisher()
	p.titles()
	p.microdata()
	p.marked()
	p.nearby()
	p.authors()
	p.labelled()
	p.authors()
	p.fromAddress()
	return Declared{p.cands, p.refused, p.base, p.credits()}
}

// A page collects candidates.
type page struct {
	t        *dom.Tree
	base     string  // what relative addresses are resolved against
	address  string  // where the page came from
	site     string  // the publisher's name, for telling it from authors
	marks    []group // by node
	cands    []field.Candidate
	told     [256]int // candidates by field
	at       int32    // the element being read, for refused
	refused  []Refused
	pending  []pendingAuthor
	scripts  []int32 // JSON-LD
	headline int32   // the element that prints the story's title, 0 if none was found
	body     int32   // the article element that holds the story, if the headline stands before it, else 0
	label    string  // of twitter:label1, until its data
}

// A pendingAuthor waits until the publisher is known.
type pendingAuthor struct {
	source                    field.Source
	rank                      int
	name, kind, job, org, rol string
	printed                   bool // a printed byline rather than a declared name
	at                        int  // where among cands it belongs
}

// maxValue is the longest value, in bytes, of any field but the body. Titles
// and descriptions are shorter; what is longer is no such thing.
const maxValue = 3000

// maxTold bounds the candidates of one field, since deciding compares them: no
// page of the development corpora has half as many.
const maxTold = 400

func (p *page) add(f field.Field, s field.Source, rank int, v string) {
	if f != field.ArticleBody {
		v = plain(v)
	}
	if v == "" || len(v) > maxValue && f != field.ArticleBody || p.told[f] >= maxTold {
		return
	}
	p.told[f]++
	p.cands = append(p.cands, field.Candidate{Field: f, Source: s, Value: v, Rank: rank})
}

func (p *page) author(a pendingAuthor) {
	a.name = plain(a.name)
	if a.name != "" && len(p.pending) < maxTold {
		a.at = len(p.cands)
		p.pending = append(p.pending, a)
	}
}

// plain resolves entities left in a value, drops tags and joins white space.
func plain(s string) string {
	if isPlain(s) {
		return s
	}
	if strings.IndexByte(s, '&') >= 0 {
		s = html.UnescapeString(s)
		if strings.IndexByte(s, '&') >= 0 { // written twice: &amp;quot;
			s = html.UnescapeString(s)
		}
	}
	if strings.IndexByte(s, '<') >= 0 {
		s = dropTags(s)
	}
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	return plainSpace(s)
}

// isPlain reports that [plain] changes nothing: ASCII without signs of markup and surplus space.
func isPlain(s string) bool {
	space := true // nothing stands before the first word
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < ' ' || c >= 0x7f || c == '&' || c == '<' || c == ' ' && space {
			return false
		}
		space = c == ' '
	}
	return s == "" || !space
}

// dropTags removes tags: '<' before a letter or slash, up to '>'.
func dropTags(s string) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(s, '<')
		if i < 0 || i+1 >= len(s) {
			break
		}
		c := s[i+1] | 0x20
		end := strings.IndexByte(s[i:], '>')
		if end < 0 {
			break
		}
		if c != '/' && c != '!' && (c < 'a' || c > 'z') && s[i+1] != '/' {
			b.WriteString(s[:i+1])
			s = s[i+1:]
			continue
		}
		b.WriteString(s[:i])
		if c = s[i+1] | 0x20; c == 'b' || c == 'p' || c == '/' {
			b.WriteByte(' ')
		}
		s = s[i+end+1:]
	}
	b.WriteString(s)
	return b.String()
}

// head walks over the whole page once, for elements that may stand anywhere.
func (p *page) head() {
	for i := int32(0); int(i) < len(p.t.Nodes); i++ {
		switch p.t.Nodes[i].Atom {
		case atom.Html:
			p.add(field.Language, field.Link, 0, firstOf(p.t.Attr(i, dom.KeyLang), p.t.Attr(i, dom.KeyXMLLang)))
		case atom.Meta:
			p.meta(i)
		case atom.Link:
			p.link(i)
		case atom.Title:
			if !p.inside(i, atom.Svg) {
				p.add(field.Title, field.TitleTag, 0, p.t.TextContent(i))
			}
		case atom.Script:
			if t := strings.ToLower(p.t.Attr(i, dom.KeyType)); strings.Contains(t, "ld+json") {
				p.scripts = append(p.scripts, i)
			}
		}
	}
}

func (p *page) inside(i int32, a atom.Atom) bool {
	for i = p.t.Nodes[i].Parent; i > 0; i = p.t.Nodes[i].Parent {
		if p.t.Nodes[i].Atom == a {
			return true
		}
	}
	return false
}

func firstOf(s ...string) string {
	for _, v := range s {
		if strings.TrimSpace(v) != "" {
			return v
		}
	}
	return ""
}

// publisher remembers the site's name.
func (p *page) publisher() {
	p.site = cmp.Or(field.First(p.cands, field.SiteName).Value, field.First(p.cands, field.Publisher).Value)
}

// authors turns pending author strings into candidates, one an author.
func (p *page) authors() {
	for _, a := range p.pending {
		read := byline.Declared
		if a.printed {
			read = byline.ParseIn
		}
		authors, sources := read(a.name, p.site)
		for _, w := range authors {
			c := field.Candidate{Field: field.Author, Source: a.source, Rank: a.rank, Value: w.Name, Kind: kindName(w.Kind), Role: roleName(w.Role), JobTitle: w.JobTitle, Organization: w.Organization}
			if a.kind == "Organization" && w.Kind == byline.Person && len(authors) == 1 {
				c.Kind = a.kind
			}
			c.JobTitle, c.Organization = firstOf(c.JobTitle, a.job), firstOf(c.Organization, a.org)
			c.Role = firstOf(a.rol, c.Role)
			p.cands = append(p.cands, c)
		}
		for _, s := range sources {
			p.add(field.Credit, a.source, a.rank, s)
		}
	}
	p.pending = nil
}

func kindName(k byline.Kind) string {
	return [...]string{byline.Person: "Person", byline.Organization: "Organization", byline.Staff: "Staff"}[k]
}

func roleName(r byline.Role) string {
	return [...]string{byline.Writer: "author", byline.Contributor: "contributor", byline.Photographer: "photographer", byline.Editor: "editor"}[r]
}
