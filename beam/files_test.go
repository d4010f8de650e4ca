package beam

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

const (
	memoryInput  = "removing://crawl/list.jsonl"
	memoryOutput = "removing://articles/list.jsonl.jsonl.gz"
)

// process gives the DoFn one file, as a worker does.
func process(ctx context.Context, input, output string) (Result, error) {
	f := &extractFn{Options: Options{Workers: 2}}
	f.Setup()
	defer f.Teardown()
	return f.ProcessElement(ctx, output, input)
}

// TestInputFails: an input that fails is tried again for a while. The output never appears in part.
func TestInputFails(t *testing.T) {
	for _, test := range []struct {
		name     string
		badReads int
		failed   bool
		waited   time.Duration
	}{
		{"never", 0, false, 0},
		{"twice", 2, false, 3 * time.Second},
		{"always", inputAttempts, true, 7 * time.Second},
	} {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				m := mount("removing", memoryInput, bytes.Repeat(list(), 20))
				m.badReads = test.badReads
				start := time.Now()
				r, err := process(t.Context(), memoryInput, memoryOutput)
				if err != nil {
					t.Fatal(err)
				}
				if time.Since(start) != test.waited {
					t.Errorf("waited %v, want %v", time.Since(start), test.waited)
				}
				want := []string{memoryOutput, memoryInput}
				if test.failed {
					want = want[1:]
				}
				if got := m.names(); !slices.Equal(got, want) {
					t.Errorf("files: %q, want %q", got, want)
				}
				if (r.Error != "") != test.failed || test.failed && !(strings.Contains(r.Error, errRead.Error()) && strings.Contains(r.Error, memoryInput)) {
					t.Errorf("%+v", r)
				}
				if (r.Articles == 20) == test.failed {
					t.Errorf("%d articles", r.Articles)
				}
				if m.opened != m.closed {
					t.Errorf("%d files opened, %d closed", m.opened, m.closed)
				}
			})
		})
	}
}

// TestMissing: a file that is not there is not waited for.
func TestMissing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		mount("removing", memoryInput, nil)
		start := time.Now()
		r, err := process(t.Context(), memoryInput+".gone", memoryOutput)
		if err != nil || !strings.Contains(r.Error, fs.ErrNotExist.Error()) || time.Since(start) > 0 {
			t.Errorf("%+v, %v after %v", r, err, time.Since(start))
		}
	})
}

// TestStopped: the end of the context ends the waiting, and is an error of the bundle and not of the file.
func TestStopped(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m := mount("removing", memoryInput, list())
		m.badReads = inputAttempts
		ctx, cancel := context.WithTimeout(t.Context(), time.Millisecond)
		defer cancel()
		if r, err := process(ctx, memoryInput, memoryOutput); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%+v, %v", r, err)
		}
	})
}

// TestWriteFails: an output that fails is the runner's matter, and leaves nothing.
func TestWriteFails(t *testing.T) {
	m := mount("removing", memoryInput, list())
	m.badWrites = 1
	if _, err := process(t.Context(), memoryInput, memoryOutput); !errors.Is(err, errWrite) {
		t.Errorf("error %v", err)
	}
	if got := m.names(); !slices.Equal(got, []string{memoryInput}) || m.opened != m.closed {
		t.Errorf("files: %q, %d opened, %d closed", got, m.opened, m.closed)
	}
	// The runner repeats the bundle.
	if r, err := process(t.Context(), memoryInput, memoryOutput); err != nil || r.Articles != 1 {
		t.Errorf("again: %+v, %v", r, err)
	}
	if got := m.names(); !slices.Equal(got, []string{memoryOutput, memoryInput}) {
		t.Errorf("files: %q", got)
	}
}

// TestNoRename: a file system that can neither rename nor remove is refused.
func TestNoRename(t *testing.T) {
	input := "lasting://crawl/list.jsonl"
	mount("lasting", input, list())
	if r, err := process(t.Context(), input, "lasting://articles/x.jsonl.gz"); err == nil || !strings.Contains(err.Error(), "Remover") {
		t.Errorf("%+v, %v", r, err)
	}
}

// TestAtTheSameTime: several workers may be given the same file.
func TestAtTheSameTime(t *testing.T) {
	folder, inputs := makeCrawl(t)
	input, output := inputs[len(inputs)-1], filepath.Join(folder, "out", "x.jsonl.gz")
	var workers sync.WaitGroup
	for range 8 {
		workers.Go(func() {
			if r, err := process(t.Context(), input, output); err != nil || r.Articles != 2 {
				t.Errorf("%+v, %v", r, err)
			}
		})
	}
	workers.Wait()
	if got := names(t, filepath.Dir(output)); !slices.Equal(got, []string{"x.jsonl.gz"}) {
		t.Errorf("left: %q", got)
	}
	if got := strings.Count(lines(t, output), "\n"); got != 2 {
		t.Errorf("%d lines", got)
	}
}

// TestFolderAsInput: what cannot be read is an input at fault.
func TestFolderAsInput(t *testing.T) {
	folder := t.TempDir()
	x := acquire(Options{})
	defer release(Options{})
	var unreadable *inputError
	if _, err := extractFile(t.Context(), x, folder, filepath.Join(folder, "x.jsonl.gz")); !errors.As(err, &unreadable) {
		t.Errorf("error %v", err)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) > 0 {
		t.Errorf("left: %v, %v", left, err)
	}
}

// TestShared: copies of the DoFn with the same options share an extractor.
func TestShared(t *testing.T) {
	one, other := Options{Output: "one"}, Options{Output: "other"}
	a, b, c := acquire(one), acquire(one), acquire(other)
	if a != b || a == c {
		t.Errorf("one %p and %p, other %p", a, b, c)
	}
	release(one)
	if again := acquire(one); again != a {
		t.Error("closed while it had a user")
	}
	for _, o := range []Options{one, one, other} {
		release(o)
	}
	for _, o := range []Options{one, other} {
		if shared.extractors[o] != nil {
			t.Errorf("extractor left for %+v", o)
		}
	}
}
