package beam

import (
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	register.DoFn1x2[string, string, string](&nameFn{})
	register.Function2x3[string, func(*string) bool, string, string, error](claimFn)
	register.Iter1[string]()
}

// nameFn pairs the name of an input with the name of its output, which comes first.
type nameFn struct {
	Output, Root string
}

func (f *nameFn) ProcessElement(input string) (output, _ string) {
	return outputName(f.Output, f.Root, input), input
}

// outputName returns the name of the output of an input.
func outputName(folder, root, input string) string {
	name := path.Base(slashes(input))
	if root != "" {
		below, ok := strings.CutPrefix(slashes(input), strings.TrimSuffix(slashes(root), "/")+"/")
		if ok && !slices.Contains(strings.Split(below, "/"), "..") {
			name = below
		}
	}
	return strings.TrimSuffix(folder, "/") + "/" + name + ".jsonl.gz"
}

// slashes writes a local name of Windows with slashes; it leaves "gs://bucket/name" alone.
func slashes(name string) string {
	if strings.Contains(name, "://") {
		return name
	}
	return filepath.ToSlash(name)
}

// claimFn takes the inputs of an output, which must all be the same, and returns
// output and input.
func claimFn(output string, inputs func(*string) bool) (_, _ string, _ error) {
	var input, next string
	inputs(&input)
	for inputs(&next) {
		if next != input {
			first, second := min(input, next), max(input, next)
			return "", "", fmt.Errorf("tearsheet: two inputs have the output %s: %s and %s; set a root folder to keep their paths", output, first, second)
		}
	}
	return output, input, nil
}
