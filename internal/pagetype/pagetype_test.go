package pagetype

import (
	"bytes"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"example.com/tearsheet/internal/block"
	"example.com/tearsheet/internal/dom"
)

func collect(page string) *Features {
	t := dom.Parse(page)
	return Collect(t, block.FromHTML(t), Declared{Address: "https://forum.example.org/threads/old-boats.12/"})
}

// collectorOf returns a collector that has read only what read asks it to.
func collectorOf(read func(c *collector)) *collector {
	c := &collector{bag: newBag()}
	read(c)
	return c
}

func TestClassNames(t *testing.T) {
	c := collectorOf(func(c *collector) { c.classNames("postBody x add-to-cart", 1) })
	for _, want := range []struct {
		s    space
		word string
	}{{inClass, "post"}, {inClass, "body"}, {inName, "post body"}, {inName, "add to"}, {inName, "add to cart"}} {
		if c.bag.count(entryID(want.s, want.word)) != 1 {
			t.Errorf("%q is not there", want.word)
		}
	}
	if c.bag.count(entryID(inClass, "x")) != 0 {
		t.Error("single letters are no words")
	}
}

func TestLinkedData(t *testing.T) {
	for script, want := range map[string][]string{
		`{"@type":"Product","offers":{"@type" : "Offer"}}`:             {"Product", "Offer"},
		`{"@type":["Article","http://schema.org/Recipe"],"name":"x"}`:  {"Article", "Recipe"},
		"{\"@type\":\n\"NewsArticle\",\"author\":[{\"@type\":\"Person": {"NewsArticle"},
		`{"@type":`:       nil,
		`{"@type":{}}`:    nil,
		`{"@type":["A",`:  {"A"},
		`{"@type":"A","`:  {"A"},
		`{"@type":[1,"A`:  nil,
		`"@type""@type"`:  {"@type"},
		`{"@type":["A"]}`: {"A"},
	} {
		c := collectorOf(func(c *collector) { c.linkedData(script) })
		if len(c.bag.order[viewHead]) != len(want) {
			t.Errorf("%s: %d types, want %q", script, len(c.bag.order[viewHead]), want)
		}
		for _, w := range want {
			if c.bag.count(inDeclared.id(declaredWord(w))) != 1 {
				t.Errorf("%s: no %s", script, w)
			}
		}
	}
}

func TestAddress(t *testing.T) {
	f := collect("<p>Hello")
	if f.Measures[depth] != 2 || f.Measures[slash] != 1 || f.Measures[slugDigits] != 2 || f.Measures[slugHyphens] != 1 {
		t.Errorf("depth %v, slash %v, digits %v, hyphens %v", f.Measures[depth], f.Measures[slash], f.Measures[slugDigits], f.Measures[slugHyphens])
	}
	if n := f.Measures[PlainMeasures+int(forumWords)*columns+2]; n < 2 {
		t.Errorf("host and path speak %v times for a forum", n)
	}
}

func TestSigns(t *testing.T) {
	for s, want := range map[string]float32{"$5 or 5 $": 1, "€5, £6": 2, "no $money": 0, "": 0} {
		c := collectorOf(func(c *collector) { c.scan(s) })
		if c.measures[moneySigns] != want {
			t.Errorf("%q has %v sums of money, want %v", s, c.measures[moneySigns], want)
		}
	}
	for s, want := range map[string]bool{"May 2, 2019": true, "2019": true, "12019": false, "3019": false, "": false} {
		if hasYear(s) != want {
			t.Errorf("%q has a year: %t", s, !want)
		}
	}
}

func TestSaysError(t *testing.T) {
	for s, want := range map[string]bool{
		"404": true, "404 Not Found": true, "Error 404": true, "Page not found | Harbour Post": true, "Harbour Post - Page not found": true,
		"Oops! That page can’t be found.": true, "Just a moment...": true, "Access Denied": true,
		"404 people came to the fair": false, "500 jobs lost": false, "Hiker found": false, "": false,
		"Why the town's most beautiful page not found in any archive is a fake": false,
	} {
		if saysError(s) != want {
			t.Errorf("%q: %t", s, !want)
		}
	}
}

func TestSquash(t *testing.T) {
	for _, x := range []float32{0, 0.5, 1, 2, 3, 7, 100, 1e6} {
		got, want := float64(Squash(x)), math.Log2(1+float64(x))
		if math.Abs(got-want) > 0.09 || Squash(-x) != -Squash(x) {
			t.Errorf("Squash(%v) = %v, the logarithm is %v", x, got, want)
		}
	}
}

func TestBagGrows(t *testing.T) {
	c := collectorOf(func(c *collector) {
		for range 2 {
			for i := range uint32(10_000) {
				c.bag.add(inText, i*i)
			}
		}
	})
	for i := range uint32(10_000) {
		if n := c.bag.count(inText.id(i * i)); n != 2 {
			t.Fatalf("word %d stands %d times", i, n)
		}
	}
}

func TestLoad(t *testing.T) {
	m, err := Load(typesWeights)
	if err != nil {
		t.Fatal(err)
	}
	if data := m.Encode(typesWeights[headBytes:]); !bytes.Equal(data, typesWeights) {
		t.Error("Encode does not give what Load read")
	}
	for _, n := range []int{0, 3, 100, headBytes, len(typesWeights) - 1} {
		if _, err := Load(typesWeights[:n]); err == nil {
			t.Errorf("Load takes %d bytes", n)
		}
	}
}

// TestOddPages: no page, however odd, stops the room, and each has a guess.
func TestOddPages(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	const signs = `<>"'/= [{@type":},$€£0123456789aZé.-_?!divapreh1li`
	pages := []string{"", "<", "<meta property=og:type>", "<a href='://'>x", "<a href='/'>", "<h9 class=' - '>x</h9>", strings.Repeat("<div class=a>x<p>y", 3000)}
	for range 300 {
		b := make([]byte, rng.IntN(400))
		for i := range b {
			b[i] = signs[rng.IntN(len(signs))]
		}
		pages = append(pages, string(b))
	}
	for _, page := range pages {
		tree := dom.Parse(page)
		for _, address := range []string{"", "https://", "https:///a//?", "x://é/-_"} {
			v := Of(tree, block.FromHTML(tree), Declared{Address: address})
			if v.Guess == Article || v.Type != Article && v.Type != v.Guess {
				t.Fatalf("%q: %+v", page, v)
			}
		}
	}
}

// BenchmarkOf reads a page of the size of an average story's, some 100 kB.
func BenchmarkOf(b *testing.B) {
	page := "<html><head><title>Boats</title></head><body>" + strings.Repeat(`<div class="post-card grid-item"><a class="post-card__link" href="/news/old-boats/12"><span class="title">Old boats sail again</span></a>
<p class="excerpt">The council has agreed to build the pier that was planned in 1911, though nobody knows who will pay for it.</p><time class="date">May 3, 2024</time></div>`, 300)
	tree := dom.Parse(page)
	blocks := block.FromHTML(tree)
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		Of(tree, blocks, Declared{})
	}
}

// TestSigned: a page that says it is an article, by whom and of which day needs more against it.
func TestSigned(t *testing.T) {
	f := collect("<p>Hello")
	_, plain := shipped().Margin(f)
	f.Signed = true
	if _, signed := shipped().Margin(f); math.Abs(float64(plain-signed-signature)) > 1e-5 {
		t.Errorf("margin %v, signed %v", plain, signed)
	}
	for declared, want := range map[string]bool{"Article": true, "NewsArticle": true, "blogPosting": true, "Product": false, "": false} {
		if IsArticle(declared) != want {
			t.Errorf("%q: article %t", declared, !want)
		}
	}
	if m := shipped(); m.Limit >= m.Sure {
		t.Errorf("limit %v, beyond doubt from %v", m.Limit, m.Sure)
	}
}
