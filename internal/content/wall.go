package content

import (
	"strings"
	"sync"
)

// A page that stands where a story should says so in a few set phrases: it is not found, the server is
// down, the reader has to prove that he is human, to switch scripts on, or to agree to something.
// Such a page reads like prose. It is known by phrases that fill it: a story that quotes one goes on.

// wallPhrases are parts of such sentences, in lower case. Each says by itself why there is no story.
var wallPhrases = [...]string{
	// not found
	"page not found", "page could not be found", "page you requested", "page you are looking for", "page you were looking for", "page you're looking for", "requested url was not found", "error 404", "404 error", "404 not found",
	"does not exist or has been moved", "no longer available on this site", "page has moved or",
	"seite nicht gefunden", "seite wurde nicht gefunden", "seite existiert nicht", "gesuchte seite", "seite konnte nicht gefunden", "angeforderte seite",
	"page introuvable", "page demandée", "page que vous recherchez", "page que vous cherchez", "page n'existe pas", "página no encontrada", "página que buscas", "página que busca", "página solicitada",
	"pagina non trovata", "pagina che cerchi", "pagina richiesta", "página não encontrada", "página que você procura", "pagina niet gevonden", "pagina die u zoekt", "sidan hittades inte", "sidan kunde inte hittas", "siden ble ikke funnet", "siden blev ikke fundet", "siden finnes ikke", "sivua ei löyt",
	"strona nie została znaleziona", "nie znaleziono strony", "stránka nenalezena", "страница не найдена", "сторінку не знайдено", "sayfa bulunamadı", "ページが見つかりません", "お探しのページ", "页面不存在", "找不到页面", "您访问的页面", "找不到頁面", "頁面不存在", "페이지를 찾을 수 없습니다",
	// scripts
	"enable javascript", "javascript is disabled", "javascript is required", "javascript is not enabled", "site requires javascript", "app requires javascript", "page requires javascript", "javascript to run this app", "turn on javascript", "browser supports javascript",
	"javascript aktivieren", "aktivieren sie javascript", "javascript ist deaktiviert", "activer javascript", "activez javascript", "javascript est désactivé", "activar javascript", "habilitar javascript", "habilite javascript", "active javascript", "abilitare javascript", "abilita javascript", "javascript inschakelen", "schakel javascript", "aktivera javascript", "włącz javascript", "włączyć javascript", "включите javascript", "увімкніть javascript", "javascriptを有効", "启用javascript", "启用 javascript", "啟用javascript", "자바스크립트를",
	// robots
	"checking your browser", "verify you are human", "verify that you are human", "verifying you are human", "you are a human", "you are human", "not a robot", "are you a robot", "you're a robot", "complete the captcha", "solve the captcha", "unusual traffic from your", "ddos protection by", "security check to access", "security service to protect itself", "automated access to", "ray id:",
	"kein roboter", "ein mensch sind", "pas un robot", "êtes humain", "no soy un robot", "eres humano", "non sono un robot", "geen robot", "не робот", "ロボットではありません", "人机验证", "安全验证", "로봇이 아닙니다",
	// denied
	"access to this page has been denied", "you don't have permission to access", "you do not have permission to access", "403 forbidden", "you have been blocked", "zugriff auf diese seite wurde verweigert", "доступ к сайту ограничен", "アクセスが拒否", "访问被拒绝", "too many requests", "been rate limited",
	"unavailable for legal reasons", "not available in your country", "not available in your region", "unavailable in most european countries", "unavailable in your region",
	// down
	"internal server error", "bad gateway", "service unavailable", "gateway timeout", "gateway time-out", "page is temporarily unavailable", "site is temporarily unavailable", "service is temporarily unavailable", "site is under maintenance", "site under maintenance", "website is currently under", "site is undergoing", "down for scheduled maintenance", "performing some maintenance", "an error occurred while", "oops! something went wrong", "something went wrong. please", "something went wrong, please", "back online shortly", "we'll be back soon", "we will be back soon", "please try again later", "wegen wartungsarbeiten nicht", "vorübergehend nicht verfügbar", "site en maintenance", "site est en maintenance", "temporairement indisponible", "sitio en mantenimiento", "sitio está en mantenimiento", "sito in manutenzione", "site em manutenção", "на сайте ведутся технические", "メンテナンス中", "系统维护",
	// consent
	"we value your privacy", "we and our partners", "with your permission we and our", "your privacy is important to us", "accept all cookies", "information on a device", "click to consent", "manage your cookie", "cookie preferences", "cookies to personalise", "cookies to personalize", "this website uses cookies", "this site uses cookies", "we use cookies", "consent to our use of cookies",
	"wir und unsere partner", "weiter mit werbung", "mit werbung weiterlesen", "privatsphäre ist uns wichtig", "informationen auf einem gerät", "wir verwenden cookies", "diese website verwendet cookies", "nous et nos partenaires", "respectons votre vie privée", "soucions de votre vie privée", "nous utilisons des cookies", "nosotros y nuestros", "valoramos su privacidad", "importa tu privacidad", "valoramos tu privacidad", "utilizamos cookies", "noi e i nostri", "rispettiamo la tua privacy", "utilizziamo cookie", "utilizziamo i cookie", "nós e nossos", "wij en onze", "respecteren uw privacy", "wij gebruiken cookies", "vi och våra", "vi og våre", "my i nasi", "używamy plików cookie", "szanujemy twoją", "используем файлы cookie", "クッキーを使用", "cookieを使用", "使用cookie",
}

// wallTitles are how the titles of such pages begin, in lower case.
var wallTitles = [...]string{"404", "403", "500", "502", "503", "page not found", "not found", "access denied", "just a moment", "attention required", "error 4", "error 5", "forbidden", "are you a robot", "robot check", "security check", "bot verification", "captcha", "zugriff verweigert", "accès refusé", "acceso denegado", "accesso negato", "acesso negado", "toegang geweigerd", "åtkomst nekad", "odmowa dostępu", "доступ запрещ", "доступ ограничен", "service unavailable", "under maintenance", "seite nicht gefunden", "page introuvable", "página no encontrada", "pagina non trovata", "página não encontrada", "pagina niet gevonden", "страница не найдена"}

const (
	// longestWall is the most running text of such a page, in letters. Consent notices are
	// the longest: two or three paragraphs.
	longestWall = 3000
	// longestTitledWall is the same where the title says it and the text only in part.
	longestTitledWall = 1200
)

// findWall notes the phrase by which the story is none.
func (a *assembler) findWall() {
	s := a.story
	if s.Letters > longestWall {
		return
	}
	all, told, first := 0, 0, ""
	for _, p := range s.Pieces {
		if p.Part == PartRemoved || p.Part == PartHeadline {
			continue
		}
		n := len(p.Text)
		all += n
		if phrase := wallPhrase(p.Text); phrase != "" {
			told += n
			if first == "" {
				first = phrase
			}
		}
	}
	switch title := a.wallTitle(); {
	case title != "" && s.Letters <= longestTitledWall && told*3 >= all:
		s.Wall = title
	case told*3 >= all*2 && told > 0: // the rest is a heading, a button, a number to quote
		s.Wall = first
	}
}

var wallIndex = sync.OnceValue(func() *phraseIndex {
	x := &phraseIndex{}
	x.add(&phraseList{inside: wallPhrases[:]})
	return x
})

// wallWords returns the first of the phrases that a text holds, "" if there is none.
func wallWords(text string) string {
	var buf [lowerBytes]byte
	_, phrase := wallIndex().named(wallIndex().find(lowerLine(buf[:0], text)))
	return phrase
}

// wallPhrase is wallWords, and for a short line the start of a title.
func wallPhrase(text string) string {
	if phrase := wallWords(text); phrase != "" {
		return phrase
	}
	var buf [lowerBytes]byte
	if low := lowerLine(buf[:0], text); len(low) <= shortLine {
		for _, p := range wallTitles {
			if hasPrefix(low, p) {
				return p
			}
		}
	}
	return ""
}

// shortLine is the longest heading of such a page in bytes: "Attention Required! | Cloudflare".
const shortLine = 40

// wallTitle returns the start of the printed or declared title that tells such a page, or "". What follows it
// must not make a headline of it: "404 homes" does, "404 - Not found" and "404 | News" do not.
func (a *assembler) wallTitle() string {
	titles := []string{a.declared.Title}
	if a.headline >= 0 {
		titles = append(titles, a.blocks[a.headline].Text)
	}
	for _, t := range titles {
		low := strings.ToLower(t)
		for _, p := range wallTitles {
			rest, ok := strings.CutPrefix(low, p)
			if ok && (rest == "" || !isLetterBefore(rest, 1)) && (strings.TrimLeft(rest, " 0123456789") == "" || strings.ContainsAny(rest[:min(len(rest), 6)], ".!?:|-–—") || wallPhrase(t) != "") {
				return p
			}
		}
	}
	return ""
}
