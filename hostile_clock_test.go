//go:build !unix

package tearsheet_test

import "time"

var started = time.Now()

// cpuTime returns the time since the start, for want of something better.
func cpuTime() time.Duration { return time.Since(started) }
