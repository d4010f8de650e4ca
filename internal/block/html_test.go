package block

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/tearsheet/internal/dom"
)

func TestFromHTML(t *testing.T) {
	tests := []struct{ name, page, want string }{
		{"paragraphs and inline tags", "<p>One <b>bold</b>\n word.</p><p>Two&nbsp;&amp; three.</p>", `0 "One bold word."|0 "Two & three."`},
		{"line breaks", "<div>One<br>line<br><br>Two</div>", `0 "One\nline"|0 "Two"`},
		{"headings and lists", "<h2>Head</h2><ul><li>a<ul><li>b</ul></ul>", `1.2 "Head"|2.1 "a"|2.2 "b"`},
		{"quote, figure, pre", "<blockquote><p>Q</p></blockquote><figure><img src=x.jpg><figcaption>C</figcaption></figure><pre>a\n b</pre>", `3 "Q"|7 "C"|6 "a\n b"`},
		{"data table", "<table><tr><th>a<th>b<tr><td>1<td>2</table>", `5 "a\tb\n1\t2"`},
		{"layout table", "<table><tr><td><h2>Head</h2><p>Text</p></table>", `1.2 "Head"|0 "Text"`},
		{"never shown", "<script>x</script><style>y</style><p>shown</p><noscript>z</noscript>", `0 "shown"`},
		{"invisible characters", "<p>so\u00adft \u202ebidi\u202c\u200b</p>", `0 "soft bidi"`},
		{"form parts", "<button>Send</button>", `8 "Send"`},
	}
	for _, tt := range tests {
		var got []string
		for _, b := range FromHTML(dom.Parse(tt.page)).Blocks {
			kind := fmt.Sprint(uint8(b.Kind))
			if b.Level > 0 {
				kind += fmt.Sprint(".", b.Level)
			}
			got = append(got, fmt.Sprintf("%s %q", kind, b.Text))
		}
		if diff := cmp.Diff(tt.want, strings.Join(got, "|")); diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
	}
}

func TestImages(t *testing.T) {
	page := `<figure><a><img data-src="big.jpg" src="data:image/gif;base64,R0" alt="A  gate"></a><figcaption>The gate</figcaption></figure>` +
		`<img srcset="s.jpg 300w, l.jpg 900w" width="40"><p>Text</p>`
	p := FromHTML(dom.Parse(page))
	want := []Image{
		{URL: "big.jpg", Alt: "A gate", Caption: 0, Before: 0},
		{URL: "l.jpg", Caption: -1, Before: 1, Small: true},
	}
	for i := range p.Images {
		if at := page[p.Images[i].Source.Start:p.Images[i].Source.End]; !strings.HasPrefix(at, "<img ") || strings.Count(at, ">") != 1 {
			t.Errorf("picture %d stands at %q", i, at)
		}
		p.Images[i].Container, p.Images[i].Source = 0, Span{}
	}
	if diff := cmp.Diff(want, p.Images); diff != "" {
		t.Error(diff)
	}
}

func TestWords(t *testing.T) {
	want := []uint32{Word("article"), Word("body"), Word("main"), Word("text")}
	if diff := cmp.Diff(want, appendWords(nil, "article-body mainText x9")); diff != "" {
		t.Error(diff)
	}
}
