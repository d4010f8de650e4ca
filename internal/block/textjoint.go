package block

import (
	_ "embed"
	"unicode/utf8"
)

// Flatteners that write a line for each text node break a sentence at each link and each word in italics. A
// linear model (tools/cmd/train-joints) tells from the ends of two lines, and the start of the one behind, whether the
// second goes on with the first. It has learned from pages as HTML, which show where a paragraph ends.

// jointWeights are the weights of the hashed features, a signed byte each.
//
//go:embed joints.weights
var jointWeights string

// JointSlots is how many features the model tells apart.
const (
	JointSlots = 1 << jointBits
	jointBits  = 16
)

// JointStep is the unit of the model's weights, in nats.
const JointStep = 1.0 / 16

// A Joint is a pair of lines that may belong to one paragraph, for training.
type Joint struct {
	End, Start int      // where the first line ends in the page, and the second begins
	Features   []uint16 // slots
}

// Joints returns the pairs of lines that the model is asked about. Joined tells which belong together.
func Joints(src string, joined func(end, start int) bool) []Joint {
	c := newCutter(src, new(Page))
	var joints []Joint
	if !c.dialect.mayJoin() {
		return nil
	}
	first := 0
	for j := 1; j < len(c.lines); j++ {
		p, l := &c.lines[j-1], &c.lines[j]
		if c.isJoint(j) {
			features := c.jointFeatures(nil, first, j)
			joints = append(joints, Joint{p.end, l.start, features})
		}
		if !joined(p.end, l.start) {
			first = j
		}
	}
	return joints
}

// mayJoin reports a page of which lines may be parts of a paragraph.
func (d *dialect) mayJoin() bool { return d.wrap == 0 && !d.markdown && d.joints > 0 }

// isJoint reports whether line j may go on with the one before: no blank line, mark or sentence's end parts them.
func (c *cutter) isJoint(j int) bool {
	p, l := &c.lines[j-1], &c.lines[j]
	if l.mark != markNone || l.blank || p.crumbs || p.mark == markRule || p.mark == markFence || p.mark == markTable {
		return false
	}
	first, _ := utf8.DecodeRuneInString(c.src[l.start:l.end])
	return closes(first) || !endsSentence(c.src[p.start:p.end])
}

// joinsLine reports whether line j goes on with the paragraph that begins with line i.
func (c *cutter) joinsLine(i, j int) bool {
	if !c.isJoint(j) {
		return false
	}
	if c.joinsSurely(i, j) {
		return true
	}
	c.slots = c.jointFeatures(c.slots[:0], i, j)
	sum := 0
	for _, slot := range c.slots {
		sum += int(int8(jointWeights[slot]))
	}
	return sum > 0
}

// jointFeatures appends what the model knows of the joint before line j, where a paragraph began with line i. The order is part of
// the weights: retrain after a change.
func (c *cutter) jointFeatures(slots []uint16, i, j int) []uint16 {
	var before, next verge
	if j >= 2 {
		before = c.verge(j - 2)
	}
	p, l := c.verge(j-1), c.verge(j)
	if j+1 < len(c.lines) && !c.lines[j+1].blank && c.lines[j+1].mark == markNone {
		next = c.verge(j + 1)
	}
	ends, rate, more := p.last<<5|l.first, c.dialect.joints, uint32(min(j-1-i, 3))
	for template, values := range [...][5]uint32{
		{rate},
		{ends},
		{ends, rate},
		{ends, p.words},
		{ends, l.words},
		{ends, l.last, next.first},
		{ends, p.words, more},
		{ends, p.capitals, l.capitals},
		{ends, p.open & 1, l.open & 2},
		{ends, before.last, before.words, more},
		{p.words, l.words, rate},
		{p.words, l.words, p.open & 1, l.open & 2},
		{p.words, l.words, l.first, next.first, more},
		{p.words, p.capitals, l.first},
		{p.words, p.lead},
		{p.words, before.last, before.words, more},
		{p.words, before.last, l.first, next.first, more},
		{p.last, l.first, p.capitals, l.capitals, more},
		{p.last, l.words, l.capitals},
		{p.last, l.lead},
		{p.last, l.tail},
		{p.last, l.last, next.lead},
		{p.tail},
		{p.tail, l.first},
		{p.tail, l.words, next.first},
		{l.lead},
		{l.lead, next.first},
		{l.tail},
		{l.tail, next.first},
		{l.last, next.lead},
		{l.last, l.words, next.first},
		{l.words, next.words, next.first},
		{more, rate},
	} {
		h := uint32(template+1) * 0x9e3779b1
		for _, v := range values {
			h = (h ^ v) * wordPrime
			h ^= h >> 15
		}
		slots = append(slots, uint16(h*0x85ebca77>>(32-jointBits)))
	}
	return slots
}
