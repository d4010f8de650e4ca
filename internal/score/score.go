// Package score compares the text of a story with the true one, as the field's
// public benchmarks do. It is for tests, tools/ and bench/ only.
package score

import (
	"math"
	"strings"
	"unicode"
)

// Body gathers the precision and recall of 4-grams over pages, as the
// ScrapingHub article extraction benchmark counts them. Its F1 is that of the
// two means. A page without a true gram has no recall, one without a found
// gram no precision.
type Body struct{ precision, recall Mean }

// Add counts a page.
func (b *Body) Add(truth, got string) {
	precision, recall, hasPrecision, hasRecall := Grams(truth, got)
	if hasPrecision {
		b.precision.Add(precision)
	}
	if hasRecall {
		b.recall.Add(recall)
	}
}

// Grams returns the precision and recall of one page's 4-grams, and whether each is defined.
func Grams(truth, got string) (precision, recall float64, hasPrecision, hasRecall bool) {
	want, have := grams(truth), grams(got)
	hits, missed, extra := 0, 0, 0
	for s, n := range want {
		hits += min(n, have[s])
		missed += max(0, n-have[s])
	}
	for s, n := range have {
		extra += max(0, n-want[s])
	}
	if hits+extra > 0 {
		precision, hasPrecision = float64(hits)/float64(hits+extra), true
	}
	if hits+missed > 0 {
		recall, hasRecall = float64(hits)/float64(hits+missed), true
	}
	return precision, recall, hasPrecision, hasRecall
}

// Precision is the mean precision, 0 to 1.
func (b *Body) Precision() float64 { return b.precision.Value() }

// Recall is the mean recall, 0 to 1.
func (b *Body) Recall() float64 { return b.recall.Value() }

// F1 is the harmonic mean of the two, 0 to 1.
func (b *Body) F1() float64 { return F1(b.Precision(), b.Recall()) }

// F1 is the harmonic mean of a precision and a recall; of two zeros it is 0.
func F1(precision, recall float64) float64 {
	if precision+recall == 0 {
		return 0
	}
	return 2 * precision * recall / (precision + recall)
}

// Words is the F1 of the bags of lower-case words of one page, of which WCXB takes the
// mean over pages. Two empty texts agree.
func Words(truth, got string) float64 {
	a, b := Tokens(strings.ToLower(truth)), Tokens(strings.ToLower(got))
	if len(a)+len(b) == 0 {
		return 1
	}
	left := map[string]int{}
	for _, s := range a {
		left[s]++
	}
	hits := 0
	for _, s := range b {
		if left[s] > 0 {
			left[s]--
			hits++
		}
	}
	return 2 * float64(hits) / float64(len(a)+len(b))
}

// A Mean is one of values; of none it is 0.
type Mean struct{ sum, n float64 }

// Add counts a value.
func (m *Mean) Add(v float64) { m.sum += v; m.n++ }

// Count is the number of values.
func (m *Mean) Count() int { return int(m.n) }

// Value is the mean so far.
func (m *Mean) Value() float64 { return m.sum / math.Max(1, m.n) }

// Tokens cuts text at everything that is no letter, number or underscore.
func Tokens(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

// grams counts the runs of four words; a shorter text is one run.
func grams(s string) map[string]int {
	words, count := Tokens(s), map[string]int{}
	if len(words) > 0 && len(words) < 4 {
		count[strings.Join(words, "\x00")] = 1
	}
	for i := 0; i+4 <= len(words); i++ {
		count[strings.Join(words[i:i+4], "\x00")]++
	}
	return count
}
