package beam

import "testing"

func TestOutputName(t *testing.T) {
	for _, test := range []struct{ folder, root, input, want string }{
		{"out", "", "crawl/day/x.warc.gz", "out/x.warc.gz.jsonl.gz"},
		{"out/", "", "x.html", "out/x.html.jsonl.gz"},
		{"/", "", "x.html", "/x.html.jsonl.gz"},
		{"out", "crawl", "crawl/day/x.warc.gz", "out/day/x.warc.gz.jsonl.gz"},
		{"out", "crawl/", "crawl/day/x.warc.gz", "out/day/x.warc.gz.jsonl.gz"},
		{"out", "crawl", "crawler/x.warc.gz", "out/x.warc.gz.jsonl.gz"},
		{"out", "crawl", "crawl/../x.warc.gz", "out/x.warc.gz.jsonl.gz"},
		{"out", "/", "/crawl/x.warc.gz", "out/crawl/x.warc.gz.jsonl.gz"},
		{"gs://b/out", "gs://a/crawl", "gs://a/crawl/day/x.warc", "gs://b/out/day/x.warc.jsonl.gz"},
		{"gs://b/out", "", "gs://a/crawl/day/x.warc", "gs://b/out/x.warc.jsonl.gz"},
	} {
		if got := outputName(test.folder, test.root, test.input); got != test.want {
			t.Errorf("outputName(%q, %q, %q) = %q, want %q", test.folder, test.root, test.input, got, test.want)
		}
	}
}
