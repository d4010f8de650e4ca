package block

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// show writes a block a line: its kind and level, "_" after a blank line,
// "~" if it was cut out of a line, and its text.
func show(p *Page) []string {
	var out []string
	for _, b := range p.Blocks {
		s := [...]string{"text", "heading", "item", "quote", "pull", "table", "pre", "caption", "control"}[b.Kind]
		if b.Level > 0 {
			s += fmt.Sprint(b.Level)
		}
		if b.Blank {
			s += "_"
		}
		if b.Glued {
			s += "~"
		}
		out = append(out, s+" "+b.Text)
	}
	return out
}

func checkFromText(t *testing.T, src string, want ...string) {
	t.Helper()
	p := FromText(src)
	checkCover(t, src, p)
	if diff := cmp.Diff(want, show(p)); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
}

func TestFromTextLines(t *testing.T) {
	tests := []struct {
		name, src string
		want      []string
	}{
		{"nothing to see", " \n\u200b\u00ad\r\n\t", nil},
		{"line ends", "one\r\ntwo\rthree\u2028four\u2029five\u0085six\fseven",
			[]string{"text_ one", "text two", "text three", "text four", "text five", "text six", "text seven"}},
		{"blank lines", "\n\nBridge opens\n \t\nThe bridge opened on Monday.\nCars came.\n",
			[]string{"text_ Bridge opens", "text_ The bridge opened on Monday.", "text Cars came."}},
		{"cleaning", "no\u00a0\u00a0tie \u202eleft\u202c zero\u200bwidth soft\u00adhyphen no\u2011tie tab\there \x07bell",
			[]string{"text_ no tie left zerowidth softhyphen no\u2011tie tab here bell"}},
		{"only marks", "•\n\n***\n\n|", []string{"text_ •", "text_ ***", "text_ |"}},
		{"bylines in small letters", "The ferry of Quillmoor is back in service\nby Ada Brook | 3 min read\nIt sails again.\nDie Fähre von Quillmoor fährt seit Montag wieder\nvor 14 Minuten\nThe story of the ferry was first told in a novel\nby Ada Brook\n, who lives there.",
			[]string{"text_ The ferry of Quillmoor is back in service", "text by Ada Brook | 3 min read", "text It sails again.", "text Die Fähre von Quillmoor fährt seit Montag wieder", "text vor 14 Minuten",
				"text The story of the ferry was first told in a novel by Ada Brook, who lives there."}},
		{"a paragraph a line", "Ferry back in service\nThe ferry sails again.\nIt had been out of service since May.\nHome | News | Sport",
			[]string{"text_ Ferry back in service", "text The ferry sails again.", "text It had been out of service since May.", "text Home | News | Sport"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { checkFromText(t, test.src, test.want...) })
	}
}

func TestFromTextLists(t *testing.T) {
	tests := []struct {
		name, src string
		want      []string
	}{
		{"two-space bullets", "Need:\n  • salt\n    ◦ coarse\n    ◦ fine\n  • water\nStir.\n  • again",
			[]string{"text_ Need:", "item1 salt", "item2 coarse", "item2 fine", "item1 water", "text Stir.", "item1 again"}},
		{"hyphens beside each other", "- salt\n- water\n\n- and not least, pepper",
			[]string{"item1_ salt", "item1 water", "item1_ and not least, pepper"}},
		{"a dash by itself", "– Nobody told us, she said.\nThe vote is in May.",
			[]string{"text_ – Nobody told us, she said.", "text The vote is in May."}},
		{"numbers in a row", "1. Boil.\n2. Stir.\n3. Serve.", []string{"item1_ Boil.", "item1 Stir.", "item1 Serve."}},
		{"numbered passages", "1. Boil the water\n\nUse a large pot, said the cook.\n\n2. Stir the soup\n\nNever stop.",
			[]string{"text_ 1. Boil the water", "text_ Use a large pot, said the cook.", "text_ 2. Stir the soup", "text_ Never stop."}},
		{"a year is no number", "2024. A good year\n2025. A better one", []string{"text_ 2024. A good year", "text 2025. A better one"}},
		{"bullet on its own line", "•\nsalt\n•\nwater", []string{"item1_ salt", "item1 water"}},
		{"a bullet without a space", "•salt\n·water", []string{"item1_ salt", "item1 water"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { checkFromText(t, test.src, test.want...) })
	}
}

func TestFromTextTables(t *testing.T) {
	tests := []struct {
		name, src string
		want      []string
	}{
		{"tabs", "Results\nTeam\tPoints\nOaks\t12\nElms\t9\nThe season ends in May.",
			[]string{"text_ Results", "table Team\tPoints\nOaks\t12\nElms\t9", "text The season ends in May."}},
		{"one line with a tab is none", "Home\tNews\nThe ferry sails.", []string{"text_ Home News", "text The ferry sails."}},
		{"pipes", "| Team | Points |\n|------|:-----:|\n| Oaks | 12 |", []string{"table_ Team\tPoints\nOaks\t12"}},
		{"pipes at the end", "Team | Points |\nOaks | 12 |", []string{"table_ Team\tPoints\nOaks\t12"}},
		{"menu", "Home | News | Sport\nPolitics | Weather | Jobs", []string{"text_ Home | News | Sport", "text Politics | Weather | Jobs"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { checkFromText(t, test.src, test.want...) })
	}
}

func TestFromTextHeadings(t *testing.T) {
	tests := []struct {
		name, src string
		want      []string
	}{
		{"underlined", "Ferry news\n==========\n\nIt sails.\n\nWhy now\n-------\n\nNobody knows.",
			[]string{"heading1_ Ferry news", "text_ It sails.", "heading2_ Why now", "text_ Nobody knows."}},
		{"boxed", "**********\nFerry news\n**********\n\nIt sails.\n\n-------\nWhy now\n-------\n\nNobody knows.",
			[]string{"heading1_ Ferry news", "text_ It sails.", "heading2_ Why now", "text_ Nobody knows."}},
		{"stars", "****** Ferry news ******\nIt sails.\n**** Why now ****\nNobody knows.",
			[]string{"heading1_ Ferry news", "text It sails.", "heading3 Why now", "text Nobody knows."}},
		{"a rule below a paragraph", "It sails at nine.\n\n----------\n\nNobody knows why.",
			[]string{"text_ It sails at nine.", "text_ ----------", "text_ Nobody knows why."}},
		{"no mark, no heading", "WHY NOW?\nNobody knows.\n#ferry\n# 1 in the county",
			[]string{"text_ WHY NOW?", "text Nobody knows.", "text #ferry", "text # 1 in the county"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { checkFromText(t, test.src, test.want...) })
	}
}

func TestFromTextMarkdown(t *testing.T) {
	src := "# Ferry *news*\n\nThe [ferry](https://example.com/f \"x\") sails **again**, said snake_case of [the\\] line](/l).\n\n" +
		"![A ferry](f.png)\n\n## Why?\n- [Weather](/w)\n  - wind\n1. one\n2. two\n\n> Never again\n> we said\n\n```\nif a {\n  b\n```\n"
	p := FromText(src)
	checkFromText(t, src,
		"heading1_ Ferry news",
		"text_ The ferry sails again, said snake_case of the] line.",
		"text_ ![A ferry](f.png)",
		"heading2_ Why?",
		"item1 Weather",
		"item2 wind",
		"item1 one",
		"item1 two",
		"quote_ Never again we said",
		"pre_ if a {\n  b",
	)
	if got := p.Blocks[1].LinkBytes; got != len("ferrythe] line") {
		t.Errorf("%d bytes in links", got)
	}
	if diff := cmp.Diff([]Image{{URL: "f.png", Alt: "A ferry", Caption: -1, Before: 2}}, p.Images); diff != "" {
		t.Errorf("images (-want +got):\n%s", diff)
	}
}

func TestFromTextWrapped(t *testing.T) {
	src := `   [1]Home [2]News [3]Sport

                                  Ferry is back

   After a winter in the yard the ferry across the lake is back in ser-
   vice, and the first passengers came aboard on [4]Monday morning with
   their bicycles, their dogs and a well-known brass band.

     * Tickets are sold on board, but only for cash, and children under
       six sail free of charge.
     * Dogs pay half.

   It was not certain until the end of the week whether the ferry would
   get its licence. The county had asked for new life jackets, and the
   old ones were given to a school.
   The school is glad.

   The well-known band played until the ferry's horn drowned out every-
   thing, and nobody minded.
`
	checkFromText(t, src,
		"text_ Home News Sport",
		"text_ Ferry is back",
		"text_ After a winter in the yard the ferry across the lake is back in service, and the first passengers came aboard on Monday morning with their bicycles, their dogs and a well-known brass band.",
		"item1_ Tickets are sold on board, but only for cash, and children under six sail free of charge.",
		"item1 Dogs pay half.",
		"text_ It was not certain until the end of the week whether the ferry would get its licence. The county had asked for new life jackets, and the old ones were given to a school.",
		"text The school is glad.",
		"text_ The well-known band played until the ferry's horn drowned out everything, and nobody minded.",
	)
}

func TestFromTextWrappedWithoutSpaces(t *testing.T) {
	line := "湖上渡船周一恢复航行首批乘客带着自行车和狗上了船"
	src := "首页\n\n" + strings.Repeat(line+"\n", 5) + "船长很高兴。\n\n完\n"
	checkFromText(t, src, "text_ 首页", "text_ "+strings.Repeat(line, 5)+"船长很高兴。", "text_ 完")
}

func TestFromTextNodes(t *testing.T) {
	src := `Home
News
Share
Ferry is back
By
Jane Roe
The county's transport office said on Monday that the
ferry
, which had been out of service, is back.
The captain, a friend of
Mayor John Doe
since school, was there with
the band
.
"We are glad," he told the
Lake Gazette
on Tuesday. Nobody was hurt (
see photos
).
Tickets are sold on board.
More from News
Bridge closed
`
	checkFromText(t, src,
		"text_ Home", "text News", "text Share", "text Ferry is back",
		"text By Jane Roe",
		"text The county's transport office said on Monday that the ferry, which had been out of service, is back.",
		"text The captain, a friend of Mayor John Doe since school, was there with the band.",
		"text \"We are glad,\" he told the Lake Gazette on Tuesday. Nobody was hurt (see photos).",
		"text Tickets are sold on board.",
		"text More from News", "text Bridge closed",
	)
}

func TestFromTextGlued(t *testing.T) {
	tests := []struct {
		name, src string
		want      []string
	}{
		{"counters", "12 views0 comments", []string{"text_~ 12 views", "text~ 0 comments"}},
		{"likes", "3 views1 commentPost not marked as liked", []string{"text_~ 3 views", "text~ 1 comment", "text~ Post not marked as liked"}},
		{"avatar", "  • Writer's pictureThe Evening Post", []string{"item1_~ Writer's picture", "text~ The Evening Post"}},
		{"badge", "Jane Roe, StaffVerified badge", []string{"text_~ Jane Roe, Staff", "text~ Verified badge"}},
		{"two labels", "Recent Posts See All", []string{"text_~ Recent Posts", "text~ See All"}},
		{"day and minutes", "Feb 105 min read", []string{"text_~ Feb 10", "text~ 5 min read"}},
		{"year and minutes", "January 11, 20262 Mins Read2,496 Views", []string{"text_~ January 11, 2026", "text~ 2 Mins Read", "text~ 2,496 Views"}},
		{"minutes alone", "4min read", []string{"text_ 4min read"}},
		{"pager", "Next PostCouncil votes again", []string{"text_~ Next Post", "text~ Council votes again"}},
		{"account", "SubscribeSign in", []string{"text_~ Subscribe", "text~ Sign in"}},
		{"dateline", "Cover picture for the articleAUGUSTA (WXYZ) — The river rose.",
			[]string{"text_~ Cover picture for the article", "text~ AUGUSTA (WXYZ) — The river rose."}},
		{"names with capitals inside", "McDonald met LeBron at YouTube with an iPhone and a MacBook from PayPal, DeSantis said of SpaceX.",
			[]string{"text_ McDonald met LeBron at YouTube with an iPhone and a MacBook from PayPal, DeSantis said of SpaceX."}},
		{"a quotation after a full stop", "The ferry is back. \"We are glad,\" said the mayor. “So am I,” said Jane Roe.",
			[]string{"text_ The ferry is back. \"We are glad,\" said the mayor. “So am I,” said Jane Roe."}},
		{"codes", "The G20 met about Covid19 and the A380 at 10am, 5km from the 3rd gate.",
			[]string{"text_ The G20 met about Covid19 and the A380 at 10am, 5km from the 3rd gate."}},
		{"label words in a sentence", "Readers share views with 12 likes and email comments.",
			[]string{"text_ Readers share views with 12 likes and email comments."}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { checkFromText(t, test.src, test.want...) })
	}
}

func TestFromTextOneLine(t *testing.T) {
	tests := []struct {
		name, src string
		want      []string
	}{
		{"glued", "Skip to contentHomeNewsSportFerry is back on the lakeBy Jane RoeMarch 3, 2024 The ferry sails again.Captain Doe of St. Mary came with Mr. Roe. " +
			"Nobody was hurt, he said.“We are glad,” said the mayor.Was it late?It was not (see below).Dogs pay half, McDonald wrote on YouTube.12 views0 commentsShareEmailPrivacy PolicyTerms of Use© 2024 Lake Gazette",
			[]string{"text_~ Skip to content", "text~ Home", "text~ News", "text~ Sport", "text~ Ferry is back on the lake", "text~ By Jane Roe", "text~ March 3, 2024",
				"text~ The ferry sails again.", "text~ Captain Doe of St. Mary came with Mr. Roe.", "text~ Nobody was hurt, he said.", "text~ “We are glad,” said the mayor.",
				"text~ Was it late?", "text~ It was not (see below).", "text~ Dogs pay half, McDonald wrote on YouTube.", "text~ 12 views", "text~ 0 comments",
				"text~ Share", "text~ Email", "text~ Privacy Policy", "text~ Terms of Use", "text~ © 2024 Lake Gazette"}},
		{"figures, apostrophes and leading quotes", "HomeNewsSportJobsCultureThe ferry cost 1.154.700 euros.l'Union and d’Oxford paid in 2023.Others did not.HomeNewsSportJobsCulture ” Bara vi ”Denna gång said O'Neill. ”Ja” " + strings.Repeat("and so on ", 8),
			[]string{"text_~ Home", "text~ News", "text~ Sport", "text~ Jobs", "text~ Culture", "text~ The ferry cost 1.154.700 euros.l'Union and d’Oxford paid in 2023.",
				"text~ Others did not.", "text~ Home", "text~ News", "text~ Sport", "text~ Jobs", "text~ Culture ” Bara vi ”Denna gång said O'Neill.", "text~ ”Ja” " + strings.TrimSpace(strings.Repeat("and so on ", 8))}},
		{"a name that comes back", "HomeNewsSportJobsCultureLakeBoat sails again.The LakeBoat was out of service.Others were not.Nobody at LakeBoat said why, and LakeBoat's owner was away." + strings.Repeat(" It rained", 6),
			[]string{"text_~ Home", "text~ News", "text~ Sport", "text~ Jobs", "text~ Culture", "text~ LakeBoat sails again.", "text~ The LakeBoat was out of service.", "text~ Others were not.",
				"text~ Nobody at LakeBoat said why, and LakeBoat's owner was away.", "text~ It rained It rained It rained It rained It rained It rained"}},
		{"spaced", strings.Repeat("Home News Sport Jobs ", 12) + "Ferry Back On The Lake The ferry sails again. Capt. Doe came at 9 a.m. with J. Roe. Then it rained; nobody left early. See www.example.com for more. • Tickets • Prices",
			[]string{"text_~ " + strings.Repeat("Home News Sport Jobs ", 12) + "Ferry Back On The Lake", "text~ The ferry sails again.",
				"text~ Capt. Doe came at 9 a.m. with J. Roe.", "text~ Then it rained; nobody left early.", "text~ See www.example.com for more.", "text~ • Tickets", "text~ • Prices"}},
		{"chinese", strings.Repeat("首页新闻体育", 8) + "渡船恢复航行。“我们很高兴。”船长说。没有人受伤！更多消息" + strings.Repeat("请看下页", 10),
			[]string{"text_~ " + strings.Repeat("首页新闻体育", 8) + "渡船恢复航行。", "text~ “我们很高兴。”", "text~ 船长说。", "text~ 没有人受伤！", "text~ 更多消息" + strings.Repeat("请看下页", 10)}},
		{"arabic", strings.Repeat("الأخبار الرياضة ", 12) + "عادت العبارة إلى البحيرة. هل تأخرت؟ لم يتأخر أحد.",
			[]string{"text_~ " + strings.Repeat("الأخبار الرياضة ", 12) + "عادت العبارة إلى البحيرة.", "text~ هل تأخرت؟", "text~ لم يتأخر أحد."}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { checkFromText(t, test.src, test.want...) })
	}
}

func TestFromTextTargets(t *testing.T) {
	checkFromText(t, "Home ( / )\nNews ( https://example.com/news )\nMail ( mailto:a@example.com )\nThe ferry ( https://example.com/f ) sails (again).",
		"text_ Home", "text News", "text Mail", "text The ferry sails (again).")
	checkFromText(t, "The ferry ( https://example.com/f ) sails.", "text_ The ferry ( https://example.com/f ) sails.")
}

func TestFromTextUnderbars(t *testing.T) {
	var src strings.Builder
	for i := 0; i < 12; i++ {
		src.WriteString("    * Lake_news\n")
	}
	src.WriteString("\nAfter a winter in the yard the_ferry_across_the_lake is back in\nservice, and the first passengers came aboard on Monday morning\nwith their bicycles, their dogs and a brass band, and\nthe_mayor's_speech was so short that nobody in the rain minded\nthat it had been written for last year.\n")
	p := FromText(src.String())
	checkCover(t, src.String(), p)
	got := show(p)
	want := []string{"item1 Lake news", "text_ After a winter in the yard the ferry across the lake is back in service, and the first passengers came aboard on Monday morning with their bicycles, their dogs and a brass band, and the mayor's speech was so short that nobody in the rain minded that it had been written for last year."}
	if diff := cmp.Diff(want, got[max(0, len(got)-2):]); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
}

// The bytes between two pieces tell a tag border from a sentence border.
func TestFromTextGluedSources(t *testing.T) {
	src := "12 views0 comments"
	p := FromText(src)
	if got := []Span{p.Blocks[0].Source, p.Blocks[1].Source}; got[0] != (Span{0, 8}) || got[1] != (Span{8, 18}) {
		t.Errorf("sources %v", got)
	}
}

// The cost must not depend on how lines are made up: pages that once were
// slow, or would be if a bound were lost, at a size where it shows.
func TestFromTextBounds(t *testing.T) {
	for _, s := range []string{"a\n", "a.B", "\t|", "[", "](", "一。", "- a\n", "1 min", "a-\nb\n", "( /"} {
		src := strings.Repeat(s, 1<<20/len(s))
		p := FromText(src)
		checkCover(t, src, p)
		if len(p.Blocks) > freeBlocks+len(src)/closeTexts+2 {
			t.Errorf("%q: %d blocks", s, len(p.Blocks))
		}
	}
}
