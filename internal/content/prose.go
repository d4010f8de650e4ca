package content

import "strings"

// Prose returns the running text of the story, paragraphs apart, up to about
// limit bytes: what its language is told by.
func (s *Story) Prose(limit int) string {
	var b strings.Builder
	for i := range s.Pieces {
		if s.Pieces[i].Part != PartBody && s.Pieces[i].Part != PartListItem && s.Pieces[i].Part != PartQuote {
			continue
		}
		if b.Len() >= limit {
			break
		}
		b.WriteString(s.Pieces[i].Text)
		b.WriteByte('\n')
	}
	return b.String()
}
