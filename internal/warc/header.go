package warc

import (
	"bytes"
	"strconv"
	"strings"
)

// headerLimit bounds a record's header. ISO 28500 sets no limit; servers take addresses of some 8 kB,
// and no other field is longer.
const headerLimit = 1 << 20

// startPeek is as much as a record's start is recognised by.
const startPeek = 64

// header is what is read of a record's header.
type header struct {
	kind, url, content string
	truncated, segment string
	length             int64 // -1 if it is missing or no number
	seen               int   // bytes looked at
}

// parseHeader reads a header from its first line to the blank line. It returns its
// length; 0 and an empty reason if it goes on behind b; or why it is none.
func parseHeader(b []byte, h *header) (int, string) {
	*h = header{length: -1}
	_, n, ok := line(b)
	if !ok {
		h.seen = len(b)
		return 0, ""
	}
	for from, fields := len(recordMagic), 0; ; fields++ {
		h.seen = n
		text, k, ok := field(b[n:])
		if k += n; holdsStart(b, from, k) {
			return 0, "a record's header is cut by the next one"
		}
		switch from, n = n, k; {
		case !ok:
			h.seen = len(b)
			return 0, ""
		case len(text) == 0 && fields == 0:
			return 0, "a record's header has no fields"
		case len(text) == 0:
			return n, ""
		case n == len(b):
			h.seen = n
			return 0, "" // the next line may be folded
		}
		name, value, _ := bytes.Cut(text, []byte(":"))
		h.set(name, bytes.TrimSpace(value))
	}
}

// holdsStart reports whether another record starts in b[from:to].
func holdsStart(b []byte, from, to int) bool {
	return from < to && bytes.Contains(b[from:to], recordMagic) && findStart(b[from:min(len(b), to+startPeek)]) >= 0
}

// field returns the first line of b with the lines folded into it, and their
// length; the line may be the empty one behind the last field.
func field(b []byte) ([]byte, int, bool) {
	text, n, ok := line(b)
	if !ok || len(text) == 0 {
		return nil, n, ok
	}
	for folded := false; n < len(b) && (b[n] == ' ' || b[n] == '\t'); folded = true {
		more, k, ok := line(b[n:])
		if !ok {
			break
		}
		if !folded {
			text = bytes.Clone(text)
		}
		text = append(append(text, ' '), bytes.TrimSpace(more)...)
		n += k
	}
	return text, n, true
}

// line returns the first line of b, without its end, and its length with it.
func line(b []byte) ([]byte, int, bool) {
	i := bytes.IndexByte(b, '\n')
	if i < 0 {
		return nil, 0, false
	}
	return bytes.TrimSuffix(b[:i], []byte("\r")), i + 1, true
}

// set keeps the fields that matter; of two of a name, the first.
func (h *header) set(name, value []byte) {
	name = bytes.TrimSpace(name)
	set := func(field *string, s string) {
		if *field == "" {
			*field = s
		}
	}
	switch {
	case is(name, "WARC-Type"):
		set(&h.kind, known(value, strings.ToLower))
	case is(name, "WARC-Target-URI"):
		set(&h.url, strings.TrimSuffix(strings.TrimPrefix(string(value), "<"), ">"))
	case is(name, "Content-Type"):
		set(&h.content, known(value, nil))
	case is(name, "WARC-Truncated"):
		set(&h.truncated, string(value))
	case is(name, "WARC-Segment-Number"):
		set(&h.segment, string(value))
	case is(name, "Content-Length") && h.length < 0:
		if n, err := strconv.ParseInt(string(value), 10, 64); err == nil && n >= 0 {
			h.length = n
		}
	}
}

func is(name []byte, want string) bool {
	return len(name) == len(want) && strings.EqualFold(string(name), want)
}

// known returns b as a string, without making a new one of the values that nearly all records have.
func known(b []byte, fold func(string) string) string {
	for _, s := range [...]string{
		"response", "request", "metadata", "warcinfo",
		"application/http; msgtype=response", "application/http;msgtype=response",
		"application/http; msgtype=request", "application/http;msgtype=request",
		"application/warc-fields",
	} {
		if string(b) == s {
			return s
		}
	}
	if fold != nil {
		return fold(string(b))
	}
	return string(b)
}

// isVersion reports whether a line is a record's first: WARC/1.0.
func isVersion(text []byte) bool {
	v, ok := bytes.CutPrefix(text, recordMagic)
	major, minor, dot := bytes.Cut(bytes.TrimRight(v, " \t"), []byte("."))
	return ok && dot && digits(major) && digits(minor)
}

func digits(b []byte) bool {
	return len(b) > 0 && len(bytes.TrimLeft(b, "0123456789")) == 0
}

// startsRecord reports whether b begins as a record does, by its first line and the first field's
// name. It is asked where no record is expected.
func startsRecord(b []byte) bool {
	b = b[:min(len(b), startPeek)]
	version, n, ok := line(b)
	if !ok || !isVersion(version) {
		return false
	}
	for _, prefix := range []string{"warc-", "content-"} {
		if name := b[n:min(len(b), n+len(prefix))]; is(name, prefix) {
			return true
		}
	}
	return false
}

// findStart returns where a record starts in b, or -1.
func findStart(b []byte) int {
	for from := 0; ; {
		i := bytes.Index(b[from:], recordMagic)
		if i < 0 {
			return -1
		}
		from += i
		if startsRecord(b[from:]) {
			return from
		}
		from++
	}
}
