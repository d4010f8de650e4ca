package field

import (
	"strings"
	"unicode"
)

// confirms reports that a printed headline and a declared title are one:
// equal words, or one holds the other and is not much longer.
func confirms(declared, printed string) bool { return alike(fold(declared), fold(printed)) }

// alike is [confirms] of folded titles.
func alike(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	if a == b {
		return true
	}
	short, long := a, b
	if len(short) > len(long) {
		short, long = long, short
	}
	// A third: titles for search engines shorten a headline or add a topic; a
	// section's name within a title is shorter than that.
	if len(short)*3 >= len(long) && len(short) >= 12 && strings.Contains(long, short) {
		return true
	}
	return similar(a, b) >= 0.6
}

// similar is the share of common words of two folded titles, by the longer.
func similar(a, b string) float64 {
	x, y := strings.Fields(a), strings.Fields(b)
	const most = 60 // words; a title has fewer, and the cost stays bounded
	if len(x) > most || len(y) > most || len(x) < 3 || len(y) < 3 {
		return 0
	}
	n := 0
	used := make([]bool, len(y))
	for _, w := range x {
		for j, v := range y {
			if !used[j] && v == w {
				used[j] = true
				n++
				break
			}
		}
	}
	return float64(n) / float64(max(len(x), len(y)))
}

// contains reports that the words of a title hold those of a part of it.
func contains(title, part string) bool {
	a, b := fold(title), fold(part)
	return b != "" && strings.Contains(" "+a+" ", " "+b+" ")
}

// fold makes lower-case words of letters and digits, joined by single spaces.
// German umlauts are written out, as in host names.
func fold(s string) string {
	var b strings.Builder
	space := false
	for _, r := range s {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if space && b.Len() > 0 {
				b.WriteByte(' ')
			}
			space = false
			switch r = unicode.ToLower(r); r {
			case 'ä':
				b.WriteString("ae")
			case 'ö':
				b.WriteString("oe")
			case 'ü':
				b.WriteString("ue")
			case 'ß':
				b.WriteString("ss")
			default:
				b.WriteRune(r)
			}
		case r == '\'' || r == '’' || r == '\u00ad' || r == '\u200b':
		default:
			space = true
		}
	}
	return b.String()
}

func sameWords(a, b string) bool { return a != "" && fold(a) == fold(b) }
