package value

import "strings"

// The years that a bare number of four digits is taken for without a
// preposition before it: reasoned, news speak of the last century and of plans
// for the next decades, and write larger counts with a comma.
const (
	firstPlainYear = 1900
	lastPlainYear  = 2050
)

// firstOldYear is the first year before firstPlainYear that needs little
// around it, if it is not round: "the 1898 ruling", "in 1893 New Zealand".
const firstOldYear = 1600

// year reads a year, or a range whose end is cut short: "1969", "1997-98",
// "2009/10", "325 B.C.". after says that a date is expected here.
func (p *parser) year(i int, after bool) (core, bool) {
	if era, next := p.era(i + 1); era != 0 {
		if y, ok := p.smallNumber(i, 1, 9999); ok {
			if era < 0 {
				y = 1 - y
			}
			return core{next: next, moment: moment{year: y, known: true}, simple: true, score: 0.9}, true
		}
	}
	y, ok := p.smallNumber(i, 1000, 2199)
	if !ok || len(p.word(i)) != 4 || p.counts(i+1) || !p.cleanEnd(i+1) {
		return core{}, false
	}
	if p.gap(i) == glued && !p.opensBefore(i-1) {
		return core{}, false
	}
	if !after && !p.yearFits(i, y) {
		return core{}, false
	}
	m := moment{year: y, known: true}
	if p.isDash(i+1) || p.has(i+1, "/") {
		if z, ok := p.lastYear(i+2, y); ok && p.gap(i+1) == glued && p.gap(i+2) == glued {
			return core{next: i + 3, value: m.String() + "/" + yearString(z), score: 0.9}, true
		}
	}
	return core{next: i + 1, moment: m, simple: true, score: 0.92}, true
}

// lastYear reads the end of a range of years that begins with y: the "98" of
// "1997-98", the "2026" of "2025/2026". Whole years behind a dash are joined's.
func (p *parser) lastYear(i, y int) (int, bool) {
	z, ok := p.smallNumber(i, 1, 2199)
	switch len(p.word(i)) {
	case 2:
		z += y - y%100
	case 4:
		ok = ok && p.has(i-1, "/")
	default:
		return 0, false
	}
	return z, ok && y < z && z-y < 50 && p.cleanEnd(i+1)
}

// era reads "BC", "B.C.", "BCE" (-1) or "AD" (1).
func (p *parser) era(i int) (era, next int) {
	switch p.word(i) {
	case "BC", "B.C.", "B.C", "BCE", "B.C.E.":
		return -1, i + 1
	case "AD", "A.D.", "CE", "C.E.":
		return 1, i + 1
	}
	return 0, i
}

// opensBefore reports whether a date may be glued to token i: an opening bracket, quote or dash.
func (p *parser) opensBefore(i int) bool {
	switch p.word(i) {
	case "(", "[", "\"", "“", "'", "‘", "-", "–", "—", "’":
		return true
	}
	return false
}

// yearFits reports whether what stands around the number y at token i makes it a year.
func (p *parser) yearFits(i, y int) bool {
	plain := firstPlainYear <= y && y <= lastPlainYear
	prev := i - 1
	if p.sentenceStart(i) {
		return plain && !p.countedNoun(i+1)
	}
	if p.kind(prev) == symbol {
		// After a comma or bracket, or the second half of "2014-2018".
		return plain && !p.has(prev, "#") && !p.countedNoun(i+1) || p.has(prev, "(") && (p.has(i+1, ")") || p.isDash(i+1) || p.has(i+1, ","))
	}
	if p.is(prev, part) || p.is(prev, season) || p.is(prev, month) {
		return true
	}
	if p.asksForDate(prev) {
		if plain {
			return !p.countedNoun(i+1) || !roundCount(y)
		}
		return (p.has(prev, "in") || p.has(prev, "since") || p.has(prev, "from") || p.has(prev, "circa") || p.has(prev, "until")) &&
			(p.kind(i+1) != word || functionWord(p.word(i+1)) || y >= firstOldYear && !roundCount(y) && !p.countedNoun(i+1))
	}
	if !plain {
		return y >= firstOldYear && !roundCount(y) && (p.has(prev, "the") || p.has(prev, "an")) && p.kind(i+1) == word && !p.upper(i+1) && !p.countedNoun(i+1)
	}
	if p.upper(prev) && p.kind(prev) == word && !p.is(prev, holiday) {
		// "Euro 2024" and "Agenda 2030" are names.
		return p.sentenceStart(prev) && functionWord(strings.ToLower(p.word(prev)))
	}
	return !p.has(prev, "about") && !p.has(prev, "over") && !p.has(prev, "than") && !p.has(prev, "nearly") &&
		!p.has(prev, "some") && !p.has(prev, "no") && (!p.countedNoun(i+1) || p.determiner(prev))
}

func roundCount(y int) bool { return y%100 == 0 }

func (p *parser) determiner(i int) bool {
	switch strings.ToLower(p.word(i)) {
	case "the", "his", "her", "its", "their", "this", "s", "a", "our", "my", "der", "die", "das", "les", "des", "los":
		return true
	}
	return false
}

// countedNoun reports whether token i looks like the plural noun of a count: "2000 soldiers".
func (p *parser) countedNoun(i int) bool {
	w := p.word(i)
	if p.kind(i) != word || p.upper(i) || len(w) < 4 {
		return false
	}
	switch w {
	case "people", "women", "children", "men":
		return true
	}
	return strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !functionWord(w)
}

func functionWord(w string) bool {
	switch w {
	case "the", "a", "an", "when", "after", "and", "to", "by", "but", "with", "as", "at", "he", "she", "it", "they", "was",
		"were", "had", "has", "is", "until", "for", "of", "under", "through", "because", "while", "which", "in", "on",
		"who", "where", "that", "this", "his", "her", "its", "their", "or", "we", "i", "since", "during", "following", "before",
		"from", "against", "towards", "versus", "does", "thus", "always", "it's":
		return true
	}
	return false
}

// decade reads "1960s", "1960's" and, after "the", "60s".
func (p *parser) decade(i int) (core, bool) {
	next := i + 1
	if p.is(next, apostrophe) && p.gap(next) == glued {
		next++
	}
	if !p.has(next, "s") || p.gap(next) != glued {
		return core{}, false
	}
	next++
	if y, ok := p.smallNumber(i, 1000, 2190); ok && len(p.word(i)) == 4 && y%10 == 0 {
		value := decadeString(y)
		if y%100 == 0 && y < 2000 {
			value = centuryString(y / 100)
		}
		return core{next: next, value: value, score: 0.96}, true
	}
	if y, ok := p.smallNumber(i, 0, 90); ok && len(p.word(i)) == 2 && y%10 == 0 && (p.has(i-1, "the") || p.is(i-1, part) || p.secondDecade(i)) {
		return core{next: next, value: decadeOf(y), score: 0.85}, true
	}
	return core{}, false
}

// secondDecade reports whether token i follows a decade and "and": "the 1970s and 80s".
func (p *parser) secondDecade(i int) bool {
	return p.has(i-1, "and") && p.floor == i-1 && p.has(i-2, "s") && p.gap(i-2) == glued
}

// decadeOf returns the decade that two digits mean; the twenties may be those
// of either century.
func decadeOf(y int) string {
	switch {
	case y >= 30:
		return decadeString(1900 + y)
	case y < 20:
		return decadeString(2000 + y)
	}
	return ""
}

// shortDecade reads "'60s" at its apostrophe.
func (p *parser) shortDecade(i int) (core, bool) {
	y, ok := p.smallNumber(i+1, 0, 90)
	if !ok || y%10 != 0 || len(p.word(i+1)) != 2 || p.gap(i+1) != glued || p.gap(i) == glued && i > 0 ||
		!p.has(i+2, "s") || p.gap(i+2) != glued {
		return core{}, false
	}
	return core{next: i + 3, value: decadeOf(y), score: 0.9}, true
}

// ordinalFirst reads "19th century", "third quarter of 2009", "second half of last year".
func (p *parser) ordinalFirst(i int) (core, bool) {
	n, next, ok := p.ordinalNumber(i)
	if !ok {
		return core{}, false
	}
	if p.isDash(next) && p.gap(next) == glued {
		next++
	}
	switch {
	case p.has(next, "century") && n <= 30:
		value := centuryString(n - 1)
		if era, end := p.era(next + 1); era != 0 {
			next = end - 1
			if era < 0 {
				value = ""
			}
		}
		return core{next: next + 1, value: value, score: 0.95}, true
	case p.has(next, "quarter") && n <= 4:
		if c, ok := p.partOfYear(next+1, func(y int) string { return quarterString(y, n) }); ok {
			return c, true
		}
		return core{next: next + 1, value: p.calendar.latestQuarter(n), score: 0.85}, p.business()
	case p.has(next, "half") && n <= 2:
		return p.partOfYear(next+1, func(y int) string {
			return moment{y, 6*n - 5, 0, true}.String() + "/" + moment{y, 6 * n, 0, true}.String()
		})
	case p.has(next, "of") && p.is(next+1, month):
		if c, ok := p.monthFirst(next+1, true); ok && c.simple && c.moment.day == 0 {
			c.moment.day = n
			return c, c.moment.valid()
		}
	}
	return core{}, false
}

func (p *parser) ordinalNumber(i int) (n, next int, ok bool) {
	if class, n := p.class(i); class == ordinal {
		return n, i + 1, true
	}
	if p.has(i, "second") {
		return 2, i + 1, true
	}
	n, ok = p.smallNumber(i, 1, 31)
	return n, i + 2, ok && p.isOrdinalSuffix(i+1) && p.gap(i+1) == glued
}

// partOfYear reads the year after "third quarter": "of 2009", "of last year", "this year".
func (p *parser) partOfYear(i int, write func(year int) string) (core, bool) {
	if y, next, ok := p.yearNumber(i); ok {
		return core{next: next, value: write(y), score: 0.95}, true
	}
	if p.has(i, "of") {
		i++
	}
	if class, n := p.class(i); class == deictic && p.has(i+1, "year") {
		c := core{next: i + 2, score: 0.9}
		if p.calendar.has(1) {
			c.value = write(p.calendar.anchor.Time.Year() + n)
		}
		return c, true
	}
	return core{}, false
}

// quarterOfYear reads "Q3 2020".
func (p *parser) quarterOfYear(i int) (core, bool) {
	n, ok := p.smallNumber(i+1, 1, 4)
	if !ok || p.gap(i+1) != glued || !p.upper(i) {
		return core{}, false
	}
	if c, ok := p.partOfYear(i+2, func(y int) string { return quarterString(y, n) }); ok {
		return c, true
	}
	alone := !p.upper(i-1) && !p.sentenceStart(i) && !p.isDash(i+2) && p.business() // no "Leica Q3", no "Q1." of an interview
	return core{next: i + 2, value: p.calendar.latestQuarter(n), score: 0.85}, alone
}

// subject is what a paragraph is about, as far as a quarter needs it.
type subject uint8

const (
	unread subject = iota
	money
	otherwise
)

// business reports whether the paragraph is about money, so that a quarter in
// it is one of a year and not of a game. It looks once a paragraph.
func (p *parser) business() bool {
	if p.subject == unread {
		p.subject = otherwise
		for i := range p.tokens {
			if p.aboutMoney(i) {
				p.subject = money
				break
			}
		}
	}
	return p.subject == money
}

func (p *parser) aboutMoney(i int) bool {
	switch p.tokens[i].class {
	case percentage, currencySign, currency:
		return true
	}
	switch p.word(i) {
	case "profit", "profits", "earnings", "revenue", "revenues", "sales", "GDP", "economy", "inflation", "results":
		return true
	}
	return false
}

// isFiscalPrefix reports whether token i is the "FY" of "FY2023" or the "Q" of "Q3".
func (p *parser) isFiscalPrefix(i int) bool { return p.has(i, "fy") }

// fiscalYear reads "fiscal 2023", "fiscal year 2023-24", "FY2023". Fiscal years
// begin when each country or company likes, so the value is approximate.
func (p *parser) fiscalYear(i int) (core, bool) {
	next := i + 1
	if p.has(next, "year") {
		next++
	}
	y, ok := p.smallNumber(next, 1950, 2099)
	if !ok || p.gap(next) == broken {
		return core{}, false
	}
	c := core{next: next + 1, value: yearString(y) + "~", score: 0.93}
	if p.isDash(next+1) || p.has(next+1, "/") {
		if z, ok := p.smallNumber(next+2, 1, 99); ok && z == y%100+1 && p.gap(next+2) == glued {
			c.next, c.value = next+3, yearString(y)+"~/"+yearString(y+1)+"~"
		}
	}
	return c, true
}

// digital reads "2022-02-24", "2022-02/2023-03", "24/02/2022", "24.02.2022".
// Where day and month could be swapped, only the year is kept.
func (p *parser) digital(i int) (core, bool) {
	if m, next, ok := p.isoDate(i); ok {
		c := core{next: next, moment: m, simple: true, score: 0.95}
		if p.has(next, "/") && p.gap(next) == glued {
			if n, end, ok := p.isoDate(next + 1); ok {
				c.next, c.simple, c.value = end, false, m.String()+"/"+n.String()
			}
		}
		return c, true
	}
	if w := p.word(i); len(w) <= len("24.02.2022") && strings.Count(w, ".") == 2 {
		parts := strings.Split(w, ".")
		return numericDate(parts[0], parts[1], parts[2], true, i+1)
	}
	if p.has(i+1, "/") && p.has(i+3, "/") && p.kind(i+2) == number && p.kind(i+4) == number &&
		p.gap(i+1) == glued && p.gap(i+2) == glued && p.gap(i+3) == glued && p.gap(i+4) == glued {
		return numericDate(p.word(i), p.word(i+2), p.word(i+4), p.lang.commaDecimal(), i+5)
	}
	return core{}, false
}

func (p *parser) isoDate(i int) (m moment, next int, ok bool) {
	y, ok := p.smallNumber(i, 1000, 2999)
	if !ok || !p.has(i+1, "-") || p.gap(i+1) != glued || p.gap(i+2) != glued || len(p.word(i+2)) != 2 {
		return m, i, false
	}
	mon, ok := p.smallNumber(i+2, 1, 12)
	if !ok || y%100 < mon && !p.has(i+3, "-") && !p.has(i+3, "/") {
		return m, i, false // "2009-10" is a span of years, unless a day follows
	}
	m, next = moment{year: y, month: mon, known: true}, i+3
	if p.has(i+3, "-") && p.gap(i+3) == glued && p.gap(i+4) == glued && len(p.word(i+4)) == 2 {
		if m.day, ok = p.smallNumber(i+4, 1, 31); !ok {
			return m, i, false
		}
		next = i + 5
	}
	return m, next, m.valid()
}

func numericDate(a, b, y string, dayFirst bool, next int) (core, bool) {
	num := func(s string) int {
		n := 0
		for i := range len(s) {
			if len(s) > 4 || s[i] < '0' || s[i] > '9' {
				return -1
			}
			n = n*10 + int(s[i]-'0')
		}
		return n
	}
	m := moment{year: num(y), known: true}
	day, mon := num(a), num(b)
	if len(y) != 4 || m.year < 1000 || m.year > 2199 || day < 1 || mon < 1 || len(a) > 2 || len(b) > 2 {
		return core{}, false
	}
	switch {
	case dayFirst && mon <= 12, day > 12 && mon <= 12:
		m.day, m.month = day, mon
	case day <= 12 && mon > 12:
		m.day, m.month = mon, day
	case day > 12 || mon > 12:
		return core{}, false
	}
	return core{next: next, moment: m, simple: true, score: 0.95}, m.valid()
}
