package tearsheet_test

import (
	"fmt"
	"log"
	"slices"
	"strings"

	"example.com/tearsheet"
)

const weatherPage = `<html><head><title>Fog Stops the Regatta</title></head><body>
<ul class="menu"><li><a href="/">Home</a></li><li><a href="/boats">Boats</a></li></ul>
<h1>Fog Stops the Regatta</h1>
<div class="share"><a href="#">Share</a> <a href="#">Tweet</a></div>
<p>Fog rolled over the bay at noon on Saturday and stayed, and two hundred boats came home one by one behind a man with a bell.</p>
<p>The race will be sailed again next week, unless the wind, which was missing too, stays away as it did last year.</p>
<footer>© Bay Weekly</footer></body></html>`

// Example_receipt shows where everything on a page went: each visible byte
// belongs to a paragraph or to what was removed.
func Example_receipt() {
	a, err := tearsheet.Parse([]byte(weatherPage), nil)
	if err != nil {
		log.Fatal(err)
	}
	type piece struct {
		tearsheet.Span
		what string
	}
	var pieces []piece
	for _, p := range a.Paragraphs {
		pieces = append(pieces, piece{p.Source, p.Kind.String()})
	}
	for _, r := range a.Removed {
		pieces = append(pieces, piece{r.Source, "removed as " + r.Class})
	}
	slices.SortFunc(pieces, func(x, y piece) int { return x.Start - y.Start })
	for _, p := range pieces {
		words := strings.Fields(weatherPage[p.Start:p.End])
		fmt.Println(p.what, "|", strings.Join(words[:min(len(words), 3)], " "))
	}
	// Output:
	// removed as navigation | Home
	// removed as navigation | Boats
	// headline | Fog Stops the
	// removed as share | Share</a> <a href="#">Tweet
	// body | Fog rolled over
	// body | The race will
	// removed as legal | © Bay Weekly
}
