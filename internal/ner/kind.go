package ner

import (
	"strings"
	"unicode"
)

// kindOfMisc tells an event, a work, a product or a law from other names, by
// the words of the name and the quotation marks around it; Misc if they do
// not tell. before and after are the words next to the name.
func kindOfMisc(name, before, after string) Type {
	words := strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' || r == '\u00a0' })
	if len(words) == 0 {
		return Misc
	}
	if quotes(before) && quotes(after) {
		return Work
	}
	// The head of an English name is its last word, or the one before "of": "Battle of Jena".
	head := words[len(words)-1]
	for i, w := range words {
		if i > 0 && (w == "of" || w == "on" || w == "for") {
			head = words[i-1]
			break
		}
	}
	if t := headType(head); t != Misc {
		return t
	}
	if len(words) > 1 {
		if t := headType(words[0]); t == Event {
			return t
		}
	}
	if modelNumber(name) {
		return Product
	}
	return Misc
}

func quotes(mark string) bool {
	switch mark {
	case `"`, "“", "”", "‘", "’", "«", "»", "'":
		return true
	}
	return false
}

// headType returns what a name with this head word is.
func headType(head string) Type {
	switch strings.ToLower(head) {
	case "act", "acts", "law", "laws", "treaty", "constitution", "amendment", "bill", "convention", "conventions", "accord", "accords",
		"agreement", "protocol", "code", "statute", "ordinance", "directive", "charter", "pact", "resolution", "declaration", "decree", "statutes":
		return Law
	case "war", "wars", "battle", "siege", "revolution", "uprising", "rebellion", "revolt", "massacre", "genocide", "holocaust", "coup",
		"olympics", "games", "cup", "championship", "championships", "tournament", "grand", "prix", "marathon", "derby", "bowl", "open",
		"festival", "fair", "expo", "exhibition", "biennale", "parade", "carnival", "awards", "award", "oscars", "grammys", "election",
		"elections", "referendum", "primary", "convent", "summit", "conference", "forum", "congress", "hurricane", "typhoon", "cyclone", "storm",
		"earthquake", "tsunami", "crisis", "depression", "disaster", "scandal", "affair", "trial", "trials", "operation", "campaign", "offensive",
		"invasion", "blitz", "spring", "intifada", "eid", "ramadan", "christmas", "easter", "thanksgiving", "hanukkah", "passover", "diwali",
		"day", "week", "season", "tour", "crusade", "crusades", "league", "superbowl", "olympiad":
		return Event
	case "album", "song", "novel", "trilogy", "symphony", "opera", "sonata", "concerto", "diaries", "chronicles", "stories", "tales", "saga",
		"bible", "quran", "koran", "times", "journal", "magazine", "show", "movie", "film", "suite", "requiem", "overture", "poems":
		return Work
	case "iphone", "ipad", "ipod", "android", "windows", "xbox", "playstation", "facebook", "twitter", "youtube", "linux", "viagra", "vioxx",
		"kindle", "macbook", "chatgpt", "prius", "boeing", "airbus", "engine", "rifle", "missile", "vaccine":
		return Product
	}
	return Misc
}

// modelNumber reports whether a name of one word mixes capitals and digits, as
// the types of machines do: "Su-24", "A380".
func modelNumber(name string) bool {
	digit, capital := false, false
	for _, r := range name {
		if r == ' ' {
			return false
		}
		digit = digit || unicode.IsDigit(r)
		capital = capital || unicode.IsUpper(r)
	}
	return digit && capital
}
