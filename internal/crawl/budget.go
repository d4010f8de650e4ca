package crawl

import (
	"context"
	"slices"
	"sync"
)

// A budget is a weighted semaphore: first come, first served, so that a large
// page is not passed by small ones for ever.
//
// It cannot lock up. A file's pages take their shares in the order in which they are
// written, none takes a second one while it has one, and a page that has its share
// needs nothing more to be worked on and written than a worker: so the page next to be written
// always has what it needs, and gives it back.
type budget struct {
	mu      sync.Mutex
	free    int64
	waiting []waiter
}

type waiter struct {
	share int64
	ready chan struct{}
}

func newBudget(total int64) *budget { return &budget{free: total} }

// acquire waits until the share, which is no more than the total, is free.
func (b *budget) acquire(ctx context.Context, share int64) error {
	b.mu.Lock()
	if len(b.waiting) == 0 && share <= b.free {
		b.free -= share
		b.mu.Unlock()
		return nil
	}
	w := waiter{share, make(chan struct{})}
	b.waiting = append(b.waiting, w)
	b.mu.Unlock()
	select {
	case <-w.ready:
		return nil
	case <-ctx.Done():
	}
	b.mu.Lock()
	i := slices.Index(b.waiting, w)
	if i >= 0 {
		b.waiting = slices.Delete(b.waiting, i, i+1)
		share = 0 // it was never had
	}
	b.mu.Unlock()
	b.release(share) // also lets those go on that stood behind
	return ctx.Err()
}

// release gives a share, or a part of one, back.
func (b *budget) release(share int64) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.free += share
	for len(b.waiting) > 0 && b.waiting[0].share <= b.free {
		b.free -= b.waiting[0].share
		close(b.waiting[0].ready)
		b.waiting = b.waiting[1:]
	}
}
