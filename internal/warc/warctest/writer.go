package warctest

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"strings"
	"sync"
)

// blockSize is the content of a member in files of shape Blocks: less than a page, so that
// records cross them.
const blockSize = 8 << 10

// A Writer writes a WARC file, page by page.
type Writer struct {
	Damage func(n int) Damage // what to do to record n, from 0; nil for nothing
	Wrote  func(Written)      // told of every record; may be nil

	shape  Shape
	out    io.Writer
	whole  *gzip.Writer
	block  bytes.Buffer // of shape Blocks, not yet written
	offset int64
	n      int // records
	pages  int
}

// NewWriter writes to out. Close ends the file; out is the caller's.
func NewWriter(out io.Writer, shape Shape) *Writer {
	w := &Writer{shape: shape, out: out}
	if shape.Compression == Whole {
		w.whole = writers.Get().(*gzip.Writer)
		w.whole.Reset(out)
	}
	return w
}

// Page writes the records of a page.
func (w *Writer) Page(p Page) error {
	if w.shape.Companions && w.n == 0 {
		info := "software: warctest\r\nformat: WARC File Format " + w.shape.version() + "\r\n"
		if err := w.record("warcinfo", "", []byte(info), -1); err != nil {
			return err
		}
	}
	n := w.pages
	w.pages++
	if w.shape.Companions {
		request := "GET / HTTP/1.1\r\nHost: " + host(p.URL) + "\r\nAccept-Encoding: gzip, deflate\r\n\r\n"
		if err := w.record("request", p.URL, []byte(request), n); err != nil {
			return err
		}
	}
	if err := w.record("response", p.URL, response(p, w.shape), n); err != nil {
		return err
	}
	if w.shape.Companions {
		return w.record("metadata", p.URL, []byte("fetchTimeMs: 212\r\n"), n)
	}
	return nil
}

func host(url string) string {
	_, rest, _ := strings.Cut(url, "://")
	name, _, _ := strings.Cut(rest, "/")
	return name
}

// record writes one record.
func (w *Writer) record(kind, url string, block []byte, page int) error {
	damage := None
	if w.Damage != nil {
		damage = w.Damage(w.n)
	}
	r := Written{Offset: w.offset, Type: kind, URL: url, Block: block, Page: page, Damage: damage}
	text := hurtContent(w.text(r), damage)
	n, err := w.store(text, damage)
	r.Length = int64(n)
	w.offset += r.Length
	w.n++
	if w.Wrote != nil {
		w.Wrote(r)
	}
	return err
}

// text is the record as it is before compression. Damage to its fields and to what follows it is done here.
func (w *Writer) text(r Written) []byte {
	end := "\r\n"
	if w.shape.LineFeed {
		end = "\n"
	}
	var b bytes.Buffer
	line := func(name, value string) {
		if w.shape.Odd {
			name = strings.ToLower(name)
			value = strings.Replace(value, "; ", ";"+end+"\t", 1)
		}
		b.WriteString(name + ": " + value + end)
	}
	b.WriteString("WARC/" + w.shape.version() + end)
	line("WARC-Type", r.Type)
	line("WARC-Record-ID", fmt.Sprintf("<urn:uuid:00000000-0000-4000-8000-%012d>", w.n))
	line("WARC-Date", "2026-03-02T08:15:00Z")
	if r.URL != "" && w.shape.Odd {
		line("WARC-Target-URI", "<"+r.URL+">")
	} else if r.URL != "" {
		line("WARC-Target-URI", r.URL)
	}
	line("Content-Type", r.ContentType())
	if length := toldLength(len(r.Block), r.Damage); length != "" {
		line("Content-Length", length)
	}
	b.WriteString(end)
	b.Write(r.Block)
	if r.Damage != NoBlank {
		b.WriteString(end + end)
	}
	return b.Bytes()
}

// ContentType is the block's.
func (r Written) ContentType() string {
	switch r.Type {
	case "request", "response":
		return "application/http; msgtype=" + r.Type
	}
	return "application/warc-fields"
}

// store writes a record's text as the shape has it and returns its stored size.
func (w *Writer) store(text []byte, damage Damage) (int, error) {
	switch w.shape.Compression {
	case Whole:
		return w.whole.Write(hurtStored(text, damage))
	case Blocks:
		text = hurtStored(text, damage)
		w.block.Write(text)
		for w.block.Len() >= blockSize {
			if _, err := w.out.Write(compress(w.block.Next(blockSize))); err != nil {
				return 0, err
			}
		}
		return len(text), nil
	case Records:
		text = compress(text)
	}
	return w.out.Write(hurtStored(text, damage))
}

// Close ends the file.
func (w *Writer) Close() error {
	if w.whole != nil {
		defer writers.Put(w.whole)
		return w.whole.Close()
	}
	if w.block.Len() > 0 {
		_, err := w.out.Write(compress(w.block.Bytes()))
		return err
	}
	return nil
}

// writers keeps compressors, which are large.
var writers = sync.Pool{New: func() any { return gzip.NewWriter(nil) }}

// compress makes one gzip member.
func compress(b []byte) []byte {
	var out bytes.Buffer
	z := writers.Get().(*gzip.Writer)
	defer writers.Put(z)
	z.Reset(&out)
	z.Write(b)
	z.Close()
	return out.Bytes()
}
