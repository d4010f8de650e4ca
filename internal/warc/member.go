package warc

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io"
)

// gzipMagic begins a gzip member (RFC 1952); its third byte is the one compression method there is.
var gzipMagic = []byte{0x1f, 0x8b, 8}

const (
	// headerPeek is the longest gzip header that is read: an extra field of 64 kB, and names.
	headerPeek = 80 << 10

	// trial bounds the work on a place that may be the start of a member. The
	// tables of a deflate block take less than 700 bytes.
	trial = 2 << 10
)

var (
	errChecksum = errors.New("the checksum of the gzip member is wrong")
	errCut      = errors.New("the file ends inside a gzip member")
	errDeflate  = errors.New("the gzip member is damaged")
)

// A member uncompresses one gzip member.
type member struct {
	in    *stored
	start int64 // its offset
	z     io.ReadCloser
	try   bytes.Reader
	sum   uint32
	size  uint32
	tried int64 // bytes looked at where no member was
}

// open begins with the member at in's place. It reports false, without moving, if there is none.
func (m *member) open() bool {
	n, ok := gzipHeader(m.in, headerPeek)
	if !ok {
		return false
	}
	m.start = m.in.offset()
	m.in.pos += n
	m.reset(m.in)
	m.sum, m.size = 0, 0
	return true
}

func (m *member) reset(r io.Reader) {
	if m.z == nil {
		m.z = flate.NewReader(r)
		return
	}
	m.z.(flate.Resetter).Reset(r, nil)
}

// begins returns the first bytes of the content of what may be a member at in's place.
func (m *member) begins(first []byte) []byte {
	n, ok := gzipHeader(m.in, trial)
	if !ok {
		return nil
	}
	m.try.Reset(m.in.peek(trial)[n:])
	m.reset(&m.try)
	before := m.try.Len()
	k, _ := io.ReadFull(m.z, first)
	m.tried += int64(n + before - m.try.Len())
	return first[:k]
}

// Read returns io.EOF at the end of a member that is whole.
func (m *member) Read(p []byte) (int, error) {
	n, err := m.z.Read(p)
	m.sum = crc32.Update(m.sum, crc32.IEEETable, p[:n])
	m.size += uint32(n)
	switch {
	case err == nil:
		return n, nil
	case err == io.EOF:
		return n, m.finish()
	case err == io.ErrUnexpectedEOF:
		return n, errCut
	}
	return n, errDeflate
}

func (m *member) finish() error {
	b := m.in.peek(8)
	if len(b) < 8 {
		m.in.pos = m.in.end
		return errCut
	}
	m.in.pos += 8
	if binary.LittleEndian.Uint32(b) != m.sum || binary.LittleEndian.Uint32(b[4:]) != m.size {
		return errChecksum
	}
	return io.EOF
}

// gzipHeader returns the length of the gzip header at s, if it is one of at most most bytes.
func gzipHeader(s *stored, most int) (int, bool) {
	const (
		fixed                     = 10
		crc, extra, name, comment = 2, 4, 8, 16
		reserved                  = 0xe0
	)
	b := s.peek(fixed)
	if len(b) < fixed || !bytes.HasPrefix(b, gzipMagic) || b[3]&reserved != 0 {
		return 0, false
	}
	flags, n := b[3], fixed
	if flags == 0 {
		return n, true
	}
	b = s.peek(most)
	if flags&extra != 0 {
		if len(b) < n+2 {
			return 0, false
		}
		n += 2 + int(binary.LittleEndian.Uint16(b[n:]))
	}
	for _, text := range []byte{name, comment} {
		if flags&text != 0 {
			end := bytes.IndexByte(b[min(n, len(b)):], 0)
			if end < 0 {
				return 0, false
			}
			n += end + 1
		}
	}
	if flags&crc != 0 {
		n += 2
	}
	return n, n <= len(b)
}
