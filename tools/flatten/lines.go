package flatten

import (
	"strings"

	"golang.org/x/net/html"
)

// A Lined is a page with lines of which it is known what paragraph they are of.
type Lined struct {
	Text  string
	paras map[int]int // number of the paragraph that has a line beginning at that byte
	ends  map[int]int // the same of a line that ends there
	text  map[int]int // length of a paragraph outside of links
	all   map[int]int
}

// Joined reports whether the lines that end and begin there are of one paragraph.
func (p *Lined) Joined(end, start int) bool {
	a, ok := p.ends[end]
	b, found := p.paras[start]
	return ok && found && a == b
}

// leastText is the length, in bytes, from which what stands in a block element is running text: links that stand in a
// row are no sentence.
const leastText = 100

// Tells reports whether something can be learned from the two lines: nothing from links in a row.
func (p *Lined) Tells(end, start int) bool {
	k := p.paras[start]
	return !p.Joined(end, start) || p.all[k] >= leastText && p.text[k]*2 >= p.all[k]
}

// Lines returns a page flattened a text node a line, with the line ends inside text nodes and without, and with a block a line.
func Lines(src string) []Lined {
	pieces := cutPieces(src)
	return []Lined{lined(pieces, false, false), lined(pieces, true, false), lined(pieces, false, true)}
}

// A piece is a text node.
type piece struct {
	text string
	para int
	link bool
}

func cutPieces(src string) (pieces []piece) {
	skip, para, links := 0, 0, 0
	scanTokens(src, func(kind html.TokenType, tag, text string) {
		switch {
		case kind == html.TextToken:
			if skip == 0 {
				pieces = append(pieces, piece{text, para, links > 0})
			}
		case isSkipped(tag):
			if kind == html.StartTagToken {
				skip++
			} else if kind == html.EndTagToken {
				skip = max(0, skip-1)
			}
		case tag == "a":
			if kind == html.StartTagToken {
				links++
			} else {
				links = max(0, links-1)
			}
		case isBlock(tag) || tag == "img" || tag == "label":
			para++
		}
	})
	return pieces
}

func lined(pieces []piece, broken, blocks bool) Lined {
	p := Lined{paras: map[int]int{}, ends: map[int]int{}, text: map[int]int{}, all: map[int]int{}}
	var b strings.Builder
	last := -1
	for _, t := range pieces {
		parts := []string{t.text}
		if broken {
			parts = strings.Split(t.text, "\n")
		}
		for _, s := range parts {
			s = strings.Join(strings.Fields(s), " ")
			if s == "" {
				continue
			}
			switch {
			case b.Len() == 0:
				p.paras[0] = t.para
			case blocks && t.para == last:
				b.WriteByte(' ')
			default:
				p.ends[b.Len()] = last
				b.WriteByte('\n')
				p.paras[b.Len()] = t.para
			}
			b.WriteString(s)
			last = t.para
			p.all[t.para] += len(s)
			if !t.link {
				p.text[t.para] += len(s)
			}
		}
	}
	p.Text = b.String()
	return p
}
