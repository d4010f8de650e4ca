package field

import (
	"strconv"
	"strings"
	"time"

	"example.com/tearsheet/internal/date"
)

// precedence is the one table that says whom to believe: for each field the
// sources in falling order. A source that is missing is never believed. Among
// candidates of one source the lower Rank wins, then page order.
//
// Title and Author have more to weigh than the order of sources: title.go and
// author.go say what.
var precedence = [fields][]Source{
	Title:        {Visible, JSONLD, OpenGraph, Meta, Microdata, TitleTag},
	Subtitle:     {Visible, JSONLD, Microdata, Meta},
	Kicker:       {Visible, JSONLD, Meta},
	Author:       {JSONLD, Meta, Microdata, Visible, OpenGraph},
	Publisher:    {JSONLD, OpenGraph, Microdata, Meta, Visible},
	Published:    {JSONLD, OpenGraph, Meta, Microdata, Visible, Address, Detected},
	Modified:     {JSONLD, OpenGraph, Meta, Microdata, Visible},
	URL:          {Link, OpenGraph, JSONLD, Meta, Address},
	Language:     {JSONLD, Link, Detected, OpenGraph, Meta},
	Section:      {OpenGraph, JSONLD, Meta, Microdata, Visible},
	Keyword:      {JSONLD, OpenGraph, Meta, Microdata, Link, Visible},
	Image:        {JSONLD, OpenGraph, Microdata, Meta, Link, Visible},
	Free:         {JSONLD, Microdata, OpenGraph, Meta, Visible},
	Type:         {JSONLD, OpenGraph, Microdata, Meta, Visible},
	Description:  {OpenGraph, Meta, JSONLD, Microdata},
	ArticleBody:  {JSONLD, Microdata},
	WordCount:    {JSONLD, Microdata, Meta},
	ReadingTime:  {JSONLD, Meta, Visible, Microdata},
	CommentCount: {JSONLD, Microdata, Meta, Visible},
	SiteName:     {OpenGraph, JSONLD, Meta, Microdata},
	Credit:       {Visible, JSONLD, Meta, Microdata, OpenGraph},
}

// A Text is a resolved value and where it came from.
type Text struct {
	Value  string
	Source Source
}

// A Stamp is a resolved date and where it came from.
type Stamp struct {
	date.Date
	Source Source
}

// A Result is what the candidates come to. Zero values say that no candidate
// told the field.
type Result struct {
	Title, Subtitle, Kicker Text
	Headline                Text // the title as printed, empty if no printed one was confirmed
	Publisher, SiteName     Text
	URL, Language, Section  Text
	Type, Description       Text
	ArticleBody             Text

	Published, Modified Stamp

	// Lists are taken whole from the first source that has any, so that two
	// spellings of one thing never meet; Authors lose those that the byline contradicts.
	Authors  []Candidate
	Keywords []Candidate
	Images   []Candidate
	Credits  []Candidate // the union of all sources

	Free         *bool // nil if undeclared
	FreeSource   Source
	WordCount    int
	CommentCount int
	HasComments  bool // CommentCount was told, even as 0
	ReadingTime  time.Duration

	ReadingTimeSource, CommentSource Source
}

// Dated reports whether a day of publication or change was found.
func (r *Result) Dated() bool { return max(r.Published.Precision, r.Modified.Precision) >= date.Day }

// Resolve decides between the candidates. Their order is the page's.
func Resolve(cands []Candidate) Result {
	t := newTable(cands, 1<<fields-1)
	var r Result
	r.Language = t.text(Language)
	r.Language.Value = languageTag(r.Language.Value)
	r.URL = t.text(URL)
	r.Publisher, r.SiteName = t.text(Publisher), t.text(SiteName)
	if r.Publisher.Value == "" {
		r.Publisher = r.SiteName
	}
	sites := t.siteNames()
	r.Title, r.Headline = t.title(sites)
	r.Subtitle, r.Kicker, r.Section = t.text(Subtitle), t.text(Kicker), t.text(Section)
	r.Type, r.Description, r.ArticleBody = t.text(Type), t.text(Description), t.text(ArticleBody)
	if sameWords(r.Subtitle.Value, r.Title.Value) {
		r.Subtitle = Text{}
	}
	hint := t.dateHint(r.Language.Value, r.URL.Value)
	r.Published, r.Modified = t.dates(hint)
	r.Authors = t.authors(sites)
	r.Keywords = t.first(Keyword)
	r.Images = t.first(Image)
	for _, s := range precedence[Credit] {
		for _, c := range t.of(Credit, s) {
			r.Credits = appendNew(r.Credits, c)
		}
	}
	t.numbers(&r)
	return r
}

// Headline returns what [Resolve] takes for the title as printed, at the cost of that alone.
func Headline(cands []Candidate) Text {
	t := newTable(cands, 1<<Title|1<<SiteName|1<<Publisher|1<<URL|1<<Type)
	_, headline := t.title(t.siteNames())
	return headline
}

// First returns the best candidate for a field that is decided by nothing but precedence.
func First(cands []Candidate, f Field) Text { return newTable(cands, 1<<f).text(f) }

func (t *table) numbers(r *Result) {
	if v := t.by[Free]; len(v) > 0 {
		free := v[0].Value == "true"
		r.Free, r.FreeSource = &free, v[0].Source
	}
	for _, c := range t.by[WordCount] {
		if n, err := strconv.Atoi(c.Value); err == nil && n > 0 {
			r.WordCount = n
			break
		}
	}
	for _, c := range t.by[CommentCount] {
		if n, err := strconv.Atoi(c.Value); err == nil && n >= 0 {
			r.CommentCount, r.HasComments, r.CommentSource = n, true, c.Source
			break
		}
	}
	for _, c := range t.by[ReadingTime] {
		if d := duration(c.Value); d > 0 {
			r.ReadingTime, r.ReadingTimeSource = d, c.Source
			break
		}
	}
}

// duration reads "PT5M", "PT1H30M", "5", "5 min read".
func duration(s string) time.Duration {
	s = strings.ToUpper(strings.TrimSpace(s))
	iso := strings.HasPrefix(s, "P")
	var total time.Duration
	for i := 0; i < len(s); {
		j := i
		for j < len(s) && s[j] >= '0' && s[j] <= '9' {
			j++
		}
		if j == i {
			i++
			continue
		}
		n, err := strconv.Atoi(s[i:j])
		if err != nil || n > 100000 {
			return 0
		}
		if !iso {
			return time.Duration(n) * time.Minute
		}
		if j < len(s) {
			switch s[j] {
			case 'H':
				total += time.Duration(n) * time.Hour
			case 'M':
				total += time.Duration(n) * time.Minute
			case 'S':
				total += time.Duration(n) * time.Second
			}
		}
		i = j + 1
	}
	return total
}
