package charset

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

const escape = 0x1b

// wideSample is how many bytes wide looks at: enough to hold some markup,
// a space or a line end in any script.
const wideSample = 8192

// wide returns utf-16le or utf-16be for a page in UTF-16 without a byte order
// mark, else "". Its ASCII characters — markup, spaces, line ends — have a NUL
// beside them, always on the same side; NULs in other text fall on both.
func wide(page []byte) string {
	if bytes.IndexByte(page[:min(len(page), wideSample)], 0) < 0 {
		return ""
	}
	sample := page[:min(len(page), wideSample)&^1]
	var le, be, bare int
	for i := 0; i+1 < len(sample); i += 2 {
		lo, hi := sample[i], sample[i+1]
		switch {
		case hi == 0 && isASCIIText(lo):
			le++
		case lo == 0 && isASCIIText(hi):
			be++
		case isASCIIText(lo) && isASCIIText(hi) && lo < 0x80 && hi < 0x80:
			bare++
		}
	}
	// Of running text in scripts without spaces, about one character in
	// fifty is a line end, digit or Latin letter; 1 in 100 asks for half.
	// Fewer than four may be chance.
	pairs := len(sample) / 2
	least := max(4, pairs/100)
	switch {
	case le >= least && be <= le/10 && bare <= pairs/2:
		return "utf-16le"
	case be >= least && le <= be/10 && bare <= pairs/2:
		return "utf-16be"
	}
	return ""
}

// declaredWide returns utf-16le or utf-16be if the header declares it and the page reads as
// text in it. Chinese without markup may have no NUL that tells it.
func declaredWide(page []byte, contentType string) string {
	name := fromContentType(contentType)
	if name != "utf-16le" && name != "utf-16be" || len(page)%2 != 0 || utf8.Valid(page) {
		return ""
	}
	text := decodeAs(page[:min(len(page), wideSample)&^1], name)
	all, odd := 0, 0
	for _, r := range text {
		all++
		if !unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.P, unicode.Z, unicode.S) && !unicode.IsSpace(r) || r == utf8.RuneError {
			odd++
		}
	}
	// Bytes of another encoding make unassigned characters one time in five.
	if odd*20 > all {
		return ""
	}
	return name
}

func isASCIIText(c byte) bool { return 0x20 <= c && c < 0x7f || isSpace(c) }

// isISO2022JP reports whether an all-ASCII page shifts to Japanese character
// sets and back.
func isISO2022JP(page []byte) bool {
	for _, c := range page {
		if c >= 0x80 {
			return false
		}
	}
	in := bytes.Contains(page, []byte("\x1b$B")) || bytes.Contains(page, []byte("\x1b$@"))
	return in && (bytes.Contains(page, []byte("\x1b(B")) || bytes.Contains(page, []byte("\x1b(J")))
}
