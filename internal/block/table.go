package block

import (
	"golang.org/x/net/html/atom"

	"example.com/tearsheet/internal/dom"
)

// A table counts as data, not layout, from two rows and columns on, if its
// cells are this short on the mean and none is as long as a paragraph.
const (
	meanCellBytes = 80
	maxCellBytes  = 400
	// maxTableNodes is more than the largest page of the corpora has nodes. A larger
	// table was never closed, or holds what must be told apart.
	maxTableNodes = 1 << 15
)

// isDataTable reports whether table i holds data. Tables that hold tables,
// forms, lists or headings are layout. It stops at the first sign of layout, so that
// nested tables cost no more than their own size.
func (s *splitter) isDataTable(i int32) bool {
	if role := s.tree.Attr(i, dom.KeyRole); role == "presentation" || role == "none" {
		return false
	}
	nodes := s.tree.Nodes
	if nodes[i].Next-i > maxTableNodes {
		return false
	}
	rows, cells, bytes, cellStart := 0, 0, 0, 0
	for j := i + 1; j < nodes[i].Next; j++ {
		n := &nodes[j]
		switch n.Atom {
		case atom.Table, atom.Form, atom.Ul, atom.Ol, atom.H1, atom.H2, atom.H3, atom.Article, atom.Section, atom.Blockquote:
			return false
		case atom.Tr:
			rows++
		case atom.Td, atom.Th:
			cells++
			cellStart = bytes
		}
		if n.IsText() && !isBlank(n.Text) {
			bytes += len(n.Text)
			if bytes-cellStart > maxCellBytes {
				return false
			}
		}
	}
	return rows >= 2 && cells >= 2*rows && bytes > 0 && bytes <= meanCellBytes*cells
}
