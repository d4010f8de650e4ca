package field

import (
	"strings"
	"unicode"
)

// title weighs the printed headlines against what the page declares. The
// printed one that a declared title confirms wins, because declared titles are
// often shortened or written for search engines; a printed one that nothing
// confirms is more often the site's name or a section.
func (t *table) title() Text {
	all := t.by[Title]
	if len(all) == 0 {
		return Text{}
	}
	sites := t.siteNames()
	var declared []Text
	for _, c := range all {
		if c.Source != Visible {
			v := cutSite(c.Value, sites, t.of(Title, Visible))
			if v != "" && !isSite(v, sites) {
				declared = append(declared, Text{v, c.Source})
			}
		}
	}
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
	if len(declared) > 0 {
		return declared[0]
	}
	for _, c := range visible {
		if !isSite(c.Value, sites) {
			return Text{c.Value, Visible}
		}
	}
	return Text{}
}

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

// fold makes lower-case words of letters and digits, joined by single spaces.
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
			b.WriteRune(unicode.ToLower(r))
		case r == '\'' || r == '’' || r == '\u00ad' || r == '\u200b':
		default:
			space = true
		}
	}
	return b.String()
}

func sameWords(a, b string) bool { return a != "" && fold(a) == fold(b) }

// separators stand between a headline and the site's name.
var separators = [...]string{" | ", " – ", " — ", " - ", " :: ", " » ", " « ", " · ", " • ", " ~ ", " / ", " > ", " < ", "｜", " |", "| ", ": "}

// cutSite takes the site's name, and a section, off the ends of a title. A
// part goes if it is the site's name or if a printed headline confirms the rest.
func cutSite(title string, sites []string, visible []Candidate) string {
	title = strings.TrimSpace(title)
	for changed := true; changed; {
		changed = false
		for _, c := range visible {
			if fold(c.Value) == fold(title) {
				return title
			}
		}
		for _, sep := range separators {
			if i := strings.LastIndex(title, sep); i > 0 && (isSite(title[i+len(sep):], sites) || printed(title[:i], visible)) {
				title, changed = strings.TrimSpace(title[:i]), true
				break
			}
			if i := strings.Index(title, sep); i > 0 && (isSite(title[:i], sites) || printed(title[i+len(sep):], visible)) {
				title, changed = strings.TrimSpace(title[i+len(sep):]), true
				break
			}
		}
	}
	return title
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
