package beam

import (
	"bufio"
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"path"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"

	"example.com/tearsheet/internal/crawl"
)

// An inputError is an error that opening or reading an input gave.
type inputError struct{ err error }

func (e *inputError) Error() string { return e.err.Error() }
func (e *inputError) Unwrap() error { return e.err }

// An inputReader marks the errors of an input, so that they can be told from those of the output.
type inputReader struct{ io.Reader }

func (r inputReader) Read(p []byte) (int, error) {
	n, err := r.Reader.Read(p)
	if err != nil && err != io.EOF {
		err = &inputError{err}
	}
	return n, err
}

// extractFile extracts the input to the output. The error wraps an [*inputError]
// where the input is at fault.
func extractFile(ctx context.Context, x *crawl.Extractor, input, output string) (crawl.Counts, error) {
	in, closeInput, err := open(ctx, input)
	if err != nil {
		return crawl.Counts{}, fmt.Errorf("%s: %w", input, &inputError{err})
	}
	defer closeInput()
	var counts crawl.Counts
	err = replace(ctx, output, func(out io.Writer) error {
		var err error
		counts, err = x.Extract(ctx, input, inputReader{in}, out)
		return err
	})
	if err != nil {
		return crawl.Counts{}, fmt.Errorf("%s: %w", input, err)
	}
	return counts, nil
}

// open opens a file for reading.
func open(ctx context.Context, name string) (io.Reader, func(), error) {
	files, err := filesystem.New(ctx, name)
	if err != nil {
		return nil, nil, err
	}
	r, err := files.OpenRead(ctx, name)
	if err != nil {
		files.Close()
		return nil, nil, err
	}
	return r, func() { r.Close(); files.Close() }, nil
}

// exists reports whether a file is there and can be opened. Interface.Size would
// do, but that of Beam's local file system leaves the file open.
func exists(ctx context.Context, name string) bool {
	_, closeFile, err := open(ctx, name)
	if err != nil {
		return false
	}
	closeFile()
	return true
}

// replace writes a file under a temporary name in the same folder, which no other
// attempt has, and gives it its own when it is whole. A file system that can
// rename (a local one) does so in one step. Object stores copy and remove; there the
// object appears when its copy is whole. One that can do neither gives an error.
func replace(ctx context.Context, name string, write func(io.Writer) error) (err error) {
	files, err := filesystem.New(ctx, name)
	if err != nil {
		return err
	}
	defer files.Close()
	folder, _ := path.Split(slashes(name))
	temporary := folder + ".tearsheet-" + rand.Text() + ".tmp" // as those of the command
	if err := writeAll(ctx, files, temporary, write); err != nil {
		remove(ctx, files, temporary)
		return err
	}
	if err := filesystem.Rename(ctx, files, temporary, name); err != nil {
		remove(ctx, files, temporary)
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// writeAll creates a file. An object store keeps what was written when the writer
// is closed, unless its context has ended by then.
func writeAll(ctx context.Context, files filesystem.Interface, name string, write func(io.Writer) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	w, err := files.OpenWrite(ctx, name)
	if err != nil {
		return err
	}
	if err := writeBuffered(w, write); err != nil {
		cancel()
		w.Close()
		return err
	}
	return w.Close()
}

// writeBuffered writes in large pieces, as gzip does not. A local file is on the disk before it
// gets its name: else a machine that loses its power could leave an empty
// file under the name of a whole one.
func writeBuffered(w io.Writer, write func(io.Writer) error) error {
	const size = 64 << 10 // bytes; as in the command
	b := bufio.NewWriterSize(w, size)
	if err := write(b); err != nil {
		return err
	}
	if err := b.Flush(); err != nil {
		return err
	}
	if local, ok := w.(interface{ Sync() error }); ok {
		return local.Sync()
	}
	return nil
}

// remove removes what an attempt left, also after its context has ended. There may be nothing.
func remove(ctx context.Context, files filesystem.Interface, name string) {
	if r, ok := files.(filesystem.Remover); ok {
		r.Remove(context.WithoutCancel(ctx), name)
	}
}
