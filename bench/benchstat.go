package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
)

// writeBenchmarks writes what was measured in the Go benchmark format, a line a
// round, for benchstat: BenchmarkExtract/tearsheet/page 1 12345 ns/op ...
func (s *sheet) writeBenchmarks(w io.Writer, name string) error {
	out := bufio.NewWriter(w)
	for x := range s.extractors {
		for i, p := range s.pages {
			c := &s.cells[x][i]
			for _, d := range c.times {
				fmt.Fprintf(out, "Benchmark%s/%s/%s 1 %d ns/op %.2f MB/s %d B/op %d allocs/op\n", name, s.extractors[x].name, p.name,
					d.Nanoseconds(), float64(s.sizes[i])/1e6/max(d.Seconds(), 1e-9), c.bytes, c.objects)
			}
		}
	}
	return out.Flush()
}

// writeConfiguration writes the lines that benchstat tells machines apart by.
func writeConfiguration(w io.Writer) error {
	_, err := fmt.Fprintf(w, "goos: %s\ngoarch: %s\npkg: example.com/tearsheet/bench\n", runtime.GOOS, runtime.GOARCH)
	if cpu := processor(); err == nil && cpu != "" {
		_, err = fmt.Fprintf(w, "cpu: %s\n", cpu)
	}
	return err
}

// processor is the name of this machine's, where Linux tells; else empty.
func processor() string {
	data, err := os.ReadFile("/proc/cpuinfo")
	if err != nil {
		return ""
	}
	for line := range strings.Lines(string(data)) {
		if key, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(key) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return ""
}
