package main

import (
	"encoding/json"
	"fmt"
	"io"

	sdk "github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/metrics"
)

// totals are the counters of the whole job.
type totals map[string]int64

// totalsOf collects the counters of the namespace "tearsheet", and the sum of the time.
func totalsOf(result sdk.PipelineResult) totals {
	t := totals{}
	found := result.Metrics().Query(func(r metrics.SingleResult) bool { return r.Namespace() == "tearsheet" })
	for _, c := range found.Counters() {
		t[c.Name()] += c.Result()
	}
	for _, d := range found.Distributions() {
		t[d.Name()] += d.Result().Sum
	}
	return t
}

// print writes one line of JSON, the keys in alphabetical order.
func (t totals) print(w io.Writer) error {
	line, err := json.Marshal(t)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%s\n", line)
	return err
}
