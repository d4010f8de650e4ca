package value

import "strings"

// clock reads a time of day: "10:30 p.m.", "10pm", "22:30 GMT", "9.30 Uhr", "noon".
func (p *parser) clock(i int) (match, bool) {
	if class, n := p.class(i); class == noon {
		return match{i, i + 1, Time, timeString(n, 0, "00"), 0.9}, true
	}
	if p.kind(i) != number {
		return match{}, false
	}
	h, minutes, next, colon, ok := p.hourMinute(i)
	if !ok {
		return match{}, false
	}
	value := ""
	half, end := p.halfOfDay(next)
	uhr := p.has(next, "uhr") && p.lang == german
	switch {
	case half != 0:
		if h < 1 || h > 12 {
			return match{}, false
		}
		h %= 12
		if half == 'p' {
			h += 12
		}
		next = end
	case p.is(next, apostrophe), uhr:
		return p.clockWord(i, h, minutes, next, uhr)
	case colon && (p.asksForTime(i-1) || p.zone(next) > next):
	default:
		return match{}, false
	}
	value = timeString(h, minutes, twoDigits(minutes))
	if z := p.zone(next); z > next {
		if p.has(next, "gmt") || p.has(next, "utc") {
			value += "Z"
		}
		next = z
	}
	return match{i, next, Time, value, 0.93}, true
}

// clockWord reads the rest of "5 o'clock" and "22.30 Uhr"; the former may be morning or evening.
func (p *parser) clockWord(i, h, minutes, next int, uhr bool) (match, bool) {
	if uhr {
		return match{i, next + 1, Time, timeString(h, minutes, twoDigits(minutes)), 0.95}, true
	}
	return match{}, false
}

func timeString(h, m int, minutes string) string { return "T" + twoDigits(h) + ":" + minutes }

// hourMinute reads "10", "10:30" or "10.30" and a count of seconds after them.
func (p *parser) hourMinute(i int) (h, m, next int, colon, ok bool) {
	if w := p.word(i); strings.IndexByte(w, '.') > 0 {
		hs, ms, _ := strings.Cut(w, ".")
		h, m = atoi2(hs), atoi2(ms)
		return h, m, i + 1, false, h >= 0 && h < 24 && m >= 0 && m < 60 && len(ms) == 2
	}
	h, ok = p.smallNumber(i, 0, 23)
	if !ok || len(p.word(i)) > 2 {
		return 0, 0, i, false, false
	}
	next = i + 1
	if p.has(next, ":") && p.gap(next) == glued && p.gap(next+1) == glued && len(p.word(next+1)) == 2 {
		if m, ok = p.smallNumber(next+1, 0, 59); ok {
			return h, m, next + 2, true, !p.has(next+2, ":")
		}
		return 0, 0, i, false, false
	}
	return h, 0, next, false, true
}

// atoi2 reads one or two digits; -1 if there is anything else.
func atoi2(s string) int {
	if len(s) == 0 || len(s) > 2 {
		return -1
	}
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return -1
		}
		n = n*10 + int(s[i]-'0')
	}
	return n
}

// halfOfDay reads "a.m." or "pm": 'a', 'p' or 0.
func (p *parser) halfOfDay(i int) (half byte, next int) {
	switch strings.ToLower(p.word(i)) {
	case "am", "a.m.", "a.m":
		half = 'a'
	case "pm", "p.m.", "p.m":
		half = 'p'
	}
	if half != 0 && p.gap(i) != broken {
		return half, i + 1
	}
	return 0, i
}

func (p *parser) asksForTime(i int) bool {
	return p.has(i, "at") || p.has(i, "by") || p.has(i, "until") || p.has(i, "from") || p.has(i, "till") || p.has(i, "before") ||
		p.has(i, "after") || p.has(i, "since") || p.has(i, "around") || p.has(i, "um") || p.has(i, "ab") || p.has(i, "à") || p.has(i, "las")
}

// zone returns the token after the time zone at token i, i if there is none.
func (p *parser) zone(i int) int {
	if p.gap(i) == broken {
		return i
	}
	if p.has(i, "local") && p.has(i+1, "time") {
		return i + 2
	}
	switch p.word(i) {
	case "GMT", "UTC", "EST", "EDT", "ET", "PST", "PDT", "PT", "CET", "CEST", "BST", "IST", "CST", "CDT", "MST", "AEST", "AEDT", "JST", "HKT", "SGT", "EAT", "WAT", "MSK":
		return i + 1
	}
	return i
}
