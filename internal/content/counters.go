package content

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// counterKind tells what a word behind, or before, a number counts.
func counterKind(word string) (CounterKind, bool) {
	switch strings.ToLower(word) {
	case "view", "views", "read", "reads", "hits", "visits", "aufrufe", "ansichten", "ansicht", "vues", "vue", "visualizaciones", "visualización", "weergaven", "vistas", "visitas", "visualizações", "visualizzazioni", "просмотров", "просмотра", "просмотры":
		return Views, true
	case "comment", "comments", "reply", "replies", "responses", "kommentar", "kommentare", "kommentarer", "commentaire", "commentaires", "comentario", "comentarios", "comentários", "commenti", "reacties", "комментариев", "комментария":
		return Comments, true
	case "like", "likes", "claps", "upvotes", "reactions", "mal", "j'aime", "gusta":
		return Likes, true
	case "share", "shares", "retweets", "restacks", "geteilt", "partages", "compartidos":
		return Shares, true
	}
	return 0, false
}

// counterBytes is the longest line that may be counters alone: four with
// large numbers.
const counterBytes = 80

// readCounters reads a line that holds nothing but numbers with what they
// count: "12 views0 comments", "Comments (3)", "1.2K Likes · 4 Shares". ok is
// false if anything else stands there.
func readCounters(s string) (counters []Counter, ok bool) {
	if len(s) > counterBytes || !mayCount(s) {
		return nil, false
	}
	number, hasNumber := int64(0), false
	kind, hasKind := CounterKind(0), false
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsDigit(r):
			if hasNumber {
				return nil, false
			}
			n, length := readCount(s[i:])
			if length == 0 {
				return nil, false
			}
			number, hasNumber = n, true
			i += length
		case unicode.IsLetter(r):
			end := i
			for end < len(s) {
				r, size := utf8.DecodeRuneInString(s[end:])
				if !unicode.IsLetter(r) && r != '\'' {
					break
				}
				end += size
			}
			k, known := counterKind(s[i:end])
			if !known || hasKind {
				return nil, false
			}
			kind, hasKind = k, true
			i = end
		case r == ' ' || strings.ContainsRune("()·•|,:/-–\n", r):
			i += size
			continue
		default:
			return nil, false
		}
		if hasNumber && hasKind {
			counters = append(counters, Counter{kind, number})
			hasNumber, hasKind = false, false
		}
	}
	return counters, len(counters) > 0 && !hasNumber && !hasKind
}

// mayCount reports whether s may have a digit: those beyond ASCII are not told from letters.
func mayCount(s string) bool {
	for i := 0; i < len(s); i++ {
		if '0' <= s[i] && s[i] <= '9' || s[i] >= utf8.RuneSelf {
			return true
		}
	}
	return false
}

// readCount reads "12", "2,496", "2.496" or "1.2K" and returns its length.
func readCount(s string) (n int64, length int) {
	i, digits, point := 0, "", -1
	for i < len(s) && (s[i] >= '0' && s[i] <= '9' || (s[i] == ',' || s[i] == '.') && i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9') {
		if s[i] == ',' || s[i] == '.' {
			point = len(digits)
		} else {
			digits += s[i : i+1]
		}
		i++
	}
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil {
		return 0, 0
	}
	factor := int64(1)
	if i < len(s) {
		switch s[i] {
		case 'K', 'k':
			factor = 1000
		case 'M':
			factor = 1000000
		}
		if factor > 1 && (i+1 == len(s) || s[i+1] == ' ') {
			i++
		} else {
			factor = 1
		}
	}
	if factor > 1 && point >= 0 {
		for range len(digits) - point {
			factor /= 10
		}
		factor = max(factor, 1)
	}
	if n > 1<<53/factor {
		return 0, 0
	}
	return n * factor, i
}

// readingTime reads a line that says how long reading takes, and returns the
// minutes: "5 min read", "Reading time: 4 minutes", "Lesedauer: 3 Min."
func readingTime(s string) (minutes string, ok bool) {
	const longest = 60
	if len(s) > longest {
		return "", false
	}
	if !strings.ContainsAny(s, "0123456789") {
		return "", false
	}
	low := strings.ToLower(s)
	start := strings.IndexAny(low, "0123456789")
	end := start
	for end < len(low) && low[end] >= '0' && low[end] <= '9' {
		end++
	}
	unit := strings.TrimLeft(low[end:], " -\u00a0")
	if i := strings.IndexAny(unit, "0123456789"); i >= 0 && strings.HasPrefix(low[end:], "-") {
		unit = strings.TrimLeft(unit[i:], "0123456789 ")
	}
	if !strings.HasPrefix(unit, "min") || end-start > 3 {
		return "", false
	}
	for _, w := range []string{"read", "lese", "lectura", "lecture", "lettura", "leitura", "leestijd", "lästid", "lesetid", "чтени"} {
		if strings.Contains(low, w) {
			return low[start:end], true
		}
	}
	return "", false
}
