package ner

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

var typeNames = []string{"", "person", "organization", "place", "nationality", "event", "work", "product", "law", "misc"}

// found lists the names in paragraphs that stand one on a line. A line that
// starts with "# " is a heading.
func found(t *testing.T, text, language string) []string {
	t.Helper()
	var paragraphs []Paragraph
	at := 0
	for line := range strings.Lines(text) {
		p := Paragraph{Start: at, End: at + len(strings.TrimRight(line, "\n"))}
		if strings.HasPrefix(line, "# ") {
			p.Start += 2
			p.Layout = Heading
		}
		paragraphs = append(paragraphs, p)
		at += len(line)
	}
	var list []string
	for _, m := range Find(text, paragraphs, language) {
		if m.Score <= 0 || m.Score > 1 {
			t.Errorf("%q has the score %v", text[m.Start:m.End], m.Score)
		}
		if p := paragraphs[m.Paragraph]; m.Start < p.Start || m.End > p.End {
			t.Errorf("%q is not in paragraph %d", text[m.Start:m.End], m.Paragraph)
		}
		list = append(list, typeNames[m.Type]+" "+text[m.Start:m.End])
	}
	return list
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		name, language, text string
		want                 []string
	}{
		{"persons without title, possessive split off", "en",
			"The trip was announced by President Emmanuel Macron on Friday. Macron’s office gave no date.",
			[]string{"person Emmanuel Macron", "person Macron"}},
		{"countries, nationalities, a dotted acronym", "en",
			"Chinese officials met U.S. diplomats in Geneva. Russia and Japan were not asked.",
			[]string{"nationality Chinese", "place U.S.", "place Geneva", "place Russia", "place Japan"}},
		{"no name out of a heading's first capital", "en",
			"# Are Norway and Sweden rivals?\nThe two neighbours, Norway and Sweden, trade a lot.",
			[]string{"place Norway", "place Sweden", "place Norway", "place Sweden"}},
		{"capitals are read as ordinary text", "en",
			"# GERMANY ASKS THE UNITED NATIONS FOR HELP\nGermany asked the United Nations for help on Monday.",
			[]string{"place GERMANY", "organization UNITED NATIONS", "place Germany", "organization United Nations"}},
		{"the last name alone", "en",
			"The prize went to Amina Warsame, a chemist. Later Warsame thanked her team.",
			[]string{"person Amina Warsame", "person Warsame"}},
		{"nothing to find", "en", "It rained all day and nobody went out.", nil},
		{"empty", "", "", nil},
		{"lists alone in another language", "es",
			"El presidente viajó de Argentina a Portugal con Elizabeth Garcia. Después habló Garcia.",
			[]string{"place Argentina", "place Portugal", "person Elizabeth Garcia", "person Garcia"}},
		{"scripts without case or spaces", "ja", "東京で昨日、首相が会見した。", nil},
	} {
		if diff := cmp.Diff(c.want, found(t, c.text, c.language)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestKindOfMisc(t *testing.T) {
	for _, c := range []struct {
		name, before, after string
		want                Type
	}{
		{"World Cup", "the", "in", Event},
		{"Battle of Hastings", "the", ".", Event},
		{"Hurricane Otis", ",", "hit", Event},
		{"Clean Air Act", "the", "of", Law},
		{"Treaty of Lisbon", "the", "was", Law},
		{"Slow River", "“", "”", Work},
		{"Su-24", "a", "jet", Product},
		{"Blue Ribbon", "the", "for", Misc},
		{"", "", "", Misc},
	} {
		if got := kindOfMisc(c.name, c.before, c.after); got != c.want {
			t.Errorf("%q is %s, want %s", c.name, typeNames[got], typeNames[c.want])
		}
	}
}

func TestForeign(t *testing.T) {
	german := "Die Regierung will im Herbst ein neues Gesetz vorlegen, das den Ausbau der Netze beschleunigen und die Kosten für Haushalte senken soll."
	english := "The government wants to present a new law in autumn that should speed up the building of networks and cut the costs for households."
	for _, c := range []struct {
		text, language string
		want           bool
	}{
		{german, "", true}, {german, "de", true}, {german, "en", false},
		{english, "", false}, {english, "en-GB", false}, {english, "fr", true}, {"", "", false},
	} {
		d := Analyse(c.text, []Paragraph{{0, len(c.text), Prose}})
		if got := d.foreign(c.language); got != c.want {
			t.Errorf("foreign(%q) of %.20q = %v", c.language, c.text, got)
		}
	}
}

func TestAcronym(t *testing.T) {
	text := "The Harbour Workers Union of Leith met. HWUL has members; so has the HWU."
	d := Analyse(text, []Paragraph{{0, len(text), Prose}})
	var got []string
	for i := range d.words {
		if d.words[i].kase == upper && d.entries[d.words[i].entry].acronym {
			got = append(got, d.form(i))
		}
	}
	if diff := cmp.Diff([]string{"HWUL"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("Mr. O’Neil met MARIA GARCIA. Garcia’s U.S.-led talks", "en", 12)
	f.Add("東京 Xi \xff Ünal", "", 3)
	f.Fuzz(func(t *testing.T, text, language string, cut int) {
		if cut < 0 || cut > len(text) || cut < len(text) && !utf8.RuneStart(text[cut]) {
			cut = 0
		}
		paragraphs := []Paragraph{{0, cut, Heading}, {cut, len(text), Prose}}
		at := 0
		for _, m := range Find(text, paragraphs, language) {
			p := paragraphs[m.Paragraph]
			if m.Start < at || m.End <= m.Start || m.Start < p.Start || m.End > p.End {
				t.Fatalf("mention %v after %d", m, at)
			}
			if m.Type < Person || m.Type > Misc || !(m.Score >= 0 && m.Score <= 1) {
				t.Fatalf("mention %v", m)
			}
			at = m.End
		}
	})
}

const sample = `The finance minister of Portugal, Marta Vilhena, met officials of the European Union in Brussels on Monday.
Ms. Vilhena said the Portuguese government would sell its stake in Banco do Norte to a group led by Harlan Pierce, an investor from Texas.
Analysts at the University of Leeds doubted it. “The price is low,” said Tom Okafor, who follows banks in southern Europe. `

func ExampleFind() {
	text := "Officials from Kenya met Maria Lopez of the United Nations in Geneva."
	for _, m := range Find(text, []Paragraph{{Start: 0, End: len(text)}}, "en") {
		fmt.Println(typeNames[m.Type], text[m.Start:m.End])
	}
	// Output:
	// place Kenya
	// person Maria Lopez
	// organization United Nations
	// place Geneva
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat(sample, 10)
	paragraphs := []Paragraph{{0, len(text), Prose}}
	words := len(Analyse(text, paragraphs).words)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Find(text, paragraphs, "en")
	}
	b.ReportMetric(float64(b.N)*float64(words)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkReady(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := loadModel(modelData); err != nil {
			b.Fatal(err)
		}
	}
}
