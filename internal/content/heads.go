package content

import (
	"math"
	"strings"
	"unicode/utf8"

	"example.com/tearsheet/internal/date"
	"example.com/tearsheet/internal/forest"
)

// Flattened text does not say which of the short lines before a story is its headline, and the labeller, which sees a
// line and its neighbours, is seldom sure. So trees of their own compare the lines that may be it: by what the second
// reading knows of a line, by the byline and the date that follow, and by lines that say the same.

const (
	headlineWords = 40  // the most words of a headline
	headBefore    = 40  // how many lines behind it the text begins at most
	headShare     = 200 // how much of the page's text may stand before it, per mille: chrome that reads like text
	headAhead     = 8   // how many lines behind it are searched for a byline and a date
	sayReach      = 3   // how many lines around it are searched for its words
)

// headScore is the score, in units of forest.Step, from which a line may be the headline: odds of one to fifty. On the development
// pages fewer titles were right from odds of one to fifteen on, and no more at one to two hundred.
const headScore = -1000

// noHead is the score of a line that cannot be the headline.
const noHead = -1 << 20

// maybeHead reports whether line i is looked at.
func (s *second) maybeHead(i int) bool {
	f := &s.facts[i]
	return f.n >= 2 && f.size() <= headlineWords && !s.blocks[i].Crumbs && s.textAfter[i]-i <= headBefore && s.share(0, i) <= headShare
}

// heads scores the lines that may be the headline.
func (s *second) heads(m *forest.Model) []int {
	scores := s.mem.ints.take(len(s.blocks))
	lines := s.mem.open[:0]
	for i := range scores {
		scores[i] = noHead
		if s.maybeHead(i) {
			lines = append(lines, i)
		}
	}
	s.mem.open = lines
	top := s.topHead()
	s.score(m, lines, math.MaxInt32, func(row []int16, i int) []int16 { return s.headValues(row, i, top) }, func(i int, score int32) { scores[i] = int(score) })
	return scores
}

// topHead is the greatest chance, per mille, that the labeller gives a line to be the headline.
func (s *second) topHead() (top int) {
	for i := range s.blocks {
		top = max(top, s.perMille(i, Headline))
	}
	return top
}

func (s *second) perMille(i int, r Role) int { return int(s.chances[i*Roles+int(r)] * perMille) }

// headValues appends what is known of line i as a headline. The order is part of the weights: retrain after a change.
func (s *second) headValues(row []int16, i, top int) []int16 {
	row = s.values(row, i)
	byline, date := headAhead+1, headAhead+1
	mostByline, mostStamp, mostCaption := 0, 0, 0
	for j := min(i+headAhead, len(s.blocks)-1); j > i; j-- {
		if s.bylines[j] {
			byline = j - i
		}
		if s.dates[j] && s.facts[j].n <= lineWords {
			date = j - i
		}
		mostByline, mostStamp = max(mostByline, s.perMille(j, Byline)), max(mostStamp, s.perMille(j, Stamp))
		mostCaption = max(mostCaption, s.perMille(j, Caption))
	}
	row = add(row, byline, date, mostByline, mostStamp, mostCaption, percent(s.perMille(i, Headline), top))
	holds, held := 0, 0
	for j := max(i-sayReach, 0); j <= min(i+sayReach, len(s.blocks)-1); j++ {
		if j != i && endsWith(&s.facts[i], &s.facts[j]) {
			holds++
		}
		if j != i && endsWith(&s.facts[j], &s.facts[i]) {
			held++
		}
	}
	return add(row, holds, held)
}

// endsWith reports whether the last words of a line are those of another one, of three words or more: a path
// through the site ends with the headline.
func endsWith(long, short *facts) bool {
	n := len(short.words)
	return n >= 3 && n == short.n && len(long.words) == long.n && long.n > n && equalWords(long.words[long.n-n:], short.words)
}

// chooseHead returns the likeliest headline of flattened text, -1 if none is likely.
func (a *assembler) chooseHead() int {
	best, at := headScore, -1
	for i := 0; i <= a.first+1 && i < len(a.heads); i++ {
		if a.heads[i] <= best || a.noHeadline(i) {
			continue
		}
		score := a.heads[i]
		if a.endsAsProse(i) {
			score -= 2 << 8 // two nats
		}
		if score > best {
			best, at = score, i
		}
	}
	if at < 0 {
		at = a.aboveStamp()
	}
	if at < 0 {
		at = a.saidTwice()
	}
	if at >= 0 {
		return a.sayAlone(at)
	}
	return at
}

// noHeadline reports a line that shows that it is something else: a date, a link to the story before, a question of consent.
func (a *assembler) noHeadline(i int) bool {
	text := a.blocks[i].Text
	if a.dates[i] {
		if _, ok := date.Parse(text); ok {
			return true
		}
	}
	return pointsAway(text) || wallWords(text) != ""
}

// pointsAway reports the link to another story: "« Spring comes early".
func pointsAway(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	switch r {
	case '←', '→', '‹', '›':
		return true
	case '«':
		return !strings.Contains(s, "»")
	case '»':
		return !strings.Contains(s, "«")
	}
	return false
}

// Bounds of a headline that no line reads like: in words at the least, and in lines between its two places.
const (
	twiceWords = 4
	twiceLines = 6
)

// saidTwice returns the second of two equal lines with a few others between before the story, the title of the page and its headline, -1 if there
// are none. A line said twice in a row is a picture's or a link's.
func (a *assembler) saidTwice() int {
	for i := 0; i <= a.first; i++ {
		if f := &a.facts[i]; a.duplicate[i] == 0 || f.n < twiceWords || f.size() > headlineWords || a.dates[i] || a.bylines[i] || a.endsAsProse(i) || a.noHeadline(i) {
			continue
		}
		if class, _ := a.phrase(i); class != "" {
			continue
		}
		for j := i + 2; j <= i+twiceLines && j <= a.first+1 && j < len(a.blocks); j++ {
			if a.blocks[i].Text == a.blocks[j].Text {
				return j
			}
		}
	}
	return -1
}

// aboveStamp returns the line above the first byline or stamp around the story's start, where no line reads like a
// headline: -1 if that line cannot be one.
func (a *assembler) aboveStamp() int {
	for i := max(a.first-headAhead, 1); i <= a.first+1 && i < len(a.blocks); i++ {
		if f := &a.facts[i]; !a.bylines[i] && !a.dates[i] || f.n > lineWords {
			continue
		}
		f := &a.facts[i-1]
		if class, _ := a.phrase(i - 1); class != "" || f.n < 2 || f.size() > headlineWords || a.dates[i-1] || a.bylines[i-1] || a.endsAsProse(i-1) {
			return -1
		}
		return i - 1
	}
	return -1
}

// sayAlone returns the line behind line i that line i ends with, where a path through the site stands before it, and
// else i.
func (a *assembler) sayAlone(i int) int {
	text, reach, least := a.blocks[i].Text, sayReach, 3
	if strings.ContainsAny(text, "/>›»") { // surely a path
		reach, least = headAhead, 2
	}
	for j := i + 1; j <= i+reach && j < len(a.blocks); j++ {
		if s := a.blocks[j].Text; a.facts[j].n >= least && len(s) < len(text) && strings.HasSuffix(text, s) {
			return j
		}
	}
	return i
}
