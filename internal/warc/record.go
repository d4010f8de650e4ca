package warc

import (
	"bytes"
	"fmt"
	"math"
	"strings"
)

// read reads the record in view. It returns nil if it is passed over, which is begun to be told.
func (r *Reader) read() *Record {
	p := r.w.here()
	n, reason := r.head()
	if n == 0 {
		r.lose(reason)
		r.w.drop(len(recordMagic))
		r.lost.Length += int64(len(recordMagic))
		r.pass(math.MaxInt64)
		return nil
	}
	h := &r.header
	size, reason, ok := r.block(n)
	if !ok {
		r.lose(fmt.Sprintf("a record's block of %s bytes is over the limit of %d: %s %.200q", h.bytes(), r.limit, h.kind, h.url))
		r.over(n)
		return nil
	}
	r.record = Record{
		Offset: p.offset, Inner: p.inner,
		Type: h.kind, URL: h.url, ContentType: h.content,
		Block:  r.w.have(r.used)[n : n+size : n+size],
		Damage: r.damage(reason, p.inner == 0),
	}
	return &r.record
}

// head reads the header in view. It returns its length, or 0 and why there is none.
func (r *Reader) head() (int, string) {
	for want := 4 << 10; ; want *= 2 {
		b := r.w.have(min(want, headerLimit))
		n, reason := parseHeader(b, &r.header)
		r.w.work += int64(r.header.seen)
		switch {
		case n > 0 || reason != "":
			return n, reason
		case len(b) == headerLimit:
			return 0, fmt.Sprintf("a record's header is longer than %d bytes", headerLimit)
		case len(b) < want && r.w.fault != "":
			return 0, "a record's header is cut: " + r.w.fault
		case len(b) < want:
			return 0, "a record's header is cut"
		}
	}
}

// bytes is the length as told.
func (h *header) bytes() string {
	if h.length < 0 {
		return "unknown"
	}
	return fmt.Sprint(h.length)
}

// block returns the size of the block behind a header of n bytes and what speaks against it, and sets what the record takes.
// It reports false if the block is over the limit.
func (r *Reader) block(n int) (int, string, bool) {
	length := int(min(uint64(r.header.length), uint64(r.limit)+1)) // of a missing one, too much
	b := r.w.have(n + length + startPeek)[n:]
	if len(b) >= length && length <= r.limit && follows(b[length:]) {
		r.used = n + length
		return length, "", true
	}
	if i := r.w.findStart(b[:min(len(b), length+startPeek)]); i >= 0 && i < length {
		return r.cut(n, i, true)
	}
	switch {
	case len(b) > r.limit && length > r.limit:
		return 0, "", false
	case len(b) < length:
		return r.cut(n, len(b), false)
	}
	r.used = n + length
	if blankLine(b[length:]) {
		return length, "", true
	}
	return length, "what follows the block is no record: Content-Length may be too small", true
}

// cut ends a block after i bytes, less the line ends that stand before a record.
func (r *Reader) cut(n, i int, next bool) (int, string, bool) {
	b := r.w.have(n + i)[n:]
	r.used = n + i
	clean := r.w.gzipped && r.w.fault == "" // the member holds this record and no more
	if next || clean || r.header.length < 0 {
		b = trimLine(trimLine(b))
	}
	switch {
	case r.header.length < 0:
		return len(b), "there is no Content-Length: the block is what stands before the next record", true
	case next:
		return len(b), fmt.Sprintf("Content-Length is %d, but the next record starts after %d bytes", r.header.length, i), true
	}
	return len(b), fmt.Sprintf("the block has %d bytes of %d", len(b), r.header.length), true
}

func trimLine(b []byte) []byte {
	return bytes.TrimSuffix(bytes.TrimSuffix(b, []byte("\n")), []byte("\r"))
}

// follows reports whether what stands behind a block is as it should be: line
// ends and a record, or what is left of the line ends at the file's end.
func follows(b []byte) bool {
	rest := bytes.TrimLeft(b, "\r\n")
	if len(rest) > 0 {
		return bytes.HasPrefix(rest, recordMagic)
	}
	return blankLine(b) || bytes.HasPrefix([]byte("\r\n\r\n"), b) || bytes.HasPrefix([]byte("\n\n"), b)
}

// blankLine reports whether b begins as what stands behind a block.
func blankLine(b []byte) bool {
	return bytes.HasPrefix(b, []byte("\r\n\r\n")) || bytes.HasPrefix(b, []byte("\n\n"))
}

// over passes over a block that is too large.
func (r *Reader) over(n int) {
	r.w.drop(n)
	r.lost.Length += int64(n)
	length := r.header.length
	if length < 0 {
		length = math.MaxInt64
	}
	r.pass(length)
}

// damage adds to what speaks against a block how its gzip member ended, if the record has it for its
// own or was cut by it, and what the header says.
func (r *Reader) damage(reason string, own bool) string {
	var all []string
	if reason != "" {
		all = append(all, reason)
	}
	w := &r.w
	last := w.ended && w.fault != "" && len(bytes.TrimLeft(w.buf[w.start+r.used:w.end], "\r\n")) == 0
	if last && (reason != "" || own && w.gzipped) {
		all = append(all, w.fault)
		r.told = true
	}
	if r.header.truncated != "" {
		all = append(all, "WARC-Truncated: "+r.header.truncated)
	}
	if r.header.segment != "" {
		all = append(all, "segment "+r.header.segment+" of a record in several")
	}
	return strings.Join(all, "; ")
}
