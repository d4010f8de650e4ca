package main

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"

	"example.com/tearsheet/tools/corpus"
)

// inputsEvery is one in how many pages the inputs are summed up of.
const inputsEvery = 10

// inputs sums up what the readings of a kind learn from on some of the pages: features, roles and what the trees look at. It is written
// beside the weights. Where it has changed, they were trained on something else than Parse looks at now.
func inputs(pages []*corpus.Page, kind string) []byte {
	var some []*corpus.Page
	for i := 0; i < len(pages); i += inputsEvery {
		some = append(some, pages[i])
	}
	all := htmlExamples(some)
	if kind == "text" {
		all = textExamples(all)
	}
	parts := make([][sha256.Size]byte, len(all))
	each(len(all), func(i int) { parts[i] = sha256.Sum256(all[i].inputs()) })
	sum := sha256.New()
	for i := range parts {
		sum.Write(parts[i][:])
	}
	return []byte(hex.EncodeToString(sum.Sum(nil)[:16]) + "\n")
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
