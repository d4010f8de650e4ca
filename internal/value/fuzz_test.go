package value

import (
	"regexp"
	"testing"
	"time"
	"unicode/utf8"

	"example.com/tearsheet/internal/date"
	"example.com/tearsheet/internal/ner"
)

// The forms that values may have: EDTF level 0 and 1 as far as used here, ISO 8601, ISO 4217.
var (
	edtfPoint = `(-?\d{4}|\d{3}X|\d{2}XX)(-(0[1-9]|1[0-2]|2[1-4])(-(0[1-9]|[12]\d|3[01]))?)?~?`
	decimals  = `\d+(\.\d*[1-9])?`
	forms     = map[Type]*regexp.Regexp{
		Date:     regexp.MustCompile(`^(` + edtfPoint + `(/` + edtfPoint + `)?)?$`),
		Time:     regexp.MustCompile(`^(T([01]\d|2[0-3]):[0-5]\dZ?)?$`),
		Money:    regexp.MustCompile(`^([A-Z]{3} ` + decimals + `(/` + decimals + `)?)?$`),
		Percent:  regexp.MustCompile(`^-?` + decimals + `(/` + decimals + `)? (%|percentage points|basis points)$`),
		Quantity: regexp.MustCompile(`^-?` + decimals + `(/` + decimals + `)? [A-Za-z -]+$`),
	}
)

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"Between March and May 2021, $5 to $10 million and 11.25 % were lost in 40 days, on Feb. 30.",
		"the '60s, 1997-98, 2022-02/2023-03, 24.02.2022, 12. März, 10:30 p.m. GMT, Rs 50 crore", "½%", "9,9,9.9", "1 200 000 euros",
		"a million million hundred dollars", "two hundred and and a half percent", "\xff 5\xff0 percent", "99999999999999999999 miles",
		"last 5000 decades, 9999 years ago", "the end of the year of 2020", "US$", "$-5", "5-", "-02F", "Shs50, Rs5, R5 and the second quarter of 5 %, on a Monday or Friday",
	} {
		f.Add(s, "en", int64(1679356800))
		f.Add(s, "de", int64(-62135596800))
	}
	f.Fuzz(func(t *testing.T, text, language string, unix int64) {
		c := Context{Language: language, Countries: []string{"KE", "US", "GB"}}
		if at := time.Unix(unix, 0).UTC(); at.Year() >= 1 && at.Year() <= 9999 {
			c.Anchor = date.Date{Time: at, Precision: date.Instant}
		}
		end := 0
		for _, m := range Find(text, []ner.Paragraph{{Start: 0, End: len(text)}}, c) {
			if m.Start < end || m.End <= m.Start || m.End > len(text) {
				t.Fatalf("span %d–%d after %d", m.Start, m.End, end)
			}
			end = m.End
			if utf8.ValidString(text) && !utf8.ValidString(text[m.Start:m.End]) {
				t.Fatalf("span %d–%d cuts a rune", m.Start, m.End)
			}
			if form := forms[m.Type]; form == nil || !form.MatchString(m.Value) {
				t.Fatalf("%q: value %q of type %d", text[m.Start:m.End], m.Value, m.Type)
			}
			if m.Score <= 0 || m.Score > 1 {
				t.Fatalf("score %v", m.Score)
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	text := ""
	for range 100 {
		text += "The council said on Monday that it will spend $1.5 billion, 20 percent more than last year, on roads of 40 miles in the north. "
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Find(text, []ner.Paragraph{{Start: 0, End: len(text)}}, Context{})
	}
}
