package byline

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestInStamp(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want []Author
		led  bool
	}{
		{in: "Posted on 3 May 2021 by Jane Roe in News", want: person("Jane Roe"), led: true},
		{in: "by janeroe on May 3, 2021", want: person("janeroe"), led: true},
		{in: "8. Januar 2020 · by Jane Roe · in Garten", want: person("Jane Roe"), led: true},
		{in: "Veröffentlicht am 17. Dezember 2019 von Petra Muster", want: person("Petra Muster"), led: true},
		{in: "Par Jeanne Dupont le 14 septembre 2020 à 11h46", want: person("Jeanne Dupont"), led: true},
		{in: "Jane Roe | 3 May 2021 | 4 comments", want: person("Jane Roe")},
		{in: "Petra Muster Zuletzt geändert am 06.11.2023", want: person("Petra Muster")},
		{in: "Posted 11. April 2018 by Walter von Aachen", want: person("Walter von Aachen"), led: true},
		{in: "Walter von Aachen, 11. April 2018", want: person("Walter von Aachen")},
		{in: "3. Mai 2021 Petra Muster Schreibe einen Kommentar", want: person("Petra Muster")},
		{in: "3 May 2021 Jane Roe Culture", want: person("Jane Roe")},
		{in: "3 May 2021 · Jane Roe in Gardens", want: person("Jane Roe")},
		{in: "Von Petra Muster Erstellt am 03.05.21 um 08:35", want: person("Petra Muster"), led: true},
		{in: "3. Mai 2021 von PetraMuster Ein Kommentar", want: person("PetraMuster"), led: true},
		{in: "Posted on3 May 20213 May 2021AuthorJane Roe4 Comments", want: person("Jane Roe"), led: true},
		{in: "Posted on May 3, 2021Author Jane RoeCategories Gardens", want: person("Jane Roe"), led: true},
		{in: "By Ann Lee, Bob Ray and Cat Fox on 3 May 2021", want: person("Ann Lee", "Bob Ray", "Cat Fox"), led: true},
		{in: "Von Jan Kraus und Eva Berg, 3. Mai 2021", want: person("Jan Kraus", "Eva Berg"), led: true},
		{in: "Gespeichert von Petra Muster am 3. Mai 2021 - 18:44", want: person("Petra Muster"), led: true},
		{in: "3 May 2021"},
		{in: "Updated on 3 May 2021 at 10:15"},
		{in: "Posted on 3 May 2021 by admin"},
		{in: "News | 3 May 2021 | 4 comments"},
		{in: "Jane Roe | 4 comments"},
	} {
		got, led := InStamp(tt.in)
		if diff := cmp.Diff(tt.want, got); diff != "" || led != tt.led {
			t.Errorf("%q: led %v\n%s", tt.in, led, diff)
		}
	}
}

func TestOnlyStamp(t *testing.T) {
	for in, want := range map[string]bool{
		"3 May 2021": true, "Published March 4, 2024 · Updated March 6, 2024": true, "Veröffentlicht am 3. Mai 2021 um 8:35 Uhr": true,
		"3 May 2021 by Jane Roe": false, "PORT ELLERY, 3 May 2021": false, "Published on": false, "": false,
	} {
		if got := OnlyStamp(in); got != want {
			t.Errorf("%q: got %v", in, got)
		}
	}
}

func TestSigner(t *testing.T) {
	for in, want := range map[string]string{
		"Posted in Gardens by janeroe":           "janeroe",
		"Guide by Jane Roe Former Deputy Editor": "Jane Roe",
		"by ALLIN ONE":                           "Allin One",
		"von Jane Ein Kommentar":                 "Jane",
		"By the end of the day":                  "",
		"Jane Roe":                               "",
	} {
		if a, ok := Signer(in); a.Name != want || ok != (want != "") {
			t.Errorf("%q: %q %v", in, a.Name, ok)
		}
	}
}

func TestLabelled(t *testing.T) {
	for in, want := range map[string]bool{
		"Written by Jane Roe": true, "Autorin: Petra Muster": true, "Text: Jan Kraus": true,
		"By Jane Roe": false, "Von Petra Muster": false, "Photos: Cat Fox": false, "The ferry": false,
	} {
		if got := Labelled(in); got != want {
			t.Errorf("%q: got %v", in, got)
		}
	}
}
