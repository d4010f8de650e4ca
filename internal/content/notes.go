package content

import "bytes"

// noteKind reports a paragraph that is the newsroom's note on the story, by
// the words that such notes start with.
func noteKind(s string) (NoteKind, bool) {
	const longest = 1200 // notes are a paragraph; anything longer that starts alike is a story
	if len(s) > longest {
		return 0, false
	}
	var buf [3 * noteHead]byte // where text that was cut inside a letter gets longer
	head := lowerLine(buf[:0], s[:min(len(s), noteHead)])
	for i := range noteStarts {
		if n := &noteStarts[i]; hasPrefix(head, n.words) {
			return n.kind, true
		}
	}
	if len(s) >= 400 || !bytes.Contains(head, []byte("this ")) {
		return 0, false
	}
	for _, w := range &amendments {
		if bytes.Contains(head, []byte(w)) {
			return Correction, true
		}
	}
	return 0, false
}

// noteHead is how much of a paragraph is looked at, in bytes.
const noteHead = 80

// amendments are words inside the start of notes, in lower case; each has "this ".
var amendments = [...]string{"this article was amended on", "this story was updated on", "this article was updated on", "a version of this article ", "a version of this story ", "this article originally appeared", "this story was originally published", "this article was originally published"}

// noteStarts are how notes start, in lower case.
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
