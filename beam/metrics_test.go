package beam

import (
	"context"
	"maps"
	"path/filepath"
	"testing"

	coremetrics "github.com/apache/beam/sdks/v2/go/pkg/beam/core/metrics"
)

// counters returns the counters that are not zero, and the sum of the distribution.
func counters(all coremetrics.Results) map[string]int64 {
	found := all.Query(func(r coremetrics.SingleResult) bool { return r.Namespace() == namespace })
	got := map[string]int64{}
	for _, c := range found.Counters() {
		if c.Result() != 0 {
			got[c.Name()] = c.Result()
		}
	}
	for _, d := range found.Distributions() {
		got[d.Name()] = d.Result().Sum
	}
	return got
}

// sum adds results up, as the counters should. What is zero is left out.
func sum(results []Result) map[string]int64 {
	got := map[string]int64{"files": int64(len(results)), "milliseconds": 0}
	for _, r := range results {
		for key, n := range map[string]int64{
			"records": r.Records, "pages": r.Pages, "articles": r.Articles, "failures": r.Failures,
			"damaged": r.Damaged, "skipped": r.Skipped, "bytes": r.Bytes, "milliseconds": r.Milliseconds,
		} {
			got[key] += n
		}
		if r.Finished {
			got["filesFinished"]++
		}
		if r.Error != "" {
			got["filesFailed"]++
		}
	}
	maps.DeleteFunc(got, func(key string, n int64) bool { return n == 0 && key != "milliseconds" })
	return got
}

// TestCounters does files as a bundle of their own, without a runner: one that is
// finished, one that is not there, and whole and damaged ones.
func TestCounters(t *testing.T) {
	folder, inputs := makeCrawl(t)
	output := t.TempDir()
	mustExtract(t, inputs[:1], Options{Output: output})

	ctx := coremetrics.SetPTransformID(coremetrics.SetBundleID(context.Background(), "bundle"), "extract")
	f := &extractFn{Options: Options{Output: output, SkipFinished: true}}
	f.Setup()
	defer f.Teardown()
	var results []Result
	for _, input := range append(inputs, filepath.Join(folder, "nowhere.warc.gz")) {
		r, err := f.ProcessElement(ctx, outputName(output, "", input), input)
		if err != nil {
			t.Fatal(err)
		}
		results = append(results, r)
	}
	got, want := counters(coremetrics.ResultsExtractor(ctx)), sum(results)
	if want["filesFinished"] != 1 || want["filesFailed"] != 1 || want["damaged"] == 0 {
		t.Errorf("the files show too little: %v", want)
	}
	if !maps.Equal(got, want) {
		t.Errorf("counters\n got %v\nwant %v", got, want)
	}
}

// TestCountersReachRunner looks at a job with one file. With more, Prism 2.77.0 may
// lose some: of two bundles of a stage that end before it has asked for the names of
// the counters it keeps one.
func TestCountersReachRunner(t *testing.T) {
	_, inputs := makeCrawl(t)
	results, done, err := extract(t, inputs[:1], Options{Output: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := counters(done.Metrics()), sum(results); !maps.Equal(got, want) {
		t.Errorf("counters\n got %v\nwant %v", got, want)
	}
}
