package value

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"example.com/tearsheet/internal/ner"
)

// labelled is a text with the spans that people, or a machine, marked in it.
type labelled struct {
	text  string
	spans map[[2]int]string
}

// readLabelled joins each sentence of a file of "token TAB label" lines by blanks.
func readLabelled(t *testing.T, name, label string) []labelled {
	f, err := os.Open("../../../shared/ner/" + name)
	if err != nil {
		t.Skip("no labelled text here: ", err)
	}
	defer f.Close()
	var all []labelled
	var text strings.Builder
	spans := map[[2]int]string{}
	last := [2]int{-1, -1}
	flush := func() {
		if text.Len() > 0 {
			all = append(all, labelled{text.String(), spans})
		}
		text.Reset()
		spans, last = map[[2]int]string{}, [2]int{-1, -1}
	}
	for s := bufio.NewScanner(f); s.Scan(); {
		fields := strings.Split(s.Text(), "\t")
		if len(fields) < 2 {
			flush()
			continue
		}
		if text.Len() > 0 {
			text.WriteByte(' ')
		}
		start := text.Len()
		text.WriteString(fields[0])
		if fields[1] == "I-"+label && last[0] >= 0 {
			delete(spans, last)
			last[1] = text.Len()
			spans[last] = label
		} else if fields[1] == "B-"+label {
			last = [2]int{start, text.Len()}
			spans[last] = label
		} else {
			last = [2]int{-1, -1}
		}
	}
	flush()
	return all
}

// tally counts exact spans.
type tally struct{ right, found, marked int }

func (s tally) f1() float64 { return 2 * float64(s.right) / float64(s.found+s.marked) }

// measure compares the values of type want with the marked spans. Only those
// count that plain accepts: about the others people disagree.
func measure(texts []labelled, want Type, plain func(string) bool) tally {
	var s tally
	for _, l := range texts {
		for _, m := range Find(l.text, []ner.Paragraph{{Start: 0, End: len(l.text)}}, Context{}) {
			k := [2]int{m.Start, m.End}
			if m.Type != want || !plain(l.text[m.Start:m.End]) {
				continue
			}
			s.found++
			if _, ok := l.spans[k]; ok {
				s.right++
			}
		}
		for k := range l.spans {
			if plain(l.text[k[0]:k[1]]) {
				s.marked++
			}
		}
	}
	return s
}

// plainDate reports whether a span is made of days, months and numbers only.
// Of relative dates, lengths of time and parts ("early 1990s") each data set
// marks other ones, and other ends.
func plainDate(s string) bool {
	dated := false
	for _, w := range strings.Fields(s) {
		e := lookup(w, english)
		digits := strings.Trim(w, "0123456789") == ""
		switch {
		case e.class == month, e.class == weekday, digits && len(w) == 4:
			dated = true
		case digits && len(w) <= 2, w == ",":
		default:
			return false
		}
	}
	return dated
}

// TestPlainDates holds the grammar to spans that others marked.
func TestPlainDates(t *testing.T) {
	for _, set := range []struct {
		name  string
		floor float64 // a little under what was measured when this was written
	}{
		{"gmb.dev.conll", 0.89},
		{"gmb.test.conll", 0.89},
		{"redocred.test.conll", 0.81},
		{"re3d_open.train.conll", 0.94},
	} {
		t.Run(set.name, func(t *testing.T) {
			s := measure(readLabelled(t, set.name, "DATE"), Date, plainDate)
			t.Logf("%+v F1 %.3f", s, s.f1())
			if s.f1() < set.floor {
				t.Errorf("F1 %.3f, was at least %.2f", s.f1(), set.floor)
			}
		})
	}
}
