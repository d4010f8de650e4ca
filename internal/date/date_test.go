package date

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var layouts = [...]string{Year: "2006", Month: "2006-01", Day: "2006-01-02", Instant: time.RFC3339Nano}

func show(d Date) string {
	if d.Precision == None {
		return ""
	}
	return d.Time.Format(layouts[d.Precision])
}

func TestParse(t *testing.T) {
	for _, tt := range []struct{ in, lang, want string }{
		{"2024-03-12T10:15:30Z", "", "2024-03-12T10:15:30Z"},
		{"2024-03-12T10:15:30.250+01:00", "", "2024-03-12T10:15:30.25+01:00"},
		{"2024-03-12T10:00:00-0500", "", "2024-03-12T10:00:00-05:00"},
		{"2024-03-12 10:00:00 +0000 UTC", "", "2024-03-12T10:00:00Z"},
		{"2024-03-12 10:00:00.000000+05:30", "", "2024-03-12T10:00:00+05:30"},
		{"2024-03-12T10:15Z", "", "2024-03-12T10:15:00Z"},
		{"2024-03-12T10:15", "", "2024-03-12"},
		{"2024-03-12 10:15:00", "", "2024-03-12"},
		{"2024-03-12", "", "2024-03-12"},
		{"2024-03", "", "2024-03"},
		{"2024", "", "2024"},
		{"2024/3/2", "", "2024-03-02"},
		{"20240312", "", "2024-03-12"},
		{"20240312T101500Z", "", "2024-03-12T10:15:00Z"},
		{"20240312101500", "", "2024-03-12"},
		{"1710238500", "", "2024-03-12T10:15:00Z"},
		{"1710238500123", "", "2024-03-12T10:15:00.123Z"},
		{"Tue, 12 Mar 2024 10:15:00 GMT", "", "2024-03-12T10:15:00Z"},
		{"Tue, 12 Mar 2024 10:15:00 +0100", "", "2024-03-12T10:15:00+01:00"},
		{"Tue Mar 12 10:15:00 2024", "", "2024-03-12"},
		{"Tue Mar 12 10:15:00 UTC 2024", "", "2024-03-12T10:15:00Z"},
		{"Tue Mar 12 2024 10:15:00 GMT+0100 (CET)", "", "2024-03-12T10:15:00+01:00"},
		{"12-Mar-2024", "", "2024-03-12"},
		{"12.03.2024", "", "2024-03-12"},
		{"12. 3. 2024", "", "2024-03-12"},
		{"12.03.24", "", "2024-03-12"},
		{"03/04/2023", "", "2023"},
		{"03/04/2023", "en", "2023"},
		{"03/04/2023", "en-US", "2023-03-04"},
		{"03/04/2023", "en-GB", "2023-04-03"},
		{"03/04/2023", "fr", "2023-04-03"},
		{"04/04/2023", "", "2023-04-04"},
		{"13/04/2023", "", "2023-04-13"},
		{"04/13/2023", "", "2023-04-13"},
		{"12 March 2024", "", "2024-03-12"},
		{"March 12th, 2024", "", "2024-03-12"},
		{"the 12th of March, 2024", "", "2024-03-12"},
		{"12. März 2024", "", "2024-03-12"},
		{"12 mars 2024 à 10h15", "", "2024-03-12"},
		{"1er août 2023", "", "2023-08-01"},
		{"12 de marzo de 2024", "", "2024-03-12"},
		{"12 marzo 2024 alle 10:15", "", "2024-03-12"},
		{"12 de março de 2024", "", "2024-03-12"},
		{"12 maart 2024", "", "2024-03-12"},
		{"12. maaliskuuta 2024", "", "2024-03-12"},
		{"12 marca 2024", "", "2024-03-12"},
		{"12. března 2024", "", "2024-03-12"},
		{"12 Mart 2024", "", "2024-03-12"},
		{"12 Maret 2024, 10.15 WIB", "", "2024-03-12T10:15:00+07:00"},
		{"12 марта 2024", "", "2024-03-12"},
		{"12 березня 2024", "", "2024-03-12"},
		{"2024 m. kovo 12 d.", "", "2024-03-12"},
		{"12. júlí 2024", "", "2024-07-12"},
		{"2024年3月12日", "", "2024-03-12"},
		{"２０２４年３月１２日", "", "2024-03-12"},
		{"2024년 3월 12일", "", "2024-03-12"},
		{"12 tháng 3 năm 2024", "", "2024-03-12"},
		{"12 مارس 2024", "", "2024-03-12"},
		{"١٢ مارس ٢٠٢٤", "", "2024-03-12"},
		{"12 كانون الثاني 2024", "", "2024-01-12"},
		{"March 2024", "", "2024-03"},
		{"2022-25-10", "", ""},
		{"31.02.2024", "", ""},
		{"12.03.3024", "", ""},
		{"12 March", "", ""},
		{"two hours ago", "", ""},
		{"They met on 12 March 2024 in a cold room", "", ""},
		{"", "", ""},
		{"99999999999999999999", "", ""},
	} {
		d, ok := ParseIn(tt.in, tt.lang)
		if got := show(d); got != tt.want || ok != (tt.want != "") {
			t.Errorf("ParseIn(%q, %q) = %q, %v, want %q", tt.in, tt.lang, got, ok, tt.want)
		}
	}
}

type stamp struct {
	Date, Text string
	Label      Role
}

func TestAllIn(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want []stamp
	}{
		{"Published on 12 March 2024 at 10:15 GMT | Updated 13 March 2024", []stamp{
			{"2024-03-12T10:15:00Z", "12 March 2024 at 10:15 GMT", Published}, {"2024-03-13", "13 March 2024", Modified}}},
		{"Stand: 12.03.2024, 14:05 Uhr", []stamp{{"2024-03-12", "12.03.2024, 14:05 Uhr", Modified}}},
		{"2024年3月12日 10時15分", []stamp{{"2024-03-12", "2024年3月12日 10時15分", Plain}}},
		{"Mar 12, 2024 3:04 p.m. ET", []stamp{{"2024-03-12", "Mar 12, 2024 3:04 p.m. ET", Plain}}},
		{"Mar 12, 2024 3:04 PM EDT", []stamp{{"2024-03-12T15:04:00-04:00", "Mar 12, 2024 3:04 PM EDT", Plain}}},
		{"6:08 PM EDT, Thu March 21, 2024", []stamp{{"2024-03-21T18:08:00-04:00", "6:08 PM EDT, Thu March 21, 2024", Plain}}},
		{"Jane RoePublished March 3, 2024By the desk", []stamp{{"2024-03-03", "March 3, 2024", Published}}},
		{"Feb 10, 20245 min read", []stamp{{"2024-02-10", "Feb 10, 2024", Plain}}},
		{"Feb 105 min read", nil},
		{"March 12, 202410:15 am", []stamp{{"2024-03-12", "March 12, 202410:15 am", Plain}}},
		{"Aktualisiert am 5.1.2023 um 7.30 Uhr", []stamp{{"2023-01-05", "5.1.2023 um 7.30 Uhr", Modified}}},
		{"Le 3 février 2021 à 07h30, modifié le 4 février 2021", []stamp{{"2021-02-03", "3 février 2021 à 07h30", Plain}, {"2021-02-04", "4 février 2021", Modified}}},
		{"version 1.2.3 of 10.15.20.1", nil},
		{"scored 12-10 and 3-4 in 2023", nil},
		{"입력 2024.03.12 오후 3:04", []stamp{{"2024-03-12", "2024.03.12 오후 3:04", Published}}},
	} {
		var got []stamp
		for f := range AllIn(tt.in, "") {
			got = append(got, stamp{show(f.Date), tt.in[f.Start:f.End], f.Label})
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("AllIn(%q) (-want +got):\n%s", tt.in, diff)
		}
	}
}

func TestFromURL(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"https://news.example/2024/03/12/slug", "2024-03-12"},
		{"https://news.example/a/2024-03-12-slug", "2024-03-12"},
		{"https://news.example/20240312/slug", "2024-03-12"},
		{"https://news.example/world/2024/mar/12/slug", "2024-03-12"},
		{"https://news.example/n1/2024/0312/c1.html", "2024-03-12"},
		{"https://news.example/202403/12/c1.html", "2024-03-12"},
		{"https://news.example/2024/03/slug", "2024-03"},
		{"https://news.example/23-03-2024-slug", "2024-03-23"},
		{"https://news.example/03-04-2024-slug", ""},
		{"https://news.example/slug-2024", ""},
		{"https://news.example/slug-12345678", ""},
		{"https://news.example/slug?d=2024-03-12", ""},
		{"https://news.example/2024-25-10/", ""},
		{"", ""},
	} {
		d, ok := FromURL(tt.in)
		if got := show(d); got != tt.want || ok != (tt.want != "") {
			t.Errorf("FromURL(%q) = %q, %v, want %q", tt.in, got, ok, tt.want)
		}
	}
}

func FuzzAllIn(f *testing.F) {
	f.Add("Published on 12 March 2024 at 10:15 GMT | Updated 13 March 2024", "en-GB")
	f.Add("2024年3月12日 10時15分", "ja")
	f.Add("Feb 10, 20245 min read", "")
	f.Fuzz(func(t *testing.T, s, lang string) {
		end := 0
		for d := range AllIn(s, lang) {
			if d.Start < end || d.End <= d.Start || d.End > len(s) {
				t.Fatalf("span %d:%d after %d of %d", d.Start, d.End, end, len(s))
			}
			end = d.End
			if y := d.Time.Year(); d.Precision == None || y < minYear-1 || y > maxYear+1 {
				t.Fatalf("date %v", d)
			}
		}
		ParseIn(s, lang)
		FromURL(s)
	})
}
