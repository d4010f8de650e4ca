package warc_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"example.com/tearsheet/internal/warc"
	"example.com/tearsheet/internal/warc/warctest"
)

// small is a file of each compression, small enough to damage it at every byte.
func small() []*warctest.File {
	var all []*warctest.File
	pages := warctest.Pages(4, 3)
	for i := range pages {
		pages[i].Body = pages[i].Body[:200]
	}
	for c := warctest.Plain; c <= warctest.Blocks; c++ {
		all = append(all, warctest.Make(warctest.Shape{Compression: c}, pages, nil))
	}
	return all
}

// TestTruncated: cut anywhere, a file gives the records before the cut, at most one cut one, and
// says that it is cut.
func TestTruncated(t *testing.T) {
	for c, f := range small() {
		for n := range f.Bytes {
			got := readAll(t, bytes.NewReader(f.Cut(n)), limit)
			whole := 0
			for i, r := range got.records {
				if bytes.Equal(r.Block, f.Records[i].Block) && r.URL == f.Records[i].URL {
					whole++
				}
			}
			if len(got.records) > whole+1 {
				t.Fatalf("compression %d cut at %d: %d records, %d whole", c, n, len(got.records), whole)
			}
			want := slices.IndexFunc(f.Records, func(r warctest.Written) bool { return r.Offset+r.Length > int64(n) })
			if warctest.Compression(c) <= warctest.Records && whole < want {
				t.Fatalf("compression %d cut at %d: %d whole records, want %d", c, n, whole, want)
			}
			if whole < len(f.Records) && got.told() == 0 && !between(f, n, warctest.Compression(c)) {
				t.Fatalf("compression %d cut at %d: nothing is told: %d records", c, n, len(got.records))
			}
		}
	}
}

// between reports whether a cut falls between records, or among the line ends behind one: nothing shows it.
func between(f *warctest.File, n int, c warctest.Compression) bool {
	for _, r := range f.Records {
		end := int(r.Offset + r.Length)
		if n == end || c == warctest.Plain && n < end && n >= end-len("\r\n\r\n") {
			return true
		}
	}
	return false
}

// TestFlipped: a byte that is another costs at most the record it is in. In a file of few members it costs those behind.
func TestFlipped(t *testing.T) {
	for c, f := range small() {
		for n := range f.Bytes {
			got := readAll(t, bytes.NewReader(f.Flip(n)), limit)
			at := slices.IndexFunc(f.Records, func(r warctest.Written) bool { return r.Offset+r.Length > int64(n) })
			switch c := warctest.Compression(c); c {
			case warctest.Plain, warctest.Records:
				checkFlipped(t, f, got, at, fmt.Sprintf("%v, byte %d", c, n))
			default:
				checkPrefix(t, f, got, fmt.Sprintf("%v, byte %d", c, n))
			}
		}
	}
}

// checkFlipped wants all records but one of the file with their bytes. That of the flipped byte may be there or not.
func checkFlipped(t *testing.T, f *warctest.File, got *file, at int, where string) {
	t.Helper()
	i := 0
	for n, want := range f.Records {
		found := slices.IndexFunc(got.records[i:], func(r warc.Record) bool {
			return r.URL == want.URL && r.Type == want.Type && bytes.Equal(r.Block, want.Block)
		})
		if found < 0 && n != at {
			t.Fatalf("%s, of record %d: record %d is lost: %v", where, at, n, got.damages)
		}
		i += max(found+1, 0)
	}
	if len(got.records) > len(f.Records) {
		t.Fatalf("%s: %d records of %d", where, len(got.records), len(f.Records))
	}
	if len(got.records) < len(f.Records) && got.told() == 0 {
		t.Fatalf("%s: nothing is told", where)
	}
}

// TestBlocks: where members end anywhere, a damaged one costs the records that it has a part of, and no
// other; so does a stretch of zeros over some members, and one that is missing.
func TestBlocks(t *testing.T) {
	f := warctest.Make(warctest.Shape{Compression: warctest.Blocks}, warctest.Pages(80, 6), nil)
	clean := readAll(t, bytes.NewReader(f.Bytes), limit)
	var members []int64
	for _, r := range clean.records {
		if !slices.Contains(members, r.Offset) {
			members = append(members, r.Offset)
		}
	}
	third, fifth := members[2], members[4]
	for name, in := range map[string][]byte{
		"flipped": f.Flip(int(third) + 300),
		"header":  f.Flip(int(third)),
		"zeros":   slices.Concat(f.Bytes[:third+100], make([]byte, fifth-third-100), f.Bytes[fifth:]),
		"missing": slices.Concat(f.Bytes[:third+100], f.Bytes[fifth:]),
	} {
		t.Run(name, func(t *testing.T) {
			got := readAll(t, bytes.NewReader(in), limit)
			same := func(want warc.Record) bool {
				return slices.ContainsFunc(got.records, func(r warc.Record) bool { return r.URL == want.URL && bytes.Equal(r.Block, want.Block) })
			}
			for i, want := range clean.records[:len(clean.records)-1] {
				before, behind := clean.records[i+1].Offset < third, want.Offset >= fifth
				if (before || behind) && !same(want) {
					t.Errorf("record %d at %d is lost: %v", i, want.Offset, got.damages)
				}
			}
			if got.told() == 0 {
				t.Error("nothing is told")
			}
		})
	}
}

// checkPrefix wants to be told of whatever is not as it was written.
func checkPrefix(t *testing.T, f *warctest.File, got *file, where string) {
	t.Helper()
	equal := slices.EqualFunc(got.records, f.Records, func(r warc.Record, want warctest.Written) bool {
		return r.URL == want.URL && r.Type == want.Type && bytes.Equal(r.Block, want.Block)
	})
	if !equal && got.told() == 0 {
		t.Fatalf("%s: nothing is told", where)
	}
}

// record is a record of one's own, with a header that may have anything.
func record(fields, block string) string {
	return "WARC/1.0\r\n" + fields + "\r\n" + block + "\r\n\r\n"
}

const good = "WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 4\r\n\r\ngood\r\n\r\n"

// TestOddFiles are files that no shape has.
func TestOddFiles(t *testing.T) {
	header := func(extra string, n int) string {
		return fmt.Sprintf("WARC-Type: resource\r\n%sContent-Length: %d\r\n", extra, n)
	}
	long := strings.Repeat("x", 5000)
	for _, test := range []struct {
		name, in string
		records  []string // blocks, with "!" before one that has a damage
		damages  []string // offset, length, reason's first words
	}{
		{"empty", "", nil, []string{"0 0 the file is empty"}},
		{"line ends", "\r\n\r\n", nil, []string{"0 4 no record and no gzip member"}},
		{"zeros", strings.Repeat("\x00", 3000), nil, []string{"0 3000 no record and no gzip member"}},
		{"HTML", "<html>" + long, nil, []string{"0 5006 no record and no gzip member"}},
		{"zstd", "\x28\xb5\x2f\xfd" + long, nil, []string{"0 5004 the file is compressed with zstd"}},
		{"only the magic", "WARC/", nil, []string{"0 5 a record's header is cut"}},
		{"only a version", "WARC/1.0\r\n\r\n", nil, []string{"0 12 a record's header has no fields"}},
		{"header cut", good + "WARC/1.0\r\nWARC-Ty", []string{"good"}, []string{"60 17 a record's header is cut"}},
		{"header cut by a record", good + "WARC/1.0\r\nWARC-Ty" + good, []string{"good", "good"}, []string{"60 17 a record's header is cut by"}},
		{"garbage first", "\xef\xbb\xbf" + good, []string{"good"}, []string{"0 3 no record"}},
		{"noise of a record", "WARC/ WARC/1 WARC/1.0 " + good, []string{"good"}, []string{"0 22 a record's header"}},
		{"huge header", "WARC/1.0\r\n" + strings.Repeat("A: b\r\n", 200_000) + "\r\n\r\n" + good, []string{"good"}, []string{"0 1200014 a record's header is longer"}},
		{"long address", record(header("WARC-Target-URI: http://a.example/"+long+"\r\n", 1), "a") + good, []string{"a", "good"}, nil},
		{"over the limit", record(header("", 20_000), strings.Repeat("y", 20_000)) + good, []string{"good"}, []string{"0 20056 a record's block of 20000 bytes is over"}},
		{"over the limit, unknown", record("WARC-Type: resource\r\n", strings.Repeat("y", 20_000)) + good, []string{"good"}, []string{"0 20037 a record's block of unknown bytes is over"}},
		{"over the limit, and last", record(header("", 20_000), strings.Repeat("y", 15_000)), nil, []string{"0 15060 a record's block of 20000 bytes is over"}},
		{"at the limit", record(header("", 10_000), strings.Repeat("y", 10_000)) + good, []string{strings.Repeat("y", 10_000), "good"}, nil},
		{"WARC in a page", record(header("", len(good)), good) + good, []string{good, "good"}, nil},
		{"truncated by the crawler", record(header("WARC-Truncated: length\r\n", 1), "a"), []string{"!a"}, nil},
		{"segment", record(header("WARC-Segment-Number: 1\r\n", 1), "a"), []string{"!a"}, nil},
		{"negative length", record("WARC-Type: resource\r\nContent-Length: -1\r\n", "a") + good, []string{"!a", "good"}, nil},
		{"two lengths", record(header("Content-Length: 7\r\n", 1), "1234567") + good, []string{"1234567", "good"}, nil},
		{"old version", "WARC/0.18" + good[len("WARC/1.0"):] + good, []string{"good", "good"}, nil},
		{"zeros between", good + strings.Repeat("\x00", 100) + good, []string{"good", "good"}, []string{"60 100 this is no record"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			check(t, readAll(t, strings.NewReader(test.in), 10_000), test.records, test.damages)
			check(t, readAll(t, oneByte{strings.NewReader(test.in)}, 10_000), test.records, test.damages)
		})
	}
}

func check(t *testing.T, got *file, records, damages []string) {
	t.Helper()
	var blocks, reports []string
	for _, r := range got.records {
		if r.Damage != "" {
			blocks = append(blocks, "!"+string(r.Block))
		} else {
			blocks = append(blocks, string(r.Block))
		}
	}
	for i, d := range got.damages {
		text := fmt.Sprintf("%d %d %s", d.Offset, d.Length, d.Reason)
		if i < len(damages) && strings.HasPrefix(text, damages[i]) {
			text = damages[i]
		}
		reports = append(reports, text)
	}
	if !slices.Equal(blocks, records) {
		t.Errorf("records %.300q, want %.300q", blocks, records)
	}
	if !slices.Equal(reports, damages) {
		t.Errorf("damages %q, want %q", reports, damages)
	}
}

// oneByte is a reader that gives a byte at a time, and sometimes none.
type oneByte struct{ r io.Reader }

func (o oneByte) Read(p []byte) (int, error) { return o.r.Read(p[:min(len(p), 1)]) }

// TestReaderFails: an error of the reader's own ends the reading, behind what was read before.
func TestReaderFails(t *testing.T) {
	broken := errors.New("the disk is gone")
	for c, f := range small() {
		half := len(f.Bytes) * 9 / 10
		got, err := tryAll(io.MultiReader(bytes.NewReader(f.Cut(half)), failing{broken}), limit)
		if !errors.Is(err, broken) {
			t.Errorf("compression %d: error %v", c, err)
		}
		if warctest.Compression(c) < warctest.Whole && len(got.records) < 3 {
			t.Errorf("compression %d: %d records", c, len(got.records))
		}
	}
	if _, err := tryAll(failing{nil}, limit); !errors.Is(err, io.ErrNoProgress) {
		t.Errorf("a reader that gives nothing: %v", err)
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }
