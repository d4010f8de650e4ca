package metadata

import (
	"net/url"
	"strings"

	"example.com/tearsheet/internal/date"
	"example.com/tearsheet/internal/dom"
	"example.com/tearsheet/internal/field"
)

// link reads a <link> element.
func (p *page) link(i int32) {
	p.at = i
	href := p.t.Attr(i, dom.KeyHref)
	for rel := range strings.FieldsSeq(strings.ToLower(p.t.Attr(i, dom.KeyRel))) {
		switch rel {
		case "canonical":
			p.add(field.URL, field.Link, 0, p.resolve(href))
		case "image_src":
			p.add(field.Image, field.Link, 0, p.resolve(href))
		}
	}
}

// Refused is an address that no reader should be sent to.
type Refused struct {
	Start, End int32  // the element that holds it, in bytes of the page
	Scheme     string // "javascript", "data", "file", ...
}

// resolve makes an address absolute. One with a scheme of its own that is not http or
// https is refused, with the element at hand.
func (p *page) resolve(ref string) string {
	address := resolve(p.base, ref)
	if address == "" {
		if s := Scheme(ref); s != "" {
			n := &p.t.Nodes[p.at]
			p.refused = append(p.refused, Refused{n.Start, n.End, s})
		}
	}
	return address
}

// Scheme returns the scheme of an address in lower case, "" if it is relative, http or https.
// White space is passed over, as browsers do.
func Scheme(ref string) string {
	name := make([]byte, 0, 16)
	for i := 0; i < len(ref) && i < 64; i++ {
		switch c := ref[i] | 0x20; {
		case ref[i] <= ' ':
		case 'a' <= c && c <= 'z' && ref[i] >= 'A', len(name) > 0 && ('0' <= ref[i] && ref[i] <= '9' || ref[i] == '+' || ref[i] == '-' || ref[i] == '.'):
			name = append(name, c)
		case ref[i] == ':' && len(name) > 1 && string(name) != "http" && string(name) != "https":
			return string(name)
		default:
			return ""
		}
	}
	return ""
}

// resolve makes an address absolute against base. Only http and https survive;
// without a base a relative address is none.
func resolve(base, ref string) string {
	ref = strings.TrimSpace(ref)
	if isPlainAddress(ref) {
		return ref
	}
	if len(ref) > maxAddress || ref == "" && base == "" || strings.HasPrefix(ref, "data:") {
		return ""
	}
	u, err := url.Parse(ref)
	if err != nil {
		return ""
	}
	if base != "" && !u.IsAbs() {
		b, err := url.Parse(base)
		if err != nil {
			return ""
		}
		u = b.ResolveReference(u)
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}

// maxAddress is what browsers and servers take for an address, in bytes.
const maxAddress = 2048

// isPlainAddress reports an absolute address that package url would write as it reads it,
// as most are: a host of letters and digits, a path and a query without anything to escape.
func isPlainAddress(s string) bool {
	rest, ok := strings.CutPrefix(s, "https://")
	if !ok {
		rest, ok = strings.CutPrefix(s, "http://")
	}
	if !ok || len(s) > maxAddress {
		return false
	}
	i := 0
	for i < len(rest) && (isAlphanumeric(rest[i]) || rest[i] == '-' || rest[i] == '.') {
		i++
	}
	if i == 0 || i < len(rest) && rest[i] != '/' {
		return false
	}
	for i < len(rest) && (isAlphanumeric(rest[i]) || strings.IndexByte("-_.~/", rest[i]) >= 0) {
		i++
	}
	if i+1 < len(rest) && rest[i] == '?' {
		i++
		for i < len(rest) && (isAlphanumeric(rest[i]) || strings.IndexByte("-_.~/=&+,", rest[i]) >= 0) {
			i++
		}
	}
	return i == len(rest)
}

func isAlphanumeric(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}

// Resolve makes an address absolute against base. It returns "" unless the
// result is one of http or https.
func Resolve(base, ref string) string {
	if strings.TrimSpace(ref) == "" {
		return ""
	}
	return resolve(base, ref)
}

// fromAddress reads the page's own address: a URL of last resort and a date in its path.
func (p *page) fromAddress() {
	address := resolve("", p.address)
	if address != "" {
		p.add(field.URL, field.Address, 0, address)
	}
	for _, c := range p.cands {
		if address == "" && c.Field == field.URL {
			address = c.Value
		}
	}
	if d, ok := date.FromURL(address); ok && d.Precision == date.Day {
		p.add(field.Published, field.Address, 0, d.Time.Format("2006-01-02"))
	}
}
