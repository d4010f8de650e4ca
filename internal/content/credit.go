package content

import (
	"strings"
)

// creditLabels stand before a picture's credit, in lower case.
var creditLabels = []string{
	"photo credit:", "image credit:", "picture credit:", "photograph by", "photo by", "photo:", "photos:", "photograph:", "picture:", "image:", "image source:", "image via", "credit:", "credits:", "courtesy of", "courtesy:", "source:", "illustration:", "illustration by",
	"image :", "ảnh:", "zdjęcie:", "kuva:", "foto :", "bildrechte:", "fotó:", "фото:", "copyright", "foto:", "fotos:", "bild:", "bilder:", "bildquelle:", "quelle:", "fotografie:", "grafik:",
	"crédit photo :", "crédit photo:", "crédit :", "crédit:", "crédits :", "photo :", "crédito:", "foto de", "fuente:", "imagen:", "©", "(c)", "📷",
}

// splitCredit takes the credit off a caption: what follows a credit label, or
// stands in brackets with a slash at the end.
func splitCredit(s string) (text, credit string) {
	low := strings.ToLower(s)
	if len(low) != len(s) {
		return s, "" // lower case has another length: offsets would not fit
	}
	at, after := -1, 0
	for _, label := range creditLabels {
		i := strings.LastIndex(low, label)
		if i > at && (i == 0 || !isLetterBefore(low, i)) {
			at, after = i, i+len(label)
		}
	}
	if at >= 0 {
		credit = strings.Trim(s[after:], " ():;|[]–-\n")
		text = strings.TrimRight(s[:at], " (|[–-/\n")
		return strings.TrimSpace(text), strings.TrimSuffix(credit, ".")
	}
	if open := strings.LastIndexByte(s, '('); open > 0 && strings.HasSuffix(s, ")") {
		inside := s[open+1 : len(s)-1]
		if strings.ContainsAny(inside, "/") || isAgencyCredit(inside) {
			return strings.TrimSpace(s[:open]), strings.TrimSpace(inside)
		}
	}
	return s, ""
}

// creditWords is the most words of a line that is nothing but a credit: a name
// or two with their agencies.
const creditWords = 10

// readCaption notes what block i says of a picture: its caption, its credit or
// both. A credit by itself belongs to the caption before it.
func (a *assembler) readCaption(i int) {
	b := &a.blocks[i]
	text, credit := splitCredit(captionText(b.Text))
	if b.Credit > 0 {
		text = strings.TrimSpace(captionText(b.Text[:b.Credit]))
		if _, credit = splitCredit(b.Text[b.Credit:]); credit == "" {
			credit = strings.Trim(b.Text[b.Credit:], " ()[]/|–—-\n")
		}
	}
	if credit == "" && a.isCredit(i) {
		text, credit = "", text
	}
	if n := len(a.captions); text == "" && n > 0 && a.captions[n-1].credit == "" && i-a.captions[n-1].block <= 2 && a.shares(i, a.captions[n-1].block) {
		a.captions[n-1].credit = credit
		return
	}
	a.captions = append(a.captions, caption{i, text, credit})
}

// captionLabels stand before captions for those who hear the page, in lower case.
var captionLabels = []string{"legende:", "bildunterschrift:", "caption:", "image caption", "image caption,", "bildtext:", "bild:", "légende:", "légende :"}

// captionText takes such a label off.
func captionText(s string) string {
	for _, label := range captionLabels {
		if len(s) > len(label) && strings.EqualFold(s[:len(label)], label) {
			return strings.TrimLeft(s[len(label):], " ,:")
		}
	}
	return s
}

// creditNames are class and id words of a picture's credit.
var creditNames = nameSet{words: []string{"credit", "credits", "copyright", "photographer", "source", "agency", "author", "rights"}}

// isCredit reports a caption block that is nothing but a credit: marked as one,
// or short and with an agency's name.
func (a *assembler) isCredit(i int) bool {
	f := &a.facts[i]
	if f.n > creditWords || f.end == charStop {
		return false
	}
	return !a.flat && a.named(i, &creditNames, 1) || f.lower <= 2 && isAgencyCredit(a.blocks[i].Text)
}

func isLetterBefore(s string, i int) bool {
	c := s[i-1]
	return 'a' <= c && c <= 'z' || c >= 0x80
}

// isAgencyCredit reports a name in brackets that is a picture agency's.
func isAgencyCredit(s string) bool {
	low := strings.ToLower(s)
	for _, w := range []string{"getty", "reuters", "photo", "foto", " ap", "afp", "dpa", "alamy", "shutterstock", "istock", "unsplash", "pexels", "courtesy", "imago", "picture alliance", "via "} {
		if strings.Contains(low, w) || low == strings.TrimSpace(w) {
			return true
		}
	}
	return false
}

// pictures gives each caption its image: the one whose figure it stands in,
// else the last one before it. A caption without an image stands for itself.
func (a *assembler) pictures() {
	used := make([]bool, len(a.images))
	for _, c := range a.captions {
		p := Picture{Caption: c.text, Credit: c.credit}
		if i := a.imageOf(c.block, used); i >= 0 {
			used[i] = true
			p.URL, p.Alt = a.images[i].URL, a.images[i].Alt
		}
		if a.repeatsPicture(p) {
			continue
		}
		a.story.Pictures = append(a.story.Pictures, p)
	}
	for i, img := range a.images {
		if !used[i] && !img.Small && img.URL != "" && img.Before > a.headline && img.Before > a.first-2 && img.Before <= a.last && a.first >= 0 {
			a.story.Pictures = append(a.story.Pictures, Picture{URL: img.URL, Alt: img.Alt})
		}
	}
}

func (a *assembler) repeatsPicture(p Picture) bool {
	for _, have := range a.story.Pictures {
		if have.Caption == p.Caption && have.Credit == p.Credit {
			return true
		}
	}
	return false
}

// reach is how many blocks before its caption a picture is looked for: its
// caption toggle and its credit may stand between.
const reach = 3

func (a *assembler) imageOf(at int, used []bool) int {
	best := -1
	for i, img := range a.images {
		if img.Caption == at && !used[i] {
			return i
		}
		if img.Before > at {
			break
		}
		if img.Before >= at-reach && !img.Small && !used[i] {
			best = i
		}
	}
	return best
}
