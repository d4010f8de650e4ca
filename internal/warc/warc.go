// Package warc reads WARC files, the format that web crawls are kept in
// (ISO 28500; versions 1.0 and 1.1): plain, compressed record by record, or
// compressed as a whole.
//
// Crawls are damaged in many ways, and a damaged record must not cost the
// others. The package works in layers, each of which finds its own way back:
//
//	stored    the bytes of the file, with some history to go back to
//	content   gzip members uncompressed, in stretches that damage and record starts end
//	window    a buffer over the content that knows the place of each byte
//	Reader    records: a header, a block, and what must follow it
//	Response  the HTTP response in a block
package warc

import "fmt"

// A Record is one record of a WARC file.
type Record struct {
	// Offset is where the record starts in the file as stored: of its gzip
	// member, if the file is compressed.
	Offset int64

	// Inner is where it starts in the uncompressed content of that member; above 0 only
	// if records share members, as in a file compressed as a whole.
	Inner int64

	Type        string // WARC-Type, in lower case: "response", "request", "warcinfo", "revisit", "continuation" ...
	URL         string // WARC-Target-URI, without angle brackets
	ContentType string // of the block: "application/http; msgtype=response"
	Block       []byte // valid until the next call of Next

	// Damage says why the block may not be whole: a length that does not fit, a
	// damaged gzip member, WARC-Truncated, a segment of several. It is empty if nothing speaks
	// against the block. The last bytes of a damaged member may be none of the record's. Where records share a member, its checksum says nothing of single ones
	// and a wrong one is reported as a [*Damage] behind the last.
	Damage string
}

// Damage is a part of the file that no record holds. Blank lines apart, every
// byte is in a record or in a Damage.
type Damage struct {
	Offset int64  // where it starts: as of a [Record]
	Inner  int64  // as of a [Record]
	Length int64  // bytes passed over: of the content, and as stored where they could not be uncompressed; 0 if only a checksum is wrong
	Reason string // for people
}

func (d *Damage) Error() string {
	if d.Inner > 0 {
		return fmt.Sprintf("warc: offset %d, byte %d of the gzip member: %s: %d bytes passed over", d.Offset, d.Inner, d.Reason, d.Length)
	}
	return fmt.Sprintf("warc: offset %d: %s: %d bytes passed over", d.Offset, d.Reason, d.Length)
}
