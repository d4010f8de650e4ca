// Package inputs tells whether weights are stale: the trainers write a sum of what some pages teach beside them, and
// tests compare it with that of the code at hand.
package inputs

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// Every is one in how many pages are summed up.
const Every = 10

// Sum sums up n parts.
func Sum(n int, part func(i int) []byte) []byte {
	sum := sha256.New()
	for i := range n {
		one := sha256.Sum256(part(i))
		sum.Write(one[:])
	}
	return []byte(hex.EncodeToString(sum.Sum(nil)[:16]) + "\n")
}

// Root is the root of the project from the folder of a trainer.
var Root = filepath.Join("..", "..", "..")

// Corpora is where the development pages are from there. It skips the test where they are not.
func Corpora(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(Root, "..", "shared", "corpora")
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		t.Skip("the development corpora are not here: they are not part of the project")
	}
	return dir
}

// Check compares a sum with the one that stands in a file of the project, and says how to train anew.
func Check(t *testing.T, sum []byte, file, command string) {
	t.Helper()
	want, err := os.ReadFile(filepath.Join(Root, file))
	if err != nil {
		t.Fatal(err)
	}
	if string(sum) != string(want) {
		t.Errorf("the weights beside %s were trained on other features: %s", file, command)
	}
}
