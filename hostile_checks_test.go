package tearsheet_test

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/tearsheet"
	"example.com/tearsheet/internal/charset"
	"example.com/tearsheet/internal/hostile"
	"golang.org/x/text/unicode/norm"
)

func checkOutcome(f *findings, c *hostile.Case, err error) {
	outcome := hostile.Article
	switch {
	case errors.Is(err, tearsheet.ErrNotText):
		outcome = hostile.NotText
	case errors.Is(err, tearsheet.ErrNoArticle):
		outcome = hostile.NoArticle
	}
	if err != nil {
		if problem := sentinelProblem(err); problem != "" {
			f.add("outcome", "%s", problem)
		}
		if err.Error() == tearsheet.ErrNotText.Error() || err.Error() == tearsheet.ErrNoArticle.Error() {
			f.add("outcome", "%q is not wrapped with the facts", err)
		}
	}
	if c.May&outcome == 0 {
		f.add("outcome", "error %v", err)
	}
}

// leastKept is the share of the words of a story that must come out.
const leastKept = 0.99

// checkWords compares the words of the text, each as often as it stands there, with those of the story.
func checkWords(f *findings, c *hostile.Case, a *tearsheet.Article) {
	got := map[string]int{}
	for _, w := range wordsOf(a.Text) {
		got[w]++
	}
	want := wordsOf(strings.Join(c.Want, "\n"))
	kept := 0
	var lost []string
	for _, w := range want {
		if got[w] > 0 {
			got[w]--
			kept++
		} else {
			lost = append(lost, w)
		}
	}
	if len(want) > 0 {
		f.kept = float64(kept) / float64(len(want))
	}
	if f.kept < leastKept {
		f.add("words", "%.4f of %d words kept; lost %.200q", f.kept, len(want), lost)
	}
	for _, w := range wordsOf(strings.Join(c.Also, "\n")) {
		if got[w] > 0 {
			got[w]--
		}
	}
	checkChrome(f, c, a, got)
}

// checkChrome counts the words left over, which no one wanted.
func checkChrome(f *findings, c *hostile.Case, a *tearsheet.Article, left map[string]int) {
	if c.Noise < 0 {
		return
	}
	var more []string
	for _, w := range wordsOf(a.Text) { // in the text's order, for the message
		if left[w] > 0 {
			left[w]--
			more = append(more, w)
		}
	}
	if len(more) > c.Noise {
		f.add("chrome", "%d words too many, %d allowed: %.200q", len(more), c.Noise, more)
	}
}

// wordsOf returns the runs of letters, marks and digits. Where words are not
// written apart, each character is one.
func wordsOf(text string) []string {
	var words []string
	start := -1
	text = norm.NFC.String(text) // windows-1258 writes tones apart
	for i, r := range text {
		alone := unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
		inWord := !alone && (unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r))
		if start >= 0 && !inWord {
			words = append(words, text[start:i])
			start = -1
		}
		switch {
		case alone:
			words = append(words, string(r))
		case inWord && start < 0:
			start = i
		}
	}
	if start >= 0 {
		words = append(words, text[start:])
	}
	return words
}

// checkPlaces: spans are valid and disjoint, those of sections, entities and sources too.
func checkPlaces(f *findings, a *tearsheet.Article) {
	entities := tearsheet.Entities(a)
	for _, problem := range []string{articleProblem(a), sectionsProblem(a, tearsheet.Sections(a)), entitiesProblem(a, entities)} {
		if problem != "" {
			f.add("spans", "%s", problem)
		}
	}
	for _, e := range entities {
		for _, m := range e.Mentions {
			if m.Start >= 0 && m.Start < m.End && m.End <= len(a.Text) && strings.TrimSpace(a.Text[m.Start:m.End]) != a.Text[m.Start:m.End] {
				f.add("spans", "%s: mention %q", e.Name, a.Text[m.Start:m.End])
			}
		}
	}
}

// checkClean walks over all strings of the article.
func checkClean(f *findings, page []byte, opts *tearsheet.Options, a *tearsheet.Article) {
	decoded, _ := charset.Decode(page, opts.ContentType)
	decoded = charset.Mended(decoded)
	walkStrings(reflect.ValueOf(a).Elem(), "", func(path, s string) {
		if !utf8.ValidString(s) {
			f.add("clean", "%s is not UTF-8: %.100q", path, s)
		}
		lines := path == ".Text" || path == ".Notes.Text" || path == ".Images.Caption"
		if i := strings.IndexFunc(s, func(r rune) bool { return isForbidden(r) && !(lines && (r == '\n' || r == '\t')) }); i >= 0 {
			f.add("clean", "%s has %.20q", path, s[i:])
		}
		// Text has blank lines between paragraphs that stood in one line each, and
		// evidence and rules say in words of our own what they rest on.
		if most := 2*len(decoded) + 200; len(s) > most {
			f.add("clean", "%s has %d bytes, the page %d", path, len(s), len(decoded))
		}
	})
	addresses := []string{a.URL}
	for _, image := range a.Images {
		addresses = append(addresses, image.URL)
	}
	for _, u := range addresses {
		if u != "" && !strings.HasPrefix(u, "https://") && !strings.HasPrefix(u, "http://") {
			f.add("clean", "address %.100q", u)
		}
	}
	if markdown := a.Markdown(); strings.ContainsRune(markdown, 0) || !utf8.ValidString(markdown) {
		f.add("clean", "the Markdown has NUL or is not UTF-8")
	}
}

// isForbidden reports whether a rune has no place in a field: controls, what overrides
// or isolates directions, zero-width spaces and byte order marks.
func isForbidden(r rune) bool {
	return unicode.IsControl(r) || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' || r == '\u200b' || r == '\ufeff'
}

// checkSame: the same bytes give the same value, as JSON and read back from it too.
func checkSame(f *findings, page []byte, opts *tearsheet.Options, a *tearsheet.Article) {
	again, err := tearsheet.Parse(page, opts)
	if err != nil || !reflect.DeepEqual(a, again) {
		f.add("same", "the second time: another article, error %v", err)
	}
	data, err := json.Marshal(a)
	if err != nil {
		f.add("same", "%v", err)
		return
	}
	var back tearsheet.Article
	if err := json.Unmarshal(data, &back); err != nil {
		f.add("same", "%v", err)
		return
	}
	if second, err := json.Marshal(&back); err != nil || string(second) != string(data) {
		f.add("same", "JSON read back is another article, error %v", err)
	}
	if !reflect.DeepEqual(tearsheet.Entities(a), tearsheet.Entities(&back)) {
		f.add("same", "JSON read back has other entities")
	}
	if a.Body() != back.Body() || !reflect.DeepEqual(tearsheet.Sections(a), tearsheet.Sections(&back)) {
		f.add("same", "JSON read back has another body or other sections")
	}
}

func checkSameError(f *findings, page []byte, opts *tearsheet.Options, err error) {
	if _, again := tearsheet.Parse(page, opts); again == nil || again.Error() != err.Error() {
		f.add("same", "error %v, the second time %v", err, again)
	}
}
