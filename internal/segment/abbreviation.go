package segment

// What may follow an abbreviation with a dot.
const (
	_       = iota
	title   // never ends a sentence: a name follows
	generic // ends one if the next word is a likely beginning
)

// abbreviation returns what kind of abbreviation word is, written without its
// last dot, and 0 if it is none. Months and weekdays count as titles, since a
// number follows. "no", "fig", "sun", "art" and the like are left out, for they are words.
func abbreviation(word string) int {
	switch word {
	case "Mr", "Mrs", "Ms", "Dr", "Prof", "Rev", "Hon", "Gov", "Sen", "Rep", "Gen", "Lt", "Col", "Maj", "Capt", "Cpl",
		"Sgt", "Pvt", "Adm", "Cmdr", "Cdr", "Brig", "Pres", "Sr", "Fr", "Msgr", "Supt", "Det", "Insp", "Amb", "Atty",
		"St", "Ste", "Mt", "Ft", "Pt", "Sens", "Reps", "Govs", "Messrs", "Mme", "Mlle", "Sra", "Srta", "Hr", "Frau", "Ald",
		"Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec", "vs", "No", "Nos", "Vol", "pp", "cf", "viz", "ca", "approx", "Gens",
		"MR", "MRS", "MS", "DR", "GEN", "SEN", "REP", "GOV", "ST", "LT", "COL", "Spc", "Pfc", "Dep", "Asst", "Dist", "Univ":
		return title
	case "Jr", "Inc", "Corp", "Co", "Ltd", "Bros", "Cos", "LLC", "L.L.C", "plc", "Assn", "Dept", "Est", "etc", "al", "Ave", "Blvd", "Rd",
		"Hwy", "Sq", "Bldg", "Calif", "Fla", "Tex", "Mass", "Conn", "Mich", "Minn", "Wis", "Ill", "Ind", "Ariz", "Colo", "Okla", "Tenn",
		"Ala", "Ark", "Ky", "La", "Md", "Va", "Ga", "Pa", "Ore", "Nev", "Neb", "Kan", "Mont", "Wyo", "Wash", "Vt", "Del",
		"INC", "CORP", "LTD", "JR", "Esq", "ft", "lb", "lbs", "oz", "sq", "mph", "Ph", "Mo", "Miss", "Que", "Ont":
		return generic
	}
	return 0
}

// opener reports whether word, capitalised, is a common first word of a
// sentence and hardly the next part of a name.
func opener(word string) bool {
	switch word {
	case "The", "A", "An", "He", "She", "It", "They", "We", "You", "I", "This", "That", "These", "Those", "There",
		"In", "On", "At", "For", "From", "By", "With", "As", "After", "Before", "When", "While", "If", "But", "And",
		"However", "Although", "Since", "Some", "Many", "Most", "His", "Her", "Its", "Their", "Our", "Both", "What",
		"Who", "How", "Why", "Where", "So", "Yet", "Now", "Then", "Here", "Not", "Under", "During", "According",
		"Last", "One", "Two", "Officials", "Police", "Meanwhile", "Earlier", "To", "Even", "Despite", "Also", "Another":
		return true
	}
	return false
}
