package hostile

import (
	"fmt"
	"strings"
)

// metadata: what pages say of themselves, and should not.
func metadata(g *group) {
	s := English
	put := func(name, head string) *Case { return g.html(name, s, s.page(frame{head: head})) }
	ld := func(name, json string) *Case {
		return put(name, `<script type="application/ld+json">`+json+"</script>")
	}
	article := `{"@context":"https://schema.org","@type":"NewsArticle",`
	ld("broken-json", article+`"headline":"Night ferry`)
	ld("not-json", "headline = Night ferry")
	ld("trailing-comma", article+`"headline":"Night ferry",}`)
	ld("line-breaks", article+"\"headline\":\"Night\nferry\x00\"}")
	ld("cdata", "//<![CDATA[\n"+article+`"headline":"Night ferry"}`+"\n//]]>")
	ld("comment", "<!-- "+article+`"headline":"Night ferry"} -->`)
	ld("wrong-types", article+`"headline":{"a":[1]},"author":[[["x"]],5,null,true],"datePublished":20240304,"image":{"url":["a",{"url":7}]},"keywords":{"x":1},"publisher":"x","articleBody":[1,2]}`)
	ld("lone-surrogates", article+`"headline":"\ud800 \udc00\ud800"}`)
	ld("controls", article+`"headline":"Night\u0000\u0007\u001b ferry\u202e\u200b","author":{"name":"Marta\u202e\u0000 Lindqvist"},"keywords":["a\u0000b","\u2066c"],"articleSection":"News\u0008"}`)
	ld("markup", article+`"headline":"<b>Night</b> &amp;amp; ferry<script>","author":{"name":"<a href='x'>Marta</a>"}}`)
	ld("recursive-graph", `{"@graph":[{"@type":"NewsArticle","@id":"#a","author":{"@id":"#b"},"isPartOf":{"@id":"#a"}},{"@id":"#b","@type":"Person","worksFor":{"@id":"#c"}},{"@id":"#c","employee":{"@id":"#b"},"name":{"@id":"#c"}}]}`)
	ld("references-to-itself", `{"@type":"NewsArticle","@id":"#a","headline":{"@id":"#a"},"author":{"@id":"#a"},"publisher":{"@id":"#a"},"mainEntityOfPage":{"@id":"#a"}}`)
	ld("huge-numbers", article+`"wordCount":1e999,"commentCount":-99999999999999999999,"timeRequired":"PT99999999999999999999M"}`)
	ld("odd-dates", article+`"datePublished":"0000-00-00T99:99:99Z","dateModified":"99999-12-31"}`)
	ld("other-story", article+`"headline":"Bakers strike over early shifts","articleBody":"The bakers of the town have stopped work."}`)
	ld("script-address", article+`"url":"javascript:alert(1)","mainEntityOfPage":"data:text/html,x","image":"javascript:alert(2)"}`)
	ld("same-key-twice", article+`"headline":"a","headline":"b","headline":"c"}`)
	ld("not-free", article+`"isAccessibleForFree":"maybe","hasPart":[{"isAccessibleForFree":[]}]}`)
	put("addresses", `<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="file:///etc/passwd"><meta property="og:image" content="data:image/png;base64,AAAA"><link rel="image_src" href="vbscript:x">`)
	put("odd-addresses", `<link rel="canonical" href="http://[::1"><meta property="og:url" content="http://a.example:port/%zz"><meta property="og:image" content="//&#10;/\x00/..">`)
	put("base-script", `<base href="javascript:alert(1)//">`)
	put("base-nonsense", `<base href="http://%%%"><base href="ftp://a.example/">`)
	put("title-controls", "<meta property=\"og:title\" content=\"Night\u202e ferry\u2066 \x07to\x1b the\u200b skerries\"><meta name=author content=\"Marta\u202e Lind\x00qvist\">")
	put("empty", `<meta property="og:title" content=""><meta name="author" content=" "><meta property="article:published_time" content=""><link rel=canonical href="">`)
	put("contradictory", `<meta property="og:title" content="Weather"><meta name="title" content="Sport"><meta name="twitter:title" content="Jobs"><title>Culture</title>`)
	put("refresh", `<meta http-equiv="refresh" content="0;url=javascript:alert(1)">`)
	put("language", `<meta http-equiv="content-language" content="xx-klingon-`+strings.Repeat("a", 300)+`"><meta property="og:locale" content="../../etc">`)
	put("dates", `<meta property="article:published_time" content="2024-02-30T25:61:61+99:99"><meta name="date" content="yesterday"><meta name="pubdate" content="`+strings.Repeat("9", 400)+`">`)
	g.html("picture-addresses", s, s.page(frame{open: `<figure><img src="javascript:alert(1)" alt="x"><figcaption>The ferry</figcaption></figure><img src="data:image/gif;base64,R0lGOD"><img src="file:///a.png" srcset="javascript:x 1x, ftp://a/b 2x"><img src="http://[">`})).Noise = 8
	g.html("microdata-nested", s, s.page(frame{open: strings.Repeat(`<div itemscope itemtype="https://schema.org/NewsArticle" itemprop="author">`, 200)}))
	g.html("microdata-references", s, s.page(frame{open: `<div itemscope itemtype="https://schema.org/NewsArticle" id="a" itemref="a b"><div id="b" itemprop="author" itemscope itemref="a"></div></div>`}))
	g.html("attributes-of-html", s, strings.Replace(s.page(frame{}), `lang="en"`, `lang="`+strings.Repeat("en-", 2000)+`" lang=ru dir=rtl`, 1))
	g.html("behind-the-story", s, s.page(frame{after: `<meta property="og:title" content="Weather"><title>Jobs</title><script type="application/ld+json">` + article + `"headline":"Sport"}</script>`}))
	metadataSizes(g)
}

// metadataSizes: the same in large.
func metadataSizes(g *group) {
	s := English
	head := func(name string, part func(n int) string) *Case {
		return g.scaled(name, s, func(n int) string { return s.page(frame{head: part(n)}) })
	}
	ld := func(name string, json func(n int) string) *Case {
		return head(name, func(n int) string { return `<script type="application/ld+json">` + json(n) + "</script>" })
	}
	ld("brackets", func(n int) string { return fill("[", n) }).Full = million
	ld("objects", func(n int) string { return fill(`{"@graph":[`, n) })
	ld("closed-objects", func(n int) string {
		k := count(`{"a":}`, n)
		return strings.Repeat(`{"a":`, k) + "1" + strings.Repeat("}", k)
	})
	ld("graph", func(n int) string {
		return `{"@graph":[` + join(n, func(i int) string {
			return fmt.Sprintf(`{"@type":"Person","@id":"#%d","knows":{"@id":"#%d"}},`, i, i+1)
		}) + `{"@type":"NewsArticle","author":{"@id":"#0"}}]}`
	}).Full = 100_000 * len(`{"@type":"Person","@id":"#12345","knows":{"@id":"#12346"}},`)
	ld("chain", func(n int) string {
		return `{"@graph":[` + join(n, func(i int) string {
			return fmt.Sprintf(`{"@type":"NewsArticle","@id":"#%d","headline":"x","author":{"@id":"#%d"},"isPartOf":{"@id":"#%d"}},`, i, i/2, i*2)
		}) + `{}]}`
	})
	ld("articles", func(n int) string {
		return "[" + fill(`{"@type":"NewsArticle","headline":"x y z","url":"/a"},`, n) + "{}]"
	})
	ld("authors", func(n int) string {
		return `{"@type":"NewsArticle","author":[` + join(n, func(i int) string { return fmt.Sprintf(`{"name":"Jane Roe %d"},`, i) }) + `{}]}`
	})
	ld("keywords", func(n int) string { return `{"@type":"NewsArticle","keywords":"` + fill("word, ", n) + `"}` })
	ld("article-body", func(n int) string {
		return `{"@type":"NewsArticle","articleBody":"` + fill("The harbour master spoke. ", n) + `"}`
	})
	ld("headline", func(n int) string { return `{"@type":"NewsArticle","headline":"` + fill("Night ferry ", n) + `"}` })
	ld("escapes", func(n int) string { return `{"@type":"NewsArticle","headline":"` + fill(`\u0041\n`, n) + `"}` })
	ld("images", func(n int) string { return `{"@type":"NewsArticle","image":[` + fill(`"/a.jpg",`, n) + `"/b.jpg"]}` })
	ld("spaces", func(n int) string { return fill(" \n", n) })
	head("many-scripts", func(n int) string {
		return fill(`<script type="application/ld+json">{"@type":"NewsArticle","headline":"x"}</script>`, n)
	})
	head("author-tags", func(n int) string { return fill(`<meta name=author content="Jane Roe, John Doe">`, n) })
	head("title-tags", func(n int) string { return fill(`<meta property="og:title" content="Night ferry">`, n) })
	head("image-tags", func(n int) string { return fill(`<meta property="og:image" content="/a.jpg">`, n) })
	head("long-title", func(n int) string { return `<meta property="og:title" content="` + fill("Night ferry ", n) + `">` })
	head("long-author", func(n int) string { return `<meta name="author" content="` + fill("Jane Roe and ", n) + `">` })
	head("long-description", func(n int) string { return `<meta name="description" content="` + fill("The ferry sails. ", n) + `">` })
	head("long-date", func(n int) string { return `<meta name="date" content="` + fill("12 March ", n) + `">` })
	head("long-keywords", func(n int) string { return `<meta name="keywords" content="` + fill("a,", n) + `">` })
	head("links", func(n int) string { return fill(`<link rel="canonical alternate" hreflang=en href="/x">`, n) })
	g.scaled("microdata", s, func(n int) string {
		return s.page(frame{after: fill(`<div itemscope itemtype="https://schema.org/NewsArticle"><b itemprop=author></b>`, n)})
	})
	g.scaled("times", s, func(n int) string {
		return s.page(frame{after: fill(`<time datetime="2024-03-12T10:00:00Z"></time>`, n)})
	})
	g.scaled("empty-bylines", s, func(n int) string { return s.page(frame{after: fill(`<span class="byline author date"></span>`, n)}) })
	g.scaled("long-byline", s, func(n int) string {
		return s.doc("<h1>" + s.Title + "</h1><p class=byline>By " + fill("Jane Roe and ", n) + "</p>" + s.body("<p>", "</p>"))
	}).Noise = -1
	g.scaled("long-headline", s, func(n int) string {
		return s.doc("<h1>" + fill("Night ferry returns ", n) + "</h1>" + s.body("<p>", "</p>"))
	}).Noise = -1
	g.scaled("title-element", s, func(n int) string {
		return strings.Replace(s.page(frame{}), "<title>", "<title>"+fill("Night ferry - ", n), 1)
	})
}

// noStory: pages of text that hold no story.
func noStory(g *group) {
	add := func(name, contentType, page string) {
		g.add(Case{Name: name, ContentType: contentType, Page: fixed([]byte(page)), Text: contentType == "text/plain", Noise: -1, May: NoArticle})
	}
	scripted := func(name string, part func(n int) string) {
		c := g.scaled(name, English, func(n int) string {
			return `<!doctype html><html><head><meta property="og:type" content="article"></head><body><script>` + part(n) + "</script></body></html>"
		})
		c.free()
	}
	scripted("literals", func(n int) string { return fill(`a("<p");`, n) })
	scripted("escapes", func(n int) string { return `a("<p>` + fill(`\u003c`, n) + `")` })
	scripted("backslashes", func(n int) string { return `a("<p` + fill(`\\`, n) })
	scripted("quotes", func(n int) string { return fill(`"`, n) + "<p" })
	scripted("tags", func(n int) string { return fill("<p>", n) })
	scripted("nested-literals", func(n int) string { return fill(`a("{\"b\":\"<p>c</p>\"}");`, n) })
	add("empty-html", "text/html", "<!doctype html><html><head><title></title></head><body></body></html>")
	add("script", "text/html", "<html><body><script>var story = 'The council met on Monday.'</script></body></html>")
	add("menu", "text/html", "<html><body><nav><ul>"+strings.Repeat(`<li><a href="/x">Council meets</a></li>`, 40)+"</ul></nav></body></html>")
	add("not-found", "text/html", "<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1><p>The requested URL was not found on this server.</p></body></html>")
	add("flat-menu", "text/plain", "Home\nNews\nSport\nContact\nLog in\nSubscribe\n")
	add("json", "", `{"error":{"code":500,"message":"internal"},"items":[]}`)
	add("style", "text/html", "<style>body { color: red }</style>")
	add("frames", "text/html", `<frameset cols="20%,80%"><frame src="a.html"><frame src="b.html"></frameset>`)
	add("redirect", "text/html", `<html><head><meta http-equiv="refresh" content="0;url=/new"></head><body><a href="/new">Click here</a></body></html>`)
	add("form", "text/html", `<html><body><form><label>Name<input></label><label>Password<input type=password></label><button>Log in</button></form></body></html>`)
}
