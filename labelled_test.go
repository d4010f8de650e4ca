package tearsheet_test

import (
	"bufio"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.com/tearsheet"
	"example.com/tearsheet/internal/score"
)

const labelled = "../shared/ner"

// labelledSets are the sets of the names' floors: news, encyclopedia, web.
var labelledSets = []string{"gmb.dev", "redocred.test", "uner_ewt.dev", "wikigold.train"}

// entityAccuracy gives the documents of a labelled set to Entities, each as an article of one
// paragraph, and returns the F1 of exact spans of people, organizations, places and all three.
// The shipped model has learned from these documents: the floors guard against a loss and say
// nothing about other texts. docs/models.md has the scores on documents held out.
func entityAccuracy(t *testing.T, set string) map[string]float64 {
	t.Helper()
	if !slices.Contains(labelledSets, set) {
		t.Fatalf("no labelled set %q", set)
	}
	types := map[string]tearsheet.EntityType{"people": tearsheet.EntityPerson, "organizations": tearsheet.EntityOrganization, "places": tearsheet.EntityPlace}
	tallies := map[string]score.Tally{}
	for _, d := range labelledDocuments(t, set) {
		found := map[tearsheet.EntityType]map[tearsheet.Span]bool{}
		for _, e := range tearsheet.Entities(&tearsheet.Article{Text: d.text, Language: "en"}) {
			if found[e.Type] == nil {
				found[e.Type] = map[tearsheet.Span]bool{}
			}
			for _, m := range e.Mentions {
				if m.Kind != tearsheet.MentionNominal {
					found[e.Type][m.Span] = true
				}
			}
		}
		for name, typ := range types {
			for _, key := range []string{name, "names"} {
				s := tallies[key]
				s.There += len(d.marked[name])
				s.Found += len(found[typ])
				for _, span := range d.marked[name] {
					if found[typ][span] {
						s.Hits++
					}
				}
				tallies[key] = s
			}
		}
	}
	scores := map[string]float64{}
	for name, s := range tallies {
		scores[name] = math.Round(s.F1()*1000) / 1000
	}
	return scores
}

// gluedTo reports whether a token stands without a blank before it.
func gluedTo(word string) bool {
	switch word {
	case "'s", "n't", ",", ".", ";", ":", "?", "!", ")", "%":
		return true
	}
	return false
}

// A labelledDocument is a text with the spans that people, or a machine, marked in it.
type labelledDocument struct {
	text   string
	marked map[string][]tearsheet.Span
}

// labelledDocuments reads "token TAB label TAB coarse label" lines. Tokens are
// joined by blanks, but clitics and the marks that close a clause are glued.
func labelledDocuments(t *testing.T, set string) []labelledDocument {
	f, err := os.Open(filepath.Join(labelled, set+".conll"))
	if err != nil {
		t.Skip("no labelled text here: ", err)
	}
	defer f.Close()
	var all []labelledDocument
	var text strings.Builder
	marked, open := map[string][]tearsheet.Span{}, ""
	names := map[string]string{"PER": "people", "ORG": "organizations", "LOC": "places"}
	flush := func() {
		if text.Len() > 0 {
			all = append(all, labelledDocument{text.String(), marked})
		}
		text.Reset()
		marked, open = map[string][]tearsheet.Span{}, ""
	}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		fields := strings.Split(lines.Text(), "\t")
		if fields[0] == "-DOCSTART-" {
			flush()
			continue
		}
		if len(fields) < 3 {
			open = ""
			continue
		}
		word, label := fields[0], fields[2]
		if text.Len() > 0 && !gluedTo(word) {
			text.WriteByte(' ')
		}
		start := text.Len()
		text.WriteString(word)
		kind := ""
		if len(label) > 2 {
			kind = names[label[2:]]
		}
		switch {
		case kind == "":
		case label[0] == 'I' && kind == open:
			spans := marked[kind]
			spans[len(spans)-1].End = text.Len()
		default:
			marked[kind] = append(marked[kind], tearsheet.Span{Start: start, End: text.Len()})
		}
		open = kind
	}
	flush()
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}
