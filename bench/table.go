package main

import (
	"fmt"
	"io"
	"math"
	"strings"
	"unicode/utf8"
)

// A table is rows of cells under a head. The first column is words, the others
// are numbers.
type table struct {
	head []string
	rows [][]string
}

func (t *table) add(cells ...string) { t.rows = append(t.rows, cells) }

// write writes the table for a terminal, or as Markdown.
func (t *table) write(w io.Writer, markdown bool) {
	width := make([]int, len(t.head))
	for _, row := range append([][]string{t.head}, t.rows...) {
		for i, cell := range row {
			width[i] = max(width[i], utf8.RuneCountInString(cell))
		}
	}
	between, edge := "  ", ""
	if markdown {
		between, edge = " | ", "|"
	}
	line := func(row []string) {
		padded := make([]string, len(row))
		for i, cell := range row {
			space := strings.Repeat(" ", width[i]-utf8.RuneCountInString(cell))
			if padded[i] = space + cell; i == 0 {
				padded[i] = cell + space
			}
		}
		text := strings.Join(padded, between)
		if markdown {
			text = edge + " " + text + " " + edge
		}
		fmt.Fprintln(w, text)
	}
	line(t.head)
	if markdown {
		rule := make([]string, len(t.head))
		for i := range rule {
			if rule[i] = strings.Repeat("-", width[i]-1) + ":"; i == 0 {
				rule[i] = strings.Repeat("-", width[i])
			}
		}
		line(rule)
	}
	for _, row := range t.rows {
		line(row)
	}
}

// number writes a measured value with three figures that count; "-" if it is
// none.
func number(v float64) string {
	switch {
	case math.IsNaN(v) || math.IsInf(v, 0):
		return "-"
	case v >= 100 || v == 0:
		return fmt.Sprintf("%.0f", v)
	case v >= 10:
		return fmt.Sprintf("%.1f", v)
	case v >= 0.1:
		return fmt.Sprintf("%.2f", v)
	}
	return fmt.Sprintf("%.3g", v)
}

// part writes a value between 0 and 1 as the field does.
func part(v float64) string { return fmt.Sprintf("%.3f", v) }

// megabytes are millions of bytes, as in MB/s.
func megabytes(n int64) string {
	if n == 0 {
		return "-"
	}
	return number(float64(n) / 1e6)
}

// pageTable compares what reads pages.
func (s *sheet) pageTable() *table {
	t := &table{head: []string{"", "ms/page", "MB/s", "time ×", "kB/page", "bytes ×", "objects/page", "objects ×",
		"peak MB", "CPU alone ×", "failed", "body F1", "word F1"}}
	b := s.index(base)
	reference := s.total(b)
	n := float64(len(s.pages))
	for x := range s.extractors {
		sum := s.total(x)
		row := []string{
			s.extractors[x].name,
			number(sum.time.Seconds() * 1e3 / n),
			number(float64(s.size()) / 1e6 / sum.time.Seconds()),
			number(ratio(sum.time, reference.time)),
			number(float64(sum.bytes) / 1e3 / n),
			number(ratio(sum.bytes, reference.bytes)),
			number(float64(sum.objects) / n),
			number(ratio(sum.objects, reference.objects)),
			"-", "-",
			fmt.Sprint(sum.failed),
			"-", "-",
		}
		if len(s.alone) > 0 {
			row[8], row[9] = megabytes(s.alone[x].Peak), number(ratio(s.alone[x].CPU, s.alone[b].CPU))
		}
		if a := s.accuracies[x][""]; a != nil {
			row[11], row[12] = part(a.body.F1()), part(a.words.Value())
		}
		t.add(row...)
	}
	return t
}

// accuracyTable has the accuracy by corpus; nil if there is but one.
func (s *sheet) accuracyTable() *table {
	names := corpora(s.pages)
	if len(names) < 2 {
		return nil
	}
	t := &table{head: []string{""}}
	for _, name := range names {
		t.head = append(t.head, name+" body F1", "word F1")
	}
	for x := range s.extractors {
		if len(s.accuracies[x]) == 0 {
			continue
		}
		row := []string{s.extractors[x].name}
		for _, name := range names {
			a := s.accuracies[x][name]
			row = append(row, part(a.body.F1()), part(a.words.Value()))
		}
		t.add(row...)
	}
	return t
}

// nameTable compares what finds names in texts of so many tokens.
func (s *sheet) nameTable(tokens int) *table {
	t := &table{head: []string{"", "ms/text", "tokens/s", "speed ×", "kB/text", "objects/text", "peak MB", "CPU alone ×"}}
	slow := s.index("prose")
	reference := s.total(slow)
	n := float64(len(s.pages))
	for x := range s.extractors {
		sum := s.total(x)
		row := []string{
			s.extractors[x].name,
			number(sum.time.Seconds() * 1e3 / n),
			number(float64(tokens) / sum.time.Seconds()),
			number(ratio(reference.time, sum.time)),
			number(float64(sum.bytes) / 1e3 / n),
			number(float64(sum.objects) / n),
			"-", "-",
		}
		if len(s.alone) > 0 {
			row[6], row[7] = megabytes(s.alone[x].Peak), number(ratio(s.alone[x].CPU, s.alone[slow].CPU))
		}
		t.add(row...)
	}
	return t
}
