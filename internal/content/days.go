package content

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/tearsheet/internal/date"
	"example.com/tearsheet/internal/field"
)

// A page without markup dates everything alike: the story, the hour of the visit over the page, other stories, comments. So a
// date counts by the place of its line and by the label before it. Of HTML this is asked only where nothing else gives a day.

// Places of a day, the likeliest first. The order was settled on the development pages.
const (
	dayLabelled       = iota // between headline and story, called the day of publication
	dayAtHead                // between them
	dayBehindLabelled        // in the story or right behind it, with a label
	dayOver                  // right above the headline
	dayBehind                // right behind the story, on a line of its own
	dayElsewhere             // farther behind, called the day of publication
	dayOpens                 // in the story's first words
	dayInside                // in the story, on a line of its own
	dayAbove                 // above the headline: most often the hour of the visit
	notDay                   // another story's, or prose
)

// How far, in lines, a day stands from what it belongs to.
const (
	dayOwn  = 3 // above the headline
	dayLead = 2 // behind the first line of the story
	dayLate = 5 // behind the story
)

// Most words of a line that is there for its date: with author and section, with a time or a label, and alone.
const (
	dayWords   = 14
	datedWords = 6
	loneDay    = 3
)

// dayOpening is how many bytes into the story's first lines a date may begin: "LONDON, 3 May 2024 –".
const dayOpening = 40

// A day is a date that may be the story's.
type day struct {
	line, place int
	label       date.Role
	text        string
}

// findDays finds the days of a page. What comes behind a heading of comments is theirs.
func (a *assembler) findDays() {
	a.bestDay = notDay
	for i := range a.blocks {
		if i > a.last && a.first >= 0 && a.facts[i].n <= lineWords {
			if class, _ := a.phrase(i); class == "comments" {
				break
			}
		}
		if a.dates[i] || a.blocks[i].Signed.Text > 0 || a.opens(i) && a.facts[i].digits > 0 {
			a.findDaysOf(i)
		}
	}
}

func (a *assembler) findDaysOf(i int) {
	text := a.blocks[i].Text
	for f := range date.AllIn(text, "") {
		label := a.dayLabel(i, f)
		if place := a.dayPlace(i, f, label); place != notDay {
			a.days = append(a.days, day{i, place, label, text[f.Start:f.End]})
			a.bestDay = min(a.bestDay, place)
		}
	}
}

// dayLabel is what the words before a date of line i call it, or the line before: "Published".
func (a *assembler) dayLabel(i int, f date.Found) date.Role {
	if f.Start == 0 && i > 0 && a.facts[i-1].n <= labelWords {
		return date.Label(a.blocks[i-1].Text)
	}
	return date.Label(a.blocks[i].Text[:f.Start])
}

// tellDays tells the days found. Beside a day of change at the headline, one without a label behind the story is another
// story's, unless both stand in one line.
func (a *assembler) tellDays() {
	changed := slices.IndexFunc(a.days, func(d day) bool { return d.label == date.Modified && d.place <= dayOver })
	for _, d := range a.days {
		if changed >= 0 && d.label != date.Modified && d.place >= dayBehind && d.line != a.days[changed].line {
			continue
		}
		if !a.flat && (d.place > dayOver && d.place != dayOpens || a.blocks[d.line].Hidden) { // the rest of an HTML page is other stories'
			continue
		}
		a.tellRanked(dayField(d.label), d.text, d.place)
	}
}

// dayField is the field of a date with a label.
func dayField(label date.Role) field.Field {
	if label == date.Modified {
		return field.Modified
	}
	return field.Published
}

// datesStory reports whether line i holds the story's likeliest day, or one of its changes.
func (a *assembler) datesStory(i int) bool {
	k, _ := slices.BinarySearchFunc(a.days, i, func(d day, i int) int { return d.line - i })
	for ; k < len(a.days) && a.days[k].line == i; k++ {
		if d := &a.days[k]; d.place == a.bestDay || d.label == date.Modified {
			return true
		}
	}
	return false
}

// opens reports whether line i is one of the story's first.
func (a *assembler) opens(i int) bool { return i >= a.first-1 && i <= a.first+1 }

// endsStamp reports what stands behind the day that a story opens with, and not behind one in a sentence: a sign as in
// "LONDON, 3 May 2024 –", or the first sentence.
func endsStamp(behind string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(behind, " )"))
	return strings.ContainsRune("–—-|:.", r) || unicode.IsUpper(r)
}

// dayPlace is the place of a date of line i.
func (a *assembler) dayPlace(i int, f date.Found, label date.Role) int {
	if cut := a.blocks[i].Signed.Text; cut > 0 {
		if f.Start < cut {
			return notDay
		}
		return dayAtHead
	}
	if a.first < 0 {
		return dayAbove
	}
	if place := a.dayAtStart(i, f, label); place != notDay {
		return place
	}
	if i < a.first {
		if a.isShort(i) {
			return dayAbove
		}
		return notDay
	}
	return a.dayAfterStart(i, label)
}

// dayAtStart is the place of a date around headline and first paragraph, notDay if it stands elsewhere.
func (a *assembler) dayAtStart(i int, f date.Found, label date.Role) int {
	head := a.headline
	if head < 0 {
		head = max(a.first-bareReach, 0)
	}
	called := label == date.Published
	between := i >= head && i <= a.first && (a.isShort(i) || label != date.Plain && a.dates[i])
	lead := i > a.first && i <= a.first+dayLead && (a.isStamp(i) || a.facts[i].size() <= datedWords)
	switch {
	case (between || lead) && called:
		return dayLabelled
	case between || lead:
		return dayAtHead
	case i < head && i >= head-dayOwn && (a.isShort(i) || called):
		return dayOver
	case a.opens(i) && f.Start <= dayOpening && (a.facts[i].end != charStop || endsStamp(a.blocks[i].Text[f.End:])):
		return dayOpens
	}
	return notDay
}

// dayAfterStart is the place of a date in the story or behind it.
func (a *assembler) dayAfterStart(i int, label date.Role) int {
	n, near, called := a.facts[i].size(), i <= a.last+dayLate, label == date.Published
	switch {
	case near && label != date.Plain && a.dates[i] && a.isShort(i):
		return dayBehindLabelled
	case i <= a.last && (a.isStamp(i) || n <= loneDay):
		return dayInside
	case i > a.last && near && n <= datedWords:
		return dayBehind
	case i > a.last && called && n <= stampWords:
		return dayElsewhere
	}
	return notDay
}

// isStamp reports a line that the labeller takes for a stamp or a byline.
func (a *assembler) isStamp(i int) bool { return a.roles[i] == Stamp || a.roles[i] == Byline }

// isShort reports a line that may be there for its date.
func (a *assembler) isShort(i int) bool { return a.isStamp(i) || a.facts[i].size() <= dayWords }
