package main

import (
	"example.com/tearsheet/internal/content"
	"example.com/tearsheet/internal/dom"
	"example.com/tearsheet/internal/field"
	"example.com/tearsheet/internal/metadata"
)

// declare collects what a page says of itself, as Parse does.
func declare(t *dom.Tree, address string) content.Declared {
	r := field.Resolve(metadata.Read(t, address).Candidates)
	d := content.Declared{Title: r.Title.Value, Description: r.Description.Value, Body: r.ArticleBody.Value}
	for _, a := range r.Authors {
		d.Authors = append(d.Authors, a.Value)
	}
	return d
}
