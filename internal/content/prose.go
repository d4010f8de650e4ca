package content

import "iter"

// Prose yields the paragraphs of the story's running text up to about limit bytes: what its language is told by.
func (s *Story) Prose(limit int) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range s.Pieces {
			p := &s.Pieces[i]
			if p.Part != PartBody && p.Part != PartListItem && p.Part != PartQuote {
				continue
			}
			if limit <= 0 || !yield(p.Text) {
				return
			}
			limit -= len(p.Text) + 1
		}
	}
}
