package content

import (
	"golang.org/x/net/html/atom"

	"example.com/tearsheet/internal/block"
)

// placedClass finds what a block's place in the page's markup shows.
func (a *assembler) placedClass(i int) (class, rule string) {
	away := a.leadsAway(i)
	if !away && (a.blocks[i].Kind == block.Caption || a.named(i, &captionNames, 2)) {
		return "media", "caption"
	}
	class, rule = a.containerClass(i)
	switch class {
	case "":
		if !away && a.blocks[i].LinkBytes == 0 && a.facts[i].n <= captionWords && a.named(i, &pictureNames, 2) {
			return "media", "beside a picture"
		}
		if c := a.credit(i); c.credit != "" && c.text == "" {
			return "media", "credit"
		}
	case "bio":
		if a.facts[i].n < bioWords || a.dates[i] {
			return "byline", rule
		}
	case "frame", "tags", "toc", "widget", "media", "advertisement":
		// A sidebar, a tab or a slider says where a link is, not what it leads to.
		if rule == "class or id" && away {
			return "related", "link to another story"
		}
	}
	return class, rule
}

// captionWords is the most words of a caption; 99 % of those that the
// development pages know are shorter.
const captionWords = 80

// bioWords is the least number of words of a line about an author; fewer are a name.
const bioWords = 8

// containerClass looks for the closest container whose tag or class words say
// what part of the page it is. Names of containers that hold the story speak of the story.
func (a *assembler) containerClass(i int) (class, rule string) {
	words := containerWords()
	for c, depth := a.blocks[i].Container, 0; c != 0 && depth < ancestors && !a.holdsStory(c); depth++ {
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
			if k := words.of(w); k > 0 {
				best = min(best, k-1)
			}
		}
		if best < len(containerClasses) {
			class := containerClasses[best].class
			if class == "footer" {
				return "frame", "footer"
			}
			return class, "class or id"
		}
		c = container.Parent
	}
	return "", ""
}

// containerClasses are the class and id words that name a part of the page
// that is no story, most telling first.
var containerClasses = [...]struct {
	class string
	words []string
}{
	{"comments", []string{"comment", "comments", "commenting", "disqus", "respond", "kommentar", "kommentare", "kommentarer", "leserkommentare", "commentaires", "comentarios", "commenti", "reacties", "discussion", "talkback"}},
	{"consent", []string{"cookie", "cookies", "consent", "gdpr", "onetrust", "cmplz"}},
	{"paywall", []string{"paywall", "piano", "regwall", "paybox", "abobox", "blocker", "gate"}},
	{"newsletter", []string{"newsletter", "newsletters", "subscribe", "subscription", "signup", "mailchimp", "nyhetsbrev", "infolettre", "optin"}},
	{"share", []string{"share", "sharing", "social", "sharedaddy", "addtoany", "socialmedia", "shariff"}},
	{"related", []string{"related", "recommended", "recommendations", "recommendation", "recommend", "teaser", "teasers", "outbrain", "taboola", "popular", "trending", "more", "recirc", "recirculation", "promo", "similar", "latest", "next", "upnext", "also", "relacionadas", "relacionados", "correlati", "reco", "mostread", "meistgelesen", "ranking", "rank", "rel", "suggested", "suggestions"}},
	{"advertisement", []string{"ad", "ads", "advert", "advertisement", "sponsored", "sponsor", "anzeige", "werbung", "adslot", "adunit"}},
	{"tags", []string{"tags", "tag", "keywords", "topics", "categories"}},
	{"bio", []string{"bio", "biography", "author", "authors", "autor", "autoren", "auteur", "autore", "contributor", "contributors"}},
	{"account", []string{"login", "signin", "register", "account", "loginradius"}},
	{"toc", []string{"toc"}},
	{"media", []string{"player", "video", "audio", "podcast", "jwplayer", "gallery", "slideshow", "lightbox", "embed", "tweet"}},
	{"navigation", []string{"nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "pagination", "pager", "header", "masthead"}},
	{"footer", []string{"footer", "bottom"}},
	{"widget", []string{"job", "jobs", "jobitem", "weather", "wetter", "calendar", "poll", "quiz"}},
	{"frame", []string{"sidebar", "widget", "modal", "popup", "skip", "overlay", "dialog"}},
}

// pictureNames are class and id words of elements around pictures.
var pictureNames = nameSet{words: []string{"image", "img", "picture", "photo", "foto", "bild", "figure"}}

// captionNames are class and id words of what stands with a picture.
var captionNames = nameSet{words: []string{"caption", "captions", "cap", "figcaption", "wpcaption", "credit", "credits", "bildunterschrift", "legende", "bildtext", "imagecaption", "photocredit", "didascalia", "infotext", "mediainfo", "imagetext"}}
