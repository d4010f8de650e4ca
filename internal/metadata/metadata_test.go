package metadata

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/tearsheet/internal/dom"
	"example.com/tearsheet/internal/field"
)

// told is the part of a result that the tests look at.
type told struct {
	Title, Headline, Subtitle, Kicker, Publisher, URL, Language, Section, Type string
	Published, Modified                                                        string
	Authors, Keywords, Images, Credits                                         []string
	Free                                                                       string
	WordCount                                                                  int
}

func tell(page, base string) told {
	cands := Read(dom.Parse(page), base).Candidates
	r := field.Resolve(cands)
	t := told{Title: r.Title.Value, Headline: r.Headline.Value, Subtitle: r.Subtitle.Value, Kicker: r.Kicker.Value, Publisher: r.Publisher.Value, URL: r.URL.Value,
		Language: r.Language.Value, Section: r.Section.Value, Type: r.Type.Value, WordCount: r.WordCount}
	layouts := [...]string{"", "2006", "2006-01", "2006-01-02", "2006-01-02T15:04:05Z07:00"}
	t.Published = r.Published.Time.Format(layouts[r.Published.Precision])
	t.Modified = r.Modified.Time.Format(layouts[r.Modified.Precision])
	for _, a := range r.Authors {
		t.Authors = append(t.Authors, strings.TrimRight(a.Value+"|"+a.Kind+"|"+a.JobTitle, "|"))
	}
	for _, k := range r.Keywords {
		t.Keywords = append(t.Keywords, k.Value)
	}
	for _, i := range r.Images {
		t.Images = append(t.Images, i.Value)
	}
	for _, c := range r.Credits {
		t.Credits = append(t.Credits, c.Value)
	}
	if r.Free != nil {
		t.Free = map[bool]string{true: "true", false: "false"}[*r.Free]
	}
	return t
}

func ld(json string) string { return `<script type="application/ld+json">` + json + `</script>` }

func TestRead(t *testing.T) {
	for _, tt := range []struct {
		name, page, base string
		want             told
	}{
		{name: "graph with references", page: `<html lang="en-gb"><head><title>Ferry stops at noon - Harbour Post</title><link rel=canonical href="/ferry">` + ld(`{"@context":"https://schema.org","@graph":[
{"@type":"Organization","@id":"#org","name":"Harbour Post"},
{"@type":"BreadcrumbList","itemListElement":[{"name":"Home"},{"name":"Transport"},{"name":"Ferry stops at noon"}]},
{"@type":["NewsArticle","Article"],"headline":"Ferry stops at noon","author":{"@id":"#jane"},"publisher":{"@id":"#org"},"datePublished":"2024-03-12T10:15:00+01:00","dateModified":"2024-03-13T08:00:00+01:00","isAccessibleForFree":"False","wordCount":321,"keywords":["ferry","harbour"],"image":{"@type":"ImageObject","url":"/a.jpg"}},
{"@type":"Person","@id":"#jane","name":"Jane Roe","jobTitle":"Harbour Reporter"}]}`) + `</head><body><h1>Ferry stops at noon</h1></body></html>`,
			base: "https://harbour.example/x",
			want: told{Title: "Ferry stops at noon", Headline: "Ferry stops at noon", Publisher: "Harbour Post", URL: "https://harbour.example/ferry", Language: "en-GB", Section: "Transport", Type: "NewsArticle",
				Published: "2024-03-12T10:15:00+01:00", Modified: "2024-03-13T08:00:00+01:00", Authors: []string{"Jane Roe|Person|Harbour Reporter"}, Keywords: []string{"ferry", "harbour"}, Images: []string{"https://harbour.example/a.jpg"}, Free: "false", WordCount: 321}},
		{name: "broken JSON", page: ld(`<!-- {"@type":"NewsArticle", "headline":"A "quoted" word
on two lines", // note
"author":[{"name":"Jane Roe"},{"name":"John Doe"},],"datePublished":"2024-03-12",`),
			want: told{Title: `A "quoted" word on two lines`, Type: "NewsArticle", Published: "2024-03-12", Authors: []string{"Jane Roe|Person", "John Doe|Person"}}},
		{name: "Open Graph and meta", page: `<meta property="og:title" content="Bakers strike &amp;amp; march | The Daily Loaf"><meta property="og:site_name" content="The Daily Loaf"><meta property="article:published_time" content="2024-03-12T10:15:00Z">
<meta name="author" content="By Jane Roe and John Doe"><meta property="article:author" content="https://www.facebook.com/loaf"><meta name="news_keywords" content="bakers, strike"><meta property="og:image" content="javascript:x()"><meta property="article:content_tier" content="metered">`,
			want: told{Title: "Bakers strike & march", Publisher: "The Daily Loaf", Published: "2024-03-12T10:15:00Z", Authors: []string{"Jane Roe|Person", "John Doe|Person"}, Keywords: []string{"bakers", "strike"}}},
		{name: "microdata", page: `<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Bridge reopens early</h1><span itemprop="author" itemscope itemtype="https://schema.org/Person"><a itemprop="name">Jane Roe</a></span><time itemprop="datePublished" datetime="2024-03-12T10:15:00Z">today</time></div>
<div itemscope itemtype="https://schema.org/Comment"><span itemprop="author">troll</span><time itemprop="datePublished" datetime="2025-01-01">later</time></div>`,
			want: told{Title: "Bridge reopens early", Headline: "Bridge reopens early", Type: "NewsArticle", Published: "2024-03-12T10:15:00Z", Authors: []string{"Jane Roe|Person"}}},
		{name: "only the page", page: `<title>Mill burns down - Valley News</title><body><header><h1 class=logo>Valley News</h1></header><article><h1><span class="kicker">Fire</span><span>Mill burns down in the valley</span></h1><p>By Jane Roe</p><p>12 March 2024, 10.15</p><p>Text.</p></article>
<aside class="related"><time datetime="2025-05-05">5 May</time><span class=author>Other Person</span></aside>`,
			base: "https://valleynews.example/mill",
			want: told{Title: "Mill burns down in the valley", Headline: "Mill burns down in the valley", Kicker: "Fire", URL: "https://valleynews.example/mill", Published: "2024-03-12", Authors: []string{"Jane Roe|Person"}}},
		{name: "a box with labels", page: `<title>Mill burns down in the valley</title><h1>Mill burns down in the valley</h1><p>Nobody was hurt when the mill went up on 3 May 1987, says a book about it that came out in spring.</p><ul><li><strong>Autorin/Autor</strong> Petra Muster</li><li><label>Letzte Änderung:</label><div>12.03.2024</div></li></ul>`,
			want: told{Title: "Mill burns down in the valley", Headline: "Mill burns down in the valley", Published: "2024-03-12", Authors: []string{"Petra Muster|Person"}}},
		{name: "one author elsewhere", page: `<title>Mill burns down in the valley</title><nav><a rel=author href="/jane">Jane Roe</a></nav><h1>Mill burns down in the valley</h1><p>Text.</p><nav><a rel=author href="/jane">Jane Roe</a></nav>`,
			want: told{Title: "Mill burns down in the valley", Headline: "Mill burns down in the valley", Authors: []string{"Jane Roe|Person"}}},
		{name: "two authors elsewhere", page: `<title>Mill burns down in the valley</title><nav><a rel=author href="/jane">Jane Roe</a></nav><h1>Mill burns down in the valley</h1><p>Text.</p><nav><a rel=author href="/john">John Doe</a></nav>`,
			want: told{Title: "Mill burns down in the valley", Headline: "Mill burns down in the valley"}},
		{name: "an event on the page", page: `<meta property="og:title" content="Mill burns down in the valley">` + ld(`{"@type":"Event","name":"Harvest festival on the green","startDate":"2024-05-01","datePublished":"2023-01-01"}`) + `<h1>Mill burns down in the valley</h1><p>12.03.2024 – The mill burnt down at night, and nobody knows who lit the fire; the mayor, who had come on foot, spoke of a loss for the whole valley and asked for help with the clearing of the ruins, which may take until the winter or longer than that.</p>`,
			want: told{Title: "Mill burns down in the valley", Headline: "Mill burns down in the valley", Published: "2024-03-12"}},
		{name: "nothing", page: "", want: told{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, tell(tt.page, tt.base)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestCredits(t *testing.T) {
	for page, want := range map[string][]string{
		`<figure><img src=a><figcaption>The gate.<span class="image__credit">Jane Roe</span></figcaption></figure>`:               {"Jane Roe", "Jane Roe"},
		`<figure><figcaption><p>The gate at noon. <cite>EX</cite></p></figcaption></figure>`:                                      {"EX"},
		`<figure><figcaption><span>The gate at noon.</span> <span class=x1>Jane Roe/EX</span></figcaption></figure>`:              {"Jane Roe/EX"},
		`<figure><figcaption>The gate at <a href=/x>noon</a></figcaption></figure><p class=source>Council</p><cite>A book</cite>`: nil,
	} {
		if diff := cmp.Diff(want, Read(dom.Parse(page), "").Credits); diff != "" {
			t.Errorf("%s (-want +got):\n%s", page, diff)
		}
	}
}

func TestResolveAddress(t *testing.T) {
	for _, tt := range []struct{ base, ref, want string }{
		{"https://a.example/b/", "c", "https://a.example/b/c"},
		{"https://a.example/b/", "//d.example/e", "https://d.example/e"},
		{"", "/c", ""},
		{"https://a.example/", "javascript:alert(1)", ""},
		{"https://a.example/", "data:text/html,x", ""},
		{"https://a.example/", "", ""},
		{"", "http://a.example", "http://a.example"},
	} {
		if got := Resolve(tt.base, tt.ref); got != tt.want {
			t.Errorf("Resolve(%q, %q) = %q, want %q", tt.base, tt.ref, got, tt.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(ld(`{"@graph":[{"@type":"NewsArticle","headline":"A","author":{"@id":"#a"}},{"@id":"#a","author":{"@id":"#a"}}]}`), "https://a.example/2024/03/12/b")
	f.Add(`<h1>Bridge reopens</h1><p>By Jane Roe<p>12.03.2024`, "")
	f.Add(`<div itemscope itemtype=Article><b itemprop=author>x</b>`, "::")
	f.Fuzz(func(t *testing.T, page, base string) {
		page = strings.ToValidUTF8(page, "\uFFFD")
		tree := dom.Parse(page)
		cands := Read(tree, base).Candidates
		for _, c := range cands {
			if c.Value == "" {
				t.Fatalf("empty candidate %+v", c)
			}
			if (c.Field == field.URL || c.Field == field.Image) && !strings.HasPrefix(c.Value, "http") {
				t.Fatalf("address %q", c.Value)
			}
		}
		again := Read(tree, base).Candidates
		if diff := cmp.Diff(cands, again); diff != "" {
			t.Fatal("second Read differs:", diff)
		}
		field.Resolve(cands)
	})
}
