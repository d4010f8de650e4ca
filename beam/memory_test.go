package beam

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"maps"
	"slices"
	"sync"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
)

var (
	errRead  = errors.New("the line is dead")
	errWrite = errors.New("the disk is full")
)

// A memory is a file system that can be told to fail. What is written is there
// once it is closed, as in an object store.
type memory struct {
	mu        sync.Mutex
	files     map[string][]byte
	badReads  int // so many files fail in their middle
	badWrites int // so many files fail at their first byte
	opened    int
	closed    int
}

func (m *memory) Close() error { return nil }

func (m *memory) List(context.Context, string) ([]string, error) { return m.names(), nil }

func (m *memory) Size(context.Context, string) (int64, error) { return 0, errors.ErrUnsupported }

func (m *memory) names() []string {
	m.mu.Lock()
	defer m.mu.Unlock()
	return slices.Sorted(maps.Keys(m.files))
}

func (m *memory) OpenRead(_ context.Context, name string) (io.ReadCloser, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	data, ok := m.files[name]
	if !ok {
		return nil, fs.ErrNotExist
	}
	m.opened++
	if m.badReads > 0 {
		m.badReads--
		return &memoryReader{io.MultiReader(bytes.NewReader(data[:len(data)/2]), failing{}), m}, nil
	}
	return &memoryReader{bytes.NewReader(data), m}, nil
}

func (m *memory) OpenWrite(ctx context.Context, name string) (io.WriteCloser, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.opened++
	w := &memoryWriter{ctx: ctx, m: m, name: name}
	if m.badWrites > 0 {
		m.badWrites--
		w.bad = true
	}
	return w, nil
}

// failing is a reader of nothing but an error.
type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errRead }

type memoryReader struct {
	io.Reader
	m *memory
}

func (r *memoryReader) Close() error {
	r.m.mu.Lock()
	defer r.m.mu.Unlock()
	r.m.closed++
	return nil
}

type memoryWriter struct {
	bytes.Buffer
	ctx  context.Context
	m    *memory
	name string
	bad  bool
}

func (w *memoryWriter) Write(p []byte) (int, error) {
	if w.bad {
		return 0, errWrite
	}
	return w.Buffer.Write(p)
}

func (w *memoryWriter) Close() error {
	w.m.mu.Lock()
	defer w.m.mu.Unlock()
	w.m.closed++
	if w.ctx.Err() == nil {
		w.m.files[w.name] = w.Bytes()
	}
	return w.ctx.Err()
}

// A removing memory can remove, and so rename by copying.
type removing struct{ *memory }

func (r removing) Remove(_ context.Context, name string) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if _, ok := r.files[name]; !ok {
		return fs.ErrNotExist
	}
	delete(r.files, name)
	return nil
}

// mounted are the file systems behind the schemes of the tests.
var mounted = map[string]filesystem.Interface{}

func init() {
	for _, scheme := range []string{"removing", "lasting"} {
		filesystem.Register(scheme, func(context.Context) filesystem.Interface { return mounted[scheme] })
	}
}

// mount makes a file system with one input. Its names start with "removing://"
// or, where files last for ever, "lasting://".
func mount(scheme, input string, data []byte) *memory {
	m := &memory{files: map[string][]byte{input: data}}
	mounted[scheme] = filesystem.Interface(m)
	if scheme == "removing" {
		mounted[scheme] = removing{m}
	}
	return m
}
