package main

import (
	"fmt"
	"io"
	"runtime"
)

// ahead is how many finished pages a worker may be ahead of the one being
// printed. It bounds memory where one large page holds up many small ones.
const ahead = 4

// printAll works on all files in parallel and prints the results in the order
// of the files.
func printAll(files []string, work func(file string) result, stdout, stderr io.Writer) int {
	workers := min(runtime.GOMAXPROCS(0), len(files))
	type job struct {
		file string
		done chan result
	}
	jobs := make(chan job)
	queue := make(chan job, ahead*workers) // in the order of the files
	stop := make(chan struct{})
	defer close(stop)
	go func() {
		defer close(jobs)
		defer close(queue)
		for _, file := range files {
			j := job{file, make(chan result, 1)}
			select {
			case queue <- j:
			case <-stop:
				return
			}
			select {
			case jobs <- j:
			case <-stop:
				return
			}
		}
	}()
	for range workers {
		go func() {
			for j := range jobs {
				j.done <- work(j.file)
			}
		}()
	}
	bar := newProgress(stderr, len(files))
	defer bar.clear()
	code := exitOK
	for j := range queue {
		r := <-j.done
		if r.failed {
			code = exitFailed
		}
		if r.note != "" {
			bar.clear()
			fmt.Fprintln(stderr, r.note)
		}
		if _, err := stdout.Write(r.out); err != nil {
			bar.clear()
			fmt.Fprintln(stderr, "tearsheet:", err)
			return exitFailed
		}
		bar.step()
	}
	return code
}
