package main

import (
	"bytes"
	"strings"

	"example.com/tearsheet"
	"example.com/tearsheet/internal/crawl"
)

// A result is a page ready to print.
type result struct {
	out    []byte // for standard output
	note   string // for standard error, a line
	failed bool
}

// A renderer makes a page ready to print; single says that no other page is printed.
type renderer func(p page, single bool) result

func renderers(s settings) map[string]renderer {
	return map[string]renderer{
		"json":     func(p page, single bool) result { return renderJSON(p, single, s.entities) },
		"text":     func(p page, single bool) result { return renderText(p, single, (*tearsheet.Article).Body) },
		"markdown": func(p page, single bool) result { return renderText(p, single, (*tearsheet.Article).Markdown) },
	}
}

func renderJSON(p page, single, entities bool) result {
	line := crawl.Line{File: p.file}
	if p.err != nil {
		line.Error = p.err.Error()
	} else {
		line.Article = p.article
		line.Sections = tearsheet.Sections(p.article)
		if entities {
			line.Entities = tearsheet.Entities(p.article)
		}
	}
	indent := ""
	if single {
		indent = "  "
	}
	var b bytes.Buffer
	if err := line.Write(&b, indent); err != nil {
		return result{note: p.file + ": " + err.Error(), failed: true}
	}
	return result{out: b.Bytes(), failed: p.err != nil}
}

// renderText prints what text makes of the article. Among several pages each
// stands under a line with its name, as head prints files.
func renderText(p page, single bool, text func(*tearsheet.Article) string) result {
	if p.err != nil {
		return result{note: p.file + ": " + p.err.Error(), failed: true}
	}
	out := strings.TrimRight(text(p.article), "\n") + "\n"
	if !single {
		out = "==> " + p.file + " <==\n" + out + "\n"
	}
	return result{out: []byte(out)}
}
