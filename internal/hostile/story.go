package hostile

import "strings"

// A Story is what the cases hide on their pages, with the words of the frame around it.
type Story struct {
	Language   string
	Title      string
	Byline     string
	Paragraphs []string
	Menu       []string // labels of the menu
	Others     []string // headlines of other stories
	Foot       string
}

func (s *Story) also() []string { return []string{s.Title, s.Byline} }

// noise is the constant noise in words as tests count them: where words are not written apart
// each character is one, and a word has about two in Chinese and Japanese, four in Thai.
func (s *Story) noise() int {
	switch s.Language {
	case "zh-CN", "zh-TW", "ja":
		return 2 * noise
	case "th":
		return 4 * noise
	}
	return noise
}

// English is the story of most cases.
var English = &Story{
	Language: "en",
	Title:    "Night ferry to the outer skerries returns after nine winters",
	Byline:   "By Marta Lindqvist",
	Paragraphs: []string{
		"The night ferry to the outer skerries sailed again on Monday, nine winters after the last crossing, with forty passengers, two goats and a piano on board. The harbour master rang the old bell twice before the ropes were let go.",
		"Islanders had asked for the service since the bridge plan was dropped. A petition signed by nearly every adult on the three islands reached the county council in March, and the council voted for it by eleven votes to four.",
		"The ship itself is thirty years old and was bought from a company in the north for a little under two million crowns. Her engines were replaced over the summer, and carpenters from the islands rebuilt the saloon with larch from their own woods.",
		"Not everyone is pleased. The owner of the water taxi said that he would lose most of his winter trade, and two members of the council warned that the subsidy could not last beyond the next budget if fuel prices kept rising.",
		"For the school on the largest island the change is simple. Its nine pupils over the age of twelve used to board on the mainland from Monday to Friday; from next week they will sleep at home and do their homework at sea.",
		"The timetable will be reviewed in May, when the council expects to know how many passengers use the late crossing. Until then the ferry leaves the mainland at ten in the evening and comes back before seven in the morning.",
	},
	Menu:   []string{"Home", "News", "Sport", "Culture", "Weather", "Jobs"},
	Others: []string{"Bakers strike over early shifts", "Council sells the old fire station", "Three seals move into the marina"},
	Foot:   "Copyright The Skerry Courier. All rights reserved. Privacy policy",
}

// A frame is what a case puts into the page around the story.
type frame struct {
	head   string // at the end of the head
	before string // at the start of the body
	open   string // before the first paragraph
	shut   string // behind the last one
	after  string // at the end of the body
	bare   bool   // no meta charset
}

// page returns the whole page of the story.
func (s *Story) page(f frame) string {
	var w strings.Builder
	w.WriteString("<!DOCTYPE html>\n<html lang=\"" + s.Language + "\"><head>")
	if !f.bare {
		w.WriteString(`<meta charset="utf-8">`)
	}
	w.WriteString("<title>" + s.Title + "</title>\n" + f.head + "</head>\n<body>" + f.before)
	w.WriteString("<nav><ul>")
	for _, m := range s.Menu {
		w.WriteString(`<li><a href="/section">` + m + "</a></li>\n")
	}
	w.WriteString("</ul></nav>\n<main><article>\n<h1>" + s.Title + "</h1>\n<p class=\"byline\">" + s.Byline + "</p>\n")
	w.WriteString(f.open + s.body("<p>", "</p>\n") + f.shut)
	w.WriteString("</article></main>\n<aside class=\"related\"><ul>")
	for _, o := range s.Others {
		w.WriteString(`<li><a href="/other">` + o + "</a></li>\n")
	}
	w.WriteString("</ul></aside>\n<footer><p>" + s.Foot + "</p></footer>\n" + f.after + "</body></html>\n")
	return w.String()
}

// body returns the paragraphs, each between open and shut.
func (s *Story) body(open, shut string) string {
	return open + strings.Join(s.Paragraphs, shut+open) + shut
}

// doc is the page of a story of which the case makes the body's markup itself.
func (s *Story) doc(body string) string {
	return "<!DOCTYPE html>\n<html lang=\"" + s.Language + "\"><head><meta charset=\"utf-8\"><title>" + s.Title +
		"</title></head>\n<body>" + body + "</body></html>\n"
}

// headed returns headline and byline as they stand over the story.
func (s *Story) headed() string {
	return "<h1>" + s.Title + "</h1>\n<p class=\"byline\">" + s.Byline + "</p>\n"
}

// flat returns the page as a naive scraper leaves it, its lines ended by eol.
func (s *Story) flat(eol string) string {
	lines := append([]string{}, s.Menu...)
	lines = append(lines, s.Title, s.Byline)
	lines = append(lines, s.Paragraphs...)
	lines = append(lines, s.Others...)
	return strings.Join(append(lines, s.Foot), eol) + eol
}
