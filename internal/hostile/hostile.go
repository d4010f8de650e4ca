// Package hostile makes pages that are meant to hurt: deep, wide, cut off, wrongly
// encoded, damaged. Each case has a name and is the same bytes every time; what
// is random comes from a seed. It is for tests only.
package hostile

import (
	"fmt"
	"strings"
)

// Outcomes that a case allows.
type Outcome uint8

const (
	Article   Outcome = 1 << iota // an article
	NotText                       // the error ErrNotText
	NoArticle                     // the error ErrNoArticle
)

// A Case is one hostile page and what may come of it.
type Case struct {
	Name        string           // group and name: "depth/div"
	ContentType string           // for Options; empty if the server told none
	Page        func(int) []byte // the page; of one that scales the hostile part has about as many bytes as the argument says
	Scales      bool             // whether Page heeds its argument
	Full        int              // the largest argument to try; 0 if the case needs no more than the others
	Text        bool             // whether the page is flattened text
	Want        []string         // what must come out in Article.Text
	Also        []string         // what may come out besides: headline, byline
	Noise       int              // how many words more than Want and Also may come out; negative: any number
	May         Outcome          // what the case allows
}

// Group returns the part of the name before the slash.
func (c *Case) Group() string {
	group, _, _ := strings.Cut(c.Name, "/")
	return group
}

// Cases returns all cases, by group.
func Cases() []Case {
	var all []Case
	for _, g := range []struct {
		name string
		fill func(*group)
	}{
		{"depth", depth}, {"width", width}, {"unclosed", unclosed}, {"swallowed", swallowed},
		{"structure", structure}, {"damaged", damaged}, {"truncated", truncated}, {"bitflip", bitflips},
		{"bytes", charsets}, {"garbage", garbage}, {"text", texts}, {"entities", entities}, {"names", names},
		{"metadata", metadata}, {"nostory", noStory},
	} {
		group := &group{name: g.name}
		g.fill(group)
		all = append(all, group.cases...)
	}
	return all
}

// A group collects the cases of one name.
type group struct {
	name  string
	cases []Case
}

// noise is how many words of the page's frame may come out by default: a share line or a
// label, but neither the menu, nor the list of other stories, nor the page's end.
const noise = 6

func (g *group) add(c Case) *Case {
	c.Name = g.name + "/" + c.Name
	g.cases = append(g.cases, c)
	return &g.cases[len(g.cases)-1]
}

// html adds a page that holds the story s.
func (g *group) html(name string, s *Story, page string) *Case {
	return g.add(Case{Name: name, ContentType: "text/html; charset=utf-8", Page: fixed([]byte(page)),
		Want: s.Paragraphs, Also: s.also(), Noise: s.noise(), May: Article})
}

// text adds a flattened page that holds the story s.
func (g *group) text(name string, s *Story, page string) *Case {
	c := g.html(name, s, page)
	c.Text, c.ContentType = true, "text/plain; charset=utf-8"
	return c
}

// scaled adds an HTML page that holds the story s beside a hostile part of n bytes.
func (g *group) scaled(name string, s *Story, page func(n int) string) *Case {
	c := g.html(name, s, "")
	c.Page, c.Scales = func(n int) []byte { return []byte(page(n)) }, true
	return c
}

// free takes back the promise that the story comes out: what is asked is an end without harm.
func (c *Case) free() *Case {
	c.Want, c.Also, c.Noise, c.May = nil, nil, -1, Article|NoArticle
	return c
}

func fixed(page []byte) func(int) []byte { return func(int) []byte { return page } }

// fill repeats s to about n bytes.
func fill(s string, n int) string { return strings.Repeat(s, n/len(s)+1) }

// count returns how often s must be repeated to make about n bytes.
func count(s string, n int) int { return n/len(s) + 1 }

// join makes n bytes of what each returns for 0, 1, 2 ...
func join(n int, each func(i int) string) string {
	var w strings.Builder
	for i := 0; w.Len() < n; i++ {
		w.WriteString(each(i))
	}
	return w.String()
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(fmt.Sprintf("hostile: %v", err))
	}
	return v
}
