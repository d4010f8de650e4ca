package tearsheet_test

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"example.com/tearsheet/internal/score"
)

// The measures of accuracy_test.go beside those of internal/score: authors as F1 of sets, and dates
// to the day, as the field's public benchmarks count them.

// A mean of values, of which some are yes and no.
type mean struct{ score.Mean }

func (m *mean) addBool(ok bool) {
	if ok {
		m.Add(1)
	} else {
		m.Add(0)
	}
}

var leadingBy = regexp.MustCompile(`(?i)^(by|von|par|por|di|written by|words by|author)\s*:?\s+`)

// nameSet is the names without "By", sorted, each once.
func nameSet(names []string) []string {
	var set []string
	for _, s := range names {
		s = leadingBy.ReplaceAllString(strings.TrimSpace(score.Plain(s)), "")
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
