package warc

// Work is what was done so far, in bytes: of the file, read again and tried, and of the content, looked at and moved.
func (r *Reader) Work() int64 {
	return r.w.in.offset() + r.w.again + r.w.m.tried + r.w.at + r.w.work
}
