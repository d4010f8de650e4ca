package score

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"testing"
)

func TestExample(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "scoring.json"))
	if err != nil {
		t.Fatal(err)
	}
	var examples []struct {
		Why, Truth, Got   string
		Precision, Recall *float64 // nil: there is none
		Words             float64
	}
	if err := json.Unmarshal(data, &examples); err != nil {
		t.Fatal(err)
	}
	if len(examples) == 0 {
		t.Fatal("no examples")
	}
	for _, x := range examples {
		var b Body
		var words Mean
		b.Add(x.Truth, x.Got)
		words.Add(Words(x.Truth, x.Got))
		for _, m := range []struct {
			name string
			got  Mean
			want *float64
		}{{"precision", b.precision, x.Precision}, {"recall", b.recall, x.Recall}, {"word F1", words, &x.Words}} {
			if known := m.got.Count() > 0; known != (m.want != nil) {
				t.Errorf("%s: has %s: %v", x.Why, m.name, known)
			} else if known && math.Abs(m.got.Value()-*m.want) > 1e-9 {
				t.Errorf("%s: %s is %v, want %v", x.Why, m.name, m.got.Value(), *m.want)
			}
		}
	}
}

// TestMeans: the F1 of pages is that of the mean precision and recall, not the
// mean of F1s.
func TestMeans(t *testing.T) {
	var b Body
	b.Add("one two three four", "one two three four")
	b.Add("one two three four", "five six seven eight nine")
	b.Add("one two three four", "") // has no precision
	if got, want := b.Precision(), 0.5; got != want {
		t.Errorf("precision is %v, want %v", got, want)
	}
	if got, want := b.Recall(), 1.0/3; math.Abs(got-want) > 1e-9 {
		t.Errorf("recall is %v, want %v", got, want)
	}
	if got, want := b.F1(), 0.4; math.Abs(got-want) > 1e-9 {
		t.Errorf("F1 is %v, want %v", got, want)
	}
	if got := new(Body).F1(); got != 0 {
		t.Errorf("F1 of nothing is %v", got)
	}
}

func TestTwoEmptyTextsAgree(t *testing.T) {
	if got := Words("", "…"); got != 1 {
		t.Errorf("word F1 of two texts without words is %v", got)
	}
}
