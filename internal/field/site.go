package field

import (
	"strings"

	"example.com/tearsheet/internal/date"
)

// A site is a name of the site, in the two forms that it is compared in.
type site struct {
	joined string // folded, without spaces
	bare   string // see bareName
	host   string // folded words of the site's host, if the name is that
}

func (t *table) siteNames() (names []site) {
	add := func(name string) { names = append(names, site{joined: join(name), bare: bareName(name)}) }
	for _, f := range [...]Field{SiteName, Publisher} {
		for _, c := range t.by[f] {
			if c.Source != Microdata || !printed(c.Value, headings(t.of(Title, Microdata))) { // markup that is nested wrongly
				add(c.Value)
			}
		}
	}
	for _, c := range t.by[URL] {
		if n := hostName(c.Value); n != "" {
			add(n)
			names[len(names)-1].host = fold(n)
		}
	}
	return names
}

// A heading is a printed headline, ready for comparison.
type heading struct {
	Text   string
	Rank   int
	folded string
}

func headings(v []Candidate) []heading {
	out := make([]heading, len(v))
	for i := range v {
		out[i] = heading{v[i].Value, v[i].Rank, fold(v[i].Value)}
	}
	return out
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

// separators stand between a headline and the site's name.
var separators = [...]string{" | ", " – ", " — ", " - ", " :: ", " : ", " » ", " « ", " · ", " • ", " ~ ", " / ", " > ", " < ", "｜", "ㅣ", " |", "| ", ": ", "：", "--", "-", "_"}

// cutSite takes the site's name, sections and dates off the ends of a title. A
// part goes if it is the site's name or a date, or if a printed headline is the rest.
func cutSite(title string, sites []site, visible []heading) string {
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

func cutOnce(title string, sites []site, visible []heading) string {
	for _, sep := range separators {
		first := strings.Index(title, sep)
		if first < 0 {
			continue
		}
		if s := printedEnd(title, sep, visible); s != "" {
			return s
		}
		if sep == "-" || sep == "_" || sep == "--" { // without spaces only a printed headline shows where to cut
			continue
		}
		if i := strings.LastIndex(title, sep); i > 0 && tailPart(title[i+len(sep):], sites) {
			return strings.TrimSpace(title[:i])
		}
		if first > 0 && isSite(title[:first], sites) {
			return strings.TrimSpace(title[first+len(sep):])
		}
	}
	return title
}

// printedEnd returns the longest beginning or end of a title, at one of its
// separators, that is a printed headline; a beginning counts double, since the name of the site, which may be printed as well, mostly
// comes last ("Site » Archive » Headline" is the other way around). What stands before a colon stays: it is a kicker that the publisher made part of the title.
func printedEnd(title, sep string, visible []heading) (best string) {
	if sep == ": " || sep == "：" {
		return ""
	}
	const most = 10 // separators of one kind in a title
	from, score := 0, 0
	for n := 0; n < most; n++ {
		i := strings.Index(title[from:], sep)
		if i < 0 {
			break
		}
		i += from
		from = i + len(sep)
		for k, s := range [...]string{title[:i], title[from:]} {
			n := len(s)
			if k == 0 && sep != " » " {
				n *= 2
			}
			if n > score && printed(s, major(visible)) {
				best, score = strings.TrimSpace(s), n
			}
		}
	}
	return best
}

// major returns those of the candidates that are marked as headings and are no
// minor ones.
func major(visible []heading) []heading {
	from, to := 0, 0
	for _, c := range visible {
		switch {
		case c.Rank <= 0:
			from, to = from+1, to+1
		case c.Rank < minorHeadings:
			to++
		}
	}
	return visible[from:to]
}

// tailPart reports that the last part of a title is the site's name or a date.
func tailPart(s string, sites []site) bool {
	if isSite(s, sites) || ofHost(s, sites) {
		return true
	}
	d, ok := date.Parse(s)
	return ok && d.Precision >= date.Day
}

// ofHost reports that all words of s are words of the site's host: "Loaf Shop" of shop.loaf.example.
func ofHost(s string, sites []site) bool {
	f := fold(s)
	for i := range sites {
		if host := sites[i].host; host != "" && f != "" {
			all := true
			for w := range strings.FieldsSeq(f) {
				all = all && holds(host, w)
			}
			if all {
				return true
			}
		}
	}
	return false
}

func printed(s string, visible []heading) bool {
	if len(visible) == 0 {
		return false
	}
	var buf [titleSize]byte
	f := appendFold(buf[:0], s, true)
	for i := range visible {
		if string(f) == visible[i].folded && len(f) > 0 {
			return true
		}
	}
	return false
}

// isSite reports that s is one of the site's names, or such a name with a word
// or two around it ("News from Example", "Example.com").
func isSite(s string, sites []site) bool {
	f := join(s)
	if f == "" {
		return true
	}
	for _, n := range sites {
		g := n.joined
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
