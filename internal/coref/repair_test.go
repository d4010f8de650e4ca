package coref

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// outlined checks the outlines of stories; each example is a story and its outline.
func outlined(t *testing.T, examples [][2]string) {
	t.Helper()
	for _, e := range examples {
		if diff := cmp.Diff(strings.TrimSpace(e[1]), strings.TrimSpace(outline(story(e[0])))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", e[0], diff)
		}
	}
}

// TestRepair holds what is mended about names that the tagger cut wrongly.
func TestRepair(t *testing.T) {
	outlined(t, [][2]string{
		{`[Ursula von der Quist|per] came. Later von der [Quist|per] left.`, `
per Ursula von der Quist (von der Quist) ×2`},
		{`They sued Edwin "[Lucky" Marsh|per] over it.`, `
per Edwin "Lucky" Marsh ×1`},
		{`‘[Meltwater’ sweeps Harvest Prizes|eve?] again.`, `
wrk Meltwater ×1`},
		{`A talk by the [Bank of Dunmore's Mary Ashe|org] began.`, `
org Bank of Dunmore ×1
per Mary Ashe ×1`},
		{`The [Teachers’ Union|org] met.`, `
org Teachers’ Union ×1`},
		{`[Ashe|per] & [Ashe|per] closed. [Lind|per] & Sons did not.`, `
org Ashe & Ashe ×1
org Lind & Sons ×1`},
		{`Brasque, the Swedish streaming company, grew. Rain, a curse, fell. Monday, the party began.`, `
org Brasque ×1`},
		{`The Tea and [Coffee Authority|org] ([TCA|org]) met. The [TCA|org] left.`, `
org Tea and Coffee Authority (TCA) ×3`},
		{`The North Pond Tea Organization (NPTO) met in [Peru|loc]. [NPTO|org] paid.`, `
org North Pond Tea Organization (NPTO) ×3
loc Peru PE ×1`},
		{`Gross Domestic Product (GDP) fell in [Peru|loc].`, `
loc Peru PE ×1`},
		{`[George Marsh|per] & [Mary Lind|per] wrote.`, `
per George Marsh ×1
per Mary Lind ×1`},
		{`headline: [Quist beats Lind|org?] again
[Quist|per] spoke. [Lind|per] did not.`, `
per Quist ×2
per Lind ×2`},
		{`The [Archbishop of Lund|org], [Ada Quist|per], left.`, `
loc Lund SE ×1
per Ada Quist {The Archbishop of Lund} ×1`},
		{`A [Korean|nat] ship and a North [Korean|nat] port.`, `
nat Korean ×1
nat North Korean KP ×1`},
		{`The [Irish|nat] [Coast Guard|org] came; an [Irish|nat] ship left.`, `
org Irish Coast Guard ×1
nat Irish IE ×1`},
		{`"[We|org] won," said [Jane Roe|per].`, `
per Jane Roe ×1`},
	})
}

// TestRetype holds the types that the words around a name settle.
func TestRetype(t *testing.T) {
	outlined(t, [][2]string{
		{`[Ms Tarn|org] left. Mr [Brill|loc] stayed.`, `
per Tarn ×1
per Brill ×1`},
		{`They came with their daughter, [Chelsea|org].`, `
per Chelsea {their daughter} ×1`},
		{`[Edo Brasque|loc?], police chief of the town, ran.`, `
per Edo Brasque {police chief of the town} ×1`},
		{`[Brasque|per?], a mining firm, ran.`, `
org Brasque ×1`},
		{`The union, [Brasque|per?], struck. The airline [Quist|loc?] flew.`, `
org Brasque ×1
org Quist ×1`},
		{`The film producer [Brasque|per?] came, and the union leader, [Quist|per?], left.`, `
per Brasque {film producer} ×1
per Quist {the union leader} ×1`},
		{`[Brasque|per?]'s managing director spoke. [Quist|per?]'s brother did not.`, `
org Brasque ×1
per Quist ×1`},
		{`[Washington|per?] denied it.`, `
loc Washington US ×1`},
		{`[Ann Washington|per] came. [Washington|per?] denied it.`, `
per Ann Washington (Washington) ×2`},
		{`The [Lowland Union|loc?] met. The [Soviet Union|loc] fell.`, `
org Lowland Union ×1
loc Soviet Union ×1`},
	})
}

// TestPeopleOfOneName holds apart who shares a name.
func TestPeopleOfOneName(t *testing.T) {
	outlined(t, [][2]string{
		{`[Aldo J. Frick|per] came with [Aldo Frick Jr.|per] and Mr. [Frick|per].`, `
per Aldo Frick Jr. (Frick) ×2
per Aldo J. Frick ×1`},
		{`[Karl Frick|per] died. [Aldo Frick|per], [Frick|per]'s brother, wept.`, `
per Karl Frick (Frick) ×2
per Aldo Frick {Frick's brother} ×1`},
		{`headline: [Karl Frick|per] dies
[Karl Frick|per] died. [Aldo Frick|per] wept. Mr. [Frick|per] prayed. Nobody knew [Frick|per] well.`, `
per Karl Frick (Frick) ×3
per Aldo Frick (Frick) ×2`},
		{`[Paul|per] and [Rachel Chand|per] sailed. Mr. [Chand|per] slept; Mrs. [Chand|per] steered.`, `
per Paul (Chand) ×2
per Rachel Chand (Chand) ×2`},
	})
}

// TestTitles holds roles of several words.
func TestTitles(t *testing.T) {
	outlined(t, [][2]string{
		{`[Peru|loc]'s prime minister, [Ada Quist|per], left.`, `
loc Peru PE ×1
per Ada Quist {Peru's prime minister} ×1`},
		{`[Ada Quist|per] and [Quist|per]'s chief of staff, [Bo Lind|per], left.`, `
per Ada Quist (Quist) ×2
per Bo Lind {Quist's chief of staff} ×1`},
		{`[Marsh & Co.|org] economist [Ada Quist|per] left.`, `
org Marsh & Co. ×1
per Ada Quist {Marsh & Co. economist} ×1`},
		{`It was former Secretary of State [Ada Quist|per].`, `
per Ada Quist {former Secretary of State} ×1`},
		{`Then Assistant [U.S.|loc] Attorney [Ada Quist|per] spoke.`, `
loc U.S. US ×1
per Ada Quist {Assistant U.S. Attorney} ×1`},
		{`On Tuesday County Engineer [Ada Quist|per] spoke.`, `
per Ada Quist {County Engineer} ×1`},
		{`His sister [Ada Quist|per] and [Bo Lind|per]'s son [Karl Lind|per] left.`, `
per Ada Quist {His sister} ×1
per Bo Lind ×1
per Karl Lind {Bo Lind's son} ×1`},
		{`[Ada Quist|per], a Nobel laureate and senior scientist, and [Bo Lind|per], director of "Rain", left.`, `
per Ada Quist {a Nobel laureate and senior scientist} ×1
per Bo Lind {director of "Rain"} ×1`},
		{`The mayor of [Lund|loc], [Ada Quist|per], married a baker on Monday.`, `
loc Lund SE ×1
per Ada Quist {The mayor of Lund} ×1`},
		{`[Ada Quist|per] (mayor of [Lund|loc]) left.`, `
per Ada Quist {mayor of Lund} ×1
loc Lund SE ×1`},
		{`The director-general, [Ada Quist|per], and [Peru|loc]n fisherman [Bo Lind|per].`, `
per Ada Quist {The director-general} ×1
per Bo Lind {fisherman} ×1`},
	})
}

// TestPlaces holds countries of places.
func TestPlaces(t *testing.T) {
	outlined(t, [][2]string{
		{`In [Tansy|loc], [Ohio|loc], rain fell. [Tansy|loc] flooded.`, `
loc Tansy US ×2
loc Ohio US ×1`},
		{`In [Tansy|loc], [Peru|loc] and [Chad|loc] rain fell.`, `
loc Tansy ×1
loc Peru PE ×1
loc Chad TD ×1`},
		{`[Britain|loc] and the [UK|loc] are one, [Scotland|loc] and [Wales|loc] are not.`, `
loc Britain (UK) GB ×2
loc Scotland GB ×1
loc Wales GB ×1`},
	})
}

// TestCapitals holds how names in capitals are written.
func TestCapitals(t *testing.T) {
	outlined(t, [][2]string{
		{`byline: By [RUTH O'BRIEN-MCKAY|per] and [J.R. VAN DER TARN III|per] in [SAN JOSE|loc]
[NASA|org] met.`, `
org NASA ×1
per Ruth O'Brien-McKay ×1
per J.R. van der Tarn III ×1
loc San Jose ×1`},
	})
}

// TestHeadlineDescriptions holds that the person whom a headline describes is its subject.
func TestHeadlineDescriptions(t *testing.T) {
	outlined(t, [][2]string{
		{`headline: [Peruvian|nat] prime minister resigns
[Peru|loc]'s prime minister, [Ada Quist|per], resigned.`, `
per Ada Quist {Peru's prime minister} ×2
loc Peru PE ×1
nat Peruvian PE ×1`},
		{`headline: [Acme|org] founder [Ada Quist|per] quits
[Acme|org] paid. [Acme|org] left. [Acme|org] fell. [Ada Quist|per] quit.`, `
per Ada Quist {Acme founder} ×2
org Acme ×4`},
	})
}
