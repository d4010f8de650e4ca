package metadata

import (
	"strings"

	"golang.org/x/net/html/atom"

	"example.com/tearsheet/internal/byline"
	"example.com/tearsheet/internal/date"
	"example.com/tearsheet/internal/dom"
	"example.com/tearsheet/internal/field"
)

// maxMarked bounds how many elements of classes like "author" and "date" are
// looked at. Pages with more are lists.
const maxMarked = 1000

// marked reads elements whose class, rel or tag says that they hold an author
// or a date. Those that belong to other stories, comments and the site's own
// parts do not count; those close to the headline come first.
func (p *page) marked() {
	seen := 0
	authorsEnd, firstAuthor := int32(0), int32(0)
	var elsewhere elsewhereAuthor
	for i := int32(1); int(i) < len(p.t.Nodes) && seen < maxMarked; i++ {
		n := &p.t.Nodes[i]
		if n.Tag == "" {
			continue
		}
		if n.Hidden() {
			i = n.Next - 1
			continue
		}
		a, d := p.mark(i)
		if !a && !d {
			continue
		}
		seen++
		if p.elsewhere(i) {
			elsewhere.see(p, i)
			continue
		}
		if d {
			p.markedDate(i)
		}
		if a && i >= authorsEnd && p.markedAuthor(i, &firstAuthor) {
			authorsEnd = n.Next
		}
	}
	if elsewhere.name != "" && !elsewhere.several && firstAuthor == 0 {
		p.author(pendingAuthor{source: field.Visible, rank: elsewhereRank, name: elsewhere.name})
	}
}

// elsewhereRank is behind all ranks of what stands around the story.
const elsewhereRank = 70

// An elsewhereAuthor is the name that all links of rel=author say that stand in other parts of the page: in the footer of a post, mostly.
type elsewhereAuthor struct {
	name    string
	several bool
}

func (e *elsewhereAuthor) see(p *page, i int32) {
	if !has(p.t.Attr(i, dom.KeyRel), "author") {
		return
	}
	if name := p.short(i, 60); name != "" {
		e.several = e.several || e.name != "" && e.name != name
		e.name = name
	}
}

// mark tells whether the attributes of an element promise an author or a date.
func (p *page) mark(i int32) (author, stamp bool) {
	author, stamp = p.marks[i]&markAuthor != 0, p.marks[i]&markStamp != 0
	switch p.t.Nodes[i].Atom {
	case atom.Time:
		stamp = true
	case atom.Body, atom.Html, atom.Img, atom.Input, atom.Button, atom.Ul, atom.Article, atom.Main, atom.Section:
		return false, false
	case atom.Address:
		author = true
	}
	return author, stamp
}

// authorAddress reports a link to an author's page.
func authorAddress(href string) bool {
	_, rest, ok := strings.Cut(href, "/")
	for ok {
		var step string
		if step, rest, ok = strings.Cut(rest, "/"); !ok || rest == "" {
			return false
		}
		switch step {
		case "author", "authors", "autor", "autoren", "auteur", "auteurs", "autore", "autori", "autores", "by", "profile", "people", "staff", "journalist", "journalists", "redaktion", "reporter", "contributor", "contributors", "writers", "user", "skribent", "firma":
			return true
		}
	}
	return false
}

// markedDate adds the dates of an element: its datetime attribute, or what it prints.
func (p *page) markedDate(i int32) {
	rank := p.rank(i)
	attrs := firstOf(p.t.Attr(i, dom.KeyClass), p.t.Attr(i, dom.KeyID))
	if dt := p.t.Attr(i, dom.KeyDatetime); dt != "" {
		p.stamp(dt, p.timeLabel(i, attrs), rank)
		return
	}
	// Old blogs write <abbr class="published" title="2010-05-19T23:03:00+02:00">.
	if title := p.t.Attr(i, dom.KeyTitle); len(title) >= len("2006-01-02") && title[0] >= '1' && title[0] <= '2' {
		if d, ok := date.Parse(title); ok && d.Precision >= date.Day {
			p.stamp(title, p.timeLabel(i, attrs), rank)
			return
		}
	}
	s := p.short(i, 160)
	if s == "" {
		return
	}
	for f := range date.AllIn(s, "") {
		label := f.Label
		if label == date.Plain {
			label = classLabel(attrs)
		}
		if len(s) > 60 && f.Label == date.Plain && f.Start > 40 {
			break // a sentence that mentions a date
		}
		p.stamp(s[f.Start:f.End], label, rank+1)
	}
}

func (p *page) stamp(v string, label date.Role, rank int) {
	f := field.Published
	if label == date.Modified {
		f = field.Modified
	}
	p.add(f, field.Visible, rank, v)
}

func classLabel(words string) date.Role {
	switch {
	case has(words, "updat"), has(words, "modif"):
		if has(words, "publish") { // hentry's "entry-date published updated"
			return date.Published
		}
		return date.Modified
	case has(words, "publish"):
		return date.Published
	}
	return date.Plain
}

// timeLabel says what a time element holds, by its class or the words before it.
func (p *page) timeLabel(i int32, words string) date.Role {
	if l := classLabel(words); l != date.Plain {
		return l
	}
	if l := date.Label(p.short(i, 100)); l != date.Plain {
		return l
	}
	parent := p.t.Nodes[i].Parent
	return date.Label(shortText(p.t, parent+1, i, 80))
}

// rank turns the distance from the headline into a rank: 20 to 39, by steps of
// a quarter of near.
func (p *page) rank(i int32) int { return 20 + min(p.distance(i)*4/near, 15) }

// markedAuthor adds the authors of an element. It reports whether there was one.
func (p *page) markedAuthor(i int32, first *int32) bool {
	s := joinText(p.t, i, p.t.Nodes[i].Next, 200, true)
	if s == "" {
		return false
	}
	if byline.NonLatin(s) {
		// Without capitals a name looks like any word: it needs a lead.
		if ok, _ := byline.Starts(s); !ok && !has(p.t.Attr(i, dom.KeyRel), "author") && !strings.Contains(s, "기자") {
			return false
		}
	}
	// More than three words in such an element need the form of names.
	strict := !p.nameElement(i, s) || len(strings.Fields(s)) > 3
	found := p.names(s, strict)
	if len(found) == 0 || strict && len(found) == 1 && len(s) > len(found[0].Name)+40 {
		// The name is often a link, among words of all kinds.
		if link := p.onlyLink(i); link != "" {
			if l := p.names(link, false); len(l) > 0 {
				s, strict, found = link, false, l
			}
		}
	}
	if len(found) == 0 {
		return false
	}
	role := p.roleBefore(i)
	if role == "reviewer" { // neither author nor editor
		return true
	}
	rank := p.rank(i)
	if *first == 0 {
		*first = i
	} else if p.between(*first, i) < 200 {
		rank = p.rank(*first) // one byline, in several elements
	}
	p.author(pendingAuthor{source: field.Visible, rank: rank, name: s, printed: strict, rol: role})
	return true
}

func (p *page) names(s string, strict bool) (found []byline.Author) {
	if strict {
		found, _ = byline.ParseIn(s, p.site)
	} else {
		found, _ = byline.Declared(s, p.site)
	}
	return found
}

// onlyLink returns the text of the link inside an element if there is one alone
// that leads to an author's page.
func (p *page) onlyLink(i int32) string {
	at := int32(0)
	for j := i + 1; j < p.itemEnd(i); j++ {
		if p.t.Nodes[j].Atom == atom.A && (authorAddress(p.t.Attr(j, dom.KeyHref)) || has(p.t.Attr(j, dom.KeyRel), "author") || p.t.Attr(j, dom.KeyClass) != "") && p.t.Nodes[j].Next > j+1 {
			if at != 0 {
				return ""
			}
			at = j
		}
	}
	if at == 0 {
		return ""
	}
	return p.short(at, 60)
}

// roleBefore tells an editor or reviewer from the words before an element:
// "Reviewed by", "Edited by".
func (p *page) roleBefore(i int32) string {
	s := strings.ToLower(shortText(p.t, max(1, i-8), i, 200))
	s = strings.TrimRight(s, ": ")
	for _, w := range [...]string{"reviewed by", "checked by", "checker", "reviewer", "geprüft von"} {
		if strings.HasSuffix(s, w) {
			return "reviewer"
		}
	}
	for _, w := range [...]string{"researched by", "research by", "contributions by", "contributions from", "mitarbeit"} {
		if strings.HasSuffix(s, w) {
			return "contributor"
		}
	}
	if strings.HasSuffix(s, "edited by") || strings.HasSuffix(s, "redigiert von") {
		return "editor"
	}
	return ""
}

// nameElement reports that an element holds nothing but an author's name, so
// that a single word counts as one.
func (p *page) nameElement(i int32, s string) bool {
	if len(s) > 60 {
		return false
	}
	if has(p.t.Attr(i, dom.KeyRel), "author") {
		return true
	}
	class := p.t.Attr(i, dom.KeyClass)
	return wordIn(class, "author") || wordIn(class, "fn") || has(class, "author-name") || has(class, "author_name") || has(class, "authorname") || has(class, "author__name") || wordIn(class, "autor") || has(class, "author-link")
}

// between counts the bytes of text from element i to element j, up to near.
func (p *page) between(i, j int32) int {
	d := 0
	for k, left := p.t.Nodes[i].Next, maxNodes; k < j && d < near; left-- {
		if left == 0 {
			return near
		}
		n := &p.t.Nodes[k]
		if n.Hidden() {
			k = n.Next
			continue
		}
		d += len(strings.TrimSpace(n.Text))
		k++
	}
	return d
}
