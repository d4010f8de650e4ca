package content

import (
	"strings"

	"golang.org/x/net/html/atom"

	"example.com/tearsheet/internal/block"
)

// classify says what a block that is left out is, and what shows it: its
// words, the names of its containers, or nothing but the labeller.
func (a *assembler) classify(i int) (class, rule string) {
	b, f := &a.blocks[i], &a.facts[i]
	if b.Hidden {
		return "hidden", "style or attribute"
	}
	if f.n <= phraseWords {
		if class, phrase := phraseClass(b.Text); class != "" {
			return class, "phrase: " + phrase
		}
	}
	if f.signs&(1<<1) != 0 && f.n <= phraseWords {
		return "legal", "copyright sign"
	}
	if !a.flat {
		if class, rule := a.containerClass(i); class != "" {
			return class, rule
		}
	}
	if b.Kind == block.Control {
		return "widget", "form control"
	}
	if class, rule := a.headedClass(i); class != "" {
		return class, rule
	}
	if a.duplicate[i]&1 != 0 {
		return "duplicate", "text stood before"
	}
	if a.bylines[i] && f.n <= 12 {
		return "byline", "of another story"
	}
	if a.dates[i] && f.n <= 8 {
		return "date", "of another story"
	}
	if !a.flat && f.n <= 6 && b.LinkBytes*2 > len(b.Text) {
		return "navigation", "short link"
	}
	return "boilerplate", "labeller"
}

// phraseWords is the length, in words, up to which a line is compared with phrases of chrome.
const phraseWords = 30

// phraseClass finds a phrase of page chrome in a short text.
func phraseClass(s string) (class, phrase string) {
	low := strings.ToLower(strings.ReplaceAll(s, "’", "'"))
	low = strings.TrimLeft(low, "•·*-–►▼» ")
	if c, p := findPhrase(low, phrases[:]); c != "" {
		return c, p
	}
	return findPhrase(low, worldPhrases[:])
}

func findPhrase(low string, lists []phraseList) (class, phrase string) {
	for i := range lists {
		c := &lists[i]
		for _, p := range c.whole {
			if low == p {
				return c.class, p
			}
		}
		for _, p := range c.start {
			if strings.HasPrefix(low, p) {
				return c.class, p
			}
		}
		for _, p := range c.inside {
			if strings.Contains(low, p) {
				return c.class, p
			}
		}
	}
	return "", ""
}

// A phraseList is the phrases of one class.
type phraseList struct {
	class                string
	whole, start, inside []string
}

// phrases are the words of page chrome by class: whole lines, starts of lines
// and words anywhere in a short line, in lower case.
var phrases = [...]phraseList{
	{"frame", []string{"top of page", "bottom of page", "back to top", "scroll to top", "nach oben", "zum seitenanfang", "haut de page", "volver arriba"},
		[]string{"skip to ", "skip navigation", "zum inhalt", "zur navigation", "aller au contenu", "saltar al contenido", "direkt zum inhalt"}, nil},
	{"script", nil, nil, []string{"enable javascript", "requires javascript", "javascript is disabled", "javascript aktivieren", "activer javascript", "does not support the video"}},
	{"consent", []string{"accept all", "accept cookies", "reject all", "manage cookies", "alle akzeptieren"}, nil, []string{"we use cookies", "uses cookies", "cookie policy", "cookie settings", "cookie-einstellungen", "verwenden cookies", "utilisons des cookies", "utilizamos cookies", "your privacy choices"}},
	{"legal", nil, []string{"copyright ", "(c) "}, []string{"all rights reserved", "alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados", "privacy policy", "terms of use", "terms of service", "terms & conditions", "do not sell", "may not be published, broadcast", "datenschutz", "impressum"}},
	{"paywall", nil, nil, []string{"already a subscriber", "to continue reading", "to keep reading", "subscribe to read", "subscribers only", "subscriber-only", "unlock this article", "jetzt weiterlesen", "weiterlesen mit", "nur für abonnenten", "réservé aux abonnés", "il vous reste", "solo para suscriptores", "bereits abonnent"}},
	{"advertisement", []string{"advertisement", "advertising", "ad", "sponsored", "anzeige", "werbung", "publicité", "publicidad", "pubblicità", "promoted"}, []string{"story continues below", "article continues ", "advertisement -", "continue reading below"}, []string{"scroll to continue", "advertisement"}},
	{"newsletter", nil, nil, []string{"newsletter", "inbox", "sign up for", "subscribe to our", "email address", "e-mail-adresse", "thanks for reading!"}},
	{"share", []string{"share", "tweet", "email", "print", "copy link", "facebook", "twitter", "whatsapp", "linkedin", "reddit", "pinterest", "telegram", "x", "teilen", "drucken", "partager", "compartir", "link kopieren"}, []string{"share this", "share on ", "share via", "click to share", "share article", "auf facebook teilen", "partager sur"}, []string{"post not marked as liked", "like loading"}},
	{"account", []string{"subscribe", "sign in", "log in", "login", "sign up", "register", "subscribesign in", "my account", "anmelden", "abonnieren", "registrieren", "se connecter", "s'abonner", "suscribirse", "iniciar sesión", "logout", "log out"}, nil, nil},
	{"comments", []string{"comments", "no comments", "kommentare", "commentaires", "comentarios"}, []string{"leave a reply", "leave a comment", "post a comment", "join the conversation", "required fields", "your email address will not", "reader comments", "view comments", "show comments", "reply"}, []string{"cancel reply", "comments are closed"}},
	{"related", []string{"related", "read more", "more stories", "most read", "most popular", "trending", "recommended", "recent posts", "see all", "latest news", "popular", "up next", "read next", "weiterlesen", "mehr zum thema", "meistgelesen", "lire aussi", "a lire aussi", "lee también", "you may also like", "you might also like"},
		[]string{"related:", "related ", "read more:", "also read", "read also", "see also", "recommended for", "more from", "more on ", "you may also", "you might also", "lesen sie auch", "auch interessant", "das könnte sie", "à lire aussi", "lire aussi", "lea también", "leggi anche", "lees ook", "check also", "recent posts"}, nil},
	{"navigation", []string{"menu", "home", "search", "navigation", "open menu", "close menu", "toggle navigation", "startseite", "suche", "accueil", "inicio", "next", "previous", "older posts", "newer posts", "more"}, []string{"next post", "previous post", "next article", "previous article", "next story", "previous:", "next:", "search for"}, nil},
	{"tags", nil, []string{"tags:", "tags ", "tagged", "filed under", "posted in", "categories:", "category:", "topics:", "labels:", "schlagworte", "themen:", "mots-clés", "etiquetas"}, nil},
	{"toc", []string{"table of contents", "contents", "in this article", "inhaltsverzeichnis", "inhalt", "sommaire"}, nil, nil},
	{"media", []string{"listen", "play", "pause", "watch", "play video", "error", "show caption", "hide caption"}, []string{"listen to this", "press enter or click to view", "00:00", "video player", "view gallery", "artikel anhören", "écouter"}, nil},
	{"bio", nil, []string{"about the author", "view all posts by", "über den autor", "zum autor", "more by ", "follow the author"}, []string{"can be reached at"}},
	{"follow", nil, []string{"follow us", "follow on", "connect with us", "follow ", "folgen sie"}, []string{"followers"}},
	{"widget", []string{"download on the app store", "get it on google play", "download app"}, nil, []string{"ask about this article", "verified badge"}},
	{"disclosure", nil, nil, []string{"earn a commission", "affiliate", "provision"}},
	{"theme", nil, []string{"powered by", "proudly powered"}, []string{"theme by", "powered by"}},
}

// containerClasses are the class and id words that name a part of the page
// that is no story, most telling first.
var containerClasses = [...]struct {
	class string
	words []string
}{
	{"comments", []string{"comment", "comments", "disqus", "respond", "kommentar", "kommentare"}},
	{"consent", []string{"cookie", "cookies", "consent", "gdpr", "cmp"}},
	{"paywall", []string{"paywall", "piano", "regwall"}},
	{"newsletter", []string{"newsletter", "subscribe", "subscription", "signup", "mailchimp"}},
	{"share", []string{"share", "sharing", "social", "sharedaddy", "addtoany"}},
	{"related", []string{"related", "recommended", "recommendations", "teaser", "teasers", "outbrain", "taboola", "popular", "trending", "more", "recirc", "promo"}},
	{"advertisement", []string{"ad", "ads", "advert", "advertisement", "sponsored", "anzeige", "werbung", "adslot"}},
	{"tags", []string{"tags", "tag", "keywords", "topics", "categories"}},
	{"bio", []string{"bio", "biography"}},
	{"toc", []string{"toc"}},
	{"navigation", []string{"nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "pagination", "pager", "header", "masthead"}},
	{"frame", []string{"footer", "sidebar", "widget", "modal", "popup", "skip"}},
}

// containerClass looks for the closest container whose tag or class words say
// what part of the page it is.
func (a *assembler) containerClass(i int) (class, rule string) {
	words := containerWords()
	for c, depth := a.blocks[i].Container, 0; c != 0 && depth < ancestors; depth++ {
		container := &a.containers[c]
		switch container.Tag {
		case atom.Nav:
			return "navigation", "nav"
		case atom.Footer:
			return "frame", "footer"
		case atom.Form:
			return "widget", "form"
		}
		best := len(containerClasses)
		for _, w := range container.Words {
			if k, ok := words[w]; ok {
				best = min(best, k)
			}
		}
		if best < len(containerClasses) {
			return containerClasses[best].class, "class or id"
		}
		c = container.Parent
	}
	return "", ""
}

// headedClass takes the class of the heading that a removed block stands under.
func (a *assembler) headedClass(i int) (class, rule string) {
	h := a.heading[i]
	if h < 0 || a.roles[h] != Out || a.facts[h].n > phraseWords {
		return "", ""
	}
	if class, _ := phraseClass(a.blocks[h].Text); class != "" && class != "share" {
		return class, "under a heading"
	}
	return "", ""
}
