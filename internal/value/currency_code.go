package value

// codeIn returns the ISO 4217 code of the currency that people in a country
// (ISO 3166-1) call c, "" if they have none of that name. Source: ISO 4217, list one.
func (c currencyName) codeIn(country string) string {
	switch c {
	case dollar:
		switch country {
		case "US", "EC", "SV", "PR", "PA":
			return "USD"
		case "AU", "KI", "NR", "TV":
			return "AUD"
		case "CA", "NZ", "HK", "SG", "JM", "TT", "BB", "BS", "BZ", "FJ", "GY", "LR", "NA", "SB", "SR", "TW", "BN":
			return dollarOf(country)
		}
	case pound:
		switch country {
		case "GB", "IM", "JE", "GG":
			return "GBP"
		case "EG":
			return "EGP"
		case "LB":
			return "LBP"
		case "SY":
			return "SYP"
		case "SD":
			return "SDG"
		case "SS":
			return "SSP"
		}
	case rupee:
		switch country {
		case "IN":
			return "INR"
		case "PK":
			return "PKR"
		case "LK":
			return "LKR"
		case "NP":
			return "NPR"
		case "MU":
			return "MUR"
		case "SC":
			return "SCR"
		}
	case peso:
		switch country {
		case "MX":
			return "MXN"
		case "AR":
			return "ARS"
		case "CL":
			return "CLP"
		case "CO":
			return "COP"
		case "PH":
			return "PHP"
		case "UY":
			return "UYU"
		case "DO":
			return "DOP"
		case "CU":
			return "CUP"
		}
	case yen:
		if country == "CN" {
			return "CNY"
		}
		if country == "JP" {
			return "JPY"
		}
	default:
		return c.rarerIn(country)
	}
	return ""
}

func dollarOf(country string) string {
	if country == "TW" {
		return "TWD"
	}
	return country + "D"
}

func (c currencyName) rarerIn(country string) string {
	type pair struct {
		name    currencyName
		country string
	}
	switch (pair{c, country}) {
	case pair{krone, "NO"}, pair{crown, "NO"}:
		return "NOK"
	case pair{krone, "DK"}, pair{krone, "GL"}, pair{crown, "DK"}:
		return "DKK"
	case pair{crown, "CZ"}:
		return "CZK"
	case pair{krona, "SE"}, pair{crown, "SE"}:
		return "SEK"
	case pair{krona, "IS"}, pair{crown, "IS"}:
		return "ISK"
	case pair{won, "KR"}:
		return "KRW"
	case pair{won, "KP"}:
		return "KPW"
	case pair{ruble, "RU"}:
		return "RUB"
	case pair{ruble, "BY"}:
		return "BYN"
	case pair{franc, "CH"}:
		return "CHF"
	case pair{franc, "CD"}:
		return "CDF"
	case pair{franc, "RW"}:
		return "RWF"
	case pair{franc, "BI"}:
		return "BIF"
	case pair{franc, "GN"}:
		return "GNF"
	case pair{franc, "DJ"}:
		return "DJF"
	case pair{franc, "SN"}, pair{franc, "CI"}, pair{franc, "ML"}, pair{franc, "BF"}, pair{franc, "BJ"}, pair{franc, "NE"}, pair{franc, "TG"}:
		return "XOF"
	case pair{franc, "CM"}, pair{franc, "GA"}, pair{franc, "TD"}, pair{franc, "CG"}, pair{franc, "CF"}, pair{franc, "GQ"}:
		return "XAF"
	case pair{dinar, "IQ"}:
		return "IQD"
	case pair{dinar, "KW"}:
		return "KWD"
	case pair{dinar, "JO"}:
		return "JOD"
	case pair{dinar, "BH"}:
		return "BHD"
	case pair{dinar, "DZ"}:
		return "DZD"
	case pair{dinar, "TN"}:
		return "TND"
	case pair{dinar, "LY"}:
		return "LYD"
	case pair{dinar, "RS"}:
		return "RSD"
	case pair{dirham, "AE"}:
		return "AED"
	case pair{dirham, "MA"}:
		return "MAD"
	case pair{riyal, "SA"}:
		return "SAR"
	case pair{riyal, "QA"}:
		return "QAR"
	case pair{riyal, "YE"}, pair{rial, "YE"}:
		return "YER"
	case pair{rial, "IR"}, pair{riyal, "IR"}:
		return "IRR"
	case pair{rial, "OM"}, pair{riyal, "OM"}:
		return "OMR"
	case pair{shilling, "KE"}:
		return "KES"
	case pair{shilling, "TZ"}:
		return "TZS"
	case pair{shilling, "UG"}:
		return "UGX"
	case pair{shilling, "SO"}:
		return "SOS"
	case pair{leu, "RO"}:
		return "RON"
	case pair{leu, "MD"}:
		return "MDL"
	case pair{kwacha, "ZM"}:
		return "ZMW"
	case pair{kwacha, "MW"}:
		return "MWK"
	case pair{manat, "AZ"}:
		return "AZN"
	case pair{manat, "TM"}:
		return "TMT"
	}
	return ""
}

// usual returns the code that the name means by itself: that of its only
// currency or of by far its largest. It is empty where several are as likely
// (peso, krone, dinar, franc, shilling).
func (c currencyName) usual() string {
	codes := [...]string{
		dollar: "USD", pound: "GBP", euro: "EUR", yen: "JPY", yuan: "CNY", rupee: "INR", ruble: "RUB", won: "KRW",
		krona: "SEK", koruna: "CZK", swissFranc: "CHF", real: "BRL", lira: "TRY", rand: "ZAR", riyal: "SAR", rial: "IRR",
		shekel: "ILS", hryvnia: "UAH", zloty: "PLN", forint: "HUF", leu: "RON", lev: "BGN", rupiah: "IDR",
		ringgit: "MYR", baht: "THB", dong: "VND", taka: "BDT", naira: "NGN", cedi: "GHS", birr: "ETB", tenge: "KZT",
		sol: "PEN", bolivar: "VES", afghani: "AFN", kyat: "MMK", pula: "BWP", lari: "GEL", cent: "USD", pence: "GBP",
	}
	if int(c) < len(codes) {
		return codes[c]
	}
	return ""
}

// code returns the ISO 4217 code of c in a story about countries. A bare
// dollar is always the American one: stories from elsewhere name America as
// often as their own country, and usually mark their own dollar.
func (c currencyName) code(countries []string) string {
	if c != dollar {
		for _, country := range countries {
			if code := c.codeIn(country); code != "" {
				return code
			}
		}
	}
	return c.usual()
}

// codeOfPrefix returns the code for letters printed before an amount or before
// a sign, as in "US$5", "Rs 50", "KSh200", and "" for other words. Names of
// ISO 4217 are among them. sign says that a currency sign follows.
func codeOfPrefix(w string, sign currencyName) string {
	if sign == dollar {
		switch w {
		case "US", "U.S.", "U.S":
			return "USD"
		case "A", "AU", "Au":
			return "AUD"
		case "C", "CA", "CAN", "Can", "CDN", "Cdn":
			return "CAD"
		case "NZ":
			return "NZD"
		case "HK":
			return "HKD"
		case "S", "SG":
			return "SGD"
		case "NT":
			return "TWD"
		case "R":
			return "BRL"
		case "MX", "Mex":
			return "MXN"
		case "J", "JA":
			return "JMD"
		case "TT":
			return "TTD"
		case "Z", "ZW":
			return "ZWL"
		case "FJ", "F":
			return "FJD"
		case "N":
			return "NAD"
		case "BZ":
			return "BZD"
		case "B":
			return "BND"
		}
		return isoCurrency(w)
	}
	if sign == pound && (w == "E" || w == "LE") {
		return "EGP"
	}
	if sign == cedi && w == "GH" {
		return "GHS"
	}
	return isoCurrency(w)
}

// codeOfLetters returns the code for letters before an amount without a sign.
// A single letter counts only if it is glued to the amount, and the amount has a scale.
func codeOfLetters(w string) (code string, name currencyName) {
	switch w {
	case "Rs", "Re":
		return "", rupee
	case "RM":
		return "MYR", noCurrency
	case "Rp":
		return "IDR", noCurrency
	case "KSh", "Ksh", "KES", "Kshs", "KShs":
		return "KES", noCurrency
	case "USh", "Ush", "UShs":
		return "UGX", noCurrency
	case "TSh", "Tsh", "TShs":
		return "TZS", noCurrency
	case "Sh", "Shs":
		return "", shilling
	case "Tk":
		return "BDT", noCurrency
	case "Php", "PhP", "P":
		return "PHP", noCurrency
	case "R":
		return "ZAR", noCurrency
	case "N":
		return "NGN", noCurrency
	case "Dh", "Dhs":
		return "AED", noCurrency
	case "SR":
		return "SAR", noCurrency
	case "LE":
		return "EGP", noCurrency
	case "GH":
		return "GHS", noCurrency
	case "Fr", "SFr", "Sfr":
		return "CHF", noCurrency
	case "K":
		return "ZMW", noCurrency
	}
	return isoCurrency(w), noCurrency
}

// isoCurrency returns w if it is a code of ISO 4217 that news print.
func isoCurrency(w string) string {
	if len(w) != 3 {
		return ""
	}
	switch w {
	case "USD", "EUR", "GBP", "JPY", "CNY", "INR", "AUD", "CAD", "CHF", "NZD", "HKD", "SGD", "SEK", "NOK", "DKK",
		"RUB", "KRW", "TRY", "BRL", "MXN", "ZAR", "PLN", "CZK", "HUF", "RON", "BGN", "ILS", "AED", "SAR", "QAR",
		"KWD", "BHD", "OMR", "JOD", "EGP", "NGN", "KES", "UGX", "TZS", "GHS", "ETB", "MAD", "TND", "PKR", "LKR",
		"BDT", "NPR", "IDR", "MYR", "PHP", "THB", "VND", "TWD", "UAH", "KZT", "GEL", "AZN", "AMD", "ARS", "CLP",
		"COP", "PEN", "UYU", "XOF", "XAF", "RWF", "ZMW", "BWP", "NAD", "ISK", "RSD", "IRR", "IQD":
		return w
	}
	return ""
}
