package beam_test

import (
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"path/filepath"

	sdk "github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"

	"example.com/tearsheet"
	"example.com/tearsheet/beam"
)

// A program calls sdk.Init first; here the tests have done so.
func ExampleExtract() {
	folder, err := os.MkdirTemp("", "articles-")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(folder)

	pipeline, scope := sdk.NewPipelineWithRoot()
	files := sdk.Create(scope, "../testdata/harbour-ferry.html", "../testdata/harbour-ferry.txt")
	beam.Extract(scope, files, beam.Options{Output: folder})
	if _, err := sdk.Run(context.Background(), "prism", pipeline); err != nil {
		log.Fatal(err)
	}

	outputs, err := filepath.Glob(folder + "/*.jsonl.gz")
	if err != nil {
		log.Fatal(err)
	}
	for _, name := range outputs {
		printLine(name)
	}
	// Output:
	// harbour-ferry.html.jsonl.gz: Why the Harbour Ferry May Stop Running This Winter
	// harbour-ferry.txt.jsonl.gz: Why the Harbour Ferry May Stop Running This Winter
}

// printLine prints the title of the first article of an output.
func printLine(name string) {
	f, err := os.Open(name)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	unzipped, err := gzip.NewReader(f)
	if err != nil {
		log.Fatal(err)
	}
	var line struct{ Article *tearsheet.Article }
	if err := json.NewDecoder(unzipped).Decode(&line); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s: %s\n", filepath.Base(name), line.Article.Title)
}
