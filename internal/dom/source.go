package dom

import (
	"io"
	"strings"

	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A source hands the page to the tokenizer, and stops behind each tag that may open a script or a style, so that
// the builder can take what stands in it as a whole: that is half of the bytes of a news page, and the
// tokenizer reads a byte at a time and keeps all of a token.
type source struct {
	page string
	at   int // what lies before has been handed out
	stop int // how far it may be handed out without a look, at least at
}

// Read hands out the next part of the page.
func (s *source) Read(p []byte) (int, error) {
	if s.at == len(s.page) {
		return 0, io.EOF
	}
	if s.stop <= s.at {
		s.stop = s.at + s.untilRaw(len(p))
	}
	n := copy(p, s.page[s.at:s.stop])
	s.at += n
	return n, nil
}

// untilRaw returns how many bytes, of about size, may be handed out: up to the end of the next
// start tag of a script or style, as it is usually written.
func (s *source) untilRaw(size int) int {
	window := s.page[s.at:min(s.at+size, len(s.page))]
	for i := 0; ; i += len("<s") {
		k := strings.Index(window[i:], "<s")
		if k < 0 {
			return len(window)
		}
		i += k
		tag := s.page[s.at+i:]
		if !strings.HasPrefix(tag, "<script") && !strings.HasPrefix(tag, "<style") {
			continue
		}
		if end := strings.IndexByte(tag[:min(len(tag), longestRawTag)], '>'); end >= 0 {
			return i + end + 1
		}
		return len(window)
	}
}

// longestRawTag bounds how far the end of a tag is looked for, in bytes.
const longestRawTag = 1024

// seek makes the tokenizer read from byte i on.
func (b *builder) seek(i int32) {
	b.source = source{page: b.tree.Source, at: int(i)}
	b.z = xhtml.NewTokenizer(&b.source)
}

// takeRaw adds the text of the script or style element that the current tag has opened and goes on at its end tag, if
// the tokenizer has seen nothing of it yet. Where the text has what may hide an end tag, or none ends it, it is left
// to the tokenizer.
func (b *builder) takeRaw(a atom.Atom) {
	if a != atom.Script && a != atom.Style || b.source.at != int(b.end) {
		return
	}
	n := rawText(b.tree.Source[b.end:], a.String())
	if n <= 0 {
		return
	}
	b.start, b.end = b.end, b.end+int32(n)
	b.source = source{page: b.tree.Source, at: int(b.end)}
	b.text()
}

// rawText returns how long the text of an element is that s begins with: up to its end tag. It is -1 if there is none,
// or if the text has <!--, behind which the end tag of a script need not end it.
func rawText(s, tag string) int {
	for i := 0; ; i += len("</") {
		k := strings.Index(s[i:], "</")
		if k < 0 {
			return -1
		}
		i += k
		end := i + len("</") + len(tag)
		if end >= len(s) {
			return -1
		}
		if c := s[end]; !isSpaceByte(c) && c != '/' && c != '>' || !strings.EqualFold(s[end-len(tag):end], tag) {
			continue
		}
		if tag == "script" && strings.Contains(s[:i], "<!--") {
			return -1
		}
		return i
	}
}
