package crawl

import (
	"context"
	"iter"
	"sync"
)

// ahead is how many finished results a worker may be ahead of the one being
// written. It bounds memory where one large page holds up many small ones.
const ahead = 4

// A Pool is a number of workers. Many calls of [Ordered] may share it.
type Pool struct {
	jobs    chan func() // without buffer: what was sent is under way
	workers int
	wait    sync.WaitGroup
}

// NewPool starts the workers. [Pool.Close] ends them.
func NewPool(workers int) *Pool {
	p := &Pool{jobs: make(chan func()), workers: workers}
	for range workers {
		p.wait.Go(func() {
			for job := range p.jobs {
				job()
			}
		})
	}
	return p
}

// Close waits until the workers have ended. No call of [Ordered] may be under way.
func (p *Pool) Close() {
	close(p.jobs)
	p.wait.Wait()
}

// Ordered runs the jobs on the pool's workers and writes their results in the order of the
// jobs, from the calling goroutine. The jobs are asked for on another one, only so many ahead as the
// workers need. At an error of write or the end of ctx it drops what was not
// written, waits for the jobs under way and returns the error.
func Ordered[T any](ctx context.Context, p *Pool, jobs iter.Seq[func() T], write func(T) error, drop func(T)) error {
	caller := ctx
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	queue := make(chan chan T, ahead*p.workers)
	go func() {
		defer close(queue)
		for job := range jobs {
			if !start(ctx, p, queue, job) {
				return
			}
		}
	}()
	var failed error // of write
	for done := range queue {
		result, ok := <-done
		switch {
		case !ok: // never started, as ctx has ended
		case ctx.Err() != nil:
			drop(result)
		default:
			if failed = write(result); failed != nil {
				cancel()
			}
		}
	}
	if failed != nil {
		return failed
	}
	return caller.Err()
}

// start hands the job to a worker; the result comes by way of the queue. It
// returns false if ctx ended first.
func start[T any](ctx context.Context, p *Pool, queue chan<- chan T, job func() T) bool {
	done := make(chan T, 1)
	select {
	case queue <- done:
	case <-ctx.Done():
		return false
	}
	select {
	case p.jobs <- func() { done <- job() }:
		return true
	case <-ctx.Done():
		close(done)
		return false
	}
}
