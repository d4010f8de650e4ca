package field

import "strings"

// title weighs the printed headlines against what the page declares.
//
// A story that declares itself a NewsArticle is called what its og:title says,
// without the site's name: on news pages that have both, and differ, it is what
// the publisher passes on (passedOn says when not). Elsewhere the printed headline that a declared title
// confirms wins, because declared titles are then often written for search
// engines. A printed one that nothing confirms is more often the site's name.
func (t *table) title(sites []site) (title, headline Text) {
	visible := headings(t.of(Title, Visible))
	declared := t.declaredTitles(visible, sites)
	headline = punctuated(t.headline(declared, visible, sites), declared)
	if t.news() {
		if d := passedOn(declared, visible); d.Value != "" {
			if sameWords(d.Value, headline.Value) {
				return headline, headline
			}
			return d, headline
		}
	}
	switch {
	case headline.Value != "":
		return headline, headline
	case len(declared) > 0:
		return declared[0].Text, headline
	case len(t.by[Title]) > 0: // nothing but the site's name
		for _, s := range [...]Source{OpenGraph, TitleTag, JSONLD, Meta, Microdata, Visible} {
			if v := t.of(Title, s); len(v) > 0 {
				return Text{v[0].Value, s}, headline
			}
		}
	}
	return Text{}, headline
}

// A declaredTitle is a title without the site's name, ready for comparison.
type declaredTitle struct {
	Text
	folded string
}

// declaredTitles returns the declared titles in the order of trust.
func (t *table) declaredTitles(visible []heading, sites []site) (declared []declaredTitle) {
	for i := range t.by[Title] {
		c := &t.by[Title][i]
		if c.Source == Visible {
			continue
		}
		if v := cutSite(c.Value, sites, visible); v != "" && !isSite(v, sites) {
			declared = append(declared, declaredTitle{Text{v, c.Source}, fold(v)})
		}
	}
	return declared
}

// punctuated spells a printed headline as it is declared, if it is printed in
// parts that only the layout sets apart.
func punctuated(headline Text, declared []declaredTitle) Text {
	folded := fold(headline.Value)
	for _, d := range declared {
		if d.folded == folded {
			if signs(d.Value) > signs(headline.Value) {
				headline.Value = d.Value
			}
			break
		}
	}
	return headline
}

// signs counts the colons, bars and dashes of a title.
func signs(s string) (n int) {
	for _, r := range s {
		if strings.ContainsRune(":|-–—", r) {
			n++
		}
	}
	return n
}

// passedOn returns the title that a news page passes on: og:title, unless it is
// the head's title again, which is written for search engines, and JSON-LD has
// another headline that no printed one gainsays.
func passedOn(declared []declaredTitle, visible []heading) Text {
	og, ld := first(declared, OpenGraph), first(declared, JSONLD)
	if truncated(og.Value) {
		return Text{}
	}
	if sameWords(og.Value, first(declared, TitleTag).Value) && ld.Value != "" && !sameWords(og.Value, ld.Value) && !printedAsHeadline(og.Value, visible) {
		return ld
	}
	return og
}

// printedAsHeadline reports that a title is printed over the story: in the
// site's own parts, such as its navigation, it may stand for search engines.
func printedAsHeadline(title string, visible []heading) bool {
	folded := fold(title)
	own, foreign := false, false
	for _, c := range visible {
		if title != "" && folded == c.folded {
			own = own || c.Rank < foreignHeadings
			foreign = foreign || c.Rank >= foreignHeadings && c.Rank < otherHeadings
		}
	}
	return own && !foreign
}

func first(titles []declaredTitle, s Source) Text {
	for _, t := range titles {
		if t.Source == s {
			return t.Text
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
