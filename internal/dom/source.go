package dom

import (
	"io"
	"strings"

	xhtml "golang.org/x/net/html"
)

// A source hands the page to the tokenizer, up to the end of the next tag at a time, so that behind most of its
// tokens the tokenizer has seen nothing of what comes next and the builder may take that itself.
type source struct {
	page string
	at   int // what lies before has been handed out
	stop int // how far it may be handed out, at least at
}

// Read hands out the next part of the page.
func (s *source) Read(p []byte) (int, error) {
	if s.at == len(s.page) {
		return 0, io.EOF
	}
	if s.stop <= s.at {
		window := s.page[s.at:min(s.at+len(p), len(s.page))]
		if end := strings.IndexByte(window, '>'); end >= 0 {
			window = window[:end+1]
		}
		s.stop = s.at + len(window)
	}
	n := copy(p, s.page[s.at:s.stop])
	s.at += n
	return n, nil
}

// seek makes the tokenizer read from byte i on.
func (b *builder) seek(i int32) {
	b.source = source{page: b.tree.Source, at: int(i)}
	b.z = xhtml.NewTokenizer(&b.source)
}

// readAhead reports whether the tokenizer has been given what follows the current token.
func (b *builder) readAhead() bool { return b.source.at != int(b.end) || b.source.stop > b.source.at }
