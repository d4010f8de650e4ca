package tearsheet

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"example.com/tearsheet/internal/block"
	"example.com/tearsheet/internal/byline"
	"example.com/tearsheet/internal/charset"
	"example.com/tearsheet/internal/content"
	"example.com/tearsheet/internal/date"
	"example.com/tearsheet/internal/dom"
	"example.com/tearsheet/internal/field"
	"example.com/tearsheet/internal/language"
	"example.com/tearsheet/internal/metadata"
	"example.com/tearsheet/internal/pagetype"
)

// Options adjust [Parse]. Nil, like the zero value, asks for the defaults.
type Options struct {
	// URL is where the page came from. It resolves relative links, unless the
	// page has a <base>, and may hold a date. Empty leaves links relative.
	URL string
	// ContentType is the HTTP Content-Type header, if known. It says whether
	// the page is HTML or text, and its charset outranks one declared in the page.
	ContentType string
}

// maxPage is the largest page taken, in bytes: offsets inside are 32 bits wide.
const maxPage = 1 << 30

// Parse takes the story out of one page, HTML or flattened text.
//
// Dirt is no error: whatever the page lacks stays zero. A page that is empty,
// binary or larger than 1 GiB gives [ErrNotText], one without a story [ErrNoArticle]
// as a [*NoArticleError].
//
// An HTML page that is surely no article is refused if its text is no one's
// prose: an index of teasers, a listing of things for sale, an error page.
// A forum thread, documentation, a product's or a service's page has a text of
// its own, which comes as an Article whose Type says what it is. A caller who
// wants news alone looks at [PageType.IsArticle]. Of articles one in a hundred
// is taken for another kind of page; docs/models.md has the figures.
//
// A page that an unclosed script, style, title, textarea, comment or quote swallowed is
// read on inside it, and one whose only story is in a noscript or template element gives that story. So does a page
// that declares an article and shows none, but has its HTML in a string of a script.
//
// Parse keeps nothing of page, has no side effects, and
// may be called from many goroutines. The same bytes and options give the same value.
func Parse(page []byte, opts *Options) (*Article, error) {
	if opts == nil {
		opts = &Options{}
	}
	if err := checkText(page, opts.ContentType); err != nil {
		return nil, err
	}
	text, _ := charset.Decode(page, opts.ContentType)
	if strings.TrimSpace(text) == "" {
		return nil, fmt.Errorf("tearsheet: %w: empty", ErrNotText)
	}
	w := workspaces.Get().(*workspace)
	defer w.release()
	c := cut(text, opts, w)
	a, err := c.read()
	if err != nil && c.tree != nil && c.tree.HoldsBack() {
		opened := &cutting{}
		opened.readTree(dom.ParseOpened(text), opts, new(block.Page))
		if a, err := opened.read(); err == nil {
			return a, nil
		}
	}
	if err != nil && c.tree != nil && !shownAsNone(err) {
		if a := c.readScripted(opts); a != nil {
			return a, nil
		}
	}
	return a, err
}

// shownAsNone reports whether a page was refused for what it shows, not because it shows next to nothing.
func shownAsNone(err error) bool {
	var none *NoArticleError
	return errors.As(err, &none) && none.Reason == byLayout
}

const byLayout = "by its words and layout"

func checkText(page []byte, contentType string) error {
	if len(page) > maxPage {
		return fmt.Errorf("tearsheet: %w: %d bytes are more than %d", ErrNotText, len(page), maxPage)
	}
	if t := charset.Binary(page, contentType); t != "" {
		return fmt.Errorf("tearsheet: %w: looks like %s", ErrNotText, t)
	}
	return nil
}

// A workspace is memory that one page after another is read in. Nothing of an Article lies in it.
type workspace struct {
	tree   dom.Tree
	blocks block.Page
}

var workspaces = sync.Pool{New: func() any { return new(workspace) }}

func (w *workspace) release() {
	w.tree.Release()
	w.blocks.Release()
	workspaces.Put(w)
}

// A cutting is a page cut into blocks, with what it declares.
type cutting struct {
	tree     *dom.Tree // nil for flattened text
	blocks   *block.Page
	declared []field.Candidate
	refused  []metadata.Refused
	base     string   // what relative addresses are resolved against
	credits  []string // of pictures, as the markup tells them
}

func cut(text string, opts *Options, w *workspace) *cutting {
	c := &cutting{}
	if block.IsHTML(text, opts.ContentType) {
		w.tree.Reset(text)
		c.readTree(&w.tree, opts, &w.blocks)
	} else {
		c.blocks = block.FromText(text)
	}
	return c
}

func (c *cutting) readTree(t *dom.Tree, opts *Options, blocks *block.Page) {
	d := metadata.Read(t, opts.URL)
	blocks.Reset(t)
	*c = cutting{t, blocks, d.Candidates, d.Refused, d.Base, d.Credits}
}

// read makes an article of the page's blocks.
func (c *cutting) read() (*Article, error) {
	r := field.Resolve(c.declared)
	told := evidence(&r)
	told.Credits = c.credits
	story := content.Read(c.blocks, told)
	defer story.Release()
	r = field.Resolve(settleLanguage(append(c.declared, story.Candidates...), r.Language.Value, story))
	kind, err := checkPage(c, story, &r)
	if err != nil {
		return nil, err
	}
	a := &Article{}
	a.setText(story)
	a.setFields(story, &r)
	a.Type = kind
	a.setImages(story, &r, c)
	a.clean()
	return a, nil
}

// readScripted reads a story that nothing but a script of the page holds, nil if there is none. The page
// must declare an article: scripts hold the texts of dialogs and forms as well.
func (c *cutting) readScripted(opts *Options) *Article {
	d := metadata.Read(c.tree, opts.URL)
	if r := field.Resolve(slices.Clone(d.Candidates)); (r.Type.Value == "" || !pageType(r.Type.Value).IsArticle()) && r.Published.Time.IsZero() {
		return nil
	}
	f := c.tree.Scripted()
	if f == nil {
		return nil
	}
	tree := dom.Parse(f.HTML)
	s := &cutting{tree: tree, blocks: block.FromHTML(tree), declared: d.Candidates, base: d.Base}
	s.blocks.Cut = false // the fragment ends where the literal does
	a, err := s.read()
	if err != nil {
		return nil
	}
	for i := range a.Paragraphs {
		source := &a.Paragraphs[i].Source
		*source = Span{f.At(source.Start), f.At(source.End)}
	}
	for i := range a.Removed {
		source := &a.Removed[i].Source
		*source = Span{f.At(source.Start), f.At(source.End)}
	}
	for _, b := range c.blocks.Blocks {
		a.Removed = append(a.Removed, Removed{Source: Span{b.Source.Start, b.Source.End}, Class: "boilerplate", Rule: "outside the script that holds the story"})
	}
	slices.SortFunc(a.Removed, func(x, y Removed) int { return x.Source.Start - y.Source.Start })
	a.refuse(d.Refused)
	return a
}

// evidence is what the labeller compares the blocks with.
func evidence(r *field.Result) content.Declared {
	title := r.Title.Value
	if r.Headline.Value != "" {
		title = r.Headline.Value // as printed; Title may be the one for links
	}
	d := content.Declared{Title: title, Description: r.Description.Value, Body: r.ArticleBody.Value, Live: pageType(r.Type.Value) == TypeLiveBlog}
	for _, a := range r.Authors {
		d.Authors = append(d.Authors, a.Value)
	}
	return d
}

// languageSample is how much of a story its language is told by, in bytes:
// some two thousand words.
const languageSample = 16 << 10

// settleLanguage lets the story's language stand where the page declares none,
// or one that is clearly not the story's.
func settleLanguage(cands []field.Candidate, declared string, s *content.Story) []field.Candidate {
	tag := language.Settle(declared, s.Prose(languageSample))
	if tag == "" {
		return cands
	}
	kept := cands[:0]
	for _, c := range cands {
		if c.Field != field.Language {
			kept = append(kept, c)
		}
	}
	return append(kept, field.Candidate{Field: field.Language, Source: field.Detected, Value: tag})
}

// minLetters is the least text of a story, in letters: a news-in-brief item
// of one sentence has about 80.
const minLetters = 60

// longError is the least running text, in letters, of a page that is no error page although its
// markup is one's: such pages have a sentence or two, and the longer ones are known by their phrases.
const longError = 500

// checkPage decides whether the page has a story and what type it is of.
func checkPage(c *cutting, s *content.Story, r *field.Result) (PageType, error) {
	kind, guess := pageType(r.Type.Value), TypeIndex // links and labels without a story
	if s.Live && kind == TypeArticle {
		kind = TypeLiveBlog
	}
	if c.tree != nil && (s.Letters < minLetters || !declaresNews(r)) {
		v := pagetype.Of(c.tree, c.blocks, pagetype.Declared{
			Title: r.Title.Value, Address: r.URL.Value, Author: len(r.Authors) > 0, Date: !r.Published.Time.IsZero(),
		})
		guess = typeOf[v.Guess]
		if v.Type != pagetype.Article {
			kind = guess
		} else if kind > TypeVideo {
			kind = TypeArticle // the declared type is one of the things that were weighed
		}
	}
	switch {
	case s.Wall != "":
		return 0, &NoArticleError{Type: TypeError, Reason: "phrase: " + s.Wall}
	case s.Letters < minLetters:
		return 0, &NoArticleError{Type: guess, Reason: fmt.Sprintf("%d letters of running text", s.Letters)}
	case kind == TypeError && s.Letters >= longError: // a story about such pages; those known by phrases are gone
		return TypeArticle, nil
	case kind == TypeIndex || kind == TypeListing || kind == TypeError: // teasers and labels, no one's prose
		return 0, &NoArticleError{Type: kind, Reason: byLayout}
	}
	return kind, nil
}

// declaresNews reports whether a page says that it is a news article of some day. Not one of the development
// pages that are no article does, so their words are not weighed: a seventh of the time of most news pages.
func declaresNews(r *field.Result) bool {
	return strings.HasSuffix(strings.ToLower(r.Type.Value), "newsarticle") && !r.Published.Time.IsZero()
}

var typeOf = [...]PageType{
	pagetype.Article: TypeArticle, pagetype.Index: TypeIndex, pagetype.Forum: TypeForum, pagetype.Product: TypeProduct,
	pagetype.Listing: TypeListing, pagetype.Documentation: TypeDocumentation, pagetype.Service: TypeService, pagetype.Error: TypeError,
}

// setText joins the story's pieces to Text, Paragraphs and Removed.
func (a *Article) setText(s *content.Story) {
	var text strings.Builder
	size, paragraphs := 0, 0
	for i := range s.Pieces {
		if s.Pieces[i].Part != content.PartRemoved {
			size += len(s.Pieces[i].Text) + len(separator)
			paragraphs++
		}
	}
	text.Grow(size)
	if paragraphs > 0 {
		a.Paragraphs = make([]Paragraph, 0, paragraphs)
	}
	if removed := len(s.Pieces) - paragraphs; removed > 0 {
		a.Removed = make([]Removed, 0, removed)
	}
	for i := range s.Pieces {
		p := &s.Pieces[i]
		source := Span{p.Source.Start, p.Source.End}
		if p.Part == content.PartRemoved {
			a.Removed = append(a.Removed, Removed{Source: source, Class: p.Class, Rule: p.Rule})
			continue
		}
		if text.Len() > 0 {
			text.WriteString(separator)
		}
		start := text.Len()
		text.WriteString(p.Text)
		a.Paragraphs = append(a.Paragraphs, Paragraph{Span{start, text.Len()}, kindOf[p.Part], p.Level, source})
	}
	a.Text = text.String()
}

// separator stands between the parts of Article.Text.
const separator = "\n\n"

var kindOf = [content.PartRemoved]Kind{
	content.PartBody: KindBody, content.PartHeadline: KindHeadline, content.PartSubtitle: KindSubtitle,
	content.PartKicker: KindKicker, content.PartByline: KindByline, content.PartDateline: KindDateline,
	content.PartCaption: KindCaption, content.PartHeading: KindHeading, content.PartListItem: KindListItem,
	content.PartQuote: KindQuote, content.PartPullQuote: KindPullQuote, content.PartTable: KindTable,
	content.PartPreformatted: KindPreformatted, content.PartNote: KindNote,
}

// setFields fills the fields from the decided candidates and the story.
func (a *Article) setFields(s *content.Story, r *field.Result) {
	a.Title, a.Subtitle, a.Kicker = r.Title.Value, r.Subtitle.Value, r.Kicker.Value
	a.Publisher, a.URL, a.Language, a.Section = r.Publisher.Value, r.URL.Value, r.Language.Value, r.Section.Value
	a.Published, a.Modified = convert(r.Published.Date), convert(r.Modified.Date)
	a.ReadingTime = r.ReadingTime
	a.Byline = s.Byline
	for _, k := range r.Keywords {
		a.Keywords = append(a.Keywords, k.Value)
	}
	a.setAuthors(r)
	a.setDateline(s)
	for _, n := range s.Notes {
		a.Notes = append(a.Notes, Note{NoteType(n.Kind), n.Text})
	}
	a.setCounters(s, r)
	a.setAccess(s, r)
	a.setOrigins(r)
}

func convert(d date.Date) Date { return Date{d.Time, Precision(d.Precision)} }

// setAuthors takes the decided candidates. Those that the printed byline names
// too are as it calls them, with their titles and organizations.
func (a *Article) setAuthors(r *field.Result) {
	printed, sources := byline.ParseIn(a.Byline, a.Publisher)
	for _, c := range r.Authors {
		author := Author{c.Value, authorKinds[c.Kind], authorRoles[c.Role], c.JobTitle, c.Organization}
		for _, p := range printed {
			if byline.Key(p.Name) == byline.Key(c.Value) {
				author = Author{p.Name, AuthorKind(p.Kind), AuthorRole(p.Role), cmp.Or(p.JobTitle, c.JobTitle), cmp.Or(p.Organization, c.Organization)}
			}
		}
		a.Authors = append(a.Authors, author)
	}
	a.Sources = sources
	for _, c := range r.Credits {
		a.addSource(c.Value)
	}
}

// The words of field.Candidate. Those that are missing are the zero values.
var (
	authorKinds = map[string]AuthorKind{"Organization": AuthorOrganization, "Staff": AuthorStaff}
	authorRoles = map[string]AuthorRole{"contributor": RoleContributor, "photographer": RolePhotographer, "editor": RoleEditor}
)

func (a *Article) addSource(name string) {
	for _, have := range a.Sources {
		if strings.EqualFold(have, name) {
			return
		}
	}
	if name != "" && !strings.EqualFold(name, a.Publisher) {
		a.Sources = append(a.Sources, name)
	}
}

func (a *Article) setDateline(s *content.Story) {
	d := s.Dateline
	a.Dateline = Dateline{Text: d.Text, Places: d.Places, Agency: d.Agency}
	if d.Date != "" {
		if when, ok := date.ParseIn(d.Date, a.Language); ok {
			a.Dateline.Date = convert(when)
		}
	}
	a.addSource(d.Agency)
}

// setImages takes the story's pictures and, before them, a lead image that
// only the metadata knows. Addresses that are not http or https are dropped, with a receipt.
func (a *Article) setImages(s *content.Story, r *field.Result, c *cutting) {
	base := cmp.Or(c.base, a.URL)
	for _, p := range s.Pictures {
		image := Image{metadata.Resolve(base, p.URL), p.Alt, p.Caption, p.Credit}
		// In flattened text the address is visible, so it is in the receipt with its block.
		if scheme := metadata.Scheme(p.URL); scheme != "" && p.Source.End > 0 {
			c.refused = append(c.refused, metadata.Refused{Start: int32(p.Source.Start), End: int32(p.Source.End), Scheme: scheme})
		}
		if image != (Image{Alt: p.Alt}) {
			a.Images = append(a.Images, image)
		}
	}
	if len(a.Images) == 0 && len(r.Images) > 0 {
		a.Images = append(a.Images, Image{URL: r.Images[0].Value, Caption: r.Images[0].Kind})
	}
	a.refuse(c.refused)
}

// refuse adds the dropped addresses to the receipt, but those inside something
// that is removed as a whole.
func (a *Article) refuse(refused []metadata.Refused) {
	if len(refused) == 0 {
		return
	}
	for _, r := range refused {
		a.Removed = append(a.Removed, Removed{Source: Span{int(r.Start), int(r.End)}, Class: "address", Rule: "scheme: " + r.Scheme})
	}
	slices.SortStableFunc(a.Removed, func(x, y Removed) int { return x.Source.Start - y.Source.Start })
	end := 0
	a.Removed = slices.DeleteFunc(a.Removed, func(r Removed) bool {
		inside := r.Class == "address" && r.Source.Start < end
		end = max(end, r.Source.End)
		return inside
	})
}

func (a *Article) setCounters(s *content.Story, r *field.Result) {
	comments := false
	for _, c := range s.Counters {
		a.Counters = append(a.Counters, Counter{CounterKind(c.Kind), c.Count})
		comments = comments || c.Kind == content.Comments
	}
	if r.HasComments && !comments {
		a.Counters = append(a.Counters, Counter{CounterComment, int64(r.CommentCount)})
	}
}

// setAccess weighs what the page declares and what it prints.
func (a *Article) setAccess(s *content.Story, r *field.Result) {
	if r.Free != nil {
		a.Access.State = AccessPaywalled
		if *r.Free {
			a.Access.State = AccessFree
		}
		a.Access.Evidence = append(a.Access.Evidence, fmt.Sprintf("declared: isAccessibleForFree %t", *r.Free))
	}
	if s.Paywall != "" {
		if a.Access.State == AccessUnknown {
			a.Access.State = AccessPaywalled
		}
		a.truncated("printed: " + s.Paywall)
	}
	if r.WordCount > 0 {
		if n := a.words(); r.WordCount > 3*n/2+50 {
			a.truncated(fmt.Sprintf("declared: wordCount %d, found %d", r.WordCount, n))
		}
	}
	if s.Cut != "" {
		a.truncated(s.Cut)
	}
}

// words counts those of the body between white space.
func (a *Article) words() (n int) {
	for _, p := range a.Paragraphs {
		if p.Kind.inBody() {
			for range strings.FieldsSeq(a.Text[p.Start:p.End]) {
				n++
			}
		}
	}
	return n
}

func (a *Article) truncated(evidence string) {
	a.Access.Truncated = true
	a.Access.Evidence = append(a.Access.Evidence, evidence)
}

// clean takes characters that show nothing out of what metadata declared; the page's own text has none.
// And it copies what is a part of the page's text, so that an Article that is kept does not keep the page.
func (a *Article) clean() {
	printed := []*string{&a.Byline, &a.URL, &a.Language, &a.Dateline.Text, &a.Dateline.Agency}
	declared := []*string{&a.Title, &a.Subtitle, &a.Kicker, &a.Publisher, &a.Section}
	for i := range a.Authors {
		declared = append(declared, &a.Authors[i].Name, &a.Authors[i].JobTitle, &a.Authors[i].Organization)
	}
	for i := range a.Images {
		declared = append(declared, &a.Images[i].Caption, &a.Images[i].Credit)
		printed = append(printed, &a.Images[i].URL, &a.Images[i].Alt)
	}
	for i := range a.Keywords {
		declared = append(declared, &a.Keywords[i])
	}
	for i := range a.Sources {
		declared = append(declared, &a.Sources[i])
	}
	for i := range a.Notes {
		printed = append(printed, &a.Notes[i].Text)
	}
	for _, list := range [][]string{a.Dateline.Places, a.Access.Evidence} {
		for i := range list {
			printed = append(printed, &list[i])
		}
	}
	for _, s := range declared {
		*s = strings.Clone(dom.Seen(*s))
	}
	for _, s := range printed {
		*s = strings.Clone(*s)
	}
	a.Authors = slices.DeleteFunc(a.Authors, func(x Author) bool { return x.Name == "" })
	a.Keywords = slices.DeleteFunc(a.Keywords, func(k string) bool { return k == "" })
}

// pageType reads a schema.org or Open Graph type.
func pageType(declared string) PageType {
	switch strings.ToLower(declared) {
	case "liveblogposting":
		return TypeLiveBlog
	case "imagegallery", "mediagallery":
		return TypeGallery
	case "faqpage", "qapage", "question":
		return TypeQuestionAndAnswer
	case "videoobject", "video", "video.other":
		return TypeVideo
	case "product", "og:product", "productgroup":
		return TypeProduct
	case "collectionpage", "itemlist":
		return TypeIndex
	case "searchresultspage":
		return TypeListing
	case "discussionforumposting":
		return TypeForum
	}
	return TypeArticle
}

var sourceWords = [...]string{field.Visible: "visible", field.JSONLD: "jsonLD", field.OpenGraph: "openGraph", field.Meta: "meta",
	field.Microdata: "microdata", field.Link: "link", field.Address: "url", field.Detected: "detected", field.TitleTag: "titleTag"}

func (a *Article) setOrigins(r *field.Result) {
	add := func(name string, set bool, s field.Source) {
		if set {
			a.Origins = append(a.Origins, Origin{name, sourceWords[s]})
		}
	}
	add("title", a.Title != "", r.Title.Source)
	add("subtitle", a.Subtitle != "", r.Subtitle.Source)
	add("kicker", a.Kicker != "", r.Kicker.Source)
	if len(r.Authors) > 0 {
		add("authors", true, r.Authors[0].Source)
	}
	add("publisher", a.Publisher != "", r.Publisher.Source)
	add("published", !a.Published.IsZero(), r.Published.Source)
	add("modified", !a.Modified.IsZero(), r.Modified.Source)
	add("url", a.URL != "", r.URL.Source)
	add("language", a.Language != "", r.Language.Source)
	add("section", a.Section != "", r.Section.Source)
	if len(r.Keywords) > 0 {
		add("keywords", true, r.Keywords[0].Source)
	}
	add("readingTime", a.ReadingTime != 0, r.ReadingTimeSource)
}
