package charset

// detect returns the encoding of a page that is not valid UTF-8, given the
// encodings that its header and its meta element declare, "" for none.
func detect(page []byte, header, meta string) string {
	if name := first(header, meta); name != "" {
		return name
	}
	return "windows-1252"
}
