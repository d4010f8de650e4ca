package content

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html/atom"

	"example.com/tearsheet/internal/block"
)

// A settled element has the role that the readings gave it.
type settled struct {
	element
	role Role
}

// assemble makes an assembler of a page whose roles the readings have settled, headline first.
func assemble(list ...settled) *assembler {
	p := &block.Page{Containers: make([]block.Container, 1)}
	var roles []Role
	for _, e := range list {
		e.addTo(p, 0)
		roles = append(roles, e.role)
	}
	p.Containers[0].End = int32(len(p.Blocks))
	page := newPage(new(memory), p, Declared{})
	a := &assembler{page: page, roles: roles, chances: make([]float32, len(roles)*Roles), story: &Story{}}
	a.findEnds()
	return a
}

var seals = settled{element{tag: atom.H1, text: "Seals on the sandbank"}, Headline}

// said is a paragraph of the story.
func said(text string) settled { return settled{element{tag: atom.P, text: text}, Body} }

const counted = "The ferrymen of Quillmoor counted forty seals on the sandbank this morning, and closed the channel."

func TestMendForms(t *testing.T) {
	cloud := said(strings.Repeat("More ", cloudLinks))
	for _, tt := range []struct {
		name string
		in   settled
		want Role
	}{
		{"a button", settled{element{tag: atom.Button, text: "Latest first"}, Body}, Out},
		{"a question that a click opens", settled{element{tag: atom.Button, text: "How many seals?"}, Heading}, Heading},
		{"a long button", settled{element{tag: atom.Button, text: "Where the seals have been seen"}, Heading}, Heading},
		{"an advertisement's label", said("Advertisement"), Out},
		{"a page's owner", said("Copyright 2003 Larkhaven Leader. All rights reserved."), Out},
		{"copyright as a subject", said("Copyright is a matter for lawyers, says the mayor."), Body},
		{"a picture's credit", settled{element{tag: atom.P, text: "Photo: Cat Fox"}, Byline}, Out},
		{"a photographer and a writer", settled{element{tag: atom.P, text: "By Jane Roe. Photos by Cat Fox"}, Byline}, Byline},
		{"days", said("Published 4 March 2024 · Updated 5 March 2024"), Stamp},
		{"days as a byline", settled{element{tag: atom.P, text: "4 March 2024"}, Byline}, Stamp},
		{"a day with its place", said("Quillmoor, 4 March 2024"), Body},
	} {
		a := assemble(seals, tt.in, said(counted), said(counted))
		a.mendForms()
		if got := a.roles[1]; got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, Labels[got], Labels[tt.want])
		}
	}
	a := assemble(seals, said(counted), cloud, said(counted))
	a.blocks[2].Links, a.blocks[2].LinkBytes = cloudLinks, len(a.blocks[2].Text)
	a.mendForms()
	if a.roles[2] != Out {
		t.Errorf("a cloud of links: %s", Labels[a.roles[2]])
	}
	for name, class := range map[string]string{"a link under the story": "tags", "whose the page is": "legal"} {
		a := assemble(seals, said(counted), said(counted), settled{element{tag: atom.P, text: "Larkhaven Leader", link: class == "tags"}, Body})
		a.containers[a.blocks[3].Container].Words = []uint32{block.Word(class)}
		if a.mendForms(); a.roles[3] != Out {
			t.Errorf("%s: %s", name, Labels[a.roles[3]])
		}
	}
}

func TestMendSignature(t *testing.T) {
	for _, tt := range []struct {
		in   settled
		want Role
	}{
		{said("Von Frieda Amselgrund"), Byline},
		{settled{element{tag: atom.P, text: "By Jane Roe"}, Out}, Byline},
		{said("Lokalredaktion"), Byline},
		{said("Die Redaktion empfiehlt"), Body},
		{said("Jane Roe"), Body},
		{said("By the end of May."), Body},
	} {
		a := assemble(seals, said(counted), said(counted), tt.in)
		a.mendSignature()
		if got := a.roles[3]; got != tt.want {
			t.Errorf("%q: %s, want %s", tt.in.text, Labels[got], Labels[tt.want])
		}
	}
	a := assemble(seals, settled{element{tag: atom.P, text: "By Jane Roe"}, Byline}, said(counted), said("Lokalredaktion"))
	a.mendSignature()
	if a.roles[3] != Body {
		t.Error("a second byline under the story")
	}
}

// TestPlaceByline: names without "By" inside the story are no authors of it once it has a byline.
func TestPlaceByline(t *testing.T) {
	byline := func(text string) settled { return settled{element{tag: atom.P, text: text}, Byline} }
	a := assemble(seals, byline("Jane Roe"), said(counted), said(counted), said(counted), said(counted), byline("Neue Serie"), byline("By John Doe"), said(counted))
	var names []string
	for i, r := range a.roles {
		if r == Byline {
			a.placeByline(i)
		}
	}
	for _, c := range a.story.Candidates {
		names = append(names, c.Value)
	}
	if diff := cmp.Diff([]string{"Jane Roe", "John Doe"}, names); diff != "" {
		t.Errorf("authors (-want +got):\n%s", diff)
	}
}

// TestMendUnhidden: of a paragraph that is there twice one stays, if hidden text was taken for visible.
func TestMendUnhidden(t *testing.T) {
	for _, unhidden := range []bool{true, false} {
		a := assemble(seals, said(counted+" Nobody saw them leave."), said(counted), said(counted+" Nobody saw them leave."))
		a.unhidden = unhidden
		if a.mendUnhidden(); a.roles[1] != Body || a.roles[2] != Body || (a.roles[3] == Out) != unhidden {
			t.Errorf("hidden text taken for visible %t: %v", unhidden, a.roles)
		}
	}
}
