package warc_test

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"example.com/tearsheet/internal/warc"
	"example.com/tearsheet/internal/warc/warctest"
)

// TestShapes: every shape comes out as it was written, with the pages' own bodies.
func TestShapes(t *testing.T) {
	pages := append(warctest.Pages(7, 1), warctest.Others()...)
	for _, shape := range warctest.Shapes() {
		t.Run(shape.String(), func(t *testing.T) {
			f := warctest.Make(shape, pages, nil)
			got := readAll(t, bytes.NewReader(f.Bytes), limit)
			if len(got.records) != len(f.Records) || len(got.damages) > 0 {
				t.Fatalf("%d records of %d, damage %v", len(got.records), len(f.Records), got.damages)
			}
			for i, r := range got.records {
				same(t, r, f.Records[i])
				if shape.Compression < warctest.Whole && (r.Offset != f.Records[i].Offset || r.Inner != 0) {
					t.Errorf("record %d: offset %d and %d, want %d", i, r.Offset, r.Inner, f.Records[i].Offset)
				}
				if r.Type == "response" {
					sameBody(t, r, pages[f.Records[i].Page], shape)
				}
			}
		})
	}
}

// same compares a record that must have come out whole.
func same(t *testing.T, got warc.Record, want warctest.Written) {
	t.Helper()
	if got.Type != want.Type || got.URL != want.URL || got.Damage != "" || !bytes.Equal(got.Block, want.Block) {
		t.Errorf("got %s %s, %d bytes, damage %q; want %s %s, %d bytes",
			got.Type, got.URL, len(got.Block), got.Damage, want.Type, want.URL, len(want.Block))
	}
}

func sameBody(t *testing.T, r warc.Record, page warctest.Page, shape warctest.Shape) {
	t.Helper()
	res, err := r.Response(limit)
	if err != nil {
		t.Fatal(err)
	}
	status := max(page.Status, 200)
	if shape.Lies && shape.Coding == "br" && page.ContentType == "image/png" {
		return // what is no text is taken for the coding
	}
	if res.Status != status || res.ContentType != page.ContentType || res.Damage != "" || !bytes.Equal(res.Body, page.Body) {
		t.Errorf("%s: status %d, type %q, damage %q, body\n%q\nwant\n%q", page.URL, res.Status, res.ContentType, res.Damage, res.Body, page.Body)
	}
}

// TestOffsets: where records share members, Offset and Inner lead to the record.
func TestOffsets(t *testing.T) {
	for _, c := range []warctest.Compression{warctest.Whole, warctest.Blocks} {
		f := warctest.Make(warctest.Shape{Compression: c}, warctest.Pages(20, 1), nil)
		for i, r := range readAll(t, bytes.NewReader(f.Bytes), limit).records {
			content := gunzip(t, f.Bytes[r.Offset:])[r.Inner:] // of this member and those behind it
			if !bytes.HasPrefix(content, []byte("WARC/1.0\r\n")) || !bytes.Contains(content, r.Block) {
				t.Errorf("%v: record %d is not at %d, %d", c, i, r.Offset, r.Inner)
			}
		}
	}
}

// hit says what a kind of damage does to its record.
type hit struct {
	out    string // "whole", "cut" (a first part of the block), "none", "garbled" (begins as the block, may be lost), "any"
	marked bool   // the record has a Damage; not to be told of "any"
	lost   int    // damages beside; -1: not to be told
}

// hits are for files whose damage is in the content: all but Records.
var hits = map[warctest.Damage]hit{
	warctest.Short:     {"cut", true, 1},
	warctest.Long:      {"whole", true, 0},
	warctest.Huge:      {"whole", true, 0},
	warctest.NoLength:  {"whole", true, 0},
	warctest.BadLength: {"whole", true, 0},
	warctest.NoBlank:   {"whole", false, 0},
	warctest.Garbage:   {"whole", false, 1},
	warctest.Torn:      {"cut", true, 0},
	warctest.Headless:  {"none", false, 1},
	warctest.Flipped:   {"any", false, 0},
	warctest.Zeroed:    {"any", false, 0},
	warctest.Chopped:   {"cut", true, 0},
}

// hitMembers are for files with a member a record, where they differ.
var hitMembers = map[warctest.Damage]hit{
	warctest.Flipped: {"garbled", true, -1},
	warctest.Zeroed:  {"garbled", true, -1},
	warctest.Chopped: {"garbled", true, -1}, // the next member's first bytes are read as data
}

// TestDamage: one damaged record costs no other, wherever it is, and is reported as expected.
func TestDamage(t *testing.T) {
	pages := warctest.Pages(3, 2)
	for _, shape := range warctest.Shapes() {
		records := warctest.Make(shape, pages, nil).Records
		for _, d := range warctest.Damages() {
			for n := range records {
				t.Run(fmt.Sprint(shape, "/", d, "/", n), func(t *testing.T) {
					f := warctest.Make(shape, pages, map[int]warctest.Damage{n: d})
					got := readAll(t, bytes.NewReader(f.Bytes), limit)
					want, ok := hitMembers[d]
					if !ok || shape.Compression != warctest.Records {
						want = hits[d]
					}
					if records[n].Type != "response" { // small: the middle is in the header
						want = hit{"any", false, -1}
					}
					checkDamage(t, f, n, got, want)
				})
			}
		}
	}
}

// checkDamage compares the records but n, which may or may not be there, and then n and what was reported.
func checkDamage(t *testing.T, f *warctest.File, n int, got *file, want hit) {
	t.Helper()
	rest := slices.Clone(got.records)
	if len(rest) == len(f.Records) {
		checkHit(t, rest[n], f.Records[n], want)
		rest = slices.Delete(rest, n, n+1)
	} else if want.out != "none" && want.out != "any" && want.out != "garbled" {
		t.Errorf("the damaged record is lost: %v", got.damages)
	}
	others := slices.Delete(slices.Clone(f.Records), n, n+1)
	if len(rest) != len(others) {
		t.Fatalf("%d records of %d others, damage %v", len(rest), len(others), got.damages)
	}
	for i, r := range rest {
		same(t, r, others[i])
	}
	if want.lost >= 0 && len(got.damages) != want.lost {
		t.Errorf("%d damages, want %d: %v", len(got.damages), want.lost, got.damages)
	}
	if d := f.Records[n].Damage; want.lost < 0 && got.told() == 0 && d != warctest.NoBlank && d != warctest.Flipped && d != warctest.Zeroed {
		t.Error("nothing is told of the damage")
	}
}

func checkHit(t *testing.T, got warc.Record, record warctest.Written, want hit) {
	t.Helper()
	switch {
	case want.out == "none":
		t.Errorf("a record came out: %q", got.Block)
	case want.out != "any" && (got.Damage != "") != want.marked:
		t.Errorf("damage %q", got.Damage)
	case want.out == "whole" && !bytes.Equal(bytes.TrimRight(got.Block, "\r\n"), bytes.TrimRight(record.Block, "\r\n")):
		// a length too large takes the last record's line ends in
		t.Errorf("block\n%q\nwant\n%q", got.Block, record.Block)
	case want.out == "garbled" && !bytes.HasPrefix(got.Block, record.Block[:len("HTTP/1.1 200 OK")]):
		t.Errorf("block\n%q\nwant\n%q", got.Block, record.Block)
	case want.out == "cut" && !bytes.HasPrefix(record.Block, got.Block):
		t.Errorf("block is no first part:\n%q\nof\n%q", got.Block, record.Block)
	}
}
