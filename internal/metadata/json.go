package metadata

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

const (
	// maxJSONDepth: deeper values are skipped. The deepest seen on news pages,
	// a graph of a list of an article of an image of a thing, has 12 levels.
	maxJSONDepth = 40
	// maxJSONValues is how many values of a page are kept, which bounds the memory of hostile
	// scripts; long live blogs have 20,000.
	maxJSONValues = 1 << 16
)

// A jsonReader reads what news pages hold for JSON: with raw line ends in
// strings, comments, missing or surplus commas, several values in a row, an
// end too early. It never fails; what cannot be read is left out.
type jsonReader struct {
	s      string
	i      int
	values *int // of the page so far
}

// readJSON returns the objects and lists of a script, in order. It counts their values,
// and leaves out those beyond maxJSONValues.
func readJSON(s string, values *int) (out []value) {
	r := jsonReader{s: s, values: values}
	for {
		k := strings.IndexAny(r.s[r.i:], "{[")
		if k < 0 {
			return out
		}
		r.i += k
		if strings.HasPrefix(r.s[r.i:], "[CDATA[") {
			r.i += len("[CDATA[")
			continue
		}
		v := r.value(0)
		if len(v.values) > 0 {
			out = append(out, v)
		}
	}
}

// space skips white space, comments and stray marks between values.
func (r *jsonReader) space() {
	for r.i < len(r.s) {
		switch c := r.s[r.i]; {
		case c <= ' ' || c == ';':
			r.i++
		case strings.HasPrefix(r.s[r.i:], "/*"):
			end := strings.Index(r.s[r.i+2:], "*/")
			if end < 0 {
				r.i = len(r.s)
				return
			}
			r.i += end + 4
		case strings.HasPrefix(r.s[r.i:], "//"):
			end := strings.IndexByte(r.s[r.i:], '\n')
			if end < 0 {
				r.i = len(r.s)
				return
			}
			r.i += end
		case strings.HasPrefix(r.s[r.i:], "\u00a0"):
			r.i += 2
		default:
			return
		}
	}
}

// value reads one value. It always moves on.
func (r *jsonReader) value(depth int) value {
	r.space()
	if r.i >= len(r.s) {
		return value{}
	}
	*r.values++
	full := *r.values > maxJSONValues
	switch c := r.s[r.i]; c {
	case '{', '[':
		r.i++
		if depth >= maxJSONDepth || full {
			r.skip()
			return value{}
		}
		if c == '{' {
			return r.object(depth)
		}
		return r.list(depth)
	case '"', '\'':
		t := r.str(c)
		if full {
			return value{}
		}
		return value{kind: text, text: t}
	}
	start := r.i
	for r.i < len(r.s) && strings.IndexByte(",]}:\"\n", r.s[r.i]) < 0 {
		r.i++
	}
	if r.i == start {
		r.i++
		return value{}
	}
	t := strings.TrimSpace(r.s[start:r.i])
	if t == "null" || full {
		return value{}
	}
	return value{kind: text, text: t}
}

// skip moves behind the end of the object or list it stands in.
func (r *jsonReader) skip() {
	for open := 1; r.i < len(r.s) && open > 0; {
		switch c := r.s[r.i]; c {
		case '{', '[':
			open++
		case '}', ']':
			open--
		case '"':
			r.str(c)
			continue
		}
		r.i++
	}
}

func (r *jsonReader) list(depth int) value {
	v := value{kind: list}
	for {
		r.space()
		if r.i >= len(r.s) {
			return v
		}
		switch r.s[r.i] {
		case ']':
			r.i++
			return v
		case '}': // the list was never closed
			return v
		case ',', ':':
			r.i++
			continue
		}
		if e := r.value(depth + 1); e.kind != absent {
			v.values = append(v.values, e)
		}
	}
}

func (r *jsonReader) object(depth int) value {
	v := value{kind: object}
	for {
		r.space()
		if r.i >= len(r.s) {
			return v
		}
		switch c := r.s[r.i]; c {
		case '}':
			r.i++
			return v
		case ']':
			return v
		case '"', '\'':
			key := r.str(c)
			r.space()
			if r.i >= len(r.s) || r.s[r.i] != ':' {
				continue
			}
			r.i++
			if e := r.value(depth + 1); e.kind != absent {
				v.set(key, e)
			}
		default:
			r.bareKey(&v, depth)
		}
	}
}

// bareKey reads a key without quotes, or skips what is no key.
func (r *jsonReader) bareKey(v *value, depth int) {
	start := r.i
	for r.i < len(r.s) && (r.s[r.i] == '@' || r.s[r.i] == '_' || r.s[r.i]|0x20 >= 'a' && r.s[r.i]|0x20 <= 'z') {
		r.i++
	}
	key := r.s[start:r.i]
	if key == "" {
		r.i++
		return
	}
	r.space()
	if r.i < len(r.s) && r.s[r.i] == ':' {
		r.i++
		if e := r.value(depth + 1); e.kind != absent {
			v.set(key, e)
		}
	}
}

// str reads a string that begins with the quote at i.
func (r *jsonReader) str(quote byte) string {
	r.i++
	start := r.i
	for r.i < len(r.s) && r.s[r.i] != quote && r.s[r.i] != '\\' {
		r.i++
	}
	if r.i >= len(r.s) || r.s[r.i] == quote && !r.goesOn(quote) {
		s := r.s[start:r.i]
		r.i = min(r.i+1, len(r.s))
		return s
	}
	var b strings.Builder
	b.WriteString(r.s[start:r.i])
	for r.i < len(r.s) {
		c := r.s[r.i]
		switch {
		case c == quote && !r.goesOn(quote):
			r.i++
			return b.String()
		case c == '\\':
			r.escape(&b)
			continue
		}
		b.WriteByte(c)
		r.i++
	}
	return b.String()
}

// goesOn reports that the quote at i does not end its string: an unescaped
// quotation mark inside of it. A string ends before , : } ] or the end.
func (r *jsonReader) goesOn(quote byte) bool {
	j := r.i + 1
	for j < len(r.s) && r.s[j] <= ' ' {
		j++
	}
	if j >= len(r.s) {
		return false
	}
	switch r.s[j] {
	case ',', ':', '}', ']', quote, '/', '<', ';', '\\':
		return false
	}
	// A line end says that the comma was forgotten.
	return strings.IndexByte(r.s[r.i:j], '\n') < 0
}

func (r *jsonReader) escape(b *strings.Builder) {
	r.i++
	if r.i >= len(r.s) {
		return
	}
	c := r.s[r.i]
	r.i++
	switch c {
	case 'n', 'r', 't', 'b', 'f':
		b.WriteByte(' ')
		if c == 'n' {
			b.WriteByte('\n')
		}
	case 'u':
		b.WriteRune(r.unicode())
	default:
		b.WriteByte(c)
	}
}

// unicode reads the digits of \uXXXX, and the second half of a surrogate pair.
func (r *jsonReader) unicode() rune {
	c, ok := r.hex()
	if !ok {
		return utf8.RuneError
	}
	if c < 0xd800 || c > 0xdbff || !strings.HasPrefix(r.s[r.i:], `\u`) {
		return c
	}
	back := r.i
	r.i += 2
	if low, ok := r.hex(); ok && low >= 0xdc00 && low <= 0xdfff {
		return 0x10000 + (c-0xd800)<<10 + (low - 0xdc00)
	}
	r.i = back
	return utf8.RuneError
}

func (r *jsonReader) hex() (rune, bool) {
	if r.i+4 > len(r.s) {
		return 0, false
	}
	n, err := strconv.ParseUint(r.s[r.i:r.i+4], 16, 32)
	if err != nil {
		return 0, false
	}
	r.i += 4
	return rune(n), true
}
