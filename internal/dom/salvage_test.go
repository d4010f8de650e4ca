package dom

import (
	"strings"
	"testing"
)

func TestSalvage(t *testing.T) {
	const story = `<h1>Ferry back</h1><p>The ferry sails again.<p class="b">It had been laid up.</p></body></html>`
	const text = "Ferry back\nThe ferry sails again.\nIt had been laid up."
	tests := []struct{ name, page, want string }{
		{"script", `<body><script>var a = 1 < b;` + story, text},
		{"style", `<head><style>p { margin: 0 }` + story, text},
		{"comment", `<body><!-- the story ` + story, text},
		{"comment at the very end", `<body><!--` + story + `--`, text + "\n--"},
		{"title", `<title>Ferry` + story, text},
		{"textarea", `<body><textarea>` + story, text},
		{"two scripts", `<body><script>a()<p>One.</p><script>b()` + story, "One.\n" + text},
		{"script in a comment", `<body><!-- x <p>One.</p><script>b()` + story, "One.\n" + text},
		{"quote", `<body><a href="/x>` + strings.ReplaceAll(story, `"`, "'"), text},
		{"quote that another one closes", `<body><a href="/x>` + story, text},
		{"quote over several tags", `<body><img alt="x>` + `<p>One&amp;two</p> <p>Three</p><a title="y">z</a>`, "One&two\nThree\nz"},
		{"markup in an attribute", `<body><p data-caption="<b>A</b> <p>no</p> and so on until it is as long as any" class="c">One.</p>`, "One."},
		{"video", `<body><video>` + story, text},
		{"canvas around a part", `<body><p>One.</p><canvas>` + story, "One.\n" + text},
		{"cut tag", `<body><p>One.</p><img alt="x`, "One."},
		{"script that writes", `<body><p>One.</p><script>w("<p>no</p>")`, "One."},
		{"script cut in the middle", `<body><p>One.</p><script>w("<div>no</div>", function() {`, "One."},
		{"closed", `<body><script>w("</body><p>a</p><p>b</p><p>c</p>")</script><p>One.</p>`, "One."},
	}
	for _, tt := range tests {
		tree := Parse(tt.page)
		checkTree(t, tree)
		if got := tree.InnerText(Root); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestParseOpened(t *testing.T) {
	story := strings.Repeat("<p>The ferry sails <b>again</b>.</p>", 10)
	for _, tag := range []string{"noscript", "template", "noembed", "noframes", "textarea", "canvas", "audio", "video", "datalist"} {
		page := "<body><p>a</p><" + tag + " id=x>" + story + "</" + tag + "><p>z</p>"
		if tree := Parse(page); !tree.HoldsBack() || tree.InnerText(Root) != "a\nz" {
			t.Errorf("%s: Parse gives %q", tag, tree.InnerText(Root))
		}
		tree := ParseOpened(page)
		checkTree(t, tree)
		want := "a\n" + strings.Repeat("The ferry sails again.\n", 10) + "z"
		if got := tree.InnerText(Root); got != want {
			t.Errorf("%s: %q", tag, got)
		}
	}
	if Parse("<noscript>Please enable JavaScript.</noscript>").HoldsBack() {
		t.Error("a notice counts as held back")
	}
}

// TestKeeps holds that an opened tree which lost text that the page shows says so.
func TestKeeps(t *testing.T) {
	for page, want := range map[string]bool{
		"<noscript><p>a</p></noscript><p>b</p>":                                true,
		"<noscript><p>a</p><script>b</script></noscript><p>c</p>":              true,
		"<noscript><p>a</p><script>b</noscript><p>c</p>":                       false,
		"<noscript><p>a</p><script>b</noscript><p>c</p><script>d</script><p>e": false,
		"<noscript><!--</noscript>a":                                           false,
	} {
		if got := ParseOpened(page).Keeps(Parse(page)); got != want {
			t.Errorf("%q: got %v", page, got)
		}
	}
}
