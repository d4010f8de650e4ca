package field

import (
	"strings"

	"golang.org/x/text/language"
)

// languageTag writes a language as BCP 47: "en_us" becomes "en-US", "eng" and "ger" become "en" and "de".
func languageTag(s string) string {
	s = strings.TrimSpace(strings.ReplaceAll(s, "_", "-"))
	if i := strings.IndexAny(s, " ,;."); i >= 0 {
		s = s[:i]
	}
	parts := strings.Split(s, "-")
	if len(parts[0]) < 2 || len(parts[0]) > 3 || len(parts) > 4 {
		return ""
	}
	for i, p := range parts {
		for _, r := range p {
			if (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (i == 0 || r < '0' || r > '9') {
				return ""
			}
		}
		switch {
		case i == 0 || len(p) != 2 && len(p) != 4:
			parts[i] = strings.ToLower(p)
		case len(p) == 2:
			parts[i] = strings.ToUpper(p)
		default:
			parts[i] = strings.ToUpper(p[:1]) + strings.ToLower(p[1:])
		}
	}
	parts[0] = shortest(parts[0])
	return strings.Join(parts, "-")
}

// shortest returns the code of two letters that stands for a language code of three, if there is one.
func shortest(code string) string {
	if len(code) != 3 {
		return code
	}
	if terminological, ok := bibliographic[code]; ok {
		code = terminological
	}
	if base, err := language.ParseBase(code); err == nil {
		return base.String()
	}
	return code
}

// bibliographic holds the codes of ISO 639-2/B, as libraries use them, that
// differ from those of ISO 639-2/T.
var bibliographic = map[string]string{
	"alb": "sqi", "arm": "hye", "baq": "eus", "bur": "mya", "chi": "zho", "cze": "ces", "dut": "nld",
	"fre": "fra", "geo": "kat", "ger": "deu", "gre": "ell", "ice": "isl", "mac": "mkd", "mao": "mri",
	"may": "msa", "per": "fas", "rum": "ron", "slo": "slk", "tib": "bod", "wel": "cym",
}
