package byline

import (
	"strings"
	"testing"
)

// TestLeads holds that every lead is found by its first byte and its length, in small letters and in capitals.
func TestLeads(t *testing.T) {
	for _, l := range leads {
		for _, s := range []string{l.phrase, strings.ToUpper(l.phrase), strings.ToUpper(l.phrase[:1]) + l.phrase[1:]} {
			if strings.ToLower(s) != l.phrase { // a first letter of two bytes
				continue
			}
			if found, _, ok := leadAt(s + ": Jane Roe"); !ok || !strings.HasPrefix(l.phrase, found.phrase) {
				t.Errorf("%q: lead %q, %t", s, found.phrase, ok)
			}
			want := l.role == Writer && !genres[l.phrase] && l.phrase != "text" && l.phrase != "texte" && l.phrase != "texto" && l.phrase != "reporter"
			if got := Lead(s + ":"); got != want {
				t.Errorf("Lead(%q) = %t", s, got)
			}
		}
		if len(l.phrase) > longestLead {
			t.Errorf("%q is longer than %d bytes", l.phrase, longestLead)
		}
	}
	for s, want := range map[string]bool{"": false, ":": false, "About the author": true, "Jane": false, "by the way": false, strings.Repeat("by", 100): false} {
		if got := Lead(s); got != want {
			t.Errorf("Lead(%q) = %t", s, got)
		}
	}
}
