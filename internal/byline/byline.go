// Package byline reads who wrote a story, out of printed bylines ("By Jane Roe
// and John Doe, Staff Writers") and out of the author strings of metadata,
// which are often a clean name and sometimes anything.
//
// It prefers naming nobody to naming somebody wrong.
package byline

import "strings"

// Kind tells people from others.
type Kind uint8

const (
	Person       Kind = iota
	Organization      // "Associated Press"
	Staff             // "Staff Reporter", "Redaktion"
)

// Role is what an author did.
type Role uint8

const (
	Writer       Role = iota
	Contributor       // "Additional reporting by"
	Photographer      // "Photos: "
	Editor            // "Editing by"
)

// An Author is a person or an organization that a byline names.
type Author struct {
	Name         string
	Kind         Kind
	Role         Role
	JobTitle     string // "Staff Writer"
	Organization string // "The Daily Star"
}

// maxByline is the longest text, in bytes, that is read as a byline. Twenty
// authors with their titles take less.
const maxByline = 1000

// Parse reads a printed byline. Sources are the wires and partners that it credits.
func Parse(s string) (authors []Author, sources []string) { return ParseIn(s, "") }

// ParseIn is [Parse] with the publisher's name, which is never a person's.
func ParseIn(s, publisher string) (authors []Author, sources []string) {
	r := reader{publisher: publisher}
	r.read(s)
	return r.authors, r.sources
}

// Declared reads an author string of the page's metadata. A single word, which
// may be a login, and an unusual name count there, as long as they are no known noise.
func Declared(s, publisher string) (authors []Author, sources []string) {
	r := reader{publisher: publisher, declared: true}
	r.read(s)
	return r.authors, r.sources
}

// A reader collects the authors of one string.
type reader struct {
	publisher string
	declared  bool
	authors   []Author
	sources   []string
}

func (r *reader) read(s string) {
	s = clean(s)
	if s == "" || len(s) > maxByline {
		return
	}
	if r.signs(s) {
		return
	}
	if r.declared && (same(s, r.publisher) || organization(s)) && !strings.ContainsAny(s, ",;|") && !personBefore(s) {
		r.organization(s, Writer)
		return
	}
	for _, seg := range segments(s) {
		r.segment(seg)
	}
	if r.declared && len(r.authors) == 0 {
		r.unusual(s)
	}
}

// personBefore reports that a string of an organization has a person in front,
// as in "Jane Roe and Reuters": such a string must be taken apart.
func personBefore(s string) bool {
	atoms := splitNames(s)
	return len(atoms) > 1 && personName(atoms[0]) && !organization(atoms[0])
}

// unusual takes a declared string that has the form of no name, whole.
func (r *reader) unusual(s string) {
	s = stripPrefix(s)
	// A name of more than 60 bytes or eight words is a sentence.
	if len(s) > 60 || len(strings.Fields(s)) > 8 || noise(s) || strings.ContainsAny(s, "{}[]<>=@") && !strings.Contains(s, "@") {
		return
	}
	if strings.ContainsAny(s, "?!") || strings.HasPrefix(strings.ToLower(s), "http") || onlyDigits(s) {
		return
	}
	r.add(Author{Name: spelledOut(trimLinks(s))})
}

// spelledOut writes a login of first and last name as a name: "jane.roe".
func spelledOut(s string) string {
	first, last, ok := strings.Cut(s, ".")
	if !ok || len(first) < 3 || len(last) < 3 || domain(s) || strings.Trim(first+last, "abcdefghijklmnopqrstuvwxyz") != "" {
		return s
	}
	return strings.ToUpper(first[:1]) + first[1:] + " " + strings.ToUpper(last[:1]) + last[1:]
}

func onlyDigits(s string) bool {
	return strings.Trim(s, "0123456789 .-/:") == ""
}

// add appends an author that is not there yet.
func (r *reader) add(a Author) {
	if a.Name == "" {
		return
	}
	key := Key(a.Name)
	for i := range r.authors {
		if Key(r.authors[i].Name) == key {
			return
		}
	}
	r.authors = append(r.authors, a)
}

// source appends a credited source that is not there yet.
func (r *reader) source(s string) {
	if s == "" || same(s, r.publisher) {
		return
	}
	for _, have := range r.sources {
		if Key(have) == Key(s) {
			return
		}
	}
	r.sources = append(r.sources, s)
}

func (r *reader) organization(name string, role Role) {
	kind := Organization
	if staff(name) {
		kind = Staff
	}
	if agency(name) {
		r.source(name)
	}
	r.add(Author{Name: name, Kind: kind, Role: role})
}

// signs reads a list of sign-offs, "dpa/jr; kes": one of several is known to be one.
func (r *reader) signs(s string) bool {
	first, rest, list := strings.Cut(s, ";")
	if !r.sign(strings.TrimSpace(first)) {
		return false
	}
	for part := range strings.SplitSeq(rest, ";") {
		if part = strings.TrimSpace(part); list && !r.sign(part) && len(part) <= longestSign {
			r.add(Author{Name: part, Kind: Organization})
		}
	}
	return true
}

// longestSign is the length of the longest initials and agencies' signs in bytes.
const longestSign = 6

// sign reads a sign-off such as "dpa/jr" or "det/dpa": agencies and initials
// without a space. It stays one author, as printed.
func (r *reader) sign(s string) bool {
	parts := strings.Split(s, "/")
	if len(parts) < 2 || len(parts) > 4 {
		return false
	}
	known := false
	for i, p := range parts {
		p = strings.TrimSpace(p)
		parts[i] = p
		switch {
		case agency(p), same(p, r.publisher), r.initials(p), strings.Contains(p, ".") && !strings.Contains(p, " "):
			known = true
		case len(p) > longestSign || strings.Contains(p, " "):
			return false
		}
	}
	if !known {
		return false
	}
	for _, p := range parts {
		if agency(p) {
			r.source(p)
		}
	}
	r.add(Author{Name: s, Kind: Organization})
	return true
}

// initials reports that p is how the publisher's name abbreviates itself: "SRF"
// of "Radio Exampleland (SRF)".
func (r *reader) initials(p string) bool {
	for w := range strings.FieldsSeq(r.publisher) {
		if w = strings.Trim(w, "()"); len(w) > 1 && strings.EqualFold(w, p) && strings.ToUpper(w) == w {
			return true
		}
	}
	return false
}

// Key folds a name for comparison: case, dots, hyphens and spaces do not count.
func Key(s string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		switch r {
		case ' ', '.', '-', '_', '\u00a0', ',', '\'', '’':
			return -1
		}
		return r
	}, s))
}

// same reports that two names mean one thing: equal but for case, signs, the
// leading article and the domain ending.
func same(a, b string) bool {
	return a != "" && b != "" && bare(a) == bare(b)
}

func bare(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	s = strings.TrimPrefix(s, "www.")
	for _, p := range []string{"the ", "der ", "die ", "das "} {
		s = strings.TrimPrefix(s, p)
	}
	for _, e := range []string{".com", ".de", ".org", ".net", ".co.uk", ".at", ".ch", ".fr", ".es", ".it"} {
		s = strings.TrimSuffix(s, e)
	}
	return Key(s)
}
