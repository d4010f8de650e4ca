package block

import (
	"strings"
	"testing"
	"unicode/utf8"

	"example.com/tearsheet/internal/dom"
)

// checkCover reports what the blocks of flattened text must hold: ascending,
// disjoint sources that cover every visible byte, and clean, non-empty text.
func checkCover(t *testing.T, src string, p *Page) {
	t.Helper()
	end := 0
	for i, b := range p.Blocks {
		if b.Source.Start < end || b.Source.End <= b.Source.Start || b.Source.End > len(src) {
			t.Fatalf("block %d: source %v after %d of %d bytes", i, b.Source, end, len(src))
		}
		if s, e := trim(src, end, b.Source.Start); s < e {
			t.Fatalf("block %d: %q before it lies in no block", i, src[s:e])
		}
		if !utf8.ValidString(src[b.Source.Start:b.Source.End]) {
			t.Fatalf("block %d: source %v cuts a character", i, b.Source)
		}
		checkText(t, i, b)
		end = b.Source.End
	}
	if s, e := trim(src, end, len(src)); s < e {
		t.Fatalf("%q at the end lies in no block", src[s:e])
	}
}

func checkText(t *testing.T, i int, b Block) {
	t.Helper()
	if b.Text == "" || !utf8.ValidString(b.Text) {
		t.Fatalf("block %d: text %q", i, b.Text)
	}
	for _, r := range b.Text {
		if dom.IsInvisible(r) && !(r == '\n' || r == '\t') {
			t.Fatalf("block %d: %U in text %q", i, r, b.Text)
		}
	}
	if b.Kind != Table && b.Kind != Preformatted && strings.ContainsAny(b.Text, "\n\t") {
		t.Fatalf("block %d: line end or tab in text %q", i, b.Text)
	}
	if (b.Kind == Heading || b.Kind == ListItem) != (b.Level > 0) {
		t.Fatalf("block %d: kind %d at level %d", i, b.Kind, b.Level)
	}
}

func FuzzFromText(f *testing.F) {
	for _, s := range []string{
		"", "\n\n", "\u00ad\u200b", "one\r\ntwo\rthree\u2028four\u2029five\u0085six\fseven",
		"# A\n\nb **c** [d](http://e) ![f](g.png)\n\n## H\n- i\n- j\n```\ncode\n```",
		"a\tb\nc\td\n| e | f |\n|---|---|\n| g | h |",
		"Title\n=====\n\n-----\nBox\n-----\n* * *\n",
		"  • one\n    ◦ two\n•\nthree\n1. four\n2. five",
		"12 views0 comments\nFeb 105 min read\nRecent Posts See All\n• Writer's pictureThe Evening Post",
		"the council met.The mayor spoke.Nobody answered HomeNewsSportsContact usShareEmailPrint",
		"一二三。四五六。「七八」九\n以下\n", "   [1]One [2]Two [3]Three [4]\n   [5]Five\n",
		"some words that go on and on until the col-\numn ends and then the text goes on with an-\nother line of the very same width as be-\nfore and so it goes until there is no more\n",
		"[[[[](((](((", "\\", "a\\", "![", "*", "** **", "> q\n> r\n>", "•", "•\n•\n•", "-", "```",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		if !utf8.ValidString(src) {
			src = strings.ToValidUTF8(src, "\ufffd")
		}
		checkCover(t, src, FromText(src))
		// The same as one of many lines of a longer page, where the dialect may differ.
		long := src + strings.Repeat(" Some more words.And then others.", 8) + src
		checkCover(t, long, FromText(long))
	})
}
