package coref

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSure(t *testing.T) {
	for _, test := range []struct {
		language, story string
		score           float64
		want            []string
	}{
		{"en", "The [house|org] of [Tim|per]", 0.1, []string{"house", "Tim"}},
		{"de-AT", "[Die Zahl|per] stieg, sagt [Anton Meier|per] aus [Berlin|loc]. [Schule|per] ist aus. [Meier|per] lacht. [SPD|org]", 0.5,
			[]string{"Anton Meier", "Berlin", "Meier", "SPD"}},
		{"fr", "[La France|loc] et [Le Guetteur|org], [dans la région|per] de [Marie Curie|per]. [Zorgon|org] et [Zorgon|org]", 0.4,
			[]string{"France", "Marie Curie", "Zorgon", "Zorgon"}},
		{"fr", "[Zorgon Blix|org]", 0.7, []string{"Zorgon Blix"}},
		{"ja", "[東京|loc]", 0.9, nil},
	} {
		s := story(test.story)
		for i := range s.Names {
			s.Names[i].Score = test.score
		}
		var got []string
		for _, n := range Sure(s.Text, s.Names, test.language) {
			got = append(got, s.Text[n.Start:n.End])
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s, %q (-want +got):\n%s", test.language, test.story, diff)
		}
	}
}
