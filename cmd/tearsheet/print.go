package main

import (
	"context"
	"fmt"
	"io"

	"example.com/tearsheet/internal/crawl"
)

// printAll works on all files in parallel and prints the results in the order
// of the files.
func printAll(files []string, workers int, work func(file string) result, stdout, stderr io.Writer) int {
	pool := crawl.NewPool(min(workers, len(files)))
	defer pool.Close()
	bar := newProgress(stderr, len(files))
	defer bar.clear()
	code := exitOK
	jobs := func(yield func(func() result) bool) {
		for _, file := range files {
			if !yield(func() result { return work(file) }) {
				return
			}
		}
	}
	write := func(r result) error {
		if r.failed {
			code = exitFailed
		}
		if r.note != "" {
			bar.clear()
			fmt.Fprintln(stderr, r.note)
		}
		if _, err := stdout.Write(r.out); err != nil {
			return err
		}
		bar.step()
		return nil
	}
	if err := crawl.Ordered(context.Background(), pool, jobs, write, func(result) {}); err != nil {
		bar.clear()
		fmt.Fprintln(stderr, "tearsheet:", err)
		return exitFailed
	}
	return code
}
