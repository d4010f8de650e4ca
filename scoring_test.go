package tearsheet_test

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"
)

// The measures of accuracy_test.go, as the field's public benchmarks define
// them: body by 4-grams (ScrapingHub article extraction benchmark), words as bags
// (WCXB), headings, captions and authors as F1 of sets or multisets.

// A tally counts what was found against what there was.
type tally struct{ hits, found, there int }

func (x tally) f1() float64 {
	if x.found+x.there == 0 {
		return 0
	}
	return 2 * float64(x.hits) / float64(x.found+x.there)
}

// count adds the two multisets.
func (x *tally) count(truth, got []string) {
	left := map[string]int{}
	for _, s := range truth {
		left[s]++
	}
	for _, s := range got {
		if left[s] > 0 {
			left[s]--
			x.hits++
		}
	}
	x.found += len(got)
	x.there += len(truth)
}

// A mean of values.
type mean struct{ sum, n float64 }

func (m *mean) add(v float64) { m.sum += v; m.n++ }

func (m *mean) addBool(ok bool) {
	if ok {
		m.sum++
	}
	m.n++
}

func (m *mean) value() float64 { return m.sum / math.Max(1, m.n) }

func tokens(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

// bodyF1 gathers precision and recall over pages; its value is the F1 of their means.
type bodyF1 struct{ precision, recall mean }

func (b *bodyF1) add(truth, got string) {
	want, have := shingles(truth), shingles(got)
	hits, missed, extra := 0, 0, 0
	for s, n := range want {
		hits += min(n, have[s])
		missed += max(0, n-have[s])
	}
	for s, n := range have {
		extra += max(0, n-want[s])
	}
	ratio := func(wrong int) float64 {
		switch {
		case missed+extra == 0:
			return 1
		case hits == 0:
			return 0
		}
		return float64(hits) / float64(hits+wrong)
	}
	if hits+extra > 0 {
		b.precision.add(ratio(extra))
	}
	if hits+missed > 0 {
		b.recall.add(ratio(missed))
	}
}

func (b *bodyF1) value() float64 {
	p, r := b.precision.value(), b.recall.value()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// shingles counts the runs of four words; a shorter text is one run.
func shingles(s string) map[string]int {
	words, count := tokens(s), map[string]int{}
	if len(words) > 0 && len(words) < 4 {
		count[strings.Join(words, "\x00")] = 1
	}
	for i := 0; i+4 <= len(words); i++ {
		count[strings.Join(words[i:i+4], "\x00")]++
	}
	return count
}

func wordF1(truth, got string) float64 {
	var x tally
	x.count(tokens(strings.ToLower(truth)), tokens(strings.ToLower(got)))
	if x.found+x.there == 0 {
		return 1
	}
	return x.f1()
}

var plain = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "‘", "'", "’", "'", "‚", "'", "`", "'",
	"–", "-", "—", "-", "‑", "-", "−", "-", "\u00a0", " ", "\u00ad", "", "\u200b", "", "…", "...", "\u202f", " ")

// normal is a title without differences of type and case.
func normal(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(plain.Replace(s)), " "))
}

// prefix is what captions are compared by.
func prefix(s string) string {
	const compared = 60 // runes
	r := []rune(normal(s))
	return string(r[:min(len(r), compared)])
}

var leadingBy = regexp.MustCompile(`(?i)^(by|von|par|por|di|written by|words by|author)\s*:?\s+`)

// nameSet is the names without "By", sorted, each once.
func nameSet(names []string) []string {
	var set []string
	for _, s := range names {
		s = leadingBy.ReplaceAllString(strings.TrimSpace(plain.Replace(s)), "")
		s = strings.Trim(strings.ToLower(strings.Join(strings.Fields(s), " ")), " .,;:-|")
		if s != "" {
			set = append(set, s)
		}
	}
	slices.Sort(set)
	return slices.Compact(set)
}

var truthDates = []string{time.RFC3339Nano, "2006-01-02T15:04:05-0700", "2006-01-02 15:04:05-07:00",
	"2006-01-02 15:04:05.999999-07:00", "2006-01-02T15:04Z07:00", "2006-01-02T15:04-0700", "2006/01/02", "January 2, 2006",
	"Jan 2, 2006", "2 January 2006", "02.01.2006", "20060102"}

func parseDate(s string) (time.Time, bool) {
	s = strings.TrimSpace(s)
	for _, layout := range truthDates {
		if t, err := time.Parse(layout, s); err == nil {
			return t, true
		}
	}
	if len(s) >= 10 {
		if t, err := time.Parse(time.DateOnly, s[:10]); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

// sameDay reports whether two dates are the same day as written or in UTC.
func sameDay(a, b string) bool {
	x, ok := parseDate(a)
	y, ok2 := parseDate(b)
	if !ok || !ok2 {
		return false
	}
	for _, p := range []time.Time{x, x.UTC()} {
		for _, q := range []time.Time{y, y.UTC()} {
			if p.Format(time.DateOnly) == q.Format(time.DateOnly) {
				return true
			}
		}
	}
	return false
}
