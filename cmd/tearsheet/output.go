package main

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
)

// An output is a file that gets its name when it is whole.
type output struct {
	*bufio.Writer
	file *os.File
	path string
}

// newOutput makes the file under a temporary name in the folder of path, which it makes
// too. The name begins with a dot, so that no walk takes it for an input, and no other run has the same.
func newOutput(path string) (*output, error) {
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, err
	}
	name := filepath.Join(dir, fmt.Sprintf(".tearsheet-%016x.tmp", rand.Uint64()))
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return nil, err
	}
	return &output{bufio.NewWriterSize(file, 64<<10), file, path}, nil
}

// finish gives the file its name. It is on the disk before: else a machine that loses its power
// could leave an empty file under the name of a whole one, and no later run would mend it.
func (o *output) finish() error {
	err := o.Flush()
	if err == nil {
		err = o.file.Sync()
	}
	if e := o.file.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Rename(o.file.Name(), o.path)
	}
	if err != nil {
		os.Remove(o.file.Name())
	}
	return err
}

// abandon removes the file.
func (o *output) abandon() {
	o.file.Close()
	os.Remove(o.file.Name())
}
