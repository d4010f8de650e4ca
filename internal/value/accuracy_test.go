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

func measure(t *testing.T, texts []labelled, want Type, show int) tally {
	var s tally
	for _, l := range texts {
		s.marked += len(l.spans)
		seen := map[[2]int]bool{}
		for _, m := range Find(l.text, []ner.Paragraph{{Start: 0, End: len(l.text)}}, Context{}) {
			if m.Type != want {
				continue
			}
			s.found++
			k := [2]int{m.Start, m.End}
			seen[k] = true
			if _, ok := l.spans[k]; ok {
				s.right++
			} else if show > 0 {
				show--
				t.Logf("extra  %q in %q", l.text[m.Start:m.End], around(l.text, k))
			}
		}
		for k := range l.spans {
			if !seen[k] && show > 0 {
				show--
				t.Logf("missed %q in %q", l.text[k[0]:k[1]], around(l.text, k))
			}
		}
	}
	return s
}

func around(text string, k [2]int) string {
	return text[max(0, k[0]-30):min(len(text), k[1]+20)]
}

func TestDatesOfWikipedia(t *testing.T) {
	s := measure(t, readLabelled(t, "redocred.test.conll", "DATE"), Date, 300)
	t.Logf("%+v F1 %.3f", s, s.f1())
}
func TestDatesOfNews(t *testing.T) {
	s := measure(t, readLabelled(t, "gmb.dev.conll", "DATE"), Date, 400)
	t.Logf("%+v F1 %.3f", s, s.f1())
}
func TestDatesre3d(t *testing.T) {
	s := measure(t, readLabelled(t, "re3d_open.train.conll", "DATE"), Date, 400)
	t.Logf("%+v F1 %.3f", s, s.f1())
}
func TestMoneyre3d(t *testing.T) {
	s := measure(t, readLabelled(t, "re3d_open.train.conll", "MONEY"), Money, 400)
	t.Logf("%+v F1 %.3f", s, s.f1())
}
