package warc

import (
	"bytes"
	"strconv"
)

// dechunk takes chunked transfer coding (RFC 9112, 7.1) off a body and says why the
// result may not be whole. A body that does not begin with a chunk's size is returned as it is; so is the rest
// behind a size that is wrong.
func dechunk(b []byte) ([]byte, string) {
	if _, _, ok := chunkSize(b); !ok {
		return b, ""
	}
	body := make([]byte, 0, len(b))
	for {
		size, n, ok := chunkSize(b)
		switch {
		case len(b) < len("fffffff\r\n") && bytes.IndexByte(b, '\n') < 0:
			return body, "the last chunk is missing" // its size is cut, if anything is left
		case !ok:
			return append(body, b...), "the size of a chunk is wrong: the rest is as it was sent"
		case size == 0:
			return body, ""
		case size > len(b)-n:
			return append(body, b[n:]...), "the last chunk is cut"
		}
		body = append(body, b[n:n+size]...)
		b = b[n+size:]
		b = bytes.TrimPrefix(bytes.TrimPrefix(b, []byte("\r")), []byte("\n"))
	}
}

// chunkSize reads a line with a chunk's size, in hexadecimal digits and perhaps with
// extensions behind it. It returns the line's length too.
func chunkSize(b []byte) (size, n int, ok bool) {
	const longest = 1 << 10 // of the line; extensions are not in use
	text, n, ok := line(b[:min(len(b), longest)])
	text, _, _ = bytes.Cut(text, []byte(";"))
	z, err := strconv.ParseUint(string(bytes.TrimSpace(text)), 16, 31)
	return int(z), n, ok && err == nil
}
