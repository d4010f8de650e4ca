package charset

import (
	"bytes"
	"compress/gzip"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestBinary(t *testing.T) {
	random := make([]byte, 5000)
	r := rand.New(rand.NewPCG(1, 2))
	for i := range random {
		random[i] = byte(r.Uint32())
	}
	random[0] = 'x'
	var zipped bytes.Buffer
	w := gzip.NewWriter(&zipped)
	w.Write([]byte("<p>Text</p>"))
	w.Close()
	sentence := "The council met on Monday to talk about the bridge. "
	tests := []struct{ name, page, want string }{
		{"empty", "", ""},
		{"white space", " \n\t", ""},
		{"text", sentence, ""},
		{"markup", "<!doctype html><p>" + sentence, ""},
		{"pdf", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "application/pdf"},
		{"pdf behind a few bytes", "\r\n\r\n%PDF-1.4\n", "application/pdf"},
		{"page about pdf", "<p>A file begins with %PDF-1.7.</p>", ""},
		{"png", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "image/png"},
		{"jpeg", "\xff\xd8\xff\xe0\x00\x10JFIF", "image/jpeg"},
		{"gif", "GIF89a\x01\x00\x01\x00", "image/gif"},
		{"webp", "RIFF\x24\x00\x00\x00WEBPVP8 ", "image/webp"},
		{"avif", "\x00\x00\x00\x1cftypavif", "image/avif"},
		{"mp4", "\x00\x00\x00\x18ftypmp42", "video/mp4"},
		{"mp3", "ID3\x04\x00\x00", "audio/mpeg"},
		{"text about mp3", "ID3 tags hold the title.", ""},
		{"ogg", "OggS\x00\x02", "application/ogg"},
		{"gzip", zipped.String(), "application/gzip"},
		{"zip", "PK\x03\x04\x14\x00", "application/zip"},
		{"bzip2", "BZh91AY&SY\x00", "application/x-bzip2"},
		{"zstd", "\x28\xb5\x2f\xfd\x04", "application/zstd"},
		{"elf", "\x7fELF\x02\x01\x01", "application/x-executable"},
		{"wasm", "\x00asm\x01\x00\x00\x00", "application/wasm"},
		{"woff2", "wOF2\x00\x01\x00\x00", "font/woff2"},
		{"rich text is text", `{\rtf1\ansi ` + sentence + "}", ""},
		{"random", string(random), "application/octet-stream"},
		{"NULs", strings.Repeat("\x00", 100), "application/octet-stream"},
		{"a few NULs", strings.Repeat(sentence, 3) + "\x00\x00\x00" + sentence, ""},
		{"markup with a NUL behind every word", "<p>" + strings.ReplaceAll(sentence, " ", "\x00"), ""},
		{"utf-16 with mark", string(encode(t, "\ufeff<p>"+sentence, "utf-16le")), ""},
		{"utf-16 without mark", string(encode(t, "<p>"+sentence, "utf-16be")), ""},
		{"iso-2022-jp", string(encode(t, "新しい橋を架ける。", "iso-2022-jp")), ""},
	}
	for _, s := range stories {
		for _, name := range s.encodings {
			tests = append(tests, struct{ name, page, want string }{s.language + " in " + name, string(encode(t, s.text, name)), ""})
		}
	}
	for _, tt := range tests {
		if got := Binary([]byte(tt.page), ""); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}
