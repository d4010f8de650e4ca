package metadata

import (
	"strings"

	"golang.org/x/net/html/atom"

	"example.com/tearsheet/internal/byline"
	"example.com/tearsheet/internal/date"
	"example.com/tearsheet/internal/dom"
	"example.com/tearsheet/internal/field"
)

// nearby reads the short lines around the headline for stamps and bylines that
// no class marks.
func (p *page) nearby() {
	if p.headline == 0 {
		return
	}
	lines := 0
	budget := 2 * near
	last := ""
	for i := p.t.Nodes[p.headline].Next; int(i) < len(p.t.Nodes) && budget > 0 && lines < 60; {
		if n := &p.t.Nodes[i]; n.Hidden() {
			i = n.Next
			continue
		}
		end := p.lineEnd(i)
		if end == i {
			i++
			continue
		}
		s := shortText(p.t, i, end, 250)
		start := i
		i = end
		if s == "" && strings.TrimSpace(p.t.Nodes[end-1].Text) == "" {
			continue
		}
		if s == "" {
			p.dateline(start)
		}
		if last != "" {
			p.line(last, s, 40+lines)
		}
		lines++
		last = s
		budget -= max(len(s), 1)
		if s == "" {
			budget -= 250
		}
	}
	if last != "" {
		p.line(last, "", 40+lines)
	}
	p.before()
}

// dateline reads the date that opens a paragraph, set off by a dash: "27.1.2022 –
// The council ...". It counts after all other lines.
func (p *page) dateline(i int32) {
	for n := 0; n < 5 && int(i) < len(p.t.Nodes) && strings.TrimSpace(p.t.Nodes[i].Text) == ""; n++ {
		i++
	}
	if int(i) == len(p.t.Nodes) {
		return
	}
	// A weekday, a place and a date take less.
	const longest = 60
	s := strings.TrimSpace(p.t.Nodes[i].Text)
	s = strings.ToValidUTF8(s[:min(len(s), longest)], "")
	for f := range date.AllIn(s, "") {
		after := strings.TrimSpace(s[f.End:])
		if f.Precision >= date.Day && f.Start == 0 && after != "" && strings.ContainsRune("-–—|", firstRune(after)) {
			p.stamp(s[f.Start:f.End], f.Label, 100)
		}
		return
	}
}

// before reads the lines in front of the headline, nearest first.
func (p *page) before() {
	budget := near / 5
	for i := p.headline - 1; i > 0 && budget > 0; i-- {
		n := &p.t.Nodes[i]
		if n.Text == "" || strings.TrimSpace(n.Text) == "" {
			continue
		}
		if p.hiddenAbove(i) {
			continue
		}
		budget -= len(n.Text)
		if len(n.Text) < 120 {
			p.line(plainSpace(n.Text), "", 105)
		}
	}
}

func (p *page) hiddenAbove(i int32) bool {
	for j := p.t.Nodes[i].Parent; j > 0; j = p.t.Nodes[j].Parent {
		if p.t.Nodes[j].Hidden() {
			return true
		}
	}
	return false
}

// lineEnd returns the end of the run of inline nodes at i; i if a block begins there.
func (p *page) lineEnd(i int32) int32 {
	n := &p.t.Nodes[i]
	if dom.IsBlock(n.Atom) || n.Atom == atom.Br {
		return i
	}
	for int(i) < len(p.t.Nodes) && !dom.IsBlock(p.t.Nodes[i].Atom) && p.t.Nodes[i].Atom != atom.Br {
		if p.t.Nodes[i].Hidden() {
			i = p.t.Nodes[i].Next
			continue
		}
		i++
	}
	return i
}

// line reads one line near the headline. next is the line after it.
func (p *page) line(s, next string, rank int) {
	dated := p.lineByline(s, next, rank)
	words := countWords(s)
	if words > 20 || !dated {
		return
	}
	for f := range date.AllIn(s, "") {
		// Besides the date, a stamp has its label, a place, a name; a sentence has more.
		// One that opens its line may have a list of sections behind it.
		opens := f.Start == 0 && setOff(strings.TrimSpace(s[f.End:]), false)
		if rest := words - countWords(s[f.Start:f.End]); rest > 10 || f.Label == date.Plain && rest > 6 && !opens {
			continue
		}
		p.stamp(s[f.Start:f.End], f.Label, rank)
	}
}

// lineByline reads a byline: "By Jane Roe", "11 May 2024 - Jane Roe", or
// "Written by" with the name on the next line. It reports whether there is a date in the line.
func (p *page) lineByline(s, next string, rank int) (hasDate bool) {
	rest := s
	dated := false
	for f := range date.AllIn(s, "") {
		hasDate = true
		if dated = f.Start < 25; dated {
			rest = strings.TrimLeft(s[f.End:], " ,.|-–—•·/")
		}
		break
	}
	if ok, _ := byline.Starts(rest); ok {
		p.author(pendingAuthor{source: field.Visible, rank: rank, name: rest, printed: true})
		return hasDate
	}
	if byline.Lead(rest) && next != "" && len(next) < 80 {
		if ok, _ := byline.Starts("By " + next); ok {
			p.author(pendingAuthor{source: field.Visible, rank: rank, name: "By " + next, printed: true})
		}
		return hasDate
	}
	// A date and then two or three words of a name's form; a section has one.
	if n := countWords(rest); dated && (n == 2 || n == 3) {
		if a, _ := byline.ParseIn(rest, p.site); len(a) == 1 && a[0].Kind == byline.Person {
			p.author(pendingAuthor{source: field.Visible, rank: rank + 10, name: rest, printed: true})
		}
	}
	return hasDate
}

func countWords(s string) (n int) {
	for range strings.FieldsSeq(s) {
		n++
	}
	return n
}
