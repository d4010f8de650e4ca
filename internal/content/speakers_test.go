package content

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html/atom"

	"example.com/tearsheet/internal/block"
)

// An element is a part of a page to be made: it holds a text, which may be a link, or others.
type element struct {
	tag  atom.Atom
	text string
	link bool
	in   []element
}

// addTo adds the element to a page, as blocks and containers.
func (e element) addTo(p *block.Page, parent int32) {
	at := int32(len(p.Containers))
	p.Containers = append(p.Containers, block.Container{Parent: max(parent, 0), Tag: e.tag, Start: int32(len(p.Blocks))})
	if e.text != "" {
		b := block.Block{Text: e.text, Container: at}
		if e.tag == atom.H1 {
			b.Kind, b.Level = block.Heading, 1
		}
		if e.link {
			b.Links, b.LinkBytes = 1, len(e.text)
		}
		p.Blocks = append(p.Blocks, b)
	}
	for _, inner := range e.in {
		inner.addTo(p, at)
	}
	p.Containers[at].End = int32(len(p.Blocks))
}

func links(texts ...string) element {
	list := element{tag: atom.Ul}
	for _, text := range texts {
		list.in = append(list.in, element{tag: atom.Li, text: text, link: true})
	}
	return list
}

func within(tag atom.Atom, in ...element) element { return element{tag: tag, in: in} }

// TestSpeakers: who speaks for whom in a page, by the first words of those that speak for themselves.
func TestSpeakers(t *testing.T) {
	h1, h2 := element{tag: atom.H1, text: "Seals"}, element{tag: atom.H2, text: "More"}
	prose := element{tag: atom.P, text: "The ferrymen of Quillmoor counted forty seals on the sandbank this morning, which is more than anyone remembers, and closed the channel."}
	menu := links("Home", "News", "Sport", "Tides", "Letters", "Jobs")
	plain := links("Home", "News", "Sport", "Tides", "Letters", "Jobs")
	for i := range plain.in {
		plain.in[i].link = false
	}
	titled := links("Home", "News", "Tides", "Jobs")
	titled.in[2].in = []element{h1}
	for _, c := range []struct {
		name string
		page []element
		want string
	}{
		{"menu", []element{within(atom.Nav, menu), h1, prose}, "Seals The"},
		{"short menu", []element{within(atom.Nav, links("Home", "News")), h1, prose}, "Home News Seals The"},
		{"list of links", []element{h1, prose, menu}, "Seals The Home News"},
		{"two lists", []element{h1, prose, menu, h2, links("Gulls", "Crabs", "Eels")}, "Seals The Home News More Gulls Crabs"},
		{"no links", []element{h1, prose, plain}, "Seals The Home News Sport Tides Letters Jobs"},
		{"headline in a menu", []element{within(atom.Nav, menu, h1), prose}, "Seals The"},
		{"headline in a list", []element{titled, prose}, "Home News Seals Jobs The"},
		{"story in nav", []element{within(atom.Nav, menu, h1, prose)}, "Home News Seals The"},
		{"footer", []element{h1, prose, within(atom.Footer, plain)}, "Seals The"},
		{"footer of the story", []element{within(atom.Article, h1, prose, within(atom.Footer, plain))}, "Seals The Home News Sport Tides Letters Jobs"},
		{"most of the page", []element{within(atom.Nav, menu), element{tag: atom.P, text: "Hello"}}, "Home News Hello"},
	} {
		page := &block.Page{}
		within(atom.Body, c.page...).addTo(page, -1)
		a := Analyse(page, Declared{})
		if n := len(a.page.speakers); n != len(page.Blocks) {
			t.Errorf("%s: before it was thinned, %d of %d speak", c.name, n, len(page.Blocks))
		}
		var got []string
		for _, i := range a.Thin().page.speakers {
			got = append(got, strings.Fields(page.Blocks[i].Text)[0])
		}
		if want := strings.Fields(c.want); !slices.Equal(got, want) {
			t.Errorf("%s: %q speak, want %q", c.name, got, want)
		}
	}
}
