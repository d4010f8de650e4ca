package main

import (
	"cmp"
	"context"
	"encoding/json"
	"slices"

	sdk "github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"example.com/tearsheet/beam"
)

func init() {
	register.DoFn3x2[context.Context, int, func(*beam.Result) bool, string, error](&summaryFn{})
	register.Iter1[beam.Result]()
}

// summarize writes the results to a file of JSON lines, and returns a
// PCollection<string> with its name.
func summarize(s sdk.Scope, results sdk.PCollection, file string) sdk.PCollection {
	s = s.Scope("summarize")
	return sdk.ParDo(s, &summaryFn{File: file}, sdk.GroupByKey(s, sdk.AddFixedKey(s, results)))
}

// summaryFn writes all results, in the order of the inputs. They are in memory at
// one time: some 300 bytes a file.
type summaryFn struct {
	File string
}

func (f *summaryFn) ProcessElement(ctx context.Context, _ int, results func(*beam.Result) bool) (string, error) {
	var all []beam.Result
	var r beam.Result
	for results(&r) {
		all = append(all, r)
	}
	slices.SortFunc(all, func(a, b beam.Result) int { return cmp.Compare(a.Input, b.Input) })
	var lines []byte
	for _, r := range all {
		line, err := json.Marshal(r)
		if err != nil {
			return "", err
		}
		lines = append(append(lines, line...), '\n')
	}
	files, err := filesystem.New(ctx, f.File)
	if err != nil {
		return "", err
	}
	defer files.Close()
	return f.File, filesystem.Write(ctx, files, f.File, lines)
}
