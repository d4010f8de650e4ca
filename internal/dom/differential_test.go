package dom

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	xhtml "golang.org/x/net/html"
)

const corpora = "../../../shared/corpora"

// corpusPages returns the pages of the development corpora as UTF-8 by id,
// and the ids in order.
func corpusPages(tb testing.TB) (ids []string, pages map[string]string) {
	tb.Helper()
	lists, _ := filepath.Glob(filepath.Join(corpora, "*.jsonl"))
	if len(lists) == 0 {
		tb.Skip("no corpora at " + corpora)
	}
	pages = make(map[string]string)
	for _, list := range lists {
		f, err := os.Open(list)
		if err != nil {
			tb.Fatal(err)
		}
		s := bufio.NewScanner(f)
		s.Buffer(nil, 1<<24)
		for s.Scan() {
			var line struct{ Page string }
			if err := json.Unmarshal(s.Bytes(), &line); err != nil {
				tb.Fatal(list, err)
			}
			if _, ok := pages[line.Page]; ok {
				continue
			}
			ids = append(ids, line.Page)
			pages[line.Page] = readGzip(tb, filepath.Join(corpora, line.Page))
		}
		f.Close()
	}
	return ids, pages
}

func readGzip(tb testing.TB, name string) string {
	tb.Helper()
	f, err := os.Open(name)
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		tb.Fatal(name, err)
	}
	b, err := io.ReadAll(z)
	if err != nil {
		tb.Fatal(name, err)
	}
	return strings.ToValidUTF8(string(b), "\ufffd")
}

// words returns the visible words of a tree; a block's edge parts words.
func words(t *Tree) []string {
	return strings.Fields(t.InnerText(Root))
}

// referenceWords is words for the tree that html.Parse makes.
func referenceWords(root *xhtml.Node) []string {
	var w strings.Builder
	var walk func(n *xhtml.Node)
	walk = func(n *xhtml.Node) {
		switch n.Type {
		case xhtml.TextNode:
			w.WriteString(n.Data)
			return
		case xhtml.ElementNode:
			if (&Node{Atom: n.DataAtom}).Hidden() {
				return
			}
		}
		edge := IsBlock(n.DataAtom) || n.Data == "br"
		if edge {
			w.WriteByte(' ')
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
		if edge {
			w.WriteByte(' ')
		}
	}
	walk(root)
	return strings.Fields(w.String())
}

// corpusDifferences are the corpus pages whose visible words are not those of
// html.Parse, with the reason.
var corpusDifferences = map[string]string{
	"pages/wcxb_other/0689.html.gz": "a quote was left open in a class name; the words that it swallowed are salvaged",
}

func TestCorpusTextIsThatOfHTMLParse(t *testing.T) {
	ids, pages := corpusPages(t)
	for _, id := range ids {
		page := pages[id]
		root, err := xhtml.Parse(strings.NewReader(page))
		if err != nil {
			t.Log(id, err)
			continue
		}
		tree := Parse(page)
		checkTree(t, tree)
		got, want := words(tree), referenceWords(root)
		if slices.Equal(got, want) {
			continue
		}
		if reason := corpusDifferences[id]; reason != "" {
			t.Log(id, reason)
			continue
		}
		i := 0
		for i < len(got) && i < len(want) && got[i] == want[i] {
			i++
		}
		t.Errorf("%s: from word %d: %q, want %q", id, i, got[i:min(len(got), i+8)], want[i:min(len(want), i+8)])
	}
	t.Log(len(ids), "pages")
}

// differences are the pages among parseTests whose visible words are not
// those of html.Parse, with the reason.
var differences = map[string]string{
	"second html and body":     "the second tags are kept as leaves, and a block's leaf parts words",
	"link ends inside a block": "the block goes on behind the link as a second block",
	"svg":                      "the end tag of svg ends it also from inside HTML in it; by the standard the page is lost",
	"foreign object":           "the same",
	"text behind a cell":       "the standard fosters it out before the table",
}

func TestTextIsThatOfHTMLParse(t *testing.T) {
	for _, tt := range parseTests {
		root, err := xhtml.Parse(strings.NewReader(tt.page))
		if err != nil {
			t.Fatal(tt.name, err)
		}
		got, want := words(Parse(tt.page)), referenceWords(root)
		switch reason := differences[tt.name]; {
		case slices.Equal(got, want) && reason != "":
			t.Errorf("%s: no difference any more: %s", tt.name, reason)
		case !slices.Equal(got, want) && reason == "":
			t.Errorf("%s: got %q, want %q", tt.name, got, want)
		}
	}
	for _, h := range hostile {
		page := h.page(100) + "end"
		root, err := xhtml.Parse(strings.NewReader(page))
		if err != nil {
			continue // too deep for html.Parse
		}
		if got, want := words(Parse(page)), referenceWords(root); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", h.name, got, want)
		}
	}
}
