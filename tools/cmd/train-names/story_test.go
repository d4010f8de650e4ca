package main

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// tagged makes a story of lines "token/LABEL token token", each a sentence.
func tagged(set, text string) story {
	var sentences [][]token
	for line := range strings.Lines(text) {
		var sentence []token
		for field := range strings.FieldsSeq(line) {
			word, label, ok := strings.Cut(field, "/")
			if !ok {
				label = "O"
			}
			sentence = append(sentence, token{plain(word), label, label})
		}
		sentences = append(sentences, sentence)
	}
	return newStory(set, sentences)
}

func listed(s *story) []string {
	var list []string
	for _, n := range s.names {
		list = append(list, fmt.Sprintf("%s %s", kinds[n.kind], s.text[n.start:n.end]))
	}
	return list
}

func TestStory(t *testing.T) {
	for _, c := range []struct {
		set, text, running string
		names              []string
	}{
		{"gum", "`` Hello '' , said President/B-PER Ada/I-PER Quist/I-PER 's/O aide .",
			`"Hello", said President Ada Quist's aide.`, []string{"PER Ada Quist"}},
		{"gum", "She left the/B-LOC Azores/I-LOC ( by ship )\nThen came rain .",
			"She left the Azores (by ship)\nThen came rain.", []string{"LOC Azores"}},
		{"btc", "A Russian envoy and South Korean guests met", "A Russian envoy and South Korean guests met",
			[]string{"NAT Russian", "NAT South Korean"}},
		{"gum", "The/B-ORG French/I-ORG Guild/I-ORG won .", "The French Guild won.", []string{"ORG The French Guild"}},
		{"gmb.train", "North/B-LOC Korea/B-LOC and Chad/B-ORG met in eastern/B-LOC Peru/I-LOC .",
			"North Korea and Chad met in eastern Peru.", []string{"LOC North Korea", "LOC Chad", "LOC Peru"}},
		{"btc", "Thanks @ Quist/B-PER for this", "Thanks @Quist for this", nil},
	} {
		s := tagged(c.set, c.text)
		if s.text != c.running {
			t.Errorf("%q is written %q, want %q", c.text, s.text, c.running)
		}
		if diff := cmp.Diff(c.names, listed(&s)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.text, diff)
		}
	}
}

func TestProject(t *testing.T) {
	s := tagged("gum", "Ada/B-PER Quist/I-PER met Leith/B-ORG Guild/I-ORG men in Rome/B-LOC .")
	e := newExample(s)
	if diff := cmp.Diff([]uint8{1, 2, 0, 3, 4, 0, 0, 5, 0}, e.labels); diff != "" {
		t.Errorf("labels (-want +got):\n%s", diff)
	}
}

func TestSwapped(t *testing.T) {
	src := &nameSource{first: []string{"Bo"}, last: []string{"Strand"}, places: []string{"Oldham"},
		organizations: []string{"Fern Bank"}, random: rand.NewPCG(1, 1)}
	src.fromSets[organization] = []string{"Leith Guild"}
	src.fromSets[place] = []string{"Harwich"}
	s := tagged("gum", "Ada/B-PER Quist/I-PER left Rome/B-LOC .\nQuist/B-PER never liked it .")
	c := src.swapped(&s)
	names := listed(&c)
	if len(names) != 3 || names[0] != "PER Bo Strand" || names[2] != "PER Strand" {
		t.Errorf("names %v in %q", names, c.text)
	}
	if !strings.HasSuffix(c.text, ". Strand never liked it.") {
		t.Errorf("text %q", c.text)
	}
	for i, sp := range c.spans {
		if want := []string{"Bo Strand left", "Strand never"}[i]; !strings.HasPrefix(c.text[sp.start:sp.end], want) {
			t.Errorf("sentence %d is %q", i, c.text[sp.start:sp.end])
		}
	}
}

func TestHeadlines(t *testing.T) {
	src := &nameSource{random: rand.NewPCG(1, 1)}
	s := tagged("gum", "Quist/B-PER won in Rome/B-LOC .\nNobody else was there in Rome/B-LOC .")
	var got []string
	for _, h := range src.headlines(&s, 1) {
		got = append(got, h.text+" | "+strings.Join(listed(&h), ", "))
	}
	want := []string{"Quist Won in Rome. | PER Quist, LOC Rome", "NOBODY ELSE WAS THERE IN ROME. | LOC ROME"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
