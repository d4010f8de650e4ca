//go:build !race

package tearsheet_test

const raceEnabled = false
