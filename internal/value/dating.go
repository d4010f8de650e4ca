package value

import "strings"

// A core is the part of a date that stands by itself; words such as "the",
// "early" and "the end of" are added to its left later.
type core struct {
	next   int
	moment moment // for a year, a month or a day
	simple bool   // moment is set
	value  string // for everything else
	strict bool   // relative to today: takes "earlier" and "later" too
	score  float64
}

// date reads the date that starts at token i.
func (p *parser) date(i int) (match, bool) {
	if p.is(i, rangeWord) {
		return p.wordedRange(i)
	}
	c, ok := p.core(i, false)
	if !ok || !p.cleanEnd(c.next) {
		return match{}, false
	}
	m := match{typ: Date, score: c.score}
	if c.simple {
		if joined, ok := p.joined(c); ok {
			c = joined
		} else {
			c.value = p.valueOf(i, c.moment)
		}
	}
	m.value, m.to = c.value, c.next
	m.from = p.extendLeft(i, c.strict)
	return m, true
}

// core tries the forms of a date. after says that a word which asks for a date
// stands before ("between", "from"), so that a bare year needs no other sign.
func (p *parser) core(i int, after bool) (core, bool) {
	class, _ := p.class(i)
	switch class {
	case month:
		return p.monthFirst(i, after)
	case weekday:
		return p.weekdayFirst(i)
	case season:
		return p.seasonOfYear(i)
	case deictic:
		return p.deictic(i)
	case relday:
		return p.relday(i)
	case ordinal:
		return p.ordinalFirst(i)
	case clockish:
		if p.has(i, "second") {
			return p.ordinalFirst(i)
		}
		return core{}, false
	case fiscal:
		return p.fiscalYear(i)
	case quarterSign:
		return p.quarterOfYear(i)
	case holiday:
		return p.holiday(i)
	case apostrophe:
		return p.shortDecade(i)
	case edge:
		return p.edgeOfNow(i)
	case part:
		return p.partOfNow(i)
	case article, some, cardinal, half, period:
		return p.ago(i)
	}
	if p.kind(i) != number {
		return core{}, false
	}
	for _, form := range [...]func(*parser, int) (core, bool){
		(*parser).digital, (*parser).dayFirst, (*parser).decade, (*parser).ordinalFirst, (*parser).ago,
	} {
		if c, ok := form(p, i); ok {
			return c, true
		}
	}
	return p.year(i, after)
}

// cleanEnd reports whether a date may end before token i: no letter or digit is glued to it.
func (p *parser) cleanEnd(i int) bool {
	if i >= len(p.tokens) || p.gap(i) != glued {
		return true
	}
	k := p.kind(i)
	return k == symbol && !p.is(i, currencySign) && !p.is(i, percentage)
}

// valueOf resolves m, a moment read at token i.
func (p *parser) valueOf(i int, m moment) string {
	direction := nearest
	if !m.known {
		direction = p.tense(i)
	}
	return p.calendar.resolve(m, direction).String()
}

// cueReach is how many words before a date are searched for a sign of past or
// future: reasoned, a clause of news prose seldom has more between verb and date.
const cueReach = 12

// tense tells whether the words before token i, up to the start of the
// sentence, speak of what was or of what is to come. The nearest sign counts.
func (p *parser) tense(i int) int {
	for j := i - 1; j >= 0 && j >= i-cueReach; j-- {
		t := &p.tokens[j]
		if t.kind == symbol && (p.has(j, ".") || p.has(j, "!") || p.has(j, "?") || p.has(j, ";")) {
			return nearest
		}
		if t.kind != word || t.end-t.start > len("scheduled") {
			continue
		}
		switch w := p.lower(j); w {
		case "will", "shall", "ll", "may", "might", "could", "would", "scheduled", "due", "slated", "upcoming", "tomorrow", "deadline", "planned", "expected", "wird", "werden", "sera", "seront":
			return future
		case "by", "until", "through":
			if j == i-1 {
				return future
			}
		case "set":
			if p.has(j+1, "for") || p.has(j+1, "to") {
				return future
			}
		case "was", "were", "had", "said", "told", "since", "met", "died", "began", "took", "went", "left", "came", "did", "war", "wurde", "hatte":
			return past
		default:
			if len(w) > len("ended")-1 && strings.HasSuffix(w, "ed") && p.lang == english && !t.upper {
				return past
			}
		}
	}
	return nearest
}

// lower returns token i in lower case, but for names of months, which are as good as none.
func (p *parser) lower(i int) string {
	if p.is(i, month) {
		return ""
	}
	return strings.ToLower(p.word(i))
}

// extendLeft returns where a date whose core starts at token i begins: before
// "early", "mid-", "the", "the end of".
func (p *parser) extendLeft(i int, relative bool) int {
	from := i
	if j := i - 1; p.isDash(j) && p.gap(i) == glued && p.has(j-1, "mid") {
		from = i - 2
	} else if p.is(j, part) && p.gap(i) != broken && !p.has(j-1, "too") && !p.has(j-1, "as") &&
		(relative || !p.has(j, "earlier") && !p.has(j, "later")) {
		from = j
	}
	from = p.extendOverThe(i, from)
	if p.has(from-1, "of") && p.is(from-2, edge) && (relative || from < i || p.datesAlone(i)) {
		from -= 2
		if p.has(from-1, "the") {
			from--
		}
	}
	return max(from, p.floor)
}

// extendOverThe takes "the" in where the date cannot do without: "the 1960s",
// "the summer of 2017", "the early 2000s".
func (p *parser) extendOverThe(i, from int) int {
	if !p.has(from-1, "the") || p.gap(from) == broken {
		return from
	}
	class, _ := p.class(i)
	if class == deictic || class == season || class == edge || class == ordinal || class == fiscal || from < i || class == apostrophe ||
		class == clockish || p.kind(i) == number && p.kind(i+1) == word && p.gap(i+1) == glued {
		return from - 1
	}
	return from
}

// datesAlone reports whether the date at token i may follow "the end of": a month, year, decade.
func (p *parser) datesAlone(i int) bool {
	return p.is(i, month) || p.kind(i) == number || p.is(i, ordinal) || p.is(i, weekday)
}

// wordedRange reads "between March and May 2021" and "from 1977 to 1981".
func (p *parser) wordedRange(i int) (match, bool) {
	start := i + 1
	if p.has(start, "the") || p.is(start, part) {
		start++
	}
	a, ok := p.core(start, true)
	if !ok || !a.simple {
		return match{}, false
	}
	if p.has(i, "between") {
		if !p.has(a.next, "and") {
			return match{}, false
		}
	} else if !p.has(a.next, "to") && !p.has(a.next, "until") && !p.has(a.next, "through") && !p.has(a.next, "till") {
		return match{}, false
	}
	b, ok := p.core(a.next+1, true)
	if !ok || !b.simple || !p.cleanEnd(b.next) {
		return match{}, false
	}
	value, ok := p.interval(i, a.moment, b.moment)
	return match{i, b.next, Date, value, 0.9}, ok
}

// joined reads the second half of a range of dates: "2014–2018", "March-May
// 2021", "2010 to 2012", "15 May – 3 June".
func (p *parser) joined(a core) (core, bool) {
	joint := a.next
	dash := p.isDash(joint) && p.gap(joint+1) != broken && p.gap(joint) == p.gap(joint+1)
	if !dash && !p.has(joint, "to") && !p.has(joint, "through") {
		return core{}, false
	}
	b, ok := p.core(joint+1, true)
	if !ok || !b.simple || !dash && (b.moment.month == 0) != (a.moment.month == 0) {
		return core{}, false
	}
	if !p.cleanEnd(b.next) {
		return core{}, false
	}
	value, ok := p.interval(joint, a.moment, b.moment)
	if !ok {
		return core{}, false
	}
	return core{next: b.next, value: value, score: min(a.score, b.score)}, true
}

// interval writes a/b; b may lend its year to a. It fails if b is not after a.
func (p *parser) interval(i int, a, b moment) (string, bool) {
	if !b.known {
		if a.known && b.month > 0 {
			b.year, b.known = a.year, true
			if b.month < a.month {
				b.year++
			}
		} else if a.known {
			return "", false
		} else {
			b = p.calendar.resolve(b, nearest)
		}
	}
	if !b.known {
		return "", true
	}
	if !a.known {
		a.year, a.known = b.year, true
		if a.month > b.month {
			a.year--
		}
	}
	from, to := a.String(), b.String()
	if a.year > b.year || a.year == b.year && (a.month > b.month || a.month == b.month && a.day >= b.day) {
		return "", false
	}
	return from + "/" + to, a.valid() && b.valid()
}
