package dom

import "golang.org/x/net/html/atom"

// A page made to hurt has an element every three bytes, and a node takes
// twenty times that. Where nodes stand too close the tree gives up detail, not text:
// an element is passed over, as one nested too deep is, and what short runs of
// text it would part become one run.

const (
	// freeNodes is how many nodes a page may have however close they stand: more than
	// three times as many as the largest of the 1,861 corpus pages has.
	freeNodes = 1 << 16
	// closeNodes is how many bytes of a larger page there must be for a node.
	// Half of the corpus pages have one in 86 bytes, the densest one in 13, but none of
	// them is so large.
	closeNodes = 64
	// closeTexts is the same for a node with a paragraph's text, of which there are
	// an element and a run of text in 84 bytes at most.
	closeTexts = 40
	// longText is the least text, in bytes, that counts as a paragraph's.
	longText = 80
	// longestRun bounds, in bytes, a run that is made of many.
	longestRun = 4096
)

// crowded reports whether there are too many nodes already for another one, by the
// bytes of the page so far; long says that the node has a paragraph's text.
func (b *builder) crowded(long bool) bool {
	spare := len(b.tree.Nodes) - freeNodes
	if spare < 0 {
		return false
	}
	if long {
		return spare > int(b.start)/closeTexts
	}
	return spare > int(b.start)/closeNodes
}

// passesOver reports whether the element of the current start tag is left out. Elements
// that hide what is in them are not, unless their text can be left out with them.
func (b *builder) passesOver(k kind, a atom.Atom) bool {
	if len(b.tree.Nodes) < freeNodes || k == html || k == head || k == body {
		return false
	}
	switch a {
	case atom.Template, atom.Svg, atom.Canvas, atom.Audio, atom.Video, atom.Datalist, atom.Xmp, atom.Plaintext:
		return b.inForeign() && b.crowded(false)
	}
	return b.crowded(k != raw && b.textAhead() >= longText)
}

// textAhead is how much text follows the current tag, as far as that matters.
func (b *builder) textAhead() int {
	ahead := b.tree.Source[b.end:min(int(b.end)+longText, len(b.tree.Source))]
	for i := range len(ahead) {
		if ahead[i] == '<' {
			return i
		}
	}
	return len(ahead)
}

// passOver leaves the element of the current start tag out; its end tag will close nothing.
func (b *builder) passOver(k kind) {
	b.atBreak = b.atBreak || traits[k]&blockLevel != 0
	b.mute = k == raw
	if k != void && k != headMeta && k != rule {
		b.tooDeep = true
		b.deepKinds[k]++
	}
}

// joins adds text to the run before it where nodes stand too close, and
// reports whether it did.
func (b *builder) joins(n *Node) bool {
	if len(b.tree.Nodes) < freeNodes || !b.crowded(len(n.Text) >= longText) {
		return false
	}
	i := len(b.tree.Nodes) - 1
	last := &b.tree.Nodes[i]
	if !last.IsText() || last.Parent != b.top().node || last.End-last.Start > longestRun {
		return false
	}
	if len(b.joined) == 0 {
		b.joined = append(b.joined, last.Text...)
	}
	if last.End < n.Start {
		b.joined = append(b.joined, ' ')
	}
	b.joined = append(b.joined, n.Text...)
	last.End = n.End
	last.Run = last.Run || len(n.Text) < longText
	return true
}

// endRun gives the last node the text that has been joined to it.
func (b *builder) endRun() {
	if len(b.joined) > 0 {
		b.tree.Nodes[len(b.tree.Nodes)-1].Text = string(b.joined)
		b.joined = b.joined[:0]
	}
}
