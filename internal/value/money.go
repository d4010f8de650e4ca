package value

import (
	"cmp"
	"strings"

	"example.com/tearsheet/internal/gazetteer"
)

// amount is a sum as printed; code is "" if the currency is not determined.
type amount struct {
	from, to int
	decimal
	code   string
	exact  bool // false for "millions of dollars"
	signed bool // the currency stood before the number
}

// money reads an amount, or a range of two: "$5 to $10 million".
func (p *parser) money(i int) (match, bool) {
	a, ok := p.amount(i)
	if !ok {
		return p.rangeBeforeCurrency(i)
	}
	if b, ok := p.amountRange(a); ok {
		return b, true
	}
	return match{a.from, a.to, Money, a.value(), 0.95}, true
}

func (a amount) value() string {
	if a.code == "" || !a.exact {
		return ""
	}
	return a.code + " " + a.decimal.String()
}

// amount reads one sum that starts at token i.
func (p *parser) amount(i int) (amount, bool) {
	if a, ok := p.signFirst(i); ok {
		return a, true
	}
	if a, ok := p.numberFirst(i); ok {
		return a, true
	}
	return p.vague(i)
}

// prefixLetters reports whether token i may be letters before an amount: "US$5", "Rs 50".
func (p *parser) prefixLetters(i int) bool {
	if !p.upper(i) || p.tokens[i].end-p.tokens[i].start > 4 || p.isDash(i-1) && p.gap(i) == glued && p.kind(i-2) == number {
		return false // of "i3-N355" too
	}
	next := p.kind(i + 1)
	return next == number || next == symbol && (p.is(i+1, currencySign) || p.has(i+1, "."))
}

// signFirst reads "$1.5 billion", "US$500m", "Rs 50 crore", "EUR 20", "€20m".
func (p *parser) signFirst(i int) (amount, bool) {
	a := amount{from: i, exact: true, signed: true}
	var name currencyName
	next, single, code := i, false, false
	if p.kind(i) == word {
		w := p.word(i)
		if p.is(i+1, currencySign) && (p.gap(i+1) == glued || p.gap(i+1) == spaced && p.has(i, "us")) {
			_, sign := p.class(i + 1)
			name = currencyName(sign)
			if a.code = codeOfPrefix(w, name); a.code == "" {
				return a, false
			}
			next = i + 2
		} else {
			a.code, name = codeOfLetters(w)
			if a.code == "" && name == noCurrency {
				return a, false
			}
			single = len(w) <= 2 && name == noCurrency
			code = len(w) == 3 && p.gap(i+1) == glued
			next = i + 1
			if name != noCurrency && p.has(next, ".") && p.gap(next) == glued {
				next++
			}
		}
	} else if p.is(i, currencySign) {
		_, sign := p.class(i)
		name, next = currencyName(sign), i+1
	} else {
		return a, false
	}
	if p.kind(next) != number || p.gap(next) == broken || single && p.gap(next) != glued {
		return a, false
	}
	d, end, ok := p.number(next, true)
	if !ok || (single || code) && end == next+1 && d.less(p.leastBehindLetters(a.code)) {
		return a, false // "R2", "COP30", "SR388"
	}
	a.decimal, a.to = d, end
	if a.code == "" {
		a.code = name.code(p.countries)
	}
	p.trailingCode(&a)
	return a, true
}

// leastBehindLetters returns the least sum that letters glued to it make money,
// if no scale follows: they name things too, unless the story is set in the currency's country.
func (p *parser) leastBehindLetters(code string) decimal {
	for _, country := range p.countries {
		if strings.HasPrefix(code, country) { // as in ISO 4217
			return decimal{100, 0}
		}
	}
	return decimal{1000, 0}
}

// trailingCode takes a code after the amount that says more than its sign: "$500 AUD".
func (p *parser) trailingCode(a *amount) {
	if p.gap(a.to) == spaced && p.kind(a.to) == word {
		if code := isoCurrency(p.word(a.to)); code != "" {
			a.code = code
			a.to++
		}
	}
}

// numberFirst reads "50 million rupees", "3,5 Millionen Euro", "20 €", "five Swiss francs", "30 cents".
func (p *parser) numberFirst(i int) (amount, bool) {
	a := amount{from: i, exact: true}
	d, next, ok := p.number(i, true)
	if !ok {
		return a, false
	}
	a.decimal = d
	if code, hundredth, end, ok := p.currencyAt(next, next-i > 1); ok {
		if hundredth {
			a.exponent -= 2
		}
		a.code, a.to = code, end
		return a, true
	}
	return a, false
}

// currencyAt reads the name, sign or code of a currency after a number; scaled
// says that the number had a scale, so that "pounds" is no weight.
func (p *parser) currencyAt(i int, scaled bool) (code string, hundredth bool, next int, ok bool) {
	if p.gap(i) == broken {
		return "", false, i, false
	}
	if p.isDash(i) && p.gap(i) == glued && p.gap(i+1) == glued && p.is(i+1, currency) {
		i++ // "a 50-million-dollar deal"
	}
	if p.has(i, "de") || p.has(i, "d") {
		i++ // "3 millions de dollars", "d'euros"
		if p.is(i, apostrophe) {
			i++
		}
	}
	if p.kind(i) == word && p.upper(i) {
		if code := isoCurrency(p.word(i)); code != "" {
			return code, false, i + 1, true
		}
		if c, next := p.countryAdjective(i); c != "" {
			if class, n := p.class(next); class == currency {
				name := currencyName(n)
				return cmp.Or(name.codeIn(c), name.usual()), name.isHundredth(), next + 1, true
			}
		}
	}
	c, n := p.class(i)
	name := currencyName(n)
	switch {
	case c == currencySign && p.kind(i+1) != number:
	case c == currency && name == pound && (!scaled && !p.britishMoney() || p.isAmerican()):
		return "", false, i, false
	case c == currency && (name == won || name == real || name == rand || name == sol) && !scaled && p.upper(i):
		return "", false, i, false
	case c == currency:
	default:
		return "", false, i, false
	}
	next = i + 1
	if name == pound && p.has(next, "sterling") {
		return "GBP", false, next + 1, true
	}
	return name.code(p.countries), name.isHundredth(), next, true
}

// countryAdjective returns the country that token i names before a currency
// ("U.S. dollars", "Hong Kong dollars"), and the token after it.
func (p *parser) countryAdjective(i int) (country string, next int) {
	switch {
	case p.has(i, "u.s.") || p.has(i, "us"):
		return "US", i + 1
	case p.kind(i+1) == word && p.upper(i+1):
		if code, ok := gazetteer.Country(p.word(i) + " " + p.word(i+1)); ok {
			return code, i + 2
		}
	}
	if code, ok := gazetteer.Demonym(p.word(i)); ok {
		return code, i + 1
	}
	if code, ok := gazetteer.Country(p.word(i)); ok {
		return code, i + 1
	}
	return "", i
}

// britishMoney reports whether the story is set where people pay in pounds and
// weigh in kilograms or stones, so that "200 pounds" is money.
func (p *parser) britishMoney() bool {
	for _, c := range p.countries {
		switch c {
		case "US":
			return false
		case "GB", "EG", "LB", "SY", "SD":
			return true
		}
	}
	return false
}

// isAmerican reports whether the story is set in the United States, where
// pounds are weight, millions of them too.
func (p *parser) isAmerican() bool { return len(p.countries) > 0 && p.countries[0] == "US" }

// vague reads "millions of dollars", "tens of thousands of euros" and "a few
// hundred dollars", sums without a number.
func (p *parser) vague(i int) (amount, bool) {
	if a, ok := p.someMoney(i); ok {
		return a, true
	}
	next := i
	for range 3 {
		if !p.is(next, vagueScale) || !p.has(next+1, "of") {
			break
		}
		next += 2
	}
	if next == i {
		return amount{}, false
	}
	_, _, end, ok := p.currencyAt(next, true)
	return amount{from: i, to: end}, ok
}

// someMoney reads "a few euros", "several hundred dollars", "a couple of million pounds".
func (p *parser) someMoney(i int) (amount, bool) {
	next := i
	if p.is(next, article) {
		next++
	}
	if !p.is(next, some) || p.gap(next+1) != spaced {
		return amount{}, false
	}
	couple := p.has(next, "couple")
	if next++; couple && p.has(next, "of") {
		next++
	}
	scaled := p.is(next, scale)
	if scaled {
		next++
	}
	_, _, end, ok := p.currencyAt(next, scaled)
	return amount{from: i, to: end}, ok
}

// amountRange reads the rest of a range whose lower end is a: "$5 to $10
// million", "$5-10m", "between €2 and €3 billion". A scale after the upper end
// counts for both if the lower one is then still lower.
func (p *parser) amountRange(a amount) (match, bool) {
	joint := a.to
	between := p.has(joint, "and") && p.has(a.from-1, "between")
	if !p.isDash(joint) && !p.has(joint, "to") && !between || p.gap(joint+1) == broken {
		return match{}, false
	}
	b, ok := p.signFirst(joint + 1)
	if !ok && a.signed && p.isDash(joint) && p.gap(joint+1) == glued && p.kind(joint+1) == number {
		if d, end, good := p.number(joint+1, true); good {
			b, ok = amount{from: joint + 1, to: end, decimal: d, code: a.code, exact: true}, true
		}
	}
	if b.signed && !a.signed || p.changes(a.from) {
		return match{}, false // "rose 80 cents to $79"
	}
	if !ok || a.signed && b.code != a.code && a.code != "" && b.code != "" {
		return match{}, false
	}
	return joinRange(a, b)
}

// rangeBeforeCurrency reads "5 to 10 million euros" and "5-10 million euros".
func (p *parser) rangeBeforeCurrency(i int) (match, bool) {
	d, next, ok := p.number(i, true)
	if !ok || !p.isDash(next) && !p.has(next, "to") && !(p.has(next, "and") && p.has(i-1, "between")) {
		return match{}, false
	}
	b, ok := p.numberFirst(next + 1)
	if !ok {
		return match{}, false
	}
	return joinRange(amount{from: i, to: next, decimal: d, code: b.code, exact: true}, b)
}

// changes reports whether the words before token i say that what follows is a
// step and where it led, or two levels, and no range: "rose 2% to 5%", "up from $3 to $4".
func (p *parser) changes(i int) bool {
	k := i - 1
	if p.has(k, "from") || p.has(k, "by") {
		k--
	}
	if k < 0 || p.kind(k) != word {
		return false
	}
	switch strings.ToLower(p.word(k)) {
	case "rose", "fell", "rise", "fall", "rises", "falls", "risen", "fallen", "gained", "lost", "dropped", "climbed", "jumped", "slid", "slipped",
		"increased", "decreased", "grew", "grown", "sank", "soared", "surged", "tumbled", "plunged", "raised", "cut", "lowered", "lifted", "up", "down",
		"increase", "decrease", "drop", "jump", "went", "doubled", "added", "shed":
		return true
	}
	return false
}

func joinRange(a, b amount) (match, bool) {
	if a.exponent <= 0 && b.exponent > 0 && a.mantissa < 1000 {
		if scaled := (decimal{a.mantissa, a.exponent + scaleOf(b.decimal)}); scaled.less(b.decimal) {
			a.decimal = scaled
		}
	}
	m := match{a.from, b.to, Money, "", 0.9}
	if !a.less(b.decimal) {
		return match{}, false
	}
	if b.code != "" {
		m.value = b.code + " " + a.decimal.String() + "/" + b.decimal.String()
	}
	return m, true
}

// scaleOf returns the power of thousand that d was given in.
func scaleOf(d decimal) int {
	n := 0
	for v := d.float(); v >= 1000 && n < 12; v /= 1000 {
		n += 3
	}
	return n
}
