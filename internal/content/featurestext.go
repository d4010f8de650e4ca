package content

// Templates of features of flattened text. They start far behind those of
// features.go. Append only, and retrain.
const (
	tTextGap uint32 = iota + 1001
	tTextGapEnd
	tTextFamiliar
	tTextFamiliarGap
	tTextLead
	tTextProse
	tTextBefore
	tTextAfter
	tTextDates
	tTextLabels
	tTextMass
	tTextMassNear
	tTextClass
	tTextClassNear
	tTextClassLast
	tTextNames
	tTextTail
	tTextCredit
	tTextLinks
	tTextWide
	tTextRuns
)

// emitFlat gives what only flattened text shows.
func (p *page) emitFlat(e emitter, i int) {
	b, f := &p.blocks[i], &p.facts[i]
	length := bucket(f.length)
	flags := uint32(0)
	if b.Blank {
		flags |= 1
	}
	if b.Glued {
		flags |= 2
	}
	if i+1 < len(p.blocks) && p.blocks[i+1].Blank {
		flags |= 4
	}
	e.pair(tBlank, flags, length)
	e.pair(tGlued, p.dialect, length)
	e.pair(tLineShape, p.dialect<<4|flags, uint32(f.end)<<4|uint32(f.first))
	if b.LinkBytes > 0 || b.Links > 0 {
		e.pair(tTextLinks, part(b.LinkBytes, len(b.Text))<<3|min(uint32(b.Links), 7), length/2)
	}
	p.emitStory(e, i, length)
	p.emitWindows(e, i, length)
	p.emitClasses(e, i)
	p.emitNames(e, i, length)
}

// emitStory compares the line with the story and its headline.
func (p *page) emitStory(e emitter, i int, length uint32) {
	t, f := &p.text, &p.facts[i]
	before, after := min(bucket(i-p.lastProse[i]), 10), min(bucket(p.nextProse[i]-i), 10)
	gap := before<<4 | after
	e.pair(tTextGap, gap, length/2)
	e.pair(tTextGapEnd, gap, uint32(f.end)<<4|uint32(f.first))
	e.pair(tTextFamiliar, t.familiar[i], min(bucket(f.n), 12))
	e.pair(tTextFamiliarGap, t.familiar[i]/2<<4|p.run(i), gap)
	wide := against(i, t.wideStart, t.wideEnd)
	e.pair(tTextWide, wide, length)
	e.pair(tTextRuns, wide<<8|p.run(i), uint32(f.end))
	e.pair(tTextLead, t.leads[i], min(bucket(f.n), 12))
}

// emitWindows counts what stands around the line.
func (p *page) emitWindows(e emitter, i int, length uint32) {
	t := &p.text
	before, after := uint32(between(t.proseAt, i-5, i)), uint32(between(t.proseAt, i+1, i+6))
	e.pair(tTextProse, before<<4|after, length)
	e.pair(tTextBefore, bucket(between(t.proseAt, i-20, i)), length/2)
	e.pair(tTextAfter, bucket(between(t.proseAt, i+1, i+21)), length/2)
	e.pair(tTextDates, bucket(between(t.dateAt, i-8, i))<<4|bucket(between(t.dateAt, i+1, i+9)), length/2)
	e.pair(tTextLabels, uint32(between(t.shortAt, i-5, i))<<4|uint32(between(t.shortAt, i+1, i+6)), length/2)
	e.pair(tTextMass, part(t.mass[i], p.prose), part(p.prose-t.mass[i+1], p.prose))
	e.pair(tTextMassNear, bucket(between(t.mass, i-10, i))/2<<4|bucket(between(t.mass, i+1, i+11))/2, length/2)
}

// emitClasses gives what chrome the line and those around it are by their words.
func (p *page) emitClasses(e emitter, i int) {
	c := &p.text.classes[i]
	if c.own != 0 {
		e.pair(tTextClass, c.own, min(bucket(p.facts[i].n), 8))
	}
	if i > 0 && p.text.classes[i-1].own != 0 {
		e.pair(tTextClassNear, p.text.classes[i-1].own, 0)
	}
	if i+1 < len(p.blocks) && p.text.classes[i+1].own != 0 {
		e.pair(tTextClassNear, p.text.classes[i+1].own, 1)
	}
	e.pair(tTextClassLast, c.last, min(bucket(c.since), 8))
}

// emitNames tells lines of names, and sentences that end as captions do.
func (p *page) emitNames(e emitter, i int, length uint32) {
	f := &p.facts[i]
	e.pair(tTextNames, part(f.n-f.lower-f.upper-f.digits, f.n), min(bucket(f.n), 8))
	if f.n <= shortWords {
		return
	}
	text := p.blocks[i].Text
	tail := text[max(0, len(text)-tailBytes):]
	var buf [16]uint32
	for _, w := range appendWords(buf[:0], tail, len(buf)) {
		e.add(tTextTail, w)
	}
	if p.credit(i).credit != "" {
		e.pair(tTextCredit, length, uint32(f.sentences))
	}
}

// tailBytes is how much of the end of a long line is looked at: a credit.
const tailBytes = 40
