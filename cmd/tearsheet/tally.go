package main

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"example.com/tearsheet/internal/crawl"
)

// A tally is how far a crawl has come. Its methods may be called from many goroutines.
type tally struct {
	mu      sync.Mutex
	meter   meter
	started time.Time

	total      int   // inputs to work on
	totalBytes int64 // of them
	done       int
	skipped    int // their outputs were there
	failed     int
	passedOver int
	bytes      int64 // read
	counts     crawl.Counts
	damaged    []place
}

// A place is one that could not be read, or not whole.
type place struct {
	file   string
	offset int64
	reason string
}

// maxPlaces is how many damaged places the summary lists: a screen. The outputs have all.
const maxPlaces = 20

func newTally(stderr io.Writer) *tally {
	return &tally{meter: meter{w: stderr, terminal: isTerminal(stderr)}, started: time.Now()}
}

// plan returns the inputs that have no output yet, and counts them.
func (t *tally) plan(files []input) []input {
	var left []input
	for _, f := range files {
		if _, err := os.Stat(f.output); err == nil {
			t.skipped++
			continue
		}
		left = append(left, f)
		t.totalBytes += f.size
	}
	t.total = len(left)
	return left
}

func (t *tally) read(n int64) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.bytes += n
}

func (t *tally) finished() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.done++
}

// fail counts an input that could not be read or written and says so.
func (t *tally) fail(err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.failed++
	t.meter.note(fmt.Sprintf("tearsheet: %v", err))
}

// written counts a line; see crawl.Options.
func (t *tally) written(l *crawl.Line, c crawl.Counts) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.counts.Add(c)
	if c.Damaged == 0 || len(t.damaged) == maxPlaces {
		return
	}
	reason := l.Error
	if l.Damage != "" {
		reason = l.Damage
	}
	t.damaged = append(t.damaged, place{l.File, l.Offset, reason})
}
