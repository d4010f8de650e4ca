package metadata

// A finder looks for words inside class names and the like in one pass, in any
// case. Its words are ASCII, of two bytes or more.
type finder struct {
	// pairs has, for the first two bytes of a word, one more than the place of its
	// list. Of either only the five low bits count, which capitals and small
	// letters share: so two bytes are enough to pass over most of a text.
	pairs [1 << 10]uint8
	lists [][]entry
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
		pair := pairOf(pairOf(0, w[0]), w[1])
		if f.pairs[pair] == 0 {
			f.lists = append(f.lists, nil)
			f.pairs[pair] = uint8(len(f.lists))
		}
		list := &f.lists[f.pairs[pair]-1]
		*list = append(*list, entry{w, g, whole})
	}
}

// pairOf returns the pair of the second byte of pair and c.
func pairOf(pair uint, c byte) uint { return (pair<<5 | uint(c&31)) % (1 << 10) }

// in reports that s holds one of the words.
func (f *finder) in(s string) bool { return f.find(s, 1) != 0 }

// groups returns what all the words in s stand for.
func (f *finder) groups(s string) group { return f.find(s, 0) }

// find is [finder.groups], but stops where it has found all of enough, if that is not 0.
func (f *finder) find(s string, enough group) (found group) {
	if len(s) < 2 {
		return 0
	}
	pair := pairOf(0, s[0])
	for i := 1; i < len(s); i++ {
		pair = pairOf(pair, s[i])
		if f.pairs[pair] == 0 {
			continue
		}
		found |= f.at(s, i-1, f.pairs[pair])
		if enough != 0 && found&enough == enough {
			return found
		}
	}
	return found
}

// at returns what those words of a list stand for that are at byte i of s.
func (f *finder) at(s string, i int, list uint8) (found group) {
	words := f.lists[list-1]
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
