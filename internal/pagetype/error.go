package pagetype

import (
	"strings"

	"example.com/tearsheet/internal/block"
)

// errorProse is the most running text of an error page, in bytes: an apology
// and some advice. A story about error pages is longer.
const errorProse = 700

// errorPhrases open the title or a heading of an error page, a consent wall or
// a captcha, or are the whole of it.
var errorPhrases = []string{
	"404 not found", "404 error", "404 page", "404 -", "404 –", "404 |", "404:", "403 forbidden", "403 -", "410 gone", "500 internal",
	"502 bad", "503 service", "error 40", "error 50", "http error", "http 40", "http 50",
	"page not found", "not found", "page can't be found", "page cannot be found", "page could not be found",
	"page doesn't exist", "page does not exist", "page isn't available", "page is not available", "page unavailable",
	"oops", "forbidden", "access denied", "access to this page", "unauthorized", "bad gateway", "service unavailable",
	"internal server error", "gateway timeout", "too many requests", "sorry, you have been blocked", "you have been blocked",
	"just a moment", "attention required", "checking your browser", "verify you are human", "verifying you are human",
	"are you a robot", "robot check", "security check", "captcha", "human verification", "enable javascript", "javascript is disabled",
	"javascript required", "please enable", "before you continue", "we value your privacy", "cookie consent", "cookies are disabled",
	"seite nicht gefunden", "zugriff verweigert", "page introuvable", "página no encontrada", "pagina non trovata", "pagina niet gevonden",
	"nie znaleziono strony", "страница не найдена", "ページが見つかりません", "页面不存在", "找不到",
}

// isError reports a page that says why it has nothing to show. Title or main
// heading must begin with such words, or be about them and short.
func isError(f *Features, p *block.Page, title string) bool {
	m := &f.Measures
	if m[prose] > errorProse || m[published] > 0 || m[typedArticle] > 0 {
		return false
	}
	if saysError(title) {
		return true
	}
	for i := range p.Blocks {
		if b := &p.Blocks[i]; b.Kind == block.Heading && b.Level <= 2 && saysError(b.Text) {
			return true
		}
	}
	return false
}

// saysErrorBytes is the longest title that may have an error's words in its
// middle ("Sorry, the page could not be found - Harbour Post").
const saysErrorBytes = 60

func saysError(s string) bool {
	s = strings.ToLower(strings.TrimSpace(strings.ReplaceAll(s, "’", "'")))
	if s == "404" || s == "403" || s == "error" {
		return true
	}
	for _, phrase := range errorPhrases {
		at := strings.Index(s, phrase)
		if at == 0 || at > 0 && len(s) <= saysErrorBytes && strings.Contains(phrase, " ") {
			return true
		}
	}
	return false
}
