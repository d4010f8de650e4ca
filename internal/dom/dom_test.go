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
				fmt.Fprintf(&w, " %s=%q", keyNames[a.Key], a.Val)
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

// parseTests are pages and the outlines of their trees.
var parseTests = []struct{ name, page, want string }{
	{"whole page", "<!doctype html>\n<html lang=en>\n<head><title>A &amp; B</title></head>\n<body class='x y'>\n<p>One</p>\n</body></html>\n",
		`<html lang="en"><head><title>"A & B"</title></head><body class="x y"><p>"One"</p></body></html>`},
	{"empty", "", ""},
	{"text", "One", `"One"`},
	{"no html, head or body", "<title>T</title><meta charset=utf-8><p>One", `<title>"T"</title><meta/><p>"One"</p>`},
	{"head ends without tag", "<html><head><title>T</title><div>One</div>", `<html><head><title>"T"</title></head><div>"One"</div></html>`},
	{"head ends at text", "<head><title>T</title> One", `<head><title>"T"</title></head>" One"`},
	{"second html and body", "<html><body id=a>x<html lang=de><body id=b>y", `<html><body id="a">"x"<html lang="de"/><body id="b"/>"y"</body></html>`},
	{"text behind the body", "<html><body>x</body></html>y", `<html><body>"x""y"</body></html>`},
	{"paragraphs", "<p>One<p>Two<div>Three</div>Four</p>Five", `<p>"One"</p><p>"Two"</p><div>"Three"</div>"Four"<p/>"Five"`},
	{"paragraph in a button", "<p><button><p>One</button>Two", `<p><button><p>"One"</p></button>"Two"</p>`},
	{"headings", "<h2>One<h3>Two</h2>Three", `<h2>"One"</h2><h3>"Two"</h3>"Three"`},
	{"list", "<ul><li>One<li>Two<ul><li>In</ul><li>Three</ul>", `<ul><li>"One"</li><li>"Two"<ul><li>"In"</li></ul></li><li>"Three"</li></ul>`},
	{"definitions", "<dl><dt>A<dd>B<dt>C</dl>", `<dl><dt>"A"</dt><dd>"B"</dd><dt>"C"</dt></dl>`},
	{"table", "<table><tr><td>1<td>2<tr><th>3<tbody><td>4</table>5", `<table><tr><td>"1"</td><td>"2"</td></tr><tr><th>"3"</th></tr><tbody><td>"4"</td></tbody></table>"5"`},
	{"table in a cell", "<table><tr><td><table><tr><td>In</table>Out<td>B</table>", `<table><tr><td><table><tr><td>"In"</td></tr></table>"Out"</td><td>"B"</td></tr></table>`},
	{"text in a table keeps its place", "<table>One<tr><td>Two</table>", `<table>"One"<tr><td>"Two"</td></tr></table>`},
	{"text behind a cell", "<table><tr><td>One</td>Two</table>", `<table><tr><td>"One"</td>"Two"</tr></table>`},
	{"end tags do not leave a cell", "<div><table><tr><td>One</div>Two</table>", `<div><table><tr><td>"One""Two"</td></tr></table></div>`},
	{"cell without a table", "<div><td>One</div>Two", `<div><td>"One"</td></div>"Two"`},
	{"select", "<select><option>One<option>Two<optgroup><option>Three</select>Four", `<select><option>"One"</option><option>"Two"</option><optgroup><option>"Three"</option></optgroup></select>"Four"`},
	{"ruby", "<ruby>A<rt>a<rp>b</ruby>", `<ruby>"A"<rt>"a"</rt><rp>"b"</rp></ruby>`},
	{"void elements", "a<br>b<br/>c</br>d<img src=x>e<hr>f", `"a"<br/>"b"<br/>"c"<br/>"d"<img src="x"/>"e"<hr/>"f"`},
	{"stray end tags", "</div></b></li></table>a</i></h1>b", `"a""b"`},
	{"inline elements end with their block", "<div><b><i>x</div>y", `<div><b><i>"x"</i></b></div>"y"`},
	{"crossed inline elements", "<b>1<i>2</b>3</i>4", `<b>"1"<i>"2"</i></b>"3""4"`},
	{"inline element around the start of a block", "<b>1<p>2</b>3</p>4", `<b>"1"<p>"2""3"</p></b>"4"`},
	{"block in a link", "<a href=u><div>1</div></a>2", `<a href="u"><div>"1"</div></a>"2"`},
	{"link ends inside a block", "<a href=u><div class=c>1</a>2</div>3", `<a href="u"><div class="c">"1"</div></a><div class="c">"2"</div>"3"`},
	{"link in a link", "<a href=u>1<a href=v>2</a>3", `<a href="u">"1"</a><a href="v">"2"</a>"3"`},
	{"link in a cell in a link", "<a href=u><table><td><a href=v>1</a></table></a>", `<a href="u"><table><td><a href="v">"1"</a></td></table></a>`},
	{"form crosses a block", "<form><div>1</form>2</div>3", `<form><div>"1""2"</div></form>"3"`},
	{"unknown elements", "<my-card>1<x-y>2</my-card>3", `<my-card>"1"<x-y>"2"</x-y></my-card>"3"`},
	{"unknown element around the start of a block", "<x-y>1<div>2</x-y>3</div>4", `<x-y>"1"<div>"2""3"</div></x-y>"4"`},
	{"script", "<script>if (a<b) x('</p>')</script>y", `<script>"if (a<b) x('</p>')"</script>"y"`},
	{"noscript", "<noscript><img src=x></noscript>y", `<noscript>"<img src=x>"</noscript>"y"`},
	{"textarea", "<textarea>\n&lt;<b></textarea>y", `<textarea>"<<b>"</textarea>"y"`},
	{"unclosed script", "x<script>y<p>z", `"x"<script>"y<p>z"</script>`},
	{"unclosed comment", "x<!-- y<p>z", `"x"`},
	{"unclosed tag", "x<p class='y>z", `"x"`},
	{"comment", "x<!-- y -->z", `"x""z"`},
	{"template", "<template><tr><td>x</div></template>y", `<template><tr><td>"x"</td></tr></template>"y"`},
	{"svg", "<svg viewBox='0 0 1 1'><path d=M/><title>T<b>x</svg>y", `<svg><path><title>"T"<b>"x"</b></title></path></svg>"y"`},
	{"svg closes its own", "<svg><g/><g><text>T</g>u</svg>y", `<svg><g/><g><text>"T"</text></g>"u"</svg>"y"`},
	{"svg left by HTML", "<svg><g><p>x", `<svg><g/></svg><p>"x"</p>`},
	{"cdata", "<svg><![CDATA[a<b&amp;]]></svg><![CDATA[c]]>d", `<svg>"a<b&"</svg>"d"`},
	{"math", "<math><mi>x</mi><mo>=</mo></math>y", `<math><mi>"x"</mi><mo>"="</mo></math>"y"`},
	{"foreign object", "<svg><foreignObject><div>x</svg>y", `<svg><foreignobject><div>"x"</div></foreignobject></svg>"y"`},
	{"preformatted", "<pre>\n a\n\n <b> </b></pre> <p>x", `<pre>" a\n\n "<b>" "</b></pre><p>"x"</p>`},
	{"white space between inline elements", "<p> <b>1</b> <i>2</i> </p> <p>", `<p><b>"1"</b>" "<i>"2"</i>" "</p><p/>`},
	{"entities", "a&nbsp;b&lt;c&#x41;&notit;&unknown;", `"a\u00a0b<cA¬it;&unknown;"`},
	{"line ends and NUL", "a\r\nb\rc\x00d<script>\x00</script>", `"a\nb\ncd"<script>"�"</script>`},
	{"attributes", "<p CLASS=a Class=b onclick id='&quot;&copy=1' =y title= \x00>", `<p class="a" id="\"&copy=1" title="�"/>`},
	{"names in capitals", "<DIV><Span>x</SPAN></dIV>", `<div><span>"x"</span></div>`},
	{"not a tag", "a < b <3 c", `"a < b <3 c"`},
}

func TestParse(t *testing.T) {
	for _, tt := range parseTests {
		t.Run(tt.name, func(t *testing.T) {
			tree := Parse(tt.page)
			if diff := cmp.Diff(tt.want, outline(tree)); diff != "" {
				t.Error(diff)
			}
			checkTree(t, tree)
		})
	}
}

func TestSpans(t *testing.T) {
	page := "<div id=a>One &amp; <b>two</b><p>Three</div>\n<a><div>Four</a>five"
	tree := Parse(page)
	var got []string
	for i := range tree.Nodes {
		n := &tree.Nodes[i]
		got = append(got, n.Tag+": "+page[n.Start:n.End])
	}
	want := []string{
		": " + page,
		"div: <div id=a>One &amp; <b>two</b><p>Three</div>",
		": One &amp; ",
		"b: <b>two</b>",
		": two",
		"p: <p>Three",
		": Three",
		"a: <a><div>Four</a>",
		"div: <div>Four",
		": Four",
		"div: five",
		": five",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestInnerText(t *testing.T) {
	page := "<head><title>Title</title></head><h1> A\n <b>b</b>c </h1>Loose <i>text</i><br>next<script>no()</script><ul><li>1<li>2</ul><svg><text>no</text></svg>" +
		"<video>no</video>end<table><tr><td>x<td>y</table>"
	tree := Parse(page)
	if diff := cmp.Diff("A bc\nLoose text\nnext\n1\n2\nend\nx\ny", tree.InnerText(Root)); diff != "" {
		t.Error(diff)
	}
	var title, heading int32
	for i := range tree.Nodes {
		switch tree.Nodes[i].Tag {
		case "title":
			title = int32(i)
		case "h1":
			heading = int32(i)
		}
	}
	got := []string{tree.InnerText(title), tree.TextContent(title), tree.InnerText(heading), tree.TextContent(heading)}
	if diff := cmp.Diff([]string{"Title", "Title", "A bc", " A\n bc "}, got); diff != "" {
		t.Error(diff)
	}
}

func TestAttr(t *testing.T) {
	tree := Parse(`<p title="a &amp; b" onclick="x" hidden title=c>`)
	got := []any{tree.Attr(1, KeyTitle), tree.Attr(1, KeyHidden), tree.HasAttr(1, KeyHidden), tree.HasAttr(1, KeyID), tree.Attr(Root, KeyID), len(tree.Attrs(1))}
	if diff := cmp.Diff([]any{"a & b", "", true, false, "", 2}, got); diff != "" {
		t.Error(diff)
	}
}
