package dom

import (
	"strconv"
	"strings"
	"testing"
)

// hostile are pages that make a tree builder slow, by how often they repeat
// what makes them so.
var hostile = []struct {
	name string
	page func(n int) string
}{
	{"nested blocks", func(n int) string { return strings.Repeat("<div>", n) }},
	{"nested inline elements", func(n int) string { return strings.Repeat("a<b>", n) }},
	{"nested unknown elements", func(n int) string { return strings.Repeat("<x-y>", n) }},
	{"nested tables", func(n int) string { return strings.Repeat("<table><tr><td>", n) }},
	{"nested templates", func(n int) string { return strings.Repeat("<template>", n) }},
	{"nested drawings", func(n int) string { return strings.Repeat("<svg><g><title>", n) }},
	{"stray end tags", func(n int) string { return strings.Repeat("<i>", 600) + strings.Repeat("</p></b></x-y></li></td>", n) }},
	{"end tags out of reach", func(n int) string {
		return "<p><x-y><ul><li><table><td>" + strings.Repeat("<div>", 600) + strings.Repeat("</p></x-y></ul></li>", n)
	}},
	{"items without a list", func(n int) string { return strings.Repeat("<div>", 500) + strings.Repeat("<li></li>", n) }},
	{"links around blocks", func(n int) string { return strings.Repeat("<a><div>", n) }},
	{"links around many blocks", func(n int) string { return strings.Repeat("<a>"+strings.Repeat("<div>", 100)+"</a>", n/100+1) }},
	{"links in cells in links", func(n int) string { return strings.Repeat("<a><div><table><td>", n) }},
	{"forms across blocks", func(n int) string { return strings.Repeat("<form><div></form>", n) }},
	{"options across forms", func(n int) string { return "<form>" + strings.Repeat("<div><option></form>", n) }},
	{"inline elements across blocks", func(n int) string { return strings.Repeat("<b><p></b><x-y><div></x-y>", n) }},
	{"many attributes", wideTag},
	{"tags behind many attributes", func(n int) string { return wideTag(n) + strings.Repeat("<i a>", n) }},
}

// wideTag returns a start tag with n attributes.
func wideTag(n int) string {
	var w strings.Builder
	w.WriteString("<p")
	for i := range n {
		w.WriteString(" a" + strconv.Itoa(i))
	}
	return w.String() + ">"
}

// TestHostilePagesAreLinear counts what the builder does besides reading
// tokens — it appends nodes, and opens and ends elements once a node — on pages that could
// make it do more: each start tag may cost two nodes, its own and a
// second one where a link ends inside.
func TestHostilePagesAreLinear(t *testing.T) {
	for _, h := range hostile {
		t.Run(h.name, func(t *testing.T) {
			page := h.page(20_000)
			tree := Parse(page)
			checkTree(t, tree)
			if most := 2*strings.Count(page, "<") + 2; len(tree.Nodes) > most {
				t.Errorf("%d nodes, want at most %d", len(tree.Nodes), most)
			}
		})
	}
}

func TestTooDeep(t *testing.T) {
	const n = 2000
	page := strings.Repeat("<div>", n) + "in<script>no</script>" + strings.Repeat("</div>", n) + "<p>out"
	tree := Parse(page)
	checkTree(t, tree)
	deepest := int16(0)
	var out *Node
	for i := range tree.Nodes {
		deepest = max(deepest, tree.Nodes[i].Depth)
		if tree.Nodes[i].Text == "out" {
			out = &tree.Nodes[i]
		}
	}
	if deepest != MaxDepth+2 {
		t.Errorf("depth %d, want %d: of the text in a script beside the deepest element", deepest, MaxDepth+2)
	}
	if out == nil || out.Depth != 2 {
		t.Errorf("what follows %d end tags: %+v, want depth 2", n, out)
	}
	if got := tree.InnerText(Root); got != "in\nout" {
		t.Errorf("text %q", got)
	}
}

// TestManyAttributesRenewTheTokenizer holds that reading goes on where it was.
func TestManyAttributesRenewTheTokenizer(t *testing.T) {
	wide := wideTag(manyAttributes + 10)
	script := "<script" + strings.TrimPrefix(wide, "<p")
	var tree Tree
	wide = strings.Replace(wide, ">", " id=last title=&eacute;>", 1) // with an entity that usual.go does not read
	tree.Source = wide + "a" + script + "<b>&amp;</b></script>c"
	b := newBuilder(&tree)
	z := b.z
	b.run()
	if b.z == z {
		t.Error("the tokenizer was not renewed")
	}
	checkTree(t, &tree)
	var texts []string
	for _, n := range tree.Nodes {
		if n.IsText() {
			texts = append(texts, n.Text)
		}
	}
	if got := strings.Join(texts, "|"); got != "a|<b>&amp;</b>|c" {
		t.Errorf("text %q", got)
	}
	if got := tree.Attr(1, KeyID); got != "last" {
		t.Errorf("the last attribute is %q", got)
	}
}

// BenchmarkHostile shows that the time per byte does not grow with the page.
func BenchmarkHostile(b *testing.B) {
	for _, h := range hostile {
		for _, n := range []int{20_000, 200_000} {
			page := h.page(n)
			b.Run(h.name+"/"+strconv.Itoa(n), func(b *testing.B) {
				b.SetBytes(int64(len(page)))
				b.ReportAllocs()
				for b.Loop() {
					Parse(page)
				}
			})
		}
	}
}
