package content

import (
	"strings"
	"testing"
)

// slowPhrase tries all phrases in their order.
func slowPhrase(s string) (class, phrase string) {
	low := strings.ToLower(strings.ReplaceAll(s, "’", "'"))
	low = strings.TrimLeft(low, "•·*-–►▼» ")
	for _, lists := range [...][]phraseList{phrases[:], worldPhrases[:]} {
		for i := range lists {
			c := &lists[i]
			for _, p := range c.whole {
				if low == p {
					return c.class, p
				}
			}
			for _, p := range c.start {
				if strings.HasPrefix(low, p) {
					return c.class, p
				}
			}
			for _, p := range c.inside {
				if strings.Contains(low, p) {
					return c.class, p
				}
			}
		}
	}
	return "", ""
}

func TestPhraseIndex(t *testing.T) {
	lines := []string{"", "•", "» ", "é", "Top of Page", "We’d like you to subscribe to our list", "  -- Share this", "a", strings.Repeat("x", 300) + " newsletter", "İstanbul cookies", "\xff newsletter"}
	for _, lists := range [...][]phraseList{phrases[:], worldPhrases[:]} {
		for _, l := range lists {
			for _, p := range append(append(append([]string{}, l.whole...), l.start...), l.inside...) {
				lines = append(lines, p, strings.ToUpper(p), "The ferry "+p+" again", p+" ferry", "» "+p, p[:len(p)-1], "share "+p)
			}
		}
	}
	for _, s := range lines {
		class, phrase := slowPhrase(s)
		if c, p := phraseClass(s); c != class || p != phrase {
			t.Errorf("%q: %s %q, want %s %q", s, c, p, class, phrase)
		}
	}
}
