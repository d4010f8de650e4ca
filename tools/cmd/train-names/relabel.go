package main

import (
	"slices"
	"strings"
	"unicode/utf8"

	"example.com/tearsheet/internal/gazetteer"
)

// relabel brings the sets to one convention: persons without title, names
// without article and possessive, nationality words as such.
func (s *story) relabel() {
	kept := s.names[:0]
	for _, n := range s.names {
		s.trim(&n)
		handle := n.start > 0 && s.text[n.start-1] == '@'
		if n.start < n.end && !handle {
			kept = append(kept, n)
		}
	}
	s.names = kept
	if strings.HasPrefix(s.set, "gmb") {
		s.repair()
	}
	s.nationalities()
}

// repair undoes what goes wrong often in labels made by machine: a country in
// two names or of another type, an adjective of direction in a name.
func (s *story) repair() {
	var kept []name
	for _, n := range s.names {
		if len(kept) > 0 {
			before := &kept[len(kept)-1]
			whole := s.text[before.start:n.end]
			if _, ok := gazetteer.Place(whole); ok && before.end+1 == n.start {
				*before = name{span{before.start, n.end}, place, "LOC"}
				continue
			}
		}
		text := s.text[n.start:n.end]
		for _, d := range []string{"northern ", "southern ", "eastern ", "western ", "central ", "northwestern ", "northeastern ",
			"southwestern ", "southeastern ", "downtown "} {
			if strings.HasPrefix(text, d) {
				n.start += len(d)
				text = text[len(d):]
			}
		}
		if _, ok := gazetteer.Country(text); ok {
			n.kind = place
		}
		switch text {
		case "U.N.", "UN", "EU", "NATO", "United Nations", "European Union":
			n.kind = organization
		}
		kept = append(kept, n)
	}
	s.names = kept
}

func (s *story) trim(n *name) {
	for {
		text := s.text[n.start:n.end]
		switch {
		case text == "":
			return
		case strings.IndexByte("-/#@:;,.!?(\"'*", text[0]) >= 0:
			n.start++
		case text[0] == ' ':
			n.start++
		case strings.IndexByte(" -/:;,!?\"*", text[len(text)-1]) >= 0, text[len(text)-1] == '.' && s.stops(n.end):
			n.end--
		case strings.HasPrefix(text, "the "):
			n.start += len("the ")
		case strings.HasSuffix(text, "'s") || strings.HasSuffix(text, "’s"):
			n.end = n.start + len(strings.TrimSpace(text[:strings.LastIndexAny(text, "'’")]))
		case n.kind == person && titleLength(text) > 0:
			n.start += titleLength(text)
		default:
			return
		}
	}
}

// stops reports whether the dot before end is that of a sentence: the word
// before it is longer than abbreviations are.
func (s *story) stops(end int) bool {
	word := s.text[:end-1]
	word = word[strings.LastIndexByte(word, ' ')+1:]
	return len(word) > 4 && !strings.Contains(word, ".")
}

// titles go before a person's name and are no part of it.
var titles = []string{"Mr.", "Mr", "Mrs.", "Mrs", "Ms.", "Ms", "Miss", "Dr.", "Dr", "Prof.", "Professor", "Sir", "Dame", "Lord", "Lady",
	"President", "Vice President", "Prime Minister", "Foreign Minister", "Defense Minister", "Minister", "Secretary of State", "Secretary",
	"Secretary-General", "Chancellor", "King", "Queen", "Prince", "Princess", "Emperor", "Pope", "Cardinal", "Archbishop", "Bishop",
	"Father", "Reverend", "Rev.", "Rabbi", "Imam", "Ayatollah", "Sheikh", "Senator", "Sen.", "Sen", "Representative", "Rep.", "Congressman",
	"Congresswoman", "Governor", "Gov.", "Gov", "Mayor", "Judge", "Justice", "Ambassador", "General", "Gen.", "Gen", "Lieutenant General",
	"Lieutenant", "Lt.", "Lt", "Colonel", "Col.", "Major", "Maj.", "Captain", "Capt.", "Commander", "Admiral", "Adm.", "Sergeant", "Sgt.",
	"Private", "Chief", "Chairman", "Director", "Coach", "Detective", "Officer", "Inspector", "Premier", "Crown Prince", "First Lady",
	"Attorney General", "Speaker", "Maj", "Lt.", "Brig.", "Brigadier", "Marshal", "Field Marshal", "Deputy", "Former"}

// titleLength returns the length of a title with the space after it, if one begins the text.
func titleLength(text string) int {
	for _, t := range titles {
		if rest, ok := strings.CutPrefix(text, t+" "); ok && rest != "" {
			// "King" and the like before a single capitalised word may be its
			// first name, but rarely are; a small word after them ("Queen of
			// Scots") says that there is no name at all.
			if r, _ := utf8.DecodeRuneInString(rest); r >= 'a' && r <= 'z' && !strings.HasPrefix(rest, "al-") {
				return 0
			}
			return len(t) + 1
		}
	}
	return 0
}

// nationalities labels words of the demonym table that stand alone, whatever
// the set calls them: sets differ, and most have no such class.
func (s *story) nationalities() {
	for _, sentence := range s.spans {
		text := s.text[sentence.start:sentence.end]
		for at := 0; at < len(text); {
			end := at
			for end < len(text) && text[end] != ' ' {
				end++
			}
			length := len(strings.TrimRight(text[at:end], `.,;:!?")”'`))
			// Two words first: "South Korean".
			if next := strings.IndexByte(text[min(end+1, len(text)):], ' '); end < len(text) {
				both := text[at:]
				if next >= 0 {
					both = text[at : end+1+next]
				}
				both = strings.TrimRight(both, `.,;:!?")”'`)
				if strings.Contains(both, " ") && s.native(sentence.start+at, both) {
					at += len(both) + 1
					continue
				}
			}
			s.native(sentence.start+at, text[at:at+length])
			at = end + 1
		}
	}
}

func (s *story) native(start int, word string) bool {
	word = strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s")
	if _, ok := gazetteer.Demonym(word); !ok || strings.HasPrefix(word, "the ") || strings.HasPrefix(word, "The ") {
		return false
	}
	end := start + len(word)
	i, _ := slices.BinarySearchFunc(s.names, start, func(n name, at int) int { return n.start - at })
	if i > 0 && s.names[i-1].end > start {
		return false // inside a longer name
	}
	if i < len(s.names) && s.names[i].start < end {
		if n := &s.names[i]; n.start == start && n.end <= end && n.kind != person {
			*n = name{span{start, end}, native, "NORP"}
			for i+1 < len(s.names) && s.names[i+1].start < end {
				s.names = slices.Delete(s.names, i+1, i+2)
			}
			return true
		}
		return false
	}
	s.names = slices.Insert(s.names, i, name{span{start, end}, native, "NORP"})
	return true
}
