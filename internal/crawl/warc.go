package crawl

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"example.com/tearsheet/internal/warc"
)

// A warcSource reads the pages of a WARC file.
type warcSource struct {
	in    *warc.Reader
	limit int64
}

func newWARCSource(in io.Reader, limit int64) *warcSource {
	return &warcSource{warc.NewReader(in, limit+headerRoom), limit}
}

// headerRoom is what a record's block may have beside its page, in bytes: the HTTP header.
const headerRoom = 64 << 10

func (s *warcSource) next() (page, error) {
	record, err := s.in.Next()
	if damage, ok := errors.AsType[*warc.Damage](err); ok {
		return page{offset: damage.Offset, err: fmt.Sprintf("warc: %s: %d bytes passed over", damage.Reason, damage.Length)}, nil
	}
	if err != nil {
		return page{}, err
	}
	if record.Type != "response" || !isHTTP(record.ContentType) {
		return skip(Counts{}), nil
	}
	p := page{url: record.URL, offset: record.Offset, damage: record.Damage}
	response, err := record.Response(s.limit)
	if err != nil {
		p.err = err.Error()
		return p, nil
	}
	if response.Status != 200 {
		return skip(Counts{Status: 1}), nil
	}
	if response.Damage != "" {
		p.damage = join(p.damage, response.Damage)
	}
	if p.damage != "" && response.ContentType == "" { // cut before it, for all one can know
		p.err = p.damage
		return p, nil
	}
	if !isPage(response.ContentType) {
		return skip(Counts{Media: 1}), nil
	}
	p.contentType, p.data = response.ContentType, bytes.Clone(response.Body) // the next record overwrites it
	return p, nil
}

func skip(c Counts) page {
	c.Records, c.Skipped = 1, 1
	return page{skipped: c}
}

func join(a, b string) string {
	if a == "" {
		return b
	}
	return a + "; " + b
}

// isHTTP tells responses of web servers from those of name servers, which crawlers keep too.
func isHTTP(contentType string) bool {
	return contentType == "" || media(contentType) == "application/http"
}

// isPage reports whether the Content-Type is one of those that a page may have.
func isPage(contentType string) bool {
	switch media(contentType) {
	case "text/html", "application/xhtml+xml", "text/plain":
		return true
	}
	return false
}

// media is a Content-Type without its parameters, in lower case.
func media(contentType string) string {
	m, _, _ := strings.Cut(contentType, ";")
	return strings.ToLower(strings.TrimSpace(m))
}
