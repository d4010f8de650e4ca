package tearsheet_test

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"
	"text/tabwriter"

	"example.com/tearsheet"
	"example.com/tearsheet/internal/hostile"
)

// hostileSize is how large the hostile part of a case's page is where its words are counted,
// in bytes: small, since there are many cases. TestHostileCost looks at larger ones.
const hostileSize = 16 << 10

// TestHostile parses the page of every case of internal/hostile and holds what comes out
// to the promises; -v prints a table of the groups. What is not kept yet is listed with
// its reason in testdata/hostile-failures.txt, from which a line that has become untrue must go.
func TestHostile(t *testing.T) {
	known := hostileFailures(t)
	var table hostileTable
	cases := hostile.Cases()
	for _, c := range cases {
		t.Run(c.Name, func(t *testing.T) {
			found := inspect(&c)
			found.report(t, c.Name, known, true)
			table.add(c.Group(), found)
		})
	}
	checkNames(t, cases, known)
	table.log(t)
}

// checkNames: every case has a name of its own, and every known failure is of a case.
func checkNames(t *testing.T, cases []hostile.Case, known map[string]string) {
	t.Helper()
	names := map[string]bool{}
	for _, c := range cases {
		if names[c.Name] {
			t.Errorf("two cases are called %s", c.Name)
		}
		names[c.Name] = true
	}
	for key := range known {
		if name, _, _ := strings.Cut(key, " "); !names[name] {
			t.Errorf("a known failure of %s, which is no case", name)
		}
	}
	const least = 150
	if len(cases) < least {
		t.Errorf("%d cases, want at least %d", len(cases), least)
	}
}

// hostileFailures reads testdata/hostile-failures.txt: "case check: reason" in each line.
func hostileFailures(t *testing.T) map[string]string {
	t.Helper()
	f, err := os.Open("testdata/hostile-failures.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	known := map[string]string{}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		line := lines.Text()
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		key, reason, ok := strings.Cut(line, ": ")
		if !ok || reason == "" || known[key] != "" {
			t.Fatalf("testdata/hostile-failures.txt: %q is not \"case check: reason\", or stands twice", line)
		}
		known[key] = reason
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return known
}

// findings are what is wrong with the article of a case, by check.
type findings struct {
	prefix   string // of the checks' names, for pages of other sizes
	problems map[string]string
	blurred  map[string]bool // checks that may go either way from run to run
	wanted   bool            // whether the case holds a story
	kept     float64         // share of the wanted words that came out, 1 if none were wanted
}

func newFindings(prefix string) *findings {
	return &findings{prefix: prefix, problems: map[string]string{}, blurred: map[string]bool{}, kept: 1}
}

func (f *findings) blur(check string) { f.blurred[f.prefix+check] = true }

func (f *findings) add(check, format string, args ...any) {
	if check = f.prefix + check; f.problems[check] == "" {
		f.problems[check] = fmt.Sprintf(format, args...)
	}
}

// report fails the test where something was found that is not known. If it
// is to be strict, it does so too where nothing was found of what is known.
func (f *findings) report(t *testing.T, name string, known map[string]string, strict bool) {
	t.Helper()
	for check, problem := range f.problems {
		if known[name+" "+check] == "" {
			t.Errorf("%s: %s", check, problem)
		}
	}
	for key := range known {
		check, ok := strings.CutPrefix(key, name+" ")
		if ok && strict && prefixOf(check) == f.prefix && f.problems[check] == "" && !f.blurred[check] {
			t.Errorf("%s: no longer fails: take it from testdata/hostile-failures.txt", check)
		}
	}
}

// prefixOf returns which test a check belongs to.
func prefixOf(check string) string {
	for _, prefix := range []string{"large ", "full "} {
		if strings.HasPrefix(check, prefix) {
			return prefix
		}
	}
	return ""
}

// inspect parses the page of a case and checks all but the cost.
func inspect(c *hostile.Case) (f *findings) {
	f = newFindings("")
	f.wanted = len(c.Want) > 0
	defer func() {
		if p := recover(); p != nil {
			f.add("panic", "%v", p)
		}
	}()
	page := c.Page(hostileSize)
	opts := &tearsheet.Options{ContentType: c.ContentType, URL: "https://news.example/2024/03/04/story"}
	a, err := tearsheet.Parse(page, opts)
	checkOutcome(f, c, err)
	if err != nil {
		if len(c.Want) > 0 {
			f.kept = 0
		}
		checkSameError(f, page, opts, err)
		return f
	}
	checkWords(f, c, a)
	checkPlaces(f, a)
	checkClean(f, page, opts, a)
	checkSame(f, page, opts, a)
	if problem := receiptProblem(page, !c.Text, opts); problem != "" {
		f.add("receipt", "%s", problem)
	}
	return f
}

// hostileTable sums up the groups.
type hostileTable struct{ rows []hostileRow }

type hostileRow struct {
	group                  string
	cases, stories, failed int
	kept, least            float64 // of the stories' words: the mean share and the least
}

func (h *hostileTable) add(group string, f *findings) {
	if len(h.rows) == 0 || h.rows[len(h.rows)-1].group != group {
		h.rows = append(h.rows, hostileRow{group: group, least: 1})
	}
	r := &h.rows[len(h.rows)-1]
	r.cases++
	if len(f.problems) > 0 {
		r.failed++
	}
	if f.wanted {
		r.stories++
		r.kept += f.kept
		r.least = min(r.least, f.kept)
	}
}

func (h *hostileTable) log(t *testing.T) {
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "group\tcases\twith failures\twith stories\twords kept, mean\tleast\t")
	line := func(r hostileRow) {
		fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%.4f\t%.4f\t\n", r.group, r.cases, r.failed, r.stories, r.kept/float64(max(1, r.stories)), r.least)
	}
	all := hostileRow{group: "all", least: 1}
	for _, r := range h.rows {
		line(r)
		all.cases, all.stories, all.failed, all.kept, all.least = all.cases+r.cases, all.stories+r.stories, all.failed+r.failed, all.kept+r.kept, min(all.least, r.least)
	}
	line(all)
	w.Flush()
	t.Logf("\n%s", b.String())
}
