package date

import "time"

// monthOf knows the names of the months, in lower case and without the dot of
// an abbreviation, in the languages of doc.go. The inflected forms are those
// that stand in dates.
func monthOf(w string) time.Month {
	switch w {
	case "january", "jan", "januar", "jänner", "jaenner", "jän", "jänn", "janvier", "janv", "enero", "ene", "gennaio", "gen", "genn",
		"janeiro", "januari", "tammikuu", "tammikuuta", "tammi", "styczeń", "stycznia", "sty", "leden", "ledna", "led",
		"januára", "ocak", "oca", "январь", "января", "янв", "січень", "січня", "січ", "sausio", "sausis", "janúar",
		"január", "ianuarie", "ian", "januarie", "ιανουαρίου", "ιαν", "يناير", "ینایر", "جانفي", "ינואר", "जनवरी", "gener", "siječnja", "јануар", "јануара", "януари":
		return time.January
	case "february", "feb", "febr", "februar", "feber", "fev", "fevr", "févr", "fév", "février", "fevrier", "febrero", "febbraio", "febb",
		"fevereiro", "februari", "helmikuu", "helmikuuta", "helmi", "luty", "lutego", "lut", "únor", "února", "úno", "februára",
		"şubat", "şub", "subat", "февраль", "февраля", "фев", "февр", "лютий", "лютого", "лют", "vasario", "vasaris", "febrúar",
		"február", "februarie", "φεβρουαρίου", "φεβ", "فبراير", "فيفري", "شباط", "פברואר", "फरवरी", "febrer", "veljače", "фебруар", "фебруара", "февруари":
		return time.February
	case "march", "mar", "märz", "maerz", "mär", "mrz", "marz", "mars", "marzo", "março", "marco", "maart", "mrt", "marts",
		"maaliskuu", "maaliskuuta", "maalis", "marzec", "marca", "březen", "března", "bře", "mart", "март", "марта", "мар",
		"березень", "березня", "бер", "kovo", "kovas", "március", "márc", "martie", "maret", "mac", "μαρτίου", "μαρ", "مارس", "آذار",
		"מרץ", "मार्च", "març", "ožujka":
		return time.March
	case "april", "apr", "avril", "avr", "abril", "abr", "aprile", "huhtikuu", "huhtikuuta", "huhti", "kwiecień", "kwietnia", "kwi",
		"duben", "dubna", "dub", "apríla", "nisan", "nis", "апрель", "апреля", "апр", "квітень", "квітня", "квіт", "кві", "balandžio", "balandis",
		"apríl", "április", "ápr", "aprilie", "απριλίου", "απρ", "أبريل", "ابريل", "إبريل", "أفريل", "نيسان", "אפריל", "अप्रैल", "travnja", "април", "априла":
		return time.April
	case "may", "mai", "mayo", "maggio", "mag", "magg", "maio", "mei", "maj", "toukokuu", "toukokuuta", "touko", "maja", "květen", "května", "kvě",
		"mája", "mayıs", "mayis", "май", "мая", "травень", "травня", "трав", "тра", "gegužės", "gegužė", "maí", "május", "μαΐου", "μαϊ", "μάιος",
		"مايو", "ماي", "أيار", "ایار", "מאי", "मई", "maig", "svibnja", "мај", "маја":
		return time.May
	case "june", "jun", "juni", "juin", "junio", "giugno", "giu", "junho", "kesäkuu", "kesäkuuta", "kesä", "czerwiec", "czerwca", "cze",
		"červen", "června", "čvn", "júna", "haziran", "haz", "июнь", "июня", "июн", "червень", "червня", "черв", "чер", "birželio", "birželis",
		"júní", "június", "jún", "iunie", "iun", "junie", "ιουνίου", "ιουν", "يونيو", "يونيه", "جوان", "حزيران", "יוני", "जून", "juny", "lipnja", "јун", "јуна", "юни":
		return time.June
	case "july", "jul", "juli", "juillet", "juil", "julio", "luglio", "lug", "julho", "heinäkuu", "heinäkuuta", "heinä", "lipiec", "lipca", "lip",
		"červenec", "července", "čvc", "júla", "temmuz", "tem", "июль", "июля", "июл", "липень", "липня", "лип", "liepos", "liepa",
		"júlí", "július", "júl", "iulie", "iul", "julie", "julai", "ιουλίου", "ιουλ", "يوليو", "يوليه", "جويلية", "تموز", "יולי", "जुलाई", "juliol", "srpnja", "јул", "јула", "юли":
		return time.July
	case "august", "aug", "août", "aout", "agosto", "ago", "augustus", "augusti", "elokuu", "elokuuta", "elo", "sierpień", "sierpnia", "sie",
		"srpen", "srpna", "srp", "augusta", "ağustos", "ağu", "agustos", "август", "августа", "авг", "серпень", "серпня", "серп", "сер",
		"rugpjūčio", "rugpjūtis", "ágúst", "augusztus", "agustus", "agt", "ogos", "αυγούστου", "αυγ", "أغسطس", "اغسطس", "أوت", "آب", "אוגוסט", "अगस्त", "agost", "kolovoza":
		return time.August
	case "september", "sep", "sept", "septembre", "septiembre", "setiembre", "settembre", "set", "sett", "setembro", "syyskuu", "syyskuuta", "syys",
		"wrzesień", "września", "wrz", "září", "zář", "septembra", "eylül", "eyl", "eylul", "сентябрь", "сентября", "сен", "сент",
		"вересень", "вересня", "вер", "верес", "rugsėjo", "rugsėjis", "szeptember", "szept", "septembrie", "σεπτεμβρίου", "σεπ", "سبتمبر", "أيلول", "ספטמבר", "सितंबर", "setembre", "rujna", "септембар", "септембра", "септември":
		return time.September
	case "october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "ott", "outubro", "out", "lokakuu", "lokakuuta", "loka",
		"październik", "października", "paź", "říjen", "října", "říj", "októbra", "ekim", "eki", "октябрь", "октября", "окт",
		"жовтень", "жовтня", "жовт", "жов", "spalio", "spalis", "október", "octombrie", "οκτωβρίου", "οκτ", "أكتوبر", "اكتوبر", "אוקטובר", "अक्टूबर", "oktobar", "октобар", "октобра", "октомври":
		return time.October
	case "november", "nov", "novembre", "noviembre", "novembro", "marraskuu", "marraskuuta", "marras", "listopad", "listopadu", "listopada", "lis",
		"novembra", "kasım", "kasim", "kas", "ноябрь", "ноября", "ноя", "нояб", "листопад", "листопада", "лист", "лис", "lapkričio", "lapkritis",
		"nóvember", "noiembrie", "νοεμβρίου", "νοε", "نوفمبر", "נובמבר", "नवंबर", "studenoga", "studenog", "новембар", "новембра", "ноември":
		return time.November
	case "december", "dec", "dezember", "dez", "décembre", "decembre", "déc", "diciembre", "dic", "dicembre", "dezembro", "desember", "des",
		"joulukuu", "joulukuuta", "joulu", "grudzień", "grudnia", "gru", "prosinec", "prosince", "pro", "decembra", "aralık", "aralik", "ara",
		"декабрь", "декабря", "дек", "грудень", "грудня", "груд", "гру", "gruodžio", "gruodis", "decembrie", "desembre", "disember", "desembar",
		"δεκεμβρίου", "δεκ", "ديسمبر", "דצמבר", "दिसंबर", "prosinca", "децембар", "децембра", "декември":
		return time.December
	}
	return hebrewMonth(w)
}

// hebrewMonth strips the preposition that Hebrew glues to a month.
func hebrewMonth(w string) time.Month {
	const in = "ב"
	if len(w) > len(in)+4 && w[:len(in)] == in {
		return monthOf(w[len(in):])
	}
	return 0
}

// levantMonth knows the Levantine months whose name has two words.
func levantMonth(a, b string) time.Month {
	switch a {
	case "كانون":
		switch b {
		case "الثاني":
			return time.January
		case "الأول", "الاول":
			return time.December
		}
	case "تشرين":
		switch b {
		case "الأول", "الاول":
			return time.October
		case "الثاني":
			return time.November
		}
	}
	return 0
}
