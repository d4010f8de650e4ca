package metadata

import (
	"math/rand/v2"
	"net/url"
	"strings"
	"testing"
)

// TestFinder compares the finder with a search for one word after the other.
func TestFinder(t *testing.T) {
	words := []string{"author", "autor", "meta-", "-meta", "caption", "no-"}
	names := []string{"fn", "time"}
	f := newFinder(words...)
	f.learn(2, true, names...)
	r := rand.New(rand.NewPCG(1, 2))
	parts := append(append([]string{" ", "-", "x", "A", "ü", "\t", "fN", "timed", "tim", "meta", "K"}, words...), names...)
	for range 20_000 {
		var b strings.Builder
		for range r.IntN(6) {
			p := parts[r.IntN(len(parts))]
			if r.IntN(3) == 0 {
				p = strings.ToUpper(p)
			}
			b.WriteString(p)
		}
		want := group(0)
		for _, w := range words {
			if has(b.String(), w) {
				want |= 1
			}
		}
		for _, w := range names {
			if wordIn(b.String(), w) {
				want |= 2
			}
		}
		if got := f.groups(b.String()); got != want {
			t.Fatalf("%q: groups %b, want %b", b.String(), got, want)
		}
		if got := f.in(b.String()); got != (want != 0) {
			t.Fatalf("%q: in %t", b.String(), got)
		}
	}
}

// TestPlainAddress holds that package url writes as it stands what is taken as it stands.
func TestPlainAddress(t *testing.T) {
	plain := 0
	r := rand.New(rand.NewPCG(3, 4))
	parts := []string{"http://", "https://", "a.example", "A", "-", "/", "//", "?", "#", "=", "&", "%20", "%", ":80", "@", "ü", " ", "..", "~", "+", ",", ";", "|", "a", "7"}
	for range 50_000 {
		s := parts[r.IntN(2)]
		for range r.IntN(8) {
			s += parts[r.IntN(len(parts))]
		}
		if !isPlainAddress(s) {
			continue
		}
		plain++
		if u, err := url.Parse(s); err != nil || u.String() != s || u.Host == "" {
			t.Errorf("%q is written %v, %v", s, u, err)
		}
	}
	if plain < 100 {
		t.Errorf("only %d plain addresses", plain)
	}
}

func TestPlain(t *testing.T) {
	for in, want := range map[string]string{
		"":                          "",
		"Two words":                 "Two words",
		" Two\n words ":             "Two words",
		"Two\u00a0\u2003words":      "Two words",
		"Bread &amp;amp; <b>butter": "Bread & butter",
		"so\u00adft":                "so\u00adft",
		"\x7fx":                     "\x7fx",
	} {
		if got := plain(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
