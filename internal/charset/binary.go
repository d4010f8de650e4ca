package charset

import "bytes"

// Binary returns the media type of a page that is not text, "" if it is text.
// An empty page is text. Of the Content-Type only a charset of two bytes a character counts.
func Binary(page []byte, contentType string) string {
	if t := magic(page); t != "" {
		return t
	}
	if byteOrderMark(page) != "" || wide(page) != "" || declaredWide(page, contentType) != "" {
		return ""
	}
	if looksBinary(page) {
		return "application/octet-stream"
	}
	return ""
}

// magic returns the media type that the first bytes tell, by the signatures
// of the MIME Sniffing standard and of the formats' own specifications.
func magic(page []byte) string {
	has := func(sig string) bool { return len(page) >= len(sig) && string(page[:len(sig)]) == sig }
	at := func(i int, sig string) bool { return len(page) >= i+len(sig) && string(page[i:i+len(sig)]) == sig }
	switch {
	case bytes.Contains(page[:min(len(page), 1024)], []byte("%PDF-")) && !looksLikeMarkup(page):
		return "application/pdf" // readers accept it anywhere in the first 1024 bytes
	case has("\x89PNG\r\n\x1a\n"):
		return "image/png"
	case has("\xff\xd8\xff"):
		return "image/jpeg"
	case has("GIF87a"), has("GIF89a"):
		return "image/gif"
	case has("RIFF") && at(8, "WEBP"):
		return "image/webp"
	case has("RIFF") && at(8, "WAVE"):
		return "audio/wave"
	case has("RIFF") && at(8, "AVI "):
		return "video/avi"
	case has("\x00\x00\x00") && at(4, "ftypavif"):
		return "image/avif"
	case has("\x00\x00\x00") && at(4, "ftyp"):
		return "video/mp4"
	case has("II*\x00"), has("MM\x00*"):
		return "image/tiff"
	case has("\x00\x00\x01\x00"):
		return "image/x-icon"
	}
	return archiveMagic(has)
}

// archiveMagic is the second half of magic.
func archiveMagic(has func(string) bool) string {
	switch {
	case has("\x1f\x8b"):
		return "application/gzip"
	case has("PK\x03\x04"), has("PK\x05\x06"):
		return "application/zip"
	case has("BZh") && (has("BZh91AY&SY") || has("BZh61AY&SY") || has("BZh11AY&SY")):
		return "application/x-bzip2"
	case has("\x28\xb5\x2f\xfd"):
		return "application/zstd"
	case has("\xfd7zXZ\x00"):
		return "application/x-xz"
	case has("7z\xbc\xaf\x27\x1c"):
		return "application/x-7z-compressed"
	case has("Rar!\x1a\x07"):
		return "application/vnd.rar"
	case has("\x7fELF"):
		return "application/x-executable"
	case has("\x00asm"):
		return "application/wasm"
	case has("wOFF\x00\x01"), has("wOFFOTTO"), has("wOFFtrue"):
		return "font/woff"
	case has("wOF2\x00\x01"), has("wOF2OTTO"), has("wOF2true"):
		return "font/woff2"
	case has("\x00\x01\x00\x00"), has("OTTO\x00"):
		return "font/sfnt"
	case has("OggS\x00"):
		return "application/ogg"
	case has("ID3\x02"), has("ID3\x03"), has("ID3\x04"), has("\xff\xfb"), has("\xff\xf3"), has("\xff\xf2"):
		return "audio/mpeg"
	case has("fLaC\x00\x00\x00"):
		return "audio/flac"
	case has("\x1aE\xdf\xa3"):
		return "video/webm"
	case has("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
		return "application/x-ole-storage"
	case has("SQLite format 3\x00"):
		return "application/vnd.sqlite3"
	}
	return ""
}

// looksLikeMarkup reports whether the page begins, after white space, with <.
func looksLikeMarkup(page []byte) bool {
	page = bytes.TrimPrefix(page, []byte("\xef\xbb\xbf"))
	page = bytes.TrimLeft(page, " \t\r\n\f\x00")
	return len(page) > 0 && page[0] == '<'
}

// looksBinary reports whether control characters are too many for text.
//
// Random and compressed bytes are control characters that no text uses one time in
// nine (27 of 256); programs and the like hold far more NULs. One byte
// in twenty is half of that. A page that begins like markup is given the
// benefit of the doubt, up to one in three: something broken may have
// strewn it with NULs.
func looksBinary(page []byte) bool {
	const sample = 4096
	page = page[:min(len(page), sample)]
	controls := 0
	for _, c := range page {
		if isControl(c) {
			controls++
		}
	}
	if looksLikeMarkup(page) {
		return controls*3 > len(page)
	}
	return controls*20 > len(page)
}

// isControl reports whether a byte is a control character that plain text
// does not use: not white space, not the escapes of ISO 2022 and of terminals.
func isControl(c byte) bool {
	return c < 0x20 && !isSpace(c) && c != escape && c != '\v' && c != '\b' || c == 0x7f
}
