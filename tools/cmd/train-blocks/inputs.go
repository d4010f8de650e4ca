package main

import (
	"encoding/binary"

	"example.com/tearsheet/tools/corpus"
	"example.com/tearsheet/tools/inputs"
)

// sumInputs sums up what the readings of a kind learn from on some of the pages: features, roles and what the trees look at.
func sumInputs(pages []*corpus.Page, kind string) []byte {
	var some []*corpus.Page
	for i := 0; i < len(pages); i += inputs.Every {
		some = append(some, pages[i])
	}
	all := htmlExamples(some)
	if kind == "text" {
		all = textExamples(all)
	}
	return inputs.Sum(len(all), func(i int) []byte { return all[i].inputs() })
}

// inputs are those of one page. The trees' depend on the chances of a first reading; here they are those of the truth.
func (e *example) inputs() (b []byte) {
	for i := range e.features.Len() {
		for _, id := range e.features.Item(i) {
			b = binary.LittleEndian.AppendUint32(b, id)
		}
		b = append(b, '\n', byte(e.truth.Roles[i]))
	}
	chances := e.truth.Chances()
	_, rows := e.analysis.Values(chances)
	if e.dialect != "" {
		_, heads := e.analysis.Heads(chances)
		rows = append(rows, heads...)
	}
	for _, v := range rows {
		b = binary.LittleEndian.AppendUint16(b, uint16(v))
	}
	return b
}
