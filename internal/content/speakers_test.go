package content

import (
	"strings"
	"testing"

	"example.com/tearsheet/internal/block"
	"example.com/tearsheet/internal/dom"
)

const prose = `<p>The ferrymen of Quillmoor counted forty seals on the sandbank this morning, which is more than anyone remembers, and closed the channel.</p>`

func items(texts ...string) string {
	var b strings.Builder
	for _, t := range texts {
		b.WriteString(`<li class="item"><a href="/x">` + t + `</a></li>`)
	}
	return "<ul>" + b.String() + "</ul>"
}

// TestSpeakers: who speaks for whom in a page. Under it stand the texts of the blocks that speak for themselves.
func TestSpeakers(t *testing.T) {
	menu := items("Home", "News", "Sport", "Tides", "Letters", "Jobs")
	for _, c := range []struct{ name, page, want string }{
		{"menu", "<nav>" + menu + "</nav><h1>Seals</h1>" + prose, "Seals The"},
		{"short menu", "<nav>" + items("Home", "News") + "</nav><h1>Seals</h1>" + prose, "Home News Seals The"},
		{"list of links", "<h1>Seals</h1>" + prose + menu, "Seals The Home News"},
		{"two lists", "<h1>Seals</h1>" + prose + menu + "<h2>More</h2>" + items("Gulls", "Crabs", "Eels"), "Seals The Home News More Gulls Crabs"},
		{"no links", "<h1>Seals</h1>" + prose + strings.NewReplacer("<a href=\"/x\">", "", "</a>", "").Replace(menu), "Seals The Home News Sport Tides Letters Jobs"},
		{"headline in a list", "<title>Sport</title>" + prose + items("Home", "News", "Tides", "<h1>Sport</h1>", "Letters"), "The Home News Sport Letters"},
		{"story in nav", "<nav>" + menu + "<h1>Seals</h1>" + prose + "</nav>", "Home News Seals The"},
		{"footer", "<h1>Seals</h1>" + prose + "<footer>" + menu + "</footer>", "Seals The"},
		{"footer of the story", "<article><h1>Seals</h1>" + prose + "<footer><p>a<p>b<p>c<p>d<p>e<p>f</footer></article>", "Seals The a b c d e f"},
		{"no end tags", "<nav><a href=/>Home<p>" + strings.ReplaceAll(prose, "</p>", ""), "Home The"},
	} {
		page := block.FromHTML(dom.Parse(c.page))
		p := Analyse(page, Declared{}).Thin().page
		var got []string
		for _, i := range p.speakers {
			word, _, _ := strings.Cut(page.Blocks[i].Text, " ")
			got = append(got, word)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %q speak, want %q", c.name, s, c.want)
		}
		if all := Analyse(page, Declared{}).page.speakers; len(all) != len(page.Blocks) {
			t.Errorf("%s: before, %d of %d speak", c.name, len(all), len(page.Blocks))
		}
	}
}
