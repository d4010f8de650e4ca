package value

// quantity reads a number with a unit of measure: "40 times", "1,200 miles",
// "two and a half years", "five-day", "30 degrees Celsius", "200 square
// kilometers". A length of time counts; "a year" alone does not, as its
// article may be no number.
func (p *parser) quantity(i int) (match, bool) {
	d, next, ok := p.quantityNumber(i)
	if !ok || p.gap(next) == broken {
		return match{}, false
	}
	if p.isDash(next) && p.gap(next) == glued && p.gap(next+1) == glued {
		next++
	} else if p.kind(i) == word && p.gap(next) == glued {
		return match{}, false
	}
	lower := ""
	if e, end, ok := p.upperEnd(next, d); ok {
		lower, d, next = d.String()+"/", e, end
	}
	sign, from := "", i
	if lower == "" && p.kind(i) == number && i > p.floor && (p.isMinus(i-1) || p.has(i-1, "minus")) {
		sign, from = "-", i-1
	}
	one, many, end, ok := p.unitAt(next)
	if !ok && sign != "" {
		one, many, end, ok = p.scale(next) // "minus 40 C"
	}
	if !ok || !p.cleanEnd(end) && !p.isDash(end) {
		return match{}, false
	}
	if p.isDash(end) && p.gap(end) == glued && p.has(end+1, "old") {
		end += 2 // "a 54-year-old"
	}
	name := many
	if d.isOne() {
		name = one
	}
	return match{from, end, Quantity, sign + lower + d.String() + " " + name, 0.85}, true
}

// upperEnd reads the rest of a range: "10 to 15 minutes", "9–12 months".
func (p *parser) upperEnd(i int, lower decimal) (upper decimal, next int, ok bool) {
	switch {
	case p.has(i, "to"):
		i++
	case p.isDash(i):
		i++
	case p.kind(i) == number && i > 0 && p.isDash(i-1): // the dash was skipped already
	default:
		return decimal{}, i, false
	}
	if p.gap(i) == broken || p.is(i, article) {
		return decimal{}, i, false
	}
	upper, next, ok = p.number(i, false)
	if p.isDash(next) && p.gap(next) == glued && p.gap(next+1) == glued {
		next++
	}
	return upper, next, ok && lower.less(upper) && p.gap(next) != broken
}

// quantityNumber reads the number; "half an hour" has its article after it.
func (p *parser) quantityNumber(i int) (decimal, int, bool) {
	if p.is(i, half) && p.kind(i) == word && p.is(i+1, article) {
		if c, _ := p.class(i + 2); c == unit || c == period || c == clockish {
			return decimal{5, -1}, i + 2, true
		}
	}
	return p.number(i, false)
}

// unitAt reads a unit, of one word or several.
func (p *parser) unitAt(i int) (one, many string, next int, ok bool) {
	class, n := p.class(i)
	switch {
	case class == unit:
		return p.simpleUnit(i, unitName(n))
	case class == currency && currencyName(n) == pound:
		return units[21].one, units[21].many, i + 1, true
	case class == period || class == clockish:
		if p.upper(i) || p.has(i, "quarter") || p.has(i, "quarters") || p.has(i, "second") && !p.isDash(i-1) {
			return "", "", i, false
		}
		name := periodNames[n]
		return name, plural(name), i + 1, true
	case p.has(i, "square") || p.has(i, "sq"):
		return p.derivedUnit(i, "square ")
	case p.has(i, "cubic") || p.has(i, "cu"):
		return p.derivedUnit(i, "cubic ")
	case p.has(i, "metric") && (p.has(i+1, "tons") || p.has(i+1, "ton")):
		return "metric ton", "metric tons", i + 2, true
	case p.has(i, "nautical") && p.has(i+1, "miles"):
		return "nautical mile", "nautical miles", i + 2, true
	case p.has(i, "light") && (p.isDash(i+1) && p.has(i+2, "years") || p.has(i+1, "years")):
		if p.isDash(i + 1) {
			i++
		}
		return "light-year", "light-years", i + 2, true
	case p.has(i, "°"):
		return p.degrees(i + 1)
	}
	return "", "", i, false
}

func (p *parser) simpleUnit(i int, u unitName) (one, many string, next int, ok bool) {
	if p.upper(i) && p.kind(i) == word && !symbolInCapitals(p.word(i)) {
		return "", "", i, false // "100 Miles" is a name, or a headline
	}
	one, many, next = units[u].one, units[u].many, i+1
	if one == "degree" {
		return p.degrees(next)
	}
	if (one == "mile" || one == "kilometer") && (p.has(next, "per") || p.has(next, "an") || p.has(next, "/")) && (p.has(next+1, "hour") || p.has(next+1, "h")) {
		return one + " per hour", many + " per hour", next + 2, true
	}
	if p.has(next, "²") || p.has(next, "2") && p.gap(next) == glued {
		return "square " + one, "square " + many, next + 1, true
	}
	return one, many, next, true
}

// symbolInCapitals reports whether w is the symbol of a unit, which may have capitals.
func symbolInCapitals(w string) bool {
	switch w {
	case "MW", "GW", "KW", "kW", "MHz", "GHz", "KB", "MB", "GB", "TB", "KG", "KM", "MWh", "GWh", "KPH", "MPH":
		return true
	}
	return false
}

func (p *parser) derivedUnit(i int, prefix string) (one, many string, next int, ok bool) {
	next = i + 1
	if p.has(next, ".") && p.gap(next) == glued {
		next++
	}
	class, n := p.class(next)
	if class != unit || unitName(n) > 9 || n == 1 {
		return "", "", i, false
	}
	return prefix + units[n].one, prefix + units[n].many, next + 1, true
}

// degrees reads the scale after "degrees" or "°".
func (p *parser) degrees(i int) (one, many string, next int, ok bool) {
	if one, many, next, ok := p.scale(i); ok {
		return one, many, next, true
	}
	return "degree", "degrees", i, true
}

// scale reads the name of a scale of temperature.
func (p *parser) scale(i int) (one, many string, next int, ok bool) {
	switch {
	case p.kind(i) != word:
	case p.has(i, "celsius") || p.word(i) == "C":
		return "degree Celsius", "degrees Celsius", i + 1, true
	case p.has(i, "fahrenheit") || p.word(i) == "F":
		return "degree Fahrenheit", "degrees Fahrenheit", i + 1, true
	}
	return "", "", i, false
}

var periodNames = [...]string{second: "second", minute: "minute", hour: "hour", day: "day", weekend: "weekend", week: "week",
	fortnight: "fortnight", monthUnit: "month", quarter: "quarter", year: "year", decade: "decade", century: "century"}

func plural(name string) string {
	if name == "century" {
		return "centuries"
	}
	return name + "s"
}
