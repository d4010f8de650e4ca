package metadata

import (
	"strings"

	"example.com/tearsheet/internal/dom"
	"example.com/tearsheet/internal/field"
)

// meta reads a <meta> element. Its name may stand in name, property, itemprop
// (outside any item) or http-equiv.
func (p *page) meta(i int32) {
	p.at = i
	content := p.t.Attr(i, dom.KeyContent)
	if strings.TrimSpace(content) == "" {
		return
	}
	if p.t.Attr(i, dom.KeyName) == "script:ld+json" { // how some write what was to become a script
		p.scripts = append(p.scripts, i)
		return
	}
	if n := p.t.Attr(i, dom.KeyHTTPEquiv); n != "" {
		if strings.EqualFold(n, "content-language") {
			p.add(field.Language, field.Meta, 1, content)
		}
		return
	}
	for _, key := range [...]dom.Key{dom.KeyProperty, dom.KeyName} {
		for n := range strings.FieldsSeq(strings.ToLower(p.t.Attr(i, key))) {
			p.openGraph(n, content)
			p.named(n, content)
			if key == dom.KeyProperty && strings.HasPrefix(n, "og:") && p.t.Attr(i, dom.KeyName) == n {
				return
			}
		}
	}
}

// openGraph reads the properties of ogp.me and of Twitter's cards.
func (p *page) openGraph(name, v string) {
	const s = field.OpenGraph
	switch name {
	case "og:title":
		p.add(field.Title, s, 0, v)
	case "twitter:title":
		p.add(field.Title, s, 5, v)
	case "og:site_name":
		p.add(field.SiteName, s, 0, v)
		p.add(field.Publisher, s, 0, v)
	case "og:description":
		p.add(field.Description, s, 0, v)
	case "twitter:description":
		p.add(field.Description, s, 5, v)
	case "og:url":
		p.add(field.URL, s, 0, p.resolve(v))
	case "og:type":
		p.add(field.Type, s, 0, v)
	case "og:locale":
		p.add(field.Language, s, 0, v)
	case "og:image", "og:image:url", "og:image:secure_url":
		p.add(field.Image, s, 0, p.resolve(v))
	case "twitter:image", "twitter:image:src":
		p.add(field.Image, s, 5, p.resolve(v))
	case "article:published_time", "og:article:published_time", "article:published", "og:published_time", "og:pubdate":
		p.add(field.Published, s, 0, v)
	case "article:modified_time", "og:article:modified_time", "article:modified", "og:updated_time", "og:modified_time":
		rank := 0
		if name == "og:updated_time" {
			rank = 1
		}
		p.add(field.Modified, s, rank, v)
	case "article:section", "og:article:section":
		p.add(field.Section, s, 0, v)
	case "article:tag", "og:article:tag":
		p.keywords(s, 0, v)
	case "article:author", "article:author:name", "og:article:author", "og:author", "book:author":
		p.author(pendingAuthor{source: s, name: v})
	case "twitter:creator":
		// A handle names nobody.
	case "article:content_tier", "og:article:content_tier":
		p.tier(s, v)
	case "twitter:label1", "twitter:label2", "twitter:data1", "twitter:data2":
		p.twitterData(name, v)
	}
}

// tier reads a content tier: free, metered, locked.
func (p *page) tier(s field.Source, v string) {
	switch strings.ToLower(strings.TrimSpace(v)) {
	case "free", "open", "public", "frei", "unlocked", "gratis":
		p.add(field.Free, s, 0, "true")
	case "locked", "paid", "premium", "subscriber", "plus", "paywall", "subscription":
		p.add(field.Free, s, 0, "false")
	}
}

// twitterData reads label and data in turn: "Written by", "Est. reading time".
func (p *page) twitterData(name, v string) {
	if strings.HasPrefix(name, "twitter:label") {
		p.label = strings.ToLower(strings.TrimSpace(v))
		return
	}
	label := p.label
	p.label = ""
	switch {
	case strings.Contains(label, "written by") || strings.Contains(label, "verfasst von") || strings.Contains(label, "geschrieben von") || strings.Contains(label, "écrit par") || strings.Contains(label, "escrito por") || strings.Contains(label, "scritto da") || strings.Contains(label, "geschreven door"):
		p.author(pendingAuthor{source: field.Meta, rank: 1, name: v})
	case strings.Contains(label, "reading time") || strings.Contains(label, "lesezeit") || strings.Contains(label, "lecture") || strings.Contains(label, "lectura"):
		p.add(field.ReadingTime, field.Meta, 1, v)
	}
}

// named reads the names that content systems and libraries use.
func (p *page) named(name, v string) {
	const s = field.Meta
	switch name {
	case "title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "citation_title", "headline", "hdl", "fb_title", "cxenseparse:title", "article-title", "article_title":
		p.add(field.Title, s, titleRank(name), v)
	case "author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "dc:creator", "citation_author", "article:author_name", "article.author", "cxenseparse:author", "article-author", "article_author", "authors", "author_name", "dcsext.author", "rbauthors", "bt:author", "shareaholic:article_author_name", "vr:author", "news_authors":
		p.metaAuthor(name, v)
	case "date", "pubdate", "publishdate", "publish_date", "publication_date", "published", "published_date", "publish-date", "parsely-pub-date", "sailthru.date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "dcterms.issued", "dc.date.created", "dc.created", "dc:date", "citation_date", "citation_publication_date", "citation_online_date",
		"article.published", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "article-date", "article_date_original", "originalpublicationdate", "ptime", "pdate", "displaydate", "datepublished", "date_published", "publishtime", "publication-date", "release_date", "vr:published_time", "creation_date", "article.created", "rnews:datepublished", "bt:pubdate", "shareaholic:article_published_time", "dat", "article-publish-date", "dc.date.published", "w-published-date", "published-date", "publisheddate", "publicationdate", "article_published", "post_date", "pub_date", "firstpublished", "published_at":
		p.add(field.Published, s, dateRank(name), v)
	case "last-modified", "lastmod", "last_modified", "revised", "revision_date", "dcterms.modified", "dc.date.modified", "dc.modified", "article.updated", "article_date_updated", "utime", "moddate", "datemodified", "date_modified", "modified", "updated", "article:modified_date", "cxenseparse:recs:modificationtime", "shareaholic:article_modified_time", "last-updated", "parsely-mod-date", "modified-date", "modified-time", "last-modified-date":
		p.add(field.Modified, s, 0, v)
	case "description", "dc.description", "dcterms.abstract", "dcterms.description", "sailthru.description", "cxenseparse:description":
		p.add(field.Description, s, len(name)/12, v)
	case "keywords", "news_keywords", "parsely-tags", "sailthru.tags", "dc.subject", "dcterms.subject", "citation_keywords", "cxenseparse:keywords", "shareaholic:keywords", "dc:subject":
		rank := 2
		if name == "news_keywords" {
			rank = 0
		} else if strings.Contains(name, "tags") {
			rank = 1
		}
		p.keywords(s, rank, v)
	case "parsely-section", "section", "sailthru.section", "article.section", "cxenseparse:recs:articlesection", "cg", "dcsext.section", "article-section", "vr:category", "cat", "category":
		p.add(field.Section, s, 0, v)
	case "application-name", "apple-mobile-web-app-title":
		p.add(field.SiteName, s, 2, v)
		p.add(field.Publisher, s, 2, v)
	case "publisher", "dc.publisher", "dcterms.publisher", "citation_publisher", "citation_journal_title", "dc:publisher", "copyright-holder", "site", "site_name":
		p.add(field.Publisher, s, 0, v)
	case "parsely-link", "sailthru.url", "dc.identifier", "syndication-source", "original-source":
		p.add(field.URL, s, 0, resolve("", v))
	case "parsely-image-url", "sailthru.image.full", "thumbnail":
		p.add(field.Image, s, 0, p.resolve(v))
	case "parsely-type", "pagetype", "page-type", "page_type", "content_type", "dc.type", "contenttype", "pg_type":
		p.add(field.Type, s, 0, v)
	case "language", "dc.language", "dcterms.language", "citation_language", "content-language":
		p.add(field.Language, s, 0, v)
	case "article:word_count", "word_count", "wordcount":
		p.add(field.WordCount, s, 0, v)
	case "readtime", "reading_time", "article:reading_time":
		p.add(field.ReadingTime, s, 0, v)
	case "content_tier", "paywall", "premium", "cxenseparse:premium":
		p.tier(s, v)
	}
}

func titleRank(name string) int {
	switch name {
	case "headline", "hdl", "article-title", "article_title", "parsely-title", "sailthru.title", "citation_title":
		return 0
	}
	return 3
}

// dateRank puts names that say "published" before a bare "date".
func dateRank(name string) int {
	switch name {
	case "date", "dc.date", "dcterms.date", "dc:date", "dat", "citation_date":
		return 2
	case "creation_date", "dcterms.created", "dc.date.created", "dc.created", "article.created":
		return 1
	}
	return 0
}

func (p *page) metaAuthor(name, v string) {
	rank := 0
	switch name {
	case "dc.creator", "dcterms.creator", "dc:creator": // often the account
		rank = 2
	case "byl":
		p.author(pendingAuthor{source: field.Meta, rank: rank, name: v, printed: true})
		return
	case "citation_author":
		if last, first, ok := strings.Cut(v, ","); ok && !strings.Contains(first, ",") {
			v = strings.TrimSpace(first) + " " + strings.TrimSpace(last)
		}
	}
	p.author(pendingAuthor{source: field.Meta, rank: rank, name: v})
}

// keywords adds one candidate a keyword of a list with commas or semicolons.
func (p *page) keywords(s field.Source, rank int, v string) {
	v = plain(v)
	const most = 100 // keywords of one list; more are spam
	for n, k := range strings.FieldsFunc(v, func(r rune) bool { return r == ',' || r == ';' || r == '|' }) {
		if k = strings.TrimSpace(k); k != "" && n < most && len(k) < 100 {
			p.add(field.Keyword, s, rank, k)
		}
	}
}
