package field

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/tearsheet/internal/date"
)

func TestTitle(t *testing.T) {
	for _, tt := range []struct {
		name            string
		cands           []Candidate
		title, headline Text
	}{
		{"site name off", []Candidate{{Field: SiteName, Source: OpenGraph, Value: "The Daily Loaf"}, {Field: Title, Source: OpenGraph, Value: "Bread rises - News - The Daily Loaf"}},
			Text{"Bread rises - News", OpenGraph}, Text{}},
		{"printed headline confirms", []Candidate{{Field: Title, Source: TitleTag, Value: "Bread rises fast - News - Somewhere"}, {Field: Title, Source: Visible, Rank: 10, Value: "Bread rises fast"}},
			Text{"Bread rises fast", Visible}, Text{"Bread rises fast", Visible}},
		{"site name printed as well", []Candidate{{Field: Title, Source: TitleTag, Value: "Bread rises | Loaf-Based Learning"}, {Field: Title, Source: Visible, Rank: 10, Value: "Bread rises"}, {Field: Title, Source: Visible, Rank: 40, Value: "Loaf-Based Learning"}},
			Text{"Bread rises", Visible}, Text{"Bread rises", Visible}},
		{"site name printed as well, first", []Candidate{{Field: Title, Source: TitleTag, Value: "Loaf Years » Bread rises fast"}, {Field: Title, Source: Visible, Rank: 10, Value: "Loaf Years"}, {Field: Title, Source: Visible, Rank: 40, Value: "Bread rises fast"}},
			Text{"Bread rises fast", Visible}, Text{"Bread rises fast", Visible}},
		{"words of the host off", []Candidate{{Field: URL, Source: Link, Value: "https://shop.loaf.example/a"}, {Field: Title, Source: TitleTag, Value: "All about crusts | Loaf Shop"}},
			Text{"All about crusts", TitleTag}, Text{}},
		{"other words stay", []Candidate{{Field: URL, Source: Link, Value: "https://shop.loaf.example/a"}, {Field: Title, Source: TitleTag, Value: "All about crusts | Loaf and butter"}},
			Text{"All about crusts | Loaf and butter", TitleTag}, Text{}},
		{"longer printed one", []Candidate{{Field: Title, Source: OpenGraph, Value: "Bread rises fast"}, {Field: Title, Source: Visible, Rank: 10, Value: "Bread rises fast in town"}},
			Text{"Bread rises fast in town", Visible}, Text{"Bread rises fast in town", Visible}},
		{"news article is called what it shares", []Candidate{{Field: Type, Source: JSONLD, Value: "NewsArticle"}, {Field: Title, Source: OpenGraph, Value: "Bread rises fast"}, {Field: Title, Source: Visible, Rank: 10, Value: "Bread rises fast in town"}},
			Text{"Bread rises fast", OpenGraph}, Text{"Bread rises fast in town", Visible}},
		{"logo", []Candidate{{Field: Title, Source: OpenGraph, Value: "Bread rises fast"}, {Field: Title, Source: Visible, Rank: 10, Value: "The Daily Loaf"}},
			Text{"Bread rises fast", OpenGraph}, Text{}},
		{"sure", []Candidate{{Field: Title, Source: OpenGraph, Value: "Bread rises fast"}, {Field: Title, Source: Visible, Rank: 0, Value: "Dough doubles"}},
			Text{"Dough doubles", Visible}, Text{"Dough doubles", Visible}},
		{"sure, but another is declared", []Candidate{{Field: Title, Source: OpenGraph, Value: "Bread rises fast"}, {Field: Title, Source: Visible, Rank: 10, Value: "Bread rises fast"}, {Field: Title, Source: Visible, Rank: 0, Value: "2 comments on bread"}},
			Text{"Bread rises fast", Visible}, Text{"Bread rises fast", Visible}},
		{"sure, with a date behind it", []Candidate{{Field: Title, Source: OpenGraph, Value: "Bread rises fast"}, {Field: Title, Source: Visible, Rank: 0, Value: "Bread rises fast - 2 January 2024"}},
			Text{"Bread rises fast", Visible}, Text{"Bread rises fast", Visible}},
		{"titles for search engines", []Candidate{{Field: Type, Source: JSONLD, Value: "NewsArticle"}, {Field: Title, Source: OpenGraph, Value: "Bread: all about rising"}, {Field: Title, Source: TitleTag, Value: "Bread: all about rising"}, {Field: Title, Source: JSONLD, Value: "Why dough doubles at night"}, {Field: Title, Source: Visible, Rank: 42, Value: "Why dough doubles at night"}},
			Text{"Why dough doubles at night", Visible}, Text{"Why dough doubles at night", Visible}},
		{"the title that is printed", []Candidate{{Field: Type, Source: JSONLD, Value: "NewsArticle"}, {Field: Title, Source: OpenGraph, Value: "Bread rises fast"}, {Field: Title, Source: TitleTag, Value: "Bread rises fast"}, {Field: Title, Source: JSONLD, Value: "Why dough doubles at night"}, {Field: Title, Source: Visible, Rank: 10, Value: "Bread rises fast"}},
			Text{"Bread rises fast", Visible}, Text{"Bread rises fast", Visible}},
		{"only heading of the first level", []Candidate{{Field: Title, Source: TitleTag, Value: "Sourdough: prices and recipes"}, {Field: Title, Source: Visible, Rank: 10, Value: "All about sourdough"}},
			Text{"All about sourdough", Visible}, Text{"All about sourdough", Visible}},
		{"colon that the layout prints", []Candidate{{Field: Title, Source: OpenGraph, Value: "Bakers: Bread rises fast"}, {Field: Title, Source: Visible, Rank: 0, Value: "Bakers Bread rises fast"}},
			Text{"Bakers: Bread rises fast", Visible}, Text{"Bakers: Bread rises fast", Visible}},
		{"nothing", nil, Text{}, Text{}},
	} {
		r := Resolve(tt.cands)
		if diff := cmp.Diff([]Text{tt.title, tt.headline}, []Text{r.Title, r.Headline}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
		if h := Headline(tt.cands); h != r.Headline {
			t.Errorf("%s: headline by itself: %v, want %v", tt.name, h, r.Headline)
		}
	}
}

func day(y, m, d int) date.Date {
	return date.Date{Time: time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC), Precision: date.Day}
}

func TestDates(t *testing.T) {
	for _, tt := range []struct {
		name                string
		cands               []Candidate
		published, modified Stamp
	}{
		{"order of sources", []Candidate{{Field: Published, Source: Meta, Value: "2024-01-02"}, {Field: Published, Source: JSONLD, Value: "2024-01-01"}}, Stamp{day(2024, 1, 1), JSONLD}, Stamp{}},
		{"country settles the order", []Candidate{{Field: Language, Source: Link, Value: "en"}, {Field: Language, Source: OpenGraph, Value: "en_GB"}, {Field: Published, Source: Visible, Rank: 20, Value: "03/04/2023"}}, Stamp{day(2023, 4, 3), Visible}, Stamp{}},
		{"epoch is no date", []Candidate{{Field: Published, Source: JSONLD, Value: "1970-01-01T00:00:00Z"}}, Stamp{}, Stamp{}},
		{"only an update", []Candidate{{Field: Modified, Source: Visible, Rank: 20, Value: "2024-01-02"}}, Stamp{day(2024, 1, 2), Visible}, Stamp{day(2024, 1, 2), Visible}},
		{"printed at the headline", []Candidate{{Field: Published, Source: JSONLD, Value: "2023-05-05"}, {Field: Published, Source: Visible, Rank: 42, Value: "2 January 2024"}}, Stamp{day(2024, 1, 2), Visible}, Stamp{}},
		{"one of two is printed", []Candidate{{Field: Published, Source: JSONLD, Value: "2023-05-05"}, {Field: Published, Source: OpenGraph, Value: "2024-01-02"}, {Field: Modified, Source: JSONLD, Value: "2024-01-02"}, {Field: Published, Source: Visible, Rank: 42, Value: "2 January 2024"}}, Stamp{day(2024, 1, 2), OpenGraph}, Stamp{day(2024, 1, 2), JSONLD}},
		{"printed update", []Candidate{{Field: Published, Source: JSONLD, Value: "2023-05-05"}, {Field: Modified, Source: JSONLD, Value: "2024-01-02"}, {Field: Published, Source: Visible, Rank: 42, Value: "2 January 2024"}}, Stamp{day(2023, 5, 5), JSONLD}, Stamp{day(2024, 1, 2), JSONLD}},
		{"printed elsewhere too", []Candidate{{Field: Published, Source: JSONLD, Value: "2023-05-05"}, {Field: Published, Source: Visible, Rank: 42, Value: "2 January 2024"}, {Field: Published, Source: Visible, Rank: 105, Value: "5 May 2023"}}, Stamp{day(2023, 5, 5), JSONLD}, Stamp{}},
		{"address before a far date", []Candidate{{Field: Published, Source: Address, Value: "2024-01-02"}, {Field: Published, Source: Visible, Rank: 70, Value: "5 May 2023"}}, Stamp{day(2024, 1, 2), Address}, Stamp{}},
	} {
		r := Resolve(tt.cands)
		if diff := cmp.Diff([]Stamp{tt.published, tt.modified}, []Stamp{r.Published, r.Modified}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

func TestLocalMidnight(t *testing.T) {
	for _, tt := range []struct{ lang, in, want string }{
		{"de", "2024-01-01T23:00:00Z", "2024-01-02T00:00:00+01:00"},
		{"de-AT", "2024-06-01T22:00:00Z", "2024-06-02T00:00:00+02:00"},
		{"de", "2024-06-01T23:00:00Z", "2024-06-01T23:00:00Z"},
		{"de", "2024-03-31T22:00:00Z", "2024-04-01T00:00:00+02:00"},
		{"en", "2024-01-01T23:00:00Z", "2024-01-01T23:00:00Z"},
		{"de", "2024-01-01T23:00:01Z", "2024-01-01T23:00:01Z"},
	} {
		r := Resolve([]Candidate{{Field: Language, Source: Link, Value: tt.lang}, {Field: Published, Source: JSONLD, Value: tt.in}})
		if got := r.Published.Time.Format(time.RFC3339); got != tt.want {
			t.Errorf("%s in %s: got %s, want %s", tt.in, tt.lang, got, tt.want)
		}
	}
}

func TestAuthors(t *testing.T) {
	org := Candidate{Field: Author, Source: JSONLD, Value: "The Daily Loaf", Kind: "Organization"}
	login := Candidate{Field: Author, Source: Meta, Value: "jroe", Kind: "Person"}
	slug := Candidate{Field: Author, Source: Meta, Value: "jane-roe", Kind: "Person"}
	jane := Candidate{Field: Author, Source: Meta, Value: "Jane Roe", Kind: "Person"}
	near := Candidate{Field: Author, Source: Visible, Rank: 20, Value: "Jane Roe", Kind: "Person"}
	far := Candidate{Field: Author, Source: Visible, Rank: 60, Value: "Other Person", Kind: "Person"}
	glued := Candidate{Field: Author, Source: Visible, Value: "Jane Roein General News", Kind: "Person"}
	unglued := glued
	unglued.Value = "Jane Roe"
	janet := Candidate{Field: Author, Source: Visible, Value: "Jane Roemer", Kind: "Person"}
	wire := Candidate{Field: Author, Source: Visible, Rank: 20, Value: "Reuters", Kind: "Organization"}
	for _, tt := range []struct {
		name        string
		cands, want []Candidate
	}{
		{"person beats organization", []Candidate{org, near}, []Candidate{near}},
		{"organization alone", []Candidate{org}, []Candidate{org}},
		{"full name beats login", []Candidate{login, near}, []Candidate{near}},
		{"login beats a far name", []Candidate{login, far}, []Candidate{login}},
		{"slug repeats the name", []Candidate{slug, jane}, []Candidate{jane}},
		{"publisher beside a person", []Candidate{{Field: Publisher, Source: JSONLD, Value: "Daily Loaf"}, org, {Field: Author, Source: JSONLD, Value: "Jane Roe", Kind: "Person"}}, []Candidate{{Field: Author, Source: JSONLD, Value: "Jane Roe", Kind: "Person"}}},
		{"agency beats the publisher", []Candidate{{Field: Publisher, Source: JSONLD, Value: "Daily Loaf"}, org, wire}, []Candidate{wire}},
		{"photographer alone", []Candidate{{Field: Author, Source: Visible, Rank: 20, Value: "Ann Lee", Kind: "Person", Role: "photographer"}}, nil},
		{"who posted the page", []Candidate{{Field: Author, Source: JSONLD, Rank: 120, Value: "Web Master", Kind: "Person"}, near}, []Candidate{near}},
		{"a section glued to the name", []Candidate{glued, near}, []Candidate{unglued}},
		{"a name that begins like another", []Candidate{janet, near}, []Candidate{janet}},
		{"nearest byline only", []Candidate{far, near}, []Candidate{near}},
	} {
		if diff := cmp.Diff(tt.want, Resolve(tt.cands).Authors); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

func TestLanguageTag(t *testing.T) {
	for in, want := range map[string]string{"en_us": "en-US", "DE": "de", "zh-hans-cn": "zh-Hans-CN", "en, de": "en", "": "", "deutsch": "", "<x>": "", "eng": "en", "GER": "de", "chi-TW": "zh-TW", "fil-PH": "fil-PH", "xyz": "xyz"} {
		if got := languageTag(in); got != want {
			t.Errorf("languageTag(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestDuration(t *testing.T) {
	for in, want := range map[string]time.Duration{"PT5M": 5 * time.Minute, "PT1H30M": 90 * time.Minute, "7": 7 * time.Minute, "4 min read": 4 * time.Minute, "": 0, "soon": 0} {
		if got := duration(in); got != want {
			t.Errorf("duration(%q) = %v, want %v", in, got, want)
		}
	}
}
