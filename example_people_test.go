package tearsheet_test

import (
	"fmt"
	"log"

	"example.com/tearsheet"
)

const summitPage = `<html lang="en"><head><title>Leaders Meet on a Barge</title>
<meta property="article:published_time" content="2024-05-06"></head><body>
<h1>Leaders Meet on a Barge</h1>
<p>President Emmanuel Macron of France met Chancellor Olaf Scholz of Germany on a barge on Friday, since neither would cross the Rhine.</p>
<p>Macron brought cheese and Scholz brought a budget of 40 million euros. The French leader stayed for two hours.</p>
</body></html>`

// Example_people lists who is named in a story, under which names and where.
func Example_people() {
	a, err := tearsheet.Parse([]byte(summitPage), nil)
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range tearsheet.Entities(a) {
		if e.Type.String() != "person" {
			continue
		}
		fmt.Printf("%s, %s\n", e.Name, e.Role)
		for _, m := range e.Mentions {
			fmt.Printf("    %q at byte %d\n", a.Text[m.Start:m.End], m.Start)
		}
	}
	// Output:
	// Emmanuel Macron, President of France
	//     "Emmanuel Macron" at byte 35
	//     "Macron" at byte 159
	//     "leader" at byte 241
	// Olaf Scholz, Chancellor of Germany
	//     "Olaf Scholz" at byte 76
	//     "Scholz" at byte 185
}
