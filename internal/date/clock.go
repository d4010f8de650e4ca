package date

import "time"

// A clock is a time of day as printed.
type clock struct {
	hour, min, sec, nsec int
	offset               int // seconds east of UTC
	zoned                bool
	ok                   bool
}

// clockAt reads a time of day at token i: "10:15:30.5 +01:00", "3 p.m. EDT",
// "10.15 Uhr", "10h15", "10時15分". It returns the index after it.
func (p *parser) clockAt(i int) (c clock, next int) {
	mer, i := p.meridiemBefore(i)
	t := p.at(i)
	if t.kind != number || t.digits > 2 || t.num > 24 {
		return clock{}, i
	}
	c.hour = t.num
	i++
	colon := false
	switch u := p.at(i); {
	case u.text == ":" || u.text == "：" || u.text == "h" || u.text == "時" || u.text == "时" || u.text == "點" || u.text == "点" || u.text == "시":
		hourWord := u.kind == word
		i++
		if m := p.at(i); m.kind == number && m.num < 60 && (m.digits == 2 || hourWord && m.digits == 1) {
			c.min = m.num
			i = p.seconds(i+1, &c)
		} else if !hourWord {
			return clock{}, i
		}
		colon = true
	case u.text == "." && !u.space && p.at(i+1).kind == number && p.at(i+1).digits == 2 && p.at(i+1).num < 60 && !p.at(i+1).space:
		c.min = p.at(i + 1).num
		i += 2
		if p.at(i).text == "." && p.at(i+1).kind == number && !p.at(i+1).space {
			return clock{}, i // 10.15.20: a date or a version
		}
		colon = true
	}
	if m, j := p.meridiemAfter(i); m != 0 {
		mer, i, colon = m, j, true
	}
	if !colon && !p.hourWord(i) || c.hour > 23 && c.min > 0 {
		return clock{}, i
	}
	if p.hourWord(i) {
		i++
	}
	c.apply(mer)
	c.ok = true
	i = p.zone(i, &c)
	return c, i
}

// apply turns a twelve-hour time into one of twenty-four.
func (c *clock) apply(mer byte) {
	switch {
	case mer == 0 || c.hour > 12:
	case mer == 'p' && c.hour < 12:
		c.hour += 12
	case mer == 'a' && c.hour == 12:
		c.hour = 0
	}
}

func (p *parser) seconds(i int, c *clock) int {
	switch p.at(i).text {
	case "分", "분":
		i++
		if s := p.at(i); s.kind == number && s.digits <= 2 && s.num < 60 && (p.at(i+1).text == "秒" || p.at(i+1).text == "초") {
			c.sec = s.num
			i += 2
		}
		return i
	case ":":
	default:
		return i
	}
	s := p.at(i + 1)
	if s.kind != number || s.digits != 2 || s.num > 60 {
		return i
	}
	c.sec = min(s.num, 59)
	i += 2
	if f := p.at(i + 1); (p.at(i).text == "." || p.at(i).text == "," || p.at(i).text == ":" && f.digits == 3) && f.kind == number && !f.space && !p.at(i).space {
		c.nsec = nanoseconds(f)
		i += 2
	}
	return i
}

func nanoseconds(f *token) int {
	if f.digits > 9 || f.num < 0 {
		return 0
	}
	n := f.num
	for d := f.digits; d < 9; d++ {
		n *= 10
	}
	return n
}

func (p *parser) hourWord(i int) bool {
	switch p.at(i).text {
	case "uhr", "h", "時", "时", "시", "hrs", "hod", "uur", "น":
		return p.at(i).kind == word
	}
	return false
}

func (p *parser) meridiemBefore(i int) (byte, int) {
	switch a, b := p.at(i).text, p.at(i+1).text; {
	case a == "上" && b == "午", a == "午" && b == "前", a == "早" && b == "上":
		return 'a', i + 2
	case a == "下" && b == "午", a == "午" && b == "後", a == "晚" && b == "上":
		return 'p', i + 2
	case a == "오전":
		return 'a', i + 1
	case a == "오후":
		return 'p', i + 1
	}
	return 0, i
}

// meridiemAfter reads "am", "p.m.", "PM" and the like.
func (p *parser) meridiemAfter(i int) (byte, int) {
	t := p.at(i)
	if t.kind != word {
		return 0, i
	}
	switch t.text {
	case "am", "ص":
		return 'a', p.skip(i+1, ".")
	case "pm", "م":
		return 'p', p.skip(i+1, ".")
	case "a", "p":
		if j := p.skip(i+1, "."); p.at(j).text == "m" {
			return t.text[0], p.skip(j+1, ".")
		}
	}
	return 0, i
}

// zone reads an offset or the name of a zone at token i.
func (p *parser) zone(i int, c *clock) int {
	j := i
	open := p.at(j).text == "("
	if open {
		j++
	}
	t := p.at(j)
	if t.kind == word {
		upper := p.upper(t) || t.text == "z"
		off, known := zoneOf(t.text)
		if !upper || !known && !vagueZone(t.text) {
			return i
		}
		c.zoned, c.offset = known, off
		j++
		if known && off == 0 {
			if o, k, ok := p.offset(j); ok {
				c.offset, j = o, k
			}
		}
	} else if o, k, ok := p.offset(j); ok && !open {
		c.zoned, c.offset, j = true, o, k
		if u := p.at(j); u.text == "utc" || u.text == "gmt" { // "+0000 UTC"
			j++
		}
	} else {
		return i
	}
	if open {
		j = p.skip(j, ")")
	} else if p.at(j).text == "(" && p.at(j+2).text == ")" && p.at(j+1).kind == word {
		j += 3 // "GMT+0100 (CET)"
	}
	return j
}

// offset reads "+01:00", "-0500", "+2" at token i, in seconds.
func (p *parser) offset(i int) (sec, next int, ok bool) {
	sign := 1
	switch p.at(i).text {
	case "+":
	case "-", "−":
		sign = -1
	default:
		return 0, i, false
	}
	t := p.at(i + 1)
	if t.kind != number || t.space {
		return 0, i, false
	}
	h, m := t.num, 0
	i += 2
	switch {
	case t.digits == 4:
		h, m = t.num/100, t.num%100
	case t.digits > 2:
		return 0, i, false
	case p.at(i).text == ":" && p.at(i+1).kind == number && p.at(i+1).digits == 2:
		m = p.at(i + 1).num
		i += 2
	}
	if h > 14 || m%15 != 0 || m > 45 {
		return 0, i, false
	}
	return sign * (h*3600 + m*60), i, true
}

// with gives the day d the time c.
func (d Date) with(c clock) Date {
	if !c.ok || !c.zoned || d.Precision != Day {
		return d
	}
	y, m, day := d.Time.Date()
	return Date{time.Date(y, m, day, c.hour, c.min, c.sec, c.nsec, clockZone(c.offset)), Instant}
}
