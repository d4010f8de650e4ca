package content

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReadCounters(t *testing.T) {
	tests := []struct {
		line string
		want []Counter
	}{
		{"12 views0 comments", []Counter{{Views, 12}, {Comments, 0}}},
		{"Comments (3)", []Counter{{Comments, 3}}},
		{"1.2K Likes · 4 Shares", []Counter{{Likes, 1200}, {Shares, 4}}},
		{"2,496 Views", []Counter{{Views, 2496}}},
		{"42 Ansichten", []Counter{{Views, 42}}},
		{"Twelve views of the harbour", nil},
		{"In 2012 comments were closed", nil},
		{"99999999999999999999 views", nil},
		{"", nil},
	}
	for _, tt := range tests {
		got, ok := readCounters(tt.line)
		if ok != (tt.want != nil) {
			t.Errorf("%q: ok is %t", tt.line, ok)
		}
		if ok {
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%q: %s", tt.line, diff)
			}
		}
	}
}

func TestReadingTime(t *testing.T) {
	for line, want := range map[string]string{
		"5 min read": "5", "Estimated read time: 2-3 minutes": "2", "Lesedauer: 4 Min.": "4", "4min read": "4",
		"The 5 minutes that shook Larkhaven": "", "read me": "", "": "",
	} {
		if got, _ := readingTime(line); got != want {
			t.Errorf("%q: got %q, want %q", line, got, want)
		}
	}
}

func TestSplitCredit(t *testing.T) {
	tests := []struct{ caption, text, credit string }{
		{"The mayor at the gate. Photo: Jane Roe/Agency", "The mayor at the gate.", "Jane Roe/Agency"},
		{"The mayor at the gate (Jane Roe/The Daily Times)", "The mayor at the gate", "Jane Roe/The Daily Times"},
		{"Der Bürgermeister. Foto: Petra Muster", "Der Bürgermeister.", "Petra Muster"},
		{"A gate (closed)", "A gate (closed)", ""},
		{"Seen by microphoto: nobody", "Seen by microphoto: nobody", ""},
	}
	for _, tt := range tests {
		text, credit := splitCredit(tt.caption)
		if text != tt.text || credit != tt.credit {
			t.Errorf("%q: got %q and %q", tt.caption, text, credit)
		}
	}
}

func TestSplitMarked(t *testing.T) {
	marked := []string{"AP", "Jane Roe/Example Agency", "Foto: Jan Kraus"}
	tests := []struct{ caption, text, credit string }{
		{"The gate at noon. AP", "The gate at noon.", "AP"},
		{"The gate at noon.Jane Roe/Example Agency", "The gate at noon.", "Jane Roe/Example Agency"},
		{"Jane Roe/Example Agency\nThe gate at noon.", "The gate at noon.", "Jane Roe/Example Agency"},
		{"Jane Roe/Example Agency", "", "Jane Roe/Example Agency"},
		{"Das Tor am Mittag. Foto: Jan Kraus", "Das Tor am Mittag.", "Jan Kraus"},
		{"The town on a MAP", "The town on a MAP", ""},
		{"Legende: Das Tor am Mittag.", "Das Tor am Mittag.", ""},
		{"The gate at noon (", "The gate at noon", ""},
		{"Getty Images/iStockphoto)", "", "Getty Images/iStockphoto"},
		{"正午の門＝共同", "正午の門", "共同"},
		{"正午の門＝2019年5月", "正午の門＝2019年5月", ""},
		{"Vartai vidurdienį / J. Pavyzdžio / EX nuotr.", "Vartai vidurdienį", "J. Pavyzdžio / EX nuotr."},
	}
	for _, tt := range tests {
		text, credit := splitMarked(tt.caption, marked)
		if text != tt.text || credit != tt.credit {
			t.Errorf("%q: got %q and %q", tt.caption, text, credit)
		}
	}
}

func TestReadDateline(t *testing.T) {
	tests := []struct {
		text string
		want Dateline
	}{
		{"BEIRUT, Lebanon, June 2 (AP) — The port opened.", Dateline{Text: "BEIRUT, Lebanon, June 2 (AP) —", Places: []string{"BEIRUT, Lebanon"}, Date: "June 2", Agency: "AP"}},
		{"DUNMORE — The road is shut.", Dateline{Text: "DUNMORE —", Places: []string{"DUNMORE"}}},
		{"Dunmore (Reuters) - The road is shut.", Dateline{Text: "Dunmore (Reuters) -", Places: []string{"Dunmore"}, Agency: "Reuters"}},
		{"The road — all of it — is shut.", Dateline{}},
		{"", Dateline{}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, readDateline(tt.text)); diff != "" {
			t.Errorf("%q: %s", tt.text, diff)
		}
	}
}

func TestPhraseClass(t *testing.T) {
	for line, want := range map[string]string{
		"top of page": "frame", "Skip to main content": "frame", "Share this: ": "share", "Advertisement": "advertisement",
		"Get our newsletter": "newsletter", "You may also like": "related", "© 2025": "", "The council met on Monday.": "",
	} {
		if got, phrase := phraseClass(line); got != want {
			t.Errorf("%q: got %q by %q, want %q", line, got, phrase, want)
		}
	}
}

func TestFacts(t *testing.T) {
	var f facts
	f.read("The Daily's 3 boats left. Why?")
	if f.n != 6 || f.digits != 1 || f.sentences != 2 || !f.question || f.first != charUpper || f.end != charStop {
		t.Errorf("got %+v", f)
	}
	f.read("東京で会議。")
	if f.n != 5 || f.length != 16 || f.first != charIdeograph {
		t.Errorf("got %+v", f)
	}
}
