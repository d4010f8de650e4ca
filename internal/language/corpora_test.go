package language

import (
	"bufio"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestCorpora measures on the development pages that say their language: nine
// in ten must be told, and of those told 98 in 100 right.
func TestCorpora(t *testing.T) {
	right, told, all := 0, 0, 0
	for _, name := range []string{"fundus", "snippets"} {
		f, err := os.Open(filepath.Join("../../../shared/corpora", name+".jsonl"))
		if errors.Is(err, fs.ErrNotExist) {
			t.Skip("no development corpora: ", err)
		}
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		d := json.NewDecoder(bufio.NewReader(f))
		for d.More() {
			var p struct {
				ID, Lang string
				Truth    struct {
					Body string
					With []string
				}
			}
			if err := d.Decode(&p); err != nil {
				t.Fatal(err)
			}
			text := p.Truth.Body
			if text == "" {
				text = strings.Join(p.Truth.With, "\n")
			}
			if p.Lang == "" || len(text) < 200 {
				continue
			}
			all++
			tag, score := Detect(slices.Values([]string{text}))
			if tag != "" {
				told++
			}
			if tag == p.Lang {
				right++
			} else {
				t.Logf("%s %s: %s, got %q %.2f: %.70q", name, p.ID, p.Lang, tag, score, text)
			}
		}
	}
	t.Logf("%d texts, %d told, %d right", all, told, right)
	if told*10 < all*9 || right*100 < told*98 {
		t.Errorf("of %d texts %d told, %d right", all, told, right)
	}
}
