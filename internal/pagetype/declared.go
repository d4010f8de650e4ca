package pagetype

import (
	"strings"

	"example.com/tearsheet/internal/dom"
	"example.com/tearsheet/internal/sequence"
)

// declaredWord is the hash of a type's or a property's name.
func declaredWord(s string) uint32 { return sequence.Hash(1, strings.ToLower(s)) }

// meta reads a meta element.
func (c *collector) meta(i int32) {
	var name, content string
	for _, a := range c.tree.Attrs(i) {
		switch a.Key {
		case dom.KeyName, dom.KeyProperty, dom.KeyItemprop:
			name = strings.ToLower(a.Val)
		case dom.KeyContent:
			content = a.Val
		}
	}
	if name == "" {
		return
	}
	c.bag.add(inDeclared, declaredWord(name))
	switch name {
	case "og:type":
		c.bag.add(inDeclared, declaredWord(content))
	case "generator":
		c.words(inGenerator, content)
	case "article:published_time":
		c.measures[published] = 1
	}
}

// linkedData finds the types in a JSON-LD script by their keys, wherever they
// stand: what a page is shows also in the things around its main one.
func (c *collector) linkedData(s string) {
	for {
		at := strings.Index(s, `"@type"`)
		if at < 0 {
			return
		}
		s = strings.TrimLeft(s[at+len(`"@type"`):], ": \t\r\n")
		list := strings.HasPrefix(s, "[")
		if list {
			s = s[1:]
		}
		for {
			s = strings.TrimLeft(s, ", \t\r\n")
			if !strings.HasPrefix(s, `"`) {
				break
			}
			name, rest, ok := strings.Cut(s[1:], `"`)
			if !ok {
				return
			}
			c.declaredType(name[strings.LastIndexAny(name, "/#")+1:])
			s = rest
			if !list {
				break
			}
		}
	}
}

func (c *collector) declaredType(name string) {
	c.bag.add(inDeclared, declaredWord(name))
	switch name {
	case "Article", "NewsArticle", "BlogPosting", "ReportageNewsArticle", "LiveBlogPosting", "Report", "Recipe", "HowTo", "Review":
		c.measures[typedArticle]++
	case "Product", "Offer", "AggregateOffer":
		c.measures[typedProduct]++
	case "ItemList", "CollectionPage", "OfferCatalog":
		c.measures[typedList]++
	case "ListItem":
		c.measures[typedItem]++
	case "Comment", "DiscussionForumPosting", "QAPage", "Answer":
		c.measures[typedForum]++
	case "LocalBusiness", "Service", "SoftwareApplication":
		c.measures[typedService]++
	case "Person":
		c.measures[typedPerson]++
	}
}
