package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"

	"example.com/tearsheet/beam"
)

// totals are the counts of the whole job, under the names of its counters.
type totals map[string]int64

// readTotals adds up a summary. The counters that the runner has will not do: it
// counts a bundle again that it repeats, and Prism 2.77.0 loses bundles that end at
// the same time.
func readTotals(ctx context.Context, file string) (totals, error) {
	files, err := filesystem.New(ctx, file)
	if err != nil {
		return nil, err
	}
	defer files.Close()
	text, err := filesystem.Read(ctx, files, file)
	if err != nil {
		return nil, err
	}
	t := totals{"files": 0, "filesFinished": 0, "filesFailed": 0}
	for line := range bytes.Lines(text) {
		var r beam.Result
		if err := json.Unmarshal(line, &r); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		t.add(r)
	}
	return t, nil
}

// add counts a file.
func (t totals) add(r beam.Result) {
	t["files"]++
	if r.Finished {
		t["filesFinished"]++
	}
	if r.Error != "" {
		t["filesFailed"]++
	}
	t["records"] += r.Records
	t["pages"] += r.Pages
	t["articles"] += r.Articles
	t["failures"] += r.Failures
	t["damaged"] += r.Damaged
	t["skipped"] += r.Skipped
	t["bytes"] += r.Bytes
	t["milliseconds"] += r.Milliseconds
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
