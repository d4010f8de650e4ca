package main

import (
	"slices"

	"example.com/tearsheet/internal/block"
	"example.com/tearsheet/internal/content"
	"example.com/tearsheet/tools/flatten"
	"example.com/tearsheet/tools/roles"
)

// cropWeight is how much a page without its surroundings counts.
const cropWeight = 0.5

// crops returns the pages of which all is known once more, without most of what stands
// around the story: such are pages that a reader mode or a feed has trimmed, and
// pages of small sites. Whole pages teach that a page has two hundred blocks.
func crops(all []*example) []*example {
	all = known(all)
	list := make([]*example, len(all))
	each(len(all), func(i int) { list[i] = all[i].crop(i) })
	return slices.DeleteFunc(list, func(e *example) bool { return e == nil })
}

// cropDialects are the flattened forms that are cropped: the commonest two.
var cropDialects = []flatten.Dialect{flatten.Nodes, flatten.Seed}

func (e *example) crop(seed int) *example {
	isText := func(r content.Role) bool { return r == content.Body || r == content.Heading }
	first := slices.IndexFunc(e.truth.Roles, isText)
	if first < 0 || e.truth.Allowed != nil && !e.truth.IsWhole() || e.dialect != "" && !slices.Contains(cropDialects, e.dialect) {
		return nil
	}
	last := len(e.truth.Roles) - 1
	for !isText(e.truth.Roles[last]) {
		last--
	}
	// From three to twelve blocks stay before and behind.
	from, to := max(0, first-3-seed%10), min(len(e.truth.Roles), last+4+seed/10%10)
	c := &example{page: e.page, dialect: e.dialect, blocks: cropPage(e.blocks, from, to), weight: e.weight * cropWeight, cropped: true}
	c.truth = roles.Truth{Roles: e.truth.Roles[from:to], Weights: e.truth.Weights[from:to]}
	if e.truth.Allowed != nil {
		c.truth.Allowed = e.truth.Allowed[from:to]
	}
	c.analysis = content.Analyse(c.blocks, e.declared)
	c.analysis.Features(&c.features, groups())
	return c
}

// cropPage is blocks [from, to) of a page.
func cropPage(p *block.Page, from, to int) *block.Page {
	c := &block.Page{Blocks: slices.Clone(p.Blocks[from:to]), Containers: slices.Clone(p.Containers), Flat: p.Flat}
	shift := func(at int32) int32 { return int32(min(max(int(at)-from, 0), to-from)) }
	for i := range c.Containers {
		k := &c.Containers[i]
		k.Start, k.End = shift(k.Start), shift(k.End)
	}
	for _, img := range p.Images {
		if img.Before < from || img.Before >= to {
			continue
		}
		img.Before -= from
		if img.Caption -= from; img.Caption < 0 || img.Caption >= to-from {
			img.Caption = -1
		}
		c.Images = append(c.Images, img)
	}
	return c
}
