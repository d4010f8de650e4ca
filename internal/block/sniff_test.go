package block

import (
	"strings"
	"testing"
)

func TestLooksLikeHTML(t *testing.T) {
	words := strings.Repeat("The ferry sails at nine and comes back at noon. ", 40)
	tests := []struct {
		name, src string
		want      bool
	}{
		{"empty", "", false},
		{"doctype", "\ufeff \n<!DOCTYPE html><title>Ferry", true},
		{"comment first", "<!-- saved -->\n<html lang=en>", true},
		{"xml", "<?xml version=\"1.0\"?><html/>", true},
		{"bare paragraph", "<p>The ferry sails at nine.</p>", true},
		{"bare div in capitals", "<DIV CLASS=x>The ferry<BR>sails.</DIV>", true},
		{"inline fragment", "<b>Ferry</b> sails at nine", true},
		{"text, then paragraphs", "The ferry <p>sails</p><p>at nine</p>", true},
		{"late tags", words + strings.Repeat("<p>"+words[:200]+"</p>\n", 40), true},
		{"long head of scripts", "<html><head><script>" + strings.Repeat("x = 1; ", 20000) + "</script>", true},
		{"tags far behind", strings.Repeat("<p>"+words[:300]+"</p>\n", 600), true},
		{"plain", words, false},
		{"names a tag", "The page used <b> where it should not. " + words, false},
		{"about markup", words + "Write <p>like this</p> and <div>like that</div>. " + words + words, false},
		{"lines of code in a text", strings.Repeat("The ferry sails at nine.\n", 20) + strings.Repeat("<div><p>x</p></div> ", 40) + "\n" + strings.Repeat("It comes back at noon.\n", 20), false},
		{"text, then markup over several lines", "The ferry\n\n" + strings.Repeat("<p>The ferry sails at nine\nand comes back\nat noon.</p>\n\n", 20), true},
		{"arithmetic", "a < b and b > c, if x <y then y> z", false},
		{"brackets", strings.Repeat("<", 100000), false},
		{"open tags", strings.Repeat("<p", 100000), false},
		{"addresses", "<jane@example.com> wrote to <https://example.com/>", false},
		{"leaked frame", words + `<iframe src="https://example.com/tag" height="0"></iframe> ` + words, false},
		{"leaked frame first", `<iframe src="https://example.com/tag" height="0"></iframe> ` + words + words, false},
		{"script first", "<script>x = 1</script>" + words, true},
		{"starts with a bracket", "<3 is a heart", false},
		{"escaped", "&lt;p&gt;The ferry&lt;/p&gt;", false},
		{"markdown with a break", "# Ferry\n\nIt sails at nine<br>and at noon.\n\n" + words, false},
	}
	for _, test := range tests {
		if got := LooksLikeHTML(test.src); got != test.want {
			t.Errorf("%s: got %v", test.name, got)
		}
	}
}

func FuzzLooksLikeHTML(f *testing.F) {
	f.Add("<p>a</p>")
	f.Add("<!--")
	f.Add("</")
	f.Fuzz(func(t *testing.T, src string) {
		// It must not panic, and a document type settles the matter.
		if strings.HasPrefix(src, "<!doctype") && !LooksLikeHTML(src) {
			t.Errorf("%q: a document type, and not HTML", src)
		}
	})
}
