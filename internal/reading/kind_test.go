package reading

import "testing"

// TestWeighed: which pages are asked for their kind by words and layout.
func TestWeighed(t *testing.T) {
	const (
		article = `<script type="application/ld+json">{"@type":"Article","headline":"Seals return","datePublished":"2024-05-03","author":{"@type":"Person","name":"Ada Quist"}}</script>`
		news    = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Seals return","datePublished":"2024-05-03"}</script>`
		byline  = `<p class="byline">By Ada Quist</p>`
		story   = `<p>The ferrymen of Quillmoor counted forty seals on the sandbank this morning, which is more than anyone remembers.</p>
			<p>They closed the channel until noon and sent for the harbour master, who counted them again.</p>`
	)
	for _, c := range []struct {
		name, head, body string
		want             bool
	}{
		{"declares nothing", "", byline + story, true},
		{"declares an article, an author and a day", article, story, true},
		{"and prints the byline", article, byline + story, false},
		{"declares news", news, story, false},
		{"declares news and has none", news, byline, true},
	} {
		p, none := Read("<html><head>"+c.head+"</head><body><article><h1>Seals return</h1>"+c.body+"</article></body></html>", "", "text/html")
		if none != nil {
			if !c.want {
				t.Errorf("%s: refused: %s", c.name, none.Reason)
			}
			continue
		}
		if p.Weighed != c.want {
			t.Errorf("%s: weighed %t", c.name, p.Weighed)
		}
		p.Release()
	}
	if p, none := Read("Seals return\n\nBy Ada Quist\n\nThe ferrymen of Quillmoor counted forty seals on the sandbank this morning, which is more than anyone remembers.\n", "", "text/plain"); none != nil || p.Weighed {
		t.Error("flattened text is refused or weighed")
	}
}
