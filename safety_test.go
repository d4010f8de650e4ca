package tearsheet_test

import (
	"encoding/json"
	"reflect"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"example.com/tearsheet"
)

// storyOf is a page with a story around whatever is put in.
func storyOf(head, body string) []byte {
	return []byte(`<!doctype html><html><head><title>Ferry sails again</title>` + head + `</head><body><h1>Ferry sails again</h1>
<p>The ferry between Quillmoor and the island sails again from Monday on, the harbour office said after a winter of repairs.</p>
` + body + `
<p>The crew of nine had waited for five months, and the mayor thanked them for their patience in a short speech at the landing.</p>
</body></html>`)
}

// TestAddresses: what is no http or https address is in no field, and the receipt says so.
func TestAddresses(t *testing.T) {
	for _, address := range []string{
		"javascript:alert(1)", "JavaScript:alert(1)", "java\nscript:alert(1)", " javascript:alert(1)", "data:text/html,<script>alert(1)</script>",
		"vbscript:msgbox(1)", "file:///etc/passwd", "blob:https://a.example/1", "about:blank", "jar:http://a.example!/x", "intent://a#Intent;end",
	} {
		quoted, _ := json.Marshal(address)
		page := storyOf(`<link rel="canonical" href='`+address+`'><meta property="og:url" content='`+address+`'><meta property="og:image" content='`+address+`'>
<script type="application/ld+json">{"@type":"NewsArticle","url":`+string(quoted)+`,"image":`+string(quoted)+`}</script>`,
			`<figure><img src='`+address+`' alt="A ferry"><figcaption>The ferry at its landing on Monday.</figcaption></figure><p><a href='`+address+`'>The timetable</a> has not changed since last year, and tickets cost what they did.</p>`)
		a, err := tearsheet.Parse(page, &tearsheet.Options{URL: "https://news.example/ferry"})
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range append([]string{a.URL}, imageURLs(a)...) {
			if v != "" && !strings.HasPrefix(v, "https://news.example/") {
				t.Errorf("%q: field with %q", address, v)
			}
		}
		refused := 0
		for _, r := range a.Removed {
			if r.Class == "address" && strings.HasPrefix(r.Rule, "scheme: ") {
				refused++
			}
		}
		if refused < 3 {
			t.Errorf("%q: %d receipts of addresses: %v", address, refused, a.Removed)
		}
	}
}

// TestArticleKeepsNoPage: articles that are kept do not keep their pages in memory.
func TestArticleKeepsNoPage(t *testing.T) {
	const articles, filling = 64, 1 << 20
	filler := strings.Repeat("<!-- "+strings.Repeat("x", 1000)+" -->", filling/1000)
	var pages [][]byte
	for range 4 {
		pages = append(pages, storyOf(`<meta name="author" content="Ada Quist"><link rel="canonical" href="/ferry"><meta name="keywords" content="ferry, harbour">`+filler,
			`<figure><img src="/boat.jpg" alt="A boat"><figcaption>The ferry at its landing. Photo: Bo Lind</figcaption></figure><p class="note">Editor's note: this story was updated.</p>`))
	}
	heap := func() uint64 {
		runtime.GC()
		runtime.GC() // what pools hold goes in two rounds
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before := heap()
	var kept []*tearsheet.Article
	for i := range articles {
		a, err := tearsheet.Parse(pages[i%len(pages)], &tearsheet.Options{URL: "https://news.example/"})
		if err != nil {
			t.Fatal(err)
		}
		kept = append(kept, a)
	}
	if grown := int64(heap()) - int64(before); grown > articles*filling/10 {
		t.Errorf("%d articles of a paragraph or two keep %d kB", articles, grown/1024)
	}
	runtime.KeepAlive(kept)
}

func imageURLs(a *tearsheet.Article) (all []string) {
	for _, img := range a.Images {
		all = append(all, img.URL)
	}
	return all
}

// active are ways to get script out of text that is shown as Markdown.
var active = []string{
	`<script>alert(1)</script>`, `<img src=x onerror=alert(1)>`, `<svg/onload=alert(1)>`, `<iframe src="javascript:alert(1)">`,
	`[click](javascript:alert(1))`, `![x](javascript:alert(1))`, `[click](<javascript:alert(1)>)`, `[a]: javascript:alert(1)`, `<javascript:alert(1)>`,
	`<https://a.example/onmouseover=alert(1)>`, "``<script>``", "```\n<script>alert(1)</script>\n```", `<!-- --><b onclick=x>`, `<![CDATA[<script>]]>`, `<?php x ?>`,
	`&lt;script&gt;alert(1)&lt;/script&gt;`, `&#60;script&#62;`, `\<script>`, `\\<script>`, `</p><script>x</script>`, "a\n<script>x</script>", "    <script>x</script>",
	`<a href="x">y</a>`, `<style>*{x}</style>`, `| a | <b> |`, `[x][y]`, `[^1]: <b>`, `<p
onclick=x>`, `+ <b>`, `1. <b>`, `> <b>`, `# <b>`, `--- <b>`, `~~~
<b>`, "<b>```<i>", `![a](b "c)<script>")`,
}

// TestMarkdownIsInert: whatever the words of a story are, its Markdown holds no HTML and no links.
func TestMarkdownIsInert(t *testing.T) {
	kinds := []tearsheet.Kind{tearsheet.KindBody, tearsheet.KindHeadline, tearsheet.KindSubtitle, tearsheet.KindByline, tearsheet.KindCaption, tearsheet.KindHeading,
		tearsheet.KindListItem, tearsheet.KindQuote, tearsheet.KindPullQuote, tearsheet.KindTable, tearsheet.KindPreformatted, tearsheet.KindNote}
	for _, text := range active {
		for _, kind := range kinds {
			a := &tearsheet.Article{Text: text, Paragraphs: []tearsheet.Paragraph{{Span: tearsheet.Span{End: len(text)}, Kind: kind, Level: 1}}}
			if problem := markdownProblem(a.Markdown()); problem != "" {
				t.Errorf("%v %q: %s", kind, text, problem)
			}
		}
	}
}

// TestActiveText puts the same into pages.
func TestActiveText(t *testing.T) {
	for _, text := range active {
		escaped := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\"", "&quot;").Replace(text)
		body := "<p>The harbour office writes " + escaped + " on its board, and nobody knows why it does so since last week.</p><ul><li>" + escaped + "</li></ul><pre>" + escaped + "</pre>"
		for _, page := range [][]byte{storyOf("", body), []byte("Ferry sails again\n\nThe harbour office writes " + text + " on its board, and nobody knows why it does so since the winter.\n\n" + text + "\n\nThe crew of nine had waited for five months, and the mayor thanked them for their patience in a short speech at the landing, which few heard in the wind.")} {
			a, err := tearsheet.Parse(page, nil)
			if err != nil {
				t.Errorf("%q: %v", text, err)
				continue
			}
			if problem := markdownProblem(a.Markdown()); problem != "" {
				t.Errorf("%q: %s", text, problem)
			}
		}
	}
}

// reference is a character reference of HTML.
var reference = regexp.MustCompile(`^&(#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);`)

// markdownProblem says what in a Markdown text could become HTML, or a link, "" if nothing
// could. It reads as CommonMark does: outside fences, < & [ ] ( ! must be escaped where they mean something.
func markdownProblem(text string) string {
	fence := ""
	for _, line := range strings.Split(text, "\n") {
		trimmed := strings.TrimLeft(line, "> ")
		if mark := trimmed[:len(trimmed)-len(strings.TrimLeft(trimmed, "`"))]; len(mark) >= 3 && (fence == "" || len(mark) >= len(fence) && strings.TrimSpace(trimmed) == mark) {
			if fence == "" {
				fence = mark
			} else {
				fence = ""
			}
			continue
		}
		if fence != "" {
			continue
		}
		for i := 0; i < len(line); i++ {
			switch line[i] {
			case '\\':
				i++
			case '<', '[', '`', '~':
				return "unescaped " + line[i:]
			case '&':
				if reference.MatchString(line[i:]) {
					return "unescaped " + line[i:]
				}
			}
		}
	}
	if fence != "" {
		return "a fence is not closed"
	}
	return ""
}

// TestFieldsAreClean: no control, bidirectional or zero-width character gets into a field, wherever it
// stood in the page.
func TestFieldsAreClean(t *testing.T) {
	const dirt = "\u202e\u2066\u200b\u0000\u0007\u009b\ufeff\u00ad\u2028"
	dirty := func(s string) string { return s[:3] + dirt + s[3:] + dirt }
	quoted, _ := json.Marshal(dirty("Jane Roe"))
	title, _ := json.Marshal(dirty("Ferry sails again"))
	a, err := tearsheet.Parse(storyOf(`<meta name="keywords" content="`+dirty("ferry")+`,`+dirty("harbour")+`"><meta property="article:section" content="`+dirty("Local")+`"><meta property="og:site_name" content="`+dirty("The Quillmoor Ledger")+`">
<meta property="og:image" content="https://a.example/`+dirty("abc.jpg")+`">
<script type="application/ld+json">{"@type":"NewsArticle","headline":`+string(title)+`,"alternativeHeadline":`+string(title)+`,"author":{"@type":"Person","name":`+string(quoted)+`,"jobTitle":`+string(quoted)+`},"datePublished":"2024-05-06"}</script>`,
		`<p class="byline">By `+dirty("Jane Roe")+`</p><p>`+dirty("The timetable has not changed since last year, and tickets cost what they did before the winter.")+`</p><p>12 `+dirty("views")+`</p>`), nil)
	if err != nil {
		t.Fatal(err)
	}
	walkStrings(reflect.ValueOf(a), "", func(path, s string) {
		for _, r := range s {
			if r != '\n' && r != '\t' && strings.ContainsRune(dirt, r) {
				t.Errorf("%s: %q", path, s)
				return
			}
		}
	})
	if len(a.Authors) == 0 || a.Publisher == "" || a.Section == "" || len(a.Keywords) == 0 {
		t.Errorf("the fields themselves are lost: %+v", a)
	}
}

// walkStrings yields all strings in a value, with the names of their fields.
func walkStrings(v reflect.Value, path string, yield func(path, s string)) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			walkStrings(v.Elem(), path, yield)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				walkStrings(v.Field(i), path+"."+v.Type().Field(i).Name, yield)
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			walkStrings(v.Index(i), path, yield)
		}
	case reflect.String:
		yield(path, v.String())
	}
}

// TestTruncated: a page that ends inside the story says so, a whole one does not.
func TestTruncated(t *testing.T) {
	whole := string(storyOf("", ""))
	const sentence = "patience in a short speech"
	tests := []struct {
		name, page string
		want       bool
	}{
		{"whole", whole, false},
		{"cut inside the last sentence", whole[:strings.Index(whole, sentence)+len(sentence)-3], true},
		{"cut behind a sentence", whole[:strings.Index(whole, "</body>")], false},
		{"text, whole", "Ferry sails again\n\nThe ferry between Quillmoor and the island sails again from Monday on, the harbour office said.\n\nThe crew of nine had waited for five months, and the mayor thanked them.", false},
		{"text, cut", "Ferry sails again\n\nThe ferry between Quillmoor and the island sails again from Monday on, the harbour office said.\n\nThe crew of nine had waited for five months, and the mayor tha", true},
		{"ellipsis", strings.Replace(whole, "in a short speech at the landing.", "in a short [...]", 1), true},
	}
	for _, tt := range tests {
		a, err := tearsheet.Parse([]byte(tt.page), nil)
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if a.Access.Truncated != tt.want || a.Access.Truncated != (len(a.Access.Evidence) > 0) {
			t.Errorf("%s: %+v", tt.name, a.Access)
		}
	}
}
