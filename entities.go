package tearsheet

import (
	"errors"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"example.com/tearsheet/internal/coref"
	"example.com/tearsheet/internal/date"
	"example.com/tearsheet/internal/ner"
	"example.com/tearsheet/internal/value"
)

// EntityType is what an [Entity] is. There is no type for its zero.
type EntityType uint8

const (
	EntityPerson       EntityType = iota + 1
	EntityOrganization            // companies, parties, teams, offices, alliances
	EntityPlace                   // countries, cities, regions, waters, buildings
	EntityNationality             // "Chinese", "Western": nationality words, also of regions and former states
	EntityEvent                   // named wars, storms, games
	EntityWork                    // titles of books, films, songs
	EntityProduct                 // makes and models
	EntityLaw                     // acts and treaties
	EntityDate                    // points and stretches of the calendar
	EntityTime                    // times of day
	EntityMoney                   // amounts
	EntityPercent                 // also percentage points
	EntityQuantity                // numbers with a unit of measure, lengths of time among them
)

var entityTypeWords = words{"", "person", "organization", "place", "nationality", "event", "work", "product", "law",
	"date", "time", "money", "percent", "quantity"}

// errNoEntityType is the error of writing or reading an EntityType that is none.
var errNoEntityType = errors.New("tearsheet: no entity type")

func (t EntityType) String() string {
	if t == 0 {
		return "invalid(0)"
	}
	return entityTypeWords.of(uint8(t))
}

func (t EntityType) MarshalText() ([]byte, error) {
	if t == 0 {
		return nil, errNoEntityType
	}
	return entityTypeWords.marshal(uint8(t))
}

func (t *EntityType) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		return errNoEntityType
	}
	return entityTypeWords.unmarshal((*uint8)(t), b)
}

// MentionKind is how a [Mention] refers to its entity.
type MentionKind uint8

const (
	MentionName    MentionKind = iota // by the entity's name
	MentionAlias                      // by a shorter or other form: "Xi", "NATO"
	MentionNominal                    // by a description, of which it is the head: "leader" in "the Russian leader"
	MentionDemonym                    // by a nationality word: "Russians"
)

var mentionKindWords = words{"name", "alias", "nominal", "demonym"}

func (k MentionKind) String() string               { return mentionKindWords.of(uint8(k)) }
func (k MentionKind) MarshalText() ([]byte, error) { return mentionKindWords.marshal(uint8(k)) }
func (k *MentionKind) UnmarshalText(b []byte) error {
	return mentionKindWords.unmarshal((*uint8)(k), b)
}

// An Entity is somebody, something or some value that a story names.
type Entity struct {
	Name    string     `json:"name,omitzero"` // the fullest form in the story, without title, article and possessive
	Type    EntityType `json:"type"`
	Aliases []string   `json:"aliases,omitzero"` // its other forms, in the order of their first mentions
	// Role is what a person does or is, in the story's own words: "President of
	// Russia", "China's leader", "a senior fellow at the institute".
	Role string `json:"role,omitzero"`
	// Country is the ISO 3166-1 alpha-2 code of a nationality, or of the
	// country that a place is or lies in. Places of no country or of several,
	// places not known, and former states have none.
	Country string `json:"country,omitzero"`
	// Value is the normalised value: EDTF (ISO 8601-2, levels 0 and 1) of a
	// date, "T22:30" of a time, "USD 1500000000" (ISO 4217) of money, "11.25 %",
	// "3 percentage points", "40 times", "3 years". A range has its ends joined
	// by "/". Empty if the story does not determine it, as with "Monday" where
	// Published is unknown.
	Value string `json:"value,omitzero"`
	// Salience is the share of the story's attention, in [0,1]: from the
	// headline, the places of the mentions and their number. The salience of
	// all entities adds up to at most 1. Values have none, nor have people and
	// organizations that only bylines and the credits of images name.
	Salience float64   `json:"salience,omitzero"`
	Mentions []Mention `json:"mentions"` // ascending, never empty
}

// A Mention is a place in a story where an entity is referred to.
type Mention struct {
	Span              // in Article.Text, without title, article and possessive; no two mentions of a story overlap
	Score float64     `json:"score,omitzero"` // in [0,1]: the chance that span and type are right
	Kind  MentionKind `json:"kind"`
}

// Entities returns what a story names: people, organizations, places,
// nationalities and so on with all their mentions, and dates, times, money,
// percents and quantities with their values. They come by falling salience,
// then in the order of their first mentions.
//
// It reads the exported fields of the Article only, so an Article that was
// stored as JSON and read back gives the same answer. Relative dates resolve
// against Published. A nil Article has no entities. Paragraphs that are out of
// range, overlap one before them or cut a character are skipped; an Article with
// Text but without Paragraphs is read as body text. Of a Text of more than 256 KiB,
// the first 256 KiB are read.
//
// Names keep the type of what they name by their words: in "Beijing said" and
// "a Kremlin spokesman", the place stands for a government and stays a place.
// A short name is given to the person of the story who most likely bears it;
// people of one surname are kept apart by titles and given names. Countries are
// one entity under all their names; a nationality word is an entity of its own,
// which shares the Country.
//
// Names are found by a model trained on English. In a text of another language
// only what lists, capitals and repeats show with high precision is a name:
// places known by the same name in English, and people with listed names;
// roles are English and, for a few titles, German, French and Spanish. Dates,
// money and percents are read in English, German, French and Spanish; of other
// languages, numbers with signs and codes.
func Entities(a *Article) []Entity {
	if a == nil {
		return nil
	}
	layout := layoutOf(a)
	names := slices.DeleteFunc(ner.Find(a.Text, layout.tagged, a.Language), func(m ner.Mention) bool {
		return layout.tagged[m.Paragraph].Layout == ner.Byline && a.hasJobTitle(a.Text[m.Start:m.End])
	})
	values := value.Find(a.Text, layout.valued(), value.Context{
		Language:  a.Language,
		Anchor:    date.Date{Time: a.Published.Time, Precision: date.Precision(a.Published.Precision)},
		Countries: coref.Countries(a.Text, names),
	})
	values, names = value.Reconcile(a.Text, values, names)
	var all []Entity
	for _, e := range coref.Entities(coref.Story{Text: a.Text, Title: a.Title, Language: a.Language, Paragraphs: layout.grouped, Names: names}) {
		all = append(all, namedEntity(e))
	}
	for _, g := range value.Groups(a.Text, values) {
		all = append(all, valuedEntity(a.Text, g))
	}
	sort.SliceStable(all, func(i, j int) bool {
		if all[i].Salience != all[j].Salience {
			return all[i].Salience > all[j].Salience
		}
		return all[i].Mentions[0].Start < all[j].Mentions[0].Start
	})
	return all
}

// hasJobTitle reports whether s is what one of the authors is, not whom they work for.
func (a *Article) hasJobTitle(s string) bool {
	return slices.ContainsFunc(a.Authors, func(x Author) bool { return x.JobTitle != "" && strings.EqualFold(x.JobTitle, s) })
}

// A layout is an Article's paragraphs as the packages behind Entities see them.
type layout struct {
	tagged  []ner.Paragraph
	grouped []coref.Paragraph
}

// layoutOf takes the sound paragraphs of an Article.
func layoutOf(a *Article) layout {
	var l layout
	credits := creditFinder{images: a.Images}
	end := 0
	for _, p := range paragraphsOf(a) {
		if p.Start < end || p.End <= p.Start || p.End > len(a.Text) || !runeBorder(a.Text, p.Start) || !runeBorder(a.Text, p.End) {
			continue
		}
		if p.Start >= maxNamed {
			break
		}
		if p.End > maxNamed {
			p.End = cutAt(a.Text, p.Start, maxNamed)
		}
		end = p.End
		kind, standing := roleOfKind(p.Kind)
		if p.Kind == KindCaption {
			credit := p.Start + credits.in(a.Text[p.Start:p.End])
			l.add(a.Text, p.Start, credit, kind, standing)
			p.Start, standing = credit, coref.Credit
		}
		l.add(a.Text, p.Start, p.End, kind, standing)
	}
	return l
}

// add adds text[start:end], in parts if it is long.
func (l *layout) add(text string, start, end int, kind ner.Layout, standing coref.Standing) {
	for start < end {
		stop := end
		if stop-start > longParagraph {
			stop = cutAt(text, start, start+longParagraph)
		}
		l.tagged = append(l.tagged, ner.Paragraph{Start: start, End: stop, Layout: kind})
		l.grouped = append(l.grouped, coref.Paragraph{Start: start, End: stop, Standing: standing})
		start = stop
	}
}

// A creditFinder finds the credits of images in their captions, which come in the order of the images.
type creditFinder struct {
	images []Image
	next   int
}

// nearImages is how many images are looked at for the one of a caption: some have none.
const nearImages = 16

// in returns where in a caption its image's credit begins, its length if it holds none.
func (f *creditFinder) in(caption string) int {
	for k := f.next; k < min(len(f.images), f.next+nearImages); k++ {
		credit := f.images[k].Credit
		if i := strings.LastIndex(caption, credit); credit != "" && i >= 0 && runeBorder(caption, i) {
			f.next = k + 1
			return i
		}
	}
	return len(caption)
}

const (
	// maxNamed is how much of a story's text is read for names, in bytes: some 43,000
	// words, the length of a short novel.
	maxNamed = 1 << 18
	// longParagraph is the length, in bytes, from which a paragraph is read in parts.
	longParagraph = 1 << 15
)

// cutAt returns where to cut text at or before end: behind white space, if that is
// near, and never inside a character. It is after start if end is.
func cutAt(text string, start, end int) int {
	const near = 1 << 10
	if end <= start || end >= len(text) {
		return end
	}
	if i := strings.LastIndexAny(text[max(start, end-near):end], " \n\t"); i >= 0 {
		return max(start, end-near) + i + 1
	}
	for i := end; i > max(start, end-utf8.UTFMax); i-- {
		if runeBorder(text, i) {
			return i
		}
	}
	return end
}

// paragraphsOf returns the paragraphs, or those that Text itself shows if there are none.
func paragraphsOf(a *Article) []Paragraph {
	if len(a.Paragraphs) > 0 {
		return a.Paragraphs
	}
	var all []Paragraph
	for start := 0; start < len(a.Text); {
		length := strings.Index(a.Text[start:], "\n\n")
		if length < 0 {
			length = len(a.Text) - start
		}
		all = append(all, Paragraph{Span: Span{start, start + length}})
		start += length + len("\n\n")
	}
	return all
}

func runeBorder(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }

// roleOfKind says how names are found in a kind of paragraph, and how much they matter there.
func roleOfKind(k Kind) (ner.Layout, coref.Standing) {
	switch k {
	case KindHeadline:
		return ner.Heading, coref.Headline
	case KindSubtitle, KindKicker:
		return ner.Heading, coref.Deck
	case KindHeading:
		return ner.Heading, coref.Aside
	case KindByline:
		return ner.Byline, coref.Credit
	case KindDateline, KindCaption, KindTable:
		return ner.Caption, coref.Aside
	case KindPullQuote, KindNote:
		return ner.Prose, coref.Aside
	case KindPreformatted:
		return ner.Verbatim, coref.Aside
	}
	return ner.Prose, coref.Running
}

// valued returns the paragraphs in which values are looked for: a date in a
// byline is the page's, not the story's.
func (l layout) valued() []ner.Paragraph {
	var all []ner.Paragraph
	for _, p := range l.tagged {
		if p.Layout != ner.Byline {
			all = append(all, p)
		}
	}
	return all
}

func namedEntity(e coref.Entity) Entity {
	out := Entity{Name: e.Name, Type: EntityType(e.Type), Aliases: e.Aliases, Role: e.Role, Country: e.Country, Salience: e.Salience}
	for _, m := range e.Mentions {
		out.Mentions = append(out.Mentions, Mention{Span{m.Start, m.End}, m.Score, MentionKind(m.Kind)})
	}
	return out
}

// valuedEntity names a value by its most frequent form, of those as frequent by the first.
func valuedEntity(text string, g value.Group) Entity {
	e := Entity{Type: EntityDate - EntityType(value.Date) + EntityType(g.Type), Value: g.Value}
	var forms []string
	count := map[string]int{}
	for _, m := range g.Mentions {
		form := strings.Join(strings.Fields(text[m.Start:m.End]), " ")
		if count[form] == 0 {
			forms = append(forms, form)
		}
		count[form]++
	}
	for _, form := range forms {
		if count[form] > count[e.Name] {
			e.Name = form
		}
	}
	for _, form := range forms {
		if form != e.Name {
			e.Aliases = append(e.Aliases, form)
		}
	}
	for _, m := range g.Mentions {
		kind := MentionName
		if strings.Join(strings.Fields(text[m.Start:m.End]), " ") != e.Name {
			kind = MentionAlias
		}
		e.Mentions = append(e.Mentions, Mention{Span{m.Start, m.End}, m.Score, kind})
	}
	return e
}
