package warc

import (
	"bytes"
	"io"
)

const (
	// behind is how far reading can go back after a member proved damaged. The farthest
	// that a broken gzip header leads astray is its extra field, 64 kB; broken deflate data
	// fail within some hundred bytes, as a quarter of all block types and nearly all lengths of stored blocks are invalid.
	behind = 128 << 10

	// ahead is the size of reads, and the most that can be peeked.
	ahead = 256 << 10

	// smallFile is the size of the first buffer: a few pages.
	smallFile = 16 << 10

	// emptyReads is how often a reader may return nothing without an error; bufio has the same number.
	emptyReads = 100
)

// stored is the file as it is stored, with some history.
type stored struct {
	r        io.Reader
	buf      []byte
	pos, end int   // buf[pos:end] is still to be read
	base     int64 // offset of buf[0] in the file
	err      error // r's, io.EOF included
}

func (s *stored) offset() int64 { return s.base + int64(s.pos) }

// seek goes to an offset, or as close to it as history reaches.
func (s *stored) seek(offset int64) { s.pos = int(max(0, offset-s.base)) }

// peek returns the next n bytes, and fewer only at the file's end; n is at most ahead.
func (s *stored) peek(n int) []byte {
	for s.end-s.pos < n && s.fill() {
	}
	return s.buf[s.pos:min(s.end, s.pos+n)]
}

// fill reads on, whatever is still to be read, which is less than ahead.
func (s *stored) fill() bool {
	if s.err != nil {
		return false
	}
	if s.end == len(s.buf) && s.end < behind+ahead {
		buf := make([]byte, min(max(4*s.end, smallFile), behind+ahead))
		copy(buf, s.buf)
		s.buf = buf
	}
	if from := s.pos - behind; s.end == len(s.buf) && from > 0 {
		copy(s.buf, s.buf[from:s.end])
		s.base += int64(from)
		s.pos -= from
		s.end -= from
	}
	for range emptyReads {
		n, err := s.r.Read(s.buf[s.end:])
		s.end += n
		s.err = err
		if n > 0 || err != nil {
			return n > 0
		}
	}
	s.err = io.ErrNoProgress
	return false
}

// Read makes it a source of plain content; with ReadByte it is one of deflate
// data, of which no byte too many is taken.
func (s *stored) Read(p []byte) (int, error) {
	if s.pos == s.end && !s.fill() {
		return 0, io.EOF
	}
	n := copy(p, s.buf[s.pos:s.end])
	s.pos += n
	return n, nil
}

func (s *stored) ReadByte() (byte, error) {
	if s.pos == s.end && !s.fill() {
		return 0, io.EOF
	}
	b := s.buf[s.pos]
	s.pos++
	return b, nil
}

// find goes to the next occurrence of pattern, or to the end.
func (s *stored) find(pattern []byte) bool {
	for {
		if i := bytes.Index(s.buf[s.pos:s.end], pattern); i >= 0 {
			s.pos += i
			return true
		}
		s.pos = max(s.pos, s.end-len(pattern)+1)
		if !s.fill() {
			s.pos = s.end
			return false
		}
	}
}
