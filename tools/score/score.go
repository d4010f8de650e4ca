// Package score compares a body text with the true one, in the two ways the
// public benchmarks do.
package score

import (
	"strings"
	"unicode"
)

// Tokens cuts text at everything that is no letter, number or underscore.
func Tokens(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

// Grams returns the precision and recall of the text's 4-grams, and whether each is defined.
func Grams(truth, text string) (precision, recall float64, hasPrecision, hasRecall bool) {
	a, b := grams(truth), grams(text)
	tp, fp, fn := 0, 0, 0
	for k, n := range a {
		tp += min(n, b[k])
		fn += max(0, n-b[k])
	}
	for k, n := range b {
		fp += max(0, n-a[k])
	}
	if tp+fp > 0 {
		precision, hasPrecision = float64(tp)/float64(tp+fp), true
	}
	if tp+fn > 0 {
		recall, hasRecall = float64(tp)/float64(tp+fn), true
	}
	return
}

func grams(s string) map[string]int {
	t, m := Tokens(s), map[string]int{}
	for i := 0; i < max(len(t)-3, 1); i++ {
		if i < len(t) {
			m[strings.Join(t[i:min(i+4, len(t))], "\x00")]++
		}
	}
	return m
}

// Words returns the F1 of the two bags of lower-case words.
func Words(truth, text string) float64 {
	a, b := Tokens(strings.ToLower(truth)), Tokens(strings.ToLower(text))
	if len(a)+len(b) == 0 {
		return 1
	}
	bag := map[string]int{}
	for _, w := range a {
		bag[w]++
	}
	hits := 0
	for _, w := range b {
		if bag[w] > 0 {
			bag[w]--
			hits++
		}
	}
	return 2 * float64(hits) / float64(len(a)+len(b))
}

// A Mean gathers pages as the benchmarks do: means of precision and recall,
// and F1 of the two means.
type Mean struct {
	precision, recall, words float64
	np, nr, n                int
}

// Add adds a page.
func (m *Mean) Add(truth, text string) {
	p, r, hasP, hasR := Grams(truth, text)
	if hasP {
		m.precision += p
		m.np++
	}
	if hasR {
		m.recall += r
		m.nr++
	}
	m.words += Words(truth, text)
	m.n++
}

// Result returns 4-gram F1, precision, recall and word F1.
func (m *Mean) Result() (f1, precision, recall, words float64) {
	if m.np == 0 || m.nr == 0 {
		return
	}
	precision, recall = m.precision/float64(m.np), m.recall/float64(m.nr)
	if precision+recall > 0 {
		f1 = 2 * precision * recall / (precision + recall)
	}
	return f1, precision, recall, m.words / float64(m.n)
}
