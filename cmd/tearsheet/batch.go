package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"sync"
	"syscall"

	"example.com/tearsheet/internal/crawl"
)

// heapTarget is what the garbage collector keeps the program's memory below as long as what is
// alive allows it, in bytes: 200 MB less the program itself and what is freed late.
const heapTarget = 144 << 20

// batch writes an output for each input; it returns the exit code.
func batch(s settings, args []string, stderr io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second signal ends the program
	if os.Getenv("GOMEMLIMIT") == "" {
		defer debug.SetMemoryLimit(debug.SetMemoryLimit(heapTarget))
	}
	return runBatch(ctx, s, args, stderr)
}

func runBatch(ctx context.Context, s settings, args []string, stderr io.Writer) int {
	found, err := findInputs(args, s.out)
	if err != nil {
		fmt.Fprintln(stderr, "tearsheet:", err)
		return exitUsage
	}
	t := newTally(stderr)
	t.passedOver = found.passedOver
	for _, err := range found.unread {
		t.fail(err)
	}
	left := t.plan(s.shard.of(found.files))
	stopMeter := t.showProgress()
	extractAll(ctx, s, left, t)
	stopMeter()
	t.summary(stderr)
	switch {
	case ctx.Err() != nil && t.done+t.failed < len(left):
		return exitInterrupted
	case t.failed > 0:
		return exitFailed
	}
	return exitOK
}

// extractAll works on several inputs at a time: their pages share the workers, so one
// large file keeps all of them busy, and the ends and beginnings of small ones overlap.
func extractAll(ctx context.Context, s settings, files []input, t *tally) {
	x := crawl.New(crawl.Options{Workers: s.workers, Entities: s.entities, Written: t.written})
	defer x.Close()
	queue := make(chan input)
	var wait sync.WaitGroup
	for range min(s.workers+2, len(files)) { // 2: while files are opened, synced and renamed
		wait.Go(func() {
			for in := range queue {
				if err := extract(ctx, x, in, t); err == nil {
					t.finished()
				} else if ctx.Err() == nil {
					t.fail(err)
				}
			}
		})
	}
	for _, in := range files {
		if ctx.Err() != nil {
			break
		}
		queue <- in
	}
	close(queue)
	wait.Wait()
}

// extract writes the output of one input, or nothing.
func extract(ctx context.Context, x *crawl.Extractor, in input, t *tally) error {
	file, err := os.Open(in.path)
	if err != nil {
		return err
	}
	defer file.Close()
	out, err := newOutput(in.output)
	if err != nil {
		return err
	}
	reader := &countingReader{r: file, tally: t}
	defer func() { t.read(in.size - reader.n) }() // what was left, for the time left
	if _, err := x.Extract(ctx, in.path, reader, out); err != nil {
		out.abandon()
		return fmt.Errorf("%s: %w", in.path, err)
	}
	return out.finish()
}

// A countingReader tells the tally what was read.
type countingReader struct {
	r     io.Reader
	n     int64
	tally *tally
}

func (c *countingReader) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	c.tally.read(int64(n))
	return n, err
}
