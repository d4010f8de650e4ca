package main

import (
	"os"
	"strings"
)

// Where pages are looked for, from the folder of this module.
const (
	sharedCorpora = "../../shared/corpora" // development pages in a workplace that has them: other people's, no part of the project
	ownPages      = "../testdata"          // the stories of the root module
)

// rivals are the modules whose versions are told.
var rivals = []string{
	"golang.org/x/net",
	"github.com/markusmobius/go-trafilatura",
	"codeberg.org/readeck/go-readability/v2",
	"github.com/go-shiori/go-readability",
	"github.com/markusmobius/go-domdistiller",
	"github.com/jdkato/prose/v2",
}

// defaultPages are the corpora with whole articles as truth, where they are.
func defaultPages() string {
	files := []string{sharedCorpora + "/fundus.jsonl", sharedCorpora + "/wcxb_articles.jsonl"}
	for _, file := range files {
		if _, err := os.Stat(file); err != nil {
			return ownPages
		}
	}
	return strings.Join(files, ",")
}
