package hostile

import "strings"

// unclosed: elements that nobody ends.
func unclosed(g *group) {
	open := func(name, tags string) {
		g.html(name, English, English.page(frame{open: tags}))
	}
	open("bold", "<b>")
	open("formatting", "<b><i><u><font size=2>")
	open("link", `<a href="/x">`)
	open("div", "<div><div><div>")
	open("list", "<ul><li>")
	open("table", "<table><tr><td>")
	open("quote", "<blockquote>")
	open("form", `<form action="/x">`)
	open("section", "<section>")
	open("center", "<center>")
	open("heading", "<div><h2></h2><div>")
	open("header", "<header>")
	open("figure", `<figure><img src="/a.jpg" alt=""></figure><figure>`)
	open("label", "<label>")
	open("details", "<details open><summary></summary>")
	g.html("nav", English, strings.Replace(English.page(frame{}), "</ul></nav>", "", 1))
	g.html("aside", English, English.page(frame{before: "<aside>"}))
	g.html("head", English, strings.Replace(English.page(frame{}), "</head>\n<body>", "", 1))
	g.html("footer-first", English, English.page(frame{before: "<footer>"}))
	g.html("paragraphs", English, strings.ReplaceAll(English.page(frame{}), "</p>", ""))
	g.html("items", English, strings.ReplaceAll(English.page(frame{}), "</li>", ""))
	g.html("no-end-of-page", English, strings.Replace(English.page(frame{}), "</body></html>", "", 1))
	g.html("end-of-page-first", English, English.page(frame{before: "</body></html>"}))
	g.html("end-of-article-first", English, English.page(frame{open: "</article></main></div></div></div>"}))
	g.html("tag-at-end", English, English.page(frame{})+"<div class=x")
	g.html("quote-at-end", English, English.page(frame{})+`<div class="x`)
	g.html("entity-at-end", English, English.page(frame{})+"&am")
	g.html("rune-at-end", English, English.page(frame{})+"\xe2\x80")
	g.html("comment-at-end", English, English.page(frame{})+"<!-- x")
}

// swallowed: what the HTML standard lets swallow or hide the rest of the page. The story
// is there, and a program that reads the page wants it.
func swallowed(g *group) {
	for _, tag := range []string{"script", "style", "title", "textarea", "noscript", "template", "iframe", "select", "svg", "math",
		"noframes", "noembed", "xmp", "plaintext", "object", "button", "canvas", "video", "audio", "option", "head", "frameset", "dialog", "datalist", "map", "applet"} {
		g.html(tag, English, English.page(frame{before: "<" + tag + ">"}))
		g.html(tag+"-in-story", English, English.page(frame{open: "<" + tag + ">"}))
	}
	for _, tag := range []string{"noscript", "template", "object", "canvas", "details", "fieldset", "dialog open", "noembed", "noframes", "textarea"} {
		name, _, _ := strings.Cut(tag, " ")
		g.html(name+"-closed", English, English.page(frame{open: "<" + tag + ">", shut: "</" + name + ">"}))
	}
	g.html("xmp-closed", English, English.page(frame{open: "<xmp>", shut: "</xmp>"})).Noise = 12 // the tags are text in it
	g.html("comment", English, English.page(frame{before: "<!-- advertisement "}))
	g.html("comment-in-story", English, English.page(frame{open: "<!-- advertisement "}))
	g.html("comment-bang", English, English.page(frame{open: "<!-- advertisement --!>"}))
	g.html("comment-short", English, English.page(frame{open: "<!-->"}))
	g.html("comment-conditional", English, English.page(frame{open: "<!--[if IE]><p>Old browser</p><![endif]-->"}))
	g.html("declaration", English, English.page(frame{open: "<![if !IE]>", shut: "<![endif]>"}))
	g.html("character-data", English, English.page(frame{open: "<![CDATA[", shut: "]]>"}))
	g.html("processing", English, English.page(frame{open: `<?php echo "x"; ?>`}))
	g.html("double-quote", English, English.page(frame{open: `<div class="story>`, shut: "</div>"}))
	g.html("single-quote", English, English.page(frame{open: `<div class='story>`, shut: "</div>"}))
	g.html("double-quote-before", English, English.page(frame{before: `<div id="top>`}))
	g.html("link-quote", English, English.page(frame{open: `<p><a href="/x>Listen</a></p>`}))
	g.html("script-comment", English, English.page(frame{before: "<script><!-- <script> x </script>"}))
	g.html("script-string", English, English.page(frame{before: `<script>var s = "</script>";</script>`}))
	g.html("style-twice", English, English.page(frame{head: "<style>a{}<style>b{}</style>"}))
	g.html("title-twice", English, English.page(frame{head: "<title>Skerry Courier</title><title>"}))
	g.html("hidden-until-script", English, English.page(frame{open: `<div class="js-hidden" style="opacity:0">`, shut: "</div>"}))
	g.scaled("many-scripts", English, func(n int) string { return English.page(frame{after: fill("<script><p>", n)}) }).Noise = -1
	g.scaled("many-comments", English, func(n int) string { return English.page(frame{after: fill("<!-- <p>", n)}) }).Noise = -1
	g.scaled("many-quotes", English, func(n int) string { return English.page(frame{after: fill(`<p class="x>y</p>`, n)}) }).free()
	g.scaled("many-textareas", English, func(n int) string { return English.page(frame{after: fill("<textarea><title>", n)}) }).Noise = -1
	g.scaled("many-styles", English, func(n int) string { return English.page(frame{after: fill("<style></p></p></p>", n)}) }).Noise = -1
}

// structure: stories in markup that nobody would choose.
func structure(g *group) {
	s := English
	doc := func(name, body string) *Case { return g.html(name, s, s.doc(body)) }
	doc("div", s.headed()+s.body("<div>", "</div>\n"))
	doc("break", s.headed()+"<div>"+s.body("", "<br><br>\n")+"</div>")
	doc("break-single", s.headed()+"<div>"+s.body("", "<br>\n")+"</div>")
	doc("span", s.headed()+s.body("<span>", "</span><br><br>"))
	doc("items", s.headed()+"<ul>"+s.body("<li>", "</li>")+"</ul>")
	doc("cells", s.headed()+"<table>"+s.body("<tr><td>", "</td></tr>")+"</table>")
	doc("one-cell", "<table width=100%><tr><td>"+s.headed()+s.body("<p>", "</p>")+"</td></tr></table>")
	doc("nested-tables", "<table><tr><td><table><tr><td>"+s.headed()+s.body("<p>", "</p>")+"</td></tr></table></td></tr></table>")
	doc("cells-without-table", s.headed()+s.body("<td>", "</td>"))
	doc("definitions", s.headed()+"<dl>"+s.body("<dd>", "</dd>")+"</dl>")
	doc("preformatted", s.headed()+"<pre>"+s.body("", "\n\n")+"</pre>")
	doc("quotes", s.headed()+s.body("<blockquote>", "</blockquote>"))
	doc("headings", s.headed()+s.body("<h3>", "</h3>"))
	doc("text-in-body", s.Title+"\n<p>"+s.Byline+"\n<p>"+strings.Join(s.Paragraphs, "\n<p>"))
	doc("articles", s.headed()+s.body("<article><p>", "</p></article>"))
	doc("sections", s.headed()+s.body("<section><div><p>", "</p></div></section>"))
	doc("custom", "<x-story>"+s.headed()+s.body("<x-par>", "</x-par>")+"</x-story>")
	doc("namespaces", s.headed()+s.body("<o:p><p class=MsoNormal><span lang=EN-US>", "</span></p></o:p>"))
	doc("fonts", "<center><font size=5><b>"+s.Title+"</b></font></center>"+s.body("<p><font face=arial size=2>", "</font></p>"))
	doc("link", `<a href="/story">`+s.headed()+s.body("<p>", "</p>")+"</a>")
	doc("form", `<form method=post action="/x">`+s.headed()+s.body("<p>", "</p>")+"<input type=submit></form>")
	doc("header", "<header>"+s.headed()+s.body("<p>", "</p>")+"</header>")
	doc("two-bodies", "<p>.</p></body><body>"+s.headed()+s.body("<p>", "</p>"))
	doc("misnested", s.headed()+s.body("<b><p><i>", "</b></p></i>"))
	doc("wrong-ends", s.headed()+s.body("<p>", "</div>"))
	doc("words-in-spans", s.headed()+eachWord(s, "<span>", "</span>"))
	doc("words-in-fonts", s.headed()+eachWord(s, `<font style="color:black">`, "</font>"))
	doc("letters-in-spans", s.headed()+eachLetter(s))
	doc("soft-hyphens", s.headed()+strings.ReplaceAll(s.body("<p>", "</p>"), "er", "e&shy;r")).Noise = noise
	doc("word-breaks", s.headed()+strings.ReplaceAll(s.body("<p>", "</p>"), "er ", "<wbr>er "))
	doc("hard-spaces", s.headed()+s.body("<p>", "</p>"+strings.Repeat("<p>&nbsp;</p>", 5)))
	doc("images-between", s.headed()+s.body("<p>", `</p><img src="/a.jpg" alt="">`))
	doc("advertisements-between", s.headed()+s.body("<p>", `</p><div class="ad"><span>Advertisement</span></div>`)).Noise = 12
	doc("uppercase", strings.ToUpper("<div><article>")+strings.NewReplacer("<h1>", "<H1>", "<p", "<P", "</p>", "</P>").Replace(s.headed()+s.body("<p>", "</p>")))
	doc("drop-cap", s.headed()+strings.Replace(s.body("<p>", "</p>"), "The", `<span class="dropcap">T</span>he`, 1))
	doc("columns", s.headed()+"<div class=row>"+s.body("<div class=col><p>", "</p></div>")+"</div>")
	doc("lines", s.headed()+s.body("<p>", "</p>")+strings.Repeat("<hr>", 40))
	g.html("no-html", s, s.headed()+s.body("<p>", "</p>"))
	g.html("xhtml", s, `<?xml version="1.0" encoding="utf-8"?>`+"\n"+strings.Replace(s.page(frame{}), "<html", `<html xmlns="http://www.w3.org/1999/xhtml"`, 1)).ContentType = "application/xhtml+xml"
	g.html("no-content-type", s, s.page(frame{})).ContentType = ""
	g.html("as-plain", s, s.page(frame{})).ContentType = "text/plain"
	g.html("as-octets", s, s.page(frame{})).ContentType = "application/octet-stream"
	g.html("as-nonsense", s, s.page(frame{})).ContentType = ";;;charset=\x00;=;\xff"
	g.html("as-unknown-charset", s, s.page(frame{})).ContentType = "text/html; charset=klingon"
	g.html("one-line", s, strings.ReplaceAll(s.page(frame{}), "\n", ""))
	g.html("carriage-returns", s, strings.ReplaceAll(s.page(frame{}), "\n", "\r"))
	g.html("twice", s, s.page(frame{})+s.page(frame{}))
}

// eachWord returns the paragraphs with every word between open and shut.
func eachWord(s *Story, open, shut string) string {
	var w strings.Builder
	for _, p := range s.Paragraphs {
		w.WriteString("<p>" + open + strings.ReplaceAll(p, " ", shut+" "+open) + shut + "</p>\n")
	}
	return w.String()
}

// eachLetter returns the paragraphs with every letter in an element.
func eachLetter(s *Story) string {
	var w strings.Builder
	for _, p := range s.Paragraphs {
		w.WriteString("<p>")
		for _, r := range p {
			w.WriteString("<span>" + string(r) + "</span>")
		}
		w.WriteString("</p>\n")
	}
	return w.String()
}
