package tearsheet_test

import (
	"strings"
	"testing"

	"example.com/tearsheet"
)

// TestRendered reads the Text, the Body and the Markdown of each corpus article as a flattened page: the
// words of the body stay in the body. They are pages without any chrome, which no scraper leaves.
func TestRendered(t *testing.T) {
	if raceEnabled {
		t.Skip("one goroutine, and long")
	}
	forms := map[string]func(a *tearsheet.Article) string{
		"Text":     func(a *tearsheet.Article) string { return a.Text },
		"Body":     (*tearsheet.Article).Body,
		"Markdown": (*tearsheet.Article).Markdown,
	}
	// Shares of the words kept, on the mean of the pages; they move up only.
	floors := map[string]map[string]float64{
		"fundus":        {"Text": 0.974, "Body": 0.962, "Markdown": 0.977},
		"wcxb_articles": {"Text": 0.975, "Body": 0.969, "Markdown": 0.978},
	}
	for name, floors := range floors {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			sums, pages := map[string]float64{}, 0
			for i, p := range corpus(t, name) {
				if testing.Short() && i%10 != 0 {
					continue
				}
				a, err := tearsheet.Parse(p.read(t), nil)
				if err != nil {
					continue
				}
				pages++
				for form, render := range forms {
					if b, err := tearsheet.Parse([]byte(render(a)), &tearsheet.Options{ContentType: "text/plain"}); err == nil {
						sums[form] += wordsKept(a.Body(), b.Body())
					}
				}
			}
			for form, floor := range floors {
				got := sums[form] / float64(pages)
				t.Logf("%s: %.4f of the words kept on %d pages", form, got, pages)
				if got < floor && !testing.Short() {
					t.Errorf("%s: %.4f of the words kept, the floor is %.3f", form, got, floor)
				}
			}
		})
	}
}

// wordsKept is the share of the words of want that got holds, each as often.
func wordsKept(want, got string) float64 {
	count := map[string]int{}
	for _, w := range strings.Fields(got) {
		count[w]++
	}
	words := strings.Fields(want)
	kept := 0
	for _, w := range words {
		if count[w] > 0 {
			count[w]--
			kept++
		}
	}
	if len(words) == 0 {
		return 1
	}
	return float64(kept) / float64(len(words))
}
