package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"slices"
	"testing"

	"example.com/tearsheet/internal/warc"
	"example.com/tearsheet/internal/warc/warctest"
)

// TestCorpora: of real pages in files with a tenth of the records damaged, every other record comes
// out of the reader, byte for byte.
func TestCorpora(t *testing.T) {
	const corpora = "../../../../shared/corpora"
	if _, err := os.Stat(corpora); err != nil {
		t.Skip("the development corpora are not here")
	}
	pages, err := read(corpora)
	if err != nil {
		t.Fatal(err)
	}
	few := append(pages[:20:20], pages[len(pages)-20:]...)
	for i, shape := range warctest.Shapes() {
		t.Run(shape.String(), func(t *testing.T) { damaged(t, shape, few, uint64(i)) })
	}
}

func damaged(t *testing.T, shape warctest.Shape, pages []warctest.Page, seed uint64) {
	var out bytes.Buffer
	var written []warctest.Written
	w := warctest.NewWriter(&out, shape)
	w.Damage = warctest.Share(0.1, seed)
	w.Wrote = func(r warctest.Written) { written = append(written, r) }
	for _, p := range pages {
		if err := w.Page(p); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	r := warc.NewReader(&out, 32<<20)
	read, told := 0, 0
	for {
		rec, err := r.Next()
		var d *warc.Damage
		switch {
		case err == io.EOF:
			if slices.ContainsFunc(written, whole) {
				t.Fatalf("the last %d records are lost", len(written))
			}
			t.Logf("%d records read, %d damages told", read, told)
			return
		case errors.As(err, &d):
			told++
		case err != nil:
			t.Fatal(err)
		default:
			read++
			if rec.Damage != "" {
				told++
			}
			written = match(t, rec, written)
		}
	}
}

func whole(w warctest.Written) bool { return w.Damage == warctest.None }

// match looks for a record among those written and returns what was written behind it. Damaged
// ones may be missing or have another address; the next that is not damaged must be the record, or stand behind it.
func match(t *testing.T, rec *warc.Record, written []warctest.Written) []warctest.Written {
	t.Helper()
	for i, w := range written {
		same := w.Type == rec.Type && w.URL == rec.URL
		switch {
		case same && whole(w) && (!bytes.Equal(w.Block, rec.Block) || rec.Damage != ""):
			t.Fatalf("%s of %s: %d bytes of %d, damage %q", w.Type, w.URL, len(rec.Block), len(w.Block), rec.Damage)
		case same:
			return written[i+1:]
		case whole(w) && i == 0:
			t.Fatalf("%s of %s is lost: %s of %s came in its place", w.Type, w.URL, rec.Type, rec.URL)
		case whole(w):
			return written[1:]
		}
	}
	if len(written) == 0 {
		t.Fatalf("one record too many: %s of %s", rec.Type, rec.URL)
	}
	return written[1:]
}
