package block

import "testing"

// TestLinksOfText counts what flatteners leave of links, and takes it out.
func TestLinksOfText(t *testing.T) {
	const targets = "Home ( /home )\nNews ( /news )\n*Read more:* Ferry fares rise ( /fares )\n" +
		"( https://example.com/banner )\nThe *ferry* sails ( /ferry ) again, says Jane Roe ( /roe ).\n3 * 4 is 12.\n"
	const refs = "[1]Home\n[2]News\n[3]Sport\n\nThe [4]ferry sails again, says [5]Jane Roe.\n"
	tests := []struct {
		name, src, text string
		links           int
		linked          bool // nothing but a target
	}{
		{"a menu entry", targets, "Home", 1, false},
		{"bold text", targets, "Read more: Ferry fares rise", 1, false},
		{"a target alone", targets, "( https://example.com/banner )", 1, true},
		{"a sentence", targets, "The ferry sails again, says Jane Roe.", 2, false},
		{"no emphasis", targets, "3 * 4 is 12.", 0, false},
		{"link numbers", refs, "The ferry sails again, says Jane Roe.", 2, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			for _, b := range FromText(test.src).Blocks {
				if b.Text != test.text {
					continue
				}
				if b.Links != test.links || (b.LinkBytes == len(b.Text)) != test.linked {
					t.Errorf("%d links, %d of %d bytes linked", b.Links, b.LinkBytes, len(b.Text))
				}
				return
			}
			t.Errorf("no block %q in %q", test.text, show(FromText(test.src)))
		})
	}
}

// TestNodesJoin joins the lines that inline tags made of one paragraph, and
// keeps a heading apart from a paragraph that begins with a link.
func TestNodesJoin(t *testing.T) {
	checkFromText(t, "Home\nNews\nFerry fares rise again\nLakeside Ferries\nwill ask for more from May, its director said on Monday in\nthe harbour\n.\n"+
		"Before the\ncouncil\nof the lake vote on it, passengers have a say at a meeting in\nthe old customs house\n, which opens at six.\n"+
		"Bicycles\nride free of charge on all boats until the end of the year.\nThe old boat\n(built in 1931) is to be shown in the museum of the town.\n",
		"text_ Home", "text News", "text Ferry fares rise again",
		"text Lakeside Ferries will ask for more from May, its director said on Monday in the harbour.",
		"text Before the council of the lake vote on it, passengers have a say at a meeting in the old customs house, which opens at six.",
		"text Bicycles ride free of charge on all boats until the end of the year.",
		"text The old boat (built in 1931) is to be shown in the museum of the town.")
}
