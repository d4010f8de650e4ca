package main

import (
	"log"
	"path/filepath"
	"slices"
	"strings"

	"example.com/tearsheet/internal/block"
	"example.com/tearsheet/internal/charset"
	"example.com/tearsheet/internal/content"
	"example.com/tearsheet/internal/dom"
	"example.com/tearsheet/internal/sequence"
	"example.com/tearsheet/tools/corpus"
	"example.com/tearsheet/tools/flatten"
	"example.com/tearsheet/tools/roles"
)

// An example is one page in one form, ready for training.
type example struct {
	page     *corpus.Page
	dialect  flatten.Dialect // "" for HTML
	blocks   *block.Page
	analysis *content.Analysis
	declared content.Declared
	truth    roles.Truth
	weight   float32
	features sequence.Features
	cropped  bool            // what stands around the story is left out
	partly   bool            // of the flattened page only the headline is known
	chances  []float32       // of a first reading that did not learn from the page
	labeller *sequence.Model // that first reading's
	bare     *example        // the flattened page without its refrain, if it has one
}

// dialectsOf are the flattened forms of page number i that are trained on: the
// commonest ways of flattening of every page, of others one in turn. All
// would repeat the same words a dozen times.
func dialectsOf(i int) []flatten.Dialect {
	pick := func(list ...flatten.Dialect) flatten.Dialect { return list[i%len(list)] }
	return []flatten.Dialect{
		flatten.Nodes,
		flatten.Seed,
		pick(flatten.InnerText, flatten.Blocks),
		pick(flatten.Jaytaylor, flatten.JaytaylorRaw),
		pick(flatten.OneLine, flatten.OneLineStrip, flatten.OneLineSpace, flatten.TextContent),
		pick(flatten.Lynx, flatten.Wrapped, flatten.K3A, flatten.Markdown, flatten.Trafilatura),
	}
}

func load(dir string) ([]*corpus.Page, error) {
	var all []*corpus.Page
	for _, name := range []string{"wcxb_articles", "fundus", "readability", "snippets"} {
		pages, err := corpus.Read(filepath.Join(dir, name+".jsonl"))
		if err != nil {
			return nil, err
		}
		for _, p := range pages {
			if p.Truth.Body != "" || len(p.Truth.With) > 0 {
				all = append(all, p)
			}
		}
	}
	log.Printf("%d pages have a body or snippets", len(all))
	return all, nil
}

// htmlExamples prepares pages as HTML.
func htmlExamples(pages []*corpus.Page) []*example {
	list := make([]*example, len(pages))
	each(len(pages), func(i int) { list[i] = htmlExample(pages[i]) })
	return slices.DeleteFunc(list, func(e *example) bool { return !usable(e) })
}

// textExamples prepares pages as flattened text: those whose body is known in some
// dialects each, and in the commonest two those of which only snippets are known and that print their title, from
// which no more than the headline is learned. Silver labels gave nothing here.
func textExamples(html []*example) []*example {
	lists := make([][]*example, len(html))
	each(len(html), func(i int) {
		dialects := dialectsOf(i)
		partly := html[i].truth.Allowed != nil
		if partly {
			dialects = cropDialects
			if !slices.Contains(html[i].truth.Roles, content.Headline) {
				return
			}
		}
		for _, d := range dialects {
			e := textExample(html[i], d)
			e.partly = partly
			lists[i] = append(lists[i], e)
		}
	})
	return slices.Concat(lists...)
}

// known returns the examples of which more is known than the headline.
func known(all []*example) []*example {
	return slices.DeleteFunc(slices.Clone(all), func(e *example) bool { return e.partly })
}

func htmlExample(p *corpus.Page) *example {
	text, _ := charset.Decode(p.Raw, "")
	tree := dom.Parse(text)
	e := &example{page: p, blocks: block.FromHTML(tree), weight: 1}
	if p.Truth.Body == "" {
		e.truth = roles.Partly(e.blocks, &p.Truth)
	} else {
		e.truth = roles.Of(e.blocks, &p.Truth)
	}
	e.declared = declare(tree, p.URL)
	e.analysis = content.Analyse(e.blocks, e.declared)
	e.analysis.Features(&e.features, groups())
	return e
}

// foreignWeight is how much a flattened page counts whose body is another
// extractor's text: less than one with hand-made truth.
const foreignWeight = 0.5

func textExample(from *example, d flatten.Dialect) *example {
	e := &example{page: from.page, dialect: d, weight: from.weight}
	if from.page.Corpus == "readability" {
		e.weight = foreignWeight
	}
	e.blocks = block.FromText(flatten.Page(from.page.Raw, d))
	e.truth = roles.Carry(e.blocks, from.blocks, from.truth)
	e.analysis = content.Analyse(e.blocks, content.Declared{})
	e.analysis.Features(&e.features, groups())
	if refrain := e.analysis.Refrain(e.truth.Chances()); refrain != nil {
		e.bare = e.without(refrain)
	}
	return e
}

// without returns the page without some of its blocks.
func (e *example) without(left []bool) *example {
	rest := &example{page: e.page, dialect: e.dialect, declared: e.declared, weight: e.weight}
	rest.blocks, rest.truth = content.Without(e.blocks, left), e.truth.Without(left)
	rest.analysis = content.Analyse(rest.blocks, rest.declared)
	rest.analysis.Features(&rest.features, groups())
	return rest
}

// groups are the feature groups to leave out, a bit each.
func groups() (bits uint) {
	for k, name := range content.Groups {
		if contains(*leaveOut, name) {
			bits |= 1 << k
		}
	}
	return bits
}

// usable reports whether the truth was found again in the blocks: a page whose
// story is not in the HTML teaches nothing.
func usable(e *example) bool {
	return len(e.blocks.Blocks) > 0 && (e.truth.Allowed != nil || len(bodyOf(e, e.truth.Roles))*2 > len(e.page.Truth.Body))
}

func bodyOf(e *example, labels []content.Role) string {
	var parts []string
	for i, r := range labels {
		if r == content.Body || r == content.Heading {
			parts = append(parts, e.blocks.Blocks[i].Text)
		}
	}
	return strings.Join(parts, "\n\n")
}

func countBlocks(all []*example) (n int) {
	for _, e := range all {
		n += len(e.blocks.Blocks)
	}
	return n
}

func contains(list, word string) bool {
	for w := range strings.SplitSeq(list, ",") {
		if w == word {
			return true
		}
	}
	return false
}
