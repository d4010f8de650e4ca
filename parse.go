package tearsheet

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"example.com/tearsheet/internal/byline"
	"example.com/tearsheet/internal/charset"
	"example.com/tearsheet/internal/content"
	"example.com/tearsheet/internal/date"
	"example.com/tearsheet/internal/dom"
	"example.com/tearsheet/internal/field"
	"example.com/tearsheet/internal/metadata"
	"example.com/tearsheet/internal/reading"
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
// An HTML page that is no article beyond doubt is refused if its text is no one's
// prose: an index of teasers, a listing of things for sale, an error page.
// A forum thread, documentation, a product's or a service's page, and an index or a listing that
// might be a story, come as an Article whose Type says what it is. A caller who
// wants news alone looks at [PageType.IsArticle]. Of articles of all kinds one in a thousand is
// refused and one in fifty comes as another type, of news far fewer; docs/models.md has the figures.
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
	text = charset.Mended(text)
	if strings.TrimSpace(text) == "" {
		return nil, fmt.Errorf("tearsheet: %w: empty", ErrNotText)
	}
	p, none := reading.Read(text, opts.URL, opts.ContentType)
	if none != nil {
		return nil, &NoArticleError{Type: PageType(none.Kind), Reason: none.Reason}
	}
	defer p.Release()
	a := &Article{Type: PageType(p.Kind)}
	a.setText(p.Story)
	a.setFields(p.Story, &p.Fields)
	a.setImages(p)
	a.clean()
	return a, nil
}

func checkText(page []byte, contentType string) error {
	if len(page) > maxPage {
		return fmt.Errorf("tearsheet: %w: %d bytes are more than %d", ErrNotText, len(page), maxPage)
	}
	if t := charset.Binary(page, contentType); t != "" {
		return fmt.Errorf("tearsheet: %w: looks like %s", ErrNotText, t)
	}
	return nil
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
func (a *Article) setImages(p *reading.Page) {
	base, refused := cmp.Or(p.Base, a.URL), p.Refused
	for _, pic := range p.Story.Pictures {
		image := Image{metadata.Resolve(base, pic.URL), pic.Alt, pic.Caption, pic.Credit}
		// In flattened text the address is visible, so it is in the receipt with its block.
		if scheme := metadata.Scheme(pic.URL); scheme != "" && pic.Source.End > 0 {
			refused = append(refused, metadata.Refused{Start: int32(pic.Source.Start), End: int32(pic.Source.End), Scheme: scheme})
		}
		if image != (Image{Alt: pic.Alt}) {
			a.Images = append(a.Images, image)
		}
	}
	if declared := p.Fields.Images; len(a.Images) == 0 && len(declared) > 0 {
		a.Images = append(a.Images, Image{URL: declared[0].Value, Caption: declared[0].Kind})
	}
	a.refuse(refused)
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
