package value

// englishEntry is a table: a case for each word, in lower case.
func englishEntry(w []byte) entry {
	if len(w) == 1 {
		switch w[0] {
		case 'a':
			return entry{article, 1}
		case 'm':
			return entry{shortened, 6}
		case 'b':
			return entry{shortened, 9}
		case 'k':
			return entry{shortened, 3}
		case 't':
			return entry{shortened, 12}
		case 'q':
			return entry{quarterSign, 0}
		}
		return entry{}
	}
	if e := englishCalendar(w); e.class != none {
		return e
	}
	if e := englishNumber(w); e.class != none {
		return e
	}
	if u := unitOf(string(w)); u != noUnit {
		return entry{unit, int16(u)}
	}
	if c := currencyOfName(string(w)); c != noCurrency {
		return entry{currency, int16(c)}
	}
	return entry{}
}

func englishCalendar(w []byte) entry {
	switch string(w) {
	case "january", "jan":
		return entry{month, 1}
	case "february", "feb":
		return entry{month, 2}
	case "march", "mar":
		return entry{month, 3}
	case "april", "apr":
		return entry{month, 4}
	case "may":
		return entry{month, 5}
	case "june", "jun":
		return entry{month, 6}
	case "july", "jul":
		return entry{month, 7}
	case "august", "aug":
		return entry{month, 8}
	case "september", "sept", "sep":
		return entry{month, 9}
	case "october", "oct":
		return entry{month, 10}
	case "november", "nov":
		return entry{month, 11}
	case "december", "dec":
		return entry{month, 12}
	case "monday", "mondays", "mon":
		return entry{weekday, 1}
	case "tuesday", "tuesdays", "tue", "tues":
		return entry{weekday, 2}
	case "wednesday", "wednesdays", "wed":
		return entry{weekday, 3}
	case "thursday", "thursdays", "thu", "thur", "thurs":
		return entry{weekday, 4}
	case "friday", "fridays", "fri":
		return entry{weekday, 5}
	case "saturday", "saturdays", "sat":
		return entry{weekday, 6}
	case "sunday", "sundays", "sun":
		return entry{weekday, 7}
	case "spring":
		return entry{season, 21}
	case "summer":
		return entry{season, 22}
	case "autumn", "fall":
		return entry{season, 23}
	case "winter":
		return entry{season, 24}
	case "second", "seconds":
		return entry{clockish, second}
	case "minute", "minutes":
		return entry{clockish, minute}
	case "hour", "hours":
		return entry{clockish, hour}
	case "day", "days":
		return entry{period, day}
	case "weekend", "weekends":
		return entry{period, weekend}
	case "week", "weeks":
		return entry{period, week}
	case "fortnight", "fortnights":
		return entry{period, fortnight}
	case "month", "months":
		return entry{period, monthUnit}
	case "quarter", "quarters":
		return entry{period, quarter}
	case "year", "years":
		return entry{period, year}
	case "decade", "decades":
		return entry{period, decade}
	case "century", "centuries":
		return entry{period, century}
	case "yesterday":
		return entry{relday, -1}
	case "today", "tonight":
		return entry{relday, 0}
	case "tomorrow":
		return entry{relday, 1}
	case "last", "previous", "past":
		return entry{deictic, -1}
	case "this":
		return entry{deictic, 0}
	case "next", "coming":
		return entry{deictic, 1}
	case "early", "mid", "late", "earlier", "later":
		return entry{part, 0}
	case "morning", "afternoon", "evening", "night":
		return entry{daypart, 0}
	case "end", "beginning", "start", "middle":
		return entry{edge, 0}
	case "between", "from":
		return entry{rangeWord, 0}
	case "christmas":
		return entry{holiday, 1225}
	case "new":
		return entry{holiday, 101}
	case "easter", "ramadan", "thanksgiving", "diwali", "hanukkah", "passover", "eid":
		return entry{holiday, movable}
	case "fiscal", "fy":
		return entry{fiscal, 0}
	case "noon":
		return entry{noon, 12}
	case "midnight":
		return entry{noon, 0}
	}
	return entry{}
}

func englishNumber(w []byte) entry {
	switch string(w) {
	case "an":
		return entry{article, 1}
	case "half":
		return entry{half, 0}
	case "one":
		return entry{cardinal, 1}
	case "two":
		return entry{cardinal, 2}
	case "three":
		return entry{cardinal, 3}
	case "four":
		return entry{cardinal, 4}
	case "five":
		return entry{cardinal, 5}
	case "six":
		return entry{cardinal, 6}
	case "seven":
		return entry{cardinal, 7}
	case "eight":
		return entry{cardinal, 8}
	case "nine":
		return entry{cardinal, 9}
	case "ten":
		return entry{cardinal, 10}
	case "eleven":
		return entry{cardinal, 11}
	case "twelve":
		return entry{cardinal, 12}
	case "thirteen":
		return entry{cardinal, 13}
	case "fourteen":
		return entry{cardinal, 14}
	case "fifteen":
		return entry{cardinal, 15}
	case "sixteen":
		return entry{cardinal, 16}
	case "seventeen":
		return entry{cardinal, 17}
	case "eighteen":
		return entry{cardinal, 18}
	case "nineteen":
		return entry{cardinal, 19}
	case "twenty":
		return entry{cardinal, 20}
	case "thirty":
		return entry{cardinal, 30}
	case "forty":
		return entry{cardinal, 40}
	case "fifty":
		return entry{cardinal, 50}
	case "sixty":
		return entry{cardinal, 60}
	case "seventy":
		return entry{cardinal, 70}
	case "eighty":
		return entry{cardinal, 80}
	case "ninety":
		return entry{cardinal, 90}
	case "hundred":
		return entry{scale, 2}
	case "thousand":
		return entry{scale, 3}
	case "lakh", "lakhs", "lac":
		return entry{scale, 5}
	case "million":
		return entry{scale, 6}
	case "crore", "crores":
		return entry{scale, 7}
	case "billion":
		return entry{scale, 9}
	case "trillion":
		return entry{scale, 12}
	case "mn", "mln", "mil":
		return entry{shortened, 6}
	case "bn", "bln":
		return entry{shortened, 9}
	case "tn", "trn":
		return entry{shortened, 12}
	case "cr":
		return entry{shortened, 7}
	case "dozen":
		return entry{dozen, 12}
	case "tens", "dozens", "hundreds", "thousands", "millions", "billions", "trillions":
		return entry{vagueScale, 0}
	case "few", "several", "couple":
		return entry{some, 0}
	case "percent", "pct", "percentage":
		return entry{percentage, percentWord}
	case "per":
		return entry{percentage, percentTwoWords}
	case "basis":
		return entry{percentage, percentBasis}
	}
	return englishOrdinal(w)
}

// englishOrdinal knows the ordinals that name days, quarters, halves and
// centuries; "second" is among the units of time.
func englishOrdinal(w []byte) entry {
	for i, s := range [...]string{"first", "", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
		"eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
		"nineteenth", "twentieth"} {
		if s == string(w) {
			return entry{ordinal, int16(i + 1)}
		}
	}
	return entry{}
}
