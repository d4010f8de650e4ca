package beam

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	sdk "github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
)

func init() {
	register.DoFn1x1[Result, Result](&keepFn{})
}

// TestMain starts Beam. The tests run their pipelines on Prism in this process.
func TestMain(m *testing.M) {
	// Prism in a process makes an empty file for each job and leaves it.
	temporary, err := os.MkdirTemp("", "tearsheet-beam-")
	if err != nil {
		panic(err)
	}
	os.Setenv("TMPDIR", temporary)
	code := ptest.MainRet(m)
	os.RemoveAll(temporary)
	os.Exit(code)
}

// kept has the results of each run of a pipeline.
var kept struct {
	sync.Mutex
	results map[string][]Result
}

// keepFn keeps the results for the test: Prism's workers are in its process.
type keepFn struct{ Run string }

func (f *keepFn) ProcessElement(r Result) Result {
	kept.Lock()
	defer kept.Unlock()
	kept.results[f.Run] = append(kept.results[f.Run], r)
	return r
}

// extract runs Extract on Prism and returns the results in the order of the inputs.
func extract(t *testing.T, inputs []string, opts Options) ([]Result, sdk.PipelineResult, error) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	kept.Lock()
	kept.results = map[string][]Result{}
	kept.Unlock()
	pipeline, scope := sdk.NewPipelineWithRoot()
	results := Extract(scope, sdk.CreateList(scope, inputs), opts)
	sdk.ParDo(scope, &keepFn{Run: t.Name()}, results)
	done, err := sdk.Run(ctx, "prism", pipeline)
	kept.Lock()
	defer kept.Unlock()
	got := kept.results[t.Name()]
	slices.SortFunc(got, func(a, b Result) int { return strings.Compare(a.Input, b.Input) })
	return got, done, err
}

// mustExtract is extract for jobs that must not fail.
func mustExtract(t *testing.T, inputs []string, opts Options) []Result {
	t.Helper()
	results, _, err := extract(t, inputs, opts)
	if err != nil {
		t.Fatal(err)
	}
	return results
}

// names returns what is in a folder and below.
func names(t *testing.T, folder string) []string {
	t.Helper()
	var found []string
	err := filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			name, _ := filepath.Rel(folder, path)
			found = append(found, filepath.ToSlash(name))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}
