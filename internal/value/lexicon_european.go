package value

// The German, French and Spanish lexicons hold what dates, money and percents
// need: months, days of the week, scales, percent, currencies. Relative
// expressions beyond yesterday, today and tomorrow are left out.

func germanEntry(w []byte) entry {
	switch string(w) {
	case "januar", "jänner", "jan":
		return entry{month, 1}
	case "februar", "feb":
		return entry{month, 2}
	case "märz":
		return entry{month, 3}
	case "april", "apr":
		return entry{month, 4}
	case "mai":
		return entry{month, 5}
	case "juni":
		return entry{month, 6}
	case "juli":
		return entry{month, 7}
	case "august", "aug":
		return entry{month, 8}
	case "september", "sept", "sep":
		return entry{month, 9}
	case "oktober", "okt":
		return entry{month, 10}
	case "november", "nov":
		return entry{month, 11}
	case "dezember", "dez":
		return entry{month, 12}
	case "montag":
		return entry{weekday, 1}
	case "dienstag":
		return entry{weekday, 2}
	case "mittwoch":
		return entry{weekday, 3}
	case "donnerstag":
		return entry{weekday, 4}
	case "freitag":
		return entry{weekday, 5}
	case "samstag", "sonnabend":
		return entry{weekday, 6}
	case "sonntag":
		return entry{weekday, 7}
	case "gestern":
		return entry{relday, -1}
	case "heute":
		return entry{relday, 0}
	case "hundert":
		return entry{scale, 2}
	case "tausend":
		return entry{scale, 3}
	case "million", "millionen", "mio":
		return entry{scale, 6}
	case "milliarde", "milliarden", "mrd":
		return entry{scale, 9}
	case "billion", "billionen":
		return entry{scale, 12}
	case "prozent":
		return entry{percentage, percentWord}
	case "prozentpunkte", "prozentpunkten", "prozentpunkt":
		return entry{percentage, percentPoints}
	}
	return europeanEntry(w)
}

func frenchEntry(w []byte) entry {
	switch string(w) {
	case "janvier":
		return entry{month, 1}
	case "février":
		return entry{month, 2}
	case "mars":
		return entry{month, 3}
	case "avril":
		return entry{month, 4}
	case "mai":
		return entry{month, 5}
	case "juin":
		return entry{month, 6}
	case "juillet":
		return entry{month, 7}
	case "août":
		return entry{month, 8}
	case "septembre":
		return entry{month, 9}
	case "octobre":
		return entry{month, 10}
	case "novembre":
		return entry{month, 11}
	case "décembre":
		return entry{month, 12}
	case "lundi":
		return entry{weekday, 1}
	case "mardi":
		return entry{weekday, 2}
	case "mercredi":
		return entry{weekday, 3}
	case "jeudi":
		return entry{weekday, 4}
	case "vendredi":
		return entry{weekday, 5}
	case "samedi":
		return entry{weekday, 6}
	case "dimanche":
		return entry{weekday, 7}
	case "hier":
		return entry{relday, -1}
	case "aujourd":
		return entry{}
	case "cent", "cents":
		return entry{scale, 2}
	case "mille":
		return entry{scale, 3}
	case "million", "millions":
		return entry{scale, 6}
	case "milliard", "milliards":
		return entry{scale, 9}
	case "pour":
		return entry{percentage, percentTwoWords}
	}
	return europeanEntry(w)
}

func spanishEntry(w []byte) entry {
	switch string(w) {
	case "enero":
		return entry{month, 1}
	case "febrero":
		return entry{month, 2}
	case "marzo":
		return entry{month, 3}
	case "abril":
		return entry{month, 4}
	case "mayo":
		return entry{month, 5}
	case "junio":
		return entry{month, 6}
	case "julio":
		return entry{month, 7}
	case "agosto":
		return entry{month, 8}
	case "septiembre", "setiembre":
		return entry{month, 9}
	case "octubre":
		return entry{month, 10}
	case "noviembre":
		return entry{month, 11}
	case "diciembre":
		return entry{month, 12}
	case "lunes":
		return entry{weekday, 1}
	case "martes":
		return entry{weekday, 2}
	case "miércoles":
		return entry{weekday, 3}
	case "jueves":
		return entry{weekday, 4}
	case "viernes":
		return entry{weekday, 5}
	case "sábado":
		return entry{weekday, 6}
	case "domingo":
		return entry{weekday, 7}
	case "ayer":
		return entry{relday, -1}
	case "hoy":
		return entry{relday, 0}
	case "mil":
		return entry{scale, 3}
	case "millón", "millones":
		return entry{scale, 6}
	case "billón", "billones":
		return entry{scale, 12}
	case "por":
		return entry{percentage, percentTwoWords}
	}
	return europeanEntry(w)
}

// europeanEntry knows what the three languages write alike.
func europeanEntry(w []byte) entry {
	switch string(w) {
	case "euro", "euros":
		return entry{currency, int16(euro)}
	case "dollar", "dollars", "dólar", "dólares":
		return entry{currency, int16(dollar)}
	case "franken":
		return entry{currency, int16(swissFranc)}
	case "yen":
		return entry{currency, int16(yen)}
	case "yuan", "yuans":
		return entry{currency, int16(yuan)}
	case "rubel", "rublos", "roubles":
		return entry{currency, int16(ruble)}
	case "peso", "pesos":
		return entry{currency, int16(peso)}
	case "kilometer", "kilometern", "kilomètre", "kilomètres", "kilómetro", "kilómetros", "km":
		return entry{unit, int16(unitOf("km"))}
	case "kilogramm", "kilogrammes", "kilogramos", "kg":
		return entry{unit, int16(unitOf("kg"))}
	case "hektar", "hectares", "hectáreas":
		return entry{unit, int16(unitOf("hectare"))}
	case "tonnen", "tonnes", "toneladas":
		return entry{unit, int16(unitOf("tonne"))}
	}
	return entry{}
}
