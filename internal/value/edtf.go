package value

import (
	"strconv"
	"time"

	"example.com/tearsheet/internal/date"
)

// A moment is a day, month or year; what is not known is zero. Years before
// Christ are astronomical: 1 BC is 0, so that known tells a year apart.
type moment struct {
	year, month, day int
	known            bool // the year
}

// String writes m in EDTF. It needs the year.
func (m moment) String() string {
	if !m.known {
		return ""
	}
	s := yearString(m.year)
	if m.month > 0 {
		s += "-" + twoDigits(m.month)
		if m.day > 0 {
			s += "-" + twoDigits(m.day)
		}
	}
	return s
}

func yearString(y int) string {
	sign := ""
	if y < 0 {
		sign, y = "-", -y
	}
	s := strconv.Itoa(y)
	for len(s) < 4 {
		s = "0" + s
	}
	return sign + s
}

func twoDigits(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// valid reports whether the month has such a day, in some year if none is known.
func (m moment) valid() bool {
	if m.month < 0 || m.month > 12 || m.day < 0 || m.day > 0 && m.month == 0 {
		return false
	}
	y := 2000
	if m.known {
		y = m.year
	}
	return m.day <= time.Date(y, time.Month(m.month)+1, 0, 0, 0, 0, 0, time.UTC).Day() || m.month == 0
}

func (m moment) time() time.Time {
	return time.Date(m.year, time.Month(max(m.month, 1)), max(m.day, 1), 0, 0, 0, 0, time.UTC)
}

func momentOf(t time.Time, p date.Precision) moment {
	m := moment{year: t.Year(), known: true}
	if p >= date.Month {
		m.month = int(t.Month())
	}
	if p >= date.Day {
		m.day = t.Day()
	}
	return m
}

// A calendar resolves relative dates against the day of publication. What it
// cannot tell is "".
type calendar struct{ anchor date.Date }

func (c calendar) has(p date.Precision) bool { return c.anchor.Precision >= p }

// today returns the anchor's day, as its own zone counts it, in UTC.
func (c calendar) today() time.Time {
	y, m, d := c.anchor.Time.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

// The direction in which a date lies.
const (
	past    = -1
	nearest = 0
	future  = 1
)

// resolve gives a month or a day of a month the year it most likely has: that
// which puts it nearest to the anchor, or on the given side of it.
func (c calendar) resolve(m moment, direction int) moment {
	if m.known || m.month == 0 || !c.has(date.Month) || m.day > 0 && !c.has(date.Day) {
		return m
	}
	anchor := c.today()
	if m.day == 0 {
		anchor = anchor.AddDate(0, 0, 1-anchor.Day())
	}
	best, distance := moment{}, time.Duration(1<<63-1)
	for y := anchor.Year() - 1; y <= anchor.Year()+1; y++ {
		candidate := moment{y, m.month, m.day, true}
		if !candidate.valid() {
			continue
		}
		d := candidate.time().Sub(anchor)
		if direction == past && d > 0 || direction == future && d < 0 {
			continue
		}
		if d = d.Abs(); d < distance {
			best, distance = candidate, d
		}
	}
	return best
}

// namedMonth resolves "last September", "this May", "next March".
func (c calendar) namedMonth(n, which int) string {
	if !c.has(date.Month) {
		return ""
	}
	y, now := c.today().Year(), int(c.today().Month())
	switch {
	case which < 0 && n >= now:
		y--
	case which > 0 && n <= now:
		y++
	}
	return moment{y, n, 0, true}.String()
}

// namedDay resolves "last Christmas" and the like.
func (c calendar) namedDay(month, day, which int) string {
	if !c.has(date.Day) {
		return ""
	}
	m := moment{c.today().Year(), month, day, true}
	switch before := m.time().Before(c.today()); {
	case which < 0 && !before:
		m.year--
	case which > 0 && before:
		m.year++
	}
	return m.String()
}

// weekday resolves a day of the week, Monday being 1: on the given side of the
// anchor, the anchor itself included unless strict.
func (c calendar) weekday(n, direction int, strict bool) string {
	if !c.has(date.Day) {
		return ""
	}
	today := c.today()
	now := (int(today.Weekday())+6)%7 + 1
	var delta int
	if direction == future {
		if delta = (n - now + 7) % 7; delta == 0 && strict {
			delta = 7
		}
	} else if delta = -((now - n + 7) % 7); delta == 0 && strict {
		delta = -7
	}
	return c.daysFromToday(delta)
}

// weekdayOfWeek resolves "this Friday" and "Friday last week": the one of the
// week, from Monday to Sunday, that is which weeks from now.
func (c calendar) weekdayOfWeek(n, which int) string {
	if !c.has(date.Day) {
		return ""
	}
	return c.daysFromToday(n - ((int(c.today().Weekday())+6)%7 + 1) + 7*which)
}

func (c calendar) daysFromToday(n int) string {
	if !c.has(date.Day) {
		return ""
	}
	return momentOf(c.today().AddDate(0, 0, n), date.Day).String()
}

// unit resolves "last week", "this quarter", "next year": the n-th whole unit from the one now.
func (c calendar) unit(unit, n int) string {
	y := c.anchor.Time.Year()
	switch {
	case unit == year && c.has(date.Year):
		return yearString(y + n)
	case unit == decade && c.has(date.Year) && n <= 0:
		return decadeString((y/10 + n) * 10)
	case unit == century && c.has(date.Year) && n <= 0:
		return centuryString(y/100 + n)
	case unit == monthUnit && c.has(date.Month):
		t := time.Date(y, c.today().Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
		return momentOf(t, date.Month).String()
	case unit == quarter && c.has(date.Month):
		q := (int(c.today().Month())-1)/3 + n
		return quarterString(y+floorDiv(q, 4), q-4*floorDiv(q, 4)+1)
	case (unit == week || unit == weekend) && c.has(date.Day):
		monday := 1 - ((int(c.today().Weekday())+6)%7 + 1) + 7*n
		if unit == weekend {
			return c.daysFromToday(monday+5) + "/" + c.daysFromToday(monday+6)
		}
		return c.daysFromToday(monday) + "/" + c.daysFromToday(monday+6)
	}
	return ""
}

func floorDiv(a, b int) int {
	if a < 0 {
		return -((-a + b - 1) / b)
	}
	return a / b
}

// maxDistance bounds the counts that lead from the anchor, so that no year leaves the four digits of EDTF level 0.
const maxDistance = 5000

// away returns the moment n units from the anchor, as precise as the unit allows.
func (c calendar) away(unit, n int) (m moment, ok bool) {
	if n > maxDistance || n < -maxDistance || !c.has(date.Year) {
		return moment{}, false
	}
	switch unit {
	case day, week, fortnight:
		if !c.has(date.Day) {
			return moment{}, false
		}
		m = momentOf(c.today().AddDate(0, 0, n*daysIn(unit)), date.Day)
	case monthUnit:
		if !c.has(date.Month) {
			return moment{}, false
		}
		t := c.today()
		m = momentOf(time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC), date.Month)
	case year:
		m = moment{year: c.anchor.Time.Year() + n, known: true}
	case decade:
		m = moment{year: c.anchor.Time.Year() + 10*n, known: true}
	default:
		return moment{}, false
	}
	return m, m.year > 0 && m.year <= 9999
}

func daysIn(unit int) int {
	switch unit {
	case week:
		return 7
	case fortnight:
		return 14
	}
	return 1
}

// ago resolves "three weeks ago"; whole weeks and decades are approximate.
func (c calendar) ago(unit, n int) string {
	m, ok := c.away(unit, -n)
	if !ok {
		return ""
	}
	if unit == week || unit == fortnight || unit == decade {
		return m.String() + "~"
	}
	return m.String()
}

// stretch resolves "the past three years" and "the next two weeks": from now, n units back or on.
func (c calendar) stretch(unit, n int) string {
	m, ok := c.away(unit, n)
	now, here := c.away(unit, 0)
	if !ok || !here {
		return ""
	}
	if n < 0 {
		return m.String() + "/" + now.String()
	}
	return now.String() + "/" + m.String()
}

// namedSeason resolves "last summer", by the northern calendar.
func (c calendar) namedSeason(n, which int) string {
	if !c.has(date.Month) {
		return ""
	}
	y, now := c.today().Year(), int(c.today().Month())
	first := 3 * (n - 20) // March, June, September, December
	switch {
	case n == 24 && now <= 2 && which == 0:
		y--
	case n == 24 && which < 0:
		y--
	case which < 0 && now <= first+2:
		y--
	case which > 0 && now >= first:
		y++
	}
	return seasonString(y, n)
}

func seasonString(y, n int) string { return yearString(y) + "-" + strconv.Itoa(n) }

func decadeString(y int) string {
	s := yearString(y)
	return s[:len(s)-1] + "X"
}

// centuryString writes the hundred years that begin with n: 18 is "18XX".
func centuryString(n int) string {
	s := yearString(n * 100)
	return s[:len(s)-2] + "XX"
}

func quarterString(y, q int) string {
	return moment{y, 3*q - 2, 0, true}.String() + "/" + moment{y, 3 * q, 0, true}.String()
}

// latestQuarter resolves "the second quarter": the last one of that number to
// have begun. It is approximate, as companies count from other months.
func (c calendar) latestQuarter(q int) string {
	if !c.has(date.Month) {
		return ""
	}
	y := c.today().Year()
	if 3*q-2 > int(c.today().Month()) {
		y--
	}
	return moment{y, 3*q - 2, 0, true}.String() + "~/" + moment{y, 3 * q, 0, true}.String() + "~"
}
