package tearsheet_test

import (
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"

	"example.com/tearsheet"
	"example.com/tearsheet/internal/fixture"
)

// digestPages yields the stories and, where the corpora are, one of four of their pages, or of 25 in a short run;
// for the race detector the stories are enough.
func digestPages(t *testing.T, yield func(name string, page []byte, opts *tearsheet.Options)) {
	for _, s := range fixture.Stories(t) {
		yield(s.Name, s.Page, &tearsheet.Options{URL: s.URL, ContentType: s.Content})
	}
	every := 4
	if testing.Short() {
		every = 25
	}
	if _, err := os.Stat(corpora); err != nil || raceEnabled {
		return
	}
	for _, name := range []string{"fundus", "wcxb_articles", "wcxb_other", "readability", "snippets"} {
		for i, p := range corpus(t, name) {
			if i%every != 0 {
				continue
			}
			page := p.read(t)
			yield(p.Page, page, &tearsheet.Options{ContentType: "text/html"})
			if i%3 == 0 {
				yield(p.Page+" flattened", flatten(page, false), &tearsheet.Options{ContentType: "text/plain"})
			}
		}
	}
}

// digests returns a line a page: its name and the digest of all that comes out.
func digests(t *testing.T) string {
	var b strings.Builder
	digestPages(t, func(name string, page []byte, opts *tearsheet.Options) {
		a, err := tearsheet.Parse(page, opts)
		r := &reading{article: a, sections: tearsheet.Sections(a), entities: tearsheet.Entities(a)}
		fmt.Fprintf(&b, "%s %x %v\n", name, sha256.Sum256([]byte(dumpAll(r))), err)
	})
	return b.String()
}

const digestChild = "TEARSHEET_DIGESTS"

// TestDeterminism reads all pages twice in this process and once in another with one processor
// and, as any process, another order of maps: every value is the same.
func TestDeterminism(t *testing.T) {
	if os.Getenv(digestChild) != "" {
		fmt.Print("digests:\n" + digests(t) + "end\n")
		return
	}
	first := digests(t)
	diffDigests(t, "the second time", first, digests(t))
	short := "-test.short=" + fmt.Sprint(testing.Short())
	cmd := exec.Command(os.Args[0], "-test.run=^TestDeterminism$", "-test.count=1", short)
	cmd.Env = append(os.Environ(), digestChild+"=1", "GOMAXPROCS=1", "GOGC=20")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	_, other, _ := strings.Cut(string(out), "digests:\n")
	other, _, _ = strings.Cut(other, "end\n")
	diffDigests(t, "in another process", first, other)
	t.Logf("%d pages, GOARCH %s", strings.Count(first, "\n"), runtime.GOARCH)
}

func diffDigests(t *testing.T, when, first, second string) {
	t.Helper()
	a, b := strings.Split(first, "\n"), strings.Split(second, "\n")
	if len(a) != len(b) {
		t.Fatalf("%s: %d pages, not %d", when, len(b), len(a))
	}
	for i := range a {
		if a[i] != b[i] {
			t.Errorf("%s: %s, first %s", when, b[i], a[i])
		}
	}
}
