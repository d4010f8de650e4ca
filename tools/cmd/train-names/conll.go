package main

import (
	"log"
	"os"
	"path/filepath"
	"strings"

	"example.com/tearsheet/internal/ner"
)

// A story is a document of the data: running text and the names in it.
type story struct {
	set   string
	text  string
	names []name
	spans []span // of sentences
	// layout is that of all its paragraphs.
	layout ner.Layout
}

type span struct{ start, end int }

// A name is a labelled stretch of the text.
type name struct {
	span
	kind int    // of kinds
	rich string // the set's own label
}

// kinds in the order of the model's labels; 0 is no name.
const (
	none = iota
	person
	organization
	place
	native
	misc
)

var kinds = []string{"O", "PER", "ORG", "LOC", "NAT", "MISC"}

// A token is a line of a file.
type token struct {
	text, rich, coarse string
}

// readSet reads a file of documents.
func readSet(folder, set string) []story {
	data, err := os.ReadFile(filepath.Join(folder, set+".conll"))
	if err != nil {
		log.Fatal(err)
	}
	var stories []story
	var sentences [][]token
	var sentence []token
	endSentence := func() {
		if len(sentence) > 0 {
			sentences = append(sentences, sentence)
			sentence = nil
		}
	}
	endStory := func() {
		endSentence()
		if len(sentences) > 0 {
			stories = append(stories, newStory(set, sentences))
			sentences = nil
		}
	}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\n")
		fields := strings.Split(line, "\t")
		switch {
		case strings.HasPrefix(line, "-DOCSTART-"):
			endStory()
		case len(fields) < 3:
			endSentence()
		default:
			sentence = append(sentence, token{plain(fields[0]), fields[1], fields[2]})
		}
	}
	endStory()
	return stories
}

// newStory makes running text of tokens, as a page would have it.
func newStory(set string, sentences [][]token) story {
	s := story{set: set}
	var b strings.Builder
	for i, tokens := range sentences {
		if i > 0 && ends(sentences[i-1]) {
			b.WriteByte(' ')
		} else if i > 0 {
			b.WriteByte('\n')
		}
		start := b.Len()
		open := false // a straight quotation mark is open
		for i, t := range tokens {
			if i > 0 && !glued(tokens[i-1].text, t.text, open) {
				b.WriteByte(' ')
			}
			if t.text == `"` {
				open = !open
			}
			at := b.Len()
			b.WriteString(t.text)
			s.label(tokens, i, at, b.Len())
		}
		s.spans = append(s.spans, span{start, b.Len()})
	}
	s.text = b.String()
	s.relabel()
	return s
}

// ends reports whether a sentence has a mark at its end, as running text has.
func ends(tokens []token) bool {
	return strings.ContainsAny(tokens[len(tokens)-1].text, ".!?\"”")
}

// label takes up the label of token i, which stands at text[start:end].
func (s *story) label(tokens []token, i, start, end int) {
	t := tokens[i]
	if t.coarse == "O" {
		return
	}
	begins := t.coarse[0] == 'B' || i == 0 || tokens[i-1].coarse == "O" || tokens[i-1].coarse[2:] != t.coarse[2:]
	if !begins {
		s.names[len(s.names)-1].end = end
		return
	}
	n := name{span: span{start, end}, rich: strings.TrimPrefix(strings.TrimPrefix(t.rich, "B-"), "I-")}
	switch t.coarse[2:] {
	case "PER":
		n.kind = person
	case "ORG":
		n.kind = organization
	case "LOC":
		n.kind = place
	default:
		n.kind = misc
		if n.rich == "NORP" {
			n.kind = native
		}
	}
	s.names = append(s.names, n)
}

// plain undoes the escapes of treebanks.
func plain(token string) string {
	switch token {
	case "``", "''":
		return `"`
	case "`":
		return "'"
	case "-LRB-":
		return "("
	case "-RRB-":
		return ")"
	case "-LSB-":
		return "["
	case "-RSB-":
		return "]"
	}
	return strings.Join(strings.Fields(token), "_")
}

// glued reports whether two tokens are written without a space between them.
func glued(before, t string, open bool) bool {
	switch t {
	case ".", ",", ";", ":", "!", "?", ")", "]", "%", "'s", "’s", "'", "n't", "n’t", "'re", "'ve", "'ll", "'d", "'m", "...", "”", "’":
		return true
	case `"`:
		return open
	}
	switch before {
	case "(", "[", "$", "£", "€", "#", "@", "“", "‘":
		return true
	case `"`:
		return open
	}
	return false
}

// paragraphs are those of a story as a page would have it: its sentences in fives.
func (s *story) paragraphs() []ner.Paragraph {
	const sentences = 5
	var list []ner.Paragraph
	for i := 0; i < len(s.spans); i += sentences {
		list = append(list, ner.Paragraph{Start: s.spans[i].start, End: s.spans[min(i+sentences, len(s.spans))-1].end, Layout: s.layout})
	}
	return list
}
