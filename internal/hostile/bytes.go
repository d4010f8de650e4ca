package hostile

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"math/rand/v2"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/unicode/norm"
)

// encodings are the old ways to write, each with a story that needs it.
var encodings = []struct {
	name     string
	encoding encoding.Encoding
	story    *Story
}{
	{"gbk", simplifiedchinese.GBK, chinese},
	{"gb18030", simplifiedchinese.GB18030, chinese},
	{"big5", traditionalchinese.Big5, taiwanese},
	{"shift_jis", japanese.ShiftJIS, japaneseStory},
	{"euc-jp", japanese.EUCJP, japaneseStory},
	{"iso-2022-jp", japanese.ISO2022JP, japaneseStory},
	{"euc-kr", korean.EUCKR, koreanStory},
	{"koi8-r", charmap.KOI8R, russian},
	{"koi8-u", charmap.KOI8U, ukrainian},
	{"iso-8859-5", charmap.ISO8859_5, russian},
	{"windows-1251", charmap.Windows1251, russian},
	{"windows-1250", charmap.Windows1250, czech},
	{"iso-8859-2", charmap.ISO8859_2, polish},
	{"windows-1252", charmap.Windows1252, germanStory},
	{"iso-8859-1", charmap.ISO8859_1, germanStory},
	{"iso-8859-15", charmap.ISO8859_15, frenchStory},
	{"windows-1253", charmap.Windows1253, greek},
	{"iso-8859-7", charmap.ISO8859_7, greek},
	{"windows-1254", charmap.Windows1254, turkish},
	{"windows-1255", charmap.Windows1255, hebrew},
	{"windows-1256", charmap.Windows1256, arabic},
	{"windows-1257", charmap.Windows1257, lithuanian},
	{"windows-1258", charmap.Windows1258, vietnamese},
	{"windows-874", charmap.Windows874, thai},
}

// charsets: every encoding undeclared, declared wrongly, late, twice and right.
func charsets(g *group) {
	for _, e := range encodings {
		encode := func(s string) []byte {
			if e.name == "windows-1258" {
				s = toneMarks(s)
			}
			return must(e.encoding.NewEncoder().Bytes([]byte(s)))
		}
		add := func(name, contentType, meta string, f frame) {
			f.bare = true
			f.head += meta
			c := g.html(e.name+"-"+name, e.story, "")
			c.Page, c.ContentType = fixed(encode(e.story.page(f))), contentType
		}
		add("undeclared", "text/html", "", frame{})
		add("no-header", "", "", frame{})
		add("header-utf-8", "text/html; charset=utf-8", "", frame{})
		add("meta-utf-8", "text/html", `<meta charset="utf-8">`, frame{})
		add("meta-iso-8859-1", "text/html", `<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">`, frame{})
		add("late", "text/html", `<meta charset="`+e.name+`">`, frame{head: "<script>" + fill("var a = 1;\n", 5000) + "</script>"})
		add("header-right-meta-wrong", "text/html; charset="+e.name, `<meta charset="utf-8">`, frame{})
		add("header-wrong-meta-right", "text/html; charset=iso-8859-1", `<meta charset="`+e.name+`">`, frame{})
		add("right", "text/html", `<meta charset="`+e.name+`">`, frame{})
		c := g.text(e.name+"-text", e.story, "")
		c.Page, c.ContentType = fixed(encode(e.story.flat("\n"))), "text/plain"
	}
	wideEncodings(g)
	utf8s(g)
}

// toneMarks takes tone marks off the letters, as windows-1258 has them: "ế" becomes "ê" and an acute accent.
func toneMarks(s string) string {
	var w strings.Builder
	for _, r := range s {
		if _, ok := charmap.Windows1258.EncodeRune(r); ok {
			w.WriteRune(r)
			continue
		}
		var tone rune
		base := ""
		for _, p := range norm.NFD.String(string(r)) {
			if strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", p) {
				tone = p
			} else {
				base += string(p)
			}
		}
		w.WriteString(norm.NFC.String(base))
		if tone != 0 {
			w.WriteRune(tone)
		}
	}
	return w.String()
}

// wideEncodings: UTF-16 in all its ways, and what looks like UTF-7.
func wideEncodings(g *group) {
	for _, order := range []struct {
		name  string
		order binary.AppendByteOrder
	}{{"utf-16le", binary.LittleEndian}, {"utf-16be", binary.BigEndian}} {
		for _, s := range []*Story{English, russian, chinese} {
			add := func(name, contentType, page string, text bool) {
				c := g.html(order.name+"-"+s.Language+"-"+name, s, "")
				c.Page, c.ContentType, c.Text = fixed(utf16Bytes(page, order.order)), contentType, text
			}
			add("mark", "text/html", "\ufeff"+s.page(frame{bare: true}), false)
			add("mark-header-utf-8", "text/html; charset=utf-8", "\ufeff"+s.page(frame{bare: true}), false)
			add("no-mark", "text/html", s.page(frame{bare: true}), false)
			add("no-mark-header", "text/html; charset="+order.name, s.page(frame{bare: true}), false)
			add("no-mark-meta-utf-8", "text/html", s.page(frame{}), false)
			add("text-mark", "text/plain", "\ufeff"+s.flat("\r\n"), true)
			add("text-header", "text/plain; charset="+order.name, s.flat("\r\n"), true)
		}
	}
	odd := utf16Bytes("\ufeff"+English.page(frame{}), binary.LittleEndian)
	c := g.html("utf-16le-odd", English, "")
	c.Page, c.ContentType = fixed(append(odd, 'x')), "text/html"
	g.html("utf-16-declared-only", English, English.page(frame{bare: true, head: `<meta charset="utf-16">`})).ContentType = "text/html"
	g.html("utf-16-header-only", English, English.page(frame{})).ContentType = "text/html; charset=utf-16"
	g.html("utf-7-declared", English, English.page(frame{bare: true, head: `<meta charset="utf-7">`, after: "<p>+ADw-script+AD4-"})).ContentType = "text/html; charset=utf-7"
	g.html("utf-7-looking", English, English.page(frame{open: "+ADw-p+AD4-"})).ContentType = "text/html"
	g.html("replacement", English, English.page(frame{bare: true, head: `<meta charset="iso-2022-kr">`})).ContentType = "text/html"
	g.html("x-user-defined", English, English.page(frame{})).ContentType = "text/html; charset=x-user-defined"
}

func utf16Bytes(s string, order binary.AppendByteOrder) []byte {
	var page []byte
	for _, u := range utf16.Encode([]rune(s)) {
		page = order.AppendUint16(page, u)
	}
	return page
}

// utf8s: UTF-8 that is not quite.
func utf8s(g *group) {
	french, german := frenchStory.page(frame{}), germanStory.page(frame{})
	put := func(name, bad string, s *Story, page string) *Case {
		c := g.html(name, s, strings.Replace(page, "</article>", "<p>"+bad+"</p></article>", 1))
		c.Noise = 20
		return c
	}
	put("utf-8-mark", "", frenchStory, "\ufeff"+french)
	put("utf-8-mark-twice", "", frenchStory, "\ufeff\ufeff"+french)
	put("utf-8-mark-inside", "\ufeff", frenchStory, strings.ReplaceAll(french, "<p>", "<p>\ufeff"))
	put("utf-8-mark-header-latin", "", frenchStory, "\ufeff"+french).ContentType = "text/html; charset=iso-8859-1"
	put("utf-8-as-latin", "", frenchStory, french).ContentType = "text/html; charset=iso-8859-1"
	put("utf-8-as-gbk", "", chinese, chinese.page(frame{})).ContentType = "text/html; charset=gbk"
	put("nul", "", English, strings.ReplaceAll(English.page(frame{}), "<p>", "<p>\x00")).Noise = noise
	put("nul-in-tags", "", English, strings.ReplaceAll(English.page(frame{}), "<p", "<p \x00"))
	put("nul-at-end", "", English, English.page(frame{})+strings.Repeat("\x00", 512))
	put("invalid", "\xff\xfe\xfd \xc3\x28 \xe2\x82 \xf0\x9f", germanStory, german)
	put("overlong", "\xc0\xbcscript\xc0\xbe \xe0\x80\xaf \xf0\x80\x80\xaf", germanStory, german)
	put("surrogates", "\xed\xa0\x80 \xed\xbf\xbf \xed\xa0\xbd\xed\xb8\x80", germanStory, german)
	put("too-high", "\xf4\x90\x80\x80 \xf8\x88\x80\x80\x80", germanStory, german)
	put("one-latin-byte", "caf\xe9", germanStory, german)
	put("windows-quotes", "\x93quoted\x94 \x96 and so on\x85", germanStory, german)
	put("latin-tail", "\xe4\xf6\xfc \xdf M\xfcller", germanStory, german)
	put("noncharacters", "\ufffe \uffff \U0010ffff \ufdd0", germanStory, german)
	put("controls", "\x01\x02\x07\x08\x0b\x0c\x1b[31mred\x1b[0m\x7f \u0080\u009f", English, English.page(frame{}))
	g.scaled("many-invalid", English, func(n int) string { return English.page(frame{after: "<p>" + fill("\xff\xc3 ", n)}) }).Noise = -1
	g.scaled("many-nul", English, func(n int) string { return English.page(frame{after: fill("\x00", n)}) }).free().May |= NotText
	g.scaled("many-latin", germanStory, func(n int) string { return german + fill("<!-- \xe4\xf6\xfc -->", n) })
	g.scaled("long-gbk", chinese, func(n int) string {
		return string(must(simplifiedchinese.GBK.NewEncoder().Bytes([]byte(chinese.page(frame{bare: true, before: fill("<!-- 新闻 -->", n)})))))
	}).ContentType = "text/html"
}

// garbage: what is no text.
func garbage(g *group) {
	add := func(name string, page []byte, may Outcome) {
		g.add(Case{Name: name, Page: fixed(page), Noise: -1, May: may})
		g.add(Case{Name: name + "-as-html", ContentType: "text/html; charset=utf-8", Page: fixed(page), Noise: -1, May: may})
	}
	var zipped bytes.Buffer
	w := gzip.NewWriter(&zipped)
	must(w.Write([]byte(English.page(frame{}))))
	if err := w.Close(); err != nil {
		panic(err)
	}
	add("empty", nil, NotText)
	add("white-space", []byte(" \r\n\t\u00a0\u2028 "), NotText)
	add("mark-only", []byte("\ufeff"), NotText)
	add("gzip", zipped.Bytes(), NotText)
	add("pdf", []byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"), NotText)
	add("png", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06"), NotText)
	add("jpeg", []byte("\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01"), NotText)
	add("zip", []byte("PK\x03\x04\x14\x00\x00\x00\x08\x00"), NotText)
	add("webp", []byte("RIFF\x00\x10\x00\x00WEBPVP8 "), NotText)
	add("elf", append([]byte("\x7fELF\x02\x01\x01"), make([]byte, 200)...), NotText)
	for seed := range 4 {
		rng := rand.New(rand.NewPCG(uint64(seed), 3))
		page := make([]byte, 1<<12<<seed)
		for i := range page {
			page[i] = byte(rng.Uint32())
		}
		add("random-"+number(seed), page, NotText|NoArticle)
	}
	random := func(n int) []byte {
		rng := rand.New(rand.NewPCG(9, 3))
		page := make([]byte, n)
		for i := range page {
			page[i] = byte(rng.Uint32())
		}
		return page
	}
	g.add(Case{Name: "random-behind-story", ContentType: "text/html", Page: func(n int) []byte {
		return append([]byte(English.page(frame{})), random(n)...)
	}, Scales: true, Noise: -1, May: Article | NoArticle | NotText})
	ascii := func(n int) []byte {
		page := random(n)
		for i := range page {
			page[i] = ' ' + page[i]%95
		}
		return page
	}
	g.add(Case{Name: "random-ascii", ContentType: "text/html", Page: ascii, Scales: true, Noise: -1, May: Article | NoArticle | NotText})
	g.add(Case{Name: "random-ascii-text", ContentType: "text/plain", Text: true, Page: ascii, Scales: true, Noise: -1, May: Article | NoArticle | NotText})
	marks := func(n int) []byte {
		page := random(n)
		for i := range page {
			page[i] = "<>/=\"' &;!-abp"[int(page[i])%14]
		}
		return page
	}
	g.add(Case{Name: "random-markup", ContentType: "text/html", Page: marks, Scales: true, Noise: -1, May: Article | NoArticle | NotText})
}
