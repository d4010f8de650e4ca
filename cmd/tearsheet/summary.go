package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"
)

// summary says what became of the inputs.
func (t *tally) summary(w io.Writer) {
	took, c := time.Since(t.started), t.counts
	fmt.Fprintf(w, "files    %d done, %d skipped as their outputs are there, %d failed, %d passed over\n", t.done, t.skipped, t.failed, t.passedOver)
	fmt.Fprintf(w, "records  %d: %d pages, %d skipped (%d with another status, %d neither HTML nor text)\n", c.Records, c.Pages, c.Skipped, c.Status, c.Media)
	fmt.Fprintf(w, "pages    %d articles, %d lines with an error\n", c.Articles, c.Failures)
	fmt.Fprintf(w, "damaged  %d places\n", c.Damaged)
	slices.SortFunc(t.damaged, func(a, b place) int {
		return cmp.Or(cmp.Compare(a.file, b.file), cmp.Compare(a.offset, b.offset))
	})
	for _, p := range t.damaged {
		fmt.Fprintf(w, "         %s, offset %d: %s\n", p.file, p.offset, p.reason)
	}
	if more := c.Damaged - int64(len(t.damaged)); more > 0 {
		fmt.Fprintf(w, "         and %d more: their lines have the key damage or error\n", more)
	}
	fmt.Fprintf(w, "read     %.1f MB in %v: %s%s\n", float64(t.bytes)/1e6, took.Round(time.Millisecond), t.speed(took), peakMemory())
}

// peakMemory is the largest memory that the program has had, where the system tells it: on Linux.
func peakMemory() string {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return ""
	}
	_, rest, _ := strings.Cut(string(status), "VmHWM:")
	fields := strings.Fields(rest)
	if len(fields) < 1 {
		return ""
	}
	kib, err := strconv.ParseInt(fields[0], 10, 64)
	if err != nil {
		return ""
	}
	return fmt.Sprintf("; %d MB of memory at most", kib<<10/1e6)
}
