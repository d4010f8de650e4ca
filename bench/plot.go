package main

import (
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
)

// A plot shows accuracy against time: the better, the further up and left.
type plot struct {
	dots    []dot
	caption string // what was measured on
}

// A dot is one extractor.
type dot struct {
	name    string
	x       float64 // time, as a ratio to html.Parse
	y       float64 // body F1
	trained float64 // body F1 on the pages it was trained on, if y is not that; else 0
	ours    bool
}

// The picture, in pixels. The background is left out and the colours are of
// middle lightness, at least 4:1 against both white and GitHub's dark page.
const (
	plotWidth, plotHeight   = 760, 460
	marginLeft, marginRight = 64, 24
	marginTop, marginBottom = 44, 92
	letterWidth             = 7.2 // of the labels: 13 px sans serif, on the broad side
	letterHeight            = 16
	dotSize                 = 5

	inkColour, gridColour   = "#7d8590", "#7d859055"
	ourColour, rivalsColour = "#d9622b", "#4184e4"
)

// An area is the part of the plot between the axes and what they span.
type area struct{ left, right, bottom, top float64 } // values; left and right are logarithms

// area leaves room around the dots; accuracy goes in steps of 0.02.
func (p *plot) area() area {
	const step = 0.02
	a := area{left: 0, right: 0, bottom: 1, top: 0} // html.Parse itself, log 1 = 0, is always in it
	for _, d := range p.dots {
		a.left, a.right = min(a.left, math.Log(d.x)), max(a.right, math.Log(d.x))
		a.bottom, a.top = min(a.bottom, d.y), max(a.top, d.y, d.trained)
	}
	a.left, a.right = a.left-0.25, a.right+0.35
	a.bottom = step * math.Floor(a.bottom/step-0.4)
	a.top = min(1, step*math.Ceil(a.top/step+0.4))
	return a
}

func (a area) at(x, y float64) (px, py float64) {
	px = marginLeft + (math.Log(x)-a.left)/(a.right-a.left)*(plotWidth-marginLeft-marginRight)
	py = plotHeight - marginBottom - (y-a.bottom)/(a.top-a.bottom)*(plotHeight-marginTop-marginBottom)
	return px, py
}

// write writes the plot as SVG.
func (p *plot) write(w io.Writer) error {
	var b strings.Builder
	a := p.area()
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13" fill="%s">`+"\n",
		plotWidth, plotHeight, inkColour)
	fmt.Fprintf(&b, "<title>Accuracy against time</title>\n")
	text(&b, marginLeft, 16, "start", "Accuracy against time: the better, the further up and left")
	a.axes(&b)
	taken := p.boxes(a)
	for _, d := range p.dots {
		x, y := a.at(d.x, d.y)
		if d.trained > 0 {
			_, above := a.at(d.x, d.trained)
			fmt.Fprintf(&b, `<path d="M%.1f %.1fV%.1f" stroke="%s" stroke-dasharray="2 3"/>`+"\n", x, y, above, ourColour)
			fmt.Fprintf(&b, `<circle cx="%.1f" cy="%.1f" r="%d" fill="none" stroke="%s" stroke-width="1.5"/>`+"\n", x, above, dotSize-1, ourColour)
		}
		fmt.Fprintf(&b, `<circle cx="%.1f" cy="%.1f" r="%d" fill="%s"/>`+"\n", x, y, dotSize, d.colour())
		label := place(x, y, d.name, taken)
		taken = append(taken, label)
		text(&b, label.x, label.y+letterHeight-4, "start", d.name)
	}
	p.legend(&b)
	b.WriteString("</svg>\n")
	_, err := io.WriteString(w, b.String())
	return err
}

func (d dot) colour() string {
	if d.ours {
		return ourColour
	}
	return rivalsColour
}

// axes draws the grid with its numbers: accuracy in steps of 0.02, time at 1, 2
// and 5 of each power of ten.
func (a area) axes(b *strings.Builder) {
	grid := func(path string) {
		fmt.Fprintf(b, `<path d="%s" stroke="%s"/>`+"\n", path, gridColour)
	}
	for i := int(math.Round(a.bottom / 0.02)); i <= int(math.Round(a.top/0.02)); i++ {
		_, y := a.at(1, float64(i)*0.02)
		grid(fmt.Sprintf("M%d %.1fH%d", marginLeft, y, plotWidth-marginRight))
		text(b, marginLeft-8, y+4, "end", fmt.Sprintf("%.2f", float64(i)*0.02))
	}
	for power := math.Pow(10, math.Floor(a.left/math.Ln10)); math.Log(power) < a.right; power *= 10 {
		for _, n := range []float64{1, 2, 5} {
			v := n * power
			if math.Log(v) < a.left || math.Log(v) > a.right {
				continue
			}
			x, _ := a.at(v, a.bottom)
			grid(fmt.Sprintf("M%.1f %dV%d", x, marginTop, plotHeight-marginBottom))
			text(b, x, plotHeight-marginBottom+18, "middle", fmt.Sprintf("%g", math.Round(v*100)/100))
		}
	}
	x, _ := a.at(1, a.bottom)
	fmt.Fprintf(b, `<path d="M%.1f %dV%d" stroke="%s" stroke-width="1.5"/>`+"\n", x, marginTop, plotHeight-marginBottom, inkColour)
	text(b, x, marginTop-6, "middle", base)
	text(b, (marginLeft+plotWidth-marginRight)/2, plotHeight-marginBottom+38, "middle", "time, bytes to text, as a ratio to "+base+" (logarithmic)")
	fmt.Fprintf(b, `<text transform="translate(16 %d) rotate(-90)" text-anchor="middle">body F1 (4-grams)</text>`+"\n",
		(marginTop+plotHeight-marginBottom)/2)
}

// legend says what was measured, and what the rings are if there are any.
func (p *plot) legend(b *strings.Builder) {
	text(b, marginLeft, plotHeight-26, "start", p.caption)
	if slices.ContainsFunc(p.dots, func(d dot) bool { return d.trained > 0 }) {
		text(b, marginLeft, plotHeight-8, "start", "tearsheet: filled, publishers held out of training; ring, these pages, which it was trained on")
	}
}

func text(b *strings.Builder, x, y float64, anchor, s string) {
	fmt.Fprintf(b, `<text x="%.1f" y="%.1f" text-anchor="%s">`, x, y, anchor)
	xml.EscapeText(b, []byte(s)) // a strings.Builder takes everything
	b.WriteString("</text>\n")
}

// A box is a part of the picture that is taken.
type box struct{ x, y, width, height float64 }

func (a box) overlaps(b box) bool {
	return a.x < b.x+b.width && b.x < a.x+a.width && a.y < b.y+b.height && b.y < a.y+a.height
}

func (a box) inside() bool {
	return a.x >= marginLeft && a.x+a.width <= plotWidth-4 && a.y >= marginTop && a.y+a.height <= plotHeight-marginBottom
}

// boxes are those of the dots and rings.
func (p *plot) boxes(a area) []box {
	var taken []box
	add := func(x, y float64) {
		taken = append(taken, box{x - dotSize - 1, y - dotSize - 1, 2*dotSize + 2, 2*dotSize + 2})
	}
	for _, d := range p.dots {
		x, y := a.at(d.x, d.y)
		add(x, y)
		if d.trained > 0 {
			add(a.at(d.x, d.trained))
		}
	}
	return taken
}

// place finds room for a dot's label: right, left, above or below, and if all
// is taken, further and further off.
func place(x, y float64, name string, taken []box) box {
	width := letterWidth * float64(len([]rune(name)))
	var label box
	for off := 0.0; off < plotHeight; off += letterHeight / 2 {
		for _, at := range []box{
			{x + dotSize + 4, y - letterHeight/2 - off, width, letterHeight},
			{x - dotSize - 4 - width, y - letterHeight/2 - off, width, letterHeight},
			{x + dotSize + 4, y - letterHeight/2 + off, width, letterHeight},
			{x - dotSize - 4 - width, y - letterHeight/2 + off, width, letterHeight},
			{x - width/2, y - dotSize - 4 - letterHeight - off, width, letterHeight},
			{x - width/2, y + dotSize + 4 + off, width, letterHeight},
		} {
			label = at
			if at.inside() && !slices.ContainsFunc(taken, at.overlaps) {
				return at
			}
		}
	}
	return label
}
