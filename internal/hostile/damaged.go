package hostile

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
)

func number(i int) string { return strconv.Itoa(i) }

var (
	endTag   = regexp.MustCompile(`</[a-z0-9]+>`)
	startTag = regexp.MustCompile(`<[a-z0-9]+[^>]*>`)
)

// damaged: pages from which something was taken.
func damaged(g *group) {
	page := English.page(frame{})
	change := func(name, page string) *Case { return g.html(name, English, page) }
	change("no-end-tags", endTag.ReplaceAllString(page, ""))
	change("no-end-tags-in-body", bodyWithout(endTag))
	change("no-start-tags-in-body", bodyWithout(startTag)).Noise = -1
	change("no-attribute-quotes", strings.ReplaceAll(page, `"`, ""))
	change("single-quotes", strings.ReplaceAll(page, `"`, `'`))
	change("no-attributes", regexp.MustCompile(`<([a-z0-9]+) [^>]*>`).ReplaceAllString(page, "<$1>"))
	change("curly-quotes", strings.ReplaceAll(page, `"`, "\u201d"))
	change("closing-quotes-lost", regexp.MustCompile(`="([^"]*)"`).ReplaceAllString(page, `="$1`))
	change("opening-quotes-lost", regexp.MustCompile(`="([^"]*)"`).ReplaceAllString(page, `=$1"`))
	change("end-tags-twice", endTag.ReplaceAllString(page, "$0$0"))
	change("start-tags-twice", startTag.ReplaceAllString(page, "$0$0")).Noise = 40
	change("end-tags-as-start", strings.ReplaceAll(page, "</p>", "<p>"))
	change("spaces-in-tags", strings.ReplaceAll(page, "<p>", "<p >")).Noise = noise
	change("spaces-before-names", strings.ReplaceAll(page, "</p>", "</ p>"))
	change("slashes", strings.ReplaceAll(page, "<p>", "<p/>"))
	change("greater-than-twice", strings.ReplaceAll(page, "<p>", "<p>>"))
	change("escaped-body", English.doc(English.headed()+escape(English.body("<p>", "</p>")))).Noise = -1
	change("backslashes", strings.ReplaceAll(page, `"`, `\"`))
	change("escaped-slashes", English.doc(strings.ReplaceAll(English.headed()+English.body("<p>", "</p>"), "</", `<\/`))).Noise = -1
	change("tabs", strings.ReplaceAll(page, " ", "\t"))
	change("line-each-word", strings.ReplaceAll(page, " ", "\n"))
	for seed := range 4 {
		rng := rand.New(rand.NewPCG(uint64(seed), 1))
		change(fmt.Sprintf("half-the-end-tags-%d", seed), endTag.ReplaceAllStringFunc(page, func(tag string) string {
			if rng.IntN(2) == 0 {
				return ""
			}
			return tag
		}))
		change(fmt.Sprintf("half-the-start-tags-%d", seed), startTag.ReplaceAllStringFunc(page, func(tag string) string {
			if rng.IntN(2) == 0 && tag != "<title>" {
				return ""
			}
			return tag
		})).Noise = 40
		change(fmt.Sprintf("end-tags-shuffled-%d", seed), shuffled(page, rng)).Noise = 40
	}
}

// bodyWithout returns the page without the tags in its body.
func bodyWithout(tag *regexp.Regexp) string {
	head, body, _ := strings.Cut(English.page(frame{}), "<body>")
	return head + "<body>" + tag.ReplaceAllString(body, "")
}

// shuffled gives the end tags of the body new places among themselves.
func shuffled(page string, rng *rand.Rand) string {
	head, body, _ := strings.Cut(page, "<body>")
	tags := endTag.FindAllString(body, -1)
	rng.Shuffle(len(tags), func(i, j int) { tags[i], tags[j] = tags[j], tags[i] })
	i := -1
	return head + "<body>" + endTag.ReplaceAllStringFunc(body, func(string) string { i++; return tags[i] })
}

func escape(s string) string { return strings.NewReplacer("<", "&lt;", ">", "&gt;").Replace(s) }

// truncated: pages that end early. Of the story, the sentences that are there
// must come out, if there are enough to be a story.
func truncated(g *group) {
	html, text := English.page(frame{}), English.flat("\n")
	for percent := 5; percent < 100; percent += 5 {
		name := fmt.Sprintf("%d%%", percent)
		cut(g.html(name, English, ""), html[:len(html)*percent/100])
		cut(g.text("text-"+name, English, ""), text[:len(text)*percent/100])
		crlf := strings.ReplaceAll(html, "\n", "\r\n")
		cut(g.html("tail-"+name, English, ""), crlf[len(crlf)*percent/100:])
	}
}

// cut gives the case what is left of its page.
func cut(c *Case, page string) {
	c.Page = fixed([]byte(page))
	c.Want = nil
	for _, p := range English.Paragraphs {
		for _, s := range strings.SplitAfter(p, ". ") {
			if strings.Contains(page, s) {
				c.Want = append(c.Want, s)
			}
		}
	}
	c.Also = append(English.also(), English.Paragraphs...) // the sentence that was cut
	const enough = 3                                       // sentences: less may be called no story
	if len(c.Want) < enough {
		c.free()
		c.May |= NotText
	}
}

// bitflips: pages some of whose bits are wrong. Flips in the markup leave the words as they
// are; flips anywhere promise nothing but an end.
func bitflips(g *group) {
	page := English.page(frame{})
	for seed := range 8 {
		c := g.html(fmt.Sprintf("markup-%d", seed), English, "")
		c.Page = fixed(flipped([]byte(page), uint64(seed), 100, func(i int) bool { return inMarkup(page, i) }))
		c.Noise = 40
	}
	for _, every := range []int{1000, 100, 10} {
		for seed := range 4 {
			c := g.html(fmt.Sprintf("one-in-%d-%d", every, seed), English, "").free()
			c.Page = fixed(flipped([]byte(page), uint64(seed), every, func(int) bool { return true }))
			c.May |= NotText
			c = g.text(fmt.Sprintf("text-one-in-%d-%d", every, seed), English, "").free()
			c.Page = fixed(flipped([]byte(English.flat("\n")), uint64(seed), every, func(int) bool { return true }))
			c.May |= NotText
		}
	}
}

// flipped flips a bit in about one of the bytes in every so many of those that ok accepts.
func flipped(page []byte, seed uint64, every int, ok func(i int) bool) []byte {
	page = bytes.Clone(page)
	rng := rand.New(rand.NewPCG(seed, 2))
	for i := range page {
		if rng.IntN(every) == 0 && ok(i) {
			page[i] ^= 1 << rng.IntN(7) // the eighth would change the encoding
		}
	}
	return page
}

// inMarkup reports whether byte i stands in a tag of the body, between < and >.
func inMarkup(page string, i int) bool {
	return i > strings.Index(page, "<body>") && strings.LastIndexByte(page[:i], '<') > strings.LastIndexByte(page[:i], '>') && page[i] != '>'
}
