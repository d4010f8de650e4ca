package warc_test

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"

	"example.com/tearsheet/internal/warc"
	"example.com/tearsheet/internal/warc/warctest"
)

// FuzzReader: any bytes are read to their end, in whatever portions they come, and a record in a
// gzip member of its own behind them is not lost.
func FuzzReader(f *testing.F) {
	for _, file := range small() {
		f.Add(file.Bytes)
		f.Add(file.Flip(len(file.Bytes) / 2))
	}
	for _, d := range warctest.Damages() {
		pages := warctest.Pages(2, 4)
		f.Add(warctest.Make(warctest.Shape{Companions: true}, pages, map[int]warctest.Damage{2: d}).Bytes)
		f.Add(warctest.Make(warctest.Shape{Compression: warctest.Records}, pages, map[int]warctest.Damage{0: d}).Bytes)
	}
	f.Add([]byte("WARC/1.0\r\nWARC-Type: x\r\n y\r\nContent-Length: 99999999999999999999\r\n\r\n"))
	f.Add([]byte("\x1f\x8b\x08\x1f" + strings.Repeat("\x00", 20)))
	f.Add([]byte(storedMember("WARC/1.0\r\nWARC-Type: x\r\n\r\n")))
	behind := []byte(pack(good))
	f.Fuzz(func(t *testing.T, in []byte) {
		const limit = 2000
		got := readAll(t, bytes.NewReader(in), limit)
		checkReports(t, in, got, limit)
		if again := readAll(t, iotest.HalfReader(bytes.NewReader(in)), limit); !reflect.DeepEqual(got, again) {
			t.Errorf("in other portions:\n%+v\n%+v", got, again)
		}
		three := bytes.Join([][]byte{behind, in, behind}, nil)
		got = readAll(t, bytes.NewReader(three), limit)
		checkReports(t, three, got, limit)
		first, last := got.records[0], got.records[len(got.records)-1]
		if string(first.Block) != "good" || string(last.Block) != "good" || len(got.records) < 2 {
			t.Errorf("the records around are lost: %+v, %v", got.records, got.damages)
		}
	})
}

// checkReports: places are in the file and in its order, and something is said of every file.
func checkReports(t *testing.T, in []byte, got *file, limit int) {
	t.Helper()
	if len(got.records)+len(got.damages) == 0 {
		t.Error("nothing is told")
	}
	at := int64(-1)
	for _, r := range got.records {
		if r.Offset < at || r.Offset >= int64(len(in)) || len(r.Block) > limit {
			t.Errorf("record of %d bytes at %d, behind %d of %d", len(r.Block), r.Offset, at, len(in))
		}
		at = r.Offset
	}
	for _, d := range got.damages {
		if d.Offset < 0 || d.Offset > int64(len(in)) || d.Length < 0 || d.Reason == "" {
			t.Errorf("%+v of %d bytes", d, len(in))
		}
	}
}

// FuzzResponse: any block is read or refused, within the limit.
func FuzzResponse(f *testing.F) {
	for _, shape := range warctest.Shapes()[:10] {
		f.Add(warctest.Make(shape, warctest.Pages(1, 5), nil).Records[0].Block)
	}
	f.Add([]byte("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\nx"))
	f.Add([]byte("HTTP/1.1 200 OK\r\nContent-Encoding: gzip,deflate,br\r\n\r\n" + pack("x")))
	f.Fuzz(func(t *testing.T, block []byte) {
		const limit = 5000
		before := bytes.Clone(block)
		r := warc.Record{Block: block}
		res, err := r.Response(limit)
		if !bytes.Equal(block, before) {
			t.Error("the block was written to")
		}
		if err != nil {
			return
		}
		if len(res.Body) > limit || res.Status < 0 || res.Status > 999 {
			t.Errorf("status %d, %d bytes", res.Status, len(res.Body))
		}
		clear(block)
		again := warc.Record{Block: before}
		if second, err := again.Response(limit); err != nil || !reflect.DeepEqual(res, second) {
			t.Errorf("twice read: %+v, %+v, %v", res, second, err)
		}
	})
}
