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
}

// parseHeader reads a header from its first line to the blank line. It returns its
// length; 0 and an empty reason if it goes on behind b; or why it is none.
func parseHeader(b []byte, h *header) (int, string) {
	*h = header{length: -1}
	_, n, ok := line(b)
	if !ok {
		return 0, ""
	}
	fields := 0
	for {
		text, k, ok := line(b[n:])
		switch {
		case !ok:
			return 0, ""
		case len(text) == 0 && fields == 0:
			return 0, "a record's header has no fields"
		case len(text) == 0 && findStart(b[len(recordMagic):n+k]) >= 0:
			return 0, "a record's header is cut by the next one"
		case len(text) == 0:
			return n + k, ""
		}
		n += k
		for n < len(b) && (b[n] == ' ' || b[n] == '\t') { // folded
			more, k, ok := line(b[n:])
			if !ok || len(bytes.TrimSpace(more)) == 0 {
				break
			}
			text = append(append(bytes.Clone(text), ' '), bytes.TrimSpace(more)...)
			n += k
		}
		if n == len(b) {
			return 0, "" // the next line may be folded
		}
		if name, value, ok := bytes.Cut(text, []byte(":")); ok {
			fields++
			h.set(name, bytes.TrimSpace(value))
		}
	}
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
