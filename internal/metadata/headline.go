package metadata

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"example.com/tearsheet/internal/date"
	"example.com/tearsheet/internal/dom"
	"example.com/tearsheet/internal/field"
)

// titles adds the printed headlines: every first-level heading, and other
// headings and elements of class "headline" or "title" if a declared title
// confirms them. Then it remembers where the story's headline stands.
func (p *page) titles() {
	titles := p.declaredTitles()
	declared := field.NewTitles(titles)
	type place struct {
		node   int32
		text   string
		extras []field.Candidate
	}
	var found []place
	checked := 0
	for i := int32(1); int(i) < len(p.t.Nodes); i++ {
		n := &p.t.Nodes[i]
		// Pages with more headings than this are lists.
		if checked > 200 {
			break
		}
		if n.Hidden() {
			i = n.Next - 1
			continue
		}
		rank, ok := p.titleRank(i)
		if !ok {
			continue
		}
		checked++
		text, extras := p.headlineText(i, declared)
		if text == "" || rank >= 40 && !declared.Similar(text) {
			continue
		}
		found = append(found, place{i, text, extras})
		p.add(field.Title, field.Visible, rank+min(len(found), 9), text)
	}
	title := field.Headline(p.cands).Value
	for pass := 0; pass < 2 && p.headline == 0; pass++ {
		for _, f := range found {
			if p.headline == 0 && (f.text == title || pass == 1 && declared.Similar(f.text)) && !p.foreign(f.node) {
				p.headline = f.node
			}
		}
	}
	if p.headline == 0 && len(found) > 0 {
		p.headline = found[0].node
	}
	for _, f := range found {
		if f.node == p.headline {
			p.cands = append(p.cands, f.extras...)
		}
	}
	p.findBody()
	p.titleDates(titles)
}

// maxTitle is the longest printed headline in bytes; of the longest on news
// pages, with a subtitle inside the same element, none has more.
const maxTitle = 400

// titleRank says how well an element is marked as a headline: below 40 it
// counts without confirmation.
func (p *page) titleRank(i int32) (rank int, ok bool) {
	n := &p.t.Nodes[i]
	switch n.Atom {
	case atom.H1:
		if p.foreign(i) {
			return 30, true
		}
		return 10, true
	case atom.H2:
		return 40, true
	case atom.H3, atom.H4:
		return 60, true
	case atom.Div, atom.P, atom.Span, atom.Td, atom.Header, atom.Strong, atom.B, atom.A, atom.Font, atom.H5:
		if p.marks[i]&markTitle != 0 {
			return 50, true
		}
	}
	return 0, false
}

var logoWords = newFinder("logo", "site-title", "sitename")

// foreign reports that an element stands in what belongs to the site rather
// than to the story: navigation, footer, a link to the front page.
func (p *page) foreign(i int32) bool {
	for j := i; j > 0; j = p.t.Nodes[j].Parent {
		switch n := &p.t.Nodes[j]; n.Atom {
		case atom.Nav, atom.Footer, atom.Aside:
			return true
		case atom.A:
			if h := p.t.Attr(j, dom.KeyHref); h == "/" || h == "#" {
				return true
			}
		}
		if logoWords.in(p.t.Attr(j, dom.KeyClass)) || logoWords.in(p.t.Attr(j, dom.KeyID)) {
			return true
		}
	}
	return false
}

// short returns the text shown inside node i on one line, "" if it is longer
// than most bytes.
func (p *page) short(i int32, most int) string {
	return shortText(p.t, i, p.t.Nodes[i].Next, most)
}

// maxNodes bounds how many nodes are walked for one short text or distance:
// empty elements have no bytes to count.
const maxNodes = 2000

// shortText joins the text shown in the nodes [i, end) with single spaces. An
// element boundary that breaks a line parts words; another does not.
func shortText(t *dom.Tree, i, end int32, most int) string {
	return joinText(t, i, end, most, false)
}

// joinText is [shortText], with bars between the lines if they are wanted.
func joinText(t *dom.Tree, i, end int32, most int, bars bool) string {
	if s, ok := onlyText(t, i, end); ok && len(s) <= most && isJoined(s) {
		return s
	}
	var buf [512]byte // most texts have a headline's length at the most
	b := buf[:0]
	space, line := false, false
	for j, left := i, maxNodes; j < end; left-- {
		if left == 0 {
			return ""
		}
		n := &t.Nodes[j]
		if n.Tag == "" {
			b, space, line = appendWords(b, n.Text, most, space, line)
			if len(b) > most {
				return ""
			}
			j++
			continue
		}
		if n.Hidden() && j != i {
			j = n.Next
			continue
		}
		if n.Atom == atom.Br || n.Atom == atom.Li || dom.IsBlock(n.Atom) {
			space, line = true, bars
		}
		j++
	}
	return plainSpace(string(b))
}

// onlyText returns the text of nodes [i, end), trimmed, if it stands in one of a few nodes, as that of most lines does.
func onlyText(t *dom.Tree, i, end int32) (only string, ok bool) {
	const few = 8
	for j, left := i, few; j < end; left-- {
		n := &t.Nodes[j]
		if left == 0 {
			return "", false
		}
		if n.Hidden() && j != i {
			j = n.Next
			continue
		}
		if s := trimmed(n.Text); s != "" {
			if only != "" {
				return "", false
			}
			only = s
		}
		j++
	}
	return only, true
}

// trimmed is s without white space and controls around it.
func trimmed(s string) string {
	for s != "" && s[0] <= ' ' {
		s = s[1:]
	}
	for s != "" && s[len(s)-1] <= ' ' {
		s = s[:len(s)-1]
	}
	return s
}

// isJoined reports that a trimmed text has no white space but single spaces between words, and no controls.
func isJoined(s string) bool {
	wide := false
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ', c == ' ' && s[i+1] == ' ':
			return false
		case c >= utf8.RuneSelf:
			wide = true
		}
	}
	return !wide || spaced(s)
}

// appendWords appends the words of text to b until that is longer than most. Space and line say
// what parts the first from what stands there, and what is to part the next.
func appendWords(b []byte, text string, most int, space, line bool) (_ []byte, spaceAfter, lineAfter bool) {
	for k := 0; k < len(text) && len(b) <= most; {
		if text[k] <= ' ' {
			space = true
			k++
			continue
		}
		word := k
		for k < len(text) && text[k] > ' ' && k-word <= most {
			k++
		}
		if line && len(b) > 0 {
			b = append(b, " | "...)
		} else if space && len(b) > 0 {
			b = append(b, ' ')
		}
		space, line = false, false
		b = append(b, text[word:k]...)
	}
	return b, space, line
}

// plainSpace joins the words of s with single spaces, also where no-break spaces and the like part them.
func plainSpace(s string) string {
	if spaced(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// spaced reports that s has no white space but single spaces between words.
func spaced(s string) bool {
	space := true // nothing stands before the first word
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if c == ' ' && space || c >= '\t' && c <= '\r' {
				return false
			}
			space = c == ' '
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) {
			return false
		}
		space = false
		i += n
	}
	return s == "" || !space
}

// titleDates adds the dates that some pages put into their titles, set off by
// a sign: "Council passes budget | 12 March 2024". They count last.
func (p *page) titleDates(declared []string) {
	for _, d := range declared {
		for f := range date.AllIn(d, "") {
			before, after := strings.TrimSpace(d[:f.Start]), strings.TrimSpace(d[f.End:])
			if f.Precision >= date.Day && (setOff(before, true) || setOff(after, false)) {
				p.stamp(d[f.Start:f.End], date.Published, 120)
			}
		}
	}
}

// setOff reports that the text before or after a date parts it from the rest.
func setOff(s string, before bool) bool {
	const signs = "|-–—:·•"
	if s == "" {
		return false
	}
	if before {
		return strings.ContainsRune(signs, lastRune(s))
	}
	return strings.ContainsRune(signs, firstRune(s))
}

func lastRune(s string) rune { r, _ := utf8.DecodeLastRuneInString(s); return r }

func firstRune(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }
