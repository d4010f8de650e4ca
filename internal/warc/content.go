package warc

import (
	"bytes"
	"fmt"
	"io"
)

// recordMagic begins a record.
var recordMagic = []byte("WARC/")

// A zstd file begins with a frame or with a frame to be skipped, which holds the
// dictionary (RFC 8878; the first byte of the latter is 50 to 5f).
var (
	zstdMagic = []byte{0x28, 0xb5, 0x2f, 0xfd}
	zstdSkip  = []byte{0x2a, 0x4d, 0x18}
)

// rescan bounds how often stored bytes are read again after damage: this many times
// as many as the file has, and rescanFree more. Real damage asks for one
// member each; only files made for it come near.
const (
	rescan     = 4
	rescanFree = 1 << 20
)

// content is what the file holds, uncompressed, in stretches. A stretch ends at
// damage and where a gzip member begins with a record, so that no wrong length
// leads across. In other files members end anywhere and a stretch has many.
type content struct {
	in      stored
	gzipped bool
	m       member
	first   []byte // of the member just opened, not yet returned
	firstOf [len("WARC/")]byte
	err     error  // of the member, to be returned behind first
	opened  bool   // the next stretch's member is open
	loose   bool   // members end anywhere: one began without a record
	again   int64  // stored bytes read again after damage
	inner   int64  // bytes of the member returned so far
	fault   string // why the stretch ended, if it may not be whole
}

// read returns bytes of the stretch, of one member at a time, and 0 at its end.
func (c *content) read(p []byte) int {
	if !c.gzipped {
		n, _ := c.in.Read(p)
		if n == 0 && c.failed() {
			c.fault = c.reason(nil)
		}
		return n
	}
	for {
		n := copy(p, c.first)
		c.first = c.first[n:]
		if n == 0 && c.err == nil {
			n, c.err = c.m.Read(p)
		}
		if n > 0 {
			c.inner += int64(n)
			return n
		}
		if c.err == nil {
			continue
		}
		if c.err != io.EOF {
			c.fault = c.reason(c.err)
			return 0
		}
		if !c.m.open() {
			return 0
		}
		if c.begin(); c.opened {
			return 0
		}
	}
}

// failed reports whether the file's end is an error of its reader.
func (c *content) failed() bool {
	return c.in.err != nil && c.in.err != io.EOF && c.in.pos == c.in.end
}

// reason says why a stretch may not be whole.
func (c *content) reason(err error) string {
	if c.failed() {
		err = fmt.Errorf("reading failed: %w", c.in.err)
	}
	return err.Error()
}

// stop is where the stretch ended in the file; of a damaged member without content, its start.
func (c *content) stop() int64 {
	if c.fault != "" && c.gzipped && c.inner == 0 {
		return c.m.start
	}
	return c.in.offset()
}

// strange says what stored bytes between stretches are.
func (c *content) strange() string {
	if b := c.in.peek(len(zstdMagic)); c.in.offset() == 0 && (bytes.Equal(b, zstdMagic) || len(b) == 4 && b[0]&0xf0 == 0x50 && bytes.Equal(b[1:], zstdSkip)) {
		return "the file is compressed with zstd, which is not read"
	}
	return "no record and no gzip member starts here"
}

// begin looks into the member just opened: whether it begins a stretch.
func (c *content) begin() {
	n := 0
	c.err = nil
	for n < len(c.firstOf) && c.err == nil {
		var k int
		k, c.err = c.m.Read(c.firstOf[n:])
		n += k
	}
	c.first = c.firstOf[:n]
	c.inner = 0
	c.opened = bytes.Equal(c.first, recordMagic) || c.err != nil && c.err != io.EOF
	c.loose = c.loose || !c.opened && n > 0
}

// next begins the next stretch. It returns how many stored bytes lie before it, and
// false at the file's end.
func (c *content) next() (int64, bool) {
	if c.opened {
		c.opened, c.fault = false, ""
		return 0, true
	}
	from := c.stop()
	if c.fault != "" && c.gzipped {
		c.back(c.in.offset())
	}
	c.fault = ""
	found := c.gzipped && c.findMember()
	gap := max(0, c.in.offset()-from)
	if found {
		c.m.open()
		c.begin()
		c.opened = false
	}
	return gap, found
}

// back returns to just behind the start of a damaged member, as it may have
// swallowed the next ones.
func (c *content) back(from int64) {
	to := max(c.m.start+1, c.in.base)
	if c.again+from-to <= rescan*from+rescanFree {
		c.again += from - to
		c.in.seek(to)
	}
}

// findMember goes to the next gzip member: to one that begins with a record, unless members end anywhere.
func (c *content) findMember() bool {
	for c.in.find(gzipMagic) {
		first := c.m.begins(c.firstOf[:])
		if bytes.Equal(first, recordMagic) || c.loose && len(first) == len(recordMagic) {
			return true
		}
		c.in.pos++
	}
	return false
}

// open finds out what the file is and begins the first stretch, as next does.
func (c *content) open() (int64, bool) {
	c.m.in = &c.in
	b := c.in.peek(len(recordMagic))
	if bytes.HasPrefix(b, recordMagic) {
		return 0, true
	}
	if c.in.pos == c.in.end {
		return 0, false
	}
	if bytes.HasPrefix(b, gzipMagic) && c.m.open() {
		c.gzipped = true
		c.begin()
		c.opened = false
		return 0, true
	}
	return c.startBehind()
}

// startBehind passes over what begins the file and is neither a record nor a member.
func (c *content) startBehind() (int64, bool) {
	for {
		b := c.in.buf[c.in.pos:c.in.end]
		record := bytes.Index(b, recordMagic)
		if record >= 0 {
			b = b[:record]
		}
		if c.memberWithin(c.in.offset() + int64(len(b))) {
			c.gzipped = true
			c.m.open()
			c.begin()
			c.opened = false
			return c.m.start, true
		}
		if record >= 0 {
			return c.in.offset(), true
		}
		if !c.in.fill() {
			c.in.pos = c.in.end
			return c.in.offset(), false
		}
	}
}

// memberWithin goes to the first gzip member before an offset that begins with a
// record. If there is none it goes to that offset, or to the start of what may be a magic cut by the end of the buffer.
func (c *content) memberWithin(end int64) bool {
	for {
		b := c.in.buf[c.in.pos:min(int64(c.in.end), end-c.in.base)]
		i := bytes.Index(b, gzipMagic)
		if i < 0 {
			if c.in.pos += len(b); c.in.pos == c.in.end {
				c.in.pos -= min(len(b), len(recordMagic)-1)
			}
			return false
		}
		c.in.pos += i
		if bytes.Equal(c.m.begins(c.firstOf[:]), recordMagic) {
			return true
		}
		c.in.pos++
	}
}
