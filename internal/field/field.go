// Package field decides between what different parts of a page say about the
// same field of the article, by one precedence table.
package field

// Field is a field of the article.
type Field uint8

const (
	Title Field = iota
	Subtitle
	Kicker
	Author // one candidate an author
	Publisher
	Published
	Modified
	URL
	Language
	Section
	Keyword // one candidate a keyword
	Image   // URL of a lead image
	Free    // isAccessibleForFree: "true" or "false"
	Type    // schema.org or Open Graph type as written: "NewsArticle", "article", "product"
	Description
	ArticleBody // the text as the page declares it
	WordCount
	ReadingTime // ISO 8601 duration or minutes
	CommentCount
	SiteName
	Credit // wire or partner credited: "AP"
	fields
)

// Source is where a candidate stood.
type Source uint8

const (
	Visible Source = iota
	JSONLD
	OpenGraph
	Meta
	Microdata
	Link // <link rel=canonical> and the like
	Address
	Detected
	TitleTag // <title>
)

// A Candidate is one part of the page's word on one field.
type Candidate struct {
	Field  Field
	Source Source
	Value  string
	Kind   string // for an author: "Person", "Organization" or "Staff"; for an image: its caption
	Rank   int    // order among the candidates of one source: the main object first

	// Of an author, as the byline room tells them.
	Role         string // "author", "contributor", "photographer", "editor"; "" is author
	JobTitle     string
	Organization string
}
