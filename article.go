package tearsheet

import (
	"errors"
	"time"
)

// Errors that [Parse] wraps; test for them with [errors.Is].
var (
	// ErrNotText says that the page is empty or binary (PDF, image, gzip, ...).
	ErrNotText = errors.New("page is not text")
	// ErrNoArticle says that the page holds no story. The error is then also a
	// [*NoArticleError], which knows what kind of page it seems to be.
	ErrNoArticle = errors.New("no article found")
)

// NoArticleError is the error of a page without a story. It wraps [ErrNoArticle].
type NoArticleError struct {
	Type   PageType // what the page seems to be
	Reason string   // what made it seem so, for people
}

func (e *NoArticleError) Error() string {
	return "tearsheet: " + ErrNoArticle.Error() + ": looks like " + e.Type.String() + ": " + e.Reason
}

func (e *NoArticleError) Unwrap() error { return ErrNoArticle }

// An Article is one news story, taken out of its page. Its fields follow
// schema.org NewsArticle; each comment names the property.
//
// Text holds all that the newsroom wrote, and Paragraphs say what each part of
// it is. Title, Byline, the captions of Images and so on are convenience
// copies of parts of Text, unless Origins says that they were declared by the
// page's metadata alone.
type Article struct {
	Title    string `json:"title,omitzero"`    // headline
	Subtitle string `json:"subtitle,omitzero"` // alternativeHeadline
	Kicker   string `json:"kicker,omitzero"`   // the label above the headline; no property of its own

	Byline   string   `json:"byline,omitzero"`   // as printed: "By Jane Roe and John Doe"
	Authors  []Author `json:"authors,omitzero"`  // author, contributor, editor
	Dateline Dateline `json:"dateline,omitzero"` // dateline

	Publisher string   `json:"publisher,omitzero"` // publisher.name
	Sources   []string `json:"sources,omitzero"`   // sourceOrganization: wires and partners credited

	Published Date `json:"published,omitzero"` // datePublished
	Modified  Date `json:"modified,omitzero"`  // dateModified

	URL      string   `json:"url,omitzero"`      // url: the canonical one, absolute, http or https
	Language string   `json:"language,omitzero"` // inLanguage: BCP 47
	Section  string   `json:"section,omitzero"`  // articleSection
	Keywords []string `json:"keywords,omitzero"` // keywords

	Images      []Image       `json:"images,omitzero"`      // image
	Counters    []Counter     `json:"counters,omitzero"`    // interactionStatistic
	ReadingTime time.Duration `json:"readingTime,omitzero"` // timeRequired; nanoseconds in JSON
	Access      Access        `json:"access,omitzero"`      // isAccessibleForFree, with evidence
	Notes       []Note        `json:"notes,omitzero"`       // correction and the like
	Type        PageType      `json:"type"`                 // the schema.org type, roughly

	Text       string      `json:"text,omitzero"`       // articleBody, with headline, captions, byline ...
	Paragraphs []Paragraph `json:"paragraphs,omitzero"` // ascending, disjoint; Text is they joined by "\n\n"
	Removed    []Removed   `json:"removed,omitzero"`    // the receipt, ascending by Source.Start
	Origins    []Origin    `json:"origins,omitzero"`    // where the fields came from, in the order of the fields
}

// A Span is a half-open range of bytes, Start included, End not. Both ends
// stand on rune boundaries.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// A Paragraph is one part of an article's text.
type Paragraph struct {
	Span        // in Article.Text
	Kind   Kind `json:"kind"`
	Level  int  `json:"level,omitzero"`  // 1 to 6 for a Heading, depth from 1 for a ListItem, else 0
	Source Span `json:"source,omitzero"` // where it stood, in bytes of the page decoded to UTF-8 without a byte order mark
}

// Removed is a piece of the page's visible text that is no part of
// Article.Text. Together with Paragraphs it covers every visible byte of
// the page that is not white space.
type Removed struct {
	Source Span   `json:"source"` // in bytes of the page decoded to UTF-8 without a byte order mark
	Class  string `json:"class"`  // what it is: "navigation", "share", "counter", "field", ...; docs/architecture.md lists them
	Rule   string `json:"rule"`   // what found it; for class "field", the field that took the value over
}

// An Origin says where the value of a field came from.
type Origin struct {
	Field  string `json:"field"`  // the JSON name of a field of Article
	Source string `json:"source"` // "visible", "jsonLD", "openGraph", "meta", "microdata", "link", "url" or "detected"
}

// An Author is a person or an organization that a byline or the page's metadata names.
type Author struct {
	Name         string     `json:"name"`
	Kind         AuthorKind `json:"kind"`
	Role         AuthorRole `json:"role"`
	JobTitle     string     `json:"jobTitle,omitzero"`     // "Staff Writer"
	Organization string     `json:"organization,omitzero"` // "Associated Press"
}

// A Dateline says where, when and through whom a story was filed:
// "BEIRUT, Lebanon, June 2 (AP) —".
type Dateline struct {
	Text   string   `json:"text,omitzero"`   // as printed
	Places []string `json:"places,omitzero"` // "BEIRUT, Lebanon"
	Date   Date     `json:"date,omitzero"`
	Agency string   `json:"agency,omitzero"`
}

// An Image is a picture of the story.
type Image struct {
	URL     string `json:"url,omitzero"` // absolute if the page or Options tell the base
	Alt     string `json:"alt,omitzero"`
	Caption string `json:"caption,omitzero"` // without the credit, where one could be told
	Credit  string `json:"credit,omitzero"`  // "Jane Roe/Agency"
}

// A Counter is a count of readers' actions that the page printed.
type Counter struct {
	Kind  CounterKind `json:"kind"`
	Count int64       `json:"count"`
}

// Access says whether the whole story is open to everyone, as far as the page tells.
type Access struct {
	State     AccessState `json:"state"`
	Truncated bool        `json:"truncated,omitzero"` // the text seems to end early
	Evidence  []string    `json:"evidence,omitzero"`  // what State and Truncated rest on
}

// A Note is something the newsroom says about the story or its author.
type Note struct {
	Kind NoteKind `json:"kind"`
	Text string   `json:"text"`
}
