package date

import "time"

// A parser reads dates off the tokens of one string.
type parser struct {
	src   string
	toks  []token
	order order
}

// at returns token i, a token like no other beyond the end. It is to be read only.
func (p *parser) at(i int) *token {
	if i < 0 || i >= len(p.toks) {
		return &noToken
	}
	return &p.toks[i]
}

var noToken = token{kind: mark}

// skip returns the index after token i if it is text, else i.
func (p *parser) skip(i int, text string) int {
	if p.at(i).text == text {
		return i + 1
	}
	return i
}

// upper reports that a word stands in capitals.
func (p *parser) upper(t *token) bool {
	return t.kind == word && p.src[t.start:t.end] != t.text
}

// words counts the words and numbers of toks[i:j].
func (p *parser) words(i, j int) int {
	n := 0
	for _, t := range p.toks[i:j] {
		if t.kind != mark {
			n++
		}
	}
	return n
}

// find returns the first date at or after token i, and the tokens it takes.
func (p *parser) find(i int) (d Date, first, last int, ok bool) {
	for ; i < len(p.toks); i++ {
		if d, j, ok := p.timeFirst(i); ok {
			return d, i, j, true
		}
		if d, j, ok := p.dayAt(i); ok {
			d, j = p.timeAfter(d, j)
			return d, i, j, true
		}
	}
	return Date{}, 0, 0, false
}

// timeFirst reads "6:08 PM EDT, Thu March 21, 2024".
func (p *parser) timeFirst(i int) (Date, int, bool) {
	if p.at(i).kind != number || p.at(i-1).kind == number && !p.at(i).space || p.at(i).digits > 2 {
		return Date{}, i, false
	}
	c, j := p.clockAt(i)
	if !c.ok {
		return Date{}, i, false
	}
	weekday := true
	for n := 0; n < 4; n++ {
		if d, k, ok := p.dayAt(j); ok {
			if n == 0 && !p.at(j).space {
				return Date{}, i, false
			}
			return d.with(c), k, true
		}
		switch t := p.at(j); {
		case t.kind == mark && t.text != "" && t.text != ";":
		case t.kind == word && weekday:
			weekday = false
		default:
			return Date{}, i, false
		}
		j++
	}
	return Date{}, i, false
}

// timeAfter adds the time of day that follows a day, past "at", "um", commas
// and the like, and covers it even if no zone makes it an instant.
func (p *parser) timeAfter(d Date, i int) (Date, int) {
	if d.Precision < Month {
		// 03/04/2023 10:15: the time belongs to the stamp all the same.
		if c, j := p.clockAt(p.link(i)); c.ok {
			return d, j
		}
		return d, i
	}
	if c, j := p.clockAt(p.link(i)); c.ok {
		return d.with(c), j
	}
	return d, i
}

// link skips what may stand between a day and its time.
func (p *parser) link(i int) int {
	for n := 0; n < 3; n++ {
		t := p.at(i)
		switch t.text {
		case ",", "t", "at", "um", "à", "a", "as", "às", "alle", "ore", "las", "la", "kl", "klo", "om", "o", "в", "о", "|", "-", "–", "—", "•", "·", "/", ".", "@", "ob", "saat", "pukul", "jam", "lúc", "u", "de", "ás", "(", ")", "الساعة", "në", "/ ":
			if t.text == "(" && n > 0 {
				return i
			}
			i++
		default:
			if t.kind == word && cjkWeekday(t.text) {
				i++
				continue
			}
			return i
		}
	}
	return i
}

func cjkWeekday(w string) bool {
	switch w {
	case "月", "火", "水", "木", "金", "土", "日":
		return true
	}
	return false
}

// dayAt reads a date without its time at token i.
func (p *parser) dayAt(i int) (Date, int, bool) {
	t := p.at(i)
	switch t.kind {
	case number:
		if t.num < 0 || p.inNumber(i) {
			return Date{}, i, false
		}
		if d, j, ok := p.yearFirst(i); ok {
			return d, j, ok
		}
		if d, j, ok := p.numeric(i); ok {
			return d, j, ok
		}
		return p.dayFirst(i)
	case word:
		if t.text == "tháng" {
			return p.vietnamese(i)
		}
		return p.monthFirst(i)
	}
	return Date{}, i, false
}

// inNumber reports that the number at i goes on from something: the second
// part of "1.500", "12:30" or "v2-3".
func (p *parser) inNumber(i int) bool {
	if p.at(i).space || i == 0 {
		return false
	}
	switch b := p.at(i - 1); b.text {
	case ".", "-", "/":
		return p.at(i-2).kind == number && !b.space
	case "$", "€", "£", "#":
		return true
	}
	return false
}

// monthAt reads the name of a month, with its dot.
func (p *parser) monthAt(i int) (m time.Month, next int) {
	t := p.at(i)
	if t.kind != word {
		return 0, i
	}
	if m = monthOf(t.text); m != 0 {
		return m, p.skip(i+1, ".")
	}
	if p.at(i+1).kind == word {
		if m = levantMonth(t.text, p.at(i+1).text); m != 0 {
			return m, i + 2
		}
	}
	return 0, i
}

// dayFirst reads "12. März 2024", "12 de marzo de 2024", "12th of March, 2024",
// "12-Mar-2024", "12/Mar/24".
func (p *parser) dayFirst(i int) (Date, int, bool) {
	day := p.at(i)
	if day.digits > 2 || day.num < 1 || day.num > 31 {
		return Date{}, i, false
	}
	j := p.ordinal(i + 1)
	for n := 0; n < 2; n++ {
		switch t := p.at(j); t.text {
		case ".", "-", "/", ",", "de", "of", "d", "di", "en", "י", "tháng":
			if t.text == "tháng" {
				return p.vietnameseDay(i, j)
			}
			j++
		}
	}
	m, j := p.monthAt(j)
	if m == 0 {
		return Date{}, i, false
	}
	if y, k, ok := p.yearAfter(j); ok {
		return ymd(y, int(m), day.num, k, i)
	}
	return Date{}, i, false
}

// monthFirst reads "March 12, 2024", "Mar 12 10:15:00 2024", "March 2024".
func (p *parser) monthFirst(i int) (Date, int, bool) {
	m, j := p.monthAt(i)
	if m == 0 {
		return Date{}, i, false
	}
	if p.at(j).text == "-" || p.at(j).text == "/" || p.at(j).text == "," {
		j++
	}
	t := p.at(j)
	if t.kind == word && (t.text == "de" || t.text == "del") {
		t = p.at(j + 1)
		j++
	}
	if t.kind != number {
		return Date{}, i, false
	}
	if t.digits == 4 && validYear(t.num) {
		return Date{time.Date(t.num, m, 1, 0, 0, 0, 0, time.UTC), Month}, j + 1, true
	}
	if t.digits > 2 || t.num < 1 || t.num > 31 {
		return Date{}, i, false
	}
	j = p.ordinal(j + 1)
	if y, k, ok := p.yearAfter(j); ok {
		return ymd(y, int(m), t.num, k, i)
	}
	// ANSI C: the year follows the time.
	if c, k := p.clockAt(j); c.ok {
		if y := p.at(k); y.kind == number && y.digits == 4 && validYear(y.num) {
			d, k, ok := ymd(y.num, int(m), t.num, k+1, i)
			return d.with(c), k, ok
		}
	}
	return Date{}, i, false
}

// ordinal skips the ending of an ordinal number.
func (p *parser) ordinal(i int) int {
	t := p.at(i)
	if t.space {
		return i
	}
	switch t.text {
	case "st", "nd", "rd", "th", "er", "º", "ª", "°", "e", "го":
		return i + 1
	}
	return i
}

// yearAfter reads the year that follows day and month. Digits glued to its end
// ("20245 min read", "202410:15") stay outside.
func (p *parser) yearAfter(i int) (year, next int, ok bool) {
	for n := 0; n < 3; n++ {
		switch p.at(i).text {
		case ",", ".", "-", "/", "de", "del", "of", "année", "năm", "в", "'", "’", "،":
			i++
		}
	}
	t := p.at(i)
	if t.kind != number {
		return 0, i, false
	}
	switch {
	case t.digits == 4 && validYear(t.num):
		return t.num, i + 1, true
	case t.digits == 2 && (p.at(i-1).text == "-" || p.at(i-1).text == "/" || p.at(i-1).text == "'" || p.at(i-1).text == "’" || p.at(i-1).text == "." || p.at(i-1).text == ",") && p.at(i+1).text != ":":
		return century(t.num), i + 1, true
	case t.digits > 4 && t.digits < 8:
		return p.gluedYear(i)
	}
	return 0, i, false
}

// gluedYear splits the token at i after four digits.
func (p *parser) gluedYear(i int) (year, next int, ok bool) {
	t := p.toks[i]
	if t.end-t.start != t.digits { // not ASCII
		return 0, i, false
	}
	rest := 1
	for d := 4; d < t.digits; d++ {
		rest *= 10
	}
	if !validYear(t.num / rest) {
		return 0, i, false
	}
	head, tail := t, t
	head.end, head.digits, head.num = t.start+4, 4, t.num/rest
	tail.start, tail.digits, tail.num, tail.space = t.start+4, t.digits-4, t.num%rest, false
	toks := make([]token, 0, len(p.toks)+1)
	toks = append(append(append(toks, p.toks[:i]...), head, tail), p.toks[i+1:]...)
	p.toks = toks
	return head.num, i + 1, true
}

func validYear(y int) bool { return y >= minYear && y <= maxYear }

// century completes a year of two digits as time.Parse does.
func century(yy int) int {
	if yy >= 69 {
		return 1900 + yy
	}
	return 2000 + yy
}

// ymd makes a day if the calendar has it. j is the index after it, i where it began.
func ymd(y, m, d, j, i int) (Date, int, bool) {
	if m < 1 || m > 12 || d < 1 || !validYear(y) {
		return Date{}, i, false
	}
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if t.Day() != d {
		return Date{}, i, false
	}
	return Date{t, Day}, j, true
}
