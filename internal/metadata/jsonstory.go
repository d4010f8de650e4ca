package metadata

import (
	"strings"

	"example.com/tearsheet/internal/field"
)

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
	p.add(field.URL, s, rank, p.resolve(firstOf(firstText(v.get("url")), idOrText(v.get("mainEntityOfPage")))))
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
	if u = p.resolve(u); u != "" {
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
	switch v.kind {
	case text:
		return v.text
	case list:
		for i := range v.values {
			switch e := &v.values[i]; e.kind {
			case text:
				return e.text
			case object:
				if s := firstText(e); s != "" {
					return s
				}
			}
		}
	case object:
		if s := v.get("@value"); s.kind == text {
			return s.text
		}
	}
	return ""
}
