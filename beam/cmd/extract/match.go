package main

import (
	"context"
	"fmt"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	register.DoFn3x1[context.Context, string, func(string), error](&matchFn{})
	register.Emitter1[string]()
}

// matchFn gives the names of the files that a pattern matches. Beam's
// fileio.MatchAll asks for the size of each too, for which its local file system
// opens the file and leaves it open.
type matchFn struct{}

// ProcessElement gives a pattern that matches nothing as a name: "page[1].html" may be one,
// and if not, the file that is not there stands among the results.
func (*matchFn) ProcessElement(ctx context.Context, pattern string, emit func(string)) error {
	files, err := filesystem.New(ctx, pattern)
	if err != nil {
		return err
	}
	defer files.Close()
	names, err := files.List(ctx, pattern)
	if err != nil {
		return fmt.Errorf("tearsheet: files of %s: %w", pattern, err)
	}
	if len(names) == 0 {
		names = []string{pattern}
	}
	for _, name := range names {
		emit(name)
	}
	return nil
}
