package content

// held adds up the text of the story, so that it can be told in one step how
// much of it a container holds.
func (a *assembler) hold() {
	a.held = a.mem.ints.take(len(a.blocks) + 1)
	for i, r := range a.roles {
		a.held[i+1] = a.held[i]
		if r != Out && r != Stamp && r != Byline {
			a.held[i+1] += a.facts[i].length
		}
	}
}

// storyShare is the share of a container's text, as a part of 1/storyShare,
// that has to be the story's for the container to count as one of the story:
// a list of teasers may hold a line that the labeller took by mistake.
const storyShare = 5

// holdsStory reports a container of the story.
func (a *assembler) holdsStory(c int32) bool {
	k := &a.containers[c]
	if a.headline >= int(k.Start) && a.headline < int(k.End) {
		return true
	}
	held := a.held[k.End] - a.held[k.Start]
	return held > 0 && held*storyShare > a.upTo(int(k.End))-a.upTo(int(k.Start))
}

// upTo returns the length of all text before block i.
func (a *assembler) upTo(i int) int {
	if i >= len(a.before) {
		return a.total
	}
	return a.before[i]
}
