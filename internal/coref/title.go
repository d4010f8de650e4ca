package coref

import "strings"

// isHonorific reports whether w is a title that says nothing of what a person does.
func isHonorific(w string) bool {
	switch fold(w) {
	case "mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "herr", "frau", "monsieur", "madame", "mme", "señor", "señora", "don", "doña", "st", "saint":
		return true
	}
	return false
}

// isTitle reports whether w is a title that stands before a name with a capital.
func isTitle(w string) bool {
	if !startsUpper(w) {
		return false
	}
	if isHonorific(w) {
		return true
	}
	switch fold(w) {
	case "president", "vice-president", "premier", "chancellor", "minister", "king", "queen", "prince", "princess", "emperor", "sultan", "emir",
		"senator", "sen", "sens", "representative", "rep", "reps", "congressman", "congresswoman", "governor", "gov", "mayor", "councilman",
		"councilwoman", "councillor", "councilor", "judge", "justice", "general", "gen", "lt", "lieutenant", "col", "colonel", "maj",
		"major", "sgt", "sergeant", "capt", "captain", "cpl", "corporal", "adm", "admiral", "cmdr", "commander", "brig", "pvt", "private",
		"marshal", "secretary", "chairman", "chairwoman", "chair", "director", "professor", "prof", "dr", "doctor", "pope", "archbishop",
		"bishop", "cardinal", "rev", "reverend", "fr", "rabbi", "imam", "ayatollah", "ambassador", "envoy", "spokesman", "spokeswoman",
		"spokesperson", "detective", "officer", "sheriff", "chief", "inspector", "superintendent", "constable", "lord", "lady", "baroness",
		"baron", "duke", "duchess", "speaker", "coach", "attorney", "commissioner", "deputy", "ceo", "cfo", "chairperson", "dean",
		"principal", "administrator", "taoiseach", "reeve", "treasurer", "engineer", "sheikh", "sheik", "secretary-general", "mp", "sister", "brother", "leader", "editor", "manager", "cllr", "major-gen", "maj-gen", "lt-gen", "brig-gen", "lt-col", "adv", "det", "supt", "insp", "pc", "hon", "msgr", "amb", "vp", "pm",
		"präsident", "bundeskanzler", "kanzler", "präsidentin", "kanzlerin", "ministerin", "président", "ministre", "presidente", "ministro":
		return true
	}
	return false
}

// precedesTitle reports whether w may stand before a title as part of it:
// "Prime Minister", "Vice President", "former Secretary", "Foreign Minister".
func precedesTitle(w string) bool {
	switch fold(w) {
	case "prime", "vice", "deputy", "former", "ex", "acting", "foreign", "defense", "defence", "interior", "finance", "state", "chief",
		"executive", "managing", "associate", "assistant", "senior", "junior", "major", "lieutenant", "rear", "crown", "first", "interim", "then", "then-president",
		"national", "federal", "district", "attorney", "late", "current", "outgoing", "general", "trade", "health", "justice", "economy", "education",
		"environment", "energy", "culture", "labor", "labour", "transport", "home", "opposition", "party", "house", "senate", "police", "fire",
		"special", "staff", "press", "head", "lead", "co", "honorary", "elect", "president-elect", "former-president", "of", "supreme", "grand", "information", "agriculture", "treasury", "housing", "security":
		return true
	}
	return false
}

// isRoleNoun reports whether a lower-case word says what a person does or is,
// so that it may head an apposition.
func isRoleNoun(w string) bool {
	w = fold(w)
	switch w {
	case "leader", "minister", "president", "premier", "chancellor", "king", "queen", "prince", "princess", "senator", "governor", "mayor",
		"judge", "justice", "general", "colonel", "captain", "sergeant", "admiral", "commander", "secretary", "chairman", "chairwoman",
		"chairperson", "chair", "director", "professor", "pope", "archbishop", "bishop", "cardinal", "rabbi", "imam", "ambassador", "envoy",
		"spokesman", "spokeswoman", "spokesperson", "chief", "head", "fellow", "analyst", "economist", "expert", "scholar", "researcher",
		"scientist", "historian", "author", "writer", "editor", "journalist", "reporter", "columnist", "founder", "co-founder", "cofounder",
		"owner", "partner", "manager", "executive", "officer", "ceo", "investor", "banker", "trader", "strategist", "consultant", "lawyer",
		"attorney", "prosecutor", "detective", "resident", "student", "teacher", "farmer", "worker", "engineer", "doctor", "nurse",
		"surgeon", "physician", "epidemiologist", "coach", "player", "striker", "midfielder", "goalkeeper", "defender", "quarterback",
		"actor", "actress", "singer", "musician", "composer", "artist", "architect", "designer", "filmmaker", "producer", "poet", "novelist",
		"activist", "organizer", "campaigner", "politician", "lawmaker", "legislator", "congressman", "congresswoman", "councillor", "councilor",
		"member", "deputy", "candidate", "nominee", "adviser", "advisor", "aide", "official", "diplomat", "treasurer", "dean", "principal",
		"pastor", "priest", "veteran", "soldier", "pilot", "driver", "astronaut", "mother", "father", "wife", "husband", "son", "daughter",
		"brother", "sister", "widow", "boss", "star", "champion", "creator", "inventor", "biologist", "psychologist", "physicist", "chemist",
		"geologist", "ecologist", "meteorologist", "sociologist", "chef", "baker", "publisher", "representative", "coordinator", "superintendent",
		"commissioner", "inspector", "speaker", "ruler", "dictator", "successor", "predecessor", "rival", "billionaire", "entrepreneur", "philanthropist", "specialist", "lecturer", "curator", "librarian", "undersecretary", "premiers", "emperor", "sultan", "monarch", "heir", "shopkeeper", "neighbor", "neighbour", "volunteer", "vice-president", "vice-chairman", "secretary-general", "photographer", "winner":
		return true
	}
	return strings.HasSuffix(w, "ologist") || strings.HasSuffix(w, "-general") || strings.HasSuffix(w, "-in-chief") || strings.HasSuffix(w, "-elect") ||
		strings.HasSuffix(w, "woman") && w != "woman" || strings.HasSuffix(w, "sman") || isTrade(w)
}

// isTrade reports whether a folded word is one of the rarer names of what people do or are.
func isTrade(w string) bool {
	switch w {
	case "administrator", "accountant", "advocate", "anchor", "astronomer", "astrophysicist", "auditor", "aunt", "auctioneer", "barber", "barrister",
		"bartender", "batsman", "beekeeper", "blogger", "bowler", "boxer", "broadcaster", "builder", "butcher", "cameraman", "carpenter", "cartoonist",
		"cashier", "cellist", "choreographer", "clerk", "classmate", "collector", "colleague", "teenager", "comedian", "conductor", "cousin", "critic", "cyclist", "dancer", "dentist", "developer",
		"dramatist", "electrician", "ferryman", "financier", "firefighter", "fireman", "fisherman", "forward", "gardener", "golfer", "grandfather",
		"grandmother", "grandson", "granddaughter", "guard", "guitarist", "host", "hydrographer", "illustrator", "jockey", "keeper", "laureate", "lifeguard",
		"linguist", "magistrate", "magnate", "mathematician", "mechanic", "mediator", "midwife", "miner", "monk", "narrator", "negotiator", "nephew",
		"niece", "nun", "ombudsman", "organiser", "painter", "paramedic", "pharmacist", "philosopher", "pianist", "pitcher", "playwright", "plumber",
		"policeman", "postmaster", "postman", "presenter", "programmer", "rapper", "ranger", "referee", "reeve", "refugee", "runner", "sailor", "screenwriter", "sculptor",
		"sergeant-at-arms", "shepherd", "shipwright", "solicitor", "songwriter", "spokespeople", "sprinter", "statistician", "survivor", "swimmer", "taoiseach",
		"theologian", "trainer", "translator", "tycoon", "uncle", "veterinarian", "vicar", "violinist", "waiter", "waitress", "warden", "whistleblower", "winger", "witness":
		return true
	}
	return false
}
