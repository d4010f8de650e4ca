package value

// A currencyName is what people call a currency. One name that several
// countries use, as dollar or rupee, is one currencyName until the text tells
// the country.
type currencyName int16

const (
	noCurrency currencyName = iota
	dollar
	pound
	euro
	yen
	yuan
	rupee
	ruble
	won
	krone
	krona
	koruna
	crown // of any of the countries above
	franc
	swissFranc
	peso
	real
	lira
	rand
	dinar
	dirham
	riyal
	rial
	shilling
	shekel
	hryvnia
	zloty
	forint
	leu
	lev
	rupiah
	ringgit
	baht
	dong
	taka
	naira
	cedi
	birr
	tenge
	kwacha
	sol
	bolivar
	afghani
	kyat
	pula
	manat
	lari
	cent // a hundredth of a dollar or euro
	pence
)

// isHundredth reports whether the name is that of a hundredth of a currency.
func (c currencyName) isHundredth() bool { return c == cent || c == pence }

// currencyOfName returns the currency of a lower-case English name.
func currencyOfName(w string) currencyName {
	switch w {
	case "dollar", "dollars", "bucks":
		return dollar
	case "pound", "pounds", "sterling":
		return pound
	case "euro", "euros":
		return euro
	case "yen":
		return yen
	case "yuan", "renminbi", "rmb":
		return yuan
	case "rupee", "rupees":
		return rupee
	case "ruble", "rubles", "rouble", "roubles":
		return ruble
	case "won":
		return won
	case "krone", "kroner":
		return krone
	case "krona", "kronor", "kronur":
		return krona
	case "koruna", "korunas":
		return koruna
	case "crown", "crowns":
		return crown
	case "franc", "francs":
		return franc
	case "peso", "pesos":
		return peso
	case "reais", "reals":
		return real
	case "lira", "liras":
		return lira
	case "rand":
		return rand
	case "dinar", "dinars":
		return dinar
	case "dirham", "dirhams":
		return dirham
	case "riyal", "riyals":
		return riyal
	case "rial", "rials", "toman", "tomans":
		return rial
	case "shilling", "shillings":
		return shilling
	case "shekel", "shekels":
		return shekel
	}
	return rarerCurrency(w)
}

func rarerCurrency(w string) currencyName {
	switch w {
	case "hryvnia", "hryvnias":
		return hryvnia
	case "zloty", "zlotys":
		return zloty
	case "forint", "forints":
		return forint
	case "lei", "leu":
		return leu
	case "lev", "leva":
		return lev
	case "rupiah", "rupiahs":
		return rupiah
	case "ringgit":
		return ringgit
	case "baht":
		return baht
	case "dong":
		return dong
	case "taka":
		return taka
	case "naira":
		return naira
	case "cedi", "cedis":
		return cedi
	case "birr":
		return birr
	case "tenge":
		return tenge
	case "kwacha":
		return kwacha
	case "soles":
		return sol
	case "bolivar", "bolivars", "bolivares":
		return bolivar
	case "afghani", "afghanis":
		return afghani
	case "kyat", "kyats":
		return kyat
	case "pula":
		return pula
	case "manat":
		return manat
	case "lari":
		return lari
	case "cent", "cents":
		return cent
	case "pence":
		return pence
	}
	return noCurrency
}

// currencyOfSign returns the currency of a sign.
func currencyOfSign(r rune) currencyName {
	switch r {
	case '$', '＄':
		return dollar
	case '€':
		return euro
	case '£':
		return pound
	case '¥', '￥':
		return yen
	case '₹', '₨':
		return rupee
	case '₽':
		return ruble
	case '₩':
		return won
	case '₺':
		return lira
	case '₦':
		return naira
	case '₱':
		return peso
	case '₫':
		return dong
	case '₪':
		return shekel
	case '฿':
		return baht
	case '₴':
		return hryvnia
	case '₸':
		return tenge
	case '৳':
		return taka
	case '₵':
		return cedi
	case '¢':
		return cent
	}
	return noCurrency
}
