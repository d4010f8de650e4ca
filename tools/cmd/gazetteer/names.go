package main

import (
	"encoding/binary"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"example.com/tearsheet/internal/gazetteer"
	"example.com/tearsheet/internal/segment"
)

// lists are the files of names and the sets they go into.
var lists = []struct {
	file string
	set  gazetteer.Set
}{
	{"firstname", gazetteer.FirstName},
	{"firstname_world", gazetteer.FirstName},
	{"lastname", gazetteer.LastName},
	{"lastname_world", gazetteer.LastName},
	{"politician", gazetteer.FullName},
	{"wn_Person", gazetteer.FullName},
	{"city", gazetteer.City},
	{"subcountry", gazetteer.Region},
	{"wn_Location", gazetteer.Region},
	{"company", gazetteer.Company},
	{"club", gazetteer.Club},
	{"university", gazetteer.University},
	{"wn_Group", gazetteer.Group},
	{"common", gazetteer.Common},
}

// tables are the package's own tables.
var tables = []struct {
	file string
	set  gazetteer.Set
}{
	{"country.txt", gazetteer.Nation},
	{"alias.txt", gazetteer.Nation},
	{"place.txt", gazetteer.Known},
	{"demonym.txt", gazetteer.Native},
}

// names returns names.bin, in the form that package gazetteer describes.
func names(from, own string) []byte {
	sets := map[uint32]gazetteer.Set{}
	for _, l := range lists {
		for name := range strings.Lines(read(filepath.Join(from, l.file+".txt"))) {
			for _, form := range forms(strings.TrimSpace(name), l.set) {
				add(sets, form, l.set)
			}
		}
	}
	for _, t := range tables {
		for line := range strings.Lines(read(filepath.Join(own, t.file))) {
			_, list, ok := strings.Cut(strings.TrimSpace(line), ": ")
			if !ok || line[0] == '#' {
				continue
			}
			for name := range strings.SplitSeq(list, "; ") {
				stem := strings.TrimSuffix(name, "+")
				add(sets, stem, t.set)
				if stem != name {
					add(sets, stem+"s", t.set)
				}
			}
		}
	}
	return encode(sets)
}

// forms returns a name as listed and shorter.
func forms(name string, set gazetteer.Set) []string {
	if set != gazetteer.Company && set != gazetteer.Club {
		return []string{name}
	}
	if set == gazetteer.Company && funds(name) {
		return nil
	}
	all := []string{name}
	words := strings.Fields(name)
	for len(words) > 1 && suffix(words[len(words)-1]) {
		words = words[:len(words)-1]
		all = append(all, strings.TrimSuffix(strings.Join(words, " "), ","))
	}
	if set == gazetteer.Club && len(words) > 1 && suffix(words[0]) {
		all = append(all, strings.Join(words[1:], " "))
	}
	return all
}

// suffix reports whether word is a legal form or the like, which names are used without.
func suffix(word string) bool {
	switch strings.ToLower(strings.Trim(word, ".,&")) {
	case "inc", "corp", "corporation", "co", "company", "ltd", "limited", "plc", "llc", "lp", "l.p", "n.v", "s.a", "ag", "se", "sa",
		"group", "holdings", "holding", "incorporated", "", "fc", "cf", "sc", "ac", "afc", "fk", "sk", "bk", "if", "cd", "ud", "c.f", "f.c":
		return true
	}
	return false
}

// funds reports whether a listed name is a security rather than a company.
func funds(name string) bool {
	return strings.Contains(name, "Fund") || strings.Contains(name, "Trust") || strings.Contains(name, "Shares") ||
		strings.Contains(name, "Notes") || strings.Contains(name, "Stock")
}

func add(sets map[uint32]gazetteer.Set, name string, set gazetteer.Set) {
	if set == gazetteer.Common && name != strings.ToLower(name) || len(name) < 2 {
		return
	}
	f := gazetteer.Fingerprint(0)
	for _, w := range segment.Words(name, 0, len(name), nil) {
		f = f.Join(gazetteer.Word(name[w.Start:w.End]))
	}
	sets[f.Key()] |= set
}

func encode(sets map[uint32]gazetteer.Set) []byte {
	keys := make([]uint32, 0, len(sets))
	var distinct []gazetteer.Set
	for k, s := range sets {
		keys = append(keys, k)
		distinct = append(distinct, s)
	}
	slices.Sort(keys)
	slices.Sort(distinct)
	distinct = slices.Compact(distinct)
	b := binary.AppendUvarint(nil, uint64(len(distinct)))
	for _, s := range distinct {
		b = binary.AppendUvarint(b, uint64(s))
	}
	b = binary.AppendUvarint(b, uint64(len(keys)))
	before := uint32(0)
	for _, k := range keys {
		b = binary.AppendUvarint(b, uint64(k-before))
		at, _ := slices.BinarySearch(distinct, sets[k])
		b = binary.AppendUvarint(b, uint64(at))
		before = k
	}
	return b
}

func read(path string) string {
	data, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	return string(data)
}
