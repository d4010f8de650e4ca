package content

import (
	"testing"

	"example.com/tearsheet/internal/block"
)

// TestSaidTwice: the title of a page and its headline, where no line reads like one.
func TestSaidTwice(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       int
	}{
		{"with a line between", "A poor year for apples\n\nThe Orchard\n\nA poor year for apples\n\n" + counted, 2},
		{"one behind the other", "A poor year for apples\n\nA poor year for apples\n\n" + counted, -1},
		{"a label", "Read more\n\nThe Orchard\n\nRead more\n\n" + counted, -1},
		{"behind the story's start", "The Orchard\n\n" + counted + "\n\nA poor year for apples\n\nThe Orchard\n\nA poor year for apples", -1},
	} {
		p := block.FromText(tt.text)
		a := &assembler{page: newPage(new(memory), p, Declared{}), roles: make([]Role, len(p.Blocks))}
		for i := range p.Blocks {
			if p.Blocks[i].Text == counted {
				a.roles[i] = Body
			}
		}
		a.findEnds()
		if got := a.saidTwice(); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.want)
		}
	}
}

func TestNoHeadline(t *testing.T) {
	want := map[string]bool{"4 May 2021": true, "« Spring comes early": true, "Weiter mit Werbung und Tracking": true, "Spring comes early": false, "Spring came to the valley on 4 May 2021": false}
	for text, no := range want {
		a := &assembler{page: newPage(new(memory), block.FromText(text+"\n\n"+counted), Declared{})}
		if got := a.noHeadline(0); got != no {
			t.Errorf("%q: %t", text, got)
		}
	}
}
