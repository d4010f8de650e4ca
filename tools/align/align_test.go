package align

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestBlocks(t *testing.T) {
	text := Words("The harbour opened on Monday after a long winter. Read more. Boats left at once and nobody looked back.")
	blocks := [][]string{
		Words("Menu"),
		Words("Boats left at once and nobody looked back"), // a teaser before the story
		Words("The harbour opened on Monday after a long winter."),
		Words("Read more"),
		Words("Boats left at once and nobody looked back."),
		Words("Read more"),
	}
	var shares []float64
	for _, m := range Blocks(blocks, text) {
		shares = append(shares, m.Share)
	}
	if diff := cmp.Diff([]float64{0, 0, 1, 1, 1, 0}, shares); diff != "" {
		t.Error(diff)
	}
}

func TestWords(t *testing.T) {
	if diff := cmp.Diff([]string{"über", "den", "fluss", "東", "京", "2024"}, Words("Über den Fluss: 東京 2024")); diff != "" {
		t.Error(diff)
	}
}
