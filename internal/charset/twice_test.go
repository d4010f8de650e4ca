package charset

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestMended(t *testing.T) {
	seen := strings.NewReplacer("\u00ad", "", "\ufeff", "")
	for in, want := range map[string]string{
		"the ferryâ\u0080\u0099s bell":                    "the ferry’s bell",
		"â\u0080\u009cHalt!â\u0080\u009d":                 "“Halt!”",
		"StraÃ\u009fe":                                    "Straße",
		"\u00f0\u009f\u009a\u00a2 sails":                  "🚢 sails",
		"plain, Ã©, â, à la carte, 100\u00a0km":           "plain, Ã©, â, à la carte, 100\u00a0km",
		"Ã«, and onceâ\u0080\u0099":                       "Ã«, and once’",
		"Ã«, and â\u0080\u0093â\u0080\u0094â\u0080\u0099": "ë, and –—’",
		"StraÃ\u009fe 3, StraÃ\u009fe 4, StraÃ\u009fe 5":  "Straße 3, Straße 4, Straße 5",
		"a lone \u0099 control":                           "a lone \u0099 control",
		"â\u0080":                                         "â\u0080",
		"cutâ\u0080\u0099":                                "cut’",
		"â\u0080\u0094â\u0080\u0094 two in a row":         "—— two in a row",
	} {
		text := Mended(in)
		if got := seen.Replace(text); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
		if len(text) != len(in) || !utf8.ValidString(text) {
			t.Errorf("%q: %d bytes became %d, valid %t", in, len(in), len(text), utf8.ValidString(text))
		}
	}
}
