package content

import (
	"bytes"
	"strings"
)

// A phraseList is the phrases of one class.
type phraseList struct {
	class                string
	whole, start, inside []string
}

// phraseNumber is the place of a class among the phrases, -1 if it is none of theirs.
func phraseNumber(class string) int {
	for i := range phrases {
		if phrases[i].class == class {
			return i
		}
	}
	return -1
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
	{"newsletter", nil, nil, []string{"newsletter", "nyhetsbrev", "infolettre", "メルマガ", "뉴스레터", "inbox", "sign up for", "subscribe to our", "email address", "e-mail-adresse", "thanks for reading!"}},
	{"share", []string{"share", "tweet", "email", "print", "copy link", "facebook", "twitter", "whatsapp", "linkedin", "reddit", "pinterest", "telegram", "x", "teilen", "drucken", "partager", "compartir", "link kopieren"}, []string{"share this", "share on ", "share via", "click to share", "share article", "auf facebook teilen", "partager sur", "e-mail this", "email this", "print this", "printer-friendly"}, []string{"post not marked as liked", "like loading"}},
	{"account", []string{"subscribe", "sign in", "log in", "login", "sign up", "register", "subscribesign in", "my account", "anmelden", "abonnieren", "registrieren", "se connecter", "s'abonner", "suscribirse", "iniciar sesión", "logout", "log out"}, nil, nil},
	{"comments", []string{"comments", "no comments", "kommentare", "commentaires", "comentarios", "commenti", "comentários", "kommentarer", "reacties", "コメント", "评论", "評論", "댓글"}, []string{"leave a reply", "leave a comment", "post a comment", "join the conversation", "required fields", "your email address will not", "reader comments", "view comments", "show comments", "reply"}, []string{"cancel reply", "comments are closed"}},
	{"related", []string{"related", "read more", "more stories", "most read", "most popular", "trending", "recommended", "recent posts", "see all", "latest news", "popular", "up next", "read next", "weiterlesen", "mehr zum thema", "meistgelesen", "lire aussi", "a lire aussi", "lee también", "you may also like", "you might also like"},
		[]string{"related:", "related ", "read more:", "also read", "read also", "see also", "recommended for", "more from", "more on ", "you may also", "you might also", "lesen sie auch", "auch interessant", "das könnte sie", "à lire aussi", "lire aussi", "lea también", "lea más", "lea:", "lee además", "puedes ver", "vea también", "le puede interesar", "lire également", "lesen sie hier", "lesen sie dazu", "auch lesen", "mehr dazu", "siehe auch", "read next", "don't miss", "watch:", "leggi anche", "lees ook", "check also", "recent posts", "das könnte"}, nil},
	{"navigation", []string{"menu", "home", "search", "navigation", "open menu", "close menu", "toggle navigation", "startseite", "suche", "accueil", "inicio", "next", "previous", "older posts", "newer posts", "more"}, []string{"next post", "previous post", "next article", "previous article", "next story", "previous:", "next:", "search for"}, nil},
	{"tags", nil, []string{"tags:", "tags ", "tagged", "filed under", "posted in", "categories:", "category:", "topics:", "labels:", "schlagworte", "themen:", "mots-clés", "etiquetas"}, nil},
	{"toc", []string{"table of contents", "contents", "in this article", "inhaltsverzeichnis", "inhalt", "sommaire"}, nil, nil},
	{"media", []string{"listen", "play", "pause", "watch", "play video", "error", "show caption", "hide caption"}, []string{"listen to this", "press enter or click to view", "00:00", "video player", "view gallery", "artikel anhören", "écouter"}, nil},
	{"bio", nil, []string{"about the author", "about author", "about the writer", "view all posts by", "über den autor", "über die autor", "zum autor", "zur autorin", "zur person", "sobre el autor", "sobre la autora", "sobre o autor", "l'autore", "à propos de l'auteur", "om författaren", "om forfatteren", "more by ", "follow the author"}, []string{"can be reached at"}},
	{"follow", nil, []string{"follow us", "follow on", "connect with us", "follow ", "folgen sie", "síguenos", "siguenos", "suivez", "seguici", "siga-nos", "volg ons", "följ oss"}, []string{"followers"}},
	{"widget", []string{"download on the app store", "get it on google play", "download app"}, nil, []string{"ask about this article", "verified badge"}},
	{"disclosure", nil, nil, []string{"earn a commission", "affiliate", "provision"}},
	{"theme", nil, []string{"powered by", "proudly powered"}, []string{"theme by", "powered by"}},
}

// firstKana is the first byte of Kana, Han and Hangul in UTF-8: their words
// have no spaces around them, and stand anywhere in a line.
const firstKana = 0xe3

// hasPrefix is bytes.HasPrefix for prefixes that seldom share the first byte.
func hasPrefix(low []byte, prefix string) bool {
	return len(low) >= len(prefix) && low[0] == prefix[0] && string(low[:len(prefix)]) == prefix
}

// holdsKana reports a byte from firstKana on.
func holdsKana(low []byte) bool {
	for _, c := range low {
		if c >= firstKana {
			return true
		}
	}
	return false
}

// removedPhrase finds what the words of a line that was left out show.
func (p *page) removedPhrase(i int) (class, phrase string) {
	if class, phrase = p.phrase(i); class != "" || p.facts[i].n > deckLabel {
		return class, phrase
	}
	var buf [lowerBytes]byte
	low := appendLower(buf[:0], p.blocks[i].Text)
	kana := holdsKana(low)
	if len(low) == 0 || !kana && !otherFirst[low[0]] {
		return "", ""
	}
	for _, start := range otherStories {
		if hasPrefix(low, start) || kana && start[0] >= firstKana && bytes.Contains(low, []byte(start)) {
			return "related", strings.TrimSpace(start)
		}
	}
	return "", ""
}

// otherFirst are the first bytes of otherStories.
var otherFirst = func() (t [256]bool) {
	for _, start := range otherStories {
		t[start[0]] = true
	}
	return t
}()

// otherStories are starts of lines that head lists of other stories, in lower
// case. They also start sentences: a line with one of them is told by them only
// once it has been left out.
var otherStories = []string{"mehr aus", "mehr von", "mehr über", "weitere ", "aktuelle ", "neueste ", "meistgelesen", "top stories", "top-themen", "latest ", "trending ", "popular ", "most ", "dernières ", "à voir aussi", "sur le même", "plus lus", "les plus lus", "últimas ", "más leíd", "lo más ", "te puede interesar", "noticias relacionadas", "artículos relacionados", "le più lette", "potrebbe interessarti", "läs mer", "läs också", "les også", "læs også", "lue myös", "lue lisää", "czytaj też", "czytaj także", "zobacz także", "přečtěte", "mais lidas", "leia também", "leia mais", "читайте также", "関連", "あわせて読みたい", "おすすめ", "ランキング", "新着", "相关", "相關", "推荐", "推薦", "热门", "熱門", "延伸閱讀", "관련", "인기", "많이 본"}
