package main

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"example.com/tearsheet/internal/fixture"
	"example.com/tearsheet/internal/score"
)

// A quality is the F1, precision and recall of bodies by 4-grams.
type quality struct{ f1, precision, recall float64 }

// heldOut reads tearsheet's scores on publishers held out of training, by corpus.
// They are in docs/models.md, which is written whenever the models are trained,
// and nowhere else. The error says that the document has no such table.
func heldOut() (map[string]quality, error) {
	text, err := os.ReadFile(filepath.Join(fixture.Dir(), "..", "docs", "models.md"))
	if err != nil {
		return nil, err
	}
	return heldOutIn(string(text)), nil
}

func heldOutIn(text string) map[string]quality {
	found := map[string]quality{}
	_, rows, _ := strings.Cut(text, "| HTML | body 4-gram F1 | precision, recall |")
	for line := range strings.Lines(rows) {
		cells := strings.Split(line, "|")
		if strings.TrimSpace(line) == "" {
			break
		}
		if len(cells) < 4 || cells[0] != "" {
			continue // what is left of the head
		}
		f1, errF1 := strconv.ParseFloat(strings.TrimSpace(cells[2]), 64)
		p, r, _ := strings.Cut(cells[3], ",")
		precision, errP := strconv.ParseFloat(strings.TrimSpace(p), 64)
		recall, errR := strconv.ParseFloat(strings.TrimSpace(r), 64)
		if errF1 == nil && errP == nil && errR == nil {
			found[strings.TrimSpace(cells[1])] = quality{f1, precision, recall}
		}
	}
	return found
}

// heldOutF1 is the body F1 that tearsheet would have on pages mixed like these
// if they were of publishers it has not seen: the means weighted by pages. Not
// ok if a corpus among them has no such figures.
func heldOutF1(pages []*page, known map[string]quality) (f1 float64, ok bool) {
	var p, r, n float64
	for _, x := range pages {
		if x.truth == "" {
			continue
		}
		q, ok := known[x.corpus]
		if !ok {
			return 0, false
		}
		p, r, n = p+q.precision, r+q.recall, n+1
	}
	if n == 0 {
		return 0, false
	}
	return score.F1(p/n, r/n), true
}
