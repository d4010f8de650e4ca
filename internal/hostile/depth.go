package hostile

import "strings"

// million is the depth and the number of elements that the largest pages have.
const million = 1_000_000

// depth: elements in elements.
func depth(g *group) {
	for _, d := range []struct{ name, open, shut string }{
		{"div", "<div>", "</div>"},
		{"span", "<span>", "</span>"},
		{"bold", "<b>", "</b>"},
		{"section", "<section>", "</section>"},
		{"quote", "<blockquote>", "</blockquote>"},
		{"list", "<ul><li>", "</li></ul>"},
		{"table", "<table><tr><td>", "</td></tr></table>"},
		{"definition", "<dl><dd>", "</dd></dl>"},
		{"article", "<article>", "</article>"},
		{"custom", "<x-y>", "</x-y>"},
		{"font", "<font color=red>", "</font>"},
		{"mixed", "<div><b><section><i>", "</i></section></b></div>"},
	} {
		around := func(n int) string {
			k := count(d.open, n)
			return English.page(frame{open: strings.Repeat(d.open, k), shut: strings.Repeat(d.shut, k)})
		}
		c := g.scaled(d.name, English, around)
		if d.name == "div" {
			c.Full = million * len(d.open)
		}
		g.scaled(d.name+"-unclosed", English, func(n int) string { return English.page(frame{open: fill(d.open, n)}) })
		g.scaled(d.name+"-beside", English, func(n int) string {
			k := count(d.open, n)
			return English.page(frame{after: strings.Repeat(d.open, k) + strings.Repeat(d.shut, k)})
		})
	}
	g.scaled("drawing", English, func(n int) string {
		return English.page(frame{before: "<svg>" + fill("<g>", n) + fill("</g>", n) + "</svg>"})
	})
	g.scaled("math", English, func(n int) string { return English.page(frame{after: "<math>" + fill("<mrow>", n)}) })
	g.scaled("template", English, func(n int) string { return English.page(frame{after: fill("<template>", n)}) })
	g.scaled("link", English, func(n int) string { return English.page(frame{after: fill(`<a href="x"><span>`, n)}) })
	g.scaled("form", English, func(n int) string { return English.page(frame{after: fill("<form><div></form>", n)}) })
	g.scaled("select", English, func(n int) string { return English.page(frame{after: fill("<select><option>", n)}) })
}

// width: very many, or very long, of one thing.
func width(g *group) {
	beside := func(name, part string) *Case {
		return g.scaled(name, English, func(n int) string { return English.page(frame{after: fill(part, n)}) })
	}
	beside("blocks", "<p></p>").Full = 4 << 20
	beside("breaks", "<br>")
	beside("rules", "<hr>")
	beside("end-tags", "</p></div></b></table>")
	beside("stray-cells", "<td></tr></tbody>")
	beside("comments", "<!-- -->")
	beside("scripts", "<script></script>")
	beside("inputs", "<input type=hidden name=a value=b>")
	beside("pictures", `<img src="/a.png" alt="">`)
	beside("anchors", `<a name="x"></a>`)
	beside("less-than", "<<<<<<<< ").Noise = -1
	beside("unknown-tags", "<a1><b2><c3 d>").Noise = -1
	beside("links", `<a href="/other">More</a> `)
	beside("items", `<li><a href="/other">Bakers strike over early shifts</a></li>`)
	beside("options", "<option>Anywhere")
	beside("processing", "<?x y?>")
	beside("doctypes", "<!DOCTYPE html>")
	beside("metas", `<meta name="a" content="b">`)
	beside("headings", "<h2></h2>")
	beside("hidden", `<p style="display:none">Nothing of this is to be seen by anyone.</p>`)
	g.scaled("attribute", English, func(n int) string {
		return English.page(frame{open: `<div data-x="` + fill("x ", n) + `">`, shut: "</div>"})
	}).Full = 20 << 20
	g.scaled("attribute-class", English, func(n int) string {
		return English.page(frame{open: `<div class="` + fill("x ", n) + `">`, shut: "</div>"})
	})
	g.scaled("attribute-style", English, func(n int) string {
		return English.page(frame{open: `<div style="` + fill("color:red;", n) + `">`, shut: "</div>"})
	})
	g.scaled("attributes", English, func(n int) string {
		return English.page(frame{open: "<div" + join(n, func(i int) string { return " a" + number(i) + "=1" }) + ">", shut: "</div>"})
	}).Full = 100_000 * len(" a12345=1")
	g.scaled("attributes-same", English, func(n int) string {
		return English.page(frame{open: "<div" + fill(" a=1", n) + ">", shut: "</div>"})
	})
	g.scaled("data-address", English, func(n int) string {
		return English.page(frame{open: `<img src="data:image/png;base64,` + fill("AAAA", n) + `" alt="">`})
	})
	g.scaled("link-address", English, func(n int) string {
		return English.page(frame{after: `<a href="https://a.example/` + fill("x/", n) + `">More</a>`})
	})
	g.scaled("tag-name", English, func(n int) string { return English.page(frame{after: "<x" + fill("y", n) + ">"}) })
	g.scaled("script", English, func(n int) string {
		return English.page(frame{before: "<script>" + fill("f('<p>');\n", n) + "</script>"})
	})
	g.scaled("style", English, func(n int) string {
		return English.page(frame{head: "<style>" + fill(".a > b { color: red }\n", n) + "</style>"})
	})
	g.scaled("comment", English, func(n int) string {
		return English.page(frame{before: "<!--" + fill(" -- <p>", n) + "-->"})
	})
	g.scaled("comments-bang", English, func(n int) string {
		return English.page(frame{before: fill("<!--a--!>", n) + "-->"})
	})
	g.scaled("white-space", English, func(n int) string { return English.page(frame{open: fill(" \n\t", n)}) })
	g.scaled("table", English, func(n int) string {
		return English.page(frame{after: "<table>" + fill("<tr><td>1</td><td>2</td></tr>", n) + "</table>"})
	}).Noise = -1
	g.html("colspan", English, English.page(frame{after: `<table><tr><td colspan="9007199254740991" rowspan="9007199254740991">1</td></tr></table>`}))
	wide(g)
}

// wide: stories that are themselves too long.
func wide(g *group) {
	sentence := "The harbour master spoke at length about the tides of the year. "
	repeated := func(name string, page func(text string) string) *Case {
		c := g.scaled(name, English, func(n int) string { return page(fill(sentence, n)) })
		c.free()
		return c
	}
	repeated("one-paragraph", func(s string) string { return English.doc(English.headed() + "<p>" + s + "</p>") }).Full = 20 << 20
	repeated("many-paragraphs", func(s string) string {
		return English.doc(English.headed() + strings.ReplaceAll(s, sentence, "<p>"+sentence+sentence))
	})
	repeated("many-breaks", func(s string) string {
		return English.doc(English.headed() + strings.ReplaceAll(s, sentence, sentence+"<br><br>"))
	})
	g.scaled("one-word", English, func(n int) string { return English.doc(English.headed() + "<p>" + fill("a", n) + "</p>") }).free()
	g.scaled("letters-in-elements", English, func(n int) string { return English.doc("<p>" + fill("<b>a</b>", n) + "</p>") }).free()
	g.scaled("paragraphs-of-a-letter", English, func(n int) string { return English.doc(fill("<p>x", n)) }).free()
}
