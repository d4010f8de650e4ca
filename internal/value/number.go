package value

import (
	"math"
	"strconv"
	"strings"
)

// A decimal is mantissa × 10^exponent, exact.
type decimal struct {
	mantissa int64
	exponent int
}

// maxMantissa keeps products with any factor used here within int64.
const maxMantissa = math.MaxInt64 / 1000

// maxDigits is the length of the longest number token that is read; one that is longer measures nothing.
const maxDigits = 32

// String writes d without exponent: "1500000000", "11.25", "0.5".
func (d decimal) String() string {
	digits := strconv.FormatInt(d.mantissa, 10)
	if d.mantissa == 0 {
		return "0"
	}
	if d.exponent >= 0 {
		return digits + strings.Repeat("0", d.exponent)
	}
	if len(digits) <= -d.exponent {
		digits = strings.Repeat("0", -d.exponent-len(digits)+1) + digits
	}
	whole, fraction := digits[:len(digits)+d.exponent], digits[len(digits)+d.exponent:]
	if fraction = strings.TrimRight(fraction, "0"); fraction == "" {
		return whole
	}
	return whole + "." + fraction
}

func (d decimal) isOne() bool { return d.mantissa == 1 && d.exponent == 0 }

// less compares by size, roughly: good enough for the ends of a range.
func (d decimal) less(e decimal) bool { return d.float() < e.float() }

func (d decimal) float() float64 { return float64(d.mantissa) * math.Pow10(d.exponent) }

// half adds one half.
func (d decimal) plusHalf() (decimal, bool) {
	if d.exponent != 0 || d.mantissa > maxMantissa {
		return d, false
	}
	return decimal{d.mantissa*10 + 5, -1}, true
}

// parseDigits reads a number token: "1,200.5", in German "1.200,5". Groups of
// thousands must have three digits, two in the Indian fashion ("1,50,000").
func parseDigits(s string, lang language) (decimal, bool) {
	point, group := byte('.'), byte(',')
	if lang.commaDecimal() {
		point, group = ',', '.'
	}
	var d decimal
	if len(s) > maxDigits {
		return d, false
	}
	fraction, sinceGroup, groups := false, 0, 0
	for i := range len(s) {
		switch c := s[i]; {
		case c == point && !fraction:
			if groups > 0 && sinceGroup != 3 {
				return d, false
			}
			fraction = true
		case c == group && !fraction:
			if i == 0 || (groups == 0 && i > 3) || (groups > 0 && sinceGroup != 3 && sinceGroup != 2) {
				return d, false
			}
			groups++
			sinceGroup = 0
		case '0' <= c && c <= '9':
			if d.mantissa > maxMantissa {
				return d, false
			}
			d.mantissa = d.mantissa*10 + int64(c-'0')
			sinceGroup++
			if fraction {
				d.exponent--
			}
		default:
			return d, false
		}
	}
	if !fraction && groups > 0 && sinceGroup != 3 {
		return d, false
	}
	return d, len(s) > 0
}

// number reads the number at token i, in digits or words, with its scale:
// "1,200", "1.5 million", "two dozen", "half a million", "one and a half
// million", "two hundred and fifty". With abbreviated set, "m", "bn" and "k"
// are scales too.
func (p *parser) number(i int, abbreviated bool) (d decimal, next int, ok bool) {
	switch {
	case p.kind(i) == number:
		d, next, ok = p.digits(i)
	case p.is(i, half) && p.kind(i) == word:
		if p.is(i+1, article) && (p.is(i+2, scale) || p.is(i+2, dozen)) {
			d, next, ok = decimal{5, -1}, i+2, true
		}
	case p.is(i, half):
		d, next, ok = vulgarFraction(p.word(i)), i+1, true
	default:
		d, next, ok = p.words(i)
	}
	if !ok {
		return d, i, false
	}
	return p.scaled(d, next, abbreviated)
}

// digits reads a number token, groups of thousands divided by blanks where
// the language does so, and a vulgar fraction after it.
func (p *parser) digits(i int) (decimal, int, bool) {
	d, ok := parseDigits(p.word(i), p.lang)
	if !ok {
		return d, i, false
	}
	next := i + 1
	if p.lang.commaDecimal() && d.mantissa > 0 && d.mantissa < 1000 && d.exponent == 0 {
		for n := 0; n < 4 && p.gap(next) == spaced && p.kind(next) == number && isGroup(p.word(next)); n++ {
			if g, ok := parseDigits(p.word(next), p.lang); ok && d.exponent == 0 && d.mantissa < maxMantissa/1000 {
				for range -g.exponent {
					d.mantissa *= 10
				}
				d.mantissa, d.exponent = d.mantissa*1000+g.mantissa, g.exponent
				next++
			}
		}
	}
	if p.is(next, half) && p.kind(next) == symbol && p.gap(next) == glued && d.exponent == 0 && d.mantissa < maxMantissa/100 {
		f := vulgarFraction(p.word(next))
		for range -f.exponent {
			d.mantissa *= 10
		}
		d.mantissa, d.exponent = d.mantissa+f.mantissa, f.exponent
		next++
	}
	return d, next, true
}

// isGroup reports whether s is three digits, perhaps with a fraction of at most two more.
func isGroup(s string) bool {
	return len(s) == 3 && strings.IndexByte(s, ',') < 0 && strings.IndexByte(s, '.') < 0 ||
		(len(s) == 5 || len(s) == 6) && s[3] == ','
}

func vulgarFraction(s string) decimal {
	switch s {
	case "¼":
		return decimal{25, -2}
	case "¾":
		return decimal{75, -2}
	}
	return decimal{5, -1}
}

// words reads a number in words below a thousand, without scale.
func (p *parser) words(i int) (decimal, int, bool) {
	c, n := p.class(i)
	if c == article {
		// "a million", "a dozen": the scale follows.
		return decimal{1, 0}, i + 1, p.is(i+1, scale) || p.is(i+1, dozen)
	}
	if c != cardinal {
		return decimal{}, i, false
	}
	total, next := p.belowHundred(i, n)
	if s, e := p.class(next); s == scale && e == 2 {
		total, next = total*100, next+1
		if p.has(next, "and") {
			if c, n := p.class(next + 1); c == cardinal {
				rest, end := p.belowHundred(next+1, n)
				return decimal{int64(total + rest), 0}, end, true
			}
		} else if c, n := p.class(next); c == cardinal {
			rest, end := p.belowHundred(next, n)
			return decimal{int64(total + rest), 0}, end, true
		}
	}
	return decimal{int64(total), 0}, next, true
}

// belowHundred reads "five", "twenty", "twenty-five" or "twenty five"; n is the number of token i.
func (p *parser) belowHundred(i, n int) (total, next int) {
	if n < 20 {
		return n, i + 1
	}
	j := i + 1
	if p.isDash(j) && p.gap(j) == glued && p.gap(j+1) == glued {
		j++
	}
	if c, m := p.class(j); c == cardinal && m < 10 && (j > i+1 || p.gap(j) == spaced) {
		return n + m, j + 1
	}
	return n, i + 1
}

// scaled applies the scales after a number: "million", "hundred thousand", "and a half".
func (p *parser) scaled(d decimal, next int, abbreviated bool) (decimal, int, bool) {
	if p.has(next, "and") && p.has(next+1, "a") && p.has(next+2, "half") {
		if h, ok := d.plusHalf(); ok {
			d, next = h, next+3
		}
	}
	for range 2 {
		j := next
		if p.isDash(j) && p.gap(j) == glued && p.gap(j+1) == glued {
			j++
		}
		c, n := p.class(j)
		switch {
		case c == scale:
			d.exponent += n
			next = p.afterAbbreviation(j)
		case c == shortened && abbreviated && p.gap(j) != broken && !p.apart(j):
			d.exponent += n
			return d, j + 1, true
		case c == dozen && d.mantissa < maxMantissa/100:
			d.mantissa *= int64(n)
			next = j + 1
		default:
			return d, next, true
		}
	}
	return d, next, true
}

// afterAbbreviation returns the token after scale i and, in German, after its period: "Mio.", "Mrd.".
func (p *parser) afterAbbreviation(i int) int {
	if (p.has(i, "mio") || p.has(i, "mrd")) && p.has(i+1, ".") && p.gap(i+1) == glued {
		return i + 2
	}
	return i + 1
}

// apart reports whether token i, a scale of one letter, is set apart from its
// number, where "m" may as well be metres and "B" a name.
func (p *parser) apart(i int) bool {
	return p.gap(i) != glued && p.tokens[i].end-p.tokens[i].start == 1
}
