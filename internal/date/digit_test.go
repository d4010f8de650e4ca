package date

import (
	"testing"
	"unicode"
)

// TestHasDigit holds that no digit is missed by the look at first bytes.
func TestHasDigit(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if digit(r) >= 0 && !hasDigit("am "+string(r)) {
			t.Errorf("%q is a digit", r)
		}
	}
	for _, s := range []string{"", "März", "март", "gestern – spät"} {
		if hasDigit(s) {
			t.Errorf("%q has no digit", s)
		}
	}
}

func TestLabel(t *testing.T) {
	for in, want := range map[string]Role{
		"":                           Plain,
		"Tuesday, ":                  Plain,
		"Published ":                 Published,
		"Published 3 May, updated ":  Modified,
		"UPDATED 3 May. First ":      Published,
		"Zuletzt geändert am ":       Modified,
		"Опубликовано: ":             Published,
		"edited, then published on ": Published,
	} {
		if got := Label(in); got != want {
			t.Errorf("%q: %v, want %v", in, got, want)
		}
	}
}
