package beam

import (
	"sync"

	"example.com/tearsheet/internal/crawl"
)

// shared are the extractors of this process, one for each set of options. A
// process has as many copies of a DoFn as the runner gives it bundles at a time;
// with an extractor each, they would parse many times as many pages at a time as
// there are processors, and hold them in memory. Workers of Beam's Go SDK 2.77.0
// moreover never call Teardown: what a DoFn makes for itself is left with
// each bundle that fails. What is left here is one extractor, idle.
var shared struct {
	sync.Mutex
	extractors map[Options]*lease
}

// A lease is an extractor and the number of its users.
type lease struct {
	extractor *crawl.Extractor
	users     int
}

// acquire returns the extractor with these options, for one more user.
func acquire(o Options) *crawl.Extractor {
	shared.Lock()
	defer shared.Unlock()
	l := shared.extractors[o]
	if l == nil {
		if shared.extractors == nil {
			shared.extractors = map[Options]*lease{}
		}
		l = &lease{extractor: crawl.New(crawl.Options{Workers: o.Workers, Entities: o.Entities, PageLimit: o.PageLimit})}
		shared.extractors[o] = l
	}
	l.users++
	return l.extractor
}

// release gives it back. The last user closes it.
func release(o Options) {
	shared.Lock()
	defer shared.Unlock()
	l := shared.extractors[o]
	if l.users--; l.users == 0 {
		delete(shared.extractors, o)
		l.extractor.Close()
	}
}
