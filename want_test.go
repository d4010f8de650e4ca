package tearsheet_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"example.com/tearsheet"
	"example.com/tearsheet/internal/fixture"
	"github.com/google/go-cmp/cmp"
)

// check says what keeps a want from holding; testdata/README.md lists the keys.
// Where all lines of a key are one list, the first of them stands for the list
// and the others hold.
func (r *reading) check(w fixture.Want, all []fixture.Want, first bool) error {
	if got, ok := r.list(w.Key); ok {
		if !first {
			return nil
		}
		return equal(valuesOf(all, w.Key), got)
	}
	if got, ok := r.field(w.Key); ok {
		if w.Key == "language" && strings.HasPrefix(got, w.Value+"-") {
			return nil
		}
		return equal(w.Value, got)
	}
	if err, ok := r.checkStructure(w); ok {
		return err
	}
	if err, ok := r.checkText(w); ok {
		return err
	}
	if err, ok := r.checkEntity(w); ok {
		return err
	}
	return fmt.Errorf("unknown key")
}

func equal[T any](want, got T) error {
	if diff := cmp.Diff(want, got); diff != "" {
		return fmt.Errorf("got %v", got)
	}
	return nil
}

func valuesOf(all []fixture.Want, key string) []string {
	var list []string
	for _, w := range all {
		if w.Key != key {
			continue
		}
		if key == "headings" {
			if w.Value != "none" {
				list = strings.Split(w.Value, "; ")
			}
			continue
		}
		list = append(list, w.Value)
	}
	if key == "counter" {
		slices.Sort(list)
	}
	return list
}

// list returns the values whose want lines are one list.
func (r *reading) list(key string) (got []string, ok bool) {
	a := r.article
	switch key {
	case "author":
		for _, x := range a.Authors {
			got = append(got, x.Name)
		}
	case "keyword":
		got = a.Keywords
	case "source":
		got = a.Sources
	case "counter":
		for _, x := range a.Counters {
			got = append(got, fmt.Sprint(x.Kind, " ", x.Count))
		}
		slices.Sort(got)
	case "heading", "headings":
		for _, s := range r.sections {
			switch {
			case s.Level == 0:
			case key == "heading":
				got = append(got, strconv.Itoa(s.Level)+" "+s.Heading)
			default:
				got = append(got, s.Heading)
			}
		}
	default:
		return nil, false
	}
	return got, true
}

// field returns the fields that have one value.
func (r *reading) field(key string) (got string, ok bool) {
	a := r.article
	switch key {
	case "title":
		got = a.Title
	case "subtitle":
		got = a.Subtitle
	case "kicker":
		got = a.Kicker
	case "byline":
		got = a.Byline
	case "dateline":
		got = a.Dateline.Text
	case "agency":
		got = a.Dateline.Agency
	case "publisher":
		got = a.Publisher
	case "published":
		got = a.Published.String()
	case "modified":
		got = a.Modified.String()
	case "url":
		got = a.URL
	case "language":
		got = a.Language
	case "section":
		got = a.Section
	case "type":
		got = a.Type.String()
	case "access":
		got = a.Access.State.String()
	case "truncated":
		got = strconv.FormatBool(a.Access.Truncated)
	case "readingTime":
		got = a.ReadingTime.String()
	default:
		return "", false
	}
	return got, true
}

func (r *reading) checkStructure(w fixture.Want) (error, bool) {
	a := r.article
	left, right, _ := strings.Cut(w.Value, " | ")
	found := false
	switch w.Key {
	case "photographer":
		for _, x := range a.Authors {
			found = found || x.Name == w.Value && x.Role == tearsheet.RolePhotographer
		}
	case "caption", "credit", "image":
		for _, x := range a.Images {
			got := map[string]string{"caption": x.Caption, "credit": x.Credit, "image": x.URL}[w.Key]
			found = found || got == w.Value
		}
	case "note":
		for _, x := range a.Notes {
			found = found || x.Kind.String() == left && strings.Contains(x.Text, right)
		}
	case "question", "statement":
		for _, s := range r.sections {
			found = found || s.Heading == w.Value && s.Question == (w.Key == "question")
		}
	case "posted":
		for _, s := range r.sections {
			found = found || s.Heading == left && s.Time == right
		}
	case "lede":
		found = r.sectionHolds("", w.Value)
	case "under":
		found = r.sectionHolds(left, right)
	case "para":
		kind, level, _ := strings.Cut(left, " ")
		for _, p := range a.Paragraphs {
			found = found || p.Kind.String() == kind && (level == "" || level == strconv.Itoa(p.Level)) &&
				strings.Contains(a.Text[p.Start:p.End], right)
		}
	default:
		return nil, false
	}
	if !found {
		return fmt.Errorf("not found"), true
	}
	return nil, true
}

// sectionHolds says whether a section with that heading, "" for the lede,
// has a paragraph with the phrase.
func (r *reading) sectionHolds(heading, phrase string) bool {
	for _, s := range r.sections {
		if s.Heading != heading {
			continue
		}
		for _, p := range s.Paragraphs {
			if strings.Contains(r.article.Text[p.Start:p.End], phrase) {
				return true
			}
		}
	}
	return false
}

func (r *reading) checkText(w fixture.Want) (error, bool) {
	body := fold(r.article.Body())
	in := strings.Contains(body, fold(w.Value))
	switch w.Key {
	case "keeps":
		if !in {
			return fmt.Errorf("not in the Body"), true
		}
	case "omits", "drops":
		if in {
			return fmt.Errorf("in the Body"), true
		}
		if w.Key == "drops" && !strings.Contains(r.removed(""), fold(w.Value)) {
			return fmt.Errorf("not in Removed"), true
		}
	case "removed":
		class, phrase, _ := strings.Cut(w.Value, " | ")
		if !strings.Contains(r.removed(class), fold(phrase)) {
			return fmt.Errorf("not in Removed with that class"), true
		}
	default:
		return nil, false
	}
	return nil, true
}

// removed is the visible text of all that was removed, or of what has the class. Pieces that touch in the page touch here.
func (r *reading) removed(class string) string {
	var b strings.Builder
	end := -1
	for _, x := range r.article.Removed {
		if class != "" && x.Class != class {
			continue
		}
		if x.Source.Start != end {
			b.WriteByte(' ')
		}
		piece := r.page[x.Source.Start:x.Source.End]
		if r.html {
			piece = withoutTags(piece)
		}
		b.WriteString(piece)
		end = x.Source.End
	}
	return fold(b.String())
}

func withoutTags(source string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(source))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return b.String()
		case html.TextToken:
			b.Write(z.Text())
		}
	}
}

// fold takes out what cannot be seen and makes white space single spaces.
func fold(s string) string {
	s = strings.Map(func(r rune) rune {
		if r == 0xad || r == 0x200b {
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

func (r *reading) checkEntity(w fixture.Want) (error, bool) {
	left, right, _ := strings.Cut(w.Value, " | ")
	name, country := w.Value, ""
	if n := len(name) - 3; n > 0 && name[n] == ' ' && strings.ToUpper(name[n+1:]) == name[n+1:] {
		name, country = name[:n], name[n+1:]
	}
	var near []string
	holds := func(e tearsheet.Entity) bool {
		switch w.Key {
		case "person", "organization", "place", "nationality", "event", "work", "product", "law":
			if e.Name == name || e.Name == w.Value {
				near = append(near, fmt.Sprint(e.Type, " ", e.Country))
			}
			return e.Type.String() == w.Key && (e.Name == w.Value || e.Name == name && (country == "" || e.Country == country))
		case "date", "time", "money", "percent", "quantity":
			if e.Type.String() == w.Key {
				near = append(near, e.Name+" = "+e.Value)
			}
			return e.Type.String() == w.Key && e.Value == w.Value
		case "alias":
			if e.Name == left {
				near = append(near, e.Aliases...)
			}
			return e.Name == left && slices.Contains(e.Aliases, right)
		case "role":
			if e.Name == left {
				near = append(near, e.Role)
			}
			return e.Name == left && strings.Contains(strings.ToLower(e.Role), strings.ToLower(right))
		case "noentity":
			return e.Name == w.Value || slices.Contains(e.Aliases, w.Value)
		}
		return false
	}
	found := slices.ContainsFunc(r.entities, holds)
	switch w.Key {
	case "noentity":
		if found {
			return fmt.Errorf("found"), true
		}
		return nil, true
	case "person", "organization", "place", "nationality", "event", "work", "product", "law",
		"date", "time", "money", "percent", "quantity", "alias", "role":
		if !found {
			return fmt.Errorf("not found; near: %q", near), true
		}
		return nil, true
	}
	return nil, false
}
