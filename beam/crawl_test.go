package beam

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// makeCrawl writes the files of a small crawl and returns their names: whole ones, a
// damaged, a cut and an empty one, and one with hostile pages.
func makeCrawl(t *testing.T) (folder string, inputs []string) {
	t.Helper()
	folder = t.TempDir()
	for _, f := range []struct {
		name string
		data []byte
	}{
		{"cut.warc.gz", cut(zipped(storyRecord(1), storyRecord(2)))},
		{"damaged.warc.gz", damaged(zipped(storyRecord(1)), zipped(storyRecord(2)), zipped(storyRecord(3)))},
		{"empty.warc.gz", nil},
		{"hostile.warc", hostile()},
		{"list.jsonl", list(3)},
		{"page.html", story(4)},
		{"whole.warc.gz", zipped(
			record("warcinfo", "", "application/warc-fields", []byte("software: test\r\n")),
			storyRecord(5),
			record("response", "https://quillmoor.example/logo.png", "application/http; msgtype=response", response(200, "image/png", []byte("\x89PNG\r\n"))),
			record("response", "https://quillmoor.example/gone", "application/http; msgtype=response", response(404, "text/html", []byte("<p>Gone.</p>"))),
			storyRecord(6),
		)},
	} {
		name := filepath.Join(folder, f.name)
		if err := os.WriteFile(name, f.data, 0o666); err != nil {
			t.Fatal(err)
		}
		inputs = append(inputs, name)
	}
	return folder, inputs
}

// story is a page with a story of its own number.
func story(n int) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, `<!DOCTYPE html><html lang="en"><head><title>Tram %d gets a roof</title></head><body><nav><a href="/">Home</a></nav><article><h1>Tram %[1]d gets a roof</h1>`, n)
	for i := range 6 {
		fmt.Fprintf(&b, "<p>On day %d the carpenters of Quillmoor lifted another beam onto the open tram, which had carried its %d passengers in the rain since the storm took its roof, and nobody got wet.</p>", i+1, 20+n)
	}
	b.WriteString("</article></body></html>")
	return []byte(b.String())
}

// list is a file of JSON lines with a story, and a line that is none.
func list(n int) []byte {
	line, err := json.Marshal(map[string]string{"url": fmt.Sprintf("https://quillmoor.example/%d", n), "contentType": "text/html", "page": string(story(n))})
	if err != nil {
		panic(err)
	}
	return append(line, "\nno object\n"...)
}

// record is a WARC record.
func record(kind, url, contentType string, block []byte) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:%08x-0000-4000-8000-000000000000>\r\nWARC-Date: 2024-03-05T09:00:00Z\r\n", kind, len(block))
	if url != "" {
		fmt.Fprintf(&b, "WARC-Target-URI: %s\r\n", url)
	}
	fmt.Fprintf(&b, "Content-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", contentType, len(block), block)
	return b.Bytes()
}

// response is an HTTP response.
func response(status int, contentType string, body []byte) []byte {
	return fmt.Appendf(nil, "HTTP/1.1 %d Reason\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s", status, contentType, len(body), body)
}

func pageRecord(url string, body []byte) []byte {
	return record("response", url, "application/http; msgtype=response", response(200, "text/html; charset=utf-8", body))
}

func storyRecord(n int) []byte {
	return pageRecord(fmt.Sprintf("https://quillmoor.example/%d", n), story(n))
}

// zipped is a gzip member for each part.
func zipped(parts ...[]byte) []byte {
	var b bytes.Buffer
	for _, part := range parts {
		w := gzip.NewWriter(&b)
		w.Write(part)
		w.Close()
	}
	return b.Bytes()
}

// damaged joins members and spoils the second in its middle.
func damaged(members ...[]byte) []byte {
	middle := members[1][len(members[1])/2:]
	copy(middle, bytes.Repeat([]byte{0xff}, min(40, len(middle))))
	return bytes.Join(members, nil)
}

// cut takes the last quarter off.
func cut(data []byte) []byte { return data[:len(data)*3/4] }

// hostile is a file of pages that are meant to break a parser, a story behind them.
func hostile() []byte {
	return bytes.Join([][]byte{
		pageRecord("https://quillmoor.example/deep", bytes.Repeat([]byte("<div>"), 100_000)),
		pageRecord("https://quillmoor.example/angles", bytes.Repeat([]byte("<"), 200_000)),
		pageRecord("https://quillmoor.example/line", bytes.Repeat([]byte("word "), 100_000)),
		pageRecord("https://quillmoor.example/bytes", bytes.Repeat([]byte("\xff\x00\xc3\x28"), 50_000)),
		pageRecord("https://quillmoor.example/nothing", nil),
		record("response", "https://quillmoor.example/no-http", "application/http; msgtype=response", []byte("\r\n\r\n")),
		pageRecord("not an address \x00", append([]byte("<html><base href='::'><script type=application/ld+json>{\"@graph\":["), bytes.Repeat([]byte("["), 50_000)...)),
		storyRecord(7),
	}, nil)
}
