package tearsheet_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/tearsheet"
)

// built makes an Article of paragraphs, each "kind: text"; without a kind, body.
func built(published string, paragraphs ...string) *tearsheet.Article {
	a := &tearsheet.Article{}
	a.Published.UnmarshalText([]byte(published))
	var text strings.Builder
	for i, p := range paragraphs {
		if i > 0 {
			text.WriteString("\n\n")
		}
		para := tearsheet.Paragraph{}
		if kind, rest, ok := strings.Cut(p, ": "); ok && para.Kind.UnmarshalText([]byte(kind)) == nil {
			p = rest
		}
		para.Start = text.Len()
		text.WriteString(p)
		para.End = text.Len()
		a.Paragraphs = append(a.Paragraphs, para)
	}
	a.Text = text.String()
	return a
}

// seed builds the Article of the page that the project started from.
func seed(t *testing.T) *tearsheet.Article {
	page, err := os.ReadFile("../shared/seeds/000_d51d7671d2c2d5ee.txt")
	if err != nil {
		t.Skip("the page is not here: ", err)
	}
	var paragraphs []string
	for _, p := range strings.Split(string(page), "\n\n") {
		p = strings.TrimSpace(p)
		switch {
		case p == "" || strings.HasPrefix(p, "top of page") || strings.HasPrefix(p, "12 views") || p == "bottom of page":
			continue
		case strings.HasPrefix(p, "Why China"):
			p = "headline: " + p
		case strings.HasPrefix(p, "Chinese President"):
			p = "caption: " + p
		case strings.HasPrefix(p, "By Nicole"):
			p = "byline: " + p
		case strings.HasSuffix(p, "?") && len(p) < 90:
			p = "heading: " + p
		}
		paragraphs = append(paragraphs, p)
	}
	return built("2023-03-21", paragraphs...)
}

// byName returns the entities of each type by name.
func byName(entities []tearsheet.Entity) map[string]tearsheet.Entity {
	all := map[string]tearsheet.Entity{}
	for _, e := range entities {
		all[e.Type.String()+" "+e.Name] = e
	}
	return all
}

func TestEntitiesOfSeed(t *testing.T) {
	a := seed(t)
	entities := tearsheet.Entities(a)
	for _, e := range entities {
		t.Logf("%-12v %-30s %q role=%q %s %q %.4f ×%d %.2f", e.Type, e.Name, e.Aliases, e.Role, e.Country, e.Value, e.Salience, len(e.Mentions), e.Mentions[0].Score)
	}
	got := byName(entities)
	for key, want := range map[string]tearsheet.Entity{
		"person Xi Jinping":     {Role: "China's leader"},
		"person Vladimir Putin": {Role: "President of Russia"},
		"person Joe Biden":      {Role: "President"},
		"person Nicole Hong":    {},
		"place China":           {Country: "CN"},
		"place Russia":          {Country: "RU"},
		"place Ukraine":         {Country: "UA"},
		"place Moscow":          {Country: "RU"},
		"place Crimea":          {Country: "UA"},
		"place Kazakhstan":      {Country: "KZ"},
		"place Uzbekistan":      {Country: "UZ"},
		"place Tokyo":           {Country: "JP"},
		"place Central Asia":    {},
		"place U.S.":            {Country: "US"},
		"organization NATO":     {},
		"nationality Chinese":   {Country: "CN"},
		"nationality Russian":   {Country: "RU"},
		"nationality Soviet":    {},
		"nationality Western":   {},
		"date 2014":             {Value: "2014"},
		"date 2018":             {Value: "2018"},
		"date 2019":             {Value: "2019"},
		"date February 2022":    {Value: "2022-02"},
		"date the 1960s":        {Value: "196X"},
		"date 1969":             {Value: "1969"},
		"date Sunday":           {Value: "2023-03-19"},
		"date Last September":   {Value: "2022-09"},
		"quantity 40 times":     {Value: "40 times"},
	} {
		e, ok := got[key]
		role := strings.ReplaceAll(e.Role, "’", "'")
		if !ok || role != want.Role || e.Country != want.Country || e.Value != want.Value {
			t.Errorf("%s: found %v with role %q, country %q, value %q; want %q, %q, %q", key, ok, role, e.Country, e.Value, want.Role, want.Country, want.Value)
		}
	}
	if xi := got["person Xi Jinping"]; len(xi.Aliases) != 1 || xi.Aliases[0] != "Xi" || len(xi.Mentions) != strings.Count(a.Text, "Xi") {
		t.Errorf("Xi Jinping is %q in %d mentions", xi.Aliases, len(xi.Mentions))
	}
	for key := range got {
		for _, first := range []string{"Are", "How", "What", "Why", "Here", "For", "Economic"} {
			if strings.Contains(key, " "+first+" ") || strings.HasSuffix(key, " "+first) {
				t.Errorf("%q is no name", key)
			}
		}
	}
}

// summary writes entities without scores, one a line: "type Name | aliases |
// role | country | value | kinds and texts of the mentions".
func summary(a *tearsheet.Article) string {
	var b strings.Builder
	for _, e := range tearsheet.Entities(a) {
		fmt.Fprintf(&b, "%v %s", e.Type, e.Name)
		for _, s := range []string{strings.Join(e.Aliases, "; "), e.Role, e.Country, e.Value} {
			if s != "" {
				fmt.Fprintf(&b, " | %s", s)
			}
		}
		for _, m := range e.Mentions {
			fmt.Fprintf(&b, " | %v %s", m.Kind, a.Text[m.Start:m.End])
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestEntitiesOfStory(t *testing.T) {
	a := built("2024-06-11",
		"headline: Germany pledges $2 billion to Kenya",
		"byline: By Anna Schmidt",
		"Germany will lend Kenya $2 billion over three years, Chancellor Olaf Scholz said in Berlin on Monday.",
		"The German loan is 12 percent larger than last year's, Scholz said.",
	)
	want := `place Germany | DE | name Germany | name Germany
place Kenya | KE | name Kenya | name Kenya
person Olaf Scholz | Scholz | Chancellor | name Olaf Scholz | alias Scholz
place Berlin | DE | name Berlin
nationality German | DE | demonym German
money $2 billion | USD 2000000000 | name $2 billion | name $2 billion
person Anna Schmidt | name Anna Schmidt
quantity three years | 3 years | name three years
date Monday | 2024-06-10 | name Monday
percent 12 percent | 12 % | name 12 percent
date last year | 2023 | name last year
`
	if diff := cmp.Diff(want, summary(a)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestEntitiesFromJSON holds Entities to exported fields.
func TestEntitiesFromJSON(t *testing.T) {
	a := built("2024-06-11", "headline: Peru votes", "Peru votes on Sunday, said Maria Lopez of the United Nations.")
	stored, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	var back tearsheet.Article
	if err := json.Unmarshal(stored, &back); err != nil {
		t.Fatal(err)
	}
	want := tearsheet.Entities(a)
	if len(want) == 0 {
		t.Error("no entities")
	}
	if diff := cmp.Diff(want, tearsheet.Entities(&back)); diff != "" {
		t.Errorf("of the Article read back (-want +got):\n%s", diff)
	}
	stored, err = json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var entities []tearsheet.Entity
	if err := json.Unmarshal(stored, &entities); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, entities); diff != "" {
		t.Errorf("entities read back (-want +got):\n%s", diff)
	}
}

// TestEntityJSON pins the words that scripts read.
func TestEntityJSON(t *testing.T) {
	e := tearsheet.Entity{Name: "Xi", Type: tearsheet.EntityPerson, Mentions: []tearsheet.Mention{{Span: tearsheet.Span{Start: 0, End: 2}}}}
	got, err := json.Marshal(e)
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"name":"Xi","type":"person","mentions":[{"start":0,"end":2,"kind":"name"}]}`; string(got) != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if _, err := json.Marshal(tearsheet.Entity{}); err == nil {
		t.Error("an entity without type was written")
	}
	var typ tearsheet.EntityType
	for _, text := range []string{"", "animal", "Person"} {
		if err := typ.UnmarshalText([]byte(text)); err == nil {
			t.Errorf("%q was read as a type", text)
		}
	}
	for typ := tearsheet.EntityPerson; typ <= tearsheet.EntityQuantity; typ++ {
		text, err := typ.MarshalText()
		var back tearsheet.EntityType
		if err != nil || back.UnmarshalText(text) != nil || back != typ {
			t.Errorf("%v does not round-trip", typ)
		}
	}
}

func TestEntitiesOfHostileArticles(t *testing.T) {
	text := "Jane Roe met Xi Jinping in Beijing on Monday."
	span := func(start, end int) tearsheet.Paragraph {
		return tearsheet.Paragraph{Span: tearsheet.Span{Start: start, End: end}}
	}
	articles := map[string]*tearsheet.Article{
		"nil":              nil,
		"empty":            {},
		"out of range":     {Text: text, Paragraphs: []tearsheet.Paragraph{span(-1, 10), span(5, 1<<30), span(9, 3), span(1<<30, -1<<30)}},
		"overlapping":      {Text: text, Paragraphs: []tearsheet.Paragraph{span(0, 20), span(10, 30), span(0, len(text))}},
		"inside runes":     {Text: "“" + text + "”", Paragraphs: []tearsheet.Paragraph{span(1, 20), span(2, len(text)+4)}},
		"invalid UTF-8":    {Text: "\xff" + text + "\xc3", Paragraphs: []tearsheet.Paragraph{span(0, len(text)+2)}},
		"NUL":              {Text: strings.Repeat("\x00", 100) + text, Paragraphs: []tearsheet.Paragraph{span(0, 100+len(text))}},
		"odd kinds":        {Text: text, Paragraphs: []tearsheet.Paragraph{{Span: tearsheet.Span{Start: 0, End: len(text)}, Kind: 200, Level: -7}}},
		"odd date":         {Text: text, Published: tearsheet.Date{Precision: 99}},
		"odd language":     {Text: text, Language: "\xff--"},
		"Chinese":          {Text: "习近平周一在北京会见了简·罗。", Language: "zh"},
		"Arabic":           {Text: "التقى الرئيس في بكين يوم الاثنين.", Language: "ar"},
		"without a border": {Text: strings.Repeat("Xi", 1000)},
	}
	for name, a := range articles {
		t.Run(name, func(t *testing.T) {
			for _, e := range tearsheet.Entities(a) {
				checkEntity(t, a, e)
			}
		})
	}
}

func checkEntity(t *testing.T, a *tearsheet.Article, e tearsheet.Entity) {
	t.Helper()
	end := 0
	for _, m := range e.Mentions {
		if m.Start < end || m.End <= m.Start || m.End > len(a.Text) || m.Score < 0 || m.Score > 1 {
			t.Errorf("%q: mention %v after %d", e.Name, m, end)
			return
		}
		end = m.End
	}
	if len(e.Mentions) == 0 || e.Name == "" || e.Salience < 0 || e.Salience > 1 {
		t.Errorf("%+v", e)
	}
}

func TestEntitiesWithoutParagraphs(t *testing.T) {
	a := &tearsheet.Article{Text: "It cost $5 in 1969.\n\nIt costs €7 today."}
	want := "money $5 | USD 5 | name $5\ndate 1969 | 1969 | name 1969\nmoney €7 | EUR 7 | name €7\ndate today | name today\n"
	if diff := cmp.Diff(want, summary(a)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
