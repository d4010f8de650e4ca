package value

import "example.com/tearsheet/internal/date"

// deictic reads "last year", "this Friday", "next March", "the past three
// years", "this past weekend", "last night".
func (p *parser) deictic(i int) (core, bool) {
	_, which := p.class(i)
	k := i + 1
	if p.has(i, "this") && (p.has(k, "past") || p.has(k, "coming") || p.has(k, "last")) {
		_, which = p.class(k)
		k++
	}
	if p.gap(k) == broken {
		return core{}, false
	}
	needsThe := p.has(i, "past") || p.has(i, "coming") || p.has(i, "previous")
	if needsThe && k == i+1 && !p.has(i-1, "the") && !p.has(i-1, "over") {
		return core{}, false
	}
	c := core{next: k + 1, strict: true, score: 0.92}
	class, n := p.class(k)
	switch class {
	case month:
		if y, next, ok := p.yearNumber(k + 1); ok { // "this March 2021"
			return core{next: next, moment: moment{y, n, 0, true}, simple: true, score: 0.9}, true
		}
		c.value = p.calendar.namedMonth(n, which)
	case weekday:
		c.value = p.deicticWeekday(n, which)
		if p.is(k+1, daypart) {
			c.next++
		}
	case season:
		c.value = p.calendar.namedSeason(n, which)
	case daypart:
		if which == 1 || which == -1 && !p.has(k, "night") {
			return core{}, false
		}
		c.value = p.calendar.daysFromToday(which)
	case holiday:
		if n == movable || p.kind(k+1) == word && p.gap(k+1) == spaced && p.upper(k+1) {
			return core{}, false
		}
		c.value = p.calendar.namedDay(n/100, n%100, which)
	case period:
		return p.deicticPeriod(i, k, n, which)
	case some, cardinal, dozen:
		return p.deicticCount(i, k, which)
	default:
		if p.kind(k) == number {
			return p.deicticCount(i, k, which)
		}
		return c, p.has(k, "season") && !p.has(k+1, "of") // of a sport or a series: it has no place in the calendar
	}
	if p.has(i, "previous") {
		c.value = ""
	}
	return c, true
}

func (p *parser) deicticWeekday(n, which int) string {
	switch {
	case which < 0:
		return p.calendar.weekday(n, past, true)
	case which > 0:
		return p.calendar.weekday(n, future, true)
	}
	return p.calendar.weekdayOfWeek(n, 0)
}

// deicticPeriod reads the singular unit n at token k, after the deictic at i: "last week", "the past year".
func (p *parser) deicticPeriod(i, k, n, which int) (core, bool) {
	w := p.word(k)
	if p.isDash(k+1) && p.gap(k+1) == glued && p.is(k+2, period) {
		return core{}, false // "the last quarter-century"
	}
	if w[len(w)-1] == 's' { // "the coming weeks"
		return core{next: k + 1, score: 0.85}, p.has(i-1, "the") && which != 0
	}
	if n == day {
		return core{}, false
	}
	c := core{next: k + 1, strict: true, score: 0.93}
	switch {
	case p.has(i, "previous"):
	case p.has(i-1, "the") && which != 0, p.has(i, "past") || p.has(i, "coming"):
		c.value = p.calendar.stretch(n, which)
	default:
		c.value = p.calendar.unit(n, which)
	}
	return c, true
}

// deicticCount reads a count of units at token k: "last two weeks", "past few months".
func (p *parser) deicticCount(i, k, which int) (core, bool) {
	count, next, known := 0, k+1, false
	if p.is(k, some) {
		if p.has(k, "couple") && p.has(next, "of") {
			next++
		}
	} else {
		d, end, ok := p.number(k, false)
		if !ok || d.exponent != 0 || d.mantissa > maxDistance || which == 0 {
			return core{}, false
		}
		count, next, known = int(d.mantissa), end, true
	}
	class, n := p.class(next)
	if class != period || p.gap(next) != spaced {
		return core{}, false
	}
	c := core{next: next + 1, strict: true, score: 0.88}
	if known && !p.has(i, "previous") {
		c.value = p.calendar.stretch(n, which*count)
	}
	return c, true
}

// relday reads "yesterday", "today", "tomorrow night".
func (p *parser) relday(i int) (core, bool) {
	_, n := p.class(i)
	if p.upper(i) && !p.sentenceStart(i) {
		return core{}, false // "USA Today"
	}
	c := core{next: i + 1, value: p.calendar.daysFromToday(n), strict: true, score: 0.93}
	if p.is(i+1, daypart) && p.gap(i+1) == spaced {
		c.next++
	}
	return c, true
}

// ago reads "three weeks ago", "a year ago", "several months ago", "half a century ago", "years ago".
func (p *parser) ago(i int) (core, bool) {
	count, next, known := 1, i+1, true
	switch {
	case p.is(i, period) && p.word(i)[len(p.word(i))-1] == 's':
		next, known = i, false
	case p.is(i, half):
		if known = false; p.is(next, article) {
			next++
		}
	case p.is(i, article) && p.is(i+1, some):
		next, known = i+2, false
	case p.is(i, some):
		known = false
	case p.is(i, article):
	default:
		d, end, ok := p.number(i, false)
		if !ok {
			return core{}, false
		}
		if next, known = end, d.exponent == 0 && d.mantissa <= maxDistance; known {
			count = int(d.mantissa)
		}
	}
	if p.has(next, "of") && p.has(next-1, "couple") {
		next++
	}
	class, n := p.class(next)
	if class == period && p.has(next+1, "and") && p.has(next+2, "a") && p.has(next+3, "half") { // "a year and a half ago"
		next, known = next+3, false
	}
	if class != period || !p.has(next+1, "ago") {
		return core{}, false
	}
	c := core{next: next + 2, score: 0.93}
	if known && p.calendar.has(date.Year) {
		c.value = p.calendar.ago(n, count)
	}
	return c, true
}

// partOfNow reads "earlier in the year" and "late in the decade", those now.
func (p *parser) partOfNow(i int) (core, bool) {
	class, n := p.class(i + 3)
	if !p.has(i+1, "in") || !p.has(i+2, "the") || class != period || n == day || p.upper(i+3) {
		return core{}, false
	}
	if w := p.word(i + 3); w[len(w)-1] == 's' {
		return core{}, false
	}
	return core{next: i + 4, value: p.calendar.unit(n, 0), score: 0.85}, true
}

// edgeOfNow reads "end of the year" and "start of the month", the ones now.
func (p *parser) edgeOfNow(i int) (core, bool) {
	class, n := p.class(i + 3)
	if !p.has(i+1, "of") || !p.has(i+2, "the") || class != period || n == day || p.has(i+4, "of") || !p.has(i-1, "the") {
		return core{}, false
	}
	if w := p.word(i + 3); w[len(w)-1] == 's' {
		return core{}, false
	}
	return core{next: i + 4, value: p.calendar.unit(n, 0), score: 0.85}, true
}
