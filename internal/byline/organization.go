package byline

import (
	"bytes"
	"strings"
	"unicode"
)

// agency reports the name or sign of a news agency or syndicate.
func agency(s string) bool {
	s = strings.Trim(s, "().© ")
	var buf [wordSize]byte
	switch string(small(buf[:0], strings.TrimPrefix(strings.TrimPrefix(s, "The "), "THE "))) {
	case "associated press", "reuters", "agence france-presse", "agence france presse", "bloomberg", "bloomberg news", "united press international", "press association", "pa media", "pa news agency", "dow jones", "dow jones newswires",
		"interfax", "xinhua", "新華社", "新华社", "kyodo", "kyodo news", "共同通信", "時事通信", "時事", "中央社", "yonhap", "연합뉴스", "ians", "aap", "australian associated press", "canadian press", "europa press", "efe", "agencia efe", "agencias", "agencia",
		"ansa", "adnkronos", "lusa", "anp", "belga", "belga news agency", "ntb", "ritzau", "tt", "stt", "pap", "čtk", "ctk", "mti", "keystone-sda", "sda", "sda-ats", "ats", "apa", "dpa", "dpa-infocom", "dpa infocom", "dpa-afx", "sid", "kna", "epd", "awp", "afp", "afp news",
		"ap", "ap news", "upi", "jiji", "jiji press", "ria novosti", "тасс", "tass", "укрінформ", "уніан", "pr newswire", "business wire", "globe newswire", "globenewswire", "accesswire", "anadolu", "anadolu agency", "aa", "dha", "iha", "antara", "ttxvn", "pti", "ani",
		"reuters.com", "deutsche presse-agentur", "agencies", "news agencies", "agenturen", "inter press service", "ips", "kaiser health news", "kff health news", "stats perform", "the conversation", "conversation", "new york times news service", "tribune news service", "tca", "afp-services",
		"spa", "mena", "petra", "wam", "qna", "رويترز", "أ ف ب", "ا ف ب", "د ب أ", "ddp", "dapd", "dts", "dts nachrichtenagentur", "ots", "news aktuell", "isw", "glp", "elta", "bns", "leta", "etha", "ap photo", "cnn newsource", "wenn", "spot on news", "bang showbiz", "relaxnews", "afp relaxnews", "telam", "télam", "notimex", "agência brasil", "agência lusa", "estadão conteúdo", "folhapress", "bernama", "aninews", "cnn", "bbc":
		return true
	}
	return false
}

// staffWords stand in the names of newsrooms, by their first byte.
var staffWords = func() (from [256][]string) {
	for _, w := range [...]string{"staff", "newsroom", "newsdesk", "news desk", "editors", "editorial", "redaktion", "redacción", "redaccion", "rédaction", "redazione", "redação", "redactie", "redaksi", "redaksjon", "redakcja", "redakce", "редакция", "редакція", "toimitus", "編集部", "编辑部", "編輯部", "reporters", "web desk", "webdesk", "correspondents", " team", "team ", "-team", "desk", "news service", "tarinat", "mitarbeiter"} {
		from[w[0]] = append(from[w[0]], w)
	}
	return from
}()

// staff reports names for a newsroom rather than for a person.
func staff(s string) bool {
	var buf [wordSize]byte
	l := small(buf[:0], s)
	for i := range l {
		for _, w := range staffWords[l[i]] {
			if len(l)-i >= len(w) && string(l[i:i+len(w)]) == w {
				return true
			}
		}
	}
	switch string(l) {
	case "team", "teaminfo", "editor", "redakteur", "editora":
		return true
	}
	return false
}

// organization reports that a name belongs to a newsroom, a firm or an office.
func organization(s string) bool {
	if agency(s) || staff(s) && !personThenTitle(s) {
		return true
	}
	for _, suffix := range []string{"新聞", "新闻", "新聞社", "通信", "オンライン", "デジタル", "編集部", "テレビ", "放送", "日報", "日报", "现代", "現代", "ニュース", "뉴스", "신문", "일보"} {
		if strings.HasSuffix(s, suffix) {
			return true
		}
	}
	words := strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == '(' || r == ')' })
	for i, w := range words {
		if orgWord(w, i == 0, len(words)) || domain(w) {
			return true
		}
	}
	return false
}

// domain reports "ndr.de" and the like.
func domain(w string) bool {
	i := strings.LastIndexByte(w, '.')
	if i < 2 || strings.ContainsAny(w, "@/") || unicode.IsUpper(rune(w[0])) && strings.Count(w, ".") > 1 {
		return false
	}
	var buf [wordSize]byte
	switch string(small(buf[:0], w[i+1:])) {
	case "com", "de", "org", "net", "at", "ch", "fr", "es", "it", "pl", "be", "nl", "uk", "is", "info", "tv", "co", "io", "news", "eu", "cz", "se", "no", "dk", "fi", "ua", "ru", "in", "au", "ca", "us":
		return true
	}
	return false
}

// orgWord reports a word that a person's name never has.
func orgWord(w string, first bool, of int) bool {
	var buf [wordSize]byte
	switch string(small(buf[:0], strings.Trim(w, ".,"))) {
	case "gmbh", "ag", "inc", "ltd", "llc", "corp", "corporation", "company", "e.v", "verlag", "verein", "stiftung", "institut", "institute", "foundation", "university", "universität", "universidad", "université", "college", "school", "ministry", "ministerium", "department",
		"association", "society", "agency", "agentur", "press", "presse", "media", "medien", "magazine", "magazin", "journal", "zeitung", "nachrichten", "newspaper", "newspapers", "tribune", "gazette", "herald", "chronicle", "observer", "guardian", "times", "telegraph", "tageblatt", "tagblatt", "anzeiger", "kurier", "rundschau", "tagesschau", "hessenschau.de",
		"radio", "tv", "television", "broadcasting", "news", "network", "online", "blog", "website", "committee", "council", "center", "centre", "zentrum", "group", "studio", "studios", "bureau", "services", "service", "solutions", "consulting", "insurance", "bank", "hospital", "clinic", "museum", "club", "union",
		"pressestelle", "öffentlichkeitsarbeit", "newswire", "wire", "post", "editorial", "noticias", "diario", "periódico", "republic", "daily", "weekly", "today", "digital", "partners", "labs", "technologies", "software", "academy":
		return of > 1 || len(w) > 5 && !first
	}
	return false
}

func personThenTitle(s string) bool {
	name := stripTitle(s)
	return name != s && personName(name) && len(strings.Fields(name)) > 1
}

// titleWord reports a noun of a profession.
func titleWord(w string) bool {
	var buf [wordSize]byte
	low := small(buf[:0], strings.Trim(w, ".,"))
	switch string(bytes.TrimSuffix(bytes.TrimSuffix(low, []byte("s")), []byte("in"))) {
	case "writer", "reporter", "correspondent", "editor", "columnist", "producer", "director", "photographer", "photojournalist", "analyst", "chief", "contributor", "journalist", "tern", "intern", "ceo", "cto", "cfo", "coo", "founder", "co-founder", "cofounder", "manager", "professor",
		"expert", "specialist", "consultant", "fellow", "president", "author", "critic", "anchor", "host", "strategist", "coordinator", "officer", "researcher", "scientist", "lecturer", "engineer", "attorney", "lawyer", "dietitian", "nutritionist", "therapist", "coach", "copywriter", "freelancer", "blogger", "curator", "dermatologist", "veterinarian", "psychologist", "physician", "economist", "historian", "meteorologist", "cartoonist", "commentator", "educator", "horticulturalist", "horticulturist", "gardener", "chair", "trainer", "stylist", "nurse", "teacher", "historiker",
		"redakteur", "chefredakteur", "korrespondent", "autor", "volontär", "praktikant", "redaktor", "journalistin", "ressortleiter", "redaktionsleiter", "kolumnist", "geschäftsführer", "gründer", "leiter",
		"journaliste", "rédacteur", "rédactrice", "correspondant", "correspondante", "chroniqueur", "grand", "periodista", "redactor", "redactora", "corresponsal", "enviado", "director/a", "giornalista", "inviato", "inviata", "redattore", "jornalista", "repórter", "journalista", "redacteur", "verslaggever", "redaktør", "journalister", "toimittaja", "dziennikarz", "dziennikarka", "redaktorka", "gastautor", "redacción":
		return true
	}
	for _, end := range [...]string{"experte", "expertin", "anwalt", "anwältin", "redakteur", "redakteurin", "korrespondent", "korrespondentin", "journalist", "journalistin", "leiter", "leiterin", "sprecher", "sprecherin", "referent", "referentin", "beauftragter", "beauftragte", "berater", "beraterin", "forscher", "forscherin", "wissenschaftler", "wissenschaftlerin"} {
		if n := len(low) - len(end); n >= 0 && string(low[n:]) == end {
			return true
		}
	}
	return false
}

// titleFiller reports words that stand before a profession.
func titleFiller(w string) bool {
	var buf [wordSize]byte
	switch string(small(buf[:0], strings.Trim(w, ".,"))) {
	case "staff", "senior", "junior", "chief", "deputy", "assistant", "associate", "contributing", "managing", "executive", "political", "national", "international", "foreign", "freelance", "guest", "special", "sports", "business", "science", "health", "education", "environment", "environmental", "technology", "tech", "culture", "news", "city", "crime", "economics", "finance", "financial", "food", "travel", "investigative", "general", "assignment", "breaking", "digital", "content", "marketing", "seo", "white", "house", "bureau", "local", "state", "european", "asia", "africa", "us", "uk", "washington", "defence", "defense", "diplomatic", "security", "energy", "climate", "legal", "court", "parliamentary", "former", "entertainment", "features", "fashion", "music", "film", "art", "arts", "medical", "nach", "our", "in", "at", "of", "and", "for", "the", "&", "co", "vice":
		return true
	}
	return false
}

// jobTitle reports that s is a job title and no name: "Staff Writer", "CEO of
// Example Ltd".
func jobTitle(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 12 {
		return false
	}
	if titleWord(words[len(words)-1]) && !personThenTitle(s) {
		return true
	}
	// "Editor in Chief", "CEO of Example", "Director of Operations"
	for i, w := range words {
		if titleWord(w) {
			return i+1 < len(words) && titleLink(words[i+1])
		}
		if !titleFiller(w) {
			return false
		}
	}
	return len(words) > 0 && strings.EqualFold(words[0], "staff")
}

// opensWithTitle reports a profession and its field or employer, which may be an
// organization: "Sprecherin der Stiftung", "Head of News".
func opensWithTitle(s string) bool {
	first, rest, _ := strings.Cut(s, " ")
	second, rest, _ := strings.Cut(rest, " ")
	return rest != "" && titleLink(second) && (titleWord(first) || strings.EqualFold(first, "head"))
}

// titleLink reports a word between a profession and its field or employer.
func titleLink(w string) bool {
	var buf [wordSize]byte
	switch string(small(buf[:0], w)) {
	case "of", "in", "at", "for", "&", "-", "and", "der", "des", "für", "bei", "im", "am", "beim", "von", "de", "du", "chez", "del", "di", "della":
		return true
	}
	return false
}

// stripTitle takes a job title off the end or the beginning of a name: "Jane
// Roe Staff Writer", "Senior Reporter Jane Roe".
func stripTitle(s string) string {
	words := strings.Fields(s)
	n := len(words)
	if n >= 3 && titleWord(words[n-1]) {
		i := n - 1
		for k := n - 2; k >= 2; k-- { // "Jane Roe Deputy Content Hub Director"
			if titleFiller(words[k]) {
				i = k
			}
		}
		return strings.Join(words[:i], " ")
	}
	for i, w := range words {
		if titleWord(w) && n-i-1 >= 2 {
			return strings.Join(words[i+1:], " ")
		}
		if !titleFiller(w) {
			break
		}
	}
	return s
}
