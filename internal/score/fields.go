package score

import "strings"

// A Tally counts what was found against what there was, over pages.
type Tally struct{ Hits, Found, There int }

// Count adds two multisets.
func (t *Tally) Count(truth, got []string) {
	left := map[string]int{}
	for _, s := range truth {
		left[s]++
	}
	for _, s := range got {
		if left[s] > 0 {
			left[s]--
			t.Hits++
		}
	}
	t.Found += len(got)
	t.There += len(truth)
}

// F1 is that of all pages together, 0 if there is nothing.
func (t Tally) F1() float64 {
	if t.Found+t.There == 0 {
		return 0
	}
	return 2 * float64(t.Hits) / float64(t.Found+t.There)
}

var plain = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "‘", "'", "’", "'", "‚", "'", "`", "'",
	"–", "-", "—", "-", "‑", "-", "−", "-", "\u00a0", " ", "\u00ad", "", "\u200b", "", "…", "...", "\u202f", " ")

// Plain replaces typographic signs by those of ASCII.
func Plain(s string) string { return plain.Replace(s) }

// Title is a title or a heading without differences of type and case, as they are compared.
func Title(s string) string { return strings.ToLower(strings.Join(strings.Fields(Plain(s)), " ")) }

// Caption is what captions are compared by: their first sixty letters, as of a title.
func Caption(s string) string {
	const compared = 60 // runes
	r := []rune(Title(s))
	return string(r[:min(len(r), compared)])
}
