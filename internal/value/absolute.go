package value

import (
	"strings"
	"time"

	"example.com/tearsheet/internal/date"
)

// smallNumber returns the number of token i if it is digits from low to high alone.
func (p *parser) smallNumber(i, low, high int) (int, bool) {
	if p.kind(i) != number {
		return 0, false
	}
	n, w := 0, p.word(i)
	if len(w) > 4 {
		return 0, false
	}
	for k := range len(w) {
		if w[k] < '0' || w[k] > '9' {
			return 0, false
		}
		n = n*10 + int(w[k]-'0')
	}
	return n, low <= n && n <= high
}

// dayNumber reads the day of a month: "3", "3rd", "12." in German. A number
// that counts something else ("May 15 percent", "at 5:30") is none.
func (p *parser) dayNumber(i int) (day, next int, ok bool) {
	day, ok = p.smallNumber(i, 1, 31)
	if !ok || p.gap(i) == broken {
		return 0, i, false
	}
	next = i + 1
	if p.gap(next) == glued && p.isOrdinalSuffix(next) {
		next++
	}
	if p.gap(next) == glued && p.has(next, ":") && p.kind(next+1) == number || p.counts(next) {
		return 0, i, false
	}
	return day, next, true
}

func (p *parser) isOrdinalSuffix(i int) bool {
	return p.has(i, "st") || p.has(i, "nd") || p.has(i, "rd") || p.has(i, "th") || p.lang == french && p.has(i, "er")
}

// counts reports whether token i makes a count, not a date, of the number before it.
func (p *parser) counts(i int) bool {
	switch class, _ := p.class(i); class {
	case percentage, scale, unit, currency, currencySign, period, clockish, dozen:
		return true
	case shortened:
		return p.gap(i) == glued
	}
	return false
}

// yearNumber reads a year after a month or day, "," between them allowed.
func (p *parser) yearNumber(i int) (year, next int, ok bool) {
	if p.has(i, ",") || p.has(i, "of") || p.lang == spanish && (p.has(i, "de") || p.has(i, "del")) {
		i++
	}
	if p.gap(i) != spaced || p.kind(i) != number || len(p.word(i)) != 4 {
		return 0, i, false
	}
	year, ok = p.smallNumber(i, 1000, 2199)
	if !ok || p.counts(i+1) || !p.cleanEnd(i+1) {
		return 0, i, false
	}
	return year, i + 1, true
}

// monthFirst reads "March", "Feb. 3", "May 15-24, 2016", "July of 2005", "June first".
func (p *parser) monthFirst(i int, after bool) (core, bool) {
	_, n := p.class(i)
	m, next := moment{month: n}, i+1
	abbreviated := len(p.word(i)) <= 4 && !isShortMonth(p.word(i)) && p.has(next, ".") && p.gap(next) == glued
	if abbreviated {
		next++
	}
	if d, end, ok := p.dayNumber(next); ok {
		m.day, next = d, end
		if c, ok := p.dayRange(m, next); ok {
			return c, true
		}
		if y, end, ok := p.yearNumber(next); ok {
			m.year, m.known, next = y, true, end
		}
		return core{next: next, moment: m, simple: true, score: 0.97}, m.valid()
	}
	if y, end, ok := p.yearNumber(next); ok {
		m.year, m.known = y, true
		return core{next: end, moment: m, simple: true, score: 0.97}, true
	}
	if p.has(next, "of") && p.is(next+1, deictic) && p.has(next+2, "year") { // "October of last year"
		c := core{next: next + 3, strict: true, score: 0.93}
		if _, which := p.class(next + 1); p.calendar.has(date.Year) && !p.has(next+1, "previous") {
			c.value = moment{p.calendar.anchor.Time.Year() + which, n, 0, true}.String()
		}
		return c, true
	}
	if !after && !p.bareMonth(i, abbreviated) {
		return core{}, false
	}
	return core{next: next, moment: m, simple: true, score: 0.85}, true
}

// isShortMonth knows the months whose whole names are as short as abbreviations.
func isShortMonth(w string) bool {
	switch strings.ToLower(w) {
	case "may", "june", "july", "mai", "juni", "juli", "mars", "juin", "mayo":
		return true
	}
	return false
}

// dayRange reads the rest of "May 15-24, 2016" and "May 3 to 5".
func (p *parser) dayRange(m moment, i int) (core, bool) {
	if !p.isDash(i) && !p.has(i, "to") {
		return core{}, false
	}
	last, next, ok := p.dayNumber(i + 1)
	if !ok || last <= m.day || p.is(next, month) {
		return core{}, false
	}
	end := m
	end.day = last
	if y, after, ok := p.yearNumber(next); ok {
		m.year, m.known, next = y, true, after
	} else {
		m = p.calendar.resolve(m, nearest)
	}
	c := core{next: next, score: 0.95}
	if m.known {
		end.year, end.known = m.year, true
		c.value = m.String() + "/" + end.String()
	}
	return c, m.valid() && end.valid()
}

// bareMonth reports whether the month at token i is one without day or year:
// those that are also words or names need a word before that asks for a date.
func (p *parser) bareMonth(i int, abbreviated bool) bool {
	short := len(p.word(i)) <= 3 && !p.has(i, "may") || p.has(i, "sept")
	if p.lang == french || p.lang == spanish {
		return p.has(i-1, "en") || p.has(i-1, "de") || p.has(i-1, "depuis") || p.has(i-1, "desde") || p.has(i-1, "début") || p.has(i-1, "fin")
	}
	if short && !abbreviated {
		return false
	}
	if !short && !p.has(i, "may") && !p.has(i, "march") {
		return true
	}
	return p.asksForDate(i-1) || (p.has(i-1, "the") || p.has(i-1, "s")) && p.kind(i+1) == word && !p.upper(i+1) || p.is(i-1, part) || p.is(i-1, deictic) || p.isDash(i-1) && p.gap(i) == glued ||
		(p.has(i-1, "and") || p.has(i-1, "or") || p.has(i-1, ",")) && p.floor == i-1 && p.is(i-2, month)
}

// asksForDate reports whether token i is a preposition that dates follow.
func (p *parser) asksForDate(i int) bool {
	if i < 0 || p.tokens[i].kind != word {
		return false
	}
	switch strings.ToLower(p.word(i)) {
	case "in", "since", "by", "until", "till", "from", "of", "to", "during", "before", "after", "through", "around",
		"circa", "between", "throughout", "im", "seit", "bis", "jahr", "depuis", "dès", "desde", "hasta", "année", "año", "en", "von", "ab":
		return true
	}
	return false
}

// dayFirst reads "3 February 2016", "12. März", "1er mai", "the 21st of March", "11–13 Dec.".
func (p *parser) dayFirst(i int) (core, bool) {
	first, next, ok := p.dayNumber(i)
	if !ok {
		return core{}, false
	}
	last := 0
	if p.isDash(next) || p.has(next, "to") || p.has(next, "bis") || p.has(next, "al") {
		if d, end, ok := p.dayOf(next + 1); ok && d > first {
			last, next = d, end
		}
	}
	if last == 0 {
		if first, next, ok = p.dayOf(i); !ok {
			return core{}, false
		}
	}
	c, ok := p.monthFirst(next, true)
	if !ok || !c.simple || c.moment.day != 0 || p.gap(next) == broken {
		return core{}, false
	}
	if p.upper(next) || p.lang == french || p.lang == spanish {
		c.moment.day = first
		if last == 0 {
			c.score = 0.97
			return c, c.moment.valid()
		}
		m := p.calendar.resolve(c.moment, nearest)
		end := m
		end.day = last
		c.simple = false
		if m.known {
			c.value = m.String() + "/" + end.String()
		}
		return c, m.valid() && end.valid()
	}
	return core{}, false
}

// dayOf reads the day before a month, with "of" or "de" if it has one.
func (p *parser) dayOf(i int) (day, next int, ok bool) {
	day, next, ok = p.dayNumber(i)
	if !ok {
		return 0, i, false
	}
	if p.lang == german && p.has(next, ".") && p.gap(next) == glued || p.has(next, "of") || p.lang == spanish && p.has(next, "de") {
		next++
	}
	return day, next, p.is(next, month)
}

// weekdayFirst reads "Monday", "Monday, March 20", "Tuesday night", "Sundays".
func (p *parser) weekdayFirst(i int) (core, bool) {
	_, n := p.class(i)
	w := p.word(i)
	next := i + 1
	short := len(w) <= 5 && p.lang == english
	if short && p.has(next, ".") && p.gap(next) == glued {
		next++
	}
	comma := next
	if p.has(comma, ",") || p.has(comma, "(") {
		comma++
	}
	if p.gap(comma) != broken && !p.has(next, "(") {
		c, ok := p.monthFirst(comma, false)
		if !ok || c.moment.day == 0 && c.simple {
			c, ok = p.dayFirst(comma)
		}
		if ok {
			return c, true
		}
	}
	if short || p.weekdayInName(i) {
		return core{}, false
	}
	c := core{next: next, strict: true, score: 0.96}
	if which, end, ok := p.weekAfter(next); ok {
		c.next, c.value = end, p.calendar.weekdayOfWeek(n, which)
		return c, true
	}
	if p.is(next, daypart) && p.gap(next) == spaced && !p.upper(next) {
		c.next++
	}
	if !p.recurs(i) {
		c.value = p.weekdayValue(i, n)
	}
	return c, true
}

// weekAfter reads the week of a weekday: "next week", "of last week".
func (p *parser) weekAfter(i int) (which, next int, ok bool) {
	if p.has(i, "of") {
		i++
	}
	class, which := p.class(i)
	ok = class == deictic && p.has(i+1, "week") && p.gap(i) == spaced && p.gap(i+1) == spaced &&
		(p.has(i, "last") || p.has(i, "this") || p.has(i, "next"))
	return which, i + 2, ok
}

// recurs reports whether the weekday at token i is no day of the calendar but
// one of every week: "Sundays", "every Monday", "on a Tuesday, Wednesday or Sunday".
func (p *parser) recurs(i int) bool {
	if w := p.word(i); w[len(w)-1] == 's' && p.lang == english || p.has(i-1, "every") || p.has(i-1, "each") {
		return true
	}
	for range 7 { // a longer list is none of weekdays
		if !p.has(i-1, ",") && !p.has(i-1, "or") {
			break
		}
		if !p.is(i-2, weekday) {
			return false
		}
		i -= 2
	}
	return p.has(i-1, "a") && p.has(i-2, "on") && !p.is(i+1, month) && p.kind(i+1) != number
}

// weekdayValue resolves the weekday n at token i: the next after the weekday it
// is coordinated with ("Friday and Saturday"), else as the tense says, and
// without a sign the last one, since most news is about what was.
func (p *parser) weekdayValue(i, n int) string {
	if k := len(p.found) - 1; k >= 0 && p.floor > 0 && p.joins(i) && p.found[k].End == p.tokens[p.floor-1].end {
		prev := p.found[k].Value
		if t, err := time.Parse(time.DateOnly, prev); err == nil {
			return calendar{date.Date{Time: t, Precision: date.Day}}.weekday(n, future, true)
		}
	}
	direction := past
	if p.tense(i) == future {
		direction = future
	}
	return p.calendar.weekday(n, direction, false)
}

// joins reports whether nothing but "and", "or", "to" or a dash stands between the last match and token i.
func (p *parser) joins(i int) bool {
	if i-p.floor < 1 || i-p.floor > 3 {
		return false
	}
	for j := p.floor; j < i; j++ {
		if !p.has(j, "and") && !p.has(j, "or") && !p.has(j, "to") && !p.has(j, "/") && !p.has(j, "through") && !p.isDash(j) {
			return false
		}
	}
	return true
}

// weekdayInName reports whether a weekday is part of a name: "Bloody Sunday", "Sunday Times".
func (p *parser) weekdayInName(i int) bool {
	if p.lang != english {
		return false
	}
	if p.gap(i) == spaced {
		switch p.word(i - 1) {
		case "Black", "Bloody", "Super", "Cyber", "Ash", "Palm", "Good", "Holy", "Easter", "Giving", "Maundy", "Shrove", "Sheffield", "Ruby":
			return true
		}
	}
	if p.gap(i+1) == spaced {
		switch p.word(i + 1) {
		case "Times", "Telegraph", "Mail", "Mirror", "Express", "Herald", "Star", "Post", "People", "World", "Independent", "Morning", "Night", "Tribune", "Sun", "Standard", "Vision", "Nation":
			return true
		}
	}
	return false
}

// seasonOfYear reads "spring 2001" and "the summer of 2017".
func (p *parser) seasonOfYear(i int) (core, bool) {
	_, n := p.class(i)
	y, next, ok := p.yearNumber(i + 1)
	if !ok {
		return core{}, false
	}
	return core{next: next, value: seasonString(y, n), score: 0.93}, true
}

// holiday reads feasts: "Christmas Day", "New Year's Eve", "over Easter". Those that move have no value.
func (p *parser) holiday(i int) (core, bool) {
	_, n := p.class(i)
	m := moment{month: n / 100, day: n % 100}
	next := i + 1
	if n == 101 {
		if !p.has(i+1, "year") || !p.is(i+2, apostrophe) || !p.has(i+3, "s") {
			return core{}, false
		}
		next = i + 4
	}
	switch {
	case n == movable:
		// "Easter Island", "Passover Plot"
		asked := p.asksForDate(i-1) || p.has(i-1, "over") || p.has(i-1, "at")
		return core{next: next, score: 0.8}, asked && !(p.kind(next) == word && p.gap(next) == spaced && p.upper(next))
	case p.has(next, "day") && p.upper(next):
		next++
	case p.has(next, "eve") && p.upper(next):
		next++
		if m.day--; m.day == 0 {
			m = moment{month: 12, day: 31}
		}
	case n == 101 || !p.has(i-1, "at") && !p.has(i-1, "before") && !p.has(i-1, "after") && !p.has(i-1, "by") && !p.has(i-1, "until") && !p.has(i-1, "since"):
		return core{}, false
	}
	if y, end, ok := p.yearNumber(next); ok {
		m.year, m.known, next = y, true, end
	}
	return core{next: next, moment: m, simple: true, score: 0.85}, true
}
