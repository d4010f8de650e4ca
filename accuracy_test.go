package tearsheet_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"example.com/tearsheet"
	"example.com/tearsheet/internal/score"
)

var updateAccuracy = flag.Bool("update-accuracy", false, "raise the floors in testdata/accuracy.json to the present scores")

// floors are the least scores, a map for each corpus; a corpus of flattened
// pages is called "wcxb_articles blocks" or "wcxb_articles nodes", one of which
// nothing but the type is compared "wcxb_other types", a set of labelled text "names gmb.dev".
type floors map[string]map[string]float64

// TestAccuracy holds the scores on the development corpora to the floors in
// testdata/accuracy.json. Floors only ever go up: -update-accuracy raises them
// and lowers none.
func TestAccuracy(t *testing.T) {
	if testing.Short() || raceEnabled {
		t.Skip("parses some 5000 pages")
	}
	file := filepath.Join("testdata", "accuracy.json")
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var least floors
	if err := json.Unmarshal(data, &least); err != nil {
		t.Fatal(err)
	}
	for _, name := range slices.Sorted(maps.Keys(least)) {
		t.Run(name, func(t *testing.T) {
			got := scoresOf(t, name)
			for _, measure := range slices.Sorted(maps.Keys(got)) {
				floor, score := least[name][measure], got[measure]
				t.Logf("%-8s %.3f (floor %.3f)", measure, score, floor)
				if score < floor {
					t.Errorf("%s fell to %.3f from %.3f", measure, score, floor)
				}
				least[name][measure] = max(floor, score)
			}
			for measure := range least[name] {
				if _, ok := got[measure]; !ok {
					t.Errorf("no score for %q", measure)
				}
			}
		})
	}
	if *updateAccuracy {
		data, err := json.MarshalIndent(least, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, append(data, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// scoresOf returns the scores on a corpus or set, as the floors call it.
func scoresOf(t *testing.T, name string) map[string]float64 {
	t.Helper()
	corpusName, how, _ := strings.Cut(name, " ")
	if corpusName == "names" {
		return entityAccuracy(t, how)
	}
	return accuracy(t, corpus(t, corpusName), how)
}

// accuracy parses all pages, flattened first if how says so, and returns the
// scores, rounded to three decimals.
func accuracy(t *testing.T, pages []corpusPage, how string) map[string]float64 {
	t.Helper()
	flat := how == "nodes" || how == "blocks"
	got := make([]*tearsheet.Article, len(pages))
	var wg sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for i := range next {
				page := pages[i].read(t)
				if flat {
					page = flatten(page, how == "nodes")
				}
				a, err := tearsheet.Parse(page, nil)
				if err != nil {
					a = &tearsheet.Article{Type: tearsheet.TypeError} // counts as empty
				}
				got[i] = a
			}
		})
	}
	for i := range pages {
		next <- i
	}
	close(next)
	wg.Wait()
	var s scores
	for i, p := range pages {
		if how != "types" {
			s.add(p, got[i])
		}
		if !flat {
			article := p.Truth.PageType == "" || p.Truth.PageType == "article"
			s.types.addBool(article == got[i].Type.IsArticle())
		}
	}
	return s.values()
}

// scores gathers the measures over the pages of a corpus; each counts only
// pages whose truth knows the answer.
type scores struct {
	body                        score.Body
	words, title, date, types   mean
	authors, headings, captions score.Tally
	snippets                    score.Tally
}

func (s *scores) add(p corpusPage, a *tearsheet.Article) {
	truth, body := p.Truth, a.Body()
	if truth.Body != "" {
		s.body.Add(truth.Body, body)
		s.words.Add(score.Words(truth.Body, body))
	}
	if truth.Title != "" {
		s.title.addBool(score.Title(truth.Title) == score.Title(a.Title))
	}
	if len(truth.Authors) > 0 {
		var names []string
		for _, x := range a.Authors {
			names = append(names, x.Name)
		}
		s.authors.Count(nameSet(truth.Authors), nameSet(names))
	}
	if truth.Published != "" {
		s.date.addBool(sameDay(truth.Published, a.Published.String()))
	}
	s.addSections(p, a)
	if truth.Captions != nil && len(*truth.Captions) > 0 {
		var want, got []string
		for _, c := range *truth.Captions {
			want = append(want, score.Caption(c))
		}
		for _, x := range a.Images {
			if x.Caption != "" {
				got = append(got, score.Caption(x.Caption))
			}
		}
		s.captions.Count(want, got)
	}
	folded := strings.Join(strings.Fields(body), " ")
	for _, w := range truth.With {
		s.snippets.There++
		if strings.Contains(folded, strings.Join(strings.Fields(w), " ")) {
			s.snippets.Hits++
			s.snippets.Found++
		}
	}
	for _, w := range truth.Without {
		if strings.Contains(folded, strings.Join(strings.Fields(w), " ")) {
			s.snippets.Found++
		}
	}
}

// addSections compares the headings, without those that repeat the title.
func (s *scores) addSections(p corpusPage, a *tearsheet.Article) {
	var want, got []string
	for _, x := range p.Truth.Sections {
		if h := score.Title(x.Heading); h != "" && h != score.Title(p.Truth.Title) {
			want = append(want, h)
		}
	}
	if len(want) == 0 {
		return
	}
	for _, x := range tearsheet.Sections(a) {
		if h := score.Title(x.Heading); h != "" && h != score.Title(p.Truth.Title) && h != score.Title(a.Title) {
			got = append(got, h)
		}
	}
	s.headings.Count(want, got)
}

func (s *scores) values() map[string]float64 {
	round := func(v float64) float64 { return math.Round(v*1000) / 1000 }
	v := map[string]float64{}
	if s.words.Count() > 0 {
		v["body"], v["words"] = round(s.body.F1()), round(s.words.Value())
	}
	if s.title.Count() > 0 {
		v["title"] = round(s.title.Value())
	}
	if s.date.Count() > 0 {
		v["date"] = round(s.date.Value())
	}
	if s.types.Count() > 0 {
		v["types"] = round(s.types.Value())
	}
	for name, x := range map[string]score.Tally{"authors": s.authors, "headings": s.headings, "captions": s.captions, "snippets": s.snippets} {
		if x.There > 0 {
			v[name] = round(x.F1())
		}
	}
	return v
}

// TestScoring checks the measures on small cases worked out by hand.
func TestScoring(t *testing.T) {
	var b score.Body
	b.Add("a b c d e", "a b c d e") // 1, 1
	b.Add("a b c d e", "a b c d")   // precision 1, recall 1/2
	b.Add("a b c d", "w x y z")     // 0, 0
	b.Add("a b", "")                // recall 0, no precision
	if got, want := b.F1(), 2*(2./3)*(1.5/4)/(2./3+1.5/4); math.Abs(got-want) > 1e-12 {
		t.Errorf("body: %v, want %v", got, want)
	}
	if got := score.Words("The cat, the dog", "the cat"); got != 4./6 {
		t.Errorf("words: %v, want 4/6", got)
	}
	var x score.Tally
	x.Count([]string{"a", "a", "b"}, []string{"a", "c"})
	if x != (score.Tally{Hits: 1, Found: 2, There: 3}) {
		t.Errorf("tally: %+v", x)
	}
	if !slices.Equal(nameSet([]string{"By JANE ROE", "Jane Roe ", ""}), []string{"jane roe"}) {
		t.Errorf("nameSet: %q", nameSet([]string{"By JANE ROE", "Jane Roe ", ""}))
	}
	for pair, want := range map[[2]string]bool{
		{"2024-05-06", "2024-05-06T23:30:00-05:00"}: true, // as written
		{"2024-05-07", "2024-05-06T23:30:00-05:00"}: true, // in UTC
		{"2024-05-08", "2024-05-06T23:30:00-05:00"}: false,
		{"2024-05-06", ""}:                          false,
	} {
		if got := sameDay(pair[0], pair[1]); got != want {
			t.Errorf("sameDay%q = %v", pair, got)
		}
	}
	if got := string(flatten([]byte("<head><title>x</title></head><p>a <b>b</b><br>c<script>d</script></p>"), false)); got != "a b\nc\n" {
		t.Errorf("flatten blocks: %q", got)
	}
	if got := string(flatten([]byte("<p>a <b>b</b> &amp; c</p>"), true)); got != "a\nb\n& c\n" {
		t.Errorf("flatten nodes: %q", got)
	}
	if fmt.Sprint(score.Caption("“A” – B")) != `"a" - b` {
		t.Errorf("caption: %q", score.Caption("“A” – B"))
	}
}
