package crawl

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"

	"example.com/tearsheet"
	"github.com/google/go-cmp/cmp"
)

// storyPage is a page with a story of its own number.
func storyPage(n int) string {
	return fmt.Sprintf("<html><head><title>Council Meeting Number %d Ends Early</title></head><body><h1>Council Meeting Number %[1]d Ends Early</h1>"+
		"<p>The council of Nether Wallop ended its meeting number %[1]d early on Monday, because the heating had failed in the great hall.</p>"+
		"<p>Nobody objected, and the mayor said that the next meeting would be held in the school, which has a stove of its own.</p></body></html>", n)
}

func jsonLine(url, contentType, page string) string {
	b, err := json.Marshal(map[string]string{"url": url, "contentType": contentType, "page": page})
	if err != nil {
		panic(err)
	}
	return string(b) + "\n"
}

func zip(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

// extract returns the lines of an input.
func extract(t *testing.T, x *Extractor, name, in string) ([]Line, Counts) {
	t.Helper()
	var out bytes.Buffer
	counts, err := x.Extract(t.Context(), name, strings.NewReader(in), &out)
	if err != nil {
		t.Fatal(err)
	}
	return lines(t, &out), counts
}

func lines(t *testing.T, out io.Reader) []Line {
	t.Helper()
	r, err := gzip.NewReader(out)
	if err != nil {
		t.Fatal(err)
	}
	var all []Line
	for d := json.NewDecoder(r); ; {
		var l Line
		err := d.Decode(&l)
		if err == io.EOF {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, l)
	}
}

func newExtractor(t *testing.T, o Options) *Extractor {
	t.Helper()
	x := New(o)
	t.Cleanup(x.Close)
	return x
}

// brief is a line in a form that fits a table.
func brief(l Line) string {
	s := fmt.Sprintf("%s@%d", l.URL, l.Offset)
	if l.Article != nil {
		s += " " + l.Article.Title
	}
	if l.Damage != "" {
		s += " damage: " + l.Damage
	}
	if l.Error != "" {
		s += " error: " + l.Error
	}
	return s
}

func briefs(all []Line) []string {
	var s []string
	for _, l := range all {
		s = append(s, brief(l))
	}
	return s
}

func TestForms(t *testing.T) {
	one, two := storyPage(1), storyPage(2)
	object := jsonLine("https://nether.example/2", "text/html", two)
	const first, second = "@0 Council Meeting Number 1 Ends Early", "https://nether.example/2@0 Council Meeting Number 2 Ends Early"
	tests := []struct {
		name, in string
		want     string
	}{
		{"a.html", one, first},
		{"a.HTM", one, first},
		{"a.xhtml.gz", zip(one), first},
		{"a.html.gz", one, first}, // unpacked on the way, as some tools do
		{"a.html", zip(one), first},
		{"a", one, first},
		{"a.bin", zip(one), first},
		{"dir.warc/a", " \n" + one, first},
		{"a.jsonl", object, second},
		{"a.json.gz", zip(object), second},
		{"a.ndjson", "\ufeff\r\n\n" + object[:len(object)-1], strings.Replace(second, "@0", "@6", 1)},
		{"a", object, second},
		{"a", zip(object), second},
	}
	x := newExtractor(t, Options{Workers: 2})
	for _, tt := range tests {
		got, counts := extract(t, x, tt.name, tt.in)
		if diff := cmp.Diff([]string{tt.want}, briefs(got)); diff != "" {
			t.Errorf("%s: %.20q: -want +got\n%s", tt.name, tt.in, diff)
		}
		if got[0].File != tt.name {
			t.Errorf("file %q, want %q", got[0].File, tt.name)
		}
		if want := (Counts{Records: 1, Pages: 1, Articles: 1, Bytes: int64(len(one))}); counts.Records != 1 || counts.Pages != 1 || counts.Articles != want.Articles || counts.Failures != 0 {
			t.Errorf("%s: %+v", tt.name, counts)
		}
	}
}

func TestPanic(t *testing.T) {
	x := newExtractor(t, Options{Workers: 2})
	x.parse = func(page []byte, o *tearsheet.Options) (*tearsheet.Article, error) {
		if o.URL == "3" {
			var a []int
			return nil, fmt.Errorf("%d", a[len(page)])
		}
		return tearsheet.Parse(page, o)
	}
	var in strings.Builder
	for i := range 6 {
		in.WriteString(jsonLine(fmt.Sprint(i), "", storyPage(i)))
	}
	got, counts := extract(t, x, "a.jsonl", in.String())
	if len(got) != 6 || counts.Articles != 5 || counts.Failures != 1 {
		t.Fatalf("%d lines, %+v", len(got), counts)
	}
	for i, l := range got {
		if failed := i == 3; failed != strings.HasPrefix(l.Error, "crawl: panic: runtime error: index out of range") || failed != (l.Article == nil) {
			t.Errorf("line %d: %s", i, brief(l))
		}
	}
}

type failingWriter struct{ left int }

func (f *failingWriter) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, errors.New("disk full")
	}
	return len(p), nil
}

// TestStops: errors of either end and of the context end an Extract, and nothing of it goes on.
func TestStops(t *testing.T) {
	var in strings.Builder
	for i := range 2000 {
		in.WriteString(jsonLine("", "", storyPage(i)))
	}
	broken := errors.New("stale handle")
	before := runtime.NumGoroutine()
	for name, run := range map[string]func(x *Extractor) (error, error){
		"out": func(x *Extractor) (error, error) {
			_, err := x.Extract(t.Context(), "a.jsonl", strings.NewReader(in.String()), &failingWriter{20_000})
			return err, nil
		},
		"in": func(x *Extractor) (error, error) {
			half := io.MultiReader(strings.NewReader(in.String()[:100_000]), failing{broken})
			_, err := x.Extract(t.Context(), "a.jsonl", half, io.Discard)
			return err, broken
		},
		"context": func(x *Extractor) (error, error) {
			ctx, cancel := context.WithCancel(t.Context())
			time.AfterFunc(50*time.Millisecond, cancel)
			_, err := x.Extract(ctx, "a.jsonl", endless{}, io.Discard)
			return err, context.Canceled
		},
	} {
		t.Run(name, func(t *testing.T) {
			x := New(Options{Workers: 3})
			start := time.Now()
			err, want := run(x)
			if err == nil || want != nil && !errors.Is(err, want) {
				t.Errorf("error %v, want %v", err, want)
			}
			if took := time.Since(start); took > 10*time.Second {
				t.Errorf("took %v", took)
			}
			if x.budget.free != memory || len(x.budget.waiting) != 0 {
				t.Errorf("%d of the budget are missing", memory-x.budget.free)
			}
			x.Close()
			// What has ended may be counted for a moment.
			for runtime.NumGoroutine() > before+1 && time.Since(start) < 20*time.Second {
				time.Sleep(time.Millisecond)
			}
			if n := runtime.NumGoroutine(); n > before+1 { // the subtest's
				t.Errorf("%d goroutines, %d before", n, before)
			}
		})
	}
}

// endless is a JSON line without an end: of blank lines and short pages.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	const line = `{"page":"too short"}` + "\n\n"
	return copy(p, line), nil
}
