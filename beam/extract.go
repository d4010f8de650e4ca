package beam

import (
	"context"
	"errors"
	"io/fs"
	"reflect"
	"time"

	sdk "github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"example.com/tearsheet/internal/crawl"
)

func init() {
	register.DoFn3x2[context.Context, string, string, Result, error](&extractFn{})
	sdk.RegisterType(reflect.TypeFor[Result]())
}

// Options adjust [Extract].
type Options struct {
	// Output is the folder that the output files go to: "articles", "gs://bucket/articles".
	// All workers must see it under this name.
	Output string

	// Root is a folder. An input below it keeps its path from there in the output
	// folder; any other input gives its last name alone. Set it where inputs of
	// different folders have the same name.
	Root string

	// Entities adds the entities of each article, which takes most of the time.
	Entities bool

	// PageLimit is the size in bytes over which a page is passed over and
	// reported; 0 asks for the default of the command.
	PageLimit int64

	// Workers is the number of pages that a process works on at a time, however
	// many bundles it has been given; 0 asks for one a processor.
	Workers int

	// SkipFinished leaves alone an input whose output is there. Outputs get their
	// name when they are whole, so a job that failed can be started again and
	// does what is left. An input that has changed since is not noticed.
	SkipFinished bool
}

// A Result says what became of an input file.
type Result struct {
	Input    string `json:"input"`
	Output   string `json:"output"`
	Finished bool   `json:"finished,omitzero"` // the output was there and was left alone; no counts

	// Error says why the input could not be read. There is no output then.
	Error string `json:"error,omitzero"`

	Records      int64 `json:"records"`      // all that the input holds, pages or not
	Pages        int64 `json:"pages"`        // records that are pages
	Articles     int64 `json:"articles"`     // pages with an article
	Failures     int64 `json:"failures"`     // lines with an error: pages without an article, damaged places
	Damaged      int64 `json:"damaged"`      // places of the input that could not be read
	Skipped      int64 `json:"skipped"`      // records that are no page
	Bytes        int64 `json:"bytes"`        // size of the pages
	Milliseconds int64 `json:"milliseconds"` // from opening the input to renaming the output
}

// Extract extracts the articles of files, a PCollection<string> of file names,
// and returns a PCollection<Result> with one element a file. The collection must
// be bounded, or windowed: names are grouped before the work starts.
//
// The output of "crawl/day-1.warc.gz" is the file "day-1.warc.gz.jsonl.gz" in the
// output folder. A file that is named twice is done once. Different files with
// the same output end the job before the work starts; see [Options.Root].
//
// An output is written under a temporary name in its folder and renamed when it
// is whole, so a bundle may be repeated, or run twice at the same time. A worker
// that is killed leaves a file ".tearsheet-*.tmp" there.
//
// Nothing that a file holds ends the job: pages without an article and damaged
// places are lines with an error. A file that cannot be read is tried a few
// times and then gives a [Result] with an Error. An output that cannot be
// written is returned to the runner as an error, which repeats the bundle and at
// last fails the job.
//
// The counters files, filesFinished and filesFailed, records, pages, articles,
// failures, damaged, skipped and bytes and the distribution milliseconds, of the
// time per file, are in the namespace "tearsheet". Runners count a bundle again that
// they repeat, and Prism 2.77.0 may lose bundles that end at the same time; the
// Results are exact.
//
// Extract panics, as transforms of Beam do, where the output folder is empty or the
// program does not import its file system.
func Extract(s sdk.Scope, files sdk.PCollection, opts Options) sdk.PCollection {
	if opts.Output == "" {
		panic("tearsheet: beam.Extract: no output folder")
	}
	filesystem.ValidateScheme(opts.Output)
	s = s.Scope("tearsheet.Extract")
	// Grouping by output finds files that would overwrite each other.
	outputs := sdk.ParDo(s, &nameFn{Output: opts.Output, Root: opts.Root}, files)
	claims := sdk.ParDo(s, claimFn, sdk.GroupByKey(s, outputs))
	// One reshuffle spreads the files over the workers. The other keeps the results,
	// so that a stage after this one can be repeated without doing the files again;
	// and, as Prism 2.77.0 keeps a processor busy waiting for a stage that nothing
	// leaves, a pipeline may end here.
	results := sdk.ParDo(s, &extractFn{Options: opts}, sdk.Reshuffle(s, claims))
	return sdk.Reshuffle(s, results)
}

// extractFn does the files of a bundle, one after the other; the pages of a file
// are done in parallel.
type extractFn struct {
	Options Options

	extractor *crawl.Extractor
	metrics   metrics
}

// Setup is called once for each copy of the DoFn, of which a process may have several.
func (f *extractFn) Setup() {
	f.extractor = acquire(f.Options)
	f.metrics = newMetrics()
}

// Teardown is the counterpart of Setup.
func (f *extractFn) Teardown() {
	release(f.Options)
	f.extractor = nil
}

// ProcessElement does one file.
func (f *extractFn) ProcessElement(ctx context.Context, output, input string) (Result, error) {
	result := Result{Input: input, Output: output}
	if f.Options.SkipFinished && exists(ctx, output) {
		result.Finished = true
		f.metrics.add(ctx, result)
		return result, nil
	}
	start := time.Now()
	counts, err := f.patiently(ctx, input, output)
	var unreadable *inputError
	switch {
	case errors.As(err, &unreadable):
		log.Errorf(ctx, "tearsheet: %v", err)
		result.Error = err.Error()
	case err != nil:
		return Result{}, err
	}
	result.set(counts)
	result.Milliseconds = time.Since(start).Milliseconds()
	f.metrics.add(ctx, result)
	return result, nil
}

const (
	// inputAttempts is how often an input is tried: as often as Dataflow tries a bundle.
	inputAttempts = 4

	// inputWait is the time before the second attempt. It doubles with each: seven
	// seconds in all, in which a storage server that was restarted may be back.
	inputWait = time.Second
)

// patiently is extractFile with several attempts where the input is at fault. The
// runner would repeat the bundle too, but nobody could then tell the last attempt.
func (f *extractFn) patiently(ctx context.Context, input, output string) (crawl.Counts, error) {
	wait := inputWait
	for attempt := 1; ; attempt++ {
		counts, err := extractFile(ctx, f.extractor, input, output)
		var unreadable *inputError
		if !errors.As(err, &unreadable) || errors.Is(err, fs.ErrNotExist) || attempt == inputAttempts {
			return counts, err
		}
		log.Warnf(ctx, "tearsheet: attempt %d: %v", attempt, err)
		select {
		case <-ctx.Done():
			return counts, ctx.Err()
		case <-time.After(wait):
		}
		wait *= 2
	}
}

// set takes over the counts.
func (r *Result) set(c crawl.Counts) {
	r.Records, r.Pages, r.Articles, r.Failures = c.Records, c.Pages, c.Articles, c.Failures
	r.Damaged, r.Skipped, r.Bytes = c.Damaged, c.Skipped, c.Bytes
}
