package language

import (
	"strings"
	"testing"
)

func TestWordTable(t *testing.T) {
	s := profileSets()
	want := map[string]uint64{}
	for i, p := range profiles {
		for w := range strings.FieldsSeq(p.words) {
			want[w] |= 1 << i
		}
	}
	for w, languages := range want {
		if got := s.words.find(w, hash(w)); got != languages {
			t.Errorf("%q: %b, want %b", w, got, languages)
		}
		if up := strings.ToUpper(w); isASCII(w) {
			if end, h := asciiWord(up+".", 0); end != len(w) && !strings.Contains(w, "'") || s.words.find(up[:end], h) != want[w[:end]] {
				t.Errorf("%q is not %q", up, w)
			}
		}
	}
	for _, w := range []string{"", "thee", "dér", "zzz", "THERFORE"} {
		if got := s.words.find(w, hash(w)); got != want[w] {
			t.Errorf("%q: %b", w, got)
		}
	}
	if 2*len(want) > tableSize {
		t.Errorf("%d words make a table of %d slots slow", len(want), tableSize)
	}
}
