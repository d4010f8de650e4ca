package warctest

import (
	"bytes"
	"math/rand/v2"
	"strconv"
)

// toldLength is what Content-Length says; empty if there is none.
func toldLength(n int, d Damage) string {
	switch d {
	case Short:
		n /= 2
	case Long:
		n += 150 // into the header of the next record, which is longer
	case Huge:
		return strconv.FormatInt(1<<40, 10)
	case NoLength:
		return ""
	case BadLength:
		return "twelve"
	}
	return strconv.Itoa(n)
}

// Noise is what Garbage puts behind a record.
const Noise = "\x00\x01 this is of no record WARC/ \xff\xfe\r\n"

// hurtContent damages the uncompressed text of a record.
func hurtContent(b []byte, d Damage) []byte {
	switch d {
	case Garbage:
		return append(b, Noise...)
	case Torn:
		return b[:len(b)*3/4]
	case Headless:
		copy(b, "XXXX")
	}
	return b
}

// hurtStored damages a record as it is stored.
func hurtStored(b []byte, d Damage) []byte {
	switch middle := len(b) / 2; d {
	case Flipped:
		b[middle] ^= 0x55
	case Zeroed:
		clear(b[middle : middle+min(64, middle)])
	case Chopped:
		return b[:middle]
	}
	return b
}

// Share returns what [Writer.Damage] needs to damage the given share of the records, drawn by a seed:
// every kind of damage as often as another.
func Share(share float64, seed uint64) func(n int) Damage {
	all := Damages()
	return func(n int) Damage {
		r := rand.New(rand.NewPCG(seed, uint64(n)))
		if r.Float64() >= share {
			return None
		}
		return all[r.IntN(len(all))]
	}
}

// Cut returns the file's first n bytes.
func (f *File) Cut(n int) []byte { return bytes.Clone(f.Bytes[:n]) }

// Flip returns the file with byte i changed.
func (f *File) Flip(i int) []byte {
	b := bytes.Clone(f.Bytes)
	b[i] ^= 0x55
	return b
}
