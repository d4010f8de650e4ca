package dom

import (
	"slices"
	"strings"
	"testing"

	xhtml "golang.org/x/net/html"
)

// checkTree fails if a tree breaks what the fields of Node promise.
func checkTree(t *testing.T, tree *Tree) {
	t.Helper()
	nodes, src := tree.Nodes, tree.Source
	root := nodes[Root]
	if root.Parent != Root || int(root.Next) != len(nodes) || root.Start != 0 || int(root.End) != len(src) || root.Depth != 0 {
		t.Fatalf("root %+v of %d nodes, %d bytes", root, len(nodes), len(src))
	}
	var last int32 // where the node before, and all it holds, begins
	for i := int32(1); int(i) < len(nodes); i++ {
		n := &nodes[i]
		p := &nodes[n.Parent]
		switch {
		case n.Parent >= i || n.Next <= i || n.Next > p.Next:
			t.Fatalf("node %d: parent %d, next %d, the parent's %d", i, n.Parent, n.Next, p.Next)
		case n.Depth != p.Depth+1 || n.Depth > MaxDepth+2:
			t.Fatalf("node %d: depth %d in %d", i, n.Depth, p.Depth)
		case n.Start < last || n.End < n.Start || n.Start < p.Start || n.End > p.End:
			t.Fatalf("node %d: bytes %d to %d after %d in %d to %d", i, n.Start, n.End, last, p.Start, p.End)
		case (n.Tag == "") != n.IsText() || n.IsText() && n.Next != i+1:
			t.Fatalf("node %d: neither text nor element: %+v", i, n)
		}
		last = n.Start
		if j := i + 1; int(j) < len(nodes) && n.Next > j && nodes[j].Parent != i {
			t.Fatalf("node %d: first child %d has parent %d", i, j, nodes[j].Parent)
		}
		if int(n.Next) < len(nodes) && (nodes[n.Next].Start < n.End || !inside(tree, nodes[n.Next].Parent, i)) {
			t.Fatalf("node %d ends at %d, node %d begins at %d", i, n.End, n.Next, nodes[n.Next].Start)
		}
		if n.IsText() && !strings.ContainsAny(src[n.Start:n.End], "&\r\x00") && src[n.Start:n.End] != n.Text {
			t.Fatalf("node %d: text %q at %q", i, n.Text, src[n.Start:n.End])
		}
	}
}

// inside reports whether parent holds node i.
func inside(tree *Tree, parent, i int32) bool {
	return parent < i && i < tree.Nodes[parent].Next
}

// tokenAttributes are the attributes of all start tags as the tokenizer's own
// reader gives them.
func tokenAttributes(page string) (all []rawAttr) {
	z := xhtml.NewTokenizer(strings.NewReader(page))
	for tt := z.Next(); tt != xhtml.ErrorToken; tt = z.Next() {
		if tt == xhtml.StartTagToken || tt == xhtml.SelfClosingTagToken {
			for _, a := range z.Token().Attr {
				all = append(all, rawAttr{a.Key, a.Val})
			}
		}
	}
	return all
}

func FuzzParse(f *testing.F) {
	for _, tt := range parseTests {
		f.Add(tt.page)
	}
	f.Fuzz(func(t *testing.T, page string) {
		tree := Parse(page)
		checkTree(t, tree)
		var again Tree
		again.Reset("<p>Something <b>else")
		again.Reset(page)
		if a, b := outline(tree), outline(&again); a != b {
			t.Fatalf("Reset gives %s, Parse %s", b, a)
		}
		tree.InnerText(Root)
	})
}

// FuzzAttributes compares the attributes cut from the source with those that
// the tokenizer reads of the same tag.
func FuzzAttributes(f *testing.F) {
	for _, s := range []string{`a=1 b='2' c="3" d`, `= =b c= d=/ /e f/=g`, `a=1a=2 A=3 "b`, "a\n=\t'x'b", `href=/x/ y`, `a=&amp;&copy=1&b;`, `a="&amp;&quot;x&#39;" c&amp;=2 d=&amp;lt;`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		page := "<i " + s + ">"
		b := newBuilder(&Tree{Source: page})
		end, _ := b.cutAttributes(page, len("<i"))
		if end < 0 || !b.plainTag(page[:end]) {
			return // the tokenizer reads it
		}
		var got []rawAttr
		for _, a := range b.cut {
			if !slices.ContainsFunc(got, func(have rawAttr) bool { return have.name == a.name }) {
				got = append(got, rawAttr{a.name, unescapeUsual(a.val)})
			}
		}
		if want := tokenAttributes(page[:end]); !slices.Equal(got, want) {
			t.Fatalf("%q: got %q, want %q", page[:end], got, want)
		}
	})
}

// FuzzUsual compares a tree with that of a page which the tokenizer was given as a whole, so that it read all of it.
func FuzzUsual(f *testing.F) {
	for _, s := range usualPages {
		f.Add(s)
	}
	for _, tt := range parseTests {
		f.Add(tt.page)
	}
	f.Fuzz(func(t *testing.T, page string) {
		whole := &Tree{Source: page}
		b := newBuilder(whole)
		b.source.stop = len(page)
		b.run()
		tree := Parse(page)
		checkTree(t, tree)
		if a, b := outline(tree), outline(whole); a != b {
			t.Fatalf("%q gives %s, read as a whole %s", page, a, b)
		}
		for i := range tree.Nodes {
			if a, b := tree.Attrs(int32(i)), whole.Attrs(int32(i)); !slices.Equal(a, b) {
				t.Fatalf("%q, node %d has %q, read as a whole %q", page, i, a, b)
			}
			if a, b := tree.Nodes[i], whole.Nodes[i]; a.Start != b.Start || a.End != b.End {
				t.Fatalf("%q, node %d is %d to %d, read as a whole %d to %d", page, i, a.Start, a.End, b.Start, b.End)
			}
		}
	})
}

var usualPages = []string{
	"<script>a</script><p>b", "<style>a</style b><p>c", "<script>a</scripted></SCRIPT ><p>b", "<SCRIPT>a</script><script/>b</script>",
	"<script><!--<script>a</script>b--></script><p>c", "<script>a</script", "<script>a</script><script>b", "<style>a<!--</style>--><p>c",
	"<script a='>'>b</script>c", "<script\n>a\r\nb\x00c\rd</script><p>b", "<svg><style>a<b></style><script>c<d></script></svg>e",
	"<!--<script>-->a</script><p>b", "<p title='<script>a</script>'>b<style></style>c", "<title><script>a</title>b</script>c",
	"<textarea><style>a</textarea>b</style>", "<script></script><script> </script><style>\n</style>a", "<template><script>a<p>b</script>c</template>d",
	"a<b c=d/><svg><g e=f/>g<g e='f'/>h<g e/>i</svg>j", "a < b <3 c <!-- d --> e<?f>g</>h</ i>j</k l>m", "<p a='x</p>'>b<p a=\"</b>c\"d>e",
	"a\r\nb&amp;c\rd&copy=e&#13;<b>\x00f</b>", "<a href='?a=1&b=2&copy=3&amp;c&quot;' id='& c &;' rel=&lt title='&#xe9;&ltx'>e</a>", "<title>a&amp;</title>b<textarea>\n<c></textarea>d",
	"<IMG Alt=A alt=b/>c<BR/>d</BR >e</P\n>f", "<svg><title>a<b>c</title><style>d<e>f</style><![CDATA[g<h>]]></svg>i", "<iframe>a<p></iframe><noscript><p>b</noscript>c",
	"<p a=b", "<p a='b>c", "a<", "a</", "</p", "<p>a</p><", "<plaintext>a</plaintext>", "<xmp>a<b></xmp>c", "<style>a<style>b</style>c</style>",
	"<!-->a-->b", "<!--->a-->b", "<!--a--!>b-->c", "<!--a", "<!--<!--a-->b-->c", "<!---->a<!-- \x00\r -->b", "<title><!--a--></title>b<script><!--c--></script>d",
}
