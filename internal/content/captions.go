package content

import "strings"

// datesItself reports a sentence that names a weekday, as captions do that say
// when a picture was taken ("... in Moscow on Monday.") and decks seldom do.
func datesItself(s string) bool {
	low := strings.ToLower(s)
	for _, day := range weekdays {
		if i := strings.Index(low, day); i >= 0 && (i == 0 || low[i-1] == ' ' || low[i-1] == '(') {
			return true
		}
	}
	return false
}

// weekdays in English, German, French, Spanish, Italian, Portuguese and Dutch,
// in lower case, without those that are also other words.
var weekdays = [...]string{
	"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
	"montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag",
	"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
	"lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
	"lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica",
	"segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira",
	"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
}
