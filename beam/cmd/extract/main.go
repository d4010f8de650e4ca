// Extract is an Apache Beam pipeline that extracts the articles of web crawls.
//
//	extract -input GLOB[,GLOB] -output FOLDER [flags]
//
// Each file that the patterns match gives one file FOLDER/NAME.jsonl.gz, with the
// lines that "tearsheet -out FOLDER" writes. When all are done, FOLDER/summary.jsonl has
// one line for each file, with its counts or the reason why it could not be read,
// and its totals are printed: this program has to be able to read it.
//
// It exits with 0, with 1 when the job failed or a file could not be read, and with 2
// when it was used wrongly.
//
// # Where it runs
//
// Without further flags it runs in this process, on Beam's local runner Prism,
// and needs no network:
//
//	go run ./cmd/extract -input 'crawl/*.warc.gz' -output articles
//
// Prism begins with one file at a time, its pages in parallel, and takes more as long as files
// take long. Single pages it does one after the other: there the command
// tearsheet is faster, as it is in the use of memory.
//
// On Flink and Spark it goes to Beam's job server, and the workers are
// containers of Beam's Go SDK. The files must have the same names on all workers,
// as on a mounted share or in a bucket:
//
//	go run ./cmd/extract -runner flink -endpoint HOST:8099 -environment_type DOCKER -parallelism 32 \
//		-input 'gs://BUCKET/crawl/*.warc.gz' -output gs://BUCKET/articles
//	go run ./cmd/extract -runner spark -endpoint HOST:8099 -environment_type DOCKER \
//		-input 'gs://BUCKET/crawl/*.warc.gz' -output gs://BUCKET/articles
//
// With -environment_type LOOPBACK the job server runs the pipeline in this
// process, which tries a cluster without containers. On Dataflow:
//
//	go run ./cmd/extract -runner dataflow -project PROJECT -region REGION -staging_location gs://BUCKET/staging \
//		-input 'gs://BUCKET/crawl/*.warc.gz' -output gs://BUCKET/articles
//
// Only Prism was run. The flags for the others are those of Beam's Go SDK 2.77.0: for
// Dataflow, -dry_run was tried; no job has run on Flink, Spark or Dataflow, nor with gs:// names.
//
// With -skip-finished a job that failed does what is left. "extract -help" lists the flags.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path"
	"strings"

	sdk "github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/options/jobopts"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"example.com/tearsheet/beam"
)

// Exit codes.
const (
	exitOK     = 0
	exitFailed = 1 // the job failed, or a file could not be read
	exitUsage  = 2
)

// settings are the flags of this command; those of the runners are Beam's.
type settings struct {
	input, output string
	summary       string
	options       beam.Options
}

// define adds the flags to those that Beam has defined.
func (s *settings) define(flags *flag.FlagSet) {
	flags.StringVar(&s.input, "input", "", "the files to do: `patterns` with commas between them")
	flags.StringVar(&s.output, "output", "", "the `folder` that the output files go to")
	flags.StringVar(&s.summary, "summary", "", "the `file` for the results, a line a file; FOLDER/summary.jsonl if empty")
	flags.StringVar(&s.options.Root, "root", "", "inputs below this `folder` keep their path from there in the output folder")
	flags.BoolVar(&s.options.Entities, "entities", true, "add the entities")
	flags.BoolVar(&s.options.SkipFinished, "skip-finished", false, "leave files alone whose output is there")
	flags.Int64Var(&s.options.PageLimit, "page-limit", 0, "pass over pages larger than this, in `bytes`; 0 for the limit of tearsheet")
	flags.IntVar(&s.options.Workers, "workers", 0, "pages that a process works on at a time; 0 for one a processor")
}

// complete checks the flags and fills in what follows from others.
func (s *settings) complete(arguments []string) error {
	switch {
	case s.input == "" || s.output == "":
		return errors.New("-input and -output are needed")
	case len(arguments) > 0:
		return fmt.Errorf("unexpected argument %q: patterns need quotes, so that the shell leaves them alone", arguments[0])
	}
	s.output = strings.TrimSuffix(s.output, "/")
	for _, pattern := range strings.Split(s.input, ",") {
		if ok, _ := path.Match(pattern, s.output+"/crawl.warc.gz.jsonl.gz"); ok {
			return fmt.Errorf("%s matches outputs too: a second run would take them for inputs", pattern)
		}
	}
	s.options.Output = s.output
	if s.summary == "" {
		s.summary = s.output + "/summary.jsonl"
	}
	return nil
}

// pipeline builds the pipeline.
func (s *settings) pipeline() *sdk.Pipeline {
	p, scope := sdk.NewPipelineWithRoot()
	patterns := sdk.CreateList(scope, strings.Split(s.input, ","))
	files := sdk.ParDo(scope, &matchFn{}, patterns)
	results := beam.Extract(scope, files, s.options)
	summarize(scope, results, s.summary)
	return p
}

func main() {
	var s settings
	s.define(flag.CommandLine)
	flag.Parse()
	// On a worker this call does the work and does not return.
	sdk.Init()
	if err := s.complete(flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "extract:", err)
		flag.Usage()
		os.Exit(exitUsage)
	}
	os.Exit(run(context.Background(), &s, os.Stdout, os.Stderr))
}

// run runs the job and returns the exit code.
func run(ctx context.Context, s *settings, stdout, stderr io.Writer) int {
	result, err := beamx.RunWithMetrics(ctx, s.pipeline())
	if err != nil {
		fmt.Fprintln(stderr, "extract:", err)
		return exitFailed
	}
	if result == nil || *jobopts.Async {
		return exitOK // it was a dry run, or the job has just begun
	}
	t, err := readTotals(ctx, s.summary)
	if err != nil {
		fmt.Fprintln(stderr, "extract: the job is done, but its summary cannot be read here:", err)
		return exitFailed
	}
	if err := t.print(stdout); err != nil {
		fmt.Fprintln(stderr, "extract:", err)
		return exitFailed
	}
	if n := t["filesFailed"]; n > 0 {
		fmt.Fprintf(stderr, "extract: %d files could not be read: see %s\n", n, s.summary)
		return exitFailed
	}
	return exitOK
}
