package metadata

import (
	"golang.org/x/net/html/atom"

	"example.com/tearsheet/internal/dom"
)

// baseOf returns the address that the page's relative ones are resolved
// against: that of <base>, itself resolved against address, or address.
func baseOf(t *dom.Tree, address string) string {
	for i := range t.Nodes {
		switch t.Nodes[i].Atom {
		case atom.Base:
			if b := resolve(address, t.Attr(int32(i), dom.KeyHref)); b != "" {
				return b
			}
		case atom.Body:
			return resolve("", address)
		}
	}
	return resolve("", address)
}
