package main

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/tearsheet/internal/ner"
)

// A nameSource has names to put in the place of those in a story.
type nameSource struct {
	first, last   []string
	places        []string
	organizations []string
	fromSets      [misc + 1][]string // as the hand-labelled sets have them
	random        *rand.PCG
}

func newNameSource(o *settings, stories []story) *nameSource {
	lists := filepath.Join(o.data, "gazetteers")
	source := &nameSource{random: rand.NewPCG(7, 7)}
	for _, l := range []struct {
		into  *[]string
		files []string
	}{
		{&source.first, []string{"firstname", "firstname_world", "firstname_world"}},
		{&source.last, []string{"lastname", "lastname_world", "lastname_world", "lastname_world"}},
		{&source.places, []string{"city", "subcountry"}},
		{&source.organizations, []string{"company", "club", "university"}},
	} {
		for _, f := range l.files {
			names := readLines(filepath.Join(lists, f+".txt"))
			if f == "lastname" {
				names = names[:min(8000, len(names))]
			}
			*l.into = append(*l.into, names...)
		}
	}
	for _, s := range stories {
		if silver(s.set) {
			continue
		}
		for _, n := range s.names {
			if n.kind == organization || n.kind == place {
				source.fromSets[n.kind] = append(source.fromSets[n.kind], s.text[n.start:n.end])
			}
		}
	}
	return source
}

func readLines(path string) []string {
	var lines []string
	for line := range strings.Lines(string(must(os.ReadFile(path)))) {
		line = strings.TrimSpace(line)
		if r, _ := utf8.DecodeRuneInString(line); unicode.IsUpper(r) && r < 0x250 && !strings.Contains(line, "  ") {
			lines = append(lines, line)
		}
	}
	return lines
}

func (src *nameSource) below(n int) int { return int(src.random.Uint64() % uint64(n)) }

func (src *nameSource) pick(list []string) string { return list[src.below(len(list))] }

// swapped returns a copy of a story with its people, organizations and places
// renamed, the same name the same way throughout.
func (src *nameSource) swapped(s *story) story {
	c := story{set: s.set}
	whole := map[string]string{} // of organizations and places
	part := map[string]string{}  // of people, by word
	var b strings.Builder
	at, next := 0, 0
	for _, sp := range s.spans {
		b.WriteString(s.text[at:sp.start])
		at = sp.start
		begin := b.Len()
		for ; next < len(s.names) && s.names[next].end <= sp.end; next++ {
			n := s.names[next]
			b.WriteString(s.text[at:n.start])
			start := b.Len()
			b.WriteString(src.rename(n, s.text[n.start:n.end], whole, part))
			c.names = append(c.names, name{span{start, b.Len()}, n.kind, n.rich})
			at = n.end
		}
		b.WriteString(s.text[at:sp.end])
		at = sp.end
		c.spans = append(c.spans, span{begin, b.Len()})
	}
	c.text = b.String()
	return c
}

func (src *nameSource) rename(n name, old string, whole, part map[string]string) string {
	switch n.kind {
	case person:
		return src.renamePerson(old, part)
	case organization, place:
		if to, ok := whole[old]; ok {
			return to
		}
		whole[old] = src.renameOther(n.kind, old)
		return whole[old]
	}
	return old
}

func (src *nameSource) renamePerson(old string, part map[string]string) string {
	words := strings.Fields(old)
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) || utf8.RuneCountInString(w) < 3 || strings.HasSuffix(w, ".") {
			continue // a particle, an initial, a handle
		}
		if part[w] == "" {
			list := src.last
			if i < len(words)-1 {
				list = src.first
			}
			part[w] = strings.ReplaceAll(src.pick(list), " ", "-")
		}
		words[i] = part[w]
	}
	return strings.Join(words, " ")
}

// renameOther leaves acronyms and half of the rest alone: countries and world
// bodies must stay known, and lists hold few agencies and parties.
func (src *nameSource) renameOther(kind int, old string) string {
	if old == strings.ToUpper(old) || src.below(2) == 0 {
		return old
	}
	list := src.fromSets[kind]
	if src.below(3) == 0 {
		list = src.places
		if kind == organization {
			list = src.organizations
		}
	}
	to := src.pick(list)
	if strings.ContainsAny(to, "\n") || strings.Count(to, " ") > 5 {
		return old
	}
	return to
}

// headlines returns stories of some of the sentences, as headlines
// have them: all in capitals, or each word with one.
func (src *nameSource) headlines(s *story, share int) []story {
	var list []story
	for i, sp := range s.spans {
		if src.below(share) != 0 || sp.end-sp.start > 160 {
			continue
		}
		text := s.text[sp.start:sp.end]
		changed := strings.ToUpper(text)
		if i%2 == 0 {
			changed = titleCase(text)
		}
		if len(changed) != len(text) {
			continue // the names would move
		}
		h := story{set: s.set, text: changed, spans: []span{{0, len(text)}}, layout: ner.Layout(src.below(2))}
		for _, n := range s.names {
			if n.start >= sp.start && n.end <= sp.end {
				h.names = append(h.names, name{span{n.start - sp.start, n.end - sp.start}, n.kind, n.rich})
			}
		}
		list = append(list, h)
	}
	return list
}

var smallWords = []string{"a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "by", "with", "from", "as"}

func titleCase(text string) string {
	words := strings.Split(text, " ")
	for i, w := range words {
		if i > 0 && slices.Contains(smallWords, w) || w == "" {
			continue
		}
		words[i] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(words, " ")
}
