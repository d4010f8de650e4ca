package tearsheet_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"log"

	"example.com/tearsheet"
)

// page is a small news page.
const page = `<!doctype html><html lang="en">
<head><title>Choir Locked in Church Sings Until Dawn | Millbrook Post</title>
<meta property="og:site_name" content="Millbrook Post">
<meta property="article:published_time" content="2024-05-06T08:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a></nav>
<article><h1>Choir Locked in Church Sings Until Dawn</h1>
<p class="byline">By Jane Roe</p>
<p>Forty singers spent Sunday night in the church of Millbrook after the sexton, Arthur Pell, locked the door and went home to bed.</p>
<p>Pell, who is 82, had not heard them. “They sing so softly now,” he said on Monday, and gave each of them a key.</p>
<h2>Who has the keys now?</h2>
<p>The choir will travel to Norway in June, where the churches are never locked.</p>
</article><footer>© 2024 Millbrook Post. All rights reserved.</footer></body></html>`

func ExampleParse() {
	a, err := tearsheet.Parse([]byte(page), nil)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(a.Title)
	fmt.Println(a.Authors[0].Name, "for", a.Publisher, "on", a.Published)
	for _, p := range a.Paragraphs {
		fmt.Printf("%-8v %3d-%d\n", p.Kind, p.Start, p.End)
	}
	// Output:
	// Choir Locked in Church Sings Until Dawn
	// Jane Roe for Millbrook Post on 2024-05-06T08:00:00Z
	// headline   0-39
	// byline    41-52
	// body      54-182
	// body     184-299
	// heading  301-322
	// body     324-401
}

// A flattened page is what is left when a scraper throws the markup away.
func ExampleParse_flattenedText() {
	const flattened = `top of page
  • Writer's pictureMillbrook Post

Choir Locked in Church Sings Until Dawn

By Jane Roe

Forty singers spent Sunday night in the church of Millbrook after the sexton, Arthur Pell, locked the door and went home to bed.

Pell, who is 82, had not heard them. “They sing so softly now,” he said on Monday, and gave each of them a key.

12 views0 comments


bottom of page`
	a, err := tearsheet.Parse([]byte(flattened), nil)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s / %s / %s\n", a.Publisher, a.Title, a.Authors[0].Name)
	for _, c := range a.Counters {
		fmt.Println(c.Kind, c.Count)
	}
	for _, r := range a.Removed {
		fmt.Printf("%s: %q\n", r.Class, flattened[r.Source.Start:r.Source.End])
	}
	// Output:
	// Millbrook Post / Choir Locked in Church Sings Until Dawn / Jane Roe
	// view 12
	// comment 0
	// frame: "top of page"
	// authorChip: "• Writer's picture"
	// field: "Millbrook Post"
	// counter: "12 views"
	// counter: "0 comments"
	// frame: "bottom of page"
}

func ExampleParse_relativeLinks() {
	const page = `<link rel="canonical" href="/2024/owls"><h1>Owls Nest in Signal Box</h1>
<p>Two barn owls have nested in the old signal box at Thornby, and the trains now pass it at walking pace.</p>
<p>The line's manager, Ruth Amadi, said that the timetable had been changed until the young ones fly.</p>`
	a, err := tearsheet.Parse([]byte(page), &tearsheet.Options{
		URL:         "https://thornby.example/2024/owls?from=feed",
		ContentType: "text/html; charset=utf-8",
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(a.URL)
	// Output:
	// https://thornby.example/2024/owls
}

func ExampleSections() {
	a, err := tearsheet.Parse([]byte(page), nil)
	if err != nil {
		log.Fatal(err)
	}
	for _, s := range tearsheet.Sections(a) {
		fmt.Printf("level %d, question %t: %q has %d paragraphs\n", s.Level, s.Question, s.Heading, len(s.Paragraphs))
	}
	// Output:
	// level 0, question false: "" has 2 paragraphs
	// level 2, question true: "Who has the keys now?" has 1 paragraphs
}

func ExampleEntities() {
	a, err := tearsheet.Parse([]byte(page), nil)
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range tearsheet.Entities(a) {
		if e.Type.String() == "person" || e.Country != "" {
			fmt.Println(e.Type, e.Name, e.Country, len(e.Mentions))
		}
	}
	// Output:
	// person Arthur Pell  2
	// place Norway NO 1
	// person Jane Roe  1
}

func ExampleArticle_Body() {
	a, err := tearsheet.Parse([]byte(page), nil)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(a.Body())
	// Output:
	// Forty singers spent Sunday night in the church of Millbrook after the sexton, Arthur Pell, locked the door and went home to bed.
	//
	// Pell, who is 82, had not heard them. “They sing so softly now,” he said on Monday, and gave each of them a key.
	//
	// Who has the keys now?
	//
	// The choir will travel to Norway in June, where the churches are never locked.
}

func ExampleArticle_Markdown() {
	a, err := tearsheet.Parse([]byte("# Owls Nest in Signal Box\n\nBy Jane Roe\n\n"+
		"Two barn owls have nested in the old signal box at Thornby, and the trains now pass it at walking pace.\n\n"+
		"## What the owls eat\n\n"+
		"They hunt mice along the line at dusk, when the last train has gone, and leave the bones on the platform.\n\n"+
		"* voles\n* mice\n* once, a sandwich\n"), nil)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(a.Markdown())
	// Output:
	// # Owls Nest in Signal Box
	//
	// *By Jane Roe*
	//
	// Two barn owls have nested in the old signal box at Thornby, and the trains now pass it at walking pace.
	//
	// ## What the owls eat
	//
	// They hunt mice along the line at dusk, when the last train has gone, and leave the bones on the platform.
	//
	// - voles
	// - mice
	// - once, a sandwich
}

// A page without a story says what it seems to be.
func ExampleNoArticleError() {
	_, err := tearsheet.Parse([]byte("<nav><a href=/>Home</a> <a href=/news>News</a></nav>"), nil)
	fmt.Println(errors.Is(err, tearsheet.ErrNoArticle))
	var none *tearsheet.NoArticleError
	if errors.As(err, &none) {
		fmt.Println(none.Type)
	}
	// Output:
	// true
	// index
}

func ExampleParse_notText() {
	_, err := tearsheet.Parse([]byte("%PDF-1.7\n"), nil)
	fmt.Println(errors.Is(err, tearsheet.ErrNotText))
	fmt.Println(err)
	// Output:
	// true
	// tearsheet: page is not text: looks like application/pdf
}

// An article may be stored as JSON and asked for its entities later.
func ExampleArticle_json() {
	a, err := tearsheet.Parse([]byte(page), nil)
	if err != nil {
		log.Fatal(err)
	}
	data, err := json.Marshal(a)
	if err != nil {
		log.Fatal(err)
	}
	var stored tearsheet.Article
	if err := json.Unmarshal(data, &stored); err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(tearsheet.Entities(&stored)) == len(tearsheet.Entities(a)))
	author, _ := json.Marshal(stored.Authors[0])
	fmt.Println(string(author))
	// Output:
	// true
	// {"name":"Jane Roe","kind":"person","role":"author"}
}

func ExampleDate() {
	var d tearsheet.Date
	for _, s := range []string{"2023", "2023-03", "2023-03-21", "2023-03-21T09:30:00+01:00"} {
		if err := d.UnmarshalText([]byte(s)); err != nil {
			log.Fatal(err)
		}
		fmt.Println(d, d.Precision == tearsheet.Instant)
	}
	// Output:
	// 2023 false
	// 2023-03 false
	// 2023-03-21 false
	// 2023-03-21T09:30:00+01:00 true
}
