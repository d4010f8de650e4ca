package tearsheet

import "strings"

// A Section is a heading and the paragraphs up to the next one. The lede, what
// stands before the first heading, has no heading and level 0.
type Section struct {
	Heading    string      `json:"heading,omitzero"`
	Level      int         `json:"level,omitzero"`    // 1 to 6 as the page gives it, or 1
	Question   bool        `json:"question,omitzero"` // the heading asks something
	Time       string      `json:"time,omitzero"`     // of a live blog's post, as printed, if the heading is not the time itself
	Paragraphs []Paragraph `json:"paragraphs,omitzero"`
}

// Sections returns the story's lede and its headed sections, in page order:
// all that [Article.Body] holds, headings apart. A story that starts with a
// heading has no lede. The posts of a live blog are sections: a Dateline right
// before or behind a heading is the time of its post. Sections reads Type, Text
// and Paragraphs only; spans outside Text are passed over.
func Sections(a *Article) []Section {
	if a == nil {
		return nil
	}
	var sections []Section
	for i, p := range a.Paragraphs {
		if !p.Kind.inBody() || !p.within(a.Text) {
			continue
		}
		if p.Kind == KindHeading {
			heading := a.Text[p.Start:p.End]
			sections = append(sections, Section{Heading: heading, Level: p.Level, Question: isQuestion(heading), Time: a.postTime(i)})
			continue
		}
		if len(sections) == 0 {
			sections = append(sections, Section{})
		}
		last := &sections[len(sections)-1]
		last.Paragraphs = append(last.Paragraphs, p)
	}
	return sections
}

// postTime returns the time beside the heading of a live blog's post.
func (a *Article) postTime(heading int) string {
	for _, i := range [...]int{heading - 1, heading + 1} {
		if a.Type == TypeLiveBlog && i >= 0 && i < len(a.Paragraphs) && a.Paragraphs[i].Kind == KindDateline && a.Paragraphs[i].within(a.Text) {
			return a.Text[a.Paragraphs[i].Start:a.Paragraphs[i].End]
		}
	}
	return ""
}

// inBody reports the kinds that Article.Body holds.
func (k Kind) inBody() bool {
	switch k {
	case KindBody, KindHeading, KindListItem, KindQuote, KindTable, KindPreformatted:
		return true
	}
	return false
}

// within reports whether the span is one of text, not empty.
func (s Span) within(text string) bool {
	return 0 <= s.Start && s.Start < s.End && s.End <= len(text)
}

func isQuestion(s string) bool {
	s = strings.TrimRight(s, " \"'”’»)")
	for _, mark := range []string{"?", "？", "؟"} {
		if strings.HasSuffix(s, mark) {
			return true
		}
	}
	return strings.HasPrefix(s, "¿")
}

// Body returns the story's text alone: body, headings, list items, quotes,
// tables and preformatted text, separated by blank lines.
func (a *Article) Body() string {
	var b strings.Builder
	b.Grow(len(a.Text))
	for _, p := range a.Paragraphs {
		if !p.Kind.inBody() || !p.within(a.Text) {
			continue
		}
		if b.Len() > 0 {
			b.WriteString(separator)
		}
		b.WriteString(a.Text[p.Start:p.End])
	}
	return b.String()
}

// Markdown returns all of Text as CommonMark, the headline as a heading of
// level 1. Characters that mean something in Markdown or HTML are escaped.
func (a *Article) Markdown() string {
	var b strings.Builder
	last := KindBody
	for _, p := range a.Paragraphs {
		if !p.within(a.Text) {
			continue
		}
		if b.Len() > 0 {
			b.WriteString("\n")
			if p.Kind != KindListItem || last != KindListItem {
				b.WriteString("\n")
			}
		}
		writeMarkdown(&b, p, a.Text[p.Start:p.End])
		last = p.Kind
	}
	if b.Len() > 0 {
		b.WriteString("\n")
	}
	return b.String()
}

func writeMarkdown(b *strings.Builder, p Paragraph, text string) {
	switch p.Kind {
	case KindHeadline:
		b.WriteString("# " + escape(oneLine(text)))
	case KindHeading:
		// Level 1 is the headline's.
		b.WriteString(strings.Repeat("#", min(max(p.Level, 2), 6)) + " " + escape(oneLine(text)))
	case KindListItem:
		b.WriteString(strings.Repeat("  ", max(min(p.Level, 10)-1, 0)) + "- " + escape(oneLine(text)))
	case KindQuote, KindPullQuote:
		b.WriteString("> " + strings.ReplaceAll(escape(text), "\n", "\n> "))
	case KindPreformatted:
		fence := "```"
		for strings.Contains(text, fence) {
			fence += "`"
		}
		b.WriteString(fence + "\n" + text + "\n" + fence)
	case KindTable:
		writeTable(b, text)
	case KindSubtitle, KindKicker, KindByline, KindDateline, KindCaption, KindNote:
		b.WriteString("*" + escape(oneLine(text)) + "*")
	default:
		b.WriteString(strings.ReplaceAll(escape(text), "\n", "\\\n"))
	}
}

func writeTable(b *strings.Builder, text string) {
	for i, row := range strings.Split(text, "\n") {
		cells := strings.Split(row, "\t")
		if i > 0 {
			b.WriteString("\n")
		}
		b.WriteString("|")
		for _, c := range cells {
			b.WriteString(" " + strings.ReplaceAll(escape(c), "|", "\\|") + " |")
		}
		if i == 0 {
			b.WriteString("\n|" + strings.Repeat(" --- |", len(cells)))
		}
	}
}

func oneLine(s string) string { return strings.ReplaceAll(s, "\n", " ") }

// escape makes text mean itself in Markdown: no emphasis, links, code, HTML
// or entities, and no block at the start of a line.
func escape(s string) string {
	var b strings.Builder
	start, digits := true, 0 // at the start of a line; digits since then, -1 after anything else
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case strings.IndexByte("\\`*_[]<>~", c) >= 0, c == '&' && startsEntity(s[i:]), start && strings.IndexByte("#+-=|", c) >= 0,
			(c == '.' || c == ')') && digits > 0 && digits <= maxListNumber:
			b.WriteByte('\\')
		}
		b.WriteByte(c)
		start = c == '\n' || start && c == ' '
		switch {
		case c == '\n':
			digits = 0
		case '0' <= c && c <= '9' && digits >= 0:
			digits++
		default:
			digits = -1
		}
	}
	return b.String()
}

// maxListNumber is the most digits that CommonMark takes for a list's number.
const maxListNumber = 9

// startsEntity reports whether s starts like a character reference: "&amp;", "&#38;".
func startsEntity(s string) bool {
	end := strings.IndexByte(s[:min(len(s), 40)], ';')
	return end > 1 && strings.IndexByte(s[:end], ' ') < 0
}
