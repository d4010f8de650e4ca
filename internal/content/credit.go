package content

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/tearsheet/internal/byline"
)

// splitMarked takes the credit off a caption: the one that the markup tells, or
// what [splitCredit] finds.
func splitMarked(s string, marked []string) (text, credit string) {
	s = strings.TrimSpace(cutCaptionLabel(s))
	best, first := "", false
	for _, c := range marked {
		if len(c) <= len(best) || len(c) > len(s) {
			continue
		}
		if strings.HasSuffix(s, c) && startsApart(s[:len(s)-len(c)], c) {
			best, first = c, false
		} else if strings.HasPrefix(s, c+"\n") {
			best, first = c, true
		}
	}
	if best == "" {
		return splitCredit(s)
	}
	if first {
		text = s[len(best):]
	} else {
		text = s[:len(s)-len(best)]
	}
	if _, c := splitCredit(best); c != "" {
		best = c
	}
	text, more := splitCredit(strings.TrimSpace(text) + " ")
	return trimCaption(text), strings.TrimSpace(more + " " + trimCredit(best))
}

// trimCredit takes off the signs around a credit, but no bracket that belongs to it.
func trimCredit(s string) string {
	s = strings.Trim(s, " :;|[]–-\n")
	if strings.Count(s, "(") < strings.Count(s, ")") {
		s = strings.TrimSuffix(s, ")")
	}
	if strings.LastIndexByte(s, '(') == 0 {
		s = strings.TrimSuffix(s[1:], ")")
	}
	return strings.TrimSuffix(strings.TrimSpace(s), ".")
}

// startsApart reports that a credit begins a word after before, or was joined to
// it by the layout: "... at the gate.Jane Roe".
func startsApart(before, credit string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(credit)
	return !unicode.IsLetter(last) || unicode.IsLower(last) && unicode.IsUpper(first)
}

// captionLabels stand before captions for those who hear the page, in lower case.
var captionLabels = []string{"legende:", "bildlegende:", "bildunterschrift:", "caption:", "image caption,", "image caption", "bildtext:", "bild:", "légende:", "légende :", "pie de foto:"}

// cutCaptionLabel takes off the word that calls a caption one.
func cutCaptionLabel(s string) string {
	for _, label := range captionLabels {
		if len(s) > len(label) && strings.EqualFold(s[:len(label)], label) {
			return s[len(label):]
		}
	}
	return s
}

// trimCaption takes off the signs that led to a credit.
func trimCaption(s string) string { return strings.TrimSpace(strings.TrimRight(s, " (|[–—-/\n")) }

// splitCredit takes the credit off a caption: what follows a credit label, or
// stands in brackets with a slash at the end.
func splitCredit(s string) (text, credit string) {
	var buf [lowerBytes]byte
	low := appendLower(buf[:0], s)
	if len(low) != len(s) {
		return s, "" // lower case has another length: offsets would not fit
	}
	if at, after := lastCreditLabel(low); at >= 0 {
		return trimCaption(s[:at]), trimCredit(s[after:])
	}
	if i := lastEquals(s); i > 0 && !strings.ContainsFunc(s[i:], unicode.IsDigit) {
		return s[:i], s[i+len("＝"):]
	}
	if strings.HasSuffix(s, ")") {
		if open := strings.LastIndexByte(s, '('); open > 0 {
			inside := s[open+1 : len(s)-1]
			if strings.Contains(inside, "/") || isAgencyCredit(inside) {
				return strings.TrimSpace(s[:open]), strings.TrimSpace(inside)
			}
		}
	}
	if before, after, ok := strings.Cut(s, " / "); ok && len(strings.Fields(after)) <= 6 && (!strings.ContainsAny(after[len(after)-1:], ".!?") || strings.HasSuffix(after, " nuotr.")) {
		return before, after
	}
	if s = trimCaption(s); onlyCredit(s) {
		return "", trimCredit(s)
	}
	return s, ""
}

// A credited is what splitCredit makes of a text.
type credited struct {
	text, credit string
	known        bool
}

// credit is splitCredit of block i, which is asked for several times.
func (p *page) credit(i int) *credited {
	if p.credits == nil {
		p.credits = p.mem.credits.take(len(p.blocks))
	}
	c := &p.credits[i]
	if !c.known {
		c.text, c.credit = splitCredit(p.blocks[i].Text)
		c.known = true
	}
	return c
}

// alone returns the credit if no words stand before it.
func (c *credited) alone() string {
	if strings.Contains(c.text, " ") {
		return ""
	}
	return c.credit
}

// lastEquals returns where the last wide equals sign stands that has no more than a credit behind it, -1 if none does.
func lastEquals(s string) int {
	from := max(0, len(s)-equalsCredit)
	if i := strings.LastIndex(s[from:], "＝"); i >= 0 {
		return from + i
	}
	return -1
}

// creditWords is the most words of a line that is nothing but a credit: a name
// or two with their agencies.
const creditWords = 10

// readCaption notes what block i says of a picture: its caption, its credit or
// both. A credit by itself belongs to the caption before it.
func (a *assembler) readCaption(i int) {
	text, credit := splitMarked(a.blocks[i].Text, a.declared.Credits)
	if credit == "" && (a.isCredit(i) || a.flat && a.lacksCredit(i) && isSignature(text)) {
		text, credit = "", text
	}
	if credit == "" {
		text, credit = splitSignature(text)
	}
	if credit == "" && a.flat && i+1 < len(a.blocks) {
		credit = a.credit(i + 1).alone()
	}
	if text == "" && a.lacksCredit(i) && a.shares(i, a.captions[len(a.captions)-1].block) {
		a.captions[len(a.captions)-1].credit = credit
		return
	}
	a.captions = append(a.captions, caption{i, text, credit})
}

// lacksCredit reports that a caption right before block i has no credit yet.
func (a *assembler) lacksCredit(i int) bool {
	n := len(a.captions)
	return n > 0 && a.captions[n-1].credit == "" && i-a.captions[n-1].block <= 2
}

// Words of a caption that has a signature behind it, at least; of a photographer with the paper, and of a line that is
// nothing else, at most.
const (
	signedCaption  = 4
	signatureWords = 8
	loneSignature  = 6
)

// splitSignature takes the photographer or agency off a caption of sentences, behind the last of them: "The harbour at dawn.
// Cat Fox for The Daily Lamp".
func splitSignature(s string) (text, credit string) {
	i := strings.LastIndex(s, ". ")
	if i < 0 || len(strings.Fields(s[:i])) < signedCaption {
		return s, ""
	}
	if last := s[i+2:]; isNames(last) {
		return s[:i+1], last
	}
	return s, ""
}

// isNames reports a few words in capitals, with small words between them, and no full stop.
func isNames(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > signatureWords || strings.ContainsAny(s, ".!?:\"“”„") {
		return false
	}
	for i, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) && (i == 0 || !joinsNames(w)) {
			return false
		}
	}
	return true
}

// joinsNames reports a small word between the names of a signature.
func joinsNames(w string) bool {
	switch w {
	case "for", "via", "of", "de", "/", "und", "and":
		return true
	}
	return false
}

// isSignature reports a line of nothing but a photographer's name or an agency's: "Cat Fox", "Cat Fox/Daily Lamp".
func isSignature(s string) bool {
	if !isNames(s) || len(strings.Fields(s)) > loneSignature {
		return false
	}
	if strings.Contains(s, "/") {
		return true
	}
	authors, _ := byline.Parse(s)
	return len(authors) == 1 && authors[0].Name == s && strings.Contains(s, " ") && len(strings.Fields(s)) <= loneWords
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

// equalsCredit is the longest credit after a wide equals sign, as Japanese papers
// write it, in bytes with the sign: eight characters.
const equalsCredit = 27

// onlyCredit reports a few words that name a picture agency and say nothing else.
func onlyCredit(s string) bool {
	return !strings.HasSuffix(s, ".") && (strings.Contains(s, "/") || strings.Contains(s, ")")) && len(strings.Fields(s)) <= 6 && isAgencyCredit(s)
}

func isLetterBefore[T string | []byte](s T, i int) bool {
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
	used := a.mem.flags.take(len(a.images))
	for k, c := range a.captions {
		if n := len(a.story.Pictures); c.text == "" && n > 0 && c.block-a.captions[k-1].block <= reach && a.story.Pictures[n-1].Credit == "" {
			a.story.Pictures[n-1].Credit = c.credit // of the caption before it
			continue
		}
		p := Picture{Caption: c.text, Credit: c.credit}
		if i := a.imageOf(c.block, used); i >= 0 {
			used[i] = true
			p.URL, p.Alt, p.Source = a.images[i].URL, a.images[i].Alt, a.images[i].Source
		}
		if a.repeatsPicture(p) {
			continue
		}
		a.story.Pictures = append(a.story.Pictures, p)
	}
	for i, img := range a.images {
		if !used[i] && !img.Small && img.URL != "" && img.Before > a.headline && img.Before > a.first-2 && img.Before <= a.last && a.first >= 0 {
			a.story.Pictures = append(a.story.Pictures, Picture{URL: img.URL, Alt: img.Alt, Source: img.Source})
		}
	}
}

func (a *assembler) repeatsPicture(p Picture) bool {
	for _, have := range a.story.Pictures {
		if have.Caption == p.Caption && (have.Credit == p.Credit || p.Caption != "" && (p.Credit == "" || have.Credit == "")) {
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
