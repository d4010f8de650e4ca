package metadata

import (
	"strings"

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
	for _, i := range p.scripts {
		vs := readJSON(p.t.TextContent(i))
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
		if c != other {
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
	titles := p.declaredTitles()
	for i, t := range g.things {
		if t.class != article && t.class != work {
			continue
		}
		score := 10 - min(t.depth, 5)
		if t.class == article {
			score += 20
		} else if typ := firstText(t.v.get("@type")); typ == "ImageObject" || typ == "Product" || typ == "Event" || typ == "Blog" {
			score -= 8
		}
		if h := firstOf(firstText(t.v.get("headline")), firstText(t.v.get("name"))); h != "" {
			score += 5
			if field.Similar(plain(h), titles...) {
				score += 15
			}
		}
		if u := g.address(t.v); u != "" && p.isOwn(u) {
			score += 10
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
	u = bareAddress(resolve(p.base, u))
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

// story adds what an article says.
func (p *page) story(g *graph, v *value, rank int, isArticle bool) {
	const s = field.JSONLD
	for _, t := range texts(v.get("@type")) {
		p.add(field.Type, s, rank, t)
	}
	p.add(field.Title, s, rank, firstText(v.get("headline")))
	p.add(field.Title, s, rank+1, firstText(v.get("name")))
	p.add(field.Subtitle, s, rank, firstText(v.get("alternativeHeadline")))
	p.add(field.Description, s, rank, firstOf(firstText(v.get("description")), firstText(v.get("abstract"))))
	p.add(field.Published, s, rank, firstText(v.get("datePublished")))
	p.add(field.Published, s, rank+1, firstText(v.get("dateCreated")))
	p.add(field.Published, s, rank+2, firstText(v.get("uploadDate")))
	p.add(field.Modified, s, rank, firstText(v.get("dateModified")))
	p.add(field.URL, s, rank, resolve(p.base, firstOf(firstText(v.get("url")), idOrText(v.get("mainEntityOfPage")))))
	p.add(field.Language, s, rank, languageOf(v.get("inLanguage")))
	for i, t := range texts(v.get("articleSection")) {
		p.add(field.Section, s, rank+i, t)
	}
	p.jsonKeywords(v.get("keywords"), rank)
	p.jsonImages(v.get("image"), rank)
	if b := firstText(v.get("isAccessibleForFree")); b != "" {
		p.add(field.Free, s, rank, strings.ToLower(strings.TrimSuffix(strings.TrimPrefix(b, "http://schema.org/"), " ")))
	}
	p.add(field.WordCount, s, rank, firstText(v.get("wordCount")))
	p.add(field.ReadingTime, s, rank, firstText(v.get("timeRequired")))
	p.comments(v, rank)
	if isArticle {
		p.add(field.ArticleBody, s, rank, firstOf(firstText(v.get("articleBody")), firstText(v.get("text"))))
	}
	p.jsonPublisher(g, v, rank)
	p.jsonAuthors(g, v.get("author"), rank, "", 0)
	p.jsonAuthors(g, v.get("creator"), rank+1, "", 0)
	p.jsonAuthors(g, v.get("contributor"), rank+2, "contributor", 0)
	p.jsonAuthors(g, v.get("editor"), rank+3, "editor", 0)
}

func (p *page) jsonPublisher(g *graph, v *value, rank int) {
	pub := g.follow(v.get("publisher"))
	if pub.kind == list && len(pub.values) > 0 {
		pub = g.follow(&pub.values[0])
	}
	p.add(field.Publisher, field.JSONLD, rank, firstOf(firstText(pub.get("name")), firstText(pub)))
	for _, k := range [...]string{"sourceOrganization", "provider"} {
		if o := g.follow(v.get(k)); o.kind == object {
			p.add(field.Credit, field.JSONLD, rank, firstText(o.get("name")))
		}
	}
}

// jsonAuthors reads an author: a string, an object, or a list of those.
func (p *page) jsonAuthors(g *graph, v *value, rank int, role string, depth int) {
	const most = 60 // authors of a story; science has more, and those are cut
	switch v = g.follow(v); v.kind {
	case text:
		p.author(pendingAuthor{source: field.JSONLD, rank: rank, name: v.text, rol: role})
	case list:
		for i := range v.values {
			if i < most && depth < 4 {
				p.jsonAuthors(g, &v.values[i], rank, role, depth+1)
			}
		}
	case object:
		kind := ""
		if classOf(v) == site {
			kind = "Organization"
		}
		name := v.get("name")
		if name.kind == object || name.kind == absent && v.get("author").kind != absent {
			if depth < 4 {
				p.jsonAuthors(g, firstPresent(name, v.get("author")), rank, role, depth+1)
			}
			return
		}
		names := texts(name)
		if len(names) == 0 {
			names = []string{strings.TrimSpace(firstText(v.get("givenName")) + " " + firstText(v.get("familyName")))}
		}
		for _, n := range names {
			p.author(pendingAuthor{source: field.JSONLD, rank: rank, name: n, kind: kind, rol: role, job: plain(firstText(v.get("jobTitle"))), org: plain(firstOf(firstText(g.follow(v.get("worksFor")).get("name")), firstText(g.follow(v.get("affiliation")).get("name"))))})
		}
	}
}

func firstPresent(a, b *value) *value {
	if a.kind != absent {
		return a
	}
	return b
}

func (p *page) jsonKeywords(v *value, rank int) {
	switch v.kind {
	case text:
		p.keywords(field.JSONLD, rank, v.text)
	case list:
		for i := range v.values {
			if i < 100 {
				p.jsonKeywords(&v.values[i], rank)
			}
		}
	case object:
		p.keywords(field.JSONLD, rank, firstText(v.get("name")))
	}
}

func (p *page) jsonImages(v *value, rank int) {
	switch v.kind {
	case text:
		p.image(v.text, "", rank)
	case list:
		for i := range v.values {
			if i < 50 {
				p.jsonImages(&v.values[i], rank)
			}
		}
	case object:
		p.image(firstOf(firstText(v.get("contentUrl")), firstText(v.get("url")), firstText(v.get("@id"))), firstText(v.get("caption")), rank)
	}
}

func (p *page) image(u, caption string, rank int) {
	if u = resolve(p.base, u); u != "" {
		p.cands = append(p.cands, field.Candidate{Field: field.Image, Source: field.JSONLD, Value: u, Kind: plain(caption), Rank: rank})
	}
}

// comments reads commentCount, or the counter of comment actions.
func (p *page) comments(v *value, rank int) {
	p.add(field.CommentCount, field.JSONLD, rank, firstText(v.get("commentCount")))
	counters := []value{*v.get("interactionStatistic")}
	if counters[0].kind == list {
		counters = counters[0].values
	}
	for i := range counters {
		typ := counters[i].get("interactionType")
		if strings.Contains(firstOf(firstText(typ), firstText(typ.get("@type"))), "Comment") {
			p.add(field.CommentCount, field.JSONLD, rank+1, firstText(counters[i].get("userInteractionCount")))
		}
	}
}

// webPage adds what the page says about itself; an article outranks it.
func (p *page) webPage(g *graph, v *value, rank int, hasStory bool) {
	const s = field.JSONLD
	rank += 100
	p.add(field.Title, s, rank, firstText(v.get("headline")))
	p.add(field.Title, s, rank+1, firstText(v.get("name")))
	p.add(field.Published, s, rank, firstText(v.get("datePublished")))
	p.add(field.Modified, s, rank, firstText(v.get("dateModified")))
	p.add(field.Language, s, rank, languageOf(v.get("inLanguage")))
	p.add(field.Description, s, rank, firstText(v.get("description")))
	if !hasStory {
		p.add(field.Type, s, rank, firstText(v.get("@type")))
		p.jsonAuthors(g, v.get("author"), rank, "", 0)
	}
	p.jsonPublisher(g, v, rank)
	if b := firstText(v.get("isAccessibleForFree")); b != "" {
		p.add(field.Free, s, rank, strings.ToLower(b))
	}
}

func (p *page) siteThing(v *value, rank int) {
	p.add(field.SiteName, field.JSONLD, rank+100, firstText(v.get("name")))
	p.add(field.Publisher, field.JSONLD, rank+200, firstText(v.get("name")))
}

// breadcrumbs takes the section from the last crumb but one; the last is the
// story itself, and the first the front page.
func (p *page) breadcrumbs(v *value, rank int) {
	items := v.get("itemListElement")
	if n := len(items.values); items.kind == list && n >= 3 {
		c := &items.values[n-2]
		p.add(field.Section, field.JSONLD, rank+100, firstOf(firstText(c.get("name")), firstText(c.get("item").get("name"))))
	}
}

func languageOf(v *value) string {
	if v.kind == object {
		return firstOf(firstText(v.get("alternateName")), firstText(v.get("name")))
	}
	return firstText(v)
}

// texts returns a string, or the strings of a list.
func texts(v *value) (out []string) {
	switch v.kind {
	case text:
		return []string{v.text}
	case list:
		for i := range v.values {
			switch e := &v.values[i]; e.kind {
			case text:
				out = append(out, e.text)
			case object: // language-tagged: {"@value": "..."}
				if s := firstText(e); s != "" {
					out = append(out, s)
				}
			}
		}
	case object:
		if s := v.get("@value"); s.kind == text {
			return []string{s.text}
		}
	}
	return out
}

// firstText returns the first string of v, "" if there is none.
func firstText(v *value) string {
	if t := texts(v); len(t) > 0 {
		return t[0]
	}
	return ""
}
