package metadata

// A finder looks for words inside class names and the like in one pass, in any
// case. Its words are ASCII, of two bytes or more.
//
// Two bytes are enough to pass over most of a text: second has, by the first
// byte of a word, a bit for each second byte. Of either only the five low bits
// count, which capitals and small letters share.
type finder struct {
	second [32]uint32
	words  [32][]entry
}

// An entry is a word and what it stands for.
type entry struct {
	text  string // in small letters, digits and hyphens
	group group
	whole bool // counts only as a name between spaces
}

// A group is a set of bits: what the words that were found stand for.
type group uint16

func newFinder(words ...string) *finder {
	f := new(finder)
	f.learn(1, false, words...)
	return f
}

// learn adds words that stand for g.
func (f *finder) learn(g group, whole bool, words ...string) {
	for _, w := range words {
		first := w[0] & 31
		f.second[first] |= 1 << (w[1] & 31)
		f.words[first] = append(f.words[first], entry{w, g, whole})
	}
}

// in reports that s holds one of the words.
func (f *finder) in(s string) bool {
	for i := 0; i+1 < len(s); i++ {
		if f.second[s[i]&31]>>(s[i+1]&31)&1 != 0 && f.at(s, i, 0) != 0 {
			return true
		}
	}
	return false
}

// groups returns what all the words in s stand for.
func (f *finder) groups(s string) (found group) {
	for i := 0; i+1 < len(s); i++ {
		if f.second[s[i]&31]>>(s[i+1]&31)&1 != 0 {
			found = f.at(s, i, found)
		}
	}
	return found
}

// at adds what the words at byte i of s stand for.
func (f *finder) at(s string, i int, found group) group {
	words := f.words[s[i]&31]
	for k := range words {
		w := &words[k]
		end := i + len(w.text)
		if end > len(s) || !sameFold(s[i:end], w.text) {
			continue
		}
		if !w.whole || (i == 0 || s[i-1] == ' ') && (end == len(s) || s[end] == ' ') {
			found |= w.group
		}
	}
	return found
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

// wordIn reports that a class attribute has w as one of its names.
func wordIn(class, w string) bool {
	for i := 0; i+len(w) <= len(class); i++ {
		end := i + len(w)
		if (i == 0 || class[i-1] == ' ') && (end == len(class) || class[end] == ' ') && sameFold(class[i:end], w) {
			return true
		}
	}
	return false
}
