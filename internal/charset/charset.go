// Package charset turns the bytes of a page into UTF-8.
//
// It asks in the order of the WHATWG standards — byte order mark, HTTP header,
// meta element — but does not believe a declaration that the bytes
// contradict: see Decode. detect.go weighs the encodings of a page whose
// declaration is missing or wrong, binary.go knows what is no text at all.
package charset

import (
	"bytes"
	"cmp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

const utf8Name = "utf-8"

// Decode returns the page as valid UTF-8 without a byte order mark, and the
// name of the encoding it took the page for, as in the WHATWG Encoding
// standard. Bytes that mean nothing in that encoding become U+FFFD.
//
// A byte order mark decides. Without one, bytes that are valid UTF-8 are
// UTF-8 whatever is declared, since text of another encoding is next to never
// valid by chance. Of other pages the declared encodings, the HTTP header's
// before the page's own, compete with those that the bytes suggest, at an advantage.
func Decode(page []byte, contentType string) (text, name string) {
	if name := byteOrderMark(page); name != "" {
		return decodeAs(page, name), name
	}
	if name := cmp.Or(wide(page), declaredWide(page, contentType)); name != "" {
		return decodeAs(page, name), name
	}
	if bytes.IndexByte(page, escape) >= 0 && isISO2022JP(page) {
		return decodeAs(page, "iso-2022-jp"), "iso-2022-jp"
	}
	if utf8.Valid(page) {
		return string(page), utf8Name
	}
	name = detect(page, fromContentType(contentType), fromMeta(page))
	return decodeAs(page, name), name
}

// byteOrderMark returns the encoding that a byte order mark tells, or "".
func byteOrderMark(page []byte) string {
	switch {
	case bytes.HasPrefix(page, []byte("\xef\xbb\xbf")):
		return utf8Name
	case bytes.HasPrefix(page, []byte("\xfe\xff")):
		return "utf-16be"
	case bytes.HasPrefix(page, []byte("\xff\xfe")):
		return "utf-16le"
	}
	return ""
}

// decodeAs decodes the page, whose byte order mark it drops: all of them, where files were joined.
func decodeAs(page []byte, name string) string {
	enc := encodingOf(name)
	if name == utf8Name {
		for bytes.HasPrefix(page, []byte("\xef\xbb\xbf")) {
			page = page[3:]
		}
		if utf8.Valid(page) {
			return string(page)
		}
	}
	text, err := enc.NewDecoder().Bytes(page)
	if err != nil {
		// The decoders replace what they cannot read; this is for one that does not.
		text = bytes.ToValidUTF8(page, []byte("\ufffd"))
	}
	return strings.TrimLeft(string(text), "\ufeff")
}

// encodingOf returns the encoding of a name that canonicalName gave.
func encodingOf(name string) encoding.Encoding {
	switch name {
	case utf8Name:
		return unicode.UTF8
	case "gbk", "gb2312":
		name = "gb18030" // its superset, as the standard decodes gbk
	}
	enc, err := htmlindex.Get(name)
	if err != nil {
		return unicode.UTF8
	}
	return enc
}

// canonicalName returns the standard's name for an encoding label, "" for a
// label that is unknown or that must not be decoded.
func canonicalName(label string) string {
	enc, err := htmlindex.Get(label)
	if err != nil || enc == encoding.Replacement {
		return ""
	}
	name, err := htmlindex.Name(enc)
	if err != nil || name == "replacement" || name == "x-user-defined" {
		return ""
	}
	return name
}
