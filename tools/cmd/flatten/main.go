// Flatten turns the HTML page on standard input into plain text.
//
//	flatten [-dialect NAME] < page.html
package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	"example.com/tearsheet/tools/flatten"
)

func main() {
	dialect := flag.String("dialect", string(flatten.InnerText), fmt.Sprint("one of ", flatten.Dialects()))
	flag.Parse()
	page, err := io.ReadAll(os.Stdin)
	if err != nil {
		fmt.Fprintln(os.Stderr, "flatten:", err)
		os.Exit(1)
	}
	io.WriteString(os.Stdout, flatten.Page(page, flatten.Dialect(*dialect)))
}
