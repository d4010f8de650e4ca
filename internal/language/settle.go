package language

import (
	"iter"
	"strings"
)

// contradiction is the score above which a detected language is believed
// against a declared one. Templates are published with the language they were
// made for: on the development pages with truth, nearly all that declare one
// language and hold another from this score on are in the detected one. Close
// kin (Danish and Norwegian, Spanish and Galician) score less.
const contradiction = 0.25

// firstWords is how many words are read of a text that is in its declared language, as most are.
const firstWords = 200

// Settle compares the language that a page declares, as BCP 47 or "" for none, with the
// language of its paragraphs. It returns the detected one if that is to be believed, else "". The paragraphs
// may be read twice.
func Settle(declared string, paragraphs iter.Seq[string]) string {
	primary, _, _ := strings.Cut(strings.ToLower(declared), "-")
	if primary != "" {
		if tag, _ := detect(paragraphs, firstWords); same(primary, tag) {
			return ""
		}
	}
	tag, score := Detect(paragraphs)
	if primary == "" {
		return tag
	}
	if score < contradiction || same(primary, tag) {
		return ""
	}
	return tag
}

// same reports whether a declared primary language is what Detect calls tag.
func same(primary, tag string) bool {
	switch primary {
	case "nb", "nn":
		primary = "no"
	case "sr", "bs", "sh":
		return tag == "hr" || tag == "sr"
	case "fil":
		primary = "tl"
	case "iw":
		primary = "he"
	case "in":
		primary = "id"
	case "yue", "cmn", "wuu", "cn":
		primary = "zh"
	}
	return primary == tag
}
