package warc

import (
	"io"
	"math"
)

// tailPeek is as much as shows whether a record follows a block: two line
// ends, the record's magic and some blank lines too many.
const tailPeek = 16

// A Reader reads the records of one WARC file. It holds about as many bytes as the
// largest record that is not passed over, and never more than twice the limit and some 4 MB.
type Reader struct {
	w      window
	limit  int
	used   int  // bytes in view that the last record takes
	told   bool // the stretch's fault stands in a record's Damage
	losing bool // lost is to be told
	lost   Damage
	spoke  bool // something was returned
	header header
	record Record
}

// NewReader reads from r, which may hold any number of records, damaged or not.
// Records whose block is larger than limit bytes are passed over and reported as [*Damage].
func NewReader(r io.Reader, limit int64) *Reader {
	const most = math.MaxInt/4 - headerLimit // so that sums and doublings of it are numbers
	z := &Reader{limit: int(min(max(limit, 0), most))}
	z.w.in.r = r
	z.w.ended = true // as if behind a stretch
	z.w.most = z.limit + headerLimit + tailPeek + leastRead
	return z
}

// Next returns the next record, or io.EOF after the last. A [*Damage] error is
// not the end: it says what could not be read, and the next call reads on
// behind it. A file that is cut short ends with a damaged record or a [*Damage], and then
// io.EOF; one without any record is a [*Damage]. Any other error is r's own and final.
// Where a Content-Length does not lead to a record, what looks like a record's first lines ends the
// block; so it does in a block over the limit, as that cannot be looked at as a whole. Behind damage in
// a gzip member reading goes on at the next member: of a file compressed as one, nothing is left.
func (r *Reader) Next() (*Record, error) {
	r.w.drop(r.used)
	r.used = 0
	for {
		r.blank()
		b := r.w.have(len(recordMagic))
		switch {
		case len(b) == 0:
			if more, err := r.cross(); !more {
				return nil, err
			}
		case string(b) != string(recordMagic):
			r.lose("this is no record")
			r.pass(math.MaxInt64)
		case r.losing:
			return nil, r.tell()
		default:
			if rec := r.read(); rec != nil {
				r.spoke = true
				return rec, nil
			}
		}
	}
}

// blank passes over line ends.
func (r *Reader) blank() {
	for {
		b := r.w.have(tailPeek)
		n := 0
		for n < len(b) && (b[n] == '\r' || b[n] == '\n') {
			n++
		}
		r.w.drop(n)
		if n < tailPeek {
			return
		}
	}
}

// lose begins a Damage here, unless one has been begun.
func (r *Reader) lose(reason string) {
	if !r.losing {
		p := r.w.here()
		r.lost = Damage{Offset: p.offset, Inner: p.inner, Reason: reason}
		r.losing = true
	}
}

func (r *Reader) tell() error {
	d := r.lost
	r.losing, r.spoke = false, true
	return &d
}

// cross goes to the next stretch. At the file's end it returns false and what Next returns.
func (r *Reader) cross() (bool, error) {
	reason := r.w.fault
	if reason != "" && !r.told && !r.w.failed() {
		r.lose(reason)
	}
	r.told = false
	if reason == "" {
		reason = r.w.strange()
	}
	from := r.w.stop()
	gap, more := r.w.nextStretch()
	if gap > 0 {
		if !r.losing {
			r.losing, r.lost = true, Damage{Offset: from, Reason: reason}
		}
		r.lost.Length += gap
	}
	if more {
		return true, nil
	}
	if !r.losing && !r.spoke && !r.w.failed() {
		r.lose("the file is empty")
	}
	r.w.ended = true
	if r.losing {
		return false, r.tell()
	}
	return false, r.w.in.err
}

// pass loses at most n bytes of the stretch, up to a record's start.
func (r *Reader) pass(n int64) {
	for n > 0 {
		b := r.w.have(leastRead)
		last := len(b) < leastRead
		b = b[:min(int64(len(b)), n)]
		k := len(b)
		i := r.w.findStart(b)
		switch {
		case i >= 0:
			k = i
		case !last && n > int64(k):
			k -= startPeek // a start may be cut by the end
		}
		r.w.drop(k)
		r.lost.Length += int64(k)
		n -= int64(k)
		if i >= 0 || last {
			return
		}
	}
}
