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

// The index looks at three bytes at a time.
func TestPhrasesAreLong(t *testing.T) {
	lists := append([]phraseList{{inside: wallPhrases[:]}}, phrases[:]...)
	for _, l := range append(lists, worldPhrases[:]...) {
		for _, p := range l.inside {
			if len(p) < 3 {
				t.Errorf("%q is shorter than three bytes", p)
			}
		}
	}
}

func TestWallPhrase(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"You’re a robot, it seems. Please try again later.", "you're a robot"}, // the first in the list, not in the text
		{"Please try again later, or prove you are human.", "you are human"},
		{"404 - nothing here", "404"},
		{"The harbour festival opens on Friday.", ""},
		{"", ""},
	} {
		if got := wallPhrase(c.text); got != c.want {
			t.Errorf("wallPhrase(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}
