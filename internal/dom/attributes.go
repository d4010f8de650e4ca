package dom

import (
	"bytes"
	"strings"

	xhtml "golang.org/x/net/html"
)

// attributes reads the attributes of the current start tag, whose bytes are
// src, from byte i on. The tokenizer has found where the tag ends; it would
// copy every key and value, so this cuts them out of the source instead and
// asks the tokenizer only where a value needs decoding.
func (b *builder) attributes(src []byte, i int) [2]int32 {
	first := int32(len(b.tree.attrs))
	if len(src)-i <= 1 || int(first) > freeNodes+int(b.start)/closeTexts {
		return [2]int32{first, first}
	}
	entities := bytes.IndexByte(src, '&') >= 0
	if entities && !wholeEntities(src) || bytes.IndexByte(src, '\r') >= 0 || bytes.IndexByte(src, 0) >= 0 {
		b.z.TagName()
		for more := true; more; {
			var key, val []byte
			key, val, more = b.z.TagAttr()
			if len(key) > 0 {
				b.tree.attrs = append(b.tree.attrs, Attr{string(key), string(val)})
			}
		}
		return [2]int32{first, int32(len(b.tree.attrs))}
	}
	s := b.tree.Source[b.start:b.end]
	for i < len(s) {
		key, val, next := cutAttribute(s, i)
		i = next
		if key != "" && !hasKey(b.tree.attrs[first:], key) {
			if entities {
				val = xhtml.UnescapeString(val)
			}
			b.tree.attrs = append(b.tree.attrs, Attr{key, val})
		}
	}
	return [2]int32{first, int32(len(b.tree.attrs))}
}

// wholeEntities reports whether every & of a tag begins one of the usual entities with its semicolon. They mean the same
// in attributes as in text; others do not.
func wholeEntities(src []byte) bool {
	for {
		i := bytes.IndexByte(src, '&')
		if i < 0 {
			return true
		}
		src = src[i+1:]
		if end := bytes.IndexByte(src[:min(len(src), longestUsual)], ';'); end < 0 || !usualEntities[string(src[:end])] {
			return false
		}
	}
}

var usualEntities = map[string]bool{"amp": true, "quot": true, "lt": true, "gt": true, "#38": true, "#038": true, "#34": true, "#39": true, "#039": true, "#x27": true, "nbsp": true}

// longestUsual is the length of the longest of them, with the semicolon.
const longestUsual = 5

// manyAttributes is how many attributes of an element are searched for one
// with the same key, lest 100,000 of them cost the square; behind an element
// with more the tokenizer is renewed. No element of the corpora has as many.
const manyAttributes = 64

func hasKey(attrs []Attr, key string) bool {
	for _, a := range attrs[:min(len(attrs), manyAttributes)] {
		if a.Key == key {
			return true
		}
	}
	return false
}

// cutAttribute returns the attribute of tag s at byte i and where the next
// one may start; key is "" where there is none. It is the tokenizer's
// readTagAttrKey and readTagAttrVal over a complete tag.
func cutAttribute(s string, i int) (key, val string, next int) {
	i = skipSpace(s, i)
	if i >= len(s) || s[i] == '>' {
		return "", "", len(s)
	}
	k := i
	for i < len(s) && (s[i] == '=' && i == k || !endsKey(s[i])) {
		i++
	}
	key = lowerASCII(s[k:i])
	i = skipSpace(s, i)
	if i >= len(s) {
		return key, "", i
	}
	if s[i] == '/' {
		return key, "", i + 1
	}
	if s[i] != '=' {
		return key, "", i
	}
	i = skipSpace(s, i+1)
	if i >= len(s) || s[i] == '>' {
		return key, "", i
	}
	if q := s[i]; q == '"' || q == '\'' {
		j := strings.IndexByte(s[i+1:], q)
		if j < 0 {
			return key, s[i+1:], len(s)
		}
		return key, s[i+1 : i+1+j], i + j + 2
	}
	v := i
	for i < len(s) && s[i] != '>' && !isSpaceByte(s[i]) {
		i++
	}
	return key, s[v:i], i
}

func endsKey(c byte) bool { return c == '=' || c == '/' || c == '>' || isSpaceByte(c) }

func isSpaceByte(c byte) bool {
	return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'
}

func skipSpace(s string, i int) int {
	for i < len(s) && isSpaceByte(s[i]) {
		i++
	}
	return i
}
