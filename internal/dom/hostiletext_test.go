package dom

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	xhtml "golang.org/x/net/html"

	pages "example.com/tearsheet/internal/hostile"
)

// hostileDifferences are the hostile pages, by name or group, whose visible words are not those of
// html.Parse, with the reason.
var hostileDifferences = map[string]string{
	"swallowed":                     "what something unclosed swallowed is salvaged",
	"damaged":                       "the same",
	"bitflip/one-in-10-2":           "the same",
	"structure/cells-without-table": "a cell outside a table is an element, and parts words",
	"garbage/random-markup":         "the same",
}

// TestHostileTextIsThatOfHTMLParse compares the visible words of all hostile pages in HTML, at a size that html.Parse
// takes in good time. Those nested deeper than 512 it refuses.
func TestHostileTextIsThatOfHTMLParse(t *testing.T) {
	used := map[string]bool{}
	compared, refused := 0, 0
	for _, c := range pages.Cases() {
		if !strings.Contains(c.ContentType, "html") {
			continue
		}
		page := strings.ToValidUTF8(string(c.Page(4096)), "\ufffd")
		root, err := xhtml.Parse(strings.NewReader(page))
		if err != nil {
			refused++
			continue
		}
		compared++
		got, want := words(Parse(page)), referenceWords(root)
		if slices.Equal(got, want) {
			continue
		}
		if name := cmp.Or(known(c.Name), known(c.Group())); name != "" {
			used[name] = true
			continue
		}
		i := 0
		for i < len(got) && i < len(want) && got[i] == want[i] {
			i++
		}
		t.Errorf("%s: from word %d: %.100q, want %.100q", c.Name, i, got[i:min(len(got), i+6)], want[i:min(len(want), i+6)])
	}
	for name, reason := range hostileDifferences {
		if !used[name] {
			t.Errorf("%s: no difference any more: %s", name, reason)
		}
	}
	t.Logf("%d pages compared, %d refused by html.Parse", compared, refused)
}

func known(name string) string {
	if hostileDifferences[name] == "" {
		return ""
	}
	return name
}
