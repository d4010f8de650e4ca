// Package date reads written dates, with their precision and zone.
package date

import "time"

// Precision is how much of a date is known.
type Precision uint8

const (
	None Precision = iota
	Year
	Month
	Day
	Instant // day, time and zone
)

// A Date is a date as far as it is known. For precisions below Instant, Time is
// in UTC and its lesser parts are the first month, day or hour.
type Date struct {
	Time      time.Time
	Precision Precision
}
