package field

import (
	"strings"
	"testing"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"":                          "",
		" \t–":                      "",
		"Bread & Butter":            "bread butter",
		"Don't – stop’s so\u00adft": "dont stops soft",
		"Über GRÖSSE, Straße":       "ueber groesse strasse",
		"Ёлка 2024":                 "ёлка 2024",
	} {
		if got := fold(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
		if got := join(in); got != strings.ReplaceAll(want, " ", "") {
			t.Errorf("%q joined: %q", in, got)
		}
	}
}

func TestHolds(t *testing.T) {
	for _, tt := range []struct {
		title, part string
		want        bool
	}{
		{"bread rises fast", "bread", true}, {"bread rises fast", "rises fast", true}, {"bread rises fast", "rise", false},
		{"bread rises fast", "", false}, {"", "bread", false}, {"abread bread", "bread", true}, {"bread", "bread", true},
	} {
		if got := holds(tt.title, tt.part); got != tt.want {
			t.Errorf("%q in %q: %t", tt.part, tt.title, got)
		}
	}
}

func TestAlike(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"one two three four five", "two one nine ten six", false},
		{"one two three four five", "five one six two nine", true},
		{"one two three four five six", "five one six two nine", true},
		{"one two three four five six", "five one eight two nine", false},
		{"bread rises", "bread rises", true}, {"bread rises fast", "bread rises", false}, {"", "", false},
		{"bread rises fast in town", "bread rises fast", true},
	} {
		for range 2 {
			if got := alike(tt.a, tt.b); got != tt.want {
				t.Errorf("%q, %q: %t", tt.a, tt.b, got)
			}
			tt.a, tt.b = tt.b, tt.a
		}
	}
}
