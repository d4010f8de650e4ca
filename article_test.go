package tearsheet_test

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode"

	"example.com/tearsheet"
	"github.com/google/go-cmp/cmp"
)

func TestDate(t *testing.T) {
	paris := time.FixedZone("", 2*60*60)
	tests := []struct {
		text string
		want tearsheet.Date
	}{
		{"", tearsheet.Date{}},
		{"2023", tearsheet.Date{Time: time.Date(2023, 1, 1, 0, 0, 0, 0, time.UTC), Precision: tearsheet.Year}},
		{"2023-03", tearsheet.Date{Time: time.Date(2023, 3, 1, 0, 0, 0, 0, time.UTC), Precision: tearsheet.Month}},
		{"2023-03-21", tearsheet.Date{Time: time.Date(2023, 3, 21, 0, 0, 0, 0, time.UTC), Precision: tearsheet.Day}},
		{"2023-03-21T09:30:00Z", tearsheet.Date{Time: time.Date(2023, 3, 21, 9, 30, 0, 0, time.UTC), Precision: tearsheet.Instant}},
		{"2023-03-21T09:30:00+02:00", tearsheet.Date{Time: time.Date(2023, 3, 21, 9, 30, 0, 0, paris), Precision: tearsheet.Instant}},
	}
	for _, tt := range tests {
		var got tearsheet.Date
		if err := got.UnmarshalText([]byte(tt.text)); err != nil {
			t.Errorf("%q: %v", tt.text, err)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q: -want +got\n%s", tt.text, diff)
		}
		if got.String() != tt.text {
			t.Errorf("%q is written as %q", tt.text, got)
		}
		if got.IsZero() != (tt.text == "") {
			t.Errorf("%q: IsZero is %t", tt.text, got.IsZero())
		}
	}
	for _, bad := range []string{"yesterday", "2023-13", "2023-02-30", "21.03.2023", "2023-03-21T09:30:00"} {
		var d tearsheet.Date
		if err := d.UnmarshalText([]byte(bad)); err == nil {
			t.Errorf("%q was read as %v", bad, d)
		}
	}
}

// TestEnumerations: every value of every enumeration is written as one
// lowerCamel word, read back as itself, and unknown words and values are errors.
func TestEnumerations(t *testing.T) {
	for _, v := range []any{new(tearsheet.Kind), new(tearsheet.PageType), new(tearsheet.AuthorKind), new(tearsheet.AuthorRole),
		new(tearsheet.CounterKind), new(tearsheet.AccessState), new(tearsheet.NoteType), new(tearsheet.EntityType), new(tearsheet.MentionKind)} {
		value := reflect.ValueOf(v).Elem()
		name := value.Type().Name()
		seen := map[string]bool{}
		for i := range 256 {
			value.SetUint(uint64(i))
			data, err := json.Marshal(v)
			if err != nil {
				continue // no such value
			}
			var word string
			if err := json.Unmarshal(data, &word); err != nil {
				t.Fatalf("%s %d is written as %s", name, i, data)
			}
			if word == "" || !unicode.IsLower(rune(word[0])) || strings.ContainsAny(word, " -_()") || seen[word] {
				t.Errorf("%s %d is written as %q", name, i, word)
			}
			seen[word] = true
			back := reflect.New(value.Type())
			if err := json.Unmarshal(data, back.Interface()); err != nil || back.Elem().Uint() != uint64(i) {
				t.Errorf("%s: %q is read as %d, %v", name, word, back.Elem().Uint(), err)
			}
		}
		if len(seen) < 2 || len(seen) > 30 {
			t.Errorf("%s has %d values", name, len(seen))
		}
		if err := json.Unmarshal([]byte(`"nonsense"`), v); err == nil {
			t.Errorf("%s reads nonsense", name)
		}
	}
}

func TestNoArticleError(t *testing.T) {
	var err error = &tearsheet.NoArticleError{Type: tearsheet.TypeForum, Reason: "40 posts"}
	if want := "tearsheet: no article found: looks like forum: 40 posts"; err.Error() != want {
		t.Errorf("%q, want %q", err, want)
	}
	if !errors.Is(err, tearsheet.ErrNoArticle) || errors.Is(err, tearsheet.ErrNotText) {
		t.Error("wraps the wrong error")
	}
}

// TestTags: every exported field has a lowerCamel JSON name, so that scripts
// find what the documentation promises.
func TestTags(t *testing.T) {
	seen := map[reflect.Type]bool{}
	var walk func(reflect.Type)
	walk = func(typ reflect.Type) {
		for typ.Kind() == reflect.Slice || typ.Kind() == reflect.Pointer {
			typ = typ.Elem()
		}
		if typ.Kind() != reflect.Struct || seen[typ] || typ == reflect.TypeFor[tearsheet.Date]() {
			return
		}
		seen[typ] = true
		for i := range typ.NumField() {
			f := typ.Field(i)
			tag, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			switch {
			case f.Anonymous: // Span: its fields stand among the others
			case tag == "" || !unicode.IsLower(rune(tag[0])) || !strings.EqualFold(tag, f.Name):
				t.Errorf("%v.%s has the JSON name %q", typ, f.Name, tag)
			}
			walk(f.Type)
		}
	}
	walk(reflect.TypeFor[tearsheet.Article]())
	walk(reflect.TypeFor[tearsheet.Section]())
	walk(reflect.TypeFor[tearsheet.Entity]())
}
