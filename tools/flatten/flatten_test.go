package flatten

import (
	"testing"
)

const page = `<!DOCTYPE html><html><head><title>Ferry - Gazette</title><style>p{}</style><script>var a = "<p>";</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<h1>Ferry is back</h1><img src="f.jpg" alt="A ferry"><p>The <b>ferry</b> sails, says
<a href="/roe">Jane Roe</a>.</p><p hidden>Secret.</p><ol><li>One</li><li>Two</li></ol>
<table><tr><th>Day</th><th>Cars</th></tr><tr><td>Monday</td><td>12</td></tr></table><div>12 views<span>0 comments</span></div></body></html>`

func TestPage(t *testing.T) {
	tests := []struct {
		d    Dialect
		want string
	}{
		{Nodes, "Home\nNews\nFerry is back\nThe\nferry\nsails, says\nJane Roe\n.\nSecret.\nOne\nTwo\nDay\nCars\nMonday\n12\n12 views\n0 comments\n"},
		{Blocks, "Home\nNews\nFerry is back\nThe ferry sails, says Jane Roe.\nSecret.\nOne\nTwo\nDay\nCars\nMonday\n12\n12 views0 comments\n"},
		{OneLine, "Ferry - Gazette HomeNews Ferry is backThe ferry sails, says Jane Roe.Secret.OneTwo DayCarsMonday1212 views0 comments\n"},
		{OneLineStrip, "Ferry - GazetteHomeNewsFerry is backTheferrysails, saysJane Roe.Secret.OneTwoDayCarsMonday1212 views0 comments\n"},
		{OneLineSpace, "Ferry - Gazette Home News Ferry is back The ferry sails, says Jane Roe . Secret. One Two Day Cars Monday 12 12 views 0 comments\n"},
		{TextContent, "Ferry - Gazette\nHomeNews\nFerry is backThe ferry sails, says\nJane Roe.Secret.OneTwo\nDayCarsMonday1212 views0 comments"},
		{InnerText, "Home\nNews\nFerry is back\n\nThe ferry sails, says Jane Roe.\n\nOne\nTwo\nDay\tCars\nMonday\t12\n12 views0 comments\n"},
		{Seed, "  • Home\n  • News\n\nFerry is back\n\nA ferry\n\nThe ferry sails, says Jane Roe.\n\n  1. One\n  2. Two\n\nDay Cars\nMonday 12\n\n12 views0 comments\n"},
		{Trafilatura, "- Home\n- News\nFerry is back\nThe ferry sails, says Jane Roe.\nSecret.\n- One\n- Two\nDay | Cars |\nMonday | 12 |\n12 views0 comments\n"},
		{Markdown, "- [Home](/)\n- [News](/news)\n\n# Ferry is back\n\n![A ferry](f.jpg)\n\nThe **ferry** sails, says [Jane Roe](/roe).\n\nSecret.\n\n1. One\n2. Two\n\n| Day | Cars |\n| --- | --- |\n| Monday | 12 |\n\n12 views0 comments\n"},
		{Lynx, "     * [1]Home\n     * [2]News\n\nFerry is back\n\n   A ferry\n\n   The ferry sails, says [3]Jane Roe.\n\n   Secret.\n\n     1. One\n     2. Two\n\n   Day Cars\n   Monday 12\n\n   12 views0 comments\n"},
		{Wrapped, "  • Home\n  • News\n\nFerry is back\n\nA ferry\n\nThe ferry sails, says Jane Roe.\n\nSecret.\n\n  1. One\n  2. Two\n\nDay Cars\nMonday 12\n\n12 views0 comments\n"},
		{Jaytaylor, "* Home ( / )\n* News ( /news )\n\n*************\nFerry is back\n*************\n\nThe *ferry* sails, says Jane Roe ( /roe ).\n\nSecret.\n\n* One\n* Two\n\nDay Cars Monday 12\n\n12 views 0 comments"},
		{JaytaylorRaw, "Home\nNews\n\nFerry is back.\n\nThe ferry. sails, says Jane Roe.\n\nSecret.\n\nOne\nTwo\n\nDay Cars Monday 12\n\n12 views 0 comments"},
		{K3A, "\n/\n/news\n Ferry is back\n\nThe ferry sails, says /roe.\n\nSecret.\n\n\nOne\nTwo\n DayCarsMonday1212 views0 comments"},
	}
	seen := map[Dialect]bool{}
	for _, test := range tests {
		seen[test.d] = true
		if got := Page([]byte(page), test.d); got != test.want {
			t.Errorf("%s:\n got %q\nwant %q", test.d, got, test.want)
		}
	}
	for _, d := range Dialects() {
		if !seen[d] {
			t.Errorf("%s is not tested", d)
		}
	}
}

func TestWrapping(t *testing.T) {
	src := "<p>After a winter in the yard the <a href=x>ferry</a> across the lake is back in service again today.<p>湖上渡船周一恢复航行首批乘客带着自行车和狗上了船湖上渡船周一恢复航行首批乘客带着自行车"
	want := "   After a winter in the yard the [1]ferry across the lake is back in\n   service again today.\n\n   湖上渡船周一恢复航行首批乘客带着自行车和狗上了船湖上渡船周一恢复航行首批\n   乘客带着自行车\n"
	if got := Page([]byte(src), Lynx); got != want {
		t.Errorf(" got %q\nwant %q", got, want)
	}
}

func TestDirt(t *testing.T) {
	for _, src := range []string{"", "<", "a < b", "<p", "</div></div>text", "<!--", "<script>x", "\xff\xfe<p>\xff", "<table><td>x<p>y", "<li>a<ul><li>b"} {
		for _, d := range Dialects() {
			if a, b := Page([]byte(src), d), Page([]byte(src), d); a != b {
				t.Errorf("%s of %q: %q, then %q", d, src, a, b)
			}
		}
	}
	if got := Page([]byte("a < b<br>c"), Nodes); got != "a\n<\nb\nc\n" {
		t.Errorf("a bare bracket: %q", got)
	}
}

// TestLines knows which lines of a page, flattened in three ways, are one paragraph.
func TestLines(t *testing.T) {
	all := Lines(`<p>The <a href="/f">ferry</a> sails
again from Monday, as the captain told us on the pier at noon, and three more boats will follow in June.</p><p>Nobody <i>knows</i>.</p>`)
	const long = "again from Monday, as the captain told us on the pier at noon, and three more boats will follow in June."
	for i, want := range []string{
		"The+ferry+sails " + long + "-Nobody?knows?.",
		"The+ferry+sails+" + long + "-Nobody?knows?.",
		"The ferry sails " + long + "-Nobody knows .",
	} {
		p := &all[i]
		got := []byte(p.Text)
		for k, b := range got {
			if b == '\n' {
				got[k] = '-'
				if p.Joined(k, k+1) {
					got[k] = '?' // of one paragraph, but too short to tell anything
					if p.Tells(k, k+1) {
						got[k] = '+'
					}
				}
			}
		}
		if string(got) != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}
