package warc_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"example.com/tearsheet/internal/warc"
	"example.com/tearsheet/internal/warc/warctest"
)

// endless gives parts one after another, without holding what it gives.
type endless struct {
	parts []part
	given int64
	step  int64  // how often to look at the memory
	peak  uint64 // most memory in use while it was read
}

type part struct {
	text  string
	times int
	at    int
}

func (e *endless) Read(p []byte) (int, error) {
	for len(e.parts) > 0 && e.parts[0].times == 0 {
		e.parts = e.parts[1:]
	}
	if len(e.parts) == 0 {
		return 0, io.EOF
	}
	first := &e.parts[0]
	n := copy(p, first.text[first.at:])
	if first.at += n; first.at == len(first.text) {
		first.at = 0
		first.times--
	}
	if e.given/e.step != (e.given+int64(n))/e.step {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		e.peak = max(e.peak, m.HeapAlloc)
	}
	e.given += int64(n)
	return n, nil
}

// TestMemory: a record of some hundred megabytes is passed over in the memory of a small
// one, told or not how long it is, and the next is read; so it is behind a bomb.
func TestMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("reads a gigabyte")
	}
	block := strings.Repeat("a line of a film that nobody reads\n", 1<<10)
	const times = 1 << 13
	bomb := pack(fmt.Sprintf("WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: %d\r\n\r\n", len(block)*1000) + strings.Repeat(block, 1000) + "\r\n\r\n")
	for _, test := range []struct {
		name  string
		parts []part
	}{
		{"length", []part{{text: fmt.Sprintf("WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: %d\r\n\r\n", len(block)*times), times: 1}, {text: block, times: times}, {text: "\r\n\r\n", times: 1}}},
		{"no length", []part{{text: "WARC/1.0\r\nWARC-Type: resource\r\n\r\n", times: 1}, {text: block, times: times}}},
		{"zeros", []part{{text: strings.Repeat("\x00", 1<<16), times: 1 << 12}}},
		{"line ends", []part{{text: good, times: 1}, {text: strings.Repeat("\r\n", 1<<15), times: 1 << 11}}},
		{"empty members", []part{{text: pack(good), times: 1}, {text: strings.Repeat(pack(""), 1<<10), times: 1 << 10}}},
		{"members of a byte", []part{{text: pack("x"), times: 1 << 20}}},
		{"bombs", []part{{text: bomb, times: 1 << 5}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			const limit = 1 << 20
			e := &endless{parts: append(test.parts, part{text: good, times: 1}), step: 16 << 20}
			if strings.HasPrefix(test.parts[0].text, "\x1f") {
				e.parts[len(e.parts)-1].text, e.step = pack(good), 1<<20
			}
			var before runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			r := warc.NewReader(e, limit)
			last := ""
			for {
				rec, err := r.Next()
				if err == io.EOF {
					break
				}
				if err == nil {
					last = string(rec.Block)
				}
			}
			if last != "good" {
				t.Errorf("the last record is %.50q", last)
			}
			if used := int64(e.peak) - int64(before.HeapAlloc); used > 2*limit+4<<20 {
				t.Errorf("%d MB in use after %d MB", used>>20, e.given>>20)
			}
			t.Logf("%d MB read, %d kB in use", e.given>>20, (int64(e.peak)-int64(before.HeapAlloc))>>10)
		})
	}
}

// TestLinear: hostile files cost work in proportion to their size: the bytes uncompressed and searched.
func TestLinear(t *testing.T) {
	start := "WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 900000\r\n\r\n"
	nested := func(n int) string { return strings.Repeat(storedMember("WARC/1.0\r\n"), n) }
	for _, test := range []struct {
		name string
		make func(n int) string
	}{
		{"magics", func(n int) string { return pack(good) + strings.Repeat("\x1f\x8b\x08", n) }},
		{"magics with a plain header", func(n int) string { return pack(good) + strings.Repeat("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff", n) }},
		{"magics with names", func(n int) string {
			return pack(good) + strings.Repeat("\x1f\x8b\x08\x1e\x00\x00\x00\x00\x00\xff\x00\x04", n)
		}},
		{"magics first", func(n int) string { return "x" + strings.Repeat("\x1f\x8b\x08", n) }},
		{"members that never end", func(n int) string { return pack(good) + nested(n) }},
		{"records that are too long", func(n int) string { return strings.Repeat(start, n) }},
		{"starts", func(n int) string { return strings.Repeat("WARC/", n) }},
		{"versions", func(n int) string { return strings.Repeat("WARC/1.0\r\n", n) }},
		{"headers that never end", func(n int) string { return strings.Repeat("WARC/1.0\r\nWARC-Type: x\r\n", n) }},
		{"folded lines", func(n int) string { return "WARC/1.0\r\nWARC-Type: x\r\n" + strings.Repeat(" y\r\n", n) }},
	} {
		t.Run(test.name, func(t *testing.T) {
			work := func(n int) float64 {
				in := test.make(n)
				r := warc.NewReader(strings.NewReader(in), 1<<20)
				for {
					if _, err := r.Next(); err == io.EOF {
						return float64(r.Work()) / float64(len(in))
					}
				}
			}
			few, many := work(20_000), work(200_000)
			t.Logf("work a byte: %.1f, %.1f", few, many)
			if many > 1.5*few+2 {
				t.Errorf("work a byte grows from %.1f to %.1f", few, many)
			}
		})
	}
}

// storedMember begins a gzip member that holds text and claims 64 kB of what follows to be its data.
func storedMember(text string) string {
	const size = 0xffff
	return "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff" + "\x00" + string([]byte{byte(size & 0xff), byte(size >> 8), 0, 0}) + text
}

func benchmark(b *testing.B, shape warctest.Shape, bodies bool) {
	f := warctest.Make(shape, warctest.Pages(2000, 1), nil)
	b.SetBytes(int64(len(f.Bytes)))
	b.ReportAllocs()
	for b.Loop() {
		r := warc.NewReader(bytes.NewReader(f.Bytes), limit)
		n := 0
		for {
			rec, err := r.Next()
			if err == io.EOF {
				break
			}
			if err != nil {
				b.Fatal(err)
			}
			if bodies {
				if _, err := rec.Response(limit); err != nil {
					b.Fatal(err)
				}
			}
			n++
		}
		if n != len(f.Records) {
			b.Fatal(n)
		}
	}
}

func BenchmarkPlain(b *testing.B) { benchmark(b, warctest.Shape{}, false) }
func BenchmarkGzip(b *testing.B) {
	benchmark(b, warctest.Shape{Compression: warctest.Records}, false)
}
func BenchmarkWhole(b *testing.B) { benchmark(b, warctest.Shape{Compression: warctest.Whole}, false) }
func BenchmarkBodies(b *testing.B) {
	benchmark(b, warctest.Shape{Compression: warctest.Records, Chunked: true, Coding: "gzip"}, true)
}

// BenchmarkGunzip is what uncompressing alone costs: the measure of BenchmarkGzip.
func BenchmarkGunzip(b *testing.B) {
	f := warctest.Make(warctest.Shape{Compression: warctest.Records}, warctest.Pages(2000, 1), nil)
	b.SetBytes(int64(len(f.Bytes)))
	b.ReportAllocs()
	for b.Loop() {
		z, err := gzip.NewReader(bytes.NewReader(f.Bytes))
		if err != nil {
			b.Fatal(err)
		}
		if _, err := io.Copy(io.Discard, z); err != nil {
			b.Fatal(err)
		}
	}
}
