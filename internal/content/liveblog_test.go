package content

import (
	"strings"
	"testing"
)

func TestClockLength(t *testing.T) {
	for s, want := range map[string]int{
		"14:30": 5, "14:30 Jane Roe": 5, "9h05": 4, "14.30 Uhr: Regen": 9, "8 Uhr": 5, "2:30 p.m. ET": 9, "8:30 am": 7, "4pm": 3, "06:00:15": 8,
		"": 0, "3.50": 0, "12.31 Kronen": 0, "2023": 0, "123:45": 0, "a 14:30": 0, "7": 0,
	} {
		if got := clockLength(s); got != want {
			t.Errorf("clockLength(%q) = %d, want %d", s, got, want)
		}
	}
}

func TestCutCaptionLabel(t *testing.T) {
	for s, want := range map[string]string{
		"Legende: Ein Boot.": "Ein Boot.", "Image caption A boat.": "A boat.", "A boat.": "A boat.", "Caption:": "Caption:",
	} {
		if got := strings.TrimSpace(cutCaptionLabel(s)); got != want {
			t.Errorf("cutCaptionLabel(%q) = %q, want %q", s, got, want)
		}
	}
}
