package main

import (
	"bytes"
	"encoding/json"
	"strings"

	"example.com/tearsheet"
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

// object is what is printed for a page as JSON.
type object struct {
	File     string              `json:"file"`
	Article  *tearsheet.Article  `json:"article,omitzero"`
	Sections []tearsheet.Section `json:"sections,omitzero"`
	Entities []tearsheet.Entity  `json:"entities,omitzero"`
	Error    string              `json:"error,omitzero"`
}

func renderJSON(p page, single, entities bool) result {
	o := object{File: p.file}
	if p.err != nil {
		o.Error = p.err.Error()
	} else {
		o.Article = p.article
		o.Sections = tearsheet.Sections(p.article)
		if entities {
			o.Entities = tearsheet.Entities(p.article)
		}
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if single {
		e.SetIndent("", "  ")
	}
	if err := e.Encode(o); err != nil {
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
