package field

import (
	"strings"
	"unicode"

	"example.com/tearsheet/internal/date"
)

// title weighs the printed headlines against what the page declares.
//
// A story that declares itself a NewsArticle is called what its og:title says,
// without the site's name: on news pages that have both, and differ, it is what
// the publisher passes on. Elsewhere the printed headline that a declared title
// confirms wins, because declared titles are then often written for search
// engines. A printed one that nothing confirms is more often the site's name.
func (t *table) title() (title, headline Text) {
	sites := t.siteNames()
	var declared []Text
	for _, c := range t.by[Title] {
		if c.Source != Visible {
			if v := cutSite(c.Value, sites, t.of(Title, Visible)); v != "" && !isSite(v, sites) {
				declared = append(declared, Text{v, c.Source})
			}
		}
	}
	headline = t.headline(declared, sites)
	if t.news() {
		for _, d := range declared {
			if d.Source == OpenGraph && !truncated(d.Value) {
				if sameWords(d.Value, headline.Value) {
					return headline, headline
				}
				return d, headline
			}
		}
	}
	switch {
	case headline.Value != "":
		return headline, headline
	case len(declared) > 0:
		return declared[0], headline
	case len(t.by[Title]) > 0: // nothing but the site's name
		for _, s := range [...]Source{OpenGraph, TitleTag, JSONLD, Meta, Microdata, Visible} {
			if v := t.of(Title, s); len(v) > 0 {
				return Text{v[0].Value, s}, headline
			}
		}
	}
	return Text{}, headline
}

// headline returns the printed headline: the one that is sure, the one that a
// declared title confirms, or the first if nothing is declared.
func (t *table) headline(declared []Text, sites []string) Text {
	visible := t.of(Title, Visible)
	for _, c := range visible {
		if c.Rank <= 0 {
			return Text{c.Value, Visible} // the reader of the whole page is sure
		}
	}
	for _, d := range declared { // in the order of trust
		for _, c := range visible {
			if confirms(d.Value, c.Value) && !isSite(c.Value, sites) {
				return Text{c.Value, Visible}
			}
		}
	}
	for _, c := range visible {
		if len(declared) == 0 && !isSite(c.Value, sites) {
			return Text{c.Value, Visible}
		}
	}
	return Text{}
}

// news reports that JSON-LD or microdata calls the page's story a news article.
func (t *table) news() bool {
	for _, c := range t.by[Type] {
		if c.Rank == 0 && c.Source != OpenGraph && (strings.HasSuffix(c.Value, "NewsArticle") || strings.HasSuffix(c.Value, "LiveBlogPosting")) {
			return true
		}
	}
	return false
}

func truncated(s string) bool { return strings.HasSuffix(s, "…") || strings.HasSuffix(s, "...") }

func (t *table) siteNames() (names []string) {
	for _, f := range [...]Field{SiteName, Publisher} {
		for _, c := range t.by[f] {
			names = append(names, c.Value)
		}
	}
	for _, c := range t.by[URL] {
		if n := hostName(c.Value); n != "" {
			names = append(names, n)
		}
	}
	return names
}

// hostName returns the name of an address' host without www and ending.
func hostName(address string) string {
	i := strings.Index(address, "://")
	if i < 0 {
		return ""
	}
	host := address[i+3:]
	if i := strings.IndexAny(host, "/?#:"); i >= 0 {
		host = host[:i]
	}
	return strings.TrimPrefix(host, "www.")
}

// confirms reports that a printed headline and a declared title are one:
// equal words, or one holds the other and is not much longer.
func confirms(declared, printed string) bool {
	a, b := fold(declared), fold(printed)
	if a == "" || b == "" {
		return false
	}
	if a == b {
		return true
	}
	short, long := a, b
	if len(short) > len(long) {
		short, long = long, short
	}
	// A third: titles for search engines shorten a headline or add a topic; a
	// section's name within a title is shorter than that.
	if len(short)*3 >= len(long) && len(short) >= 12 && strings.Contains(long, short) {
		return true
	}
	return similar(a, b) >= 0.6
}

// similar is the share of common words of two folded titles, by the longer.
func similar(a, b string) float64 {
	x, y := strings.Fields(a), strings.Fields(b)
	const most = 60 // words; a title has fewer, and the cost stays bounded
	if len(x) > most || len(y) > most || len(x) < 3 || len(y) < 3 {
		return 0
	}
	n := 0
	used := make([]bool, len(y))
	for _, w := range x {
		for j, v := range y {
			if !used[j] && v == w {
				used[j] = true
				n++
				break
			}
		}
	}
	return float64(n) / float64(max(len(x), len(y)))
}

// Part returns the part of a title, set off by signs such as bars and dashes
// or all of it, that has the same words as s, as the title spells it; "" if there is none.
func Part(title, s string) string {
	f := fold(s)
	if f == "" {
		return ""
	}
	if fold(title) == f {
		return title
	}
	for _, sep := range separators[:len(separators)-4] { // signs with spaces
		i, j := strings.Index(title, sep), strings.LastIndex(title, sep)
		switch {
		case i <= 0:
		case fold(title[:i]) == f:
			return title[:i]
		case fold(title[:j]) == f:
			return title[:j]
		case fold(title[i+len(sep):]) == f:
			return title[i+len(sep):]
		}
	}
	return ""
}

// Contains reports that the words of a title hold those of a part of it.
func Contains(title, part string) bool {
	a, b := fold(title), fold(part)
	return b != "" && strings.Contains(" "+a+" ", " "+b+" ")
}

// fold makes lower-case words of letters and digits, joined by single spaces.
// German umlauts are written out, as in host names.
func fold(s string) string {
	var b strings.Builder
	space := false
	for _, r := range s {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if space && b.Len() > 0 {
				b.WriteByte(' ')
			}
			space = false
			switch r = unicode.ToLower(r); r {
			case 'ä':
				b.WriteString("ae")
			case 'ö':
				b.WriteString("oe")
			case 'ü':
				b.WriteString("ue")
			case 'ß':
				b.WriteString("ss")
			default:
				b.WriteRune(r)
			}
		case r == '\'' || r == '’' || r == '\u00ad' || r == '\u200b':
		default:
			space = true
		}
	}
	return b.String()
}

func sameWords(a, b string) bool { return a != "" && fold(a) == fold(b) }

// separators stand between a headline and the site's name.
var separators = [...]string{" | ", " – ", " — ", " - ", " :: ", " » ", " « ", " · ", " • ", " ~ ", " / ", " > ", " < ", "｜", "ㅣ", " |", "| ", ": ", "：", "--", "-", "_"}

// cutSite takes the site's name, sections and dates off the ends of a title. A
// part goes if it is the site's name or a date, or if a printed headline is the rest.
func cutSite(title string, sites []string, visible []Candidate) string {
	title = strings.TrimSpace(title)
	const rounds = 8 // parts that a title has at most
	for n := 0; n < rounds; n++ {
		if printed(title, visible) {
			return title
		}
		cut := cutOnce(title, sites, visible)
		if cut == title {
			break
		}
		title = cut
	}
	return title
}

func cutOnce(title string, sites []string, visible []Candidate) string {
	for _, sep := range separators {
		if s := printedEnd(title, sep, visible); s != "" {
			return s
		}
		if sep == "-" || sep == "_" || sep == "--" { // without spaces only a printed headline shows where to cut
			continue
		}
		if i := strings.LastIndex(title, sep); i > 0 && tailPart(title[i+len(sep):], sites) {
			return strings.TrimSpace(title[:i])
		}
		if i := strings.Index(title, sep); i > 0 && isSite(title[:i], sites) {
			return strings.TrimSpace(title[i+len(sep):])
		}
	}
	return title
}

// printedEnd returns the longest beginning or end of a title, at one of its
// separators, that is a printed headline. What stands before a colon stays:
// it is a kicker that the publisher made part of the title.
func printedEnd(title, sep string, visible []Candidate) (longest string) {
	const most = 10 // separators of one kind in a title
	from := 0
	for n := 0; n < most; n++ {
		i := strings.Index(title[from:], sep)
		if i < 0 {
			break
		}
		i += from
		from = i + len(sep)
		if s := title[:i]; len(s) > len(longest) && printed(s, visible) {
			longest = strings.TrimSpace(s)
		}
		if s := title[from:]; sep != ": " && sep != "：" && len(s) > len(longest) && printed(s, visible) {
			longest = strings.TrimSpace(s)
		}
	}
	return longest
}

// tailPart reports that the last part of a title is the site's name or a date.
func tailPart(s string, sites []string) bool {
	if isSite(s, sites) {
		return true
	}
	d, ok := date.Parse(s)
	return ok && d.Precision >= date.Day
}

func printed(s string, visible []Candidate) bool {
	f := fold(s)
	for _, c := range visible {
		if fold(c.Value) == f && f != "" {
			return true
		}
	}
	return false
}

// isSite reports that s is one of the site's names, or such a name with a word
// or two around it ("News from Example", "Example.com").
func isSite(s string, sites []string) bool {
	f := strings.ReplaceAll(fold(s), " ", "")
	if f == "" {
		return true
	}
	for _, n := range sites {
		g := strings.ReplaceAll(fold(n), " ", "")
		if len(g) < 3 {
			continue
		}
		if f == g || strings.TrimPrefix(f, "the") == strings.TrimPrefix(g, "the") {
			return true
		}
		// 30 bytes hold a site's name and its motto's first word, but no headline.
		if len(f) <= 30 && len(g) >= 5 && (strings.HasPrefix(g, f) && len(f) >= 4 || strings.HasPrefix(f, g) || strings.HasSuffix(f, g)) {
			return true
		}
	}
	return false
}

// Similar reports that a headline and one of the titles are one, as [Resolve] sees it.
func Similar(headline string, titles ...string) bool {
	for _, t := range titles {
		if confirms(t, headline) {
			return true
		}
	}
	return false
}
