package value

const (
	percentSign     = iota + 1 // "%"
	percentWord                // "percent", "percentage points"
	percentPoints              // a single word for percentage points
	percentTwoWords            // "per cent", "pour cent", "por ciento"
	percentBasis               // "basis points"
)

// percent reads "11.25 %", "forty percent", "half a percent", "5 to 10 percent", "3 percentage points".
func (p *parser) percent(i int) (match, bool) {
	d, next, ok := p.percentNumber(i)
	if !ok {
		return match{}, false
	}
	lower := ""
	if p.isDash(next) || p.has(next, "to") || p.has(next, "and") && p.has(i-1, "between") ||
		p.is(next, percentage) && (p.isDash(next+1) || p.has(next+1, "to")) {
		joint := next
		if p.is(next, percentage) {
			joint++
		}
		if e, end, ok := p.percentNumber(joint + 1); ok && d.less(e) && (p.isDash(joint) || !p.changes(i)) {
			if _, _, ok := p.percentUnit(end); ok {
				lower, d, next = d.String()+"/", e, end
			}
		}
	}
	if p.isDash(next) && p.gap(next) == glued && p.gap(next+1) == glued && p.is(next+1, percentage) {
		next++ // "a 5-percent rise"
	}
	name, end, ok := p.percentUnit(next)
	if !ok || p.gap(next) == broken {
		return match{}, false
	}
	from := i
	sign := ""
	if p.isMinus(i-1) && i > p.floor && p.kind(i) == number && lower == "" {
		sign, from = "-", i-1
	}
	return match{from, end, Percent, sign + lower + d.String() + " " + name, 0.97}, true
}

func (p *parser) percentNumber(i int) (decimal, int, bool) {
	if p.is(i, half) && p.has(i+1, "a") {
		return decimal{5, -1}, i + 2, p.is(i+2, percentage)
	}
	if p.is(i, article) && p.is(i+1, percentage) && !p.has(i+1, "per") {
		return decimal{}, i, false
	}
	return p.number(i, false)
}

// percentUnit reads the unit after the number.
func (p *parser) percentUnit(i int) (name string, next int, ok bool) {
	c, n := p.class(i)
	if c != percentage {
		return "", i, false
	}
	switch n {
	case percentSign:
		return "%", i + 1, true
	case percentPoints:
		return "percentage points", i + 1, true
	case percentTwoWords:
		if p.has(i+1, "cent") || p.has(i+1, "ciento") {
			return "%", i + 2, true
		}
	case percentBasis:
		if p.has(i+1, "points") || p.has(i+1, "point") {
			return "basis points", i + 2, true
		}
	case percentWord:
		if p.isDash(i+1) && p.has(i+2, "point") || p.has(i+1, "point") || p.has(i+1, "points") {
			if p.isDash(i + 1) {
				i++
			}
			return "percentage points", i + 2, true
		}
		return "%", i + 1, !p.has(i, "percentage")
	}
	return "", i, false
}

// isMinus reports whether token i is a sign before a number, not a dash between two.
func (p *parser) isMinus(i int) bool {
	return i >= 0 && (p.has(i, "-") || p.has(i, "−")) && (p.gap(i) != glued || p.has(i-1, "(")) && p.gap(i+1) == glued
}
