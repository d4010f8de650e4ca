package metadata

import (
	"strings"

	"golang.org/x/net/html/atom"

	"example.com/tearsheet/internal/dom"
	"example.com/tearsheet/internal/field"
)

// A graph is what the JSON-LD scripts of a page say: its things in page
// order, and those with an @id by it.
type graph struct {
	things []thing
	byID   map[string]*value // never ranged over
}

// A thing is an object that may be, or speak about, the story.
type thing struct {
	v     *value
	class class
	depth int // 0 for a top-level object
}

// maxThings bounds the things that are weighed; those after it are lists of other stories.
const maxThings = 200

// class says how a type of schema.org relates to the story.
type class uint8

const (
	other   class = iota
	article       // NewsArticle, BlogPosting, ...
	work          // Recipe, VideoObject, Review: the story, if there is no article
	webPage       // the page about it
	site          // WebSite, Organization
	crumbs        // BreadcrumbList
)

func classOf(v *value) class {
	best := other
	for _, t := range texts(v.get("@type")) {
		c := classOfType(t)
		if best == other || c != other && c < best {
			best = c
		}
	}
	return best
}

func classOfType(t string) class {
	if i := strings.LastIndexAny(t, "/:#"); i >= 0 {
		t = t[i+1:]
	}
	switch {
	case strings.HasSuffix(t, "Article"), strings.HasSuffix(t, "BlogPosting"), strings.HasSuffix(t, "blogposting"), t == "ReportageNewsArticle", t == "Report", t == "SocialMediaPosting", t == "DiscussionForumPosting", t == "LiveBlogPosting", t == "article":
		return article
	case t == "Recipe", t == "VideoObject", t == "Review", t == "CreativeWork", t == "HowTo", t == "Event", t == "MediaObject", t == "PodcastEpisode", t == "AudioObject", t == "Book", t == "Question", t == "Product", t == "ImageGallery", t == "MediaGallery", t == "ImageObject", t == "Movie", t == "Blog", t == "Course", t == "Dataset", t == "Interview", t == "TechArticle":
		return work
	case strings.HasSuffix(t, "Page"):
		return webPage
	case t == "WebSite", strings.HasSuffix(t, "Organization"), t == "Corporation", t == "LocalBusiness":
		return site
	case t == "BreadcrumbList":
		return crumbs
	}
	return other
}

// jsonLD reads the JSON-LD scripts of the page.
func (p *page) jsonLD() {
	g := graph{byID: map[string]*value{}}
	values := 0
	for _, i := range p.scripts {
		p.at = i
		text := p.t.TextContent(i)
		if p.t.Nodes[i].Atom == atom.Meta {
			text = p.t.Attr(i, dom.KeyContent)
		}
		vs := readJSON(text, &values)
		for k := range vs {
			g.collect(&vs[k], 0)
		}
	}
	main := p.mainThing(&g)
	for i, t := range g.things {
		rank := 20 + i
		if i == main {
			rank = 0
		}
		switch t.class {
		case article, work:
			if i == main || t.class == article && main >= 0 && g.things[main].class == article && sameStory(g.things[main].v, t.v) {
				p.story(&g, t.v, rank, t.class == article)
			}
		case webPage:
			p.webPage(&g, t.v, rank, main >= 0)
		case site:
			p.siteThing(t.v, rank)
		case crumbs:
			p.breadcrumbs(t.v, rank)
		}
	}
}

// sameStory reports that two articles are two views of one.
func sameStory(a, b *value) bool {
	x, y := firstText(a.get("headline")), firstText(b.get("headline"))
	return x != "" && x == y
}

// collect walks over what may hold the story: lists, graphs, main entities.
// Parts, related stories and the items of lists stay out.
func (g *graph) collect(v *value, depth int) {
	// Deeper than eight lists and graphs there is no story of the page.
	if depth > 8 {
		return
	}
	switch v.kind {
	case list:
		for i := range v.values {
			g.collect(&v.values[i], depth)
		}
	case object:
		g.index(v, 0)
		c := classOf(v)
		if c == other && v.get("headline").kind == text {
			c = work
		}
		if c != other && len(g.things) < maxThings {
			g.things = append(g.things, thing{v, c, depth})
		}
		for _, k := range [...]string{"@graph", "mainEntity", "mainEntityOfPage", "subjectOf", "breadcrumb", "itemReviewed"} {
			if k == "itemReviewed" && c == article {
				continue
			}
			if w := v.get(k); w.kind != absent && w.kind != text {
				g.collect(w, depth+1)
			}
		}
	}
}

// index remembers the things with an @id, that references may be followed.
func (g *graph) index(v *value, depth int) {
	if depth > 3 {
		return
	}
	// A bare reference is no description.
	if id := firstText(v.get("@id")); id != "" && len(v.keys) > 1 {
		if have := g.byID[id]; have == nil || len(have.keys) < len(v.keys) {
			g.byID[id] = v
		}
	}
	for i := range v.values {
		switch w := &v.values[i]; w.kind {
		case object:
			g.index(w, depth+1)
		case list:
			for j := range w.values {
				if w.values[j].kind == object {
					g.index(&w.values[j], depth+1)
				}
			}
		}
	}
}

// follow returns what a reference points to.
func (g *graph) follow(v *value) *value {
	if v.kind == object && v.get("name").kind == absent {
		if w := g.byID[firstText(v.get("@id"))]; w != nil {
			return w
		}
	}
	return v
}

// mainThing returns the index of the thing that is the page's story, -1 if there is none.
func (p *page) mainThing(g *graph) int {
	best, bestScore := -1, 0
	if len(g.things) == 0 {
		return best
	}
	titles := p.declaredTitles()
	declared := field.NewTitles(titles)
	for i, t := range g.things {
		if t.class != article && t.class != work {
			continue
		}
		own := false
		score := 10 - min(t.depth, 5)
		if t.class == article {
			score += 20
		} else if typ := firstText(t.v.get("@type")); typ == "ImageObject" || typ == "Product" || typ == "Event" || typ == "Blog" {
			score -= 8
		}
		if h := firstOf(firstText(t.v.get("headline")), firstText(t.v.get("name"))); h != "" {
			score += 5
			if declared.Similar(plain(h)) {
				score += 15
				own = true
			}
		}
		if u := g.address(t.v); u != "" && p.isOwn(u) {
			score += 10
			own = true
		}
		// A video, an event or a question that is not called as the page is stands on it.
		if t.class == work && !own && len(titles) > 0 {
			continue
		}
		if t.v.get("datePublished").kind != absent {
			score += 3
		}
		if t.v.get("author").kind != absent {
			score += 2
		}
		if score > bestScore {
			best, bestScore = i, score
		}
	}
	return best
}

func (p *page) declaredTitles() (titles []string) {
	for _, c := range p.cands {
		if c.Field == field.Title && len(titles) < 8 {
			titles = append(titles, c.Value)
		}
	}
	return titles
}

// address returns where an article says it stands.
func (g *graph) address(v *value) string {
	return firstOf(firstText(v.get("url")), idOrText(v.get("mainEntityOfPage")), firstText(v.get("@id")))
}

func idOrText(v *value) string {
	if v.kind == object {
		return firstOf(firstText(v.get("@id")), firstText(v.get("url")))
	}
	return firstText(v)
}

// isOwn reports that an address is that of the page.
func (p *page) isOwn(u string) bool {
	u = bareAddress(p.resolve(u))
	if u == "" {
		return false
	}
	if u == bareAddress(p.address) {
		return true
	}
	for _, c := range p.cands {
		if c.Field == field.URL && bareAddress(c.Value) == u {
			return true
		}
	}
	return false
}

func bareAddress(u string) string {
	if i := strings.IndexAny(u, "?#"); i >= 0 {
		u = u[:i]
	}
	u = strings.TrimPrefix(strings.TrimPrefix(u, "https://"), "http://")
	return strings.TrimSuffix(strings.TrimPrefix(u, "www."), "/")
}
