package warc

import "slices"

const (
	leastRead = 64 << 10  // what is read at once, and the least the buffer has
	compactAt = 256 << 10 // so much behind the start is dropped: a buffer that once held a large record stays in the cache

	// seamSpace is the least distance of seams, so that members of a few bytes do not
	// take more memory than their content; within it, places are counted from an earlier member.
	seamSpace = 512
)

// A place is where a byte of the content stands in the file.
type place struct{ offset, inner int64 }

// A seam is where another member begins.
type seam struct {
	at    int64 // position in the content
	place place
}

// A window is a buffer over the content.
type window struct {
	content
	buf        []byte
	start, end int   // buf[start:end] is in view
	at         int64 // position of start in the content
	most       int   // bytes ever asked for; the buffer has at most twice as many
	ended      bool  // the stretch is read to its end
	seams      []seam
	begun      bool
	work       int64 // bytes moved and looked at, for the test that it grows as the file does
}

// have returns the next n bytes, and fewer only at the stretch's end. The bytes are valid until the next call.
func (w *window) have(n int) []byte {
	for w.end-w.start < n && !w.ended {
		w.fill(n)
	}
	return w.buf[w.start:min(w.end, w.start+n)]
}

func (w *window) fill(n int) {
	n = max(leastRead, n-(w.end-w.start))
	w.room(leastRead)
	p := w.buf[w.end:]
	k := w.read(p[:min(len(p), n)])
	if k == 0 {
		w.ended = true
		return
	}
	w.seam(w.at+int64(w.end-w.start), k)
	w.end += k
}

// seam notes where the k bytes just read begin another member.
func (w *window) seam(at int64, k int) {
	p := place{w.in.offset() - int64(k), 0}
	if w.gzipped {
		p = place{w.m.start, w.inner - int64(k)}
	}
	if len(w.seams) > 0 {
		last := w.seams[len(w.seams)-1]
		same := !w.gzipped || p.offset == last.place.offset
		if same || at-last.at < seamSpace && w.end > w.start {
			return
		}
	}
	w.seams = append(w.seams, seam{at, p})
}

// here is the place of the next byte, or of the one behind the last.
func (w *window) here() place {
	switch {
	case len(w.seams) == 0 && w.gzipped:
		return place{w.m.start, w.inner}
	case len(w.seams) == 0:
		return place{w.in.offset(), 0}
	}
	s := w.seams[0]
	if !w.gzipped {
		return place{s.place.offset + w.at - s.at, 0}
	}
	return place{s.place.offset, s.place.inner + w.at - s.at}
}

// drop passes over n bytes in view.
func (w *window) drop(n int) {
	w.start += n
	w.at += int64(n)
	past := 0
	for past+1 < len(w.seams) && w.seams[past+1].at <= w.at {
		past++
	}
	w.seams = slices.Delete(w.seams, 0, past)
}

// nextStretch goes to the next stretch (to the first, if the file has not been begun), as [content.next] does.
func (w *window) nextStretch() (int64, bool) {
	w.seams = w.seams[:0]
	w.ended = false
	if !w.begun {
		w.begun = true
		return w.open()
	}
	return w.next()
}

// room makes n bytes of room behind the end. What is moved is never more than what was passed.
func (w *window) room(n int) {
	held := w.end - w.start
	full := len(w.buf)-w.end < n
	if (full || w.start > compactAt) && w.start >= held {
		w.work += int64(copy(w.buf, w.buf[w.start:w.end]))
		w.start, w.end = 0, held
		full = len(w.buf)-w.end < n
	}
	if full {
		size := max(2*len(w.buf), 2*leastRead)
		if len(w.buf) < w.most {
			size = min(size, w.most)
		}
		buf := make([]byte, max(size, held+n))
		w.work += int64(copy(buf, w.buf[w.start:w.end]))
		w.buf, w.start, w.end = buf, 0, held
	}
}

// findStart returns where a record starts in b, or -1.
func (w *window) findStart(b []byte) int {
	i := findStart(b)
	if w.work += int64(i); i < 0 {
		w.work += int64(len(b))
	}
	return i
}
