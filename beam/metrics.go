package beam

import (
	"context"

	sdk "github.com/apache/beam/sdks/v2/go/pkg/beam"
)

// namespace is that of the counters.
const namespace = "tearsheet"

// metrics are the counters of the pipeline. A copy of the DoFn has its own, and
// changes them between two files: they are not safe for concurrent use.
type metrics struct {
	files, finished, failed                     sdk.Counter
	records, pages, articles, failures, damaged sdk.Counter
	skipped, bytes                              sdk.Counter
	milliseconds                                sdk.Distribution
}

func newMetrics() metrics {
	counter := func(name string) sdk.Counter { return sdk.NewCounter(namespace, name) }
	return metrics{
		files:        counter("files"),
		finished:     counter("filesFinished"),
		failed:       counter("filesFailed"),
		records:      counter("records"),
		pages:        counter("pages"),
		articles:     counter("articles"),
		failures:     counter("failures"),
		damaged:      counter("damaged"),
		skipped:      counter("skipped"),
		bytes:        counter("bytes"),
		milliseconds: sdk.NewDistribution(namespace, "milliseconds"),
	}
}

// add counts a file. A counter that nothing was added to appears too, with zero.
func (m *metrics) add(ctx context.Context, r Result) {
	var finished, failed int64
	switch {
	case r.Finished:
		finished = 1
	case r.Error != "":
		failed = 1
	default:
		m.milliseconds.Update(ctx, r.Milliseconds)
	}
	m.files.Inc(ctx, 1)
	m.finished.Inc(ctx, finished)
	m.failed.Inc(ctx, failed)
	m.records.Inc(ctx, r.Records)
	m.pages.Inc(ctx, r.Pages)
	m.articles.Inc(ctx, r.Articles)
	m.failures.Inc(ctx, r.Failures)
	m.damaged.Inc(ctx, r.Damaged)
	m.skipped.Inc(ctx, r.Skipped)
	m.bytes.Inc(ctx, r.Bytes)
}
