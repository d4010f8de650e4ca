package metadata

// A finder looks for words inside class names and the like in one pass, in any
// case. It holds the words, which are ASCII, by their first letter.
type finder [26][]string

func newFinder(words ...string) *finder {
	f := new(finder)
	for _, w := range words {
		f[w[0]-'a'] = append(f[w[0]-'a'], w)
	}
	return f
}

// in reports that s holds one of the words.
func (f *finder) in(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i] | 0x20 - 'a'
		if c >= 26 {
			continue
		}
		for _, w := range f[c] {
			if len(s)-i >= len(w) && sameFold(s[i:i+len(w)], w) {
				return true
			}
		}
	}
	return false
}

// sameFold reports that s is the word w, which is in small letters and hyphens,
// in any case.
func sameFold(s, w string) bool {
	for i := 0; i < len(w); i++ {
		if c := s[i]; c != w[i] && (c|0x20 != w[i] || c < 'A' || c > 'Z') {
			return false
		}
	}
	return true
}

// has reports that a class or id attribute holds a word, in any case.
func has(words, w string) bool {
	for i := 0; i+len(w) <= len(words); i++ {
		if words[i]|0x20 == w[0]|0x20 && sameFold(words[i:i+len(w)], w) {
			return true
		}
	}
	return false
}
