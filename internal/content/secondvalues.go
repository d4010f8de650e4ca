package content

// values appends what the second reading knows of block i. The order is part
// of the weights: retrain after a change.
func (s *second) values(row []int16, i int) []int16 {
	for _, p := range s.chances[i*Roles:][:Roles] {
		row = add(row, int(p*perMille))
	}
	row = add(row, s.text[i])
	row = s.ownValues(row, i)
	row = s.neighbourValues(row, i)
	row = s.placeValues(row, i)
	if s.flat {
		return s.lineValues(row, i)
	}
	return s.containerValues(row, i)
}

// largest bounds a value: a page of more blocks, or a longer block, is as large as this one.
const largest = 1<<15 - 1

// add appends values.
func add(row []int16, values ...int) []int16 {
	for _, v := range values {
		row = append(row, int16(max(min(v, largest), -largest)))
	}
	return row
}

// percent is v as a part of whole.
func percent(v, whole int) int { return v * 100 / max(whole, 1) }

// ownValues describes the block by itself.
func (s *second) ownValues(row []int16, i int) []int16 {
	b, f := &s.blocks[i], &s.facts[i]
	row = add(row, f.length, f.n, f.sentences, f.commas, int(f.end), int(f.first), int(b.Kind), b.Level)
	row = add(row, percent(f.lower, f.n), percent(f.upper, f.n), percent(f.digits, f.n))
	row = add(row, percent(b.LinkBytes, len(b.Text)), percent(b.BoldBytes, len(b.Text)), b.Links)
	flags := 0
	for bit, on := range [...]bool{b.Hidden, s.dates[i], s.bylines[i], f.question, b.Blank, b.Glued} {
		if on {
			flags |= 1 << bit
		}
	}
	phrase := -1
	if f.n <= chromeWords {
		class, _ := s.phrase(i)
		phrase = phraseNumber(class)
	}
	row = add(row, flags, int(s.duplicate[i]), phrase)
	return add(row, int(s.overlaps[i].title), int(s.overlaps[i].description), int(s.overlaps[i].body))
}

// neighbourValues describes the blocks around: each of the closest three on
// both sides, then means over more and more.
func (s *second) neighbourValues(row []int16, i int) []int16 {
	for _, d := range [...]int{-3, -2, -1, 1, 2, 3} {
		row = add(row, s.mean(i+d, i+d+1))
	}
	for _, j := range [...]int{i - 1, i + 1} {
		if j >= 0 && j < len(s.blocks) {
			row = add(row, s.facts[j].length, int(s.blocks[j].Kind))
		} else {
			row = add(row, -1, -1)
		}
	}
	for _, d := range [...]int{4, 12, 40} {
		row = add(row, s.mean(i-d, i), s.mean(i+1, i+1+d))
	}
	row = add(row, i-s.textBefore[i], s.textAfter[i]-i)
	if h := s.heading[i]; h >= 0 {
		return add(row, s.text[h], i-h, s.blocks[h].Level)
	}
	return add(row, -1, -1, -1)
}

// placeValues says where in the page and in the story the block stands, and how much
// text the page has.
func (s *second) placeValues(row []int16, i int) []int16 {
	n := len(s.blocks)
	all := s.voice[n]
	row = add(row, i, n-i, s.share(0, i), s.share(i+1, n), percent(s.before[i], s.total))
	where, distance := s.fromHeadline(i)
	row = add(row, int(where), int(distance), int(s.run(i)), i-s.lastProse[i], s.nextProse[i]-i)
	// Lengths beyond 300,000 letters are alike.
	return add(row, s.prose/10, all/(10*perMille), s.mean(0, n), all/max(1, 10*s.prose))
}

// lineValues describes a line of flattened text among the lines around: whether it
// speaks of what the story speaks of, and how many labels and dates stand near.
func (s *second) lineValues(row []int16, i int) []int16 {
	t := &s.page.text
	row = add(row, int(t.familiar[i]), int(t.leads[i]), int(against(i, t.wideStart, t.wideEnd)), t.classes[i].since)
	row = add(row, between(t.shortAt, i-5, i), between(t.shortAt, i+1, i+6))
	return add(row, between(t.dateAt, i-8, i), between(t.dateAt, i+1, i+9))
}

// levels is how many containers around a block are looked at; those that hold
// nothing more than the one inside are passed over.
const levels = 4

// containerValues describes the blocks of the same tag and class, and the containers around.
func (s *second) containerValues(row []int16, i int) []int16 {
	k := &s.kin[s.signature[i]]
	all := s.voice[len(s.text)]
	row = add(row, k.n, k.voice/max(1, k.weight), k.voice/(all/perMille+1))
	at := s.blocks[i].Container
	row = add(row, int(s.bestDepth[at]))
	from, to := i, i+1
	for range levels {
		at = s.around(at, from, to)
		from, to = int(s.containers[at].Start), int(s.containers[at].End)
		r := &s.regions[at]
		row = add(row, to-from, s.mean(from, to), s.share(from, to), percent(r.link, r.all), percent(r.inside, s.prose))
	}
	return row
}

// around is the innermost container at or above at that holds more than blocks [from, to).
func (s *second) around(at int32, from, to int) int32 {
	for {
		c := &s.containers[at]
		if int(c.Start) < from || int(c.End) > to || at == 0 {
			return at
		}
		at = c.Parent
	}
}
