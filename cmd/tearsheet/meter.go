package main

import (
	"fmt"
	"io"
	"time"
)

// How often progress is shown: on a terminal as often as one can read, else as
// often as a log can bear in a run of hours.
const (
	everyTerminal = 200 * time.Millisecond
	everyLog      = 30 * time.Second
)

// A meter shows a line of progress: on a terminal in place, else a line at a time.
type meter struct {
	w        io.Writer
	terminal bool
	visible  bool // on the terminal
}

func (m *meter) show(line string) {
	if !m.terminal {
		fmt.Fprintln(m.w, line)
		return
	}
	fmt.Fprintf(m.w, "\r%s\x1b[K", line)
	m.visible = true
}

// note prints a line that stays.
func (m *meter) note(line string) {
	m.clear()
	fmt.Fprintln(m.w, line)
}

// clear takes the progress off the terminal.
func (m *meter) clear() {
	if m.visible {
		fmt.Fprint(m.w, "\r\x1b[K")
		m.visible = false
	}
}

// showProgress shows the progress until the returned function is called.
func (t *tally) showProgress() (stop func()) {
	every := everyLog
	if t.meter.terminal {
		every = everyTerminal
	}
	ticker := time.NewTicker(every)
	quit, ended := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(ended)
		for {
			select {
			case <-ticker.C:
				t.mu.Lock()
				t.meter.show(t.progress(time.Since(t.started)))
				t.mu.Unlock()
			case <-quit:
				return
			}
		}
	}()
	return func() {
		ticker.Stop()
		close(quit)
		<-ended
		t.meter.clear()
	}
}

// progress is the line that is shown after so long a time. It fits a terminal of 80 columns.
func (t *tally) progress(took time.Duration) string {
	line := fmt.Sprintf("%d/%d files  %s  %d failures", t.done+t.failed, t.total, t.speed(took), t.counts.Failures)
	if t.bytes > 0 && t.bytes < t.totalBytes {
		left := time.Duration(float64(took) * float64(t.totalBytes-t.bytes) / float64(t.bytes))
		line += fmt.Sprintf("  %v left", left.Round(time.Second))
	}
	return line
}

// speed is the pages and the megabytes read a second.
func (t *tally) speed(took time.Duration) string {
	seconds := max(took.Seconds(), 1e-3)
	return fmt.Sprintf("%.0f pages/s  %.1f MB/s", float64(t.counts.Pages)/seconds, float64(t.bytes)/1e6/seconds)
}
