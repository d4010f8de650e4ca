package tearsheet_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"example.com/tearsheet"
)

// dumpArticle writes an article so that a person can read it: a line for each
// field that is not zero, then the paragraphs, then what was removed. page is
// the decoded page.
func dumpArticle(a *tearsheet.Article, page string) string {
	var b strings.Builder
	field := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%-11s %s\n", name, oneLine(value))
		}
	}
	field("type", a.Type.String())
	field("title", a.Title)
	field("subtitle", a.Subtitle)
	field("kicker", a.Kicker)
	field("byline", a.Byline)
	for _, x := range a.Authors {
		field("author", join(x.Name, x.Kind.String(), x.Role.String(), x.JobTitle, x.Organization))
	}
	field("dateline", join(a.Dateline.Text, strings.Join(a.Dateline.Places, ", "), a.Dateline.Date.String(), a.Dateline.Agency))
	field("publisher", a.Publisher)
	field("sources", strings.Join(a.Sources, "; "))
	field("published", a.Published.String())
	field("modified", a.Modified.String())
	field("url", a.URL)
	field("language", a.Language)
	field("section", a.Section)
	field("keywords", strings.Join(a.Keywords, "; "))
	for _, x := range a.Images {
		field("image", join(x.URL, x.Alt, x.Caption, x.Credit))
	}
	for _, x := range a.Counters {
		field("counter", fmt.Sprint(x.Kind, " ", x.Count))
	}
	if a.ReadingTime != 0 {
		field("readingTime", a.ReadingTime.String())
	}
	if a.Access.State != tearsheet.AccessUnknown || a.Access.Truncated {
		truncated := ""
		if a.Access.Truncated {
			truncated = "truncated"
		}
		field("access", join(a.Access.State.String(), truncated, strings.Join(a.Access.Evidence, "; ")))
	}
	for _, x := range a.Notes {
		field("note", join(x.Kind.String(), x.Text))
	}
	for _, x := range a.Origins {
		field("origin", x.Field+" "+x.Source)
	}
	b.WriteByte('\n')
	for _, p := range a.Paragraphs {
		fmt.Fprintf(&b, "%s %d | %s\n", p.Kind, p.Level, oneLine(a.Text[p.Start:p.End]))
	}
	b.WriteByte('\n')
	for _, r := range a.Removed {
		fmt.Fprintf(&b, "removed %s %s | %s\n", r.Class, r.Rule, oneLine(page[r.Source.Start:r.Source.End]))
	}
	return b.String()
}

// join joins what is not empty by " | ".
func join(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " | ")
}

// oneLine shows line ends and tabs, and characters that cannot be seen.
func oneLine(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < ' ' || r >= 0x7f && r <= 0xa0 || r == 0xad || r >= 0x2000 && r <= 0x200f || r >= 0x2028 && r <= 0x202f:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// dumpSections writes the sections, each heading with its first words and
// the number of its paragraphs.
func dumpSections(a *tearsheet.Article, sections []tearsheet.Section) string {
	var b strings.Builder
	for _, s := range sections {
		mark := ""
		if s.Question {
			mark = " question"
		}
		if s.Time != "" {
			mark += " [" + s.Time + "]"
		}
		fmt.Fprintf(&b, "%d%s %s\n", s.Level, mark, cmp.Or(s.Heading, "(lede)"))
		for _, p := range s.Paragraphs {
			fmt.Fprintf(&b, "    %s | %s\n", p.Kind, firstWords(a.Text[p.Start:p.End]))
		}
	}
	return b.String()
}

func firstWords(s string) string {
	const show = 40 // runes: enough to know a paragraph by
	if r := []rune(s); len(r) > show {
		s = string(r[:show]) + " …"
	}
	return oneLine(s)
}

// dumpEntities writes the text with its mentions marked in place, and the entities.
func dumpEntities(a *tearsheet.Article, entities []tearsheet.Entity) string {
	type mark struct {
		tearsheet.Mention
		entity int
	}
	var marks []mark
	for i, e := range entities {
		for _, m := range e.Mentions {
			marks = append(marks, mark{m, i})
		}
	}
	slices.SortStableFunc(marks, func(x, y mark) int { return cmp.Compare(x.Start, y.Start) })
	var b strings.Builder
	end := 0
	for _, m := range marks {
		if m.Start < end {
			fmt.Fprintf(&b, "[OVERLAP %d-%d]", m.Start, m.End)
			continue
		}
		fmt.Fprintf(&b, "%s[%s|%s %d]", a.Text[end:m.Start], a.Text[m.Start:m.End], entities[m.entity].Type, m.entity+1)
		end = m.End
	}
	b.WriteString(a.Text[end:])
	b.WriteString("\n\n")
	for i, e := range entities {
		fmt.Fprintf(&b, "%d %s\n", i+1, join(e.Name, e.Type.String(), e.Role, e.Country, e.Value, strings.Join(e.Aliases, "; ")))
	}
	return b.String()
}
