package hostile

import "strings"

// texts: flattened pages.
func texts(g *group) {
	s := English
	flat := s.flat("\n")
	put := func(name, page string) *Case { return g.text(name, s, page) }
	put("plain", flat)
	put("no-content-type", flat).ContentType = ""
	for _, eol := range []struct{ name, eol string }{
		{"crlf", "\r\n"}, {"cr", "\r"}, {"nel", "\u0085"}, {"line-separator", "\u2028"}, {"paragraph-separator", "\u2029"},
		{"vertical-tab", "\v"}, {"form-feed", "\f"}, {"blank-lines", "\n\n"}, {"many-blank-lines", "\n\n\n\n\n\n\n\n"}, {"spaced", " \n \n"}, {"mixed", "\r\n\n\r"},
	} {
		put(eol.name, s.flat(eol.eol))
	}
	put("one-line", s.flat(" ")).free()
	put("no-border", s.flat("")).free()
	put("wrapped-60", wrap(flat, 60))
	put("wrapped-quoted", "> "+strings.ReplaceAll(wrap(flat, 70), "\n", "\n> ")).Noise = -1
	put("indented", "    "+strings.ReplaceAll(flat, "\n", "\n    "))
	put("tabs", strings.ReplaceAll(flat, " ", "\t"))
	put("wide-spaces", strings.ReplaceAll(flat, " ", "\u3000"))
	put("hard-spaces", strings.ReplaceAll(flat, " ", "\u00a0"))
	put("zero-width-spaces", strings.ReplaceAll(flat, " ", " \u200b"))
	put("direction-marks", "\u202e"+strings.ReplaceAll(flat, ". ", ".\u202c \u2066"))
	put("mark-inside", strings.ReplaceAll(flat, ". ", ".\ufeff "))
	put("nul", strings.ReplaceAll(flat, ". ", ".\x00 "))
	put("escapes", strings.ReplaceAll(flat, ". ", ".\x1b[0m ")).Noise = 40
	put("backspaces", strings.ReplaceAll(flat, ". ", ".\b "))
	changed(put("upper-case", flat), strings.ToUpper)
	put("bullets", "* "+strings.ReplaceAll(flat, "\n", "\n* ")).free()
	put("numbered", "1. "+strings.ReplaceAll(flat, "\n", "\n1. ")).free()
	put("markdown", "# "+s.Title+"\n\n"+strings.Join(s.Paragraphs, "\n\n")+"\n\n"+strings.Repeat("[More](https://a.example/x)\n", 10))
	put("tags-in-text", strings.ReplaceAll(flat, "\n", " </p>\n<p> ")).free()
	put("mark-up-left", s.Title+"\n"+strings.Join(s.Paragraphs, "\n<br/>\n")).Noise = 20
	put("entities-left", strings.ReplaceAll(flat, " the ", "&nbsp;the&#32;")).free()
	changed(put("combining", flat), func(s string) string { return strings.ReplaceAll(s, "e", "e\u0301") })
	put("trailing-spaces", strings.ReplaceAll(flat, "\n", strings.Repeat(" ", 200)+"\n"))
	put("twice", flat+flat)
	put("rune-cut", flat[:len(flat)-1]+"\xe2\x80")
	scales := func(name string, page func(n int) string) *Case {
		c := g.text(name, s, "")
		c.Page, c.Scales = func(n int) []byte { return []byte(page(n)) }, true
		return c
	}
	sentence := "The harbour master spoke at length about the tides of the year. "
	scales("one-long-line", func(n int) string { return fill(sentence, n) }).free().Full = 50 << 20
	scales("one-long-word", func(n int) string { return fill("a", n) }).free().May |= NotText
	scales("many-lines", func(n int) string { return fill(sentence+"\n", n) }).free()
	scales("lines-of-a-letter", func(n int) string { return fill("x\n", n) }).free()
	scales("empty-lines", func(n int) string { return flat + fill("\n", n) })
	scales("white-space", func(n int) string { return flat + fill(" \t\u3000", n) })
	scales("questions", func(n int) string { return fill("Who?\n\n", n) }).free()
	scales("deep-quote", func(n int) string { return flat + fill("> ", n) + "deep down" }).Noise = -1
	scales("rules", func(n int) string { return flat + fill("-----\n", n) })
	scales("one-rule", func(n int) string { return flat + fill("=", n) }).Noise = -1
	scales("combining-marks", func(n int) string { return flat + fill("\u0301", n) }).Noise = -1
	scales("direction-controls", func(n int) string { return flat + fill("\u202e\u2066", n) })
	scales("zero-width", func(n int) string { return flat + fill("\u200b", n) })
	scales("emoji", func(n int) string { return flat + fill("\U0001f468\u200d\U0001f469\u200d\U0001f467 ", n) }).Noise = -1
	scales("links", func(n int) string { return flat + fill("https://a.example/x?y=z ", n) }).Noise = -1
	scales("addresses", func(n int) string { return flat + fill("a@b.example, ", n) }).Noise = -1
	scales("table", func(n int) string { return flat + fill("| 1 | 2 | 3 |\n", n) }).Noise = -1
	scales("markdown-links", func(n int) string { return flat + fill("[x](", n) }).Noise = -1
	scales("brackets", func(n int) string { return flat + fill("([{", n) }).Noise = -1
	scales("stars", func(n int) string { return flat + fill("*_", n) }).Noise = -1
	scales("menu", func(n int) string { return flat + fill("Home\nNews\nSport\n", n) })
	scales("photo-credits", func(n int) string { return flat + fill("(Photo: ", n) }).Noise = -1
	scales("datelines", func(n int) string { return flat + fill("LONDON, March 3 (Reuters) - ", n) }).Noise = -1
	scales("bylines", func(n int) string { return flat + fill("By Jane Roe and John Doe, ", n) }).Noise = -1
	scales("times", func(n int) string { return flat + fill("12:30 ", n) }).Noise = -1
	scales("chinese-line", func(n int) string { return fill(chinese.Paragraphs[0], n) }).free()
	scales("thai-line", func(n int) string { return fill(thai.Paragraphs[0], n) }).free()
}

// changed changes page and story alike.
func changed(c *Case, f func(string) string) {
	c.Page = fixed([]byte(f(string(c.Page(0)))))
	c.Want, c.Also = each(c.Want, f), each(c.Also, f)
}

func each(list []string, f func(string) string) []string {
	var out []string
	for _, s := range list {
		out = append(out, f(s))
	}
	return out
}

// wrap breaks lines at width bytes.
func wrap(s string, width int) string {
	var w strings.Builder
	for line := range strings.Lines(s) {
		at := 0
		for i, word := range strings.Fields(line) {
			if i > 0 && at+len(word) >= width {
				w.WriteByte('\n')
				at = 0
			} else if i > 0 {
				w.WriteByte(' ')
				at++
			}
			w.WriteString(word)
			at += len(word)
		}
		w.WriteString("\n")
		if len(line) > width {
			w.WriteString("\n")
		}
	}
	return w.String()
}
