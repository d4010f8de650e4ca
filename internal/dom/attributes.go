package dom

import (
	"slices"
	"strings"
)

// A rawAttr is an attribute as it was cut from the source: the name in lower case, the value undecoded.
type rawAttr struct{ name, val string }

// attributes gives n the attributes of the current start tag, whose bytes are
// src, from byte i on. The tokenizer would copy every key and value, so they are
// cut out of the source, if usual.go has not done it, and the tokenizer is asked
// only where a value needs decoding.
func (b *builder) attributes(n *Node, src string, i int) {
	n.attrs = int32(len(b.tree.attrs))
	if len(src)-i <= 1 || int(n.attrs) > freeNodes+int(b.start)/closeTexts {
		return
	}
	if !b.own {
		b.cutAttributes(src, i)
		if !b.plainTag(src) {
			b.decodeAttributes(n)
			return
		}
	}
	b.renew = b.renew || !b.own && len(b.cut) > manyAttributes
	for _, a := range b.cut {
		if k := keyOf(a.name); n.lacks(k) {
			b.attribute(n, k, unescapeUsual(a.val))
		}
	}
}

// lacks reports whether an attribute is kept and n has none of the key yet.
func (n *Node) lacks(k Key) bool { return k != noKey && n.Keys>>k&1 == 0 }

// attribute adds an attribute to n, which is the last node to get any.
func (b *builder) attribute(n *Node, k Key, val string) {
	n.Keys |= 1 << k
	b.tree.attrs = append(b.tree.attrs, Attr{k, val})
	if k == KeyClass {
		n.Class = b.classOf(val)
	}
}

// classOf returns the number of a class, a new one if it is not one of those met lately.
func (b *builder) classOf(class string) int32 {
	hash := len(class)
	if n := len(class); n > 0 {
		hash += int(class[0])*3 + int(class[n/2])*7 + int(class[n-1])*31
	}
	at := &b.met[hash%len(b.met)]
	if *at == 0 || b.tree.Classes[*at] != class {
		*at = int32(len(b.tree.Classes))
		b.tree.Classes = append(b.tree.Classes, class)
	}
	return *at
}

// decodeAttributes takes the attributes as the tokenizer has decoded them.
func (b *builder) decodeAttributes(n *Node) {
	b.z.TagName()
	for count, more := 0, true; more; count++ {
		var key, val []byte
		key, val, more = b.z.TagAttr()
		if len(key) > 0 {
			if k := keyOf(string(key)); n.lacks(k) {
				b.attribute(n, k, string(val))
			}
		}
		b.renew = b.renew || count > manyAttributes
	}
}

// plainTag reports whether the attributes that were cut from a tag are as the tokenizer has them: it has no NUL, no value has
// a line end of another system, and every & begins one of the usual entities with its semicolon, or none.
func (b *builder) plainTag(src string) bool {
	if b.odd && isOdd(src) {
		odd := func(a rawAttr) bool { return isOdd(a.val) }
		if strings.IndexByte(src, 0) >= 0 || slices.ContainsFunc(b.cut, odd) {
			return false
		}
	}
	for {
		i := strings.IndexByte(src, '&')
		if i < 0 {
			return true
		}
		src = src[i+1:]
		if _, n := usualEntity(src); n > 0 {
			src = src[n:]
			continue
		}
		end := 0
		for end < len(src) && end < longestName && (isLetter(src[end]) || '0' <= src[end] && src[end] <= '9') {
			end++
		}
		if end == len(src) || end > 0 && src[end] != '=' || src[end] == '#' { // the next part of a query is no entity
			return false
		}
	}
}

// isOdd reports a line end of another system or NUL. Most pages have none, so it is asked about the whole page first.
func isOdd(s string) bool { return strings.IndexByte(s, '\r') >= 0 || strings.IndexByte(s, 0) >= 0 }

// longestName bounds how far the name behind an & is looked at.
const longestName = 20

// usualEntity returns what the entity stands for whose & stands before s, and how long it is; 0 if it is not a usual one.
func usualEntity(s string) (string, int) {
	end := strings.IndexByte(s[:min(len(s), len("#x27;"))], ';')
	if end < 0 {
		return "", 0
	}
	switch s[:end] {
	case "amp", "#38", "#038":
		return "&", end + 1
	case "quot", "#34":
		return `"`, end + 1
	case "#39", "#039", "#x27":
		return "'", end + 1
	case "lt":
		return "<", end + 1
	case "gt":
		return ">", end + 1
	case "nbsp":
		return "\u00a0", end + 1
	}
	return "", 0
}

// unescapeUsual resolves the usual entities of a value of which plainTag says that it has no others.
func unescapeUsual(s string) string {
	i := strings.IndexByte(s, '&')
	if i < 0 {
		return s
	}
	out := make([]byte, 0, len(s))
	for ; i >= 0; i = strings.IndexByte(s, '&') {
		out = append(out, s[:i]...)
		s = s[i+1:]
		text, n := usualEntity(s)
		if n == 0 {
			text = "&"
		}
		out = append(out, text...)
		s = s[n:]
	}
	return string(append(out, s...))
}

// manyAttributes is how many attributes the tokenizer may have read of an element before it is renewed. No element of
// the corpora has as many.
const manyAttributes = 64

// cutAttributes cuts the attributes of the tag that s begins with, from byte i on, and returns where the tag ends,
// behind its >, -1 if s ends before. bare says that a value without quotes ends there.
func (b *builder) cutAttributes(s string, i int) (end int, bare bool) {
	b.cut = b.cut[:0]
	for {
		i = skipSpace(s, i)
		if i >= len(s) {
			return -1, false
		}
		if s[i] == '>' {
			return i + 1, bare
		}
		key, val, next := cutAttribute(s, i)
		bare = val != "" && s[next-1] != '"' && s[next-1] != '\''
		i = next
		if key != "" {
			b.cut = append(b.cut, rawAttr{key, val})
		}
	}
}

// cutAttribute returns the attribute of tag s at byte i and where the next
// one may start; key is "" where there is none. It is the tokenizer's
// readTagAttrKey and readTagAttrVal.
func cutAttribute(s string, i int) (key, val string, next int) {
	i = skipSpace(s, i)
	if i >= len(s) || s[i] == '>' {
		return "", "", i
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
