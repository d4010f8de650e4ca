package tearsheet_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/tearsheet"
)

// line writes what a test of a whole story wants to know of an entity:
// "type Name | aliases | role | country | value".
func line(e tearsheet.Entity) string {
	s := e.Type.String() + " " + e.Name
	for _, field := range []string{strings.Join(e.Aliases, "; "), e.Role, e.Country, e.Value} {
		if s += " | "; field != "" {
			s += field
		}
	}
	return strings.TrimRight(s, "| ")
}

// TestEntityExamples holds what the document of Entities promises, in whole
// stories. Each wanted line must be among the entities; none of the others
// named there may be.
func TestEntityExamples(t *testing.T) {
	for _, test := range []struct {
		name   string
		story  []string
		want   []string
		absent []string
	}{
		{"leaders", []string{
			"headline: Xi hosts Putin for talks on gas",
			"byline: By LENA HARROW and TOM O'BRIEN-MCKAY",
			"BEIJING — Chinese President Xi Jinping received President Vladimir Putin on Tuesday. China's leader called him a friend. Putin's planes had landed in mid-March. Xi thanked him, and the Kremlin said that the talks went well. Beijing said the same.",
			"Japan's prime minister, Fumio Kishida, was in Kyiv. Kishida met Ursula von der Leyen, the European Commission president, before von der Leyen flew on to meet Saudi Arabia's crown prince, Mohammed bin Salman. Bin Salman smiled. North Korean leader Kim Jong-un sent flowers; Kim's sister, Kim Yo-jong, brought them.",
			"Ng Eng Hen, the defence minister of Singapore, said that Russian ships had come. Ng called for calm. Boris Johnson, the former prime minister, did not. \"It is an axis,\" said Evelyn Marchetti, a senior fellow at the Harbour Institute.",
		}, []string{
			"person Xi Jinping | Xi | Chinese President",
			"person Vladimir Putin | Putin | President",
			"person Fumio Kishida | Kishida | Japan's prime minister",
			"person Ursula von der Leyen | von der Leyen | the European Commission president",
			"person Mohammed bin Salman | Bin Salman | Saudi Arabia's crown prince",
			"person Kim Jong-un | Kim | North Korean leader",
			"person Kim Yo-jong |  | Kim's sister",
			"person Ng Eng Hen | Ng | the defence minister of Singapore",
			"person Boris Johnson |  | the former prime minister",
			"person Evelyn Marchetti |  | a senior fellow at the Harbour Institute",
			"person Lena Harrow",
			"person Tom O'Brien-McKay",
			"nationality Russian |  |  | RU",
			"nationality North Korean |  |  | KP",
			"place Beijing | BEIJING |  | CN",
			"place Kyiv |  |  | UA",
			"date mid-March |  |  |  | 2023-03",
			"date Tuesday |  |  |  | 2023-03-21",
		}, []string{"nationality Korean"}},
		{"one surname", []string{
			"headline: Hillary Clinton wins the vote",
			"Hillary Clinton won on Monday. Mr. Clinton wept, and Mrs. Clinton thanked Bill Clinton. Donald J. Trump called. Donald Trump Jr. did not.",
		}, []string{
			"person Hillary Clinton | Clinton",
			"person Bill Clinton | Clinton",
			"person Donald J. Trump",
			"person Donald Trump Jr.",
		}, nil},
		{"alliances and countries", []string{
			"headline: Allies meet in Vilnius",
			"The North Atlantic Treaty Organization (NATO) met on Tuesday. NATO has 31 members. The United States sent its envoys, and American officials said the U.S. would pay.",
			"The Soviet Union is gone; the Soviet era is not. Ohio and Texas sent guards. London, Shanghai and Mumbai did not.",
		}, []string{
			"organization North Atlantic Treaty Organization | NATO",
			"place United States | U.S. |  | US",
			"nationality American |  |  | US",
			"place Soviet Union",
			"nationality Soviet",
			"place Ohio |  |  | US",
			"place Texas |  |  | US",
			"place London |  |  | GB",
			"place Shanghai |  |  | CN",
			"place Mumbai |  |  | IN",
		}, []string{"organization NATO"}},
		{"parts of a state", []string{
			"headline: UK votes",
			"Britain voted on Thursday. Scotland and Wales voted too, and the UK waited.",
		}, []string{"place Britain | UK |  | GB", "place Scotland |  |  | GB", "place Wales |  |  | GB"}, nil},
		{"values", []string{
			"headline: Dam costs rise",
			"On Monday the price was $1.5 billion, or €20m a mile; last September it was 50 million rupees in India. In the 1960s it was 5 percent, 3 percentage points less. The log of 2022-02/2023-03 says so. It broke three weeks ago after 40 days of rain over 200 miles, for the third time, and 12 people fled.",
		}, []string{
			"date Monday |  |  |  | 2023-03-20",
			"money $1.5 billion |  |  |  | USD 1500000000",
			"money €20m |  |  |  | EUR 20000000",
			"money 50 million rupees |  |  |  | INR 50000000",
			"date last September |  |  |  | 2022-09",
			"date the 1960s |  |  |  | 196X",
			"percent 5 percent |  |  |  | 5 %",
			"percent 3 percentage points |  |  |  | 3 percentage points",
			"date 2022-02/2023-03 |  |  |  | 2022-02/2023-03",
			"date three weeks ago |  |  |  | 2023-02-28~",
			"quantity 40 days |  |  |  | 40 days",
			"quantity 200 miles |  |  |  | 200 miles",
		}, []string{"quantity 12", "quantity third"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := built("2023-03-21", test.story...)
			var got []string
			for _, e := range tearsheet.Entities(a) {
				checkEntity(t, a, e)
				got = append(got, line(e))
			}
			for _, want := range test.want {
				if !slices.Contains(got, want) {
					t.Errorf("no %q", want)
				}
			}
			for _, absent := range test.absent {
				if slices.ContainsFunc(got, func(s string) bool { return s == absent || strings.HasPrefix(s, absent+" |") }) {
					t.Errorf("%q is there", absent)
				}
			}
			if t.Failed() {
				t.Log(strings.Join(got, "\n"))
			}
		})
	}
}

// TestHeadlineSubjectFirst holds salience to the headline's subject, and all of it to one.
func TestHeadlineSubjectFirst(t *testing.T) {
	for _, test := range []struct{ headline, body, first string }{
		{"Slovak prime minister resigns", "Slovakia's prime minister, Robert Fico, resigned on Monday. Berlin was surprised. Germany said so.", "Robert Fico"},
		{"Microsoft founder Bill Gates visits Peru", "Microsoft has grown. Microsoft pays well. Bill Gates, a founder of Microsoft, flew to Lima in Peru.", "Bill Gates"},
		{"ELIZABETH HOLMES SENTENCED IN FRAUD CASE", "Elizabeth Holmes was sentenced on Friday. California and Texas had sued. California won.", "Elizabeth Holmes"},
		{"Verdi calls strike at Hadag ferries", "The union, Verdi, called a strike at Hamburg's ferry operator, Hadag, on Monday. Hadag said it regretted the move by Verdi. The city of Hamburg said ferries would be cut.", "Verdi"},
		{"Lisbon bans cars from its old town", "Cars will vanish from the old town of Lisbon next year, mayor Ana Prates said on Tuesday. Prates said that Portugal would pay. Prates, 51, was elected in 2021.", "Lisbon"},
		{"Koller quits as head of harbour board", "Jens Koller stepped down as head of the Hamburg harbour board on Friday. Ute Brandt of Hadag said she was sorry. Brandt had worked with him for years. Brandt may follow him.", "Jens Koller"},
		{"After the flood, Marseille counts its dead", "Rescue workers in Marseille found two more bodies on Sunday. France's interior minister, Paul Girard, flew to the city. Girard promised help. Girard then left for Paris.", "Marseille"},
		{"NATO AND RUSSIA TRADE ACCUSATIONS", "NATO accused Russia on Wednesday of flying drones over Estonia. Moscow denied it. Russia said NATO was lying.", "NATO"},
		{"Taylor & Sons to close last shop", "The furniture maker Taylor & Sons will close its last shop in Leeds. Grace Taylor, whose grandfather founded the firm, said Leeds had changed.", "Taylor & Sons"},
		{"Storm Ewa kills three in Poland", "Storm Ewa killed three people in Poland on Saturday. In Gdansk, roofs flew. Donald Tusk, the prime minister, went to Gdansk. Tusk said Poland would help.", "Storm Ewa"},
		{"Spotify to raise prices in 20 countries", "Spotify, the Swedish streaming company, said on Monday that it would raise prices. Daniel Ek, its founder, said artists would gain. Sweden's Ek owns a tenth of Spotify.", "Spotify"},
		{"Roman road found under lane", "Dale Arkwright found a Roman road in England on Monday, said Mr. Arkwright.", "Dale Arkwright"},
	} {
		a := built("2023-03-21", "headline: "+test.headline, "byline: By Ada Quist", test.body)
		entities := tearsheet.Entities(a)
		sum := 0.0
		for _, e := range entities {
			sum += e.Salience
			if e.Name == "Ada Quist" && e.Salience != 0 {
				t.Errorf("%s: the author has salience %v", test.headline, e.Salience)
			}
		}
		if len(entities) == 0 || entities[0].Name != test.first || sum > 1 {
			t.Errorf("%s: first of %v is not %s, or they add up to %v", test.headline, names(entities), test.first, sum)
		}
	}
}

// TestJobTitlesAreNoNames holds what a byline says that its author is out of the entities.
func TestJobTitlesAreNoNames(t *testing.T) {
	a := built("2023-03-21", "byline: By Ada Quist, Senior Staff Technologist, Harbour Speech Project", "Ferries in Hamburg stopped on Monday.")
	a.Authors = []tearsheet.Author{{Name: "Ada Quist", JobTitle: "Senior Staff Technologist"}}
	for _, e := range tearsheet.Entities(a) {
		if strings.Contains(e.Name, "Technologist") {
			t.Errorf("%v %s", e.Type, e.Name)
		}
	}
}

// TestCreditsHaveNoSalience holds whom the credit of an image names out of the story, wherever the credit stands.
func TestCreditsHaveNoSalience(t *testing.T) {
	const caption = "A ferry of Karl Berg's at the quay in Hamburg. Photo: Anna Weiss/Reuters"
	a := &tearsheet.Article{
		Text:       "Ferries stop\n\n" + caption + "\n\nFerries in Hamburg stopped on Monday, said Karl Berg.",
		Paragraphs: []tearsheet.Paragraph{{Span: tearsheet.Span{Start: 0, End: 12}, Kind: tearsheet.KindHeadline}, {Span: tearsheet.Span{Start: 14, End: 14 + len(caption)}, Kind: tearsheet.KindCaption}, {Span: tearsheet.Span{Start: 16 + len(caption), End: 69 + len(caption)}}},
		Images:     []tearsheet.Image{{URL: "https://news.example/logo.png"}, {Caption: "A ferry of Karl Berg's at the quay in Hamburg.", Credit: "Anna Weiss/Reuters"}},
	}
	got := map[string]bool{}
	for _, e := range tearsheet.Entities(a) {
		got[e.Name] = e.Salience > 0
	}
	want := map[string]bool{"Karl Berg": true, "Hamburg": true, "Anna Weiss": false, "Reuters": false, "Monday": false}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("who has salience (-want +got):\n%s", diff)
	}
}

func names(entities []tearsheet.Entity) []string {
	var all []string
	for _, e := range entities {
		all = append(all, fmt.Sprintf("%s %.3f", e.Name, e.Salience))
	}
	return all
}

// TestEntitiesOfOtherLanguages holds what Entities shows where the model does not read.
func TestEntitiesOfOtherLanguages(t *testing.T) {
	for _, test := range []struct {
		language, text string
		want           []string
	}{
		{"de", "Anna Schmidt traf am 12. März 2024 in Berlin den Gast aus China. Schmidt zahlte 3 Millionen Euro, 20 Prozent mehr.",
			[]string{"person Anna Schmidt | Schmidt", "place Berlin |  |  | DE", "place China |  |  | CN", "date 12. März 2024 |  |  |  | 2024-03-12", "money 3 Millionen Euro |  |  |  | EUR 3000000", "percent 20 Prozent |  |  |  | 20 %"}},
		{"de", "Von Anna Schmidt. Der Aufsatz von Karl Weber gefiel Ursula von der Leyen, die in Berlin war, und Jan Michael Quistorf. Texas Instruments und die New York Times schwiegen. In Berlin war es kalt, fand Lucy Bridge.",
			[]string{"person Anna Schmidt", "person Karl Weber", "person Ursula von der Leyen", "place Berlin |  |  | DE", "person Jan Michael Quistorf", "person Lucy Bridge"}},
		{"es", "El coche de Lewis Hamilton ganó en Madrid a Mohammed Ben Sulayem.", []string{"person Lewis Hamilton", "place Madrid |  |  | ES", "person Mohammed Ben Sulayem"}},
		{"fr", "Marie Martin est partie de Paris pour Madagascar. Martin reviendra.",
			[]string{"person Marie Martin | Martin", "place Paris |  |  | FR", "place Madagascar |  |  | MG"}},
		{"zh", "王先生周一在北京花了$50。", []string{"money $50 |  |  |  | USD 50"}},
		{"th", "เขาจ่าย ฿200 ที่กรุงเทพ", []string{"money ฿200 |  |  |  | THB 200"}},
		{"ar", "دفع 20% في القاهرة.", []string{"percent 20% |  |  |  | 20 %"}},
	} {
		a := built("2024-06-11", test.text)
		a.Language = test.language
		var got []string
		for _, e := range tearsheet.Entities(a) {
			checkEntity(t, a, e)
			got = append(got, line(e))
		}
		for _, want := range test.want {
			if !slices.Contains(got, want) {
				t.Errorf("%s: no %q in %q", test.language, want, got)
			}
		}
	}
}
