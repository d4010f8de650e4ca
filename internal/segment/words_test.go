package segment

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestWords(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Anna's dog won't eat.", "Anna|'s|dog|won't|eat|."},
		{"They’re O’Hara’s cousins, the Smiths'.", "They|’re|O’Hara|’s|cousins|,|the|Smiths|'|."},
		{"U.S.-led talks at 5 p.m. in the U.S. today", "U.S.-led|talks|at|5|p.m.|in|the|U.S.|today"},
		{"Gen. J. R. Mills Jr. of Acme Co. paid", "Gen.|J.|R.|Mills|Jr.|of|Acme|Co.|paid"},
		{"Plan B. Next", "Plan|B.|Next"},
		{"It ended.The rest…", "It|ended|.|The|rest|…"},
		{"$1,250.50, €20m, 11.25% and 3–4", "$|1,250.50|,|€|20m|,|11.25|%|and|3|–|4"},
		{"on 2022-02-24 at 10:30am, the 66th", "on|2022-02-24|at|10:30am|,|the|66th"},
		{"AT&T and R&D; Q&A", "AT&T|and|R&D|;|Q&A"},
		{"see https://example.org/a?b=c, or mail a.b@example.org.", "see|https://example.org/a?b=c|,|or|mail|a.b@example.org|."},
		{"no‑tie al-Hakim Jean-Luc -- well...", "no‑tie|al-Hakim|Jean-Luc|--|well|..."},
		{"@desk wrote #news", "@desk|wrote|#|news"},
		{"東京で met Ελένη", "東|京|で|met|Ελένη"},
		{"Yahoo.com, Ph.D. student", "Yahoo.com|,|Ph.D.|student"},
		{"“Quoted,” (he) said", "“|Quoted|,|”|(|he|)|said"},
		{"e\u0301tude soft\u00adhyphen", "e\u0301tude|soft\u00adhyphen"},
		{"  \n\t ", ""},
		{"It is in St. Paul.", "It|is|in|St.|Paul|."},
		{"Option A.", "Option|A|."},
	} {
		var got []string
		for _, w := range Words(c.text, 0, len(c.text), nil) {
			got = append(got, c.text[w.Start:w.End])
		}
		if diff := cmp.Diff(c.want, strings.Join(got, "|")); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.text, diff)
		}
	}
}

func TestKinds(t *testing.T) {
	text := "Mia's 3rd try , http://example.org"
	var got []Kind
	for _, w := range Words(text, 0, len(text), nil) {
		got = append(got, w.Kind)
	}
	if diff := cmp.Diff([]Kind{Letters, Clitic, Number, Letters, Mark, Address}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestSentences(t *testing.T) {
	for _, text := range []string{
		"It rained.|Gen. Mills met Mr. Ortiz in the U.S. capital.|She left at 5 p.m.|He stayed.",
		"“Why?” she asked.|“No idea.”|They went on.",
		"He lives in the U.S.|The house is old.",
		"It cost 3.5 dollars!|Really?|Yes.",
		"It ended.|The rest is known.",
		"J. R. Mills spoke... then sat.",
		"first row|second row",
		"今日は雨。|明日は晴れ。",
		"Acme Inc. said so.",
		"They won (again.)|He smiled.",
	} {
		joined := strings.NewReplacer("first row|", "first row\n", "。|", "。", "ended.|", "ended.", "|", " ").Replace(text)
		words := Words(joined, 0, len(joined), nil)
		var got []string
		for _, s := range Sentences(joined, words, nil) {
			got = append(got, joined[words[s.First].Start:words[s.Last-1].End])
		}
		if diff := cmp.Diff(text, strings.Join(got, "|")); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

func FuzzWords(f *testing.F) {
	f.Add("Gen. O’Neil's 5 p.m. U.S.-led", 3)
	f.Add("a.b@c.de 東京 \xff\xfe '", 0)
	f.Fuzz(func(t *testing.T, text string, start int) {
		if start < 0 || start >= len(text) || !utf8.RuneStart(text[start]) {
			start = 0
		}
		words := Words(text, start, len(text), nil)
		at := start
		for _, w := range words {
			if w.Start < at || w.End <= w.Start || w.End > len(text) {
				t.Fatalf("word %v after %d in %q", w, at, text)
			}
			for i, r := range text[at:w.Start] {
				if classOf(r) != space {
					t.Fatalf("%q between words at %d in %q", r, at+i, text)
				}
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[w.Start:w.End]) {
				t.Fatalf("word %v cuts a rune of %q", w, text)
			}
			at = w.End
		}
		next := 0
		for _, s := range Sentences(text, words, nil) {
			if s.First != next || s.Last <= s.First {
				t.Fatalf("sentence %v after word %d", s, next)
			}
			next = s.Last
		}
		if next != len(words) {
			t.Fatalf("sentences end at %d of %d words", next, len(words))
		}
	})
}

func BenchmarkWords(b *testing.B) {
	text := strings.Repeat("The minister, Mr. O’Neil, said in the U.S. that 1,250 people’s homes were rebuilt by Acme Corp. last year. ", 1000)
	b.SetBytes(int64(len(text)))
	var words []Word
	var sentences []Sentence
	for b.Loop() {
		words = Words(text, 0, len(text), words[:0])
		sentences = Sentences(text, words, sentences[:0])
	}
}
