package value

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/tearsheet/internal/ner"
)

func TestReconcile(t *testing.T) {
	text := "Agenda 2030 and Sunday, said May. Theresa May left in May 2022."
	at := func(typ ner.Type, start, end int) ner.Mention {
		return ner.Mention{Start: start, End: end, Type: typ, Score: 1}
	}
	names := []ner.Mention{at(ner.Work, 0, 11), at(ner.Work, 16, 22), at(ner.Person, 29, 32), at(ner.Person, 34, 45), at(ner.Person, 54, 57)}
	values := []Mention{{Start: 7, End: 11, Type: Date}, {Start: 16, End: 22, Type: Date}, {Start: 29, End: 32, Type: Date}, {Start: 54, End: 62, Type: Date}}
	keptValues, keptNames := Reconcile(text, values, names)
	if diff := cmp.Diff([]Mention{values[1], values[3]}, keptValues); diff != "" {
		t.Errorf("values (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]ner.Mention{names[0], names[2], names[3]}, keptNames); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
}

func TestGroups(t *testing.T) {
	text := "2014 2014 Monday monday 3%"
	values := []Mention{{Start: 0, End: 4, Type: Date, Value: "2014"}, {Start: 5, End: 9, Type: Date, Value: "2014"},
		{Start: 10, End: 16, Type: Date}, {Start: 17, End: 23, Type: Date}, {Start: 24, End: 26, Type: Percent, Value: "3 %"}}
	want := []Group{{Date, "2014", values[:2]}, {Date, "", values[2:4]}, {Percent, "3 %", values[4:]}}
	if diff := cmp.Diff(want, Groups(text, values)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
