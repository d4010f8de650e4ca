// Package beam extracts the articles of web crawls in an Apache Beam pipeline:
// WARC files, files of JSON lines and single pages in, one gzip file of JSON
// lines out for each of them, with the same lines as "tearsheet -out" writes.
//
// The element is the name of a file. Its pages are read, parsed and written by
// one worker and never pass a shuffle, so that a runner that keeps its
// collections in memory keeps names and counts.
//
//	pipeline, scope := sdk.NewPipelineWithRoot()
//	files := sdk.Create(scope, "crawl/day-1.warc.gz", "crawl/day-2.warc.gz")
//	beam.Extract(scope, files, beam.Options{Output: "articles"})
//
// Names are read through the file systems of the Beam SDK: the program imports
// those it needs for their side effect, as in
//
//	import _ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
//
// The command cmd/extract is a ready pipeline.
package beam
