package date

import (
	"strings"
	"time"
)

// order says which number of 03/04/2023 is the day.
type order uint8

const (
	unknownOrder order = iota
	dayMonth
	monthDay
)

// orderOf takes the order from a BCP 47 tag. English alone says nothing: the
// United States and the rest of the world differ.
func orderOf(lang string) order {
	lang = strings.ToLower(lang)
	base, rest, _ := strings.Cut(strings.ReplaceAll(lang, "_", "-"), "-")
	switch base {
	case "en":
		switch {
		case rest == "us" || rest == "ph":
			return monthDay
		case rest != "" && rest != "ca" && len(rest) == 2:
			return dayMonth
		}
		return unknownOrder
	case "", "und", "x", "zh", "ja", "ko", "mul":
		return unknownOrder
	}
	return dayMonth
}

// yearFirst reads "2024-03-12", "2024/3/12", "2024.03.12.", "2024年3月12日",
// "2024 m. kovo 12 d.", "2024 March 12", "2024-03".
func (p *parser) yearFirst(i int) (Date, int, bool) {
	y := p.at(i)
	if y.digits != 4 || !validYear(y.num) {
		return Date{}, i, false
	}
	sep := p.at(i + 1)
	switch sep.text {
	case "年", "년":
		return p.cjk(i)
	case "-", "/", ".", "‑", "–":
		if d, j, ok := p.yearMonthDay(i, sep.text); ok {
			return d, j, ok
		}
	}
	j := i + 1
	for n := 0; n < 2; n++ {
		switch p.at(j).text {
		case "m", ".", "-", ",":
			j++
		}
	}
	m, k := p.monthAt(j)
	if d := p.at(p.skip(k, "-")); m != 0 && d.kind == number && d.digits <= 2 {
		k = p.skip(k, "-") + 1
		if p.at(k).text == "d" {
			k = p.skip(k+1, ".")
		}
		return ymd(y.num, int(m), d.num, k, i)
	}
	return Date{}, i, false
}

func (p *parser) yearMonthDay(i int, sep string) (Date, int, bool) {
	y, m := p.at(i), p.at(i+2)
	if m.kind != number || m.digits > 2 {
		return Date{}, i, false
	}
	k := i + 4
	if p.at(i+3).text != sep || p.at(k).kind != number || p.at(k).digits > 2 {
		return Date{}, i, false
	}
	d, j, ok := ymd(y.num, m.num, p.at(k).num, k+1, i)
	return d, j, ok
}

// cjk reads "2024年3月12日" and "2024년 3월".
func (p *parser) cjk(i int) (Date, int, bool) {
	y, m := p.at(i), p.at(i+2)
	if u := p.at(i + 3).text; m.kind != number || u != "月" && u != "월" {
		return Date{}, i, false
	}
	d := p.at(i + 4)
	if u := p.at(i + 5).text; d.kind == number && (u == "日" || u == "일" || u == "號" || u == "号") {
		return ymd(y.num, m.num, d.num, i+6, i)
	}
	if m.num < 1 || m.num > 12 {
		return Date{}, i, false
	}
	return Date{time.Date(y.num, time.Month(m.num), 1, 0, 0, 0, 0, time.UTC), Month}, i + 4, true
}

// numeric reads "12.03.2024", "3/4/2023", "12-03-24", "12. 3. 2024".
func (p *parser) numeric(i int) (Date, int, bool) {
	a := p.at(i)
	sep := p.at(i + 1).text
	if a.digits > 2 || sep != "." && sep != "/" && sep != "-" {
		return Date{}, i, false
	}
	b, y := p.at(i+2), p.at(i+4)
	if b.kind != number || b.digits > 2 || p.at(i+3).text != sep || y.kind != number {
		return Date{}, i, false
	}
	year, next, ok := p.numericYear(i + 4)
	if !ok {
		return Date{}, i, false
	}
	if sep == "." || p.order == dayMonth || a.num == b.num {
		return ymd(year, b.num, a.num, next, i)
	}
	if p.order == monthDay || b.num > 12 {
		return ymd(year, a.num, b.num, next, i)
	}
	if a.num > 12 {
		return ymd(year, b.num, a.num, next, i)
	}
	if a.num < 1 || b.num < 1 || y.digits == 2 {
		return Date{}, i, false
	}
	return Date{time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC), Year}, next, true
}

func (p *parser) numericYear(i int) (year, next int, ok bool) {
	y := p.at(i)
	switch {
	case y.digits == 4 && validYear(y.num):
		return y.num, i + 1, true
	case y.digits == 2 && !y.space && !p.versionGoesOn(i+1):
		return century(y.num), i + 1, true
	case y.digits > 4 && y.digits < 8:
		return p.gluedYear(i)
	}
	return 0, i, false
}

// versionGoesOn reports another part after three: "10.15.20.1".
func (p *parser) versionGoesOn(i int) bool {
	t := p.at(i)
	return (t.text == "." || t.text == "-" || t.text == "/") && p.at(i+1).kind == number && !p.at(i+1).space
}

// machine reads forms that only metadata holds: "20240312", "20240312T101500Z",
// seconds and milliseconds since 1970, "2024-03", "2024".
func (p *parser) machine() (Date, bool) {
	t := p.at(0)
	if t.kind != number || t.long < 0 {
		return Date{}, false
	}
	if len(p.toks) == 1 {
		return wholeNumber(t)
	}
	if t.digits == 8 {
		d, _, ok := ymd(t.num/10000, t.num/100%100, t.num%100, 0, 0)
		if ok && p.at(1).text == "t" && p.at(2).kind == number && (p.at(2).digits == 6 || p.at(2).digits == 4) {
			n := p.at(2).num
			if p.at(2).digits == 4 {
				n *= 100
			}
			c := clock{hour: n / 10000, min: n / 100 % 100, sec: n % 100, ok: true}
			p.zone(3, &c)
			return d.with(c), c.hour < 25 && c.min < 60 && c.sec < 61
		}
		return d, ok && p.words(1, len(p.toks)) == 0
	}
	if m := p.at(2); len(p.toks) == 3 && t.digits == 4 && validYear(t.num) && p.at(1).text == "-" && m.kind == number && m.digits == 2 && m.num >= 1 && m.num <= 12 {
		return Date{time.Date(t.num, time.Month(m.num), 1, 0, 0, 0, 0, time.UTC), Month}, true
	}
	return Date{}, false
}

func wholeNumber(t *token) (Date, bool) {
	switch {
	case t.digits == 4 && validYear(t.num):
		return Date{time.Date(t.num, 1, 1, 0, 0, 0, 0, time.UTC), Year}, true
	case t.digits == 8:
		d, _, ok := ymd(t.num/10000, t.num/100%100, t.num%100, 0, 0)
		return d, ok
	case t.digits == 14 && t.long/1e10 >= minYear && t.long/1e10 <= maxYear: // 20240312101500
		n := int(t.long / 1e6)
		d, _, ok := ymd(n/10000, n/100%100, n%100, 0, 0)
		return d, ok
	case t.digits == 10 || t.digits == 9:
		return Date{time.Unix(t.long, 0).UTC(), Instant}, true
	case t.digits == 13:
		return Date{time.UnixMilli(t.long).UTC(), Instant}, true
	}
	return Date{}, false
}
