package block

import "strings"

// LooksLikeHTML reports whether src is HTML rather than text.
func LooksLikeHTML(src string) bool {
	return strings.Contains(src, "</p>") || strings.Contains(src, "</html>") || strings.Contains(src, "</div>")
}
