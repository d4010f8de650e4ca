package charset

import (
	"bytes"
	"strings"
)

// prescanned is how much of a page the standard looks at for a meta element.
const prescanned = 1024

// fromContentType returns the encoding that a Content-Type header or the
// content of a meta element names, or "".
func fromContentType(contentType string) string {
	const key = "charset"
	s := asciiLower(contentType)
	for {
		i := strings.Index(s, key)
		if i < 0 {
			return ""
		}
		s = strings.TrimLeft(s[i+len(key):], " \t\n\f\r")
		if rest, ok := strings.CutPrefix(s, "="); ok {
			return canonicalName(unquote(strings.TrimLeft(rest, " \t\n\f\r")))
		}
	}
}

// unquote returns the quoted or unquoted word that s starts with.
func unquote(s string) string {
	if s == "" {
		return ""
	}
	if s[0] == '"' || s[0] == '\'' {
		if i := strings.IndexByte(s[1:], s[0]); i >= 0 {
			return s[1 : 1+i]
		}
		return ""
	}
	if i := strings.IndexAny(s, "; \t\n\f\r\"'"); i >= 0 {
		s = s[:i]
	}
	return s
}

// fromMeta returns the encoding that the page's first meta element with one
// names, or "". The standard's prescan ends after 1024 bytes; of a page that
// is not UTF-8, a later element is still the best evidence there is.
func fromMeta(page []byte) string {
	if name := prescan(page[:min(len(page), prescanned)]); name != "" {
		return name
	}
	return prescan(page)
}

// prescan follows "prescan a byte stream to determine its encoding" of the
// HTML standard.
func prescan(page []byte) string {
	for len(page) > 0 {
		i := bytes.IndexByte(page, '<')
		if i < 0 {
			return ""
		}
		page = page[i+1:]
		switch {
		case bytes.HasPrefix(page, []byte("!--")):
			// The dashes of the start may be those of the end: <!-->.
			end := bytes.Index(page[1:], []byte("-->"))
			if end < 0 {
				return ""
			}
			page = page[1+end:]
		case len(page) > 4 && bytes.EqualFold(page[:4], []byte("meta")) && (isSpace(page[4]) || page[4] == '/'):
			page = page[4:]
			var name string
			if name, page = metaElement(page); name != "" {
				return name
			}
		case len(page) > 0 && isLetter(page[0]) || len(page) > 1 && page[0] == '/' && isLetter(page[1]):
			i := bytes.IndexAny(page, " \t\n\f\r>")
			if i < 0 {
				return "" // no meta element can follow
			}
			page = skipAttributes(page[i:])
		case len(page) > 0 && (page[0] == '!' || page[0] == '/' || page[0] == '?'):
			if i := bytes.IndexByte(page, '>'); i >= 0 {
				page = page[i:]
			} else {
				return ""
			}
		}
	}
	return ""
}

// metaElement reads the attributes of a meta element and returns the encoding
// it names and what follows it.
func metaElement(page []byte) (name string, rest []byte) {
	var charset, content string
	pragma := false
	for {
		var key, val string
		if key, val, page = attribute(page); key == "" {
			break
		}
		switch key {
		case "charset":
			charset = first(charset, canonicalName(val))
		case "content":
			content = first(content, fromContentType(val))
		case "http-equiv":
			pragma = pragma || asciiLower(val) == "content-type"
		}
	}
	name = charset
	if name == "" && pragma {
		name = content
	}
	if strings.HasPrefix(name, "utf-16") {
		name = utf8Name // a meta element in UTF-16 could not have been read
	}
	return name, page
}

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func skipAttributes(page []byte) []byte {
	for {
		var key string
		if key, _, page = attribute(page); key == "" {
			return page
		}
	}
}

// attribute follows "get an attribute" of the HTML standard.
func attribute(page []byte) (key, val string, rest []byte) {
	for len(page) > 0 && (isSpace(page[0]) || page[0] == '/') {
		page = page[1:]
	}
	if len(page) == 0 || page[0] == '>' {
		return "", "", page
	}
	n := 1 // a key may begin with =
	for n < len(page) && !isSpace(page[n]) && page[n] != '/' && page[n] != '>' && page[n] != '=' {
		n++
	}
	key = attributeText(page[:n])
	page = bytes.TrimLeft(page[n:], " \t\n\f\r")
	if len(page) == 0 || page[0] != '=' {
		return key, "", page
	}
	page = bytes.TrimLeft(page[1:], " \t\n\f\r")
	if len(page) == 0 {
		return key, "", page
	}
	if q := page[0]; q == '"' || q == '\'' {
		end := bytes.IndexByte(page[1:], q)
		if end < 0 {
			return "", "", nil
		}
		return key, attributeText(page[1 : 1+end]), page[end+2:]
	}
	n = 0
	for n < len(page) && !isSpace(page[n]) && page[n] != '>' {
		n++
	}
	return key, attributeText(page[:n]), page[n:]
}

// attributeText returns b in lower case if it is short enough to matter.
func attributeText(b []byte) string {
	const longest = 200 // far above any content of a meta element that names an encoding
	if len(b) > longest {
		return "-"
	}
	return asciiLower(string(b))
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func asciiLower(s string) string {
	for i := 0; i < len(s); i++ {
		if 'A' <= s[i] && s[i] <= 'Z' {
			b := []byte(s)
			for ; i < len(b); i++ {
				if 'A' <= b[i] && b[i] <= 'Z' {
					b[i] |= 0x20
				}
			}
			return string(b)
		}
	}
	return s
}
