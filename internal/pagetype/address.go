package pagetype

import "strings"

// address reads the page's own address.
func (c *collector) address() {
	m := &c.measures
	_, s, ok := strings.Cut(c.says.Address, "://")
	if !ok {
		m[depth] = -1
		return
	}
	s, query, _ := strings.Cut(s, "?")
	host, path, _ := strings.Cut(s, "/")
	labels := strings.Split(host, ".")
	for _, l := range labels[:max(0, len(labels)-2)] {
		c.words(inHost, l)
	}
	if strings.HasSuffix(path, "/") {
		m[slash] = 1
	}
	parts := strings.FieldsFunc(path, func(r rune) bool { return r == '/' })
	m[depth] = float32(len(parts))
	for k, p := range parts {
		last := k == len(parts)-1
		c.words(inSlug, p)
		hyphens := strings.Count(p, "-") + strings.Count(p, "_")
		if !last || len(parts) == 1 || hyphens < 2 {
			c.words(inPath, p)
		}
		digits := float32(digitsIn(p))
		m[pathDigits] += digits
		if last {
			m[slugHyphens], m[slugDigits] = float32(hyphens), digits
		}
	}
	c.words(inSlug, query)
}

// href reads the address of a link: where a page leads tells what it is part of.
func (c *collector) href(s string) {
	switch {
	case strings.HasPrefix(s, "#"):
		c.measures[fragments]++
		return
	case strings.HasPrefix(s, "tel:"):
		c.measures[phones]++
		return
	case strings.HasPrefix(s, "mailto:"):
		c.measures[mails]++
		return
	}
	// Long addresses are slugs and queries; the words that tell stand in front.
	s = s[:min(len(s), 80)]
	if _, rest, ok := strings.Cut(s, "://"); ok {
		at := strings.IndexByte(rest, '/')
		if at < 0 {
			return
		}
		s = rest[at:]
	}
	for k := 0; k < 3 && s != ""; k++ {
		part, rest, _ := strings.Cut(strings.TrimPrefix(s, "/"), "/")
		if strings.Count(part, "-") < 2 {
			c.words(inHref, part)
		}
		s = rest
	}
}

func digitsIn(s string) (n int) {
	for i := 0; i < len(s); i++ {
		if '0' <= s[i] && s[i] <= '9' {
			n++
		}
	}
	return n
}
