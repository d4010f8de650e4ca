// Package gazetteer knows names: countries, nationalities and places with
// their ISO 3166-1 codes, and large lists of names of people, organizations
// and places for the features of package ner.
//
// The tables are read on first use; a program that calls nothing here pays nothing.
package gazetteer

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// The texts of the tables. Each says in its head where it comes from.
var (
	//go:embed country.txt
	countryText string
	//go:embed alias.txt
	aliasText string
	//go:embed demonym.txt
	demonymText string
	//go:embed place.txt
	placeText string
)

// Country returns the ISO 3166-1 alpha-2 code of a country by its English
// name, short or official, with or without "the". Former states are known
// and have the code "".
func Country(name string) (code string, ok bool) { return countries().find(name) }

// Demonym returns the code of the country of a nationality word, adjective
// or noun, singular or plural: "Russian" gives RU. Words for regions, peoples
// and former states ("Western", "Soviet", "Kurds") have the code "".
func Demonym(word string) (code string, ok bool) { return demonyms().find(word) }

// Place returns the code of the country in which a place lies, if news leave
// no doubt about it: a country, or one of some hundred cities, states and
// regions. Seas and regions of several countries ("Central Asia") have the code "".
func Place(name string) (code string, ok bool) {
	if code, ok := countries().find(name); ok {
		return code, true
	}
	return places().find(name)
}

// A lazyTable is read from its text at first use. The texts are reached through
// functions only, so that a program that never asks does not link them.
type lazyTable struct {
	once sync.Once
	table
}

var countryTable, demonymTable, placeTable lazyTable

func (l *lazyTable) read(texts ...string) table {
	l.once.Do(func() { l.table = parse(texts...) })
	return l.table
}

func countries() table { return countryTable.read(countryText, aliasText) }
func demonyms() table  { return demonymTable.read(demonymText) }
func places() table    { return placeTable.read(placeText) }

// A table finds codes by folded name.
type table map[string]string

// parse reads lines of "code: name; name". A name with "+" also stands for its plural in s.
func parse(texts ...string) table {
	t := table{}
	for _, text := range texts {
		for line := range strings.Lines(text) {
			code, names, ok := strings.Cut(strings.TrimSpace(line), ": ")
			if !ok || line[0] == '#' {
				continue
			}
			if code == "-" {
				code = ""
			}
			for name := range strings.SplitSeq(names, "; ") {
				stem := strings.TrimSuffix(name, "+")
				t[fold(stem)] = code
				if stem != name {
					t[fold(stem)+"s"] = code
				}
			}
		}
	}
	return t
}

func (t table) find(name string) (code string, ok bool) {
	name = strings.TrimSpace(name)
	if len(name) > maxName || !capital(name) {
		return "", false
	}
	key := fold(name)
	if len(name) == 2 && name != strings.ToUpper(name) {
		return "", false // "US" is a name, "Us" is not
	}
	if code, ok = t[key]; ok {
		return code, true
	}
	if rest, cut := strings.CutPrefix(key, "the "); cut && capital(name[len("the "):]) {
		code, ok = t[rest]
	}
	return code, ok
}

// maxName bounds the work on what cannot be a name; the longest in the tables
// has 52 bytes.
const maxName = 64

// capital reports whether name, less an article, starts with a capital or a
// letter of a script without case.
func capital(name string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimPrefix(name, "the "))
	return unicode.IsLetter(r) && !unicode.IsLower(r)
}

// fold brings spellings of one name together: case, apostrophes, non-breaking
// spaces and hyphens.
func fold(name string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '’', 'ʼ', '`':
			return '\''
		case '\u00a0', '\u2009', '\u202f', '\n', '\t':
			return ' '
		case '\u2010', '\u2011':
			return '-'
		}
		return unicode.ToLower(r)
	}, name)
}
