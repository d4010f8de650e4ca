package main

import (
	"fmt"
	"io"
	"math"
	"runtime"
	"slices"
	"time"

	"example.com/tearsheet/internal/score"
)

// countRounds is how many rounds only count: the first also warms up what an
// extractor keeps (compiled patterns, pools) and gives the texts to score, so
// the second counts what a call costs from then on.
const countRounds = 2

// A cell is what one extractor did on one page.
type cell struct {
	failed         error
	times          []time.Duration // one a round; of the processor, so that a busy machine matters less
	bytes, objects uint64          // allocated by a call
}

// time is the least of the rounds: what is above it is the machine's noise and
// other pages' garbage.
func (c *cell) time() time.Duration { return slices.Min(c.times) }

// A sheet is what was measured.
type sheet struct {
	extractors []extractor
	pages      []*page
	sizes      []int    // of the pages, in bytes
	cells      [][]cell // by extractor, then page
	accuracies []accuracy
	alone      []alone // by extractor; empty if not measured
	rounds     int
}

// An accuracy is an extractor's, by corpus; "" is all of them together.
type accuracy map[string]*scores

type scores struct {
	body  score.Body
	words score.Mean
	pages int
}

func (a accuracy) add(p *page, text string) {
	if p.truth == "" {
		return
	}
	for _, corpus := range []string{"", p.corpus} {
		if a[corpus] == nil {
			a[corpus] = &scores{}
		}
		a[corpus].body.Add(p.truth, text)
		a[corpus].words.Add(score.Words(p.truth, text))
		a[corpus].pages++
	}
}

// measure lets every extractor work on every page. On each page one follows the
// other before the next page comes, so that noise meets them alike.
func measure(xs []extractor, pages []*page, rounds int, progress io.Writer) (*sheet, error) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	s := &sheet{extractors: xs, pages: pages, sizes: make([]int, len(pages)), rounds: rounds}
	for range xs {
		s.cells = append(s.cells, make([]cell, len(pages)))
		s.accuracies = append(s.accuracies, accuracy{})
	}
	var l loader
	for round := range countRounds + rounds {
		for i, p := range pages {
			if err := l.load(p); err != nil {
				return nil, err
			}
			s.sizes[i] = len(p.data)
			runtime.GC() // of the page before, and of the loader
			for _, x := range order(len(xs), round, i) {
				if err := s.visit(round, x, i); err != nil {
					return nil, err
				}
			}
			p.data = nil
		}
		fmt.Fprintf(progress, "round %d of %d\n", round+1, countRounds+rounds)
	}
	return s, nil
}

// order is the order of n extractors on a page: it moves on with the page and
// the round and is turned around every other round, so that each comes first and
// last in its turn and after different ones.
func order(n, round, page int) []int {
	xs := make([]int, n)
	for i := range xs {
		xs[i] = (i + page + round) % n
	}
	if round%2 == 1 {
		slices.Reverse(xs)
	}
	return xs
}

// visit runs extractor x on page i.
func (s *sheet) visit(round, x, i int) error {
	e, p, c := &s.extractors[x], s.pages[i], &s.cells[x][i]
	prepared, err := e.prepared(p)
	if err != nil {
		return fmt.Errorf("%s: %s: %w", e.name, p.name, err)
	}
	if round >= countRounds {
		start := cpuTime()
		e.call(p, prepared)
		c.times = append(c.times, cpuTime()-start)
		return nil
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	text, err := e.call(p, prepared)
	runtime.ReadMemStats(&after)
	c.failed = err
	c.bytes = after.TotalAlloc - before.TotalAlloc
	c.objects = after.Mallocs - before.Mallocs
	if round == 0 && !e.bare {
		s.accuracies[x].add(p, text)
	}
	return nil
}

// A total is the sum of an extractor's cells.
type total struct {
	time           time.Duration
	bytes, objects uint64
	failed         int
}

func (s *sheet) total(x int) total {
	var t total
	for i := range s.cells[x] {
		c := &s.cells[x][i]
		t.time += c.time()
		t.bytes += c.bytes
		t.objects += c.objects
		if c.failed != nil {
			t.failed++
		}
	}
	return t
}

// size is the sum of the pages' sizes, in bytes.
func (s *sheet) size() int {
	n := 0
	for _, size := range s.sizes {
		n += size
	}
	return n
}

// index is the place of the extractor with that name; -1 if there is none.
func (s *sheet) index(name string) int {
	return slices.IndexFunc(s.extractors, func(x extractor) bool { return x.name == name })
}

// ratio is a/b; not a number if b is nothing.
func ratio[N int | uint64 | time.Duration](a, b N) float64 {
	if b == 0 {
		return math.NaN()
	}
	return float64(a) / float64(b)
}
