package content

import (
	"strings"

	"example.com/tearsheet/internal/byline"
	"example.com/tearsheet/internal/date"
	"example.com/tearsheet/internal/field"
)

// placeByline keeps a printed byline and tells its authors. The first one is
// the story's, later ones repeat it.
func (a *assembler) placeByline(i int) {
	text := a.blocks[i].Text
	if a.story.Byline != "" && (i > a.last || sameText(text, a.story.Byline)) {
		a.remove(i, "byline", "repeated")
		return
	}
	authors, led := a.signers(text)
	if f := &a.facts[i]; len(authors) == 0 && f.n == 1 && f.first == charLower { // "in", before the section
		a.remove(i, "boilerplate", "labeller")
		return
	}
	if a.story.Byline != "" && !led && i > a.first+bylineReach/4 && (!a.flat || len(authors) == 1 && authors[0].Kind != byline.Person) {
		a.remove(i, "byline", "of another story")
		return
	}
	if a.story.Byline == "" {
		a.story.Byline = text
	}
	a.tellAuthors(authors, led)
	a.add(i, PartByline, text)
}

// signers reads the authors of a byline, and whether "By" or its like leads to them. A byline may hold the day as well, as stamps
// do; of HTML, where the names have elements of their own, it is read so only if "By" leads to one.
func (a *assembler) signers(text string) (authors []byline.Author, led bool) {
	if authors, led = byline.InStamp(text); led || a.flat && len(authors) > 0 {
		return authors, led
	}
	led, _ = byline.Starts(text)
	if authors, _ = byline.Parse(text); len(authors) == 0 {
		if one, ok := byline.Signer(text); ok {
			return []byline.Author{one}, true
		}
	}
	return authors, led
}

// placeHeadline keeps the headline, and what was joined to it as a byline.
func (a *assembler) placeHeadline(i int) {
	b := &a.blocks[i]
	cut := b.Signed
	if cut.Text == 0 {
		a.add(i, PartHeadline, b.Text)
		a.tell(field.Title, b.Text)
		return
	}
	title, line := strings.TrimSpace(b.Text[:cut.Text]), b.Text[cut.Text:]
	a.add(i, PartHeadline, title)
	a.tell(field.Title, title)
	a.add(i, PartByline, line)
	pieces := a.story.Pieces[len(a.story.Pieces)-2:]
	pieces[0].Source.End, pieces[1].Source.Start = cut.End, cut.Start
	a.tellAuthors(a.signers(line))
	a.story.Byline = line
}

// unledRank is the rank of names in a line without "By" or its like: elements
// marked as authors close to the headline, which rank from 20 on, are surer.
const unledRank = 22

// tellAuthors tells the authors of a line, led by "By" or its like or not.
func (a *assembler) tellAuthors(authors []byline.Author, led bool) {
	rank := 0
	if !led {
		rank = unledRank
	}
	for _, author := range authors {
		a.tellAuthor(author, rank)
	}
}

func (a *assembler) tellAuthor(author byline.Author, rank int) {
	kind := [...]string{byline.Person: "Person", byline.Organization: "Organization", byline.Staff: "Staff"}[author.Kind]
	role := [...]string{byline.Writer: "author", byline.Contributor: "contributor", byline.Photographer: "photographer", byline.Editor: "editor"}[author.Role]
	a.story.Candidates = append(a.story.Candidates, field.Candidate{Field: field.Author, Source: field.Visible, Value: author.Name, Kind: kind, Role: role, Rank: rank})
}

// stampWords is the most words of a line before a flattened story that is a
// stamp because it holds a date: "Published on Friday, March 1, 2024 at 10:15 AM".
const stampWords = 10

// opensStory reports whether line i stands before the story, or behind its byline and before what follows: a deck may come first.
func (a *assembler) opensStory(i int) bool {
	if i < a.first {
		return true
	}
	for j := i - 1; j >= 0 && j >= i-bylineReach && !a.kept(j); j-- {
		if a.roles[j] == Byline {
			return true
		}
	}
	return false
}

// placeStamp tells the dates of a date line and leaves it out. The days of flattened text are told by tellDays.
func (a *assembler) placeStamp(i int) {
	behind := i > a.last && a.first >= 0
	switch {
	case a.flat:
		a.signed(i, behind)
	case !behind:
		a.stamps(i)
	}
	a.remove(i, "field", "published")
}

// signed tells the author that a flattened stamp names. Behind the story it must be the story's, and "by" or its like lead to the name.
func (a *assembler) signed(i int, behind bool) {
	authors, led := byline.InStamp(a.blocks[i].Text)
	if !behind || led && a.datesStory(i) {
		a.tellAuthors(authors, led)
	}
}

// stampInside is the rank of a stamp inside the story, which may be an embedded post's: elements marked as dates close to
// the headline, which rank from 20 on, are surer.
const stampInside = 60

// stamps tells the dates of a line of HTML.
func (a *assembler) stamps(i int) {
	text, rank := a.blocks[i].Text, 0
	if i > a.first+1 {
		rank = stampInside
	}
	for f := range date.AllIn(text, "") {
		a.tellRanked(dayField(date.Label(text[:f.Start])), text[f.Start:f.End], rank)
	}
}

// placeOther leaves a block out, and takes what fields it holds.
func (a *assembler) placeOther(i int, chip bool) {
	if a.speaker[i] != nobody && a.placeLine(i, chip) {
		return
	}
	class, rule := a.classify(i)
	if class == "paywall" && a.first >= 0 {
		a.story.Paywall = a.blocks[i].Text
	}
	a.remove(i, class, rule)
}

// placeLine takes a line with a field of the story: a counter, a reading time, a stamp, a note. It reports whether block i is one.
func (a *assembler) placeLine(i int, chip bool) bool {
	b := &a.blocks[i]
	if counters, ok := readCounters(b.Text); ok {
		a.story.Counters = append(a.story.Counters, counters...)
		a.remove(i, "counter", "number with label")
		return true
	}
	if minutes, ok := readingTime(b.Text); ok {
		a.tell(field.ReadingTime, minutes)
		a.remove(i, "readingTime", "minutes with label")
		return true
	}
	if chip && a.facts[i].n <= lineWords {
		a.placeChip(i)
		return true
	}
	if a.flat && a.dates[i] && a.facts[i].size() <= stampWords && (a.opensStory(i) || a.datesStory(i)) {
		a.placeStamp(i)
		return true
	}
	if isChipLabel(b.Text) {
		a.chip = true
		a.remove(i, "authorChip", "label")
		return true
	}
	if i > a.last && a.isTagline(i) {
		a.note(i, Tagline)
		return true
	}
	if a.first < 0 || i > a.last+3 {
		return false
	}
	kind, ok := noteKind(b.Text)
	if ok {
		a.note(i, kind)
	}
	return ok
}

// placeChip takes the name behind an author chip's label: the account that
// posted the page. That is the publication, or else a person.
func (a *assembler) placeChip(i int) {
	text := strings.TrimSpace(a.blocks[i].Text)
	authors, _ := byline.Parse("By " + text)
	if len(authors) == 1 && authors[0].Kind == byline.Person && !a.hasByline() {
		a.tellAuthor(authors[0], 0)
		a.remove(i, "field", "authors")
		return
	}
	a.tell(field.Publisher, text)
	a.remove(i, "field", "publisher")
}

// hasByline reports whether the story prints a byline.
func (a *assembler) hasByline() bool {
	if a.headline >= 0 && a.blocks[a.headline].Signed.Text > 0 {
		return true
	}
	for _, r := range a.roles {
		if r == Byline {
			return true
		}
	}
	return false
}

func isChipLabel(s string) bool {
	const longest = 72 // 24 letters of three bytes
	if s = strings.Trim(s, "•· :"); len(s) > longest {
		return false
	}
	var buf [lowerBytes]byte
	switch string(lowerLine(buf[:0], s)) {
	case "writer's picture", "user's avatar", "author's picture", "avatar", "author avatar", "author image", "profile picture", "profile photo",
		"autorenbild", "foto del escritor", "foto del autor", "photo de l'auteur", "photo du rédacteur", "immagine del redattore", "foto do escritor", "foto van schrijver":
		return true
	}
	return false
}

// isTagline reports a line about an author: it starts with the name and says more.
func (a *assembler) isTagline(i int) bool {
	text, f := a.blocks[i].Text, &a.facts[i]
	if f.n < 5 || f.n > 80 || i > a.last+6 || f.sentences == 0 {
		return false
	}
	for _, name := range a.declared.Authors {
		if rest, ok := strings.CutPrefix(text, name); ok && strings.HasPrefix(rest, " ") {
			return true
		}
	}
	if a.story.Byline != "" {
		authors, _ := byline.Parse(a.story.Byline)
		for _, author := range authors {
			if rest, ok := strings.CutPrefix(text, author.Name); ok && strings.HasPrefix(rest, " ") {
				return true
			}
		}
	}
	return false
}
