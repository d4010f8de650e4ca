// Package tearsheet takes the article out of one scraped news page.
//
// A page is HTML, or the flattened plain text that naive scrapers leave.
// [Parse] returns its [Article]; [Sections] and [Entities] read that Article's
// exported fields and nothing else, so one stored as JSON gives the same answer:
//
//	a, err := tearsheet.Parse(page, &tearsheet.Options{URL: url})
//	for _, s := range tearsheet.Sections(a) { fmt.Println(s.Heading) }
//	for _, e := range tearsheet.Entities(a) { fmt.Println(e.Type, e.Name) }
//
// All that the newsroom wrote is in Article.Text; paragraphs and mentions are
// byte ranges of it. Whatever else the page showed is in Article.Removed, with its
// class and rule: every visible byte is in one or the other.
//
// The functions keep no state, read no files and open no connections: the same
// bytes give the same value, from any number of goroutines.
package tearsheet

import (
	"errors"
	"fmt"
	"strconv"
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
// stand on rune boundaries; in a page whose UTF-8 was encoded twice, on those of
// what it was before, which may lie inside a rune of the page.
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
	Kind NoteType `json:"kind"`
	Text string   `json:"text"`
}

// A Date is a date as precise as the page gave it. It is written, and read, as
// "2023", "2023-03", "2023-03-21" or, with time and zone, as RFC 3339. A time
// without a zone is no instant: such a date is kept to the day.
type Date struct {
	// Time is the instant. Below Instant it is in UTC, and what is not known
	// is the first month, day or hour.
	Time      time.Time
	Precision Precision
}

// Precision is how much of a [Date] is known.
type Precision uint8

const (
	Unknown Precision = iota // nothing: the zero Date
	Year
	Month
	Day
	Instant // day, time and zone
)

var dateLayouts = [...]string{Year: "2006", Month: "2006-01", Day: "2006-01-02", Instant: time.RFC3339}

// IsZero reports whether nothing is known.
func (d Date) IsZero() bool { return d.Precision == Unknown }

// String returns the date as described at [Date], "" for the zero Date.
func (d Date) String() string {
	if int(d.Precision) >= len(dateLayouts) || d.Precision == Unknown {
		return ""
	}
	return d.Time.Format(dateLayouts[d.Precision])
}

// MarshalText writes d as [Date.String] does.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (d *Date) UnmarshalText(text []byte) error {
	s := string(text)
	if s == "" {
		*d = Date{}
		return nil
	}
	for p := Year; p <= Instant; p++ {
		if t, err := time.Parse(dateLayouts[p], s); err == nil {
			*d = Date{t, p}
			return nil
		}
	}
	return fmt.Errorf("tearsheet: %q is no date", s)
}

// Kind is what a [Paragraph] is. Its words in JSON are those of the constants,
// in lower camel case and without "Kind": "body", "listItem", "pullQuote".
type Kind uint8

const (
	KindBody         Kind = iota // running text
	KindHeadline                 // the story's title as printed
	KindSubtitle                 // the deck under the headline
	KindKicker                   // the label over the headline
	KindByline                   // who wrote it
	KindDateline                 // place and date, on a line of their own
	KindCaption                  // words about a picture, with its credit
	KindHeading                  // a crosshead
	KindListItem                 // without its bullet
	KindQuote                    // a block quotation
	KindPullQuote                // words of the story, set out again
	KindTable                    // rows are lines, cells are separated by tabs
	KindPreformatted             // white space counts
	KindNote                     // a correction, an editor's note, the author's tagline
)

var kindWords = words{"body", "headline", "subtitle", "kicker", "byline", "dateline", "caption",
	"heading", "listItem", "quote", "pullQuote", "table", "preformatted", "note"}

// PageType is what a page is. The first five are kinds of articles. Other pages
// come as an [Article] of their type if they have running text, but for those that
// are an index, a listing or an error page beyond doubt: their texts are pieces of other
// pages, and Parse returns a [NoArticleError].
type PageType uint8

const (
	TypeArticle           PageType = iota
	TypeLiveBlog                   // posts with their times
	TypeGallery                    // pictures with captions
	TypeQuestionAndAnswer          // an interview, or questions answered
	TypeVideo                      // a clip with a text
	TypeIndex                      // teasers of many stories: a front or section page
	TypeForum                      // a thread of posts
	TypeProduct                    // something for sale
	TypeListing                    // many things for sale, or search results
	TypeDocumentation              // a manual
	TypeService                    // a company's or office's presentation of itself
	TypeError                      // "not found", a consent wall, a captcha
)

var pageTypeWords = words{"article", "liveBlog", "gallery", "questionAndAnswer", "video", "index", "forum",
	"product", "listing", "documentation", "service", "error"}

// AuthorKind tells people from others.
type AuthorKind uint8

const (
	AuthorPerson       AuthorKind = iota
	AuthorOrganization            // "Associated Press"
	AuthorStaff                   // "Staff Reporter", "Redaktion"
)

var authorKindWords = words{"person", "organization", "staff"}

// AuthorRole is what an author did.
type AuthorRole uint8

const (
	RoleAuthor       AuthorRole = iota
	RoleContributor             // "Additional reporting by"
	RolePhotographer            // "Photos: "
	RoleEditor                  // "Editing by"
)

var authorRoleWords = words{"author", "contributor", "photographer", "editor"}

// CounterKind is what a [Counter] counts.
type CounterKind uint8

const (
	CounterView CounterKind = iota
	CounterComment
	CounterLike
	CounterShare
)

var counterKindWords = words{"view", "comment", "like", "share"}

// AccessState says who may read the story.
type AccessState uint8

const (
	AccessUnknown AccessState = iota
	AccessFree
	AccessMetered   // a number of stories is free
	AccessPaywalled // subscribers only
)

var accessStateWords = words{"unknown", "free", "metered", "paywalled"}

// NoteType is what a [Note] is.
type NoteType uint8

const (
	NoteCorrection NoteType = iota // also clarifications and updates
	NoteEditor                     // an editor's note
	NoteTagline                    // the line about the author at the end
	NoteDisclosure                 // interests, partners, republication
)

var noteTypeWords = words{"correction", "editorsNote", "tagline", "disclosure"}

func (k Kind) String() string { return kindWords.of(uint8(k)) }

// IsArticle reports whether pages of the type are articles, in the wide sense.
func (t PageType) IsArticle() bool { return t <= TypeVideo }

func (t PageType) String() string    { return pageTypeWords.of(uint8(t)) }
func (k AuthorKind) String() string  { return authorKindWords.of(uint8(k)) }
func (r AuthorRole) String() string  { return authorRoleWords.of(uint8(r)) }
func (k CounterKind) String() string { return counterKindWords.of(uint8(k)) }
func (s AccessState) String() string { return accessStateWords.of(uint8(s)) }
func (t NoteType) String() string    { return noteTypeWords.of(uint8(t)) }

func (k Kind) MarshalText() ([]byte, error)        { return kindWords.marshal(uint8(k)) }
func (t PageType) MarshalText() ([]byte, error)    { return pageTypeWords.marshal(uint8(t)) }
func (k AuthorKind) MarshalText() ([]byte, error)  { return authorKindWords.marshal(uint8(k)) }
func (r AuthorRole) MarshalText() ([]byte, error)  { return authorRoleWords.marshal(uint8(r)) }
func (k CounterKind) MarshalText() ([]byte, error) { return counterKindWords.marshal(uint8(k)) }
func (s AccessState) MarshalText() ([]byte, error) { return accessStateWords.marshal(uint8(s)) }
func (t NoteType) MarshalText() ([]byte, error)    { return noteTypeWords.marshal(uint8(t)) }

func (k *Kind) UnmarshalText(b []byte) error       { return kindWords.unmarshal((*uint8)(k), b) }
func (t *PageType) UnmarshalText(b []byte) error   { return pageTypeWords.unmarshal((*uint8)(t), b) }
func (k *AuthorKind) UnmarshalText(b []byte) error { return authorKindWords.unmarshal((*uint8)(k), b) }
func (r *AuthorRole) UnmarshalText(b []byte) error { return authorRoleWords.unmarshal((*uint8)(r), b) }
func (k *CounterKind) UnmarshalText(b []byte) error {
	return counterKindWords.unmarshal((*uint8)(k), b)
}
func (s *AccessState) UnmarshalText(b []byte) error {
	return accessStateWords.unmarshal((*uint8)(s), b)
}
func (t *NoteType) UnmarshalText(b []byte) error { return noteTypeWords.unmarshal((*uint8)(t), b) }

// words are the names of an enumeration's values, from zero up.
type words []string

func (w words) of(v uint8) string {
	if int(v) < len(w) {
		return w[v]
	}
	return "invalid(" + strconv.Itoa(int(v)) + ")"
}

func (w words) marshal(v uint8) ([]byte, error) {
	if int(v) < len(w) {
		return []byte(w[v]), nil
	}
	return nil, fmt.Errorf("tearsheet: value %d is none of %v", v, []string(w))
}

func (w words) unmarshal(v *uint8, text []byte) error {
	for i, word := range w {
		if word == string(text) {
			*v = uint8(i)
			return nil
		}
	}
	return fmt.Errorf("tearsheet: %q is none of %v", text, []string(w))
}
