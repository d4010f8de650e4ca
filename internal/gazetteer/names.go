package gazetteer

import (
	_ "embed"
	"encoding/binary"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A Set says in which lists a name is.
type Set uint16

const (
	FirstName  Set = 1 << iota
	LastName       // family names
	FullName       // of known persons
	City           // of the world
	Region         // parts of countries, mountains, rivers, ...
	Company        // listed on a stock exchange
	Club           // of football
	University     // and colleges
	Group          // parties, agencies, alliances, peoples
	Nation         // countries
	Known          // places that Place knows
	Native         // nationalities
	Common         // ordinary words, in lower case
	Sets       = iota
)

// namesData is written by tools/cmd/gazetteer. All numbers are varints: the
// number of different sets and the sets; the number of names; for each name
// the difference of its fingerprint to the one before, and the index of its set.
//
//go:embed names.bin
var namesData []byte

// A Fingerprint stands for a name, word by word. The zero is the empty name.
// It has fingerprintBits significant bits once masked; among the names in the
// lists and any other, one in 1,500 is taken for one in the lists.
type Fingerprint uint32

// fingerprintBits make the differences of 170,000 sorted fingerprints two
// bytes long; more bits would make three.
const fingerprintBits = 28

// Word returns the fingerprint of a name of one word, in any case.
func Word(word string) Fingerprint {
	h := uint32(0x811c9dc5)
	for i := 0; i < len(word); {
		b := word[i]
		if b < utf8.RuneSelf {
			if b >= 'A' && b <= 'Z' {
				b += 'a' - 'A'
			}
			h = (h ^ uint32(b)) * 16777619
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(word[i:])
		h = (h ^ uint32(folded(r))) * 16777619
		i += size
	}
	h = (h ^ h>>15) * 0x85ebca77
	return Fingerprint(h ^ h>>13)
}

// Join returns the fingerprint of the name f and one more word.
func (f Fingerprint) Join(word Fingerprint) Fingerprint {
	if f == 0 {
		return word
	}
	h := (uint32(f)*31 ^ uint32(word)) * 0x9e3779b1
	return Fingerprint(h ^ h>>15)
}

func folded(r rune) rune {
	switch r {
	case '’', 'ʼ':
		return '\''
	case '\u2010', '\u2011':
		return '-'
	}
	return unicode.ToLower(r)
}

// Sets returns the lists that hold the name.
func (f Fingerprint) Sets() Set { return names().find(f.Key()) }

// Key returns what names.bin keeps of f.
func (f Fingerprint) Key() uint32 { return uint32(f) >> (32 - fingerprintBits) }

// A nameTable is an open hash table of fingerprint+1 in the upper and set in
// the lower half of a slot. Slots ascend with fingerprints, so that it is
// filled in order.
type nameTable struct {
	slots []uint64
	shift uint
}

func (t *nameTable) find(f uint32) Set {
	mask := uint32(len(t.slots) - 1)
	for i := f >> t.shift; ; i++ {
		switch slot := t.slots[i&mask]; {
		case slot == 0:
			return 0
		case uint32(slot>>32) == f+1:
			return Set(slot)
		}
	}
}

var lazyNames struct {
	once sync.Once
	*nameTable
}

// names reads the lists at first use. A function, so that a program that never
// asks does not link them.
func names() *nameTable {
	lazyNames.once.Do(func() { lazyNames.nameTable = parseNames(namesData) })
	return lazyNames.nameTable
}

func parseNames(data []byte) *nameTable {
	next := func() uint64 {
		v, n := binary.Uvarint(data)
		if n <= 0 {
			panic("gazetteer: names.bin is broken") // our own file
		}
		data = data[n:]
		return v
	}
	sets := make([]Set, next())
	for i := range sets {
		sets[i] = Set(next())
	}
	n := next()
	t := &nameTable{shift: fingerprintBits}
	size := uint64(1)
	for size < n*5/4+2 { // filled to four fifths at most
		size *= 2
		t.shift--
	}
	t.slots = make([]uint64, size)
	f := uint64(0)
	for range n {
		f += next()
		t.place(uint32(f), sets[next()])
	}
	return t
}

func (t *nameTable) place(f uint32, s Set) {
	mask := uint32(len(t.slots) - 1)
	i := f >> t.shift
	for t.slots[i&mask] != 0 {
		i++
	}
	t.slots[i&mask] = uint64(f+1)<<32 | uint64(s)
}
