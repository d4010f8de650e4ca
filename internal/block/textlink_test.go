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
// keeps a heading apart from the paragraph below it.
func TestNodesJoin(t *testing.T) {
	checkFromText(t, "Home\nNews\nFerry fares rise again\nThe company\nLakeside Ferries\nwill ask for more from May, its director said on Monday in\nthe harbour\n.\n"+
		"Before the\ncouncil\nof the lake vote on it, passengers have a say at a meeting in\nthe old customs house\n, which opens at six.\n"+
		"Bicycles\nride free of charge on all boats until the end of the year.\nThe old boat\n(built in 1931) is to be shown in the museum of the town.\n",
		"text_ Home", "text News", "text Ferry fares rise again",
		"text The company Lakeside Ferries will ask for more from May, its director said on Monday in the harbour.",
		"text Before the council of the lake vote on it, passengers have a say at a meeting in the old customs house, which opens at six.",
		"text Bicycles ride free of charge on all boats until the end of the year.",
		"text The old boat (built in 1931) is to be shown in the museum of the town.")
}

// TestNodesLead joins a label that says who wrote, or took a picture, with the name, and a bracket with its end.
func TestNodesLead(t *testing.T) {
	checkFromText(t, "The ferry sails again\nBy\nJane Roe\nThe old boat in the harbour on Monday.\nImage:\nJohn Doe\nThe old boat of\nMayor Vance\n, which had been out of service since the\n"+
		"spring\n, is back.\nThe captain on deck. (Photo:\nMary Major/Lake Gazette\n)\nNobody was hurt.\n",
		"text_ The ferry sails again", "text By Jane Roe", "text The old boat in the harbour on Monday.", "text Image: John Doe",
		"text The old boat of Mayor Vance, which had been out of service since the spring, is back.",
		"text The captain on deck. (Photo: Mary Major/Lake Gazette)", "text Nobody was hurt.")
}

// TestBylineBelow keeps a byline in small letters apart from the headline, also where the day follows it in small letters.
func TestBylineBelow(t *testing.T) {
	checkFromText(t, "A guide to all the ferries of the lake\nby Jane Roe\non February 11, 2025\nThe old boat of\nMayor Vance\n, which had been out of service since the\nspring\n, is back.\n",
		"text_ A guide to all the ferries of the lake", "text by Jane Roe", "text on February 11, 2025",
		"text The old boat of Mayor Vance, which had been out of service since the spring, is back.")
}

// TestDropCap puts a capital that stands on a line of its own before the word that it begins.
func TestDropCap(t *testing.T) {
	const rest = "\nThe old boat of\nMayor John Doe\n, which had been out of service since the\nspring\n, is back.\n"
	for src, text := range map[string]string{
		"T\nhe ferry sails again from Monday.":      "The ferry sails again from Monday.",
		"I\nn 1931 nobody had a ferry on the lake.": "In 1931 nobody had a ferry on the lake.",
		"I\nhave seen nobody on the ferry so far.":  "I have seen nobody on the ferry so far.",
		"A\nn old ferry lies in the harbour.":       "An old ferry lies in the harbour.",
		"A\nferry lies in the harbour since May.":   "A ferry lies in the harbour since May.",
	} {
		if got := FromText(src + rest).Blocks[0].Text; got != text {
			t.Errorf("%q: got %q, want %q", src, got, text)
		}
	}
}
