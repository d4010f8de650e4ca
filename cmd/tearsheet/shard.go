package main

import (
	"fmt"
	"strconv"
	"strings"
)

// A shard is the part of the inputs that one of several runs takes. The zero value is all of them.
type shard struct{ index, count int }

// Set reads "I/N". It makes a shard a flag.
func (s *shard) Set(text string) error {
	i, n, ok := strings.Cut(text, "/")
	index, err1 := strconv.Atoi(i)
	count, err2 := strconv.Atoi(n)
	if !ok || err1 != nil || err2 != nil || index < 0 || index >= count {
		return fmt.Errorf("want I/N, two whole numbers with 0 <= I < N")
	}
	*s = shard{index, count}
	return nil
}

func (s *shard) String() string {
	if s.count == 0 {
		return ""
	}
	return fmt.Sprintf("%d/%d", s.index, s.count)
}

// of returns the shard's part of all: every Nth, so that neighbours, which are
// often of one size, come to different runs.
func (s shard) of(all []input) []input {
	if s.count == 0 {
		return all
	}
	var part []input
	for i := s.index; i < len(all); i += s.count {
		part = append(part, all[i])
	}
	return part
}
