package boost

import (
	"bytes"
	"testing"

	"example.com/tearsheet/internal/forest"
)

// xor is rows whose answer no single value tells.
func xor() *Data {
	d := &Data{Size: 3}
	state := uint64(1)
	for range 4000 {
		state = state*6364136223846793005 + 1442695040888963407
		a, b, noise := int16(state>>60), int16(state>>56&15), int16(state>>48&255)
		d.Rows = append(d.Rows, a, b, noise)
		d.Yes = append(d.Yes, (a > 7) != (b > 4))
		d.Weights = append(d.Weights, 1)
	}
	return d
}

func TestTrain(t *testing.T) {
	opt := Options{Trees: 40, Leaves: 6, Rate: 0.3, Weight: 1, Pull: 1, Seed: 1}
	weights := Train(xor(), opt)
	m, err := forest.Load(weights)
	if err != nil {
		t.Fatal(err)
	}
	d := xor()
	wrong := 0
	for i, yes := range d.Yes {
		if (m.Score(d.Rows[3*i:][:3]) > 0) != yes {
			wrong++
		}
	}
	if wrong > 20 {
		t.Errorf("%d of %d rows wrong", wrong, len(d.Yes))
	}
	if !bytes.Equal(weights, Train(xor(), opt)) {
		t.Error("a second training gives other weights")
	}
}
