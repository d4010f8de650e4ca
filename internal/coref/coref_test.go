package coref

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/tearsheet/internal/ner"
)

var typeLetters = map[string]ner.Type{"per": ner.Person, "org": ner.Organization, "loc": ner.Place, "nat": ner.Nationality,
	"eve": ner.Event, "wrk": ner.Work, "prd": ner.Product, "law": ner.Law, "msc": ner.Misc}

var typeNames = [...]string{ner.Person: "per", ner.Organization: "org", ner.Place: "loc", ner.Nationality: "nat",
	ner.Event: "eve", ner.Work: "wrk", ner.Product: "prd", ner.Law: "law", ner.Misc: "msc"}

// story reads paragraphs, one a line, in which names are marked "[Jane
// Roe|per]", one that the tagger doubts "[Jane Roe|per?]". A line may open with its standing: "headline: ".
func story(marked string) Story {
	var s Story
	var text strings.Builder
	for i, line := range strings.Split(strings.TrimSpace(marked), "\n") {
		if i > 0 {
			text.WriteString("\n\n")
		}
		p := Paragraph{Start: text.Len()}
		for word, standing := range map[string]Standing{"headline: ": Headline, "deck: ": Deck, "caption: ": Aside, "byline: ": Credit} {
			if rest, ok := strings.CutPrefix(line, word); ok {
				line, p.Standing = rest, standing
			}
		}
		for line != "" {
			open := strings.IndexByte(line, '[')
			if open < 0 {
				text.WriteString(line)
				break
			}
			text.WriteString(line[:open])
			name, rest, _ := strings.Cut(line[open+1:], "]")
			name, typ, _ := strings.Cut(name, "|")
			typ, doubted := strings.CutSuffix(typ, "?")
			score := 0.9
			if doubted {
				score = 0.4
			}
			s.Names = append(s.Names, ner.Mention{Start: text.Len(), End: text.Len() + len(name), Type: typeLetters[typ], Score: score, Paragraph: i})
			text.WriteString(name)
			line = rest
		}
		p.End = text.Len()
		s.Paragraphs = append(s.Paragraphs, p)
	}
	s.Text = text.String()
	return s
}

// outline writes entities as "type Name (aliases) {role} country: mentions", one a line.
func outline(s Story) string {
	var b strings.Builder
	for _, e := range Entities(s) {
		fmt.Fprintf(&b, "%s %s", typeNames[e.Type], e.Name)
		if len(e.Aliases) > 0 {
			fmt.Fprintf(&b, " (%s)", strings.Join(e.Aliases, "; "))
		}
		if e.Role != "" {
			fmt.Fprintf(&b, " {%s}", e.Role)
		}
		if e.Country != "" {
			fmt.Fprintf(&b, " %s", e.Country)
		}
		fmt.Fprintf(&b, " ×%d\n", len(e.Mentions))
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func TestEntities(t *testing.T) {
	for _, test := range []struct{ name, story, want string }{
		{"short names", `
[Marta Kowalska|per] won. Mrs. [Kowalska|per] beat [Jon Weir|per], and [Weir|per] congratulated [Kowalska|per]'s team.`,
			"per Marta Kowalska (Kowalska) ×3\nper Jon Weir (Weir) ×2"},
		{"short name first", `
headline: [Weir|per] resigns
The mayor, [Jon Weir|per], resigned on Monday. [Weir|per] was elected in 2019.`,
			"per Jon Weir (Weir) {The mayor} ×3"},
		{"family", `
[Hillary Dale|per] and her husband, [Bill Dale|per], spoke. Mr. [Dale|per] smiled. Mrs. [Dale|per] left, and [Hillary|per] waved.`,
			"per Hillary Dale (Dale; Hillary) ×3\nper Bill Dale (Dale) {her husband} ×2"},
		{"a spouse who has no full name", `
[Hillary Dale|per] spoke. Mr. [Dale|per] was absent. She left.`,
			"per Hillary Dale ×1\nper Dale ×1"},
		{"family name first, and particles", `
[Ma Weiyin|per] met [Ursula von der Hagen|per] and [Khalid bin Rashad|per]. [Ma|per] thanked [von der Hagen|per], [bin Rashad|per] and Prince [Khalid|per].`,
			"per Khalid bin Rashad (bin Rashad; Khalid) {Prince} ×3\nper Ma Weiyin (Ma) ×2\nper Ursula von der Hagen (von der Hagen) ×2"},
		{"middle names and initials", `
[John F. Miller|per] is here. [John Miller|per], or [J. Miller|per], agreed with [Miller|per].`,
			"per John F. Miller (John Miller; J. Miller; Miller) ×4"},
		{"acronyms", `
The [Northern Lakes Water Authority|org] (NLWA) met. The [NLWA|org] and the [NLWA|msc] agreed.
The [Union of River Towns|org] was told; [URT|org] objected. [Delta Works Inc.|org] and [Delta Works|org] did too, as did [Brook Institution|org]: [Brook|org] always does.`,
			"org Northern Lakes Water Authority (NLWA) ×4\norg Union of River Towns (URT) ×2\norg Delta Works Inc. (Delta Works) ×2\norg Brook Institution (Brook) ×2"},
		{"countries", `
The [U.S.|loc] and the [United States|loc]. [American|nat] officials met [Americans|nat]. [Soviet|nat] tanks in the [Soviet Union|loc]; [Western|nat] aid to [Kyiv|loc].`,
			"loc United States (U.S.) US ×2\nloc Soviet Union ×1\nloc Kyiv UA ×1\nnat American (Americans) US ×2\nnat Soviet ×1\nnat Western ×1"},
		{"nations of one country, companies and their products", `
[Danish|nat] and [Danes|nat], [Scottish|nat] and [British|nat], [Philippine|nat] and [Filipinos|nat]. [Oak Systems|org] and [Oak Phone|org], said [Oak|org]; [Oak Phone|org].`,
			"org Oak Systems (Oak) ×2\norg Oak Phone ×2\nnat Danish (Danes) DK ×2\nnat Philippine (Filipinos) PH ×2\nnat Scottish GB ×1\nnat British GB ×1"},
		{"types by vote", `
[Chelvey|loc] lies in the north. [Chelvey|org] is small. [Chelvey|loc] floods.`,
			"loc Chelvey ×3"},
		{"roles", `
caption: [French|nat] President [Luc Marin|per] at sea.
[Luc Marin|per], [France|loc]'s leader, met President [Ana Sol|per] of [Peru|loc]. [Jane Roe|per], a senior fellow at the [Harbor Institute|org], watched.
Former Prime Minister [Ivo Dane|per] spoke to [Kim Lee|per], 54, a teacher. President [Tom Hale|per] and spokeswoman [Eva Lind|per] did not, and neither did [Max Orr|per], [Ben Ott|per] and others.`,
			"per Luc Marin {France's leader} ×2\nloc France FR ×1\nper Ana Sol {President of Peru} ×1\nloc Peru PE ×1\nper Jane Roe {a senior fellow at the Harbor Institute} ×1\norg Harbor Institute ×1\nper Ivo Dane {Former Prime Minister} ×1\nper Kim Lee {a teacher} ×1\nper Tom Hale {President} ×1\nper Eva Lind {spokeswoman} ×1\nper Max Orr ×1\nper Ben Ott ×1\nnat French FR ×1"},
		{"roles of more words", `
[Peru|loc]'s President [Ana Sol|per] met political analyst [Max Orr|per] and [Harbor Institute|org] chief executive [Eva Lind|per].
The vigil in memory of [Ben King|per], [Kim Lee|per], was long. The company's founder, [Tom Hale|per], wept. Major-Gen [Ivo Dane|per] told [Luc Marin|per] off.`,
			"loc Peru PE ×1\nper Ana Sol {Peru's President} ×1\nper Max Orr {political analyst} ×1\norg Harbor Institute ×1\nper Eva Lind {Harbor Institute chief executive} ×1\nper Ben King ×1\nper Kim Lee ×1\nper Tom Hale {The company's founder} ×1\nper Ivo Dane {Major-Gen} ×1\nper Luc Marin ×1"},
		{"descriptions", `
President [Ana Sol|per] of [Peru|loc] met [Luc Marin|per], the [French|nat] president, and Mayor [Jon Weir|per].
The [Peruvian|nat] leader smiled. The mayor sang, the president left, the [French|nat] president's aides too; the mayor of [Lima|loc] slept.`,
			"per Ana Sol {President of Peru} ×2\nloc Peru PE ×1\nper Luc Marin {the French president} ×2\nper Jon Weir {Mayor} ×2\nloc Lima PE ×1\nnat French FR ×2\nnat Peruvian PE ×1"},
		{"bylines", `
headline: [Oakville|loc] council votes
byline: By [Rae Finch|per]
The council of [Oakville|loc] met.`,
			"loc Oakville ×2\nper Rae Finch ×1"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, outline(story(test.story))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestMentions(t *testing.T) {
	got := Entities(story("[Oona Reyes|per]'s plan. [Reyes|per] of [Chad|loc] met [Chadian|nat] traders."))
	want := []Entity{
		{Name: "Oona Reyes", Type: ner.Person, Aliases: []string{"Reyes"}, Mentions: []Mention{{0, 10, 0.9, Name}, {19, 24, 0.9, Alias}}},
		{Name: "Chad", Type: ner.Place, Country: "TD", Mentions: []Mention{{28, 32, 0.9, Name}}},
		{Name: "Chadian", Type: ner.Nationality, Country: "TD", Mentions: []Mention{{37, 44, 0.9, Demonym}}},
	}
	sum := 0.0
	for i := range got {
		sum += got[i].Salience
		got[i].Salience = 0
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if sum < 0.99 || sum > 1 {
		t.Errorf("salience adds up to %v", sum)
	}
}

func TestHeadlineSubject(t *testing.T) {
	s := story(`
headline: [Mira Stone|per] sues [Acme|org] over dam
byline: By [Rae Finch|per]
The dam of [Acme|org] broke. [Acme|org] said so. [Acme|org] paid. [Acme|org] left [Ohio|loc]. [Mira Stone|per] sued.`)
	if got := Entities(s)[0].Name; got != "Mira Stone" {
		t.Errorf("%s ranks first", got)
	}
	s = story(`[Acme|org] paid and paid. [Acme|org] left. [Mira Stone|per] sued.`)
	s.Title = "Mira Stone sues over dam"
	if got := Entities(s)[0].Name; got != "Mira Stone" {
		t.Errorf("%s ranks first where the headline is no part of the text", got)
	}
}
