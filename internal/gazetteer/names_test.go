package gazetteer

import (
	"strings"
	"testing"
)

func sets(name string) Set {
	f := Fingerprint(0)
	for word := range strings.FieldsSeq(name) {
		f = f.Join(Word(word))
	}
	return f.Sets()
}

func TestSets(t *testing.T) {
	for name, want := range map[string]Set{
		"Elizabeth": FirstName, "GARCIA": LastName, "garcia": LastName, "Yaroslavl": City, "Jakarta": City | Known,
		"Middlesbrough": Club | City, "Cote d’Ivoire": Nation, "South Korea": Nation, "Russian": Native,
		"North Koreans": Native, "kleptomaniacs": Common, "Kookmin University": University, "United States": Nation,
		"CRH": Company,
	} {
		if got := sets(name); got&want != want {
			t.Errorf("%q is in %b, want %b", name, got, want)
		}
	}
	for _, name := range []string{"", "Xqzzt Vrrpk", "qwertyuiopasdf", "Yaroslavl Yaroslavl"} {
		if got := sets(name); got != 0 {
			t.Errorf("%q is in %b", name, got)
		}
	}
}

func TestOrderMatters(t *testing.T) {
	if sets("Korea South")&Nation != 0 {
		t.Error("the words of a name count in any order")
	}
}

func BenchmarkReady(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		parseNames(namesData)
	}
}
