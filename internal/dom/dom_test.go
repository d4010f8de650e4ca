package dom

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// outline writes a tree as nested tags: one that a person can compare with
// the page.
func outline(t *Tree) string {
	var w strings.Builder
	var write func(i int32)
	write = func(i int32) {
		n := &t.Nodes[i]
		if n.IsText() {
			fmt.Fprintf(&w, "%q", n.Text)
			return
		}
		if i != Root {
			w.WriteString("<" + n.Tag)
			for _, a := range t.Attrs(i) {
				fmt.Fprintf(&w, " %s=%q", a.Key, a.Val)
			}
		}
		if i+1 < n.Next {
			if i != Root {
				w.WriteString(">")
			}
			for j := i + 1; j < n.Next; j = t.Nodes[j].Next {
				write(j)
			}
			if i != Root {
				w.WriteString("</" + n.Tag + ">")
			}
		} else if i != Root {
			w.WriteString("/>")
		}
	}
	write(Root)
	return w.String()
}

func TestParse(t *testing.T) {
	tests := []struct{ name, page, want string }{
		{"whole page", "<!doctype html>\n<html lang=en>\n<head><title>A &amp; B</title></head>\n<body class='x y'>\n<p>One</p>\n</body></html>\n",
			`<html lang="en"><head><title>"A & B"</title></head><body class="x y"><p>"One"</p></body></html>`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, outline(Parse(tt.page))); diff != "" {
				t.Error(diff)
			}
		})
	}
}
