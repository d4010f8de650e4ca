package reading

import (
	"fmt"
	"strings"

	"example.com/tearsheet/internal/content"
	"example.com/tearsheet/internal/field"
	"example.com/tearsheet/internal/pagetype"
)

// Kind is what a page is, in the order of tearsheet.PageType.
type Kind uint8

const (
	Article Kind = iota
	LiveBlog
	Gallery
	QuestionAndAnswer
	Video
	Index
	Forum
	Product
	Listing
	Documentation
	Service
	Error
)

func (k Kind) isArticle() bool { return k <= Video }

// kindOf reads a schema.org or Open Graph type.
func kindOf(declared string) Kind {
	switch strings.ToLower(declared) {
	case "liveblogposting":
		return LiveBlog
	case "imagegallery", "mediagallery":
		return Gallery
	case "faqpage", "qapage", "question":
		return QuestionAndAnswer
	case "videoobject", "video", "video.other":
		return Video
	case "product", "og:product", "productgroup":
		return Product
	case "collectionpage", "itemlist":
		return Index
	case "searchresultspage":
		return Listing
	case "discussionforumposting":
		return Forum
	}
	return Article
}

// weighed are the kinds that the words and layout of a page tell.
var weighed = [...]Kind{
	pagetype.Article: Article, pagetype.Index: Index, pagetype.Forum: Forum, pagetype.Product: Product,
	pagetype.Listing: Listing, pagetype.Documentation: Documentation, pagetype.Service: Service, pagetype.Error: Error,
}

// minLetters is the least text of a story, in letters: a news-in-brief item
// of one sentence has about 80.
const minLetters = 60

// longError is the least running text, in letters, of a page that is no error page although its
// markup is one's: such pages have a sentence or two, and the longer ones are known by their phrases.
const longError = 500

// byLayout is the reason of a page that is refused for what it shows.
const byLayout = "by its words and layout"

// kind decides whether the page has a story and of what kind it is.
func (c *cutting) kind(s *content.Story, r *field.Result, weigh bool) (Kind, *None) {
	kind, guess, sure := kindOf(r.Type.Value), Index, true // links and labels without a story
	if s.Live && kind == Article {
		kind = LiveBlog
	}
	if weigh {
		v := pagetype.Of(c.tree, c.blocks, pagetype.Declared{
			Title: r.Title.Value, Address: r.URL.Value, Type: r.Type.Value, Author: len(r.Authors) > 0, Date: !r.Published.Time.IsZero(),
		})
		guess = weighed[v.Guess]
		if v.Type != pagetype.Article {
			kind, sure = guess, v.Sure
		} else if !kind.isArticle() {
			kind = Article // the declared type is one of the things that were weighed
		}
	}
	switch {
	case s.Wall != "":
		return 0, &None{Error, "phrase: " + s.Wall}
	case s.Letters < minLetters:
		return 0, &None{guess, fmt.Sprintf("%d letters of running text", s.Letters)}
	case kind == Error && s.Letters >= longError: // a story about such pages; those known by phrases are gone
		return Article, nil
	case (kind == Index || kind == Listing) && sure, kind == Error: // teasers and labels, no one's prose
		return 0, &None{kind, byLayout}
	}
	return kind, nil
}

// isWeighed reports whether words and layout tell of what kind a page is. Those of a page that shows beyond doubt
// to be an article are not looked at: a tenth of the time of such a page.
func (c *cutting) isWeighed(s *content.Story, r *field.Result) bool {
	return c.tree != nil && (s.Letters < minLetters || !declaresNews(r) && !printsAuthor(s, r))
}

// declaresNews reports whether a page says that it is a news article of some day. Not one of the development
// pages that are no article does.
func declaresNews(r *field.Result) bool {
	return strings.HasSuffix(strings.ToLower(r.Type.Value), "newsarticle") && !r.Published.Time.IsZero()
}

// printsAuthor reports whether a page declares an article of some day and its authors, and prints their byline over its story. Of the
// development pages none that is no article does, and three in ten of the articles that are left.
func printsAuthor(s *content.Story, r *field.Result) bool {
	return pagetype.IsArticle(r.Type.Value) && s.Byline != "" && len(r.Authors) > 0 && !r.Published.Time.IsZero()
}
