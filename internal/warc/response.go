package warc

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// A Response is the HTTP response in a record.
type Response struct {
	Status      int
	ContentType string // as sent, with parameters
	Body        []byte // without transfer and content coding; its memory is the caller's

	// Damage says why the body may not be whole, beside what the record's own Damage
	// says. With a coding that is not read (br, zstd) the body is empty.
	Damage string
}

// notModified is the one status whose responses tell the length of a body they do not have.
const notModified = 304

// ErrNoResponse is returned for a block that is no HTTP response.
var ErrNoResponse = errors.New("warc: the block is no HTTP response")

// Response reads the block as an HTTP response and takes chunked transfer coding and
// gzip or deflate content coding off its body, of which at most limit bytes are kept. Crawlers
// often take codings off and leave the header as it was: a body that does not have the form
// of a coding is taken as it is, and that is no damage.
func (r *Record) Response(limit int64) (*Response, error) {
	h, body, err := responseHead(r.Block)
	if err != nil {
		return nil, err
	}
	z := &Response{Status: h.status, ContentType: h.contentType}
	whole := len(body)
	if h.chunked {
		body, z.Damage = dechunk(body)
	}
	body, reason := decode(body, h.codings, int(min(max(limit, 0), math.MaxInt/2)))
	z.Damage = join(z.Damage, reason)
	z.Body = body
	switch {
	case h.cut:
		z.Damage = join(z.Damage, "the header of the response is cut")
	case !h.chunked && len(h.codings) == 0 && int64(whole) < h.length && h.status != notModified:
		z.Damage = join(z.Damage, fmt.Sprintf("the body has %d bytes of %d", whole, h.length))
	}
	return z, nil
}

func join(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "; " + b
}

// responseHeader is what is read of a response's header.
type responseHeader struct {
	status      int
	contentType string
	chunked     bool
	codings     []string // in the order they were applied in
	length      int64
	cut         bool // it does not end
}

// responseHead returns the header of the last response of a block, as a server may
// send interim ones (1xx) before it, and the body.
func responseHead(b []byte) (*responseHeader, []byte, error) {
	for {
		h := &responseHeader{}
		text, n, ok := line(b)
		if !ok {
			text, n = b, len(b)
		}
		if h.status, ok = statusLine(text); !ok {
			return nil, nil, ErrNoResponse
		}
		b = h.fields(b[n:])
		if h.status/100 != 1 || !bytes.HasPrefix(b, []byte("HTTP/")) {
			return h, b, nil
		}
	}
}

// statusLine reads "HTTP/1.1 200 OK" and "HTTP/2 200".
func statusLine(text []byte) (int, bool) {
	const longest = 4 << 10 // a phrase may follow, but no page
	f := bytes.Fields(text[:min(len(text), longest)])
	if len(f) < 2 || !bytes.HasPrefix(f[0], []byte("HTTP/")) || len(f[1]) != 3 || !digits(f[1]) {
		return 0, false
	}
	n, err := strconv.Atoi(string(f[1]))
	return n, err == nil
}

// fields reads the lines of a header up to the blank one and returns what follows.
func (h *responseHeader) fields(b []byte) []byte {
	var transfer []string
	for {
		text, n, ok := field(b)
		if !ok {
			h.cut = true
			break
		}
		if b = b[n:]; len(text) == 0 {
			break
		}
		name, value, _ := bytes.Cut(text, []byte(":"))
		name, value = bytes.TrimSpace(name), bytes.TrimSpace(value)
		switch {
		case is(name, "Content-Type") && h.contentType == "":
			h.contentType = string(value)
		case is(name, "Content-Encoding"):
			h.codings = append(h.codings, tokens(value)...)
		case is(name, "Transfer-Encoding"):
			transfer = append(transfer, tokens(value)...)
		case is(name, "Content-Length"):
			h.length, _ = strconv.ParseInt(string(value), 10, 64)
		}
	}
	h.chunked = slices.Contains(transfer, "chunked")
	for _, coding := range transfer {
		if coding != "chunked" {
			h.codings = append(h.codings, coding)
		}
	}
	if h.cut {
		return nil
	}
	return b
}

// tokens splits a list of codings, less those that change nothing.
func tokens(value []byte) []string {
	var all []string
	for _, t := range strings.Split(strings.ToLower(string(value)), ",") {
		switch t = strings.TrimSpace(t); t {
		case "", "identity", "none":
		case "x-gzip":
			all = append(all, "gzip")
		default:
			all = append(all, t)
		}
	}
	return all
}
