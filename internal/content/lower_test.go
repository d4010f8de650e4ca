package content

import (
	"strings"
	"testing"
	"unicode"
)

func TestLower(t *testing.T) {
	for r := rune(0x80); r <= unicode.MaxRune; r++ {
		if got, want := lowerRune(r), unicode.ToLower(r); got != want {
			t.Fatalf("lowerRune(%U) = %U, want %U", r, got, want)
		}
	}
	for _, s := range []string{"", "Photo: Jane Roe/AP", "„Straße“ in KÖLN – ΟΔΟΣ, Улица", "İstanbul", "写真：A社", "a\xff\xfeB", "\ufffdC"} {
		if got, want := string(appendLower(nil, s)), strings.ToLower(s); got != want {
			t.Errorf("appendLower(%q) = %q, want %q", s, got, want)
		}
	}
}
