package charset

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestDecode(t *testing.T) {
	type result struct{ Text, Name string }
	far := strings.Repeat("<!-- far below -->", 100)
	tests := []struct {
		name, page, contentType string
		want                    result
	}{
		{"empty", "", "", result{"", "utf-8"}},
		{"ASCII", "<p>One</p>", "text/html; charset=windows-1251", result{"<p>One</p>", "utf-8"}},
		{"mark of UTF-8", "\xef\xbb\xbf<p>é", "text/html; charset=latin1", result{"<p>é", "utf-8"}},
		{"mark of UTF-8 before a fault", "\xef\xbb\xbf<p>\xff", "", result{"<p>\ufffd", "utf-8"}},
		{"mark of UTF-16LE", "\xff\xfea\x00\xe9\x00", "", result{"aé", "utf-16le"}},
		{"mark of UTF-16BE", "\xfe\xff\x00a\x00\xe9", "", result{"aé", "utf-16be"}},
		{"odd UTF-16", "\xfe\xff\x00a\x00", "", result{"a\ufffd", "utf-16be"}},
		{"header before meta", "<meta charset=windows-1250><p>\xb3", "text/html;charset=\"windows-1251\"", result{"<meta charset=windows-1250><p>і", "windows-1251"}},
		{"meta", "<META CHARSET='ISO-8859-1'><p>caf\xe9", "", result{"<META CHARSET='ISO-8859-1'><p>café", "windows-1252"}},
		{"meta of old", `<meta content="text/html; charset=koi8-r" http-equiv=Content-Type><p>` + "\xf7\xcf\xc4\xc1", "", result{`<meta content="text/html; charset=koi8-r" http-equiv=Content-Type><p>Вода`, "koi8-r"}},
		{"meta in a comment", "<!-- <meta charset=koi8-r> --><p>caf\xe9", "", result{"<!-- <meta charset=koi8-r> --><p>café", "windows-1252"}},
		{"meta far below", far + "<meta charset=windows-1251><p>\xd0\xe5\xea\xe0", "", result{far + "<meta charset=windows-1251><p>Река", "windows-1251"}},
		{"one fault in UTF-8", "<p>Señor Peña\xff", "", result{"<p>Señor Peña\ufffd", "utf-8"}},
		{"cut within a character", "<p>Señora \xe2\x80", "text/html; charset=utf-8", result{"<p>Señora \ufffd", "utf-8"}},
		{"a curly quotation mark", "It\x92s late", "", result{"It’s late", "windows-1252"}},
		{"no label known", "na\xefve", "text/html; charset=nonsense", result{"naïve", "windows-1252"}},
		{"a label outside the competition", "<p>\x8f\xe0\xa8\xa2\xa5\xe2, \xac\xa8\xe0", "text/html; charset=ibm866", result{"<p>Привет, мир", "ibm866"}},
		{"ISO-2022-JP", "\x1b$B?7$7$$\x1b(B", "", result{"新しい", "iso-2022-jp"}},
		{"NULs in text stay", "a\x00b", "", result{"a\x00b", "utf-8"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text, name := Decode([]byte(tt.page), tt.contentType)
			if diff := cmp.Diff(tt.want, result{text, name}); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestFromContentType(t *testing.T) {
	for in, want := range map[string]string{
		"":                                   "",
		"text/html":                          "",
		"text/html; charset=UTF-8":           "utf-8",
		"text/html; charset = 'gb2312'":      "gbk",
		"text/html; charset=\"latin1\"; x=y": "windows-1252",
		"text/html; charset=\"latin1":        "",
		"text/html; charset charset=euc-kr":  "euc-kr",
		"charset=hz-gb-2312-or-so":           "",
	} {
		if got := fromContentType(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

// TestCorpusInLegacyEncodings writes the corpus pages that are UTF-8 in an
// old encoding of their language and reads them back without a label. Three pages
// fail, for the reason that they are no plain text of their language: one holds
// German that was decoded wrongly before, one rows of signs drawn as ornament, one a
// script with a list of all letters.
func TestCorpusInLegacyEncodings(t *testing.T) {
	const mayFail = 3
	encodings := map[string]string{
		"ar": "windows-1256", "bg": "windows-1251", "cs": "windows-1250", "da": "windows-1252", "de": "windows-1252", "el": "windows-1253",
		"en": "windows-1252", "es": "windows-1252", "fa": "windows-1256", "fr": "windows-1252", "he": "windows-1255", "hu": "windows-1250",
		"is": "windows-1252", "it": "windows-1252", "ja": "shift_jis", "ko": "euc-kr", "lt": "windows-1257", "nl": "windows-1252",
		"no": "windows-1252", "pl": "iso-8859-2", "pt": "windows-1252", "ro": "windows-1250", "ru": "koi8-r", "sv": "windows-1252",
		"th": "windows-874", "tr": "windows-1254", "uk": "windows-1251", "zh": "gb18030",
	}
	read, failed := 0, 0
	eachCorpusPage(t, func(id, lang string, page []byte) {
		name := encodings[lang]
		if name == "" || !utf8.Valid(page) {
			return
		}
		encoder := encodingOf(name).NewEncoder()
		text := strings.Map(func(r rune) rune {
			if r < utf8.RuneSelf {
				return r
			}
			if _, err := encoder.String(string(r)); err != nil {
				return -1
			}
			return r
		}, string(page))
		encoded, err := encoder.Bytes([]byte(text))
		if err != nil || utf8.Valid(encoded) {
			return
		}
		read++
		if got, taken := Decode(encoded, ""); got != text {
			failed++
			t.Log(id, "in", name, "taken for", taken)
		}
	})
	if failed > mayFail {
		t.Errorf("%d of %d pages misread, want at most %d", failed, read, mayFail)
	}
	t.Log(read, "pages,", failed, "misread")
}

// eachCorpusPage calls visit for every page of the development corpora.
func eachCorpusPage(t *testing.T, visit func(id, lang string, page []byte)) {
	t.Helper()
	const corpora = "../../../shared/corpora"
	lists, _ := filepath.Glob(filepath.Join(corpora, "*.jsonl"))
	if len(lists) == 0 {
		t.Skip("no corpora at " + corpora)
	}
	for _, list := range lists {
		f, err := os.Open(list)
		if err != nil {
			t.Fatal(err)
		}
		s := bufio.NewScanner(f)
		s.Buffer(nil, 1<<24)
		for s.Scan() {
			var line struct{ Page, Lang string }
			if err := json.Unmarshal(s.Bytes(), &line); err != nil {
				t.Fatal(err)
			}
			visit(line.Page, line.Lang, readGzip(t, filepath.Join(corpora, line.Page)))
		}
		f.Close()
	}
}

func readGzip(t *testing.T, name string) []byte {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(name, err)
	}
	b, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(name, err)
	}
	return b
}

func FuzzDecode(f *testing.F) {
	for _, s := range stories {
		for _, name := range s.encodings {
			f.Add(encode(f, page(s.text, ""), name), "text/html; charset="+name)
		}
	}
	f.Add([]byte("\xff\xfe\x00\xd8"), "")
	f.Add([]byte("<meta charset=\"iso-2022-jp\">\x1b$B\x1b(B\xff"), "charset")
	f.Fuzz(func(t *testing.T, page []byte, contentType string) {
		before := string(page)
		text, name := Decode(page, contentType)
		if string(page) != before {
			t.Fatal("Decode wrote into the page")
		}
		if !utf8.ValidString(text) {
			t.Fatalf("as %s: not UTF-8", name)
		}
		if strings.HasPrefix(text, "\ufeff") && !strings.HasPrefix(before, "\xef\xbb\xbf\xef\xbb\xbf") && byteOrderMark(page) != "" {
			t.Fatalf("as %s: byte order mark left", name)
		}
		if canonicalName(name) != name {
			t.Fatalf("%s is no name of the standard", name)
		}
		if again, nameAgain := Decode(page, contentType); again != text || nameAgain != name {
			t.Fatalf("second call: %s after %s", nameAgain, name)
		}
		if Binary(page, "") != Binary([]byte(before), "") {
			t.Fatal("Binary differs")
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	for _, story := range []int{0, 15, 22} {
		s := stories[story]
		text := strings.Repeat(page(s.text, ""), 200)
		for _, name := range []string{"utf-8", s.encodings[0]} {
			encoded := encode(b, text, name)
			b.Run(s.language+"/"+name, func(b *testing.B) {
				b.SetBytes(int64(len(encoded)))
				b.ReportAllocs()
				for b.Loop() {
					Decode(encoded, "")
				}
			})
		}
	}
}
