// Package score compares the text of a story with the true one, as the field's
// public benchmarks do.
//
// The tests of the root module score with the same definitions (scoring_test.go
// there), and the two must agree: both are tested on testdata/scoring.json.
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
type Body struct{ precision, recall mean }

// Add counts a page.
func (b *Body) Add(truth, got string) {
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
		b.precision.add(float64(hits) / float64(hits+extra))
	}
	if hits+missed > 0 {
		b.recall.add(float64(hits) / float64(hits+missed))
	}
}

// Precision is the mean precision, 0 to 1.
func (b *Body) Precision() float64 { return b.precision.value() }

// Recall is the mean recall, 0 to 1.
func (b *Body) Recall() float64 { return b.recall.value() }

// F1 is the harmonic mean of the two, 0 to 1.
func (b *Body) F1() float64 { return F1(b.Precision(), b.Recall()) }

// F1 is the harmonic mean of a precision and a recall; of two zeros it is 0.
func F1(precision, recall float64) float64 {
	if precision+recall == 0 {
		return 0
	}
	return 2 * precision * recall / (precision + recall)
}

// Words is the mean, over pages, of the F1 of the bags of lower-case words: the
// measure of WCXB.
type Words struct{ f1 mean }

// Add counts a page. Two empty texts agree.
func (w *Words) Add(truth, got string) {
	a, b := tokens(strings.ToLower(truth)), tokens(strings.ToLower(got))
	if len(a)+len(b) == 0 {
		w.f1.add(1)
		return
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
	w.f1.add(2 * float64(hits) / float64(len(a)+len(b)))
}

// F1 is the mean, 0 to 1.
func (w *Words) F1() float64 { return w.f1.value() }

type mean struct{ sum, n float64 }

func (m *mean) add(v float64)  { m.sum += v; m.n++ }
func (m *mean) value() float64 { return m.sum / math.Max(1, m.n) }

// tokens cuts text at everything that is no letter, number or underscore.
func tokens(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

// grams counts the runs of four words; a shorter text is one run.
func grams(s string) map[string]int {
	words, count := tokens(s), map[string]int{}
	if len(words) > 0 && len(words) < 4 {
		count[strings.Join(words, "\x00")] = 1
	}
	for i := 0; i+4 <= len(words); i++ {
		count[strings.Join(words[i:i+4], "\x00")]++
	}
	return count
}
