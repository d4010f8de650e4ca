// Command gazetteer writes the generated tables of internal/gazetteer:
// country.txt from CLDR, as golang.org/x/text carries it, and names.bin, the
// fingerprints of the names in a folder of lists and in the package's own tables.
//
//	cd tools && go run ./cmd/gazetteer
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

func main() {
	out := flag.String("out", "../internal/gazetteer", "folder of the package to write into")
	lists := flag.String("lists", "../../shared/ner/gazetteers", "folder of lists, a name a line")
	flag.Parse()
	write(filepath.Join(*out, "country.txt"), []byte(countries()))
	write(filepath.Join(*out, "names.bin"), names(*lists, *out))
}

func write(path string, data []byte) {
	if err := os.WriteFile(path, data, 0o644); err != nil {
		log.Fatal(err)
	}
}

// reserved are codes that CLDR names but ISO 3166-1 only reserves. XK, which ISO
// leaves to its users, stays: it is what all use for Kosovo.
const reserved = "AC CP DG EA EU EZ IC TA UN QO"

// countries lists the English short names of the ISO 3166-1 codes.
func countries() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Written by tools/cmd/gazetteer from CLDR %s in golang.org/x/text. Unicode licence.\n", display.CLDRVersion)
	namer := display.English.Regions()
	for c := range 26 * 26 {
		code := string([]byte{byte('A' + c/26), byte('A' + c%26)})
		region, err := language.ParseRegion(code)
		if err != nil || region.String() != code || !region.IsCountry() || region.Canonicalize() != region || strings.Contains(reserved, code) {
			continue
		}
		name := namer.Name(region)
		if name == "" || strings.HasPrefix(name, "Unknown") {
			continue
		}
		names := []string{name}
		if plain := strings.ReplaceAll(name, "&", "and"); plain != name {
			names = append(names, plain)
		}
		fmt.Fprintf(&b, "%s: %s\n", code, strings.Join(names, "; "))
	}
	return b.String()
}
