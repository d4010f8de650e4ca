package hostile

import (
	"fmt"
	"strings"
)

// entities: references to characters, well and badly made.
func entities(g *group) {
	s := English
	refs := func(format string) string {
		var w strings.Builder
		for _, p := range s.Paragraphs {
			w.WriteString("<p>")
			for _, r := range p {
				fmt.Fprintf(&w, format, r)
			}
			w.WriteString("</p>\n")
		}
		return s.doc(s.headed() + w.String())
	}
	g.html("decimal", s, refs("&#%d;"))
	g.html("hexadecimal", s, refs("&#x%x;"))
	g.html("zeros", s, refs("&#00000000%d;"))
	g.html("no-semicolon", s, refs("&#%d"))
	g.html("spaces", s, strings.ReplaceAll(s.page(frame{}), " the ", "&nbsp;the&ensp;"))
	g.html("escaped-twice", s, s.page(frame{open: "<p>&amp;amp;amp;lt;p&amp;gt;"})).Noise = 12
	put := func(name, bad string) *Case {
		c := g.html(name, s, s.page(frame{open: "<p>" + bad + "</p>"}))
		c.Noise = 12
		return c
	}
	put("nul", "&#0;&#x0;&#00;")
	put("too-high", "&#x110000;&#x7fffffff;&#99999999999999999999;&#xffffffffffffffffffff;")
	put("surrogates", "&#xd800;&#xdfff;&#55357;&#56832;")
	put("controls", "&#1;&#7;&#8;&#11;&#27;&#127;&#x80;&#x9f;")
	put("direction", "&#x202e;&rlm;&lrm;&#x2066;&#x200b;&zwj;&zwnj;&#xfeff;")
	put("noncharacters", "&#xfffe;&#xffff;&#xfdd0;")
	put("unknown", "&bogus;&;&#;&#x;&#xg;&a b;&amp&lt&gt")
	put("markup", "&lt;script&gt;alert(1)&lt;/script&gt;")
	put("in-attributes", `<img src="/a.jpg?x&copy=1&amp;y" alt="&lt;&quot;&#x202e;">`)
	put("two-runes", "&nGt;&NotEqualTilde;&acE;&bne;")
	put("longest", "&CounterClockwiseContourIntegral;&CounterClockwiseContourIntegra;")
	scales := func(name, part string) {
		g.scaled(name, s, func(n int) string { return s.page(frame{after: "<p>" + fill(part, n)}) }).Noise = -1
	}
	scales("many", "&amp;&#8217;&bogus;")
	scales("many-ampersands", "&")
	scales("many-open", "&amp")
	scales("many-two-runes", "&nGt;")
	g.scaled("long", s, func(n int) string { return s.page(frame{after: "<p>&#" + fill("0", n) + "65;"}) }).Noise = -1
	g.scaled("long-name", s, func(n int) string { return s.page(frame{after: "<p>&" + fill("a", n) + ";"}) }).Noise = -1
}

// names: stories that make work for Entities.
func names(g *group) {
	scales := func(name string, text func(n int) string) {
		g.scaled(name, English, func(n int) string { return English.doc(English.headed() + text(n)) }).free()
	}
	paragraphs := func(part string) func(n int) string {
		return func(n int) string {
			return fill("<p>"+strings.Repeat(part, 8)+"</p>", n)
		}
	}
	scales("people", paragraphs("President Jane Roe of Nether Wallop met John Doe. "))
	scales("people-in-a-line", func(n int) string { return "<p>" + fill("President Jane Roe of Nether Wallop met John Doe. ", n) })
	scales("different-people", func(n int) string {
		first := []string{"Anna", "Boris", "Carla", "Dmitri", "Elena", "Frank", "Greta", "Hugo"}
		last := []string{"Mar", "Lin", "Kova", "Ross", "Berg", "Sand", "Holt", "Ven"}
		return join(n, func(i int) string {
			return "<p>" + first[i%8] + " " + last[i/8%8] + last[i/64%8][1:] + last[i/512%8][1:] + " said on Monday that nothing would change before the summer.</p>"
		})
	})
	scales("capitals", paragraphs("The Great Northern And Western Railway Company Of The Isles And Of The Coast "))
	scales("all-upper", paragraphs("THE COUNCIL OF NETHER WALLOP MET ON MONDAY. "))
	scales("numbers", paragraphs("It cost $1,234,567.89 or 12.5 % of 3 million euros on 12 March 2024 at 10:30. "))
	scales("quarters", func(n int) string {
		return "<p>" + fill("It won in the second quarter, in Q3, and on a Monday, Tuesday, Friday, Sunday or Monday. ", n)
	})
	scales("weekdays", func(n int) string { return "<p>On a " + fill("Monday, ", n) })
	scales("companies", func(n int) string {
		return "<p>" + fill("Brasque, the mining firm, met Lind, the union, and Quist. ", n)
	})
	scales("one-number", func(n int) string { return "<p>It cost $" + fill("1", n) + " on Monday.</p>" })
	scales("digits-and-points", func(n int) string { return "<p>" + fill("1,2.3-", n) })
	scales("abbreviations", paragraphs("Mr. St. J. R. R. Roe Jr. of the U.S. Dept. of Agr. et al. "))
	scales("quotes", paragraphs(`"He said ('she said “they said ‘no’”')", `))
	scales("hyphens", func(n int) string { return "<p>" + fill("well-", n) + "known</p>" })
	scales("apostrophes", func(n int) string { return "<p>" + fill("Roe's'", n) + "</p>" })
	scales("countries", paragraphs("Russian, Chinese and American officials met in France, Chad, Georgia and Jordan. "))
	scales("pronouns", paragraphs("She told him that he told her that they told them. "))
	scales("one-surname", paragraphs("Mr Roe met Mrs Roe, Jane Roe, John Roe, J. Roe and the Roes. "))
	scales("dates", paragraphs("Monday, last Tuesday, 3/4/2024, 2024-03-04, March, the 1990s, next week "))
	scales("no-points", func(n int) string { return "<p>" + fill("the mayor of the town and the head of the school ", n) })
}
