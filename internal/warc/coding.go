package warc

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/adler32"
	"io"
	"sync"
)

// mostCodings is how many codings of a body are taken off. Two occur, by mistake; each costs up to the limit in time.
const mostCodings = 4

var (
	errOver   = errors.New("it is over the limit")
	gzips     = sync.Pool{New: func() any { return new(gzip.Reader) }}
	inflaters = sync.Pool{New: func() any { return flate.NewReader(nil) }}
)

// decode takes codings off a body, the last first, and says why the result may not be whole. It is a copy of at most limit bytes.
func decode(body []byte, codings []string, limit int) ([]byte, string) {
	if len(codings) > mostCodings {
		return nil, fmt.Sprintf("the body has %d content codings", len(codings))
	}
	damage, owned := "", false
	for i := len(codings) - 1; i >= 0; i-- {
		most := limit
		if i > 0 {
			most += limit/100 + 1<<10 // compressed, a text that cannot be is a little larger
		}
		b, err := uncode(body, codings[i], most)
		switch {
		case errors.Is(err, errPlain):
			continue
		case err != nil:
			damage = join(damage, fmt.Sprintf("content coding %.40q: %v", codings[i], err))
		}
		body, owned = b, true
	}
	if len(body) > limit {
		body = body[:limit]
		damage = join(damage, fmt.Sprintf("the body is cut after %d bytes: %v", limit, errOver))
	}
	if !owned {
		body = bytes.Clone(body)
	}
	return body, damage
}

// errPlain says that a body does not have a coding.
var errPlain = errors.New("the coding is not there")

// uncode takes one coding off. What could be read is returned with the error.
func uncode(b []byte, coding string, limit int) ([]byte, error) {
	var out []byte
	var err error
	switch coding {
	case "gzip":
		if !bytes.HasPrefix(b, gzipMagic[:2]) {
			return nil, errPlain
		}
		return gunzip(b, limit)
	case "deflate":
		out, err = inflate(b, limit)
	default:
		err = errors.New("it is not read")
	}
	if err != nil && isText(b) {
		return nil, errPlain
	}
	return out, err
}

// gunzip uncompresses all members; what follows them is passed over, as browsers do.
func gunzip(b []byte, limit int) ([]byte, error) {
	z := gzips.Get().(*gzip.Reader)
	defer gzips.Put(z)
	in := bytes.NewReader(b)
	var out []byte
	for {
		if err := z.Reset(in); err != nil {
			return out, err
		}
		z.Multistream(false)
		var err error
		if out, err = readMost(z, out, len(b), limit); err != nil {
			return out, err
		}
		if !bytes.HasPrefix(b[len(b)-in.Len():], gzipMagic) {
			return out, nil
		}
	}
}

// inflate uncompresses "deflate", which should have a zlib header (RFC 1950) and often has none.
func inflate(b []byte, limit int) ([]byte, error) {
	const dictionary = 0x20
	if len(b) > 2 && b[0]&0x0f == 8 && binary.BigEndian.Uint16(b)%31 == 0 && b[1]&dictionary == 0 {
		out, rest, err := inflateRaw(b[2:], limit)
		if err == nil && (len(rest) < 4 || binary.BigEndian.Uint32(rest) != adler32.Checksum(out)) {
			err = errors.New("the checksum is wrong")
		}
		if len(out) > 0 || err == nil || errors.Is(err, errOver) {
			return out, err
		}
	}
	out, _, err := inflateRaw(b, limit)
	return out, err
}

func inflateRaw(b []byte, limit int) (out, rest []byte, err error) {
	z := inflaters.Get().(io.ReadCloser)
	defer inflaters.Put(z)
	in := bytes.NewReader(b)
	z.(flate.Resetter).Reset(in, nil)
	out, err = readMost(z, nil, len(b), limit)
	return out, b[len(b)-in.Len():], err
}

// readMost appends what r has to b, which it lets grow to limit bytes. The size is of what r uncompresses.
func readMost(r io.Reader, b []byte, size, limit int) ([]byte, error) {
	for {
		if len(b) == limit {
			if n, err := io.ReadFull(r, make([]byte, 1)); n > 0 {
				return b, errOver
			} else if err != io.EOF {
				return b, err
			}
			return b, nil
		}
		if len(b) == cap(b) {
			const text = 4 // pages shrink to a quarter or less
			room := make([]byte, len(b), min(limit, max(2*len(b), text*size, 512)))
			copy(room, b)
			b = room
		}
		n, err := r.Read(b[len(b):min(cap(b), limit)])
		b = b[:len(b)+n]
		if err == io.EOF {
			return b, nil
		}
		if err != nil {
			return b, err
		}
	}
}

// isText reports whether b begins without control characters that text has not.
// 512 random bytes pass once in 10^24 times; an empty body passes.
func isText(b []byte) bool {
	for _, c := range b[:min(len(b), 512)] {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b {
			return false
		}
	}
	return true
}
