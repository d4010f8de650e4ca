package main

import (
	"bytes"
	"errors"
	"fmt"
	nurl "net/url"
	"strings"
	"sync"

	readeck "codeberg.org/readeck/go-readability/v2"
	"example.com/tearsheet"
	shiori "github.com/go-shiori/go-readability"
	"github.com/jdkato/prose/v2"
	distiller "github.com/markusmobius/go-domdistiller"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
)

// An extractor is one of the things compared. Each gets the page's bytes as
// they came and its address, and gives the story's text by the shortest way of
// its public interface.
type extractor struct {
	name string
	// prepare makes what run is given beside the page, outside the time; nil for
	// nothing. It is called before each run, since some change what they are given.
	prepare func(*page) (any, error)
	run     func(p *page, prepared any) (text string, err error)
	bare    bool // gives no text: there is nothing to score
}

// base is what all others are compared with.
const base = "html.Parse"

var errEmpty = errors.New("no text")

// extractors are those that read pages.
func extractors() []extractor {
	return []extractor{
		{name: "html.Tokenizer", run: tokenize, bare: true},
		{name: base, run: parseHTML, bare: true},
		{name: "tearsheet", run: parse},
		{name: "tearsheet+sections+entities", run: parseAll},
		{name: "go-trafilatura", run: trafilate(false)},
		{name: "go-trafilatura+fallback", run: trafilate(true)},
		{name: "readeck", run: readeckFromBytes},
		{name: "readeck-from-tree", prepare: tree, run: readeckFromTree},
		{name: "go-shiori", run: shioriFromBytes},
		{name: "go-domdistiller", run: distill},
	}
}

// namers are those that find names in a text: the text of the article that
// tearsheet finds in the page.
func namers() []extractor {
	return []extractor{
		{name: "tearsheet.Entities", prepare: article, run: entities, bare: true},
		{name: "prose", prepare: article, run: tag, bare: true},
	}
}

// call runs the extractor. A panic is an error, as is a page without text.
func (x *extractor) call(p *page, prepared any) (text string, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v", r)
		}
	}()
	text, err = x.run(p, prepared)
	if err == nil && !x.bare && strings.TrimSpace(text) == "" {
		err = errEmpty
	}
	return text, err
}

func (x *extractor) prepared(p *page) (any, error) {
	if x.prepare == nil {
		return nil, nil
	}
	return x.prepare(p)
}

// tokenize reads names, attributes and text, as bytes: the least that a reader of pages
// with this tokenizer needs.
func tokenize(p *page, _ any) (string, error) {
	z := html.NewTokenizer(bytes.NewReader(p.data))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return "", nil
		case html.StartTagToken, html.SelfClosingTagToken:
			_, more := z.TagName()
			for more {
				_, _, more = z.TagAttr()
			}
		case html.EndTagToken:
			z.TagName()
		default:
			z.Text()
		}
	}
}

func parseHTML(p *page, _ any) (string, error) {
	_, err := html.Parse(bytes.NewReader(p.data))
	return "", err
}

func tree(p *page) (any, error) { return html.Parse(bytes.NewReader(p.data)) }

func parse(p *page, _ any) (string, error) {
	a, err := tearsheet.Parse(p.data, &tearsheet.Options{URL: p.address()})
	if err != nil {
		return "", err
	}
	return a.Body(), nil
}

func parseAll(p *page, _ any) (string, error) {
	a, err := tearsheet.Parse(p.data, &tearsheet.Options{URL: p.address()})
	if err != nil {
		return "", err
	}
	tearsheet.Sections(a)
	tearsheet.Entities(a)
	return a.Body(), nil
}

func trafilate(fallback bool) func(*page, any) (string, error) {
	return func(p *page, _ any) (string, error) {
		r, err := trafilatura.Extract(bytes.NewReader(p.data), trafilatura.Options{
			OriginalURL: p.url, EnableFallback: fallback, ExcludeComments: true,
		})
		if err != nil {
			return "", err
		}
		return r.ContentText, nil
	}
}

func readeckFromBytes(p *page, _ any) (string, error) {
	a, err := readeck.FromReader(bytes.NewReader(p.data), address(p))
	return readeckText(a, err)
}

func readeckFromTree(p *page, tree any) (string, error) {
	a, err := readeck.FromDocument(tree.(*html.Node), address(p))
	return readeckText(a, err)
}

func readeckText(a readeck.Article, err error) (string, error) {
	if err != nil || a.Node == nil {
		return "", err
	}
	var b strings.Builder
	err = a.RenderText(&b)
	return b.String(), err
}

func shioriFromBytes(p *page, _ any) (string, error) {
	a, err := shiori.FromReader(bytes.NewReader(p.data), address(p))
	return a.TextContent, err
}

// address is an address also where none is known: the readability libraries resolve
// links against it.
func address(p *page) *nurl.URL {
	if p.url == nil {
		return &nurl.URL{Scheme: "https", Host: "page.example", Path: "/"}
	}
	return p.url
}

func distill(p *page, _ any) (string, error) {
	r, err := distiller.ApplyForReader(bytes.NewReader(p.data), &distiller.Options{
		OriginalURL:    p.url,
		SkipPagination: true, // no other looks for the next page
	})
	if err != nil {
		return "", err
	}
	return r.Text, nil
}

func article(p *page) (any, error) {
	return tearsheet.Parse(p.data, &tearsheet.Options{URL: p.address()})
}

func entities(_ *page, a any) (string, error) {
	tearsheet.Entities(a.(*tearsheet.Article))
	return "", nil
}

// proseModel is prose's own English model. NewDocument would read it anew for each text.
var proseModel = sync.OnceValue(func() *prose.Model { return prose.ModelFromData("english") })

func tag(_ *page, a any) (string, error) {
	d, err := prose.NewDocument(a.(*tearsheet.Article).Text, prose.UsingModel(proseModel()), prose.WithSegmentation(false))
	if err != nil {
		return "", err
	}
	d.Entities()
	return "", nil
}
