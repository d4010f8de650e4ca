package tearsheet_test

import (
	"fmt"
	"log"
	"strings"

	"example.com/tearsheet"
)

const bridgePage = `Why Does the Bridge at Orrin Hum at Night?

By Jane Roe

The new footbridge at Orrin hums on windy nights, and people who live beside it have begun to sleep with their windows shut.

What makes the sound?

The wind does, said the engineer, Idris Holloway. It blows over the open ends of the railings as over a row of bottles.

“It is an F sharp,” Holloway said.

Can it be stopped?

A cap on each of the 412 railings would do. The council has ordered them from a firm in Belgium.
`

// Example_outline prints the outline of a story: its questions and the number
// of words that answer each.
func Example_outline() {
	a, err := tearsheet.Parse([]byte(bridgePage), nil)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(a.Title)
	for _, s := range tearsheet.Sections(a) {
		words := 0
		for _, p := range s.Paragraphs {
			words += len(strings.Fields(a.Text[p.Start:p.End]))
		}
		switch {
		case s.Level == 0:
			fmt.Println("  introduction:", words, "words")
		case s.Question:
			fmt.Println("  Q:", s.Heading, "A:", words, "words")
		default:
			fmt.Println(" ", s.Heading, words, "words")
		}
	}
	// Output:
	// Why Does the Bridge at Orrin Hum at Night?
	//   introduction: 23 words
	//   Q: What makes the sound? A: 30 words
	//   Q: Can it be stopped? A: 20 words
}
