package tearsheet_test

import (
	"fmt"
	"maps"
	"math"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"strings"
	"testing"
	"text/tabwriter"
	"time"

	"example.com/tearsheet"
	"example.com/tearsheet/internal/hostile"
)

// What a page may cost. Exponents are of cost over size between two pages whose hostile
// parts are a factor of sixteen apart: 1 is linear, 2 quadratic.
const (
	mostGrowth = 1.1 // of allocated bytes, which are the same on every machine
	// Of processor time, which the garbage collector and other programs disturb: what is
	// linear may look four times as dear as it is, and what is quadratic fails.
	mostTimeGrowth = 1.5
	// Of what is live on the heap, above what was before. How much garbage stands beside it is the
	// collector's business: by default as much again.
	mostMemoryPerByte = 12
	mostMemory        = 32 << 20
)

// TestHostileCost holds that every case of internal/hostile that scales costs time and
// memory in proportion to its page, and that the story comes out of the larger page
// too; -v prints a table of the groups.
func TestHostileCost(t *testing.T) {
	if raceEnabled {
		t.Skip("the race detector has costs of its own")
	}
	small, large := 64<<10, 1<<20
	most := mostGrowth
	whole := !testing.Short()
	if !whole {
		small, large = 8<<10, 128<<10
		most = 1.25 // the steps in which slices grow show
	}
	known := hostileFailures(t)
	loadNames()
	var table costTable
	for _, c := range hostile.Cases() {
		if c.Scales {
			t.Run(c.Name, func(t *testing.T) {
				f := newFindings("large ")
				tries := 5 // the least of several, if the first looks bad
				if !whole || known[c.Name+" large memory"] != "" {
					tries = 1
				}
				line := checkCost(f, &c, small, large, tries, most)
				t.Logf("allocations %.2f, time %.2f, memory %.1f", line.growth, line.timeGrowth, line.memory)
				table.add(&c, line)
				if !whole { // the rest is for large pages
					maps.DeleteFunc(f.problems, func(check, _ string) bool { return check != "large growth" })
				}
				f.report(t, c.Name, known, whole)
			})
		}
	}
	table.log(t)
}

// TestHostileFull parses the largest pages: a line of 50 MB, a million elements in one another.
func TestHostileFull(t *testing.T) {
	if testing.Short() || raceEnabled {
		t.Skip("takes long")
	}
	known := hostileFailures(t)
	loadNames()
	for _, c := range hostile.Cases() {
		if c.Full > 0 {
			t.Run(c.Name, func(t *testing.T) {
				f := newFindings("full ")
				page := c.Page(c.Full)
				cost := measure(f, &c, page)
				checkMemory(f, cost)
				t.Logf("%.1f MB: Parse %v, Entities %v, heap %.0f and %.0f MB", float64(len(page))/1e6,
					cost.parse.cpu.Round(time.Millisecond), cost.entities.cpu.Round(time.Millisecond), float64(cost.parse.heap)/1e6, float64(cost.entities.heap)/1e6)
				f.report(t, c.Name, known, true)
			})
		}
	}
}

// loadNames has Entities load the name model, which is no cost of a page.
func loadNames() {
	tearsheet.Entities(&tearsheet.Article{Text: strings.Join(hostile.English.Paragraphs, "\n\n")})
}

// A cost is what the two halves of the work took.
type cost struct{ parse, entities stage }

// A stage is one half: Parse with Sections and Markdown, or Entities.
type stage struct {
	read      int           // bytes: of the page, or of what Entities reads of the text
	allocated uint64        // bytes in all
	heap      uint64        // the most bytes live at once, above what was before
	cpu       time.Duration // of the processor
}

// measure does with a page all that a program may do, and looks what it costs.
func measure(f *findings, c *hostile.Case, page []byte) (took cost) {
	var a *tearsheet.Article
	var err error
	took.parse = spent(func() {
		a, err = tearsheet.Parse(page, &tearsheet.Options{ContentType: c.ContentType, URL: "https://news.example/2024/03/04/story"})
		if err == nil {
			tearsheet.Sections(a)
			a.Markdown()
		}
	})
	took.parse.read = len(page)
	if checkOutcome(f, c, err); err != nil {
		return took
	}
	took.entities = spent(func() { tearsheet.Entities(a) })
	took.entities.read = min(len(a.Text), 1<<18)
	checkWords(f, c, a)
	return took
}

// spent runs the work and returns what it cost.
func spent(work func()) stage {
	runtime.GC()
	debug.FreeOSMemory() // the second round takes what pools kept of the page before
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	base := heapLive()
	defer debug.SetGCPercent(debug.SetGCPercent(10)) // so that it looks often
	stop, peak := make(chan bool), make(chan uint64)
	go sample(stop, peak)
	start := cpuTime()
	work()
	took := cpuTime() - start
	runtime.ReadMemStats(&after)
	stop <- true
	return stage{allocated: after.TotalAlloc - before.TotalAlloc, heap: max(<-peak, base) - base, cpu: took}
}

// sample sends the most that was live on the heap until it was stopped.
func sample(stop <-chan bool, peak chan<- uint64) {
	ticker := time.NewTicker(time.Millisecond)
	defer ticker.Stop()
	most := uint64(0)
	for {
		most = max(most, heapLive())
		select {
		case <-stop:
			peak <- max(most, heapLive())
			return
		case <-ticker.C:
		}
	}
}

// heapLive returns the bytes that the collector found live when it last looked.
func heapLive() uint64 {
	samples := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(samples)
	return samples[0].Value.Uint64()
}

// A costLine is what checkCost found.
type costLine struct{ growth, timeGrowth, memory float64 }

func checkCost(f *findings, c *hostile.Case, small, large, tries int, most float64) costLine {
	smallPage, largePage := c.Page(small), c.Page(large)
	ignored := newFindings("") // TestHostile looks at such pages
	a, b := measure(ignored, c, smallPage), measure(f, c, largePage)
	for try := 1; try < tries && (worse(times, a, b) > mostTimeGrowth || b.memory() > mostMemoryPerByte); try++ {
		a, b = a.least(measure(ignored, c, smallPage)), b.least(measure(ignored, c, largePage))
	}
	checkMemory(f, b)
	line := costLine{worse(allocations, a, b), worse(times, a, b), b.memory()}
	if line.growth > most {
		f.add("growth", "exponent %.2f from %+v to %+v", line.growth, a, b)
	}
	if f.blur("time"); line.timeGrowth > mostTimeGrowth {
		f.add("time", "exponent %.2f from %+v to %+v", line.timeGrowth, a, b)
	}
	return line
}

func allocations(s stage) float64 { return float64(s.allocated) }

// times takes no stage for shorter than five milliseconds, below which
// the first use of memory and the timer's grain are most of it.
func times(s stage) float64 { return max(s.cpu.Seconds(), 5e-3) }

// worse returns the larger exponent of the two stages. How much of a page is its story may change
// with the size; Entities counts where it read at least four times as much.
func worse(of func(stage) float64, a, b cost) float64 {
	exponent := func(a, b stage) float64 { return math.Log(of(b)/of(a)) / math.Log(float64(b.read)/float64(a.read)) }
	worst := exponent(a.parse, b.parse)
	const enough = 16 << 10 // bytes of text, so that what is the same for every story is the smaller part
	if a.entities.read >= enough && b.entities.read >= 4*a.entities.read {
		worst = max(worst, exponent(a.entities, b.entities))
	}
	return worst
}

// least returns a cost with the lesser times and heaps of two.
func (c cost) least(other cost) cost {
	c.parse.cpu, c.entities.cpu = min(c.parse.cpu, other.parse.cpu), min(c.entities.cpu, other.entities.cpu)
	c.parse.heap, c.entities.heap = min(c.parse.heap, other.parse.heap), min(c.entities.heap, other.entities.heap)
	return c
}

// memory returns the heap above mostMemory as a multiple of the page.
func (c cost) memory() float64 {
	return max(0, float64(max(c.parse.heap, c.entities.heap))-mostMemory) / float64(c.parse.read)
}

func checkMemory(f *findings, c cost) {
	const clear = 0.25 // of the bound: above it, another run may find more, as the garbage collector pleases
	if c.memory() > clear*mostMemoryPerByte {
		f.blur("memory")
	}
	if c.memory() > mostMemoryPerByte {
		f.add("memory", "heap of %.1f MB in Parse, %.1f MB in Entities for a page of %.1f MB",
			float64(c.parse.heap)/1e6, float64(c.entities.heap)/1e6, float64(c.parse.read)/1e6)
	}
}

// costTable sums up the groups.
type costTable struct{ rows []costRow }

type costRow struct {
	group string
	cases int
	worst costLine
	by    [3]string // the cases that were worst
}

func (h *costTable) add(c *hostile.Case, line costLine) {
	if len(h.rows) == 0 || h.rows[len(h.rows)-1].group != c.Group() {
		h.rows = append(h.rows, costRow{group: c.Group()})
	}
	r := &h.rows[len(h.rows)-1]
	r.cases++
	if line.growth > r.worst.growth {
		r.worst.growth, r.by[0] = line.growth, c.Name
	}
	if line.timeGrowth > r.worst.timeGrowth {
		r.worst.timeGrowth, r.by[1] = line.timeGrowth, c.Name
	}
	if line.memory > r.worst.memory {
		r.worst.memory, r.by[2] = line.memory, c.Name
	}
}

func (h *costTable) log(t *testing.T) {
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "group\tcases\tallocations grow\tby\ttime grows\tby\t(heap - 32 MB)/page\tby")
	for _, r := range h.rows {
		fmt.Fprintf(w, "%s\t%d\t%.2f\t%s\t%.2f\t%s\t%.1f\t%s\n", r.group, r.cases, r.worst.growth, r.by[0], r.worst.timeGrowth, r.by[1], r.worst.memory, r.by[2])
	}
	w.Flush()
	t.Logf("\n%s", b.String())
}
