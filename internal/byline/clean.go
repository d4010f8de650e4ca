package byline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/tearsheet/internal/date"
)

// clean joins white space, and cuts off what stands around names in a byline's
// line: dates, reading times, addresses, buttons.
func clean(s string) string {
	if len(s) > 4*maxByline { // no byline, whatever cleaning leaves
		return ""
	}
	if !isTidy(s) {
		s = strings.Join(strings.FieldsFunc(dropMarks(s), unicode.IsSpace), " ")
	}
	s = joinLines(gluedLeads(unglue(s)))
	s = dropDates(s)
	s = dropAddresses(s)
	s = tail(s)
	return withoutStop(trim(s))
}

// withoutStop takes the full stop off a byline that is printed as a sentence.
func withoutStop(s string) string {
	for _, short := range [...]string{" Inc.", " Ltd.", " Corp.", " Prof.", " Esq."} {
		if strings.HasSuffix(s, short) {
			return s
		}
	}
	return s[:sentenceEnd(s, len(s))]
}

// isTidy reports words of ASCII with single spaces between them, and no bar among them:
// there is no white space to join and no mark to drop.
func isTidy(s string) bool {
	space := true // nothing stands before the first word
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < ' ' || c >= utf8.RuneSelf || c == '>' || c == ' ' && space {
			return false
		}
		space = c == ' '
	}
	return s == "" || !space
}

// joinLines takes away the bars that stand for line breaks within a list of
// names or after the words that open it: "By | Jane Roe, | John Doe".
func joinLines(s string) string {
	for from := 0; ; {
		i := strings.Index(s[from:], " | ")
		if i < 0 {
			return s
		}
		i += from
		line := s[strings.LastIndexByte(s[:i], '|')+1 : i]
		if last := strings.ToLower(line[strings.LastIndexByte(line, ' ')+1:]); strings.HasSuffix(last, ",") || strings.HasSuffix(last, ":") || len(last) > 1 && and(last) || Lead(line) {
			s = s[:i] + s[i+2:]
			from = i
		} else {
			from = i + 3
		}
	}
}

// dropMarks makes invisible runes vanish and odd bars into plain ones.
func dropMarks(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u00ad', '\ufeff', '\u2060', '\u202a', '\u202c', '\u202d', '\u202e':
			return -1
		case '｜', '¦', '│', '•', '·', '●', '∙', '■', '◆', '‧', '»', '›', '>':
			return '|'
		case '，':
			return ','
		case '；':
			return ';'
		case '：':
			return ':'
		case '／':
			return '/'
		case utf8.RuneError:
			return -1
		}
		return r
	}, s)
}

// unglue separates words that a scraper glued to a name: "Jane RoePublished".
func unglue(s string) string {
	if !isGlued(s) {
		return s
	}
	for _, w := range gluedWords {
		for from := 0; ; {
			i := strings.Index(s[from:], w)
			if i < 0 {
				break
			}
			i += from
			if i > 0 && lowerBefore(s, i) {
				s = s[:i] + " | " + s[i:]
				from = i + 3
			}
			from += len(w)
			if from >= len(s) {
				break
			}
		}
	}
	return s
}

// isGlued reports a capital, as all glued words begin with, right behind what may be a small letter.
func isGlued(s string) bool {
	for i := 1; i < len(s); i++ {
		if 'A' <= s[i] && s[i] <= 'Z' && s[i-1] >= 'a' {
			return true
		}
	}
	return false
}

var gluedWords = []string{"Published", "Updated", "Posted", "Follow", "Email", "Veröffentlicht", "Aktualisiert", "Stand:", "Publié", "Publicado", "Share", "View",
	"Founder", "Co-Founder", "Editor", "Senior", "Staff", "Writer", "Contributor", "CEO", "Sponsored", "Categories", "Kategorien", "Tags", "Leave a"}

// gluedLeads opens up "AuthorJane Roe" and "ByJane Roe".
func gluedLeads(s string) string {
	for _, w := range [...]string{"Written by", "Posted by", "Author", "Autor", "By", "by", "Von"} {
		if rest, ok := strings.CutPrefix(s, w); ok {
			if r, _ := utf8.DecodeRuneInString(rest); unicode.IsUpper(r) {
				return w + ": " + rest
			}
		}
	}
	return s
}

func lowerBefore(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return unicode.IsLower(r)
}

// dropDates puts a bar in place of every date and its label.
func dropDates(s string) string {
	if !strings.ContainsAny(s, "0123456789") {
		return s
	}
	var b strings.Builder
	at := 0
	for f := range date.AllIn(s, "") {
		b.WriteString(s[at:f.Start])
		b.WriteString(" | ")
		at = f.End
	}
	if at == 0 {
		return s
	}
	b.WriteString(s[at:])
	return b.String()
}

// dropAddresses removes e-mail addresses (if a name is left), web addresses
// and @handles.
func dropAddresses(s string) string {
	if !strings.ContainsAny(s, "@:/") {
		return s
	}
	words := strings.Fields(s)
	if len(words) == 1 && strings.Contains(s, "@") && s[0] != '@' && !strings.HasPrefix(s, "mailto:") {
		return strings.Trim(s, "<>()")
	}
	out := words[:0]
	for _, w := range words {
		l := strings.ToLower(strings.TrimLeft(w, "(<["))
		if name, handle, ok := strings.Cut(w, "@"); ok && name != "" && !strings.Contains(handle, ".") && personName(name) { // "Roe@janeroe"
			out = append(out, name)
			continue
		}
		if strings.Contains(l, "@") || strings.HasPrefix(l, "http:") || strings.HasPrefix(l, "https:") || strings.HasPrefix(l, "www.") || strings.HasPrefix(l, "mailto:") {
			if n := len(w); n > 1 && strings.ContainsRune(",;|", rune(w[n-1])) {
				out = append(out, w[n-1:])
			}
			continue
		}
		out = append(out, w)
	}
	return strings.Join(out, " ")
}

// tail cuts a sentence about the author off: "Jane Roe is a reporter at ...".
func tail(s string) string {
	cut := len(s)
	for _, v := range []string{" is a ", " is an ", " is the ", " is our ", " has been ", " has written ", " covers ", " writes ", " works ", " joined ", " ist ", " arbeitet ", " est ", " es una ", " es un ", " è ", " View all", " See all", " View profile", " Zeige alle", " Alle Beiträge", " Über ", " About the", " All posts", " Follow", " Folgen", " Suivre", " Seguir", " Tips meg", " View In"} {
		if i := strings.Index(s, v); i > 3 && i < cut {
			cut = i
		}
	}
	s = s[:cut]
	if cut < len(s) {
		s = strings.TrimSpace(s)
	}
	return s
}

// surrounds reports white space and the signs that stand around names.
func surrounds(r rune) bool {
	switch r {
	case '|', ',', ';', ':', '/', '-', '–', '—', '*', '"', '“', '”', '„', '«', '»', '_', '~', '+', '&', '=', '#':
		return true
	}
	return unicode.IsSpace(r)
}

func trim(s string) string {
	return strings.TrimFunc(s, surrounds)
}

// noise reports strings that content systems print where an author's name
// belongs, and buttons.
func noise(s string) bool {
	l := strings.ToLower(trim(s))
	switch l {
	case "", "admin", "administrator", "root", "webmaster", "null", "undefined", "none", "n/a", "na", "false", "true", "unknown author", "author", "authors", "autor", "autorin", "autoren",
		"auteur", "autore", "by", "von", "par", "por", "user", "guest", "default", "follow", "share", "read more", "view profile", "view bio", "bio", "contact",
		"email the author", "e-mail", "email", "twitter", "facebook", "linkedin", "instagram", "x", "published", "updated", "posted", "profile", "about the author",
		"über den autor", "see all posts", "view all posts", "more", "mehr", "written by", "no author", "super user", "print", "comments", "comment", "kommentare", "article", "news", "nachrichten", "blog", "home", "archive", "コラム", "社説", "ニュース",
		"更新日", "更新日時", "公開日", "公開日時", "投稿日", "最終更新日", "发布时间", "更新时间", "發布時間", "更新時間", "입력", "수정", "full bio", "about us", "submit", "wordpressadmin", "siteadmin", "webadmin", "adminuser", "gesponserte inhalte", "sponsored content",
		"reading time", "lesezeit", "lesedauer", "erstellt", "min read", "listen", "save", "subscribe", "log in", "login", "sign up", "quelle", "source", "advertisement", "anzeige", "[object object]":
		return true
	}
	for _, p := range []string{"email the ", "view all ", "see all ", "more from ", "more by ", "read more", "follow ", "posts by ", "all posts", "published", "veröffentlicht", "updated ", "last updated", "posted on", "posted in", "posted at", "copyright", "©", "click ",
		"alle artikel", "alle beiträge", "mehr von", "mehr artikel", "zur person", "lesezeit", "lesedauer", "reading time", "share ", "comments", "0 comm", "photo ", "image ", "getty", "artikel ", "subscribe", "sign up", "est. ", "login ", "log in", "create account", "member login", "zeige alle", "my account", "this post", "in rubrik", "erstellt am", "erstellt:", "learn about ", "learn more", "aktualisiert", "publié", "publicado", "actualizado", "stand"} {
		if strings.HasPrefix(l, p) {
			return true
		}
	}
	for _, p := range []string{" ago", " min read", " minutes", " minuten", " read", " min", " views", " comments", " kommentare", "hours", " shares", " gmt", " uhr", " followers", "'s profile"} {
		if strings.HasSuffix(l, p) {
			return true
		}
	}
	return false
}
