package warctest

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	"fmt"
	"io"
	"strings"
)

// chunk is the size of chunks: a page has some, the last one shorter.
const chunk = 1500

// response is a page as the server sent it.
func response(p Page, s Shape) []byte {
	var b bytes.Buffer
	status := p.Status
	if status == 0 {
		status = 200
	}
	fmt.Fprintf(&b, "HTTP/1.1 %d %s\r\nServer: warctest\r\n", status, phrase(status))
	body := p.Body
	if p.ContentType != "" {
		b.WriteString("Content-Type: " + p.ContentType + "\r\n")
	}
	if s.Coding != "" {
		b.WriteString("Content-Encoding: " + strings.Replace(s.Coding, "zlib", "deflate", 1) + "\r\n")
		if !s.Lies {
			body = encode(body, s.Coding)
		}
	}
	if s.Chunked {
		b.WriteString("Transfer-Encoding: chunked\r\n")
		if !s.Lies {
			body = Chunk(body, chunk)
		}
	} else {
		fmt.Fprintf(&b, "Content-Length: %d\r\n", len(body))
	}
	b.WriteString("\r\n")
	b.Write(body)
	return b.Bytes()
}

func phrase(status int) string {
	switch status / 100 {
	case 2:
		return "OK"
	case 3:
		return "Moved"
	case 4:
		return "Not Found"
	}
	return "Unavailable"
}

// Chunk puts a body into chunks of a size.
func Chunk(b []byte, size int) []byte {
	var out bytes.Buffer
	for len(b) > 0 {
		n := min(size, len(b))
		fmt.Fprintf(&out, "%x\r\n%s\r\n", n, b[:n])
		b = b[n:]
	}
	out.WriteString("0\r\n\r\n")
	return out.Bytes()
}

// encode applies content codings, the first first.
func encode(b []byte, coding string) []byte {
	for name := range strings.SplitSeq(coding, ", ") {
		var out bytes.Buffer
		var z io.WriteCloser
		switch name {
		case "gzip":
			b = compress(b)
			continue
		case "zlib":
			z = zlib.NewWriter(&out)
		case "deflate":
			z, _ = flate.NewWriter(&out, flate.DefaultCompression)
		default: // none that the standard library writes: bytes that cannot be text
			b = append([]byte{0x1b, 0, 1, 2}, b...)
			for i := range b {
				b[i] ^= 0xa5
			}
			continue
		}
		z.Write(b)
		z.Close()
		b = out.Bytes()
	}
	return b
}
