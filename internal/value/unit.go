package value

// unitName is the index of a unit in units.
type unitName int16

const noUnit unitName = 0

// units are the singular and plural names of the units of measure, and of what
// counts as one (times, degrees).
var units = [...]struct{ one, many string }{
	{}, {"time", "times"},
	{"meter", "meters"}, {"kilometer", "kilometers"}, {"centimeter", "centimeters"}, {"millimeter", "millimeters"},
	{"mile", "miles"}, {"foot", "feet"}, {"inch", "inches"}, {"yard", "yards"}, {"nautical mile", "nautical miles"},
	{"acre", "acres"}, {"hectare", "hectares"},
	{"liter", "liters"}, {"gallon", "gallons"}, {"barrel", "barrels"},
	{"gram", "grams"}, {"kilogram", "kilograms"}, {"milligram", "milligrams"}, {"tonne", "tonnes"}, {"ton", "tons"},
	{"pound", "pounds"}, {"ounce", "ounces"},
	{"degree", "degrees"}, {"degree Celsius", "degrees Celsius"}, {"degree Fahrenheit", "degrees Fahrenheit"},
	{"kilowatt", "kilowatts"}, {"megawatt", "megawatts"}, {"gigawatt", "gigawatts"}, {"watt", "watts"}, {"volt", "volts"},
	{"kilowatt-hour", "kilowatt-hours"}, {"megawatt-hour", "megawatt-hours"},
	{"kilobyte", "kilobytes"}, {"megabyte", "megabytes"}, {"gigabyte", "gigabytes"}, {"terabyte", "terabytes"},
	{"megahertz", "megahertz"}, {"gigahertz", "gigahertz"},
	{"knot", "knots"}, {"mile per hour", "miles per hour"}, {"kilometer per hour", "kilometers per hour"},
	{"light-year", "light-years"}, {"calorie", "calories"}, {"decibel", "decibels"},
	{"square kilometer", "square kilometers"}, {"square mile", "square miles"}, {"square meter", "square meters"},
	{"square foot", "square feet"}, {"cubic meter", "cubic meters"},
	{"metric ton", "metric tons"}, {"bushel", "bushels"}, {"kiloton", "kilotons"}, {"megaton", "megatons"},
}

// unitOf returns the unit of a lower-case word or symbol.
func unitOf(w string) unitName {
	switch w {
	case "times":
		return 1
	case "meter", "meters", "metre", "metres":
		return 2
	case "kilometer", "kilometers", "kilometre", "kilometres", "km", "kms":
		return 3
	case "centimeter", "centimeters", "centimetre", "centimetres", "cm":
		return 4
	case "millimeter", "millimeters", "millimetre", "millimetres", "mm":
		return 5
	case "mile", "miles":
		return 6
	case "foot", "feet", "ft":
		return 7
	case "inch", "inches":
		return 8
	case "yard", "yards":
		return 9
	case "acre", "acres":
		return 11
	case "hectare", "hectares", "ha":
		return 12
	case "liter", "liters", "litre", "litres":
		return 13
	case "gallon", "gallons":
		return 14
	case "barrel", "barrels":
		return 15
	case "gram", "grams", "gramme", "grammes":
		return 16
	case "kilogram", "kilograms", "kilo", "kilos", "kg", "kilogramme":
		return 17
	case "milligram", "milligrams", "mg":
		return 18
	case "tonne", "tonnes":
		return 19
	case "ton", "tons":
		return 20
	case "lb", "lbs":
		return 21
	case "ounce", "ounces", "oz":
		return 22
	case "degree", "degrees":
		return 23
	}
	return technicalUnit(w)
}

func technicalUnit(w string) unitName {
	switch w {
	case "kilowatt", "kilowatts", "kw":
		return 26
	case "megawatt", "megawatts", "mw":
		return 27
	case "gigawatt", "gigawatts", "gw":
		return 28
	case "watt", "watts":
		return 29
	case "volt", "volts":
		return 30
	case "kwh":
		return 31
	case "mwh":
		return 32
	case "kilobyte", "kilobytes", "kb":
		return 33
	case "megabyte", "megabytes", "mb":
		return 34
	case "gigabyte", "gigabytes", "gb":
		return 35
	case "terabyte", "terabytes", "tb":
		return 36
	case "mhz", "megahertz":
		return 37
	case "ghz", "gigahertz":
		return 38
	case "knot", "knots":
		return 39
	case "mph":
		return 40
	case "kph", "kmh":
		return 41
	case "calorie", "calories":
		return 43
	case "decibel", "decibels":
		return 44
	case "bushel", "bushels":
		return 51
	case "kiloton", "kilotons":
		return 52
	case "megaton", "megatons":
		return 53
	}
	return noUnit
}
