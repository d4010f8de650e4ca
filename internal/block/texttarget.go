package block

import "strings"

// Two flatteners put a link's target behind its text: "text ( https://… )"
// and "text <https://…>". A reader of the page never saw it.

// minTargets is how many such targets make a page one of theirs; in others
// an address in parentheses was written by the author.
const minTargets = 4

// countTargets counts link targets behind link texts, up to minTargets.
func countTargets(src string) int {
	n := 0
	for i := 0; i < len(src) && n < minTargets; {
		k := strings.IndexAny(src[i:], "(<")
		if k < 0 {
			break
		}
		i += k
		if end := targetEnd(src, i); end > 0 {
			n++
			i = end
			continue
		}
		i++
	}
	return n
}

// targetEnd returns the end of a link target that begins with the bracket at
// i, 0 if none does: an address of any scheme, an absolute path or a fragment.
func targetEnd(s string, i int) int {
	start, closing := i+1, ">"
	if s[i] == '(' {
		start, closing = i+2, " )"
		if start >= len(s) || s[i+1] != ' ' {
			return 0
		}
	}
	if start >= len(s) || !isAddress(s[start:min(len(s), start+16)]) {
		return 0
	}
	end := strings.IndexAny(s[start:min(len(s), start+targetMax)], " \n\t<>")
	if end <= 0 || !strings.HasPrefix(s[start+end:], closing) {
		return 0
	}
	return start + end + len(closing)
}

// isAddress reports the start of an address.
func isAddress(s string) bool {
	if s[0] == '/' || s[0] == '#' || s[0] == '?' {
		return true
	}
	i := 0
	for i < len(s) && 'a' <= s[i]|0x20 && s[i]|0x20 <= 'z' {
		i++
	}
	return i > 2 && i+1 < len(s) && s[i] == ':' && s[i+1] > ' '
}

// stripTargets takes link targets out of s and counts them.
func stripTargets(s string) (text string, links int) {
	i := strings.IndexAny(s, "(<")
	if i < 0 {
		return s, 0
	}
	buf := make([]byte, 0, len(s))
	start := 0
	for {
		next := i + 1
		if end := targetEnd(s, i); end > 0 {
			buf = append(buf, strings.TrimRight(s[start:i], " ")...)
			start, next = end, end
			links++
		}
		k := strings.IndexAny(s[next:], "(<")
		if k < 0 {
			return strings.TrimSpace(string(append(buf, s[start:]...))), links
		}
		i = next + k
	}
}

// stripStars takes the stars around bold text out of s: those with a word, or
// white space, on one side only.
func stripStars(s string) string {
	i := strings.IndexByte(s, '*')
	if i < 0 || len(s) == 1 {
		return s
	}
	buf := append(make([]byte, 0, len(s)), s[:i]...)
	for ; i < len(s); i++ {
		left, right := byte(' '), byte(' ')
		if i > 0 {
			left = s[i-1]
		}
		if i+1 < len(s) {
			right = s[i+1]
		}
		if s[i] != '*' || isWordByte(left) == isWordByte(right) && (left == ' ') == (right == ' ') {
			buf = append(buf, s[i])
		}
	}
	return strings.TrimSpace(string(buf))
}

func isWordByte(b byte) bool { return b > ' ' && !isPunct(b) }
