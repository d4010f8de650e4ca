package warc_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"testing"

	"example.com/tearsheet/internal/warc"
)

// limit is above all blocks of the tests' files.
const limit = 1 << 20

// file is what a reader made of a file.
type file struct {
	records []warc.Record // with blocks of their own
	damages []warc.Damage
}

// readAll reads a file to its end. Anything that goes on for longer than the
// file can hold records is a loop.
func readAll(tb testing.TB, in io.Reader, limit int64) *file {
	tb.Helper()
	f, err := tryAll(in, limit)
	if err != nil {
		tb.Fatal(err)
	}
	return f
}

func tryAll(in io.Reader, limit int64) (*file, error) {
	f := &file{}
	r := warc.NewReader(in, limit)
	for {
		rec, err := r.Next()
		var d *warc.Damage
		switch {
		case err == io.EOF:
			return f, nil
		case errors.As(err, &d):
			f.damages = append(f.damages, *d)
		case err != nil:
			return f, err
		default:
			own := *rec
			own.Block = bytes.Clone(rec.Block)
			f.records = append(f.records, own)
		}
	}
}

// told is how much of the file was reported: damages, and records with one.
func (f *file) told() int {
	n := len(f.damages)
	for _, r := range f.records {
		if r.Damage != "" {
			n++
		}
	}
	return n
}

// gunzip uncompresses all members.
func gunzip(tb testing.TB, b []byte) []byte {
	tb.Helper()
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		tb.Fatal(err)
	}
	all, err := io.ReadAll(z)
	if err != nil {
		tb.Fatal(err)
	}
	return all
}
