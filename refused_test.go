package tearsheet_test

import (
	"errors"
	"os"
	"strings"
	"testing"

	"example.com/tearsheet"
)

// TestRefused: pages without a text of their own are refused, and the error
// says what they are.
func TestRefused(t *testing.T) {
	files, err := os.ReadDir("testdata/refused")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		name := file.Name()
		want := tearsheet.TypeError
		switch {
		case strings.HasPrefix(name, "listing"):
			want = tearsheet.TypeListing
		case strings.HasPrefix(name, "index"):
			want = tearsheet.TypeIndex
		}
		page, err := os.ReadFile("testdata/refused/" + name)
		if err != nil {
			t.Fatal(err)
		}
		_, err = tearsheet.Parse(page, nil)
		var none *tearsheet.NoArticleError
		if !errors.As(err, &none) {
			t.Errorf("%s: an article: %v", name, err)
			continue
		}
		if none.Type != want {
			t.Errorf("%s: looks like %v, want %v", name, none.Type, want)
		}
	}
}

// TestRefusedWithScripts: what a script holds makes no article of a page that shows teasers, nor of one that declares none.
func TestRefusedWithScripts(t *testing.T) {
	const dialog = `<script>show({"html":"<p>We and our partners keep a few crumbs in your browser to remember what you have read.<\/p>` +
		`<p>The harbour office, which runs this page, says that the crumbs are swept out after ninety days.<\/p><p>You may ask for a broom at the counter from nine to five.<\/p>"})</script>`
	const declared = `<meta property="og:type" content="article"><meta property="article:published_time" content="2024-05-06T09:00:00Z">`
	index, err := os.ReadFile("testdata/refused/index.html")
	if err != nil {
		t.Fatal(err)
	}
	for name, page := range map[string]string{
		"index":    strings.Replace(string(index), "</head>", declared+dialog+"</head>", 1),
		"no story": "<!doctype html><html><head><title>Harbour</title></head><body><div id=app></div>" + dialog + "</body></html>",
	} {
		if a, err := tearsheet.Parse([]byte(page), nil); !errors.Is(err, tearsheet.ErrNoArticle) {
			t.Errorf("%s: %v, %+v", name, err, a)
		}
	}
	if _, err := tearsheet.Parse([]byte("<!doctype html><html><head>"+declared+"</head><body><div id=app></div>"+dialog+"</body></html>"), nil); err != nil {
		t.Errorf("a page that declares an article: %v", err)
	}
}

// TestScriptedAddress: the receipt of an address that is left out of a story in a script says where it stands in the page.
func TestScriptedAddress(t *testing.T) {
	const page = `<!doctype html><html><head><meta property="og:type" content="article"><meta property="article:published_time" content="2024-05-06T09:00:00Z"></head>` +
		`<body><div id=app></div><script>show({"html":"<p>The harbour office of Quillmoor closed its last counter on Monday, after a hundred and four years of selling tickets.<\/p>` +
		`<figure><img src='javascript:zoom()' alt='The counter'><\/figure><p>Ada Brook, who sold the first ticket of the summer in 1971, sold the last one as well.<\/p>` +
		`<p>From Tuesday on a machine on the pier takes coins, cards and complaints, the office said.<\/p>"})</script></body></html>`
	a, err := tearsheet.Parse([]byte(page), nil)
	if err != nil {
		t.Fatal(err)
	}
	found := false
	for _, r := range a.Removed {
		if r.Class == "address" {
			found = true
			if s := page[r.Source.Start:r.Source.End]; !strings.HasPrefix(s, "<img") {
				t.Errorf("the address stands at %q", s)
			}
		}
	}
	if !found {
		t.Errorf("no receipt of the address: %+v", a.Removed)
	}
}

func TestIsArticle(t *testing.T) {
	for kind, want := range map[tearsheet.PageType]bool{
		tearsheet.TypeArticle: true, tearsheet.TypeVideo: true, tearsheet.TypeIndex: false, tearsheet.TypeForum: false, tearsheet.TypeError: false,
	} {
		if kind.IsArticle() != want {
			t.Errorf("%v: IsArticle = %t", kind, !want)
		}
	}
}

// TestAboutWalls: a story about such pages is a story.
func TestAboutWalls(t *testing.T) {
	const story = `<h1>Why the town's website says "page not found"</h1>
<p>The town hall of Quillmoor moved its website on Friday, and since then every second address answers with the words "page not found".</p>
<p>Mayor Ingrid Solvang apologised on Monday and promised that the old addresses would lead to the new ones by the end of the week.</p>
<p>Until then a notice asks readers to enable JavaScript, which the mayor called a mistake of the contractor, who did not answer questions.</p>
<p>The old site had run for nineteen years on a computer in the cellar of the library, beside the boxes of the local history club.</p>
<p>Its last editor, a retired teacher, keeps a copy at home and reads the minutes of the council from it to whoever calls him.</p>`
	if _, err := tearsheet.Parse([]byte("<!doctype html><title>Why the town is hard to find</title>"+story), nil); err != nil {
		t.Error(err)
	}
}
