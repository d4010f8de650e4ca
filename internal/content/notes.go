package content

import "strings"

// noteKind reports a paragraph that is the newsroom's note on the story, by
// the words that such notes start with.
func noteKind(s string) (NoteKind, bool) {
	const longest = 1200 // notes are a paragraph; anything longer that starts alike is a story
	if len(s) > longest {
		return 0, false
	}
	head := strings.ToLower(strings.ReplaceAll(s[:min(len(s), 80)], "’", "'"))
	for _, n := range noteStarts {
		if strings.HasPrefix(head, n.words) {
			return n.kind, true
		}
	}
	for _, w := range []string{"this article was amended on", "this story was updated on", "this article was updated on", "a version of this article ", "a version of this story ", "this article originally appeared", "this story was originally published", "this article was originally published"} {
		if strings.Contains(head, w) && len(s) < 400 {
			return Correction, true
		}
	}
	return 0, false
}

var noteStarts = [...]struct {
	words string
	kind  NoteKind
}{
	{"correction:", Correction}, {"correction (", Correction}, {"corrections:", Correction}, {"clarification:", Correction}, {"an earlier version of this", Correction},
	{"berichtigung:", Correction}, {"korrektur:", Correction}, {"korrekturhinweis", Correction}, {"corrección:", Correction}, {"rectificatif", Correction}, {"erratum", Correction},
	{"editor's note", EditorsNote}, {"editors' note", EditorsNote}, {"ed. note", EditorsNote}, {"anmerkung der redaktion", EditorsNote}, {"anm. d. red", EditorsNote},
	{"hinweis der redaktion", EditorsNote}, {"note de la rédaction", EditorsNote}, {"ndlr", EditorsNote}, {"nota del editor", EditorsNote}, {"nota de la redacción", EditorsNote}, {"nota della redazione", EditorsNote},
	{"disclosure:", Disclosure}, {"disclaimer:", Disclosure}, {"transparenzhinweis", Disclosure},
}
