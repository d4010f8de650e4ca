package date

import (
	"strings"
	"time"
)

// FromURL reads the date that many newsrooms put into the path of a story:
// "/2024/03/12/", "/2024-03-12-slug", "/20240312/", "/2024/mar/12/",
// "/23-03-2024-slug" (unless it could be the third of another month), or a month, "/2024/03/". Query and fragment do not count.
func FromURL(address string) (Date, bool) {
	if i := strings.IndexAny(address, "?#"); i >= 0 {
		address = address[:i]
	}
	if len(address) > 2000 { // what browsers take
		return Date{}, false
	}
	best := Date{}
	for i := 0; i < len(address); i++ {
		if address[i] < '0' || address[i] > '9' {
			continue
		}
		j := i
		for j < len(address) && address[j] >= '0' && address[j] <= '9' {
			j++
		}
		if d := urlDate(address[i:j], address[j:]); d.Precision > best.Precision {
			best = d
		}
		i = j
	}
	return best, best.Precision >= Month
}

// urlDate reads a date that begins with the run of digits num, followed by rest.
func urlDate(num, rest string) Date {
	// The web is younger than 1990; longer ago, a number is something else.
	const firstYear, lastYear = 1990, 2069
	year := func(s string) int {
		if y := atoi(s); y >= firstYear && y <= lastYear {
			return y
		}
		return 0
	}
	switch len(num) {
	case 2: // /12-03-2024-slug
		if len(rest) >= 8 && (rest[0] == '-' || rest[0] == '.') && rest[3] == rest[0] && len(digits(rest[1:])) == 2 && len(digits(rest[4:])) == 4 {
			if m := atoi(rest[1:3]); atoi(num) > 12 || m == atoi(num) {
				d, _, _ := ymd(year(rest[4:8]), m, atoi(num), 0, 0)
				return d
			}
		}
	case 8:
		d, _, _ := ymd(year(num[:4]), atoi(num[4:6]), atoi(num[6:]), 0, 0)
		return d
	case 6:
		if y := year(num[:4]); y > 0 && len(rest) > 2 && rest[0] == '/' { // /202403/12/
			d, _, _ := ymd(y, atoi(num[4:]), atoi(digits(rest[1:])), 0, 0)
			return d
		}
	case 4:
		if y := year(num); y > 0 && len(rest) > 2 && strings.IndexByte("/-_.", rest[0]) >= 0 {
			return afterYear(y, rest[1:], rest[0])
		}
	}
	return Date{}
}

func afterYear(y int, rest string, sep byte) Date {
	m := digits(rest)
	if len(m) == 4 { // /2024/0312/
		d, _, _ := ymd(y, atoi(m[:2]), atoi(m[2:]), 0, 0)
		return d
	}
	month := atoi(m)
	if m == "" {
		end := strings.IndexByte(rest, sep)
		if end < 3 {
			return Date{}
		}
		month = int(monthOf(strings.ToLower(rest[:end])))
		m = rest[:end]
	}
	if month < 1 || month > 12 || len(m) == 1 && sep != '/' {
		return Date{}
	}
	rest = rest[len(m):]
	if len(rest) > 1 && rest[0] == sep {
		if day := digits(rest[1:]); len(day) > 0 && len(day) <= 2 {
			if d, _, ok := ymd(y, month, atoi(day), 0, 0); ok {
				return d
			}
		}
	}
	if sep != '/' || rest != "" && rest[0] != '/' {
		return Date{}
	}
	return Date{time.Date(y, time.Month(month), 1, 0, 0, 0, 0, time.UTC), Month}
}

func digits(s string) string {
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	return s[:i]
}

// atoi reads up to four digits; anything else is 0.
func atoi(s string) int {
	n := 0
	if len(s) > 4 {
		return 0
	}
	for i := 0; i < len(s); i++ {
		n = n*10 + int(s[i]-'0')
	}
	return n
}
