// Package warctest makes WARC files of all shapes, whole and damaged, for tests
// and measurements. It knows nothing of the reader: what it says of a file is what
// it has written. Same input, same bytes.
package warctest

import (
	"bytes"
	"fmt"
)

// A Page is what a server sent.
type Page struct {
	URL         string
	ContentType string
	Status      int // 0 for 200
	Body        []byte
}

// Compression says how a file is compressed.
type Compression int

const (
	Plain   Compression = iota
	Records             // gzip, a member a record: what crawlers write
	Whole               // gzip, one member
	Blocks              // gzip, members of 8 kB of content that end anywhere, as parallel compressors write
)

func (c Compression) String() string {
	return [...]string{"plain", "gzip-records", "gzip-whole", "gzip-blocks"}[c]
}

// A Shape is how pages are written down. The zero value is a plain file of
// WARC 1.0 with a response a page, without codings.
type Shape struct {
	Version     string // "1.1"; empty for "1.0"
	Compression Compression
	Companions  bool   // a warcinfo record first; a request before and metadata behind each response
	LineFeed    bool   // line ends of one byte in the records' headers and between records
	Odd         bool   // what readers forget: names in other cases, folded lines, <> around addresses
	Chunked     bool   // transfer coding
	Coding      string // content coding: "", "gzip", "deflate" (raw), "zlib" (deflate as it should be), "gzip, gzip", "br" (bytes that are none)
	Lies        bool   // the header tells Chunked and Coding, the body has neither
}

func (s Shape) String() string {
	text := "warc-" + s.version() + "-" + s.Compression.String()
	for _, part := range []struct {
		on   bool
		name string
	}{{s.Companions, "companions"}, {s.LineFeed, "lf"}, {s.Odd, "odd"}, {s.Chunked, "chunked"}, {s.Coding != "", s.coding()}, {s.Lies, "lies"}} {
		if part.on {
			text += "-" + part.name
		}
	}
	return text
}

func (s Shape) version() string {
	if s.Version == "" {
		return "1.0"
	}
	return s.Version
}

func (s Shape) coding() string {
	return string(bytes.ReplaceAll([]byte(s.Coding), []byte(", "), []byte("-")))
}

// Name is the name of a file of the shape, with its ending.
func (s Shape) Name() string {
	if s.Compression == Plain {
		return s.String() + ".warc"
	}
	return s.String() + ".warc.gz"
}

// Shapes returns every compression with every version and coding that a crawl may hold; their
// bodies come out whole of a reader.
func Shapes() []Shape {
	var all []Shape
	for c := Plain; c <= Blocks; c++ {
		all = append(all,
			Shape{Compression: c},
			Shape{Compression: c, Version: "1.1", Companions: true},
			Shape{Compression: c, LineFeed: true, Companions: true},
			Shape{Compression: c, Odd: true, Companions: true, Chunked: true},
			Shape{Compression: c, Chunked: true, Coding: "gzip"},
			Shape{Compression: c, Coding: "gzip, gzip"},
			Shape{Compression: c, Coding: "deflate"},
			Shape{Compression: c, Version: "1.1", Coding: "zlib", Companions: true},
			Shape{Compression: c, Lies: true, Chunked: true, Coding: "gzip"},
			Shape{Compression: c, Lies: true, Coding: "br"},
		)
	}
	return all
}

// Damage is what is done to a record.
type Damage int

const (
	None       Damage = iota
	Short             // Content-Length is half of what it should be
	Long              // Content-Length reaches into the next record
	Huge              // Content-Length is a terabyte
	NoLength          // there is no Content-Length
	BadLength         // Content-Length is no number
	NoBlank           // no line ends behind the block
	Garbage           // bytes of no record behind the record
	Torn              // the end of the content is missing, line ends too
	Headless          // the record's first line is overwritten
	Flipped           // a byte in the middle of the record is another; compressed, it is of the stored bytes
	Zeroed            // the middle of the stored bytes is zeros
	Chopped           // the stored bytes end in the middle
	lastDamage = Chopped
)

func (d Damage) String() string {
	return [...]string{"none", "short", "long", "huge", "no-length", "bad-length", "no-blank", "garbage", "torn", "headless", "flipped", "zeroed", "chopped"}[d]
}

// Damages returns all kinds but None.
func Damages() []Damage {
	var all []Damage
	for d := None + 1; d <= lastDamage; d++ {
		all = append(all, d)
	}
	return all
}

// Written is a record that was written.
type Written struct {
	Offset, Length int64 // in the file as stored: of its member, or of the record; of the content in files of shape Whole or Blocks
	Type, URL      string
	Block          []byte // as it was before damage
	Page           int    // which page it belongs to, from 0; -1 for warcinfo
	Damage         Damage
}

// A File is a WARC file and what is in it.
type File struct {
	Bytes   []byte
	Records []Written
}

// Make writes pages in a shape. The damage is done to the records of those numbers, from 0, companions counted.
func Make(shape Shape, pages []Page, damage map[int]Damage) *File {
	var out bytes.Buffer
	f := &File{}
	w := NewWriter(&out, shape)
	w.Damage = func(n int) Damage { return damage[n] }
	w.Wrote = func(r Written) { f.Records = append(f.Records, r) }
	for _, p := range pages {
		if err := w.Page(p); err != nil {
			panic(fmt.Sprintf("warctest: a buffer does not take it: %v", err))
		}
	}
	if err := w.Close(); err != nil {
		panic(fmt.Sprintf("warctest: a buffer does not take it: %v", err))
	}
	f.Bytes = out.Bytes()
	return f
}
