package block

import (
	"golang.org/x/net/html/atom"
	"strconv"
	"strings"

	"example.com/tearsheet/internal/dom"
)

// smallImage is the declared width or height, in pixels, below which a
// picture is an icon or a face and not a story's picture.
const smallImage = 100

// maxImages is how many pictures of a page are looked at: more than ten times as many as
// the gallery with most has in the corpora.
const maxImages = 1 << 13

// image notes the picture of node i. Its address is that of the first
// attribute that lazy loaders and browsers would load from.
func (s *splitter) image(i int32) {
	if len(s.page.Images) >= maxImages {
		return
	}
	t := s.tree
	img := Image{Alt: fold(t.Attr(i, dom.KeyAlt)), Caption: -1, Container: s.top().container, Source: Span{int(t.Nodes[i].Start), int(t.Nodes[i].End)}}
	for _, key := range [...]dom.Key{dom.KeyDataSrc, dom.KeyDataOriginal, dom.KeyDataLazySrc, dom.KeyDataSrcset, dom.KeySrcset, dom.KeySrc} {
		v := strings.TrimSpace(t.Attr(i, key))
		if key == dom.KeyDataSrcset || key == dom.KeySrcset {
			v = largestOf(v)
		}
		if v != "" && !hasPrefixFold(v, "data:") {
			img.URL = v
			break
		}
	}
	img.Small = isSmall(t, i)
	if img.URL == "" && img.Alt == "" {
		return
	}
	img.Before = len(s.page.Blocks)
	if len(s.clean.buf) > 0 {
		img.Before++
	}
	s.page.Images = append(s.page.Images, img)
}

// isSmall reports a declared width or height below smallImage.
func isSmall(t *dom.Tree, i int32) bool {
	for _, key := range [...]dom.Key{dom.KeyWidth, dom.KeyHeight} {
		size := strings.TrimSuffix(t.Attr(i, key), "px")
		if size == "" {
			continue
		}
		if px, err := strconv.Atoi(size); err == nil && px < smallImage {
			return true
		}
	}
	return false
}

// largestOf returns the address with the largest width or density of a srcset.
func largestOf(srcset string) string {
	best, bestSize := "", -1.0
	for rest := srcset; rest != ""; {
		var part string
		// A comma inside an address has no space after it.
		if part, rest, _ = strings.Cut(rest, ", "); part == "" {
			continue
		}
		address, size, _ := strings.Cut(strings.TrimSpace(strings.TrimSuffix(part, ",")), " ")
		v, err := strconv.ParseFloat(strings.TrimRight(strings.TrimSpace(size), "wxh"), 64)
		if err != nil {
			v = 0
		}
		if address != "" && v > bestSize {
			best, bestSize = address, v
		}
	}
	return best
}

// fold returns s as a reader sees it, on one line.
func fold(s string) string {
	var c cleaner
	c.add(s)
	return string(c.buf)
}

// attachCaptions gives each picture the caption of the figure around it.
func (s *splitter) attachCaptions() {
	const levels = 4 // between a picture and its figure: link, picture, wrappers
	p := s.page
	for i := range p.Images {
		img := &p.Images[i]
		c := img.Container
		for range levels {
			if p.Containers[c].Tag == atom.Figure || c == 0 {
				break
			}
			c = p.Containers[c].Parent
		}
		if p.Containers[c].Tag != atom.Figure {
			continue
		}
		for j := p.Containers[c].Start; j < p.Containers[c].End; j++ {
			if p.Blocks[j].Kind == Caption {
				img.Caption = int(j)
				break
			}
		}
	}
}
