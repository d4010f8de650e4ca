package block

import "strings"

// How much of a page LooksLikeHTML reads: its start, and samples after it.
const (
	sniffPrefix = 1 << 16
	sniffSample = 1 << 14
)

// leakSpan is the bytes to a tag beyond which leading tags are a leak: several
// flatteners let through what stands in noscript, such as one frame or
// picture, before pages of text. Markup has a tag in every few hundred bytes.
const leakSpan = 1000

// sparse is the lines to a line with a tag beyond which tags are examples in a text.
const sparse = 10

// IsHTML tells HTML from flattened text by the Content-Type and, without one or with a vague
// one, by the page's looks.
func IsHTML(src, contentType string) bool {
	media, _, _ := strings.Cut(strings.ToLower(contentType), ";")
	switch strings.TrimSpace(media) {
	case "text/html", "application/xhtml+xml":
		return true
	case "text/plain":
		// Servers mislabel whole documents, seldom fragments.
		head := strings.TrimSpace(src[:min(len(src), 1024)])
		return hasFoldPrefix(head, "<!doctype html") || hasFoldPrefix(head, "<html")
	}
	return LooksLikeHTML(src)
}

// LooksLikeHTML reports whether a page of unknown type is HTML rather than
// plain text: it begins with a document type or a tag, or tags that shape a
// page are dense in it. Text that names a tag here and there is text, and so
// is the angle bracket of arithmetic. It reads a bounded part of src.
func LooksLikeHTML(src string) bool {
	rest := skipComments(src[:min(len(src), sniffPrefix)])
	if hasFoldPrefix(rest, "<!doctype") || hasFoldPrefix(rest, "<?xml") {
		return true
	}
	var c tagCount
	c.add(src[:min(len(src), sniffPrefix)])
	tags := c.shape + c.inline
	switch tag, _ := parseTag(rest); {
	case tag == tagPage:
		return true
	case tag != tagNone && tags >= 2 && tags*leakSpan >= c.bytes:
		return true
	}
	if len(src) > sniffPrefix {
		mid := (len(src) + sniffPrefix) / 2
		c.add(src[mid:min(len(src), mid+sniffSample)])
		c.add(src[max(len(src)-sniffSample, mid):])
	}
	// A page whose tags are its markup has several in each kilobyte; a text
	// about markup has a few in all, and seldom closes them, or has them in a few lines of code.
	return c.closed >= 2 && c.shape*500 >= c.bytes && c.tagged*sparse >= c.lines
}

// A tagCount counts the tags in parts of a page.
type tagCount struct {
	bytes  int
	shape  int // tags that shape a page
	inline int // tags inside running text
	closed int // end tags among shape
	lines  int // that are not blank
	tagged int // lines in which a tag begins
}

func (c *tagCount) add(s string) {
	c.bytes += len(s)
	for line := range strings.Lines(s) {
		if strings.TrimSpace(line) != "" {
			c.lines++
		}
	}
	fresh := true
	for {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			return
		}
		fresh = fresh || strings.Contains(s[:i], "\n")
		s = s[i:]
		tag, size := parseTag(s)
		switch tag {
		case tagPage, tagShape:
			c.shape++
			if s[1] == '/' {
				c.closed++
			}
		case tagInline:
			c.inline++
		}
		if tag != tagNone && fresh {
			c.tagged++
			fresh = false
		}
		s = s[max(size, 1):]
	}
}

// skipComments takes white space, byte order marks and comments off the start of s.
func skipComments(s string) string {
	for {
		s = s[skipSpace(s, 0, len(s)):]
		if !strings.HasPrefix(s, "<!--") {
			return s
		}
		end := strings.Index(s, "-->")
		if end < 0 {
			return ""
		}
		s = s[end+3:]
	}
}

func hasFoldPrefix(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

type tagKind uint8

const (
	tagNone   tagKind = iota
	tagInline         // inside running text
	tagShape          // paragraphs, headings, lists, tables, boxes
	tagPage           // only pages have it
)

// tagMax is the longest tag, in bytes, that is taken for one.
const tagMax = 4096

// parseTag returns what tag s begins with and its size, if the tag is complete.
func parseTag(s string) (tagKind, int) {
	i := 1
	if len(s) < 3 || s[0] != '<' {
		return tagNone, 0
	}
	if s[i] == '/' {
		i++
	}
	j := i
	for j < len(s) && j < i+12 && (('a' <= s[j]|0x20 && s[j]|0x20 <= 'z') || j > i && '0' <= s[j] && s[j] <= '9') {
		j++
	}
	if j == i || j >= len(s) || strings.IndexByte(" \t\r\n\f/>", s[j]) < 0 {
		return tagNone, 0
	}
	kind := kindOfTag(strings.ToLower(s[i:j]))
	if kind == tagNone {
		return tagNone, 0
	}
	limit := s[:min(len(s), tagMax)]
	end := strings.IndexByte(limit[j:], '>')
	if end < 0 || strings.IndexByte(limit[j:j+end], '<') >= 0 {
		return tagNone, j
	}
	return kind, j + end + 1
}

func kindOfTag(name string) tagKind {
	switch name {
	case "html", "head", "body", "meta", "title", "script", "link", "base":
		return tagPage
	case "p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "tbody", "thead", "tr", "td", "th",
		"article", "section", "main", "header", "footer", "nav", "aside", "figure", "figcaption", "blockquote", "pre", "form", "hr", "center", "style":
		return tagShape
	case "a", "b", "i", "u", "em", "strong", "span", "font", "small", "sub", "sup", "code", "time", "cite", "q", "button", "label", "input", "img", "picture", "noscript", "video", "svg", "abbr", "mark":
		return tagInline
	}
	return tagNone
}
