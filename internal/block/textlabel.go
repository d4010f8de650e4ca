package block

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// labelLine is the longest line, in bytes, that may consist of labels alone;
// labelMax the longest label.
const (
	labelLine = 80
	labelMax  = 32
)

// isLabel reports words that pages put on controls, chips and counters, in
// lower case. The words stand for whole classes of page furniture; which
// line is furniture is decided later, here they only prove a border.
func isLabel(s string) bool {
	switch s {
	case "autorenbild", "foto del escritor", "foto del autor", "photo de l'auteur", "photo du rédacteur", "immagine del redattore", "foto do escritor", "foto van schrijver",
		"writer's picture", "writer’s picture", "user's avatar", "user’s avatar", "profile picture", "profile photo", "cover picture for the article", "author image", "author avatar",
		"verified badge", "staff", "avatar", "placeholder image",
		"next post", "previous post", "next article", "previous article", "next story", "previous story", "older posts", "newer posts", "read next",
		"recent posts", "related posts", "related articles", "related stories", "latest news", "most read", "see all", "view all", "show all", "show more", "load more", "read more", "learn more",
		"subscribe", "sign in", "sign up", "log in", "log out", "login", "register", "my account", "open menu", "close menu", "toggle navigation", "skip to content", "skip to main content",
		"share", "share this", "share this article", "tweet", "email", "print", "copy link", "facebook", "twitter", "linkedin", "reddit", "pinterest", "whatsapp", "telegram", "messenger",
		"advertisement", "show caption", "hide caption", "table of contents", "leave a reply", "cancel reply", "leave a comment", "no comments", "post a comment", "discussions", "restacks",
		"follow", "following", "followers", "updated", "published", "newsletter", "comments", "likes", "views", "mins read", "min read", "image credit", "photo credit",
		"weiterlesen", "mehr lesen", "anmelden", "abonnieren", "teilen", "kommentare", "anzeige", "drucken",
		"lire la suite", "s'abonner", "se connecter", "partager", "commentaires", "publicité",
		"leer más", "suscribirse", "iniciar sesión", "compartir", "comentarios", "publicidad":
		return true
	}
	return false
}

// isPairLabel reports the labels that also stand beside another one with
// only a space between: "Recent Posts See All".
func isPairLabel(s string) bool {
	return isLabel(s) && strings.Contains(s, " ")
}

// isCounterLabel reports the words after a count.
func isCounterLabel(s string) bool {
	switch strings.ToLower(s) {
	case "view", "views", "comment", "comments", "like", "likes", "share", "shares", "read", "reads", "vote", "votes", "reply", "replies", "follower", "followers", "min", "mins", "reactions", "restacks", "kommentare", "aufrufe", "commentaires", "vues", "comentarios", "visitas":
		return true
	}
	return false
}

// isCounterAhead reports a counter's label at the start of s.
func isCounterAhead(s string) bool {
	end := wordEnd(s, 0)
	return end <= labelMax && isCounterLabel(s[:end])
}

// isLabelAhead reports a label at the start of s that ends as a word, in
// front of a space, a digit, a capital or the end.
func isLabelAhead(s string) bool {
	end := 0
	for n := 0; n < 4 && end < len(s) && end <= labelMax; n++ {
		end = wordEnd(s, end)
		if end > labelMax {
			return false
		}
		if isLabel(strings.ToLower(s[:end])) {
			return true
		}
		if end >= len(s) || s[end] != ' ' {
			return false
		}
		end++
	}
	return false
}

// isLabelBehind reports that all of s is a label, or that a counter's label
// with its count ends it.
func isLabelBehind(s string) bool {
	if len(s) <= labelMax && isLabel(strings.ToLower(strings.TrimSpace(s))) {
		return true
	}
	s = s[runeStart(s, len(s)-labelMax):]
	i := strings.LastIndexByte(s, ' ')
	if i < 0 || !isCounterLabel(s[i+1:]) {
		return false
	}
	before := strings.TrimRight(s[:i], " ")
	if strings.HasSuffix(strings.ToLower(before), " min") || strings.HasSuffix(strings.ToLower(before), " mins") {
		return true
	}
	return len(before) > 0 && '0' <= before[len(before)-1] && before[len(before)-1] <= '9'
}

// labelBreak returns where the second label of a line of two begins, 0 if
// the line is no such line.
func labelBreak(s string) int {
	if strings.Count(s, " ") < 3 { // a label of a pair has one itself
		return 0
	}
	low := strings.ToLower(s)
	if len(low) != len(s) { // offsets would not fit, and no label has such letters
		return 0
	}
	for i := 1; i < len(low); i++ {
		if low[i-1] == ' ' && isPairLabel(low[:i-1]) && isPairLabel(low[i:]) {
			return i
		}
	}
	return 0
}

// wordEnd returns the end of the word of s at i: up to white space, a digit,
// or a capital that is not its first letter.
func wordEnd(s string, i int) int {
	for j := i; j < len(s); {
		r, size := utf8.DecodeRuneInString(s[j:])
		if !unicode.IsLetter(r) && r != '\'' && r != '’' || j > i && unicode.IsUpper(r) {
			return j
		}
		if j-i > labelMax {
			return j
		}
		j += size
	}
	return len(s)
}

// runeStart returns the first rune border at or after i.
func runeStart(s string, i int) int {
	for i > 0 && i < len(s) && !utf8.RuneStart(s[i]) {
		i++
	}
	return max(i, 0)
}

// minutesAhead reports " min" or " mins" at the start of s.
func minutesAhead(s string) bool {
	s = strings.TrimLeft(s[:min(len(s), 12)], " -")
	return len(s) >= 3 && strings.EqualFold(s[:3], "min")
}

// isMonthBefore reports that s ends with a month and a space.
func isMonthBefore(s string) bool {
	s = strings.TrimRight(s[runeStart(s, len(s)-16):], " .")
	i := max(strings.LastIndexByte(s, ' '), strings.LastIndexByte(s, '\n')) + 1
	switch strings.ToLower(s[i:]) {
	case "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december":
		return true
	}
	return false
}

// isAbbreviation reports words whose full stop does not end a sentence.
func isAbbreviation(w string) bool {
	switch w {
	case "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Jr", "Sr", "Gov", "Sen", "Rep", "Reps", "Sens", "Lt", "Col", "Gen", "Sgt", "Capt", "Maj", "Cmdr", "Rev", "Hon", "Pres", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "No", "vs", "Vol", "Fig", "Mt", "Ft", "Ave", "Blvd", "Rd", "approx", "ca", "bzw", "Nr", "Dr.", "evtl", "ggf", "usw", "vgl", "Mme", "Mlle", "Sra", "Sr.", "Hr", "Fr", "Abs", "Art", "Bd", "pp":
		return true
	}
	return false
}

// isSentenceStart reports capitalised words that begin sentences and seldom names.
func isSentenceStart(w string) bool {
	switch w {
	case "The", "A", "An", "In", "On", "At", "It", "He", "She", "We", "They", "I", "You", "This", "That", "These", "There", "When", "While", "After", "Before", "As", "If", "For", "From", "With", "By", "But", "And", "To", "More", "Our", "What", "How", "Why", "Who", "One", "Since", "Last", "Many", "Some", "Most", "Not", "No", "Is", "Are", "Do", "Did", "Has", "Have",
		"Der", "Die", "Das", "Ein", "Eine", "Im", "Am", "Er", "Sie", "Es", "Wir", "Ich", "Mit", "Nach", "Vor", "Bei", "Für", "Von", "Zu", "Auf", "Als", "Wenn", "Wer", "Was", "Wie", "Warum", "Auch", "Doch", "Und", "Aber",
		"Le", "La", "Les", "Un", "Une", "Il", "Elle", "Dans", "Pour", "Sur", "Ce", "Cette", "El", "Los", "Las", "En", "Una", "Lo", "Por", "De", "Het", "Een", "Di", "Os", "Uma", "Em":
		return true
	}
	return false
}

// isKnownShape reports that the capital at position at of word s belongs to
// a name that is written with capitals inside, so that no border is there.
func isKnownShape(s string, at int) bool {
	head := s[:at]
	switch head {
	case "Mc", "Mac", "De", "Di", "Du", "La", "Le", "Da", "Del", "Des", "Van", "Von", "Fitz", "Ver", "Vande", "Der":
		return true
	}
	tail := s[at:min(len(s), at+labelMax)]
	end := wordEnd(tail, 0)
	start := len(head) // of the part with a capital that ends at the position
	for start > 0 {
		r, size := utf8.DecodeLastRuneInString(head[:start])
		start -= size
		if unicode.IsUpper(r) {
			break
		}
	}
	switch strings.ToLower(head[start:] + tail[:end]) {
	case "youtube", "linkedin", "macbook", "whatsapp", "tiktok", "paypal", "facetime", "github", "gitlab", "openai", "javascript", "typescript", "powerpoint", "playstation", "buzzfeed", "huffpost", "deepmind", "airpods", "airbnb", "hubspot", "wordpress", "soundcloud", "mastercard", "exxonmobil", "glaxosmithkline", "astrazeneca", "biontech", "netease", "crossfit", "wework", "wechat", "propublica", "newsbreak", "fedex", "doordash", "instacart", "salesforce", "sharepoint", "onedrive", "outlook", "firefox", "bluesky", "substack", "techcrunch", "mailchimp", "mcafee", "deepseek", "bytedance", "jetblue", "easyjet", "harpercollins", "pricewaterhousecoopers", "tripadvisor", "bitcoin", "coinbase", "metamask", "postgresql", "mongodb", "shutterstock", "creditsuisse", "unitedhealth", "lifesite", "truthout", "newsguard", "crowdstrike", "politifact", "factcheck", "podcastone", "steamdeck", "xboxone", "appstore", "phd", "homepod", "cnet", "medtech", "fintech", "biotech", "edtech":
		return true
	}
	return false
}
