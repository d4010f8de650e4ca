package date

import "time"

// zoneOf knows the zone names that mean one offset everywhere, in seconds east
// of UTC. Names that several parts of the world use (CST, IST, BST), and those
// that hide the season (ET), are left out: they make no instant.
func zoneOf(w string) (offset int, ok bool) {
	const h = 3600
	switch w {
	case "z", "utc", "gmt", "wet":
		return 0, true
	case "cet", "mez", "hnec", "west", "wat":
		return h, true
	case "cest", "mesz", "eet", "sast", "cat":
		return 2 * h, true
	case "eest", "msk", "мск", "eat", "trt":
		return 3 * h, true
	case "gst":
		return 4 * h, true
	case "pkt":
		return 5 * h, true
	case "npt":
		return 5*h + 45*60, true
	case "wib":
		return 7 * h, true
	case "hkt", "sgt", "wita", "myt", "pht", "awst":
		return 8 * h, true
	case "jst", "kst", "wit":
		return 9 * h, true
	case "acst":
		return 9*h + 1800, true
	case "aest":
		return 10 * h, true
	case "acdt":
		return 10*h + 1800, true
	case "aedt":
		return 11 * h, true
	case "nzst":
		return 12 * h, true
	case "nzdt":
		return 13 * h, true
	case "brt", "art", "adt":
		return -3 * h, true
	case "ast", "edt":
		return -4 * h, true
	case "est", "cdt":
		return -5 * h, true
	case "mdt":
		return -6 * h, true
	case "mst", "pdt":
		return -7 * h, true
	case "pst", "akdt":
		return -8 * h, true
	case "akst":
		return -9 * h, true
	case "hst":
		return -10 * h, true
	}
	return 0, false
}

// vagueZone reports zone names that make no instant but belong to the stamp.
func vagueZone(w string) bool {
	switch w {
	case "et", "ct", "mt", "pt", "cst", "ist", "bst", "local", "ortszeit":
		return true
	}
	return false
}

// clockZone is a zone of the given offset; UTC keeps its own.
func clockZone(offset int) *time.Location {
	if offset == 0 {
		return time.UTC
	}
	return time.FixedZone("", offset)
}
