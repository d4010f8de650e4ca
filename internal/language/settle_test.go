package language

import (
	"slices"
	"testing"
)

func TestSettle(t *testing.T) {
	const (
		german    = "Der Stadtrat hat am Dienstag beschlossen, die alte Brücke für zwei Wochen zu sperren, weil sie nicht mehr sicher ist."
		norwegian = "Kommunen vedtok tirsdag at den gamle broen skal stenges i to uker, fordi den ikke lenger er trygg etter flommen og mange biler må kjøre ut av byen. Hva skal vi gjøre nå, sier noen."
	)
	for _, test := range []struct{ declared, text, want string }{
		{"", german, "de"},
		{"en-US", german, "de"},
		{"de-AT", german, ""},
		{"nb-NO", norwegian, ""},
		{"en", "Nur kurz", ""},
		{"", "Nur kurz", ""},
	} {
		if got := Settle(test.declared, slices.Values([]string{test.text})); got != test.want {
			t.Errorf("declared %q: got %q, want %q", test.declared, got, test.want)
		}
	}
}
