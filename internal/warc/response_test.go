package warc_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"strings"
	"testing"

	"example.com/tearsheet/internal/warc"
	"example.com/tearsheet/internal/warc/warctest"
)

// pack compresses.
func pack(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(s))
	z.Close()
	return b.String()
}

func TestResponse(t *testing.T) {
	const gz = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"
	const ch = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
	text := strings.Repeat("The ferry is late again. ", 100)
	packed := pack(text)
	for _, test := range []struct {
		name, block string
		body        string
		damage      string // a part of it; empty for none
	}{
		{"no coding", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\nhello", "hello", ""},
		{"version 2", "HTTP/2 200\r\n\r\nhello", "hello", ""},
		{"line ends of one byte", "HTTP/1.0 200 OK\nX: y\n\nhello", "hello", ""},
		{"interim", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\n\r\nhello", "hello", ""},
		{"no body", "HTTP/1.1 200 OK\r\n\r\n", "", ""},
		{"header cut", "HTTP/1.1 200 OK\r\nContent-Ty", "", "header of the response is cut"},
		{"status line alone", "HTTP/1.1 200 OK", "", "header of the response is cut"},
		{"body cut", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello", "hello", "the body has 5 bytes of 10"},
		{"not modified", "HTTP/1.1 304 Not Modified\r\nContent-Length: 10\r\n\r\n", "", ""},
		{"odd length", "HTTP/1.1 200 OK\r\nContent-Length: ten\r\n\r\nhello", "hello", ""},

		{"chunked", ch + "5;a=b\r\nhello\r\n6\r\n world\r\n0\r\nTrailer: x\r\n\r\n", "hello world", ""},
		{"chunked, line ends of one byte", ch + "5\nhello\n6 \n world\n0\n\n", "hello world", ""},
		{"not chunked", ch + "<html>hello", "<html>hello", ""},
		{"chunk cut", ch + "5\r\nhello\r\n6\r\n wo", "hello wo", "the last chunk is cut"},
		{"last chunk missing", ch + "5\r\nhello\r\n", "hello", "last chunk is missing"},
		{"size cut", ch + "5\r\nhello\r\n6", "hello", "last chunk is missing"},
		{"size wrong", ch + "3\r\nhello\r\n6\r\n world\r\n0\r\n\r\n", "hel" + "lo\r\n6\r\n world\r\n0\r\n\r\n", "size of a chunk is wrong"},
		{"size negative", ch + "-5\r\nhello", "-5\r\nhello", ""},
		{"size beyond all", ch + "fffffffffffffffff\r\nhello", "fffffffffffffffff\r\nhello", ""},

		{"gzip", gz + packed, text, ""},
		{"gzip, chunked", strings.Replace(ch, "chunked", "gzip, chunked", 1) + string(warctest.Chunk([]byte(packed), 7)), text, ""},
		{"no gzip", gz + "<p>plain", "<p>plain", ""},
		{"gzip of nothing", gz, "", ""},
		{"gzip with garbage behind", gz + packed + "\r\n\x00\x01", text, ""},
		{"gzip in two members", gz + packed + packed, text + text, ""},
		{"gzip cut", gz + packed[:len(packed)-4], text, "unexpected EOF"},
		{"gzip cut in the header", gz + packed[:6], "", "unexpected EOF"},
		{"gzip damaged", gz + packed[:len(packed)-6] + "zz" + packed[len(packed)-4:], text, "checksum"},
		{"twice", strings.Replace(gz, "gzip", "x-gzip,GZIP", 1) + pack(packed), text, ""},
		{"twice told, once done", strings.Replace(gz, "gzip", "gzip, gzip", 1) + packed, text, ""},
		{"identity", strings.Replace(gz, "gzip", "identity", 1) + "<p>plain", "<p>plain", ""},
		{"a charset", strings.Replace(gz, "gzip", "UTF-8", 1) + "<p>plain", "<p>plain", ""},
		{"five codings", strings.Replace(gz, "gzip", "gzip,gzip,gzip,gzip,gzip", 1) + packed, "", "5 content codings"},

		{"brotli", strings.Replace(gz, "gzip", "br", 1) + "\x1b\x00\x01\x02", "", `"br": it is not read`},
		{"zstd", strings.Replace(gz, "gzip", "zstd", 1) + "\x28\xb5\x2f\xfd\x00\x00", "", `"zstd": it is not read`},
		{"no brotli", strings.Replace(gz, "gzip", "br", 1) + "<p>plain", "<p>plain", ""},
		{"no deflate", strings.Replace(gz, "gzip", "deflate", 1) + "<p>plain", "<p>plain", ""},
		{"no deflate, but an x", strings.Replace(gz, "gzip", "deflate", 1) + "x\x9cold", "x\x9cold", ""},
		{"deflate damaged", strings.Replace(gz, "gzip", "deflate", 1) + "\x78\x9c\x00\x01\x02", "", `"deflate"`},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := warc.Record{Block: []byte(test.block)}
			got, err := r.Response(limit)
			if err != nil {
				t.Fatal(err)
			}
			if string(got.Body) != test.body {
				t.Errorf("body %.200q, want %.200q", got.Body, test.body)
			}
			if !strings.Contains(got.Damage, test.damage) || (got.Damage == "") != (test.damage == "") {
				t.Errorf("damage %q, want %q", got.Damage, test.damage)
			}
		})
	}
}

func TestNoResponse(t *testing.T) {
	for _, block := range []string{"", "\r\n", "GET / HTTP/1.1\r\n\r\n", "HTTP/1.1", "HTTP/1.1 OK\r\n\r\n", "HTTP/1.1 2000\r\n\r\n", "<html>", "HTTP/1.1 100\r\n\r\nHTTP/x"} {
		r := warc.Record{Block: []byte(block)}
		if got, err := r.Response(limit); !errors.Is(err, warc.ErrNoResponse) {
			t.Errorf("%q: %+v, %v", block, got, err)
		}
	}
}

// TestResponseLimit: no body is longer than the limit, with any coding, and what is cut is told.
func TestResponseLimit(t *testing.T) {
	page := warctest.Page{URL: "https://news.example/bomb", ContentType: "text/html", Body: bytes.Repeat([]byte("boom "), 400_000)}
	for _, shape := range warctest.Shapes() {
		if shape.Compression != warctest.Plain {
			continue
		}
		f := warctest.Make(shape, []warctest.Page{page}, nil)
		for _, r := range readAll(t, bytes.NewReader(f.Bytes), 4<<20).records {
			if r.Type != "response" {
				continue
			}
			for _, most := range []int64{0, 1, 1000, int64(len(page.Body)) - 1} {
				res, err := r.Response(most)
				if err != nil || !bytes.Equal(res.Body, page.Body[:most]) || !strings.Contains(res.Damage, "over the limit") {
					t.Errorf("%v: limit %d: %d bytes, damage %q, %v", shape, most, len(res.Body), res.Damage, err)
				}
			}
			res, err := r.Response(int64(len(page.Body)))
			if err != nil || !bytes.Equal(res.Body, page.Body) || res.Damage != "" {
				t.Errorf("%v: at the limit: %d bytes, damage %q, %v", shape, len(res.Body), res.Damage, err)
			}
		}
	}
}
