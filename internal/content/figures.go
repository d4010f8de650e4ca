package content

import (
	"sort"
	"strings"

	"example.com/tearsheet/internal/block"
)

const (
	// imageReach is how many blocks before its caption a picture may stand:
	// a button to enlarge it, its credit.
	imageReach = 2
	// secondCaption is the chance of a caption from which the labeller's second
	// choice is taken beside a picture, secondToBody if its first choice is body.
	secondCaption = 0.2
	secondToBody  = 0.3
)

// mendFigures takes the captions of pictures that stand where the story does:
// marked as captions by element or class name, or saying what the picture's
// alternative text says, or beside a picture and a caption by the labeller's
// second choice.
func (a *assembler) mendFigures() {
	if a.first < 0 {
		return
	}
	start := a.headline
	if start < 0 || start > a.first {
		start = max(a.first-headlineReach, 0) - 1
	}
	for i := start + 1; i < len(a.roles); i++ {
		if inside := a.bestDepth[a.blocks[i].Container]; i > a.last && (inside < 1 || inside > 5) {
			continue
		}
		if (a.roles[i] == Out || a.roles[i] == Body) && a.isCaption(i) {
			a.roles[i] = Caption
		}
	}
	a.findEnds()
}

// isCaption reports a block that says itself to be a caption or stands where one would.
func (a *assembler) isCaption(i int) bool {
	b, f := &a.blocks[i], &a.facts[i]
	if b.Hidden || b.LinkBytes*2 > len(b.Text) && a.chance(i, Caption) < secondToBody || f.n < 3 || f.n > captionWords || b.Kind == block.Control || b.Kind == block.Heading || b.Kind == block.Table || a.dates[i] && f.n <= deckLabel {
		return false
	}
	first, last := a.imagesAt(i)
	if first == last || a.named(i, &asideNames, 4) {
		return false
	}
	for _, img := range a.images[first:last] {
		if img.Alt != "" && (sameText(img.Alt, b.Text) || strings.HasPrefix(b.Text, img.Alt) && len(img.Alt)*2 > len(b.Text)) {
			return true
		}
	}
	chance := a.chance(i, Caption)
	if a.roles[i] == Body {
		return chance >= secondToBody || b.Kind == block.Caption || a.named(i, &captionNames, 2)
	}
	return chance >= secondCaption || b.Kind == block.Caption || a.named(i, &captionNames, 2) || a.named(i, &pictureNames, 2)
}

// imagesAt returns which of the page's pictures, icons apart, may be that of a
// caption in block i: those right before it.
func (a *assembler) imagesAt(i int) (first, last int) {
	first = sort.Search(len(a.images), func(k int) bool { return a.images[k].Before >= i-imageReach })
	last = first
	for last < len(a.images) && a.images[last].Before <= i+1 {
		last++
	}
	for first < last && a.images[first].Small {
		first++
	}
	return first, last
}
