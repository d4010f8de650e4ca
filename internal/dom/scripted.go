package dom

import (
	"encoding/json"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// Some pages hold no story but a script that writes it: the HTML of the story is a string
// literal in there, its tags escaped ("\u003cp\u003e"), sometimes inside JSON that is a
// literal itself.

// A Fragment is HTML that a page's script holds in a string literal.
type Fragment struct {
	HTML    string
	offsets []int32 // for each byte of HTML where it stands in the page; one more for the end
}

// At returns where byte i of the fragment stands in the page.
func (f *Fragment) At(i int) int { return int(f.offsets[i]) }

// Scripted returns the longest HTML with a story's worth of paragraphs that a script of
// the page holds in a string literal, nil if there is none.
func (t *Tree) Scripted() *Fragment {
	var best *Fragment
	for i := range t.Nodes {
		n := &t.Nodes[i]
		if n.Atom != 0 || n.Text == "" || t.Nodes[n.Parent].Atom != atom.Script || len(n.Text) != int(n.End-n.Start) {
			continue
		}
		if f := literalHTML(t.Source[n.Start:n.End], n.Start, literalDepth); f != nil && (best == nil || len(f.HTML) > len(best.HTML)) {
			best = f
		}
	}
	return best
}

const (
	// literalDepth is how many literals deep HTML is looked for: JSON in a literal of JavaScript is two.
	literalDepth = 3
	// scriptedParagraphs is how many paragraphs make a story's worth. Reasoned: widgets that scripts write have one or two.
	scriptedParagraphs = 3
)

// literalHTML finds the literal of s with the most text that is HTML, or that holds one in turn.
// s stands at byte at of the page.
func literalHTML(s string, at int32, depth int) *Fragment {
	var best *Fragment
	var tags tagFinder
	for i := 0; depth > 0; {
		tag := tags.next(s, i)
		if tag < 0 {
			break
		}
		start, end := literalAround(s, i, tag)
		i = end + 1
		if start < 0 {
			continue
		}
		f := decodeLiteral(s, start, end)
		if f == nil || best != nil && len(f.HTML) <= len(best.HTML) {
			continue
		}
		if isData(f.HTML) {
			inner := literalHTML(f.HTML, 0, depth-1)
			if inner == nil {
				continue
			}
			for b := range inner.offsets {
				inner.offsets[b] = f.offsets[inner.offsets[b]]
			}
			f = inner
		} else if paragraphs(f.HTML) < scriptedParagraphs {
			continue
		}
		best = f
	}
	if best != nil {
		for b := range best.offsets {
			best.offsets[b] += at
		}
	}
	return best
}

// paragraphTags are the ways to write the start tag of a paragraph.
var paragraphTags = [...]string{`<p`, `\u003cp`, `\u003Cp`, `\x3cp`, `\x3Cp`}

// A tagFinder finds start tags of paragraphs, escaped or not, from the front to the back of one text. It
// remembers where the next tag of each way stands, so that all searches together cost one pass for each.
type tagFinder struct{ at [len(paragraphTags)]int } // plus one; 0 is not looked for yet

// next returns where the next tag stands from byte i on, -1 if there is none.
func (f *tagFinder) next(s string, i int) int {
	best := len(s)
	for k, tag := range paragraphTags {
		if f.at[k] <= i {
			f.at[k] = len(s) + 1
			if at := strings.Index(s[min(i, len(s)):], tag); at >= 0 {
				f.at[k] = i + at + 1
			}
		}
		best = min(best, f.at[k]-1)
	}
	if best == len(s) {
		return -1
	}
	return best
}

// isData reports whether a decoded literal is JSON, or a row of it as React sends them ("1f:[...]").
func isData(s string) bool {
	s = strings.TrimLeft(s, " \n\t")
	s = strings.TrimPrefix(strings.TrimLeft(s, "0123456789abcdef"), ":")
	return s != "" && strings.IndexByte(`{["`, s[0]) >= 0
}

func paragraphs(s string) int { return min(strings.Count(s, "<p"), strings.Count(s, "</p>")) }

// literalAround returns the inside of the double-quoted literal around byte i of s, which
// does not start before floor; -1 if there is none.
func literalAround(s string, floor, i int) (start, end int) {
	start = i
	for start--; start >= floor; start-- {
		if s[start] == '"' && !escaped(s, floor, start) {
			break
		}
	}
	if start < floor {
		return -1, i
	}
	for end = i; end < len(s); end++ {
		switch s[end] {
		case '\\':
			end++
		case '"':
			return start + 1, end
		}
	}
	return -1, len(s)
}

// escaped reports whether an odd number of backslashes stands before byte i.
func escaped(s string, floor, i int) bool {
	n := 0
	for k := i - 1; k >= floor && s[k] == '\\'; k-- {
		n++
	}
	return n%2 == 1
}

// decodeLiteral resolves the escapes of s[start:end], nil if they are not a literal's.
func decodeLiteral(s string, start, end int) *Fragment {
	f := &Fragment{offsets: make([]int32, 0, end-start+1)}
	var b strings.Builder
	b.Grow(end - start)
	for i := start; i < end; {
		n := escapeLength(s[i:end])
		if n == 0 {
			return nil
		}
		from := b.Len()
		if s[i] != '\\' {
			b.WriteString(s[i : i+n])
		} else if r, ok := unescape(s[i : i+n]); ok {
			b.WriteString(r)
		} else {
			return nil
		}
		for range b.Len() - from {
			f.offsets = append(f.offsets, int32(i))
		}
		i += n
	}
	f.HTML = b.String()
	f.offsets = append(f.offsets, int32(end))
	return f
}

// escapeLength returns how many bytes the first character of s takes, 0 if it is a broken escape.
func escapeLength(s string) int {
	if s[0] != '\\' {
		_, n := utf8.DecodeRuneInString(s)
		return n
	}
	n := 2
	if len(s) > 1 {
		switch s[1] {
		case 'x':
			n = len(`\x3c`)
		case 'u':
			n = len(`\u003c`)
			if len(s) >= 2*n && s[2]|0x20 == 'd' && s[n] == '\\' && s[n+1] == 'u' { // half of a pair
				n *= 2
			}
		}
	}
	if n > len(s) {
		return 0
	}
	return n
}

// unescape resolves one escape as JSON does; JavaScript has \xNN and \' besides.
func unescape(e string) (string, bool) {
	switch e[1] {
	case '"', '\\', '/', '\'', '`', '$':
		return e[1:], true
	case 'n':
		return "\n", true
	case 'x':
		e = `\u00` + e[2:]
	}
	var s string
	err := json.Unmarshal([]byte(`"`+e+`"`), &s)
	return s, err == nil
}
