package dom

import "testing"

func TestScripted(t *testing.T) {
	for _, test := range []struct{ name, page, want string }{
		{"json", `<script type="application/json">{"a":"x","body":"<p class=\"y\">One.<\/p><p>T\u00e4wo \ud83d\ude00.<\/p><p>Three.<\/p>"}</script>`,
			`<p class="y">One.</p><p>Täwo 😀.</p><p>Three.</p>`},
		{"escaped tags", `<script>f("\u003Cp\u003EOne.\u003C/p\u003E\x3cp>Two.\x3c/p>\n\u003cp>Three.\u003c/p>")</script>`,
			"<p>One.</p><p>Two.</p>\n<p>Three.</p>"},
		{"literal in a literal", `<script>push([1,"5:[\"$\",{\"html\":\"\\u003cp class=\\\"y\\\"\\u003eOne.\\u003c/p\\u003e<p>Two.</p><p>Three.</p>\"}]"])</script>`,
			`<p class="y">One.</p><p>Two.</p><p>Three.</p>`},
		{"the longest", `<script>a="<p>1</p><p>2</p><p>3</p>"</script><script>b="<p>One</p><p>Two</p><p>3</p>"; c="<p>1</p><p>2</p><p>3</p>"</script>`,
			`<p>One</p><p>Two</p><p>3</p>`},
		{"too few paragraphs", `<script>a="<p>1</p><p>2</p>"</script>`, ""},
		{"no literal", `<script>a=<p>1</p><p>2</p><p>3</p></script>`, ""},
		{"never closed", `<script>a="<p>1</p><p>2</p><p>3</p></script>`, ""},
		{"broken escape", `<script>a="<p>1</p><p>2</p><p>\u00zz</p>"; b="<p>1\u00"</script>`, ""},
		{"no script", `<p>1</p><p>2</p><p title="<p>1</p><p>2</p><p>3</p>">3</p>`, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			f := Parse(test.page).Scripted()
			if f == nil {
				f = new(Fragment)
			}
			if f.HTML != test.want {
				t.Fatalf("got %q, want %q", f.HTML, test.want)
			}
			if f.HTML == "" {
				return
			}
			for i, c := range f.HTML {
				if at := test.page[f.At(i)]; at != byte(c) && at != '\\' && c < 0x80 {
					t.Fatalf("%q at %d stands at %q", c, i, test.page[f.At(i):])
				}
			}
			if end := f.At(len(f.HTML)); test.page[end] != '"' && test.page[end] != '\\' {
				t.Errorf("the end is at %q", test.page[end:])
			}
		})
	}
}
