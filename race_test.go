//go:build race

package tearsheet_test

// raceEnabled makes tests use smaller pages: the race detector is some ten times slower.
const raceEnabled = true
