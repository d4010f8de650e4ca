package block

import "strings"

// A page made to hurt has a block every four bytes, and what the readings know of a
// block takes some 2 kB. Where blocks stand too close, short ones join the one
// before: no text is lost, only detail.

const (
	// freeBlocks is how many blocks a page may have however close they stand: more than
	// three times as many as the largest of the 1,861 corpus pages has.
	freeBlocks = 1 << 13
	// closeLabels is how many bytes of a larger page there must be for a short block.
	closeLabels = 2048
	// closeTexts is the same for one of a paragraph's length.
	closeTexts = 512
	// longText is the least text of a paragraph, in bytes, and of a line of one that was wrapped.
	longText, longLineText = 80, 40
	// freeContainers is how many elements give their blocks a container of their own,
	// before those of a larger page must be closeTexts bytes apart as well.
	freeContainers = 1 << 15
	// longestRun bounds, in bytes, what is joined.
	longestRun = 4096
)

// crowded reports whether n blocks are too many for another one at byte at of the
// page; long says that it has a paragraph's length.
func crowded(n, at int, long bool) bool {
	spare := n - freeBlocks
	if spare < 0 {
		return false
	}
	if long {
		return spare > at/closeTexts
	}
	return spare > at/closeLabels
}

// append adds the block being collected, or where blocks stand too close its text to
// the block before.
func (s *splitter) append(text []byte) {
	n, long := len(s.page.Blocks), len(text) >= longText && !s.cur.Crumbs
	if n >= freeBlocks && crowded(n, s.cur.Source.Start, long) {
		s.cur.Crumbs = !long
		last := &s.page.Blocks[n-1]
		// Paragraphs and crumbs are kept apart, up to twice the limit.
		alike := last.Crumbs != long || crowded(freeBlocks+(n-freeBlocks)/2, s.cur.Source.Start, long)
		if last.Source.End-last.Source.Start < longestRun && alike && last.Hidden == s.cur.Hidden {
			s.join(last, text)
			return
		}
	}
	s.endRun()
	s.cur.Text = s.keep(text)
	s.page.Blocks = append(s.page.Blocks, s.cur)
}

// keep returns the text of the block being collected: a part of the page where it stands there as it is.
func (s *splitter) keep(text []byte) string {
	source := strings.TrimSpace(s.tree.Source[s.cur.Source.Start:s.cur.Source.End])
	if source == string(text) {
		return source
	}
	return string(text)
}

// join adds text to the last block.
func (s *splitter) join(last *Block, text []byte) {
	if len(s.joined) == 0 {
		s.joined = append(s.joined, last.Text...)
	}
	s.joined = append(append(s.joined, '\n'), text...)
	last.Source.End = s.cur.Source.End
	last.Links += s.cur.Links
	last.LinkBytes += s.cur.LinkBytes
	last.BoldBytes += s.cur.BoldBytes
}

// endRun gives the last block the text that has been joined to it.
func (s *splitter) endRun() {
	if len(s.joined) > 0 {
		s.page.Blocks[len(s.page.Blocks)-1].Text = string(s.joined)
		s.joined = s.joined[:0]
	}
}
