package ner

import (
	"strings"
	"testing"
)

const sample = `The finance minister of Portugal, Marta Vilhena, met officials of the European Union in Brussels on Monday.
Ms. Vilhena said the Portuguese government would sell its stake in Banco do Norte to a group led by Harlan Pierce, an investor from Texas.
Analysts at the University of Leeds doubted it. “The price is low,” said Tom Okafor, who follows banks in southern Europe. `

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat(sample, 10)
	d := Analyse(text, []Paragraph{{0, len(text), Prose}})
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Find(text, []Paragraph{{0, len(text), Prose}}, "en")
	}
	b.ReportMetric(float64(b.N)*float64(len(d.words))/b.Elapsed().Seconds(), "tokens/s")
}
