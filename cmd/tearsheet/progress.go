package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

// A progress draws a bar on a terminal. Nil draws nothing.
type progress struct {
	w           io.Writer
	done, total int
	drawn       time.Time
	visible     bool
}

// newProgress returns nil unless w is a terminal and there is more than one page.
func newProgress(w io.Writer, total int) *progress {
	if total < 2 || !isTerminal(w) {
		return nil
	}
	return &progress{w: w, total: total}
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// step counts one page.
func (p *progress) step() {
	if p == nil {
		return
	}
	p.done++
	if now := time.Now(); now.Sub(p.drawn) >= 100*time.Millisecond { // faster than that only flickers
		p.drawn = now
		p.draw()
	}
}

func (p *progress) draw() {
	const width = 40 // of the bar, so that all fits a terminal of 80 columns
	full := p.done * width / p.total
	fmt.Fprintf(p.w, "\r[%s%s] %d/%d", strings.Repeat("=", full), strings.Repeat(" ", width-full), p.done, p.total)
	p.visible = true
}

// clear takes the bar away.
func (p *progress) clear() {
	if p != nil && p.visible {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.visible = false
	}
}
