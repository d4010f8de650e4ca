package metadata

import (
	"net/url"
	"strings"

	"example.com/tearsheet/internal/date"
	"example.com/tearsheet/internal/field"
)

// link reads a <link> element.
func (p *page) link(i int32) {
	href := p.t.Attr(i, "href")
	for _, rel := range strings.Fields(strings.ToLower(p.t.Attr(i, "rel"))) {
		switch rel {
		case "canonical":
			p.add(field.URL, field.Link, 0, resolve(p.base, href))
		case "image_src":
			p.add(field.Image, field.Link, 0, resolve(p.base, href))
		}
	}
}

// resolve makes an address absolute against base. Only http and https survive;
// without a base a relative address is none.
func resolve(base, ref string) string {
	ref = strings.TrimSpace(ref)
	// 2,048 bytes are what browsers and servers take for an address.
	if len(ref) > 2048 || ref == "" && base == "" || strings.HasPrefix(ref, "data:") {
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
