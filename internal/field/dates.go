package field

import (
	"strings"
	"time"

	"example.com/tearsheet/internal/date"
)

// dateHint is the language tag that settles the order of day and month: the
// page's language, with the country its address tells if the language alone
// leaves it open.
func (t *table) dateHint(lang, address string) string {
	for _, c := range t.by[Language] {
		if v := languageTag(c.Value); len(v) > len(lang) && strings.HasPrefix(v, lang) {
			lang = v // "en-GB" of og:locale says more than "en"
		}
	}
	if lang != "en" {
		return lang
	}
	host := address
	if i := strings.Index(host, "://"); i >= 0 {
		host = host[i+3:]
	}
	if i := strings.IndexAny(host, "/?#:"); i >= 0 {
		host = host[:i]
	}
	if i := strings.LastIndexByte(host, '.'); i >= 0 && len(host)-i == 3 {
		return "en-" + host[i+1:]
	}
	return lang
}

// dates returns when the story came out and when it was last changed. A page
// that dates its story only by the last change is dated by that: the story was
// out by then, and such pages show no other date to their readers.
func (t *table) dates(hint string) (published, modified Stamp) {
	published, modified = t.date(Published, hint), t.date(Modified, hint)
	if a := t.of(Published, Address); published.Source == Visible && len(a) > 0 && t.far(published, hint) {
		if d, ok := parseDate(a[0], hint); ok {
			published = Stamp{d, Address}
		}
	}
	if published.Precision < date.Day && modified.Precision >= date.Day && (published.Precision == date.None || published.Time.Year() == modified.Time.Year()) {
		published = modified
	}
	if p := t.printed(hint, published.Date); p.Precision >= date.Day && published.Source != Visible && !sameDay(p.Date, published.Date) {
		if d := t.declaredOn(p.Date, hint); d.Precision >= date.Day {
			published = d
		} else if !sameDay(p.Date, modified.Date) {
			published = p
		}
	}
	return published, modified
}

// declaredOn returns the first declared date of publication on a day. Of two that a page declares, the one
// that it prints is the story's; the other may be that of a draft or a first version.
func (t *table) declaredOn(day date.Date, hint string) Stamp {
	for _, c := range t.by[Published] {
		if d, ok := parseDate(c, hint); ok && c.Source != Visible && c.Source != Address && sameDay(d, day) {
			return Stamp{localMidnight(d, hint), c.Source}
		}
	}
	return Stamp{}
}

// far reports that a date is printed far from the headline only, where it may be
// anything's: the day in the page's address is surer.
func (t *table) far(s Stamp, hint string) bool {
	for _, c := range t.of(Published, Visible) {
		if d, ok := parseDate(c, hint); ok && sameDay(d, s.Date) && (c.Rank <= farRank || c.Rank >= firstLine && c.Rank <= lastLine) {
			return false
		}
	}
	return true
}

// printed returns the date printed right at the headline, if there is one
// alone: what readers see outranks a declared date that is neither it nor that
// of the last change. Newsrooms republish, and stamps in UTC miss the day.
func (t *table) printed(hint string, declared date.Date) (stamp Stamp) {
	for _, c := range t.of(Published, Visible) {
		d, ok := parseDate(c, hint)
		if !ok || d.Precision < date.Day || implausible(d) {
			continue
		}
		if sameDay(d, declared) {
			return Stamp{} // printed elsewhere
		}
		if c.Rank < firstLine || c.Rank > lastLine {
			continue
		}
		if stamp.Precision != date.None && !sameDay(stamp.Date, d) {
			return Stamp{}
		}
		if stamp.Precision == date.None {
			stamp = Stamp{d, Visible}
		}
	}
	return stamp
}

// firstLine and lastLine are the ranks of the seven lines after the headline.
// Of dates on them that contradict the declared one, most are the story's;
// farther down most belong to something else (measured on the development pages).
const (
	firstLine = 41
	lastLine  = 47
)

// sameDay reports that two dates name one day, each in its own zone or both in UTC.
func sameDay(a, b date.Date) bool {
	const day = "2006-01-02"
	return a.Precision >= date.Day && b.Precision >= date.Day &&
		(a.Time.Format(day) == b.Time.Format(day) || a.Precision == date.Instant && b.Precision == date.Instant && a.Time.UTC().Format(day) == b.Time.UTC().Format(day))
}

// date takes the first date at least as precise as a day, else the most precise.
func (t *table) date(f Field, hint string) (best Stamp) {
	for _, c := range t.by[f] {
		d, ok := parseDate(c, hint)
		if !ok || implausible(d) {
			continue
		}
		if d.Precision > best.Precision && best.Precision < date.Day {
			best = Stamp{localMidnight(d, hint), c.Source}
		}
		if best.Precision >= date.Day {
			break
		}
	}
	return best
}

// localMidnight gives a stamp in UTC that is midnight in the middle of Europe its
// zone, if the language is spoken there: it was entered as a day.
func localMidnight(d date.Date, lang string) date.Date {
	if _, offset := d.Time.Zone(); d.Precision != date.Instant || offset != 0 || d.Time.Second() != 0 || d.Time.Minute() != 0 {
		return d
	}
	if i := strings.IndexByte(lang, '-'); i > 0 {
		lang = lang[:i]
	}
	switch lang {
	case "de", "fr", "it", "nl", "pl", "cs", "sk", "hu", "da", "sv", "no", "nb", "nn", "sl", "hr", "sq", "lb", "rm":
	default:
		return d
	}
	// 23:00 in winter and 22:00 in summer, which lasts from the end of March to the end of October.
	winter := d.Time.Hour() == 23 && !inSummer(d.Time)
	if summer := d.Time.Hour() == 22 && inSummer(d.Time); !winter && !summer {
		return d
	}
	d.Time = d.Time.In(time.FixedZone("", (24-d.Time.Hour())*60*60))
	return d
}

// inSummer reports that clocks in the European Union show summer time: from the
// last Sunday of March to that of October, at one o'clock in UTC.
func inSummer(t time.Time) bool {
	change := func(m time.Month) time.Time {
		last := time.Date(t.Year(), m, 31, 1, 0, 0, 0, time.UTC)
		return last.AddDate(0, 0, -int(last.Weekday()))
	}
	return !t.Before(change(time.March)) && t.Before(change(time.October))
}

func parseDate(c Candidate, hint string) (date.Date, bool) {
	if d, ok := date.ParseIn(c.Value, hint); ok {
		return d, ok
	}
	if c.Source == Visible || c.Source == Microdata {
		d, _, _, ok := date.FindIn(c.Value, hint)
		return d, ok
	}
	return date.Date{}, false
}

// implausible reports dates that content systems write for "none": the
// beginning of their epochs.
func implausible(d date.Date) bool {
	y, m, day := d.Time.UTC().Date()
	return y == 1970 && m == 1 && day == 1 || y == 1969 && m == 12 && day == 31 || y < 1801 || y == 1900 && m == 1 && day == 1
}
