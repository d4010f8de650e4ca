package main

import (
	"fmt"
	"log"
	"os"
	"sort"
	"strings"

	"example.com/tearsheet/internal/content"
	"example.com/tearsheet/internal/score"
	"example.com/tearsheet/tools/corpus"
)

// results gathers the scores of held-out pages.
type results struct {
	mean    map[string]*accuracy
	ceiling map[string]*accuracy
	roles   [content.Roles]struct{ hits, found, want int }
	worst   []pageScore

	snippets           struct{ hits, missed, wrong int }
	captions, headings score.Tally                     // of fundus, as the story has them
	titles             struct{ hits, found, want int } // of pages of which no more is known
}

// An accuracy is that of the bodies of some pages.
type accuracy struct {
	body  score.Body
	words score.Mean
}

func (a *accuracy) add(truth, got string) {
	a.body.Add(truth, got)
	a.words.Add(score.Words(truth, got))
}

type pageScore struct {
	corpus, id string
	words      float64
	ceiling    float64
}

func newResults() *results {
	return &results{mean: map[string]*accuracy{}, ceiling: map[string]*accuracy{}}
}

func (r *results) add(e *example, story *content.Story) {
	roles := labelsOf(e, story)
	if e.partly {
		r.addTitle(e, roles)
		return
	}
	if len(e.page.Truth.With) > 0 && !e.cropped {
		missed, wrong := snippets(e, bodyOf(e, roles))
		r.snippets.hits += len(e.page.Truth.With) - missed
		r.snippets.missed += missed
		r.snippets.wrong += wrong
	}
	if e.page.Truth.Body == "" {
		return
	}
	if !e.cropped {
		r.addParts(e.page.Truth, story)
	}
	name := e.page.Corpus + " " + string(e.dialect)
	if e.cropped {
		name += "cropped"
	}
	if r.mean[name] == nil {
		r.mean[name], r.ceiling[name] = &accuracy{}, &accuracy{}
	}
	body, best := bodyOf(e, roles), bodyOf(e, e.truth.Roles)
	r.mean[name].add(e.page.Truth.Body, body)
	r.ceiling[name].add(e.page.Truth.Body, best)
	r.worst = append(r.worst, pageScore{name, e.page.ID, score.Words(e.page.Truth.Body, body), score.Words(e.page.Truth.Body, best)})
	for i, l := range roles {
		r.roles[l].found++
		r.roles[e.truth.Roles[i]].want++
		if l == e.truth.Roles[i] {
			r.roles[l].hits++
		}
	}
}

// addParts compares the captions and headings of the story with those of the truth. Blocks do not show them all: a caption may hold a
// credit, or stand in two blocks.
func (r *results) addParts(truth corpus.Truth, story *content.Story) {
	var want, got []string
	if len(truth.Captions) > 0 {
		for _, c := range truth.Captions {
			want = append(want, score.Caption(c))
		}
		for _, p := range story.Pictures {
			if p.Caption != "" {
				got = append(got, score.Caption(p.Caption))
			}
		}
		r.captions.Count(want, got)
	}
	want, got = nil, nil
	for _, s := range truth.Sections {
		if s.Heading != "" {
			want = append(want, score.Title(s.Heading))
		}
	}
	for _, p := range story.Pieces {
		if p.Part == content.PartHeading {
			got = append(got, score.Title(p.Text))
		}
	}
	if len(want) > 0 {
		r.headings.Count(want, got)
	}
}

// addTitle counts the headline of a page of which no more is known.
func (r *results) addTitle(e *example, roles []content.Role) {
	for i, l := range roles {
		if l == content.Headline {
			r.titles.found++
			if e.truth.Roles[i] == content.Headline || flat(e.blocks.Blocks[i].Text) == flat(e.page.Truth.Title) {
				r.titles.hits++
			}
		}
	}
	r.titles.want++
}

// labelsOf is the role of each block in a story.
func labelsOf(e *example, story *content.Story) []content.Role {
	labels := make([]content.Role, len(e.truth.Roles))
	for _, p := range story.Pieces {
		labels[p.Block] = roleOf(p.Part)
	}
	return labels
}

// snippets counts the snippets that a body must hold and does not, and those that it
// must not hold and does.
func snippets(e *example, body string) (missed, wrong int) {
	body = flat(body)
	for _, s := range e.page.Truth.With {
		if !strings.Contains(body, flat(s)) {
			missed++
		}
	}
	for _, s := range e.page.Truth.Without {
		if strings.Contains(body, flat(s)) {
			wrong++
		}
	}
	return missed, wrong
}

// flat folds white space to single spaces.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

// roleOf is the role that a piece of the story stands for.
func roleOf(p content.Part) content.Role {
	switch p {
	case content.PartBody, content.PartListItem, content.PartQuote, content.PartTable, content.PartPreformatted:
		return content.Body
	case content.PartHeading:
		return content.Heading
	case content.PartHeadline:
		return content.Headline
	case content.PartByline:
		return content.Byline
	case content.PartCaption:
		return content.Caption
	}
	return content.Out
}

func (r *results) print(kind string) {
	fmt.Println(kind)
	var names []string
	for name := range r.mean {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		m, c := r.mean[name], r.ceiling[name]
		fmt.Printf("%-28s body F1 %.4f (P %.4f R %.4f) word F1 %.4f | ceiling %.4f %.4f\n", name,
			m.body.F1(), m.body.Precision(), m.body.Recall(), m.words.Value(), c.body.F1(), c.words.Value())
	}
	if n := &r.snippets; n.hits > 0 {
		fmt.Printf("snippets F1 %.4f (%d found, %d missed, %d wrong)\n", 2*float64(n.hits)/float64(2*n.hits+n.missed+n.wrong), n.hits, n.missed, n.wrong)
	}
	if n := &r.titles; n.want > 0 {
		fmt.Printf("headlines of other pages F1 %.3f (%d true)\n", 2*float64(n.hits)/float64(n.found+n.want), n.want)
	}
	fmt.Printf("captions F1 %.3f, headings F1 %.3f of fundus, as stories have them\n", r.captions.F1(), r.headings.F1())
	for i, x := range r.roles {
		if content.Role(i) == content.Stamp {
			continue // a stamp is taken out of the text: see the date's score
		}
		fmt.Printf("%-9s F1 %.3f (%d true)\n", content.Labels[i], 2*float64(x.hits)/float64(max(1, x.found+x.want)), x.want)
	}
	if *worst != "" {
		r.writeWorst(*worst)
	}
}

// writeWorst lists the pages by what they lost against their blocks' best.
func (r *results) writeWorst(file string) {
	sort.Slice(r.worst, func(i, j int) bool { return r.worst[i].words-r.worst[i].ceiling < r.worst[j].words-r.worst[j].ceiling })
	var b strings.Builder
	for _, p := range r.worst {
		fmt.Fprintf(&b, "%s %s %.3f %.3f\n", p.corpus, p.id, p.words, p.ceiling)
	}
	if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
		log.Fatal(err)
	}
}
