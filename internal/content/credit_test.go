package content

import (
	"strings"
	"testing"
)

// TestLastCreditLabel compares one pass over the text with a search for each label.
func TestLastCreditLabel(t *testing.T) {
	slow := func(low string) (at, after int) {
		at = -1
		for _, label := range creditLabels {
			i := strings.LastIndex(low, label)
			if i > at && (i == 0 || !isLetterBefore(low, i)) {
				at, after = i, i+len(label)
			}
		}
		return at, after
	}
	tests := []string{"", "©", "(", "a ferry (c) jane roe", "photo: a, photo: b", "telephoto: none", "photo: a telephoto: b",
		"the ferry. foto : rolf", "foto:", "写真：港", "image credit: roe photo by x", "c", "courtesy of", "crédit photo : x"}
	for _, a := range creditLabels {
		tests = append(tests, a, "x"+a, "x "+a+" roe "+a[:len(a)-1], a+creditLabels[len(a)])
	}
	for _, s := range tests {
		at, after := lastCreditLabel([]byte(s))
		if a, b := slow(s); a != at || b != after {
			t.Errorf("%q: %d, %d; want %d, %d", s, at, after, a, b)
		}
	}
}

func TestSplitSignature(t *testing.T) {
	for in, want := range map[string][2]string{
		"The ferry leaves the harbour at dawn. Cat Fox for The Daily Lamp": {"The ferry leaves the harbour at dawn.", "Cat Fox for The Daily Lamp"},
		"The court rose after an hour. AP":                                 {"The court rose after an hour.", "AP"},
		"The ferry leaves. It comes back at noon":                          {"The ferry leaves. It comes back at noon", ""},
		"The ferry leaves the harbour at dawn. Nobody waved.":              {"The ferry leaves the harbour at dawn. Nobody waved.", ""},
		"Mr. Cat Fox": {"Mr. Cat Fox", ""},
	} {
		if text, credit := splitSignature(in); text != want[0] || credit != want[1] {
			t.Errorf("%q: %q, %q", in, text, credit)
		}
	}
}

func TestIsSignature(t *testing.T) {
	for in, want := range map[string]bool{
		"Cat Fox": true, "Cat Fox/Daily Lamp": true, "SN/APA/CAT FOX": true,
		"Fox": false, "The ferry at dawn": false, "Cat Fox waits.": false, "Cat Fox, Daily Lamp": false, "": false,
	} {
		if got := isSignature(in); got != want {
			t.Errorf("%q: %v", in, got)
		}
	}
}
