package content

import (
	"math/bits"

	"example.com/tearsheet/internal/sequence"
)

// An emitter adds hashed features of one block.
type emitter struct{ f *sequence.Features }

// add adds feature v of a template. Templates are the numbers below; the same
// template with another value is another feature.
func (e emitter) add(template, v uint32) { e.f.Add(sequence.Mix(template*0x9e3779b1, v)) }

// pair adds the conjunction of two values.
func (e emitter) pair(template, v, w uint32) { e.add(template, v*0x85ebca77^w*0xc2b2ae3d) }

// Templates of features. Their order is part of the weights: append only, and retrain.
const (
	tBias uint32 = iota + 1
	tLength
	tWords
	tEnd
	tFirst
	tEndLength
	tSentences
	tCommas
	tLower
	tUpper
	tDigits
	tSigns
	tLinks
	tLinkLength
	tBold
	tKind
	tKindLength
	tTag
	tParentTag
	tTagPath
	tHidden
	tOwnWord
	tAncestorWord
	tShortBag
	tFirstWord
	tFirstTwo
	tLastWord
	tWhole
	tPosition
	tFromEnd
	tHeadline
	tHeadlineKind
	tTitleShare
	tTitleShareKind
	tDescription
	tDeclared
	tDeclaredLength
	tDuplicate
	tOwnProse
	tParentProse
	tInBest
	tBestDepth
	tRun
	tRunLength
	tSignature
	tSignatureKind
	tContainerLinks
	tPrevLength
	tNextLength
	tPrevKind
	tNextKind
	tPrev2
	tNext2
	tNeighbours
	tPrevEnd
	tHeading
	tHeadingNear
	tProseBefore
	tProseAfter
	tBlank
	tGlued
	tAuthor
	tDate
	tByline
	tPageLength
	tImage
	tQuestion
	tPrevBag
	tNextBag
	tRepeatShape
	tLineShape
)

// shortWords is the length, in words, up to which all words of a block are features.
const shortWords = 12

// bucket maps a size to a small number, finer for small sizes: half powers of two.
func bucket(v int) uint32 {
	if v < 4 {
		return uint32(max(v, 0))
	}
	n := bits.Len(uint(v))
	return uint32(2*n) + uint32(v>>(n-2)&1)
}

// part maps a share of a whole to 0 (none) to 9 (all).
func part(v, whole int) uint32 {
	switch {
	case v <= 0 || whole <= 0:
		return 0
	case v >= whole:
		return 9
	}
	return 1 + uint32(v*8/whole)
}

// Groups are the names of the groups of features, in the order of their bits.
var Groups = [...]string{"text", "words", "place", "declared", "neighbours", "layout"}

// emit writes the features of some blocks, but for some groups.
func (p *page) emit(f *sequence.Features, blocks []int, without uint) {
	e := emitter{f}
	groups := [len(Groups)]func(e emitter, i int){p.emitText, p.emitWords, p.emitPlace, p.emitDeclared, p.emitNeighbours, p.emitLayout}
	if p.flat {
		groups[len(groups)-1] = p.emitFlat
	}
	for _, i := range blocks {
		e.add(tBias, 0)
		for k, emit := range groups {
			if without>>k&1 == 0 {
				emit(e, i)
			}
		}
		f.EndItem()
	}
}

// emitText describes the block's text by itself.
func (p *page) emitText(e emitter, i int) {
	b, f := &p.blocks[i], &p.facts[i]
	length := bucket(f.length)
	e.add(tLength, length)
	e.add(tWords, bucket(f.n))
	e.add(tEnd, uint32(f.end))
	e.add(tFirst, uint32(f.first))
	e.pair(tEndLength, uint32(f.end), length)
	e.pair(tSentences, bucket(f.sentences), bucket(f.n)/2)
	e.pair(tCommas, bucket(f.commas), bucket(f.n)/2)
	e.pair(tLower, part(f.lower, f.n), min(uint32(f.n), 6))
	e.pair(tUpper, part(f.upper, f.n), min(uint32(f.n), 6))
	e.pair(tDigits, part(f.digits, f.n), min(uint32(f.n), 6))
	for s := f.signs; s != 0; s &= s - 1 {
		e.pair(tSigns, uint32(bits.TrailingZeros32(s)), min(length, 14))
	}
	kind := uint32(b.Kind)<<3 | uint32(b.Level)
	e.add(tKind, kind)
	e.pair(tKindLength, kind, length)
	if f.question {
		e.pair(tQuestion, length, uint32(b.Kind))
	}
	if p.dates[i] {
		e.pair(tDate, length, 0)
	}
	if p.bylines[i] {
		e.pair(tByline, length, 0)
	}
}

// emitWords gives the words of short blocks, and the first and last of long ones.
func (p *page) emitWords(e emitter, i int) {
	f := &p.facts[i]
	if len(f.words) == 0 {
		return
	}
	short := min(uint32(f.n), shortWords+1)
	e.pair(tFirstWord, f.words[0], bucket(f.n)/2)
	if len(f.words) > 1 {
		e.pair(tFirstTwo, f.words[0], f.words[1])
	}
	e.pair(tLastWord, f.last, bucket(f.n)/3)
	if f.n > shortWords {
		return
	}
	whole := uint32(0)
	for _, w := range f.words {
		e.pair(tShortBag, w, short/4)
		whole = sequence.Mix(whole, w)
	}
	e.add(tWhole, whole)
}

// emitPlace says where the block stands in the page.
func (p *page) emitPlace(e emitter, i int) {
	b, f := &p.blocks[i], &p.facts[i]
	length := bucket(f.length) / 2
	e.pair(tPosition, part(p.before[i], p.total), min(length, 6))
	e.add(tFromEnd, bucket(len(p.blocks)-i))
	where, distance := p.fromHeadline(i)
	e.pair(tHeadline, where, distance)
	e.pair(tHeadlineKind, where<<8|distance, uint32(b.Kind)<<8|length)
	e.pair(tRun, p.run(i), 0)
	e.pair(tRunLength, p.run(i), uint32(b.Kind)<<8|bucket(f.length))
	e.pair(tProseBefore, bucket(i-p.lastProse[i]), min(length, 6))
	e.pair(tProseAfter, bucket(p.nextProse[i]-i), min(length, 6))
	e.pair(tDuplicate, p.duplicate[i], min(length, 6))
	e.pair(tPageLength, bucket(p.prose), length)
}

// emitDeclared compares the block with what the page declares.
func (p *page) emitDeclared(e emitter, i int) {
	b, f := &p.blocks[i], &p.facts[i]
	share, declared := p.overlaps[i].title, p.overlaps[i].body
	e.pair(tTitleShare, share, min(bucket(f.n), 12))
	e.pair(tTitleShareKind, share, uint32(b.Kind)<<3|uint32(b.Level))
	e.pair(tDescription, p.overlaps[i].description, min(bucket(f.n), 12))
	e.pair(tDeclared, declared, 0)
	e.pair(tDeclaredLength, declared, min(bucket(f.length), 16))
	if p.authors.share(f) >= 5 || p.authors.coveredBy(f) {
		e.pair(tAuthor, bucket(f.n), 0)
	}
}

// emitNeighbours looks at the blocks around.
func (p *page) emitNeighbours(e emitter, i int) {
	length := bucket(p.facts[i].length) / 2
	prev, next := p.shape(i-1), p.shape(i+1)
	e.pair(tPrevLength, prev&0xff, length)
	e.pair(tNextLength, next&0xff, length)
	e.pair(tPrevKind, prev, 0)
	e.pair(tNextKind, next, 0)
	e.pair(tNeighbours, prev&0xff<<8|next&0xff, length)
	e.pair(tPrev2, p.shape(i-2)&0xff, prev&0xff)
	e.pair(tNext2, p.shape(i+2)&0xff, next&0xff)
	if i > 0 {
		e.pair(tPrevEnd, uint32(p.facts[i-1].end), uint32(p.facts[i].first))
		p.emitBag(e, tPrevBag, i-1)
	}
	if i+1 < len(p.blocks) {
		p.emitBag(e, tNextBag, i+1)
	}
	e.pair(tRepeatShape, p.sameShape(i), length)
	if h := p.heading[i]; h >= 0 {
		near := min(bucket(i-h), 8)
		for _, w := range p.facts[h].words {
			e.pair(tHeading, w, 0)
			if near <= 4 {
				e.pair(tHeadingNear, w, near)
			}
		}
	}
}

// emitBag gives the words of a short neighbour.
func (p *page) emitBag(e emitter, template uint32, i int) {
	if f := &p.facts[i]; f.n <= 5 {
		for _, w := range f.words {
			e.add(template, w)
		}
	}
}

// emitLayout gives what only HTML shows: links, tags, class words, containers.
func (p *page) emitLayout(e emitter, i int) {
	b, f := &p.blocks[i], &p.facts[i]
	length := bucket(f.length)
	link := part(b.LinkBytes, len(b.Text))
	e.pair(tLinks, link, min(bucket(b.Links), 8))
	e.pair(tLinkLength, link, length)
	e.pair(tBold, part(b.BoldBytes, len(b.Text)), length/2)
	if b.Hidden {
		e.pair(tHidden, length/2, 0)
	}
	if p.afterImage[i] {
		e.pair(tImage, length/2, uint32(b.Kind))
	}
	e.pair(tSignature, part(p.signatureProse[p.signature[i]], p.prose), length/2)
	e.pair(tSignatureKind, bucket(p.signatureCount[p.signature[i]]), link)
	p.emitContainers(e, i, length)
}

// ancestors is how many containers above a block give features; news pages
// name the parts of a page within the innermost eight.
const ancestors = 8

// emitContainers walks from the block's container towards the root.
func (p *page) emitContainers(e emitter, i int, length uint32) {
	c := p.blocks[i].Container
	own := &p.regions[c]
	e.pair(tOwnProse, part(own.prose, p.prose), length/2)
	e.pair(tContainerLinks, part(own.link, own.all), length/2)
	parent := &p.regions[p.containers[c].Parent]
	e.pair(tParentProse, part(parent.inside, p.prose), part(parent.link, parent.all))
	e.pair(tInBest, p.bestDepth[c], length/2)
	e.pair(tBestDepth, p.bestDepth[c], uint32(p.blocks[i].Kind))
	tag := uint32(p.containers[c].Tag)
	e.pair(tTag, tag, length/2)
	path := tag
	for depth := uint32(0); depth < ancestors && c != 0; depth++ {
		container := &p.containers[c]
		if depth == 1 {
			e.pair(tParentTag, uint32(container.Tag), tag)
		}
		if depth > 0 && depth < 4 {
			path = sequence.Mix(path, uint32(container.Tag))
			e.pair(tTagPath, path, depth)
		}
		for _, w := range container.Words {
			e.add(tAncestorWord, w)
			if depth < 2 {
				e.pair(tOwnWord, w, depth)
			}
		}
		c = container.Parent
	}
}
