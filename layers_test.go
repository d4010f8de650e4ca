package tearsheet_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "example.com/tearsheet"

// layers lists what each internal package may import from this module. It is
// policy: change the code, not the table.
var layers = map[string][]string{
	"charset":   {},
	"dom":       {},
	"date":      {},
	"sequence":  {},
	"forest":    {},
	"segment":   {},
	"gazetteer": {},
	"language":  {},
	"field":     {"date"},
	"byline":    {"date"},
	"metadata":  {"dom", "field", "date", "byline"},
	"block":     {"dom"},
	"pagetype":  {"dom", "block", "sequence"},
	"content":   {"block", "field", "date", "sequence", "forest", "byline"},
	"reading":   {"block", "content", "dom", "field", "language", "metadata", "pagetype"},
	"ner":       {"segment", "gazetteer", "sequence"},
	"coref":     {"ner", "segment", "gazetteer", "date"},
	"value":     {"ner", "gazetteer", "date"},
	"warc":      {},
	"crawl":     {"warc"}, // above the root: files of pages, for the command and beam
	"fixture":   {},       // for tests only; reads files
	"hostile":   {},       // for tests only; makes hostile pages
	"score":     {},       // for tests and nested modules; compares texts

	"warc/warctest": {}, // for tests only; writes WARC files
}

// forTests are the rooms that only test files and the nested modules may import.
var forTests = []string{"fixture", "hostile", "score", "warc/warctest"}

// TestLayers reads the imports of every file.
func TestLayers(t *testing.T) {
	imports(t, "internal", func(file, path string) {
		room := strings.TrimPrefix(filepath.ToSlash(filepath.Dir(file)), "internal/")
		allowed, ok := layers[room]
		if !ok {
			t.Errorf("%s: package %q is not in the table", file, room)
			return
		}
		other, ours := strings.CutPrefix(path, module+"/internal/")
		switch {
		case ours && strings.HasSuffix(file, "_test.go") && slices.Contains(forTests, other):
		case ours && other != room && !slices.Contains(allowed, other):
			t.Errorf("%s: %q may not import %q", file, room, other)
		case path == module && room == "crawl":
		case !ours && strings.HasPrefix(path, module):
			t.Errorf("%s: an internal package imports %s", file, path)
		}
	})
	for room := range layers {
		files, err := filepath.Glob(filepath.Join("internal", room, "*.go"))
		if err != nil || len(files) == 0 {
			t.Errorf("the table has %q, which has no files: %v", room, err)
		}
	}
}

// TestImports holds the library, tests apart, to plain computing: no files,
// network, processes or unsafe memory, and nothing outside the standard
// library but x/net/html (one importer) and x/text.
func TestImports(t *testing.T) {
	check := func(file, path string) {
		dir := filepath.ToSlash(filepath.Dir(file))
		if strings.HasSuffix(file, "_test.go") || dir == "internal/fixture" {
			return
		}
		if room, ours := strings.CutPrefix(path, module+"/internal/"); ours && slices.Contains(forTests, room) {
			t.Errorf("%s imports %q, which is for tests", file, path)
		}
		switch path {
		case "os", "net", "os/exec", "syscall", "unsafe", "plugin", "C", "log", "log/slog", "testing":
			t.Errorf("%s imports %q", file, path)
		case "golang.org/x/net/html":
			if dir != "internal/dom" {
				t.Errorf("%s imports %q: only internal/dom does", file, path)
			}
		}
		if strings.HasPrefix(path, "net/") && path != "net/url" {
			t.Errorf("%s imports %q", file, path)
		}
		first, _, _ := strings.Cut(path, "/")
		if strings.Contains(first, ".") && !strings.HasPrefix(path, module) &&
			!strings.HasPrefix(path, "golang.org/x/net/html") && !strings.HasPrefix(path, "golang.org/x/text/") {
			t.Errorf("%s imports %q", file, path)
		}
	}
	imports(t, "internal", check)
	root, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range root {
		importsOf(t, file, check)
	}
}

// TestRootFiles: the root holds the public face and nothing more.
func TestRootFiles(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, file := range files {
		if !strings.HasSuffix(file, "_test.go") {
			got = append(got, file)
		}
	}
	want := []string{"article.go", "entities.go", "parse.go", "sections.go"}
	if !slices.Equal(got, want) {
		t.Errorf("the root has %v, want %v", got, want)
	}
}

func imports(t *testing.T, dir string, check func(file, path string)) {
	t.Helper()
	err := filepath.WalkDir(dir, func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if !d.IsDir() && strings.HasSuffix(file, ".go") {
			importsOf(t, file, check)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func importsOf(t *testing.T, file string, check func(file, path string)) {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	for _, spec := range f.Imports {
		path, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		check(file, path)
	}
}
