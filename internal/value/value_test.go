package value

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/tearsheet/internal/date"
	"example.com/tearsheet/internal/ner"
)

// anchor is a Tuesday.
var anchor = date.Date{Time: time.Date(2023, 3, 21, 0, 0, 0, 0, time.UTC), Precision: date.Day}

var typeWords = [...]string{Date: "date", Time: "time", Money: "money", Percent: "percent", Quantity: "quantity"}

// found writes the values of a text as "span|type|value", one a line.
func found(text string, c Context) string {
	var b strings.Builder
	for _, m := range Find(text, []ner.Paragraph{{Start: 0, End: len(text)}}, c) {
		fmt.Fprintf(&b, "%s|%s|%s\n", text[m.Start:m.End], typeWords[m.Type], m.Value)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

type example struct{ text, want string }

func check(t *testing.T, c Context, examples []example) {
	t.Helper()
	for _, e := range examples {
		if diff := cmp.Diff(e.want, found(e.text, c)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", e.text, diff)
		}
	}
}

func TestAbsoluteDates(t *testing.T) {
	check(t, Context{Anchor: anchor}, []example{
		{"The mill closed in 1969 and reopened in 2014.", "1969|date|1969\n2014|date|2014"},
		{"Prices doubled in the 1960s.", "the 1960s|date|196X"},
		{"It was built in the early 1990s.", "the early 1990s|date|199X"},
		{"Songs of the '60s and the 80s", "the '60s|date|196X\nthe 80s|date|198X"},
		{"A church of the 19th century", "the 19th century|date|18XX"},
		{"Seventeenth-century maps", "Seventeenth-century|date|16XX"},
		{"The war began in February 2022.", "February 2022|date|2022-02"},
		{"They met on Feb. 3.", "Feb. 3|date|2023-02-03"},
		{"They met on Dec. 28.", "Dec. 28|date|2022-12-28"},
		{"The vote on 12 March 2021 failed.", "12 March 2021|date|2021-03-12"},
		{"The 21st of March, 2020, was dry.", "The 21st of March, 2020|date|2020-03-21"},
		{"From May 15-24, 2016, it rained.", "May 15-24, 2016|date|2016-05-15/2016-05-24"},
		{"Open 11–13 Dec.", "11–13 Dec.|date|2022-12-11/2022-12-13"},
		{"It ran between March and May 2021.", "between March and May 2021|date|2021-03/2021-05"},
		{"He ruled from 1977 to 1981.", "from 1977 to 1981|date|1977/1981"},
		{"The 2014-2018 plan, the 1997-98 season", "2014-2018|date|2014/2018\n1997-98|date|1997/1998"},
		{"Log 2022-02/2023-03 and 2022-02-24", "2022-02/2023-03|date|2022-02/2023-03\n2022-02-24|date|2022-02-24"},
		{"Flooded in mid-March and in late 2019", "mid-March|date|2023-03\nlate 2019|date|2019"},
		{"Early 2020 brought the end of 2019's boom", "Early 2020|date|2020\nthe end of 2019|date|2019"},
		{"It opened in spring 2001; the summer of 2017 was hot", "spring 2001|date|2001-21\nthe summer of 2017|date|2017-22"},
		{"In the third quarter of 2009 and in Q3 2020", "the third quarter of 2009|date|2009-07/2009-09\nQ3 2020|date|2020-07/2020-09"},
		{"for fiscal 2023, fiscal year 2023-24 and FY2021", "fiscal 2023|date|2023~\nfiscal year 2023-24|date|2023~/2024~\nFY2021|date|2021~"},
		{"Signed 24/02/2022, filed 03/04/2022", "24/02/2022|date|2022-02-24\n03/04/2022|date|2022"},
		{"A temple from 325 B.C. stands.", "325 B.C.|date|-0324"},
		{"Net zero by 2030, says the 2016 report.", "2030|date|2030\n2016|date|2016"},
		{"on Christmas Day and New Year's Eve", "Christmas Day|date|2022-12-25\nNew Year's Eve|date|2022-12-31"},
		{"Feb. 30 is no day", ""},
		{"The May report and the May jobs data came in April and May.", "May|date|2023-05\nMay|date|2023-05\nApril|date|2022-04\nMay|date|2022-05"},
		{"In the 1970s and 80s, says the 1898 ruling of the 1500 elders", "the 1970s|date|197X\n80s|date|198X\n1898|date|1898"},
		{"It grew in the second quarter; first-quarter profit fell 3 % in Q1.", "the second quarter|date|2022-04~/2022-06~\nfirst-quarter|date|2023-01~/2023-03~\n3 %|percent|3 %\nQ1|date|2023-01~/2023-03~"},
		{"In 1893 New Zealand voted. The port in 1882 led to it, as an 1865 novella and last week's March story say; in 1850 cases it did not.", "1893|date|1893\n1882|date|1882\n1865|date|1865\nlast week|date|2023-03-13/2023-03-19\nMarch|date|2023-03"},
		{"They scored in the second quarter.", ""},
		{"Leica Q3 sales. Q1. Is coffee good for sales?", ""},
		{"The 2025/2026 season", "2025/2026|date|2025/2026"},
		{"Closed over Easter and during Ramadan, but not on Easter Island", "Easter|date|\nRamadan|date|"},
	})
}

func TestRelativeDates(t *testing.T) {
	check(t, Context{Anchor: anchor}, []example{
		{"She spoke on Monday.", "Monday|date|2023-03-20"},
		{"She will speak on Friday.", "Friday|date|2023-03-24"},
		{"Shots were fired on Tuesday night.", "Tuesday night|date|2023-03-21"},
		{"On Monday, March 6, it snowed.", "Monday, March 6|date|2023-03-06"},
		{"Markets are closed on Sundays.", "Sundays|date|"},
		{"Sales rose last September.", "last September|date|2022-09"},
		{"Total trade surged last year.", "last year|date|2022"},
		{"He is in town this week; last month he was not.", "this week|date|2023-03-20/2023-03-26\nlast month|date|2023-02"},
		{"Yesterday the dam broke.", "Yesterday|date|2023-03-20"},
		{"It began three weeks ago.", "three weeks ago|date|2023-02-28~"},
		{"It began a year ago, not several months ago.", "a year ago|date|2022\nseveral months ago|date|"},
		{"over the past three years", "the past three years|date|2020/2023"},
		{"next Friday or early next month", "next Friday|date|2023-03-24\nearly next month|date|2023-04"},
		{"Earlier this year, last night and this weekend", "Earlier this year|date|2023\nlast night|date|2023-03-20\nthis weekend|date|2023-03-25/2023-03-26"},
		{"Years ago, half a century ago, a year and a half ago; the last quarter-century", "Years ago|date|\nhalf a century ago|date|\na year and a half ago|date|"},
		{"It must be done by the end of the year.", "the end of the year|date|2023"},
		{"Storms on Tuesday and Wednesday; storms on Saturday and Sunday", "Tuesday|date|2023-03-21\nWednesday|date|2023-03-22\nSaturday|date|2023-03-18\nSunday|date|2023-03-19"},
		{"They agreed in June; it is due in June. It closed in October of last year.", "June|date|2022-06\nJune|date|2023-06\nOctober of last year|date|2022-10"},
		{"a dry last summer", "last summer|date|2022-22"},
		{"Talks run until Wednesday next week, after those of Friday last week and Monday of this week.", "Wednesday next week|date|2023-03-29\nFriday last week|date|2023-03-17\nMonday of this week|date|2023-03-20"},
		{"Best book on a Tuesday, Wednesday or Sunday, he said in a Monday statement.", "Tuesday|date|\nWednesday|date|\nSunday|date|\nMonday|date|2023-03-20"},
		{"Losses earlier in the year, late in the decade and earlier in the day", "earlier in the year|date|2023\nlate in the decade|date|202X"},
		{"He left last season; in recent years and the coming weeks others will.", "last season|date|\nthe coming weeks|date|"},
		{"They met last Christmas.", "last Christmas|date|2022-12-25"},
		{"Coming more than a year after the flood, at a historic high", ""},
	})
	check(t, Context{}, []example{
		{"On Monday, last year, three weeks ago, on March 3, in 1969", "Monday|date|\nlast year|date|\nthree weeks ago|date|\nMarch 3|date|\n1969|date|1969"},
	})
}

func TestTimes(t *testing.T) {
	check(t, Context{Anchor: anchor}, []example{
		{"Doors open at 10:30 p.m. and close at 2am.", "10:30 p.m.|time|T22:30\n2am|time|T02:00"},
		{"Kick-off is at 19:45 GMT, after noon.", "19:45 GMT|time|T19:45Z\nnoon|time|T12:00"},
		{"They won 21:19 and read John 3:16.", ""},
	})
}

func TestMoney(t *testing.T) {
	check(t, Context{Anchor: anchor}, []example{
		{"It raised $1.5 billion, or €20m.", "$1.5 billion|money|USD 1500000000\n€20m|money|EUR 20000000"},
		{"a fine of £3,000", "£3,000|money|GBP 3000"},
		{"US$500 million, A$7, C$8.50, HK$9bn", "US$500 million|money|USD 500000000\nA$7|money|AUD 7\nC$8.50|money|CAD 8.5\nHK$9bn|money|HKD 9000000000"},
		{"500 million dollars and 3 million Swiss francs", "500 million dollars|money|USD 500000000\n3 million Swiss francs|money|CHF 3000000"},
		{"between $5 to $10 million", "$5 to $10 million|money|USD 5000000/10000000"},
		{"$500,000 to $1 million, $5-10m", "$500,000 to $1 million|money|USD 500000/1000000\n$5-10m|money|USD 5000000/10000000"},
		{"Rs 50 crore, Rs. 200 and RM30 million", "Rs 50 crore|money|INR 500000000\nRs. 200|money|INR 200\nRM30 million|money|MYR 30000000"},
		{"half a million euros, two million yen", "half a million euros|money|EUR 500000\ntwo million yen|money|JPY 2000000"},
		{"millions of dollars", "millions of dollars|money|"},
		{"40 pesos, 200 Mexican pesos", "40 pesos|money|\n200 Mexican pesos|money|MXN 200"},
		{"Oil rose 80 cents to $79.21; shares fell from $5 to $7.", "80 cents|money|USD 0.8\n$79.21|money|USD 79.21\n$5|money|USD 5\n$7|money|USD 7"},
		{"10,000 Danish crowns, 515 crowns", "10,000 Danish crowns|money|DKK 10000\n515 crowns|money|"},
		{"50 cents", "50 cents|money|USD 0.5"},
		{"The loonie stood at 74.27 U.S. cents.", "74.27 U.S. cents|money|USD 0.7427"},
		{"a surplus of US $6.9 billion with a Core i3-N355 and an i5-R1200", "US $6.9 billion|money|USD 6900000000"},
		{"a few euros, several hundred dollars, a couple of million pounds", "a few euros|money|\nseveral hundred dollars|money|\na couple of million pounds|money|"},
		{"a 50-million-dollar deal for $10-a-barrel oil", "50-million-dollar|money|USD 50000000\n$10|money|USD 10"},
	})
	check(t, Context{}, []example{{"SR388 and R350; R1,200, R2.5bn", "R1,200|money|ZAR 1200\nR2.5bn|money|ZAR 2500000000"}})
	check(t, Context{Countries: []string{"KE"}}, []example{{"Shs50, Shs5000", "Shs5000|money|KES 5000"}})
	check(t, Context{Countries: []string{"ZA"}}, []example{{"the R350 grant", "R350|money|ZAR 350"}})
	check(t, Context{Countries: []string{"US", "GB"}}, []example{{"29 million pounds of halibut", "29 million pounds|quantity|29000000 pounds"}})
	check(t, Context{Countries: []string{"PK"}}, []example{{"50 million rupees", "50 million rupees|money|PKR 50000000"}})
	check(t, Context{Countries: []string{"GB"}}, []example{{"200 pounds", "200 pounds|money|GBP 200"}})
	check(t, Context{Countries: []string{"SE"}}, []example{{"515 crowns", "515 crowns|money|SEK 515"}})
}

func TestPercents(t *testing.T) {
	check(t, Context{}, []example{
		{"A rate of 11.25 % or 40 percent", "11.25 %|percent|11.25 %\n40 percent|percent|40 %"},
		{"3 percentage points, 25 basis points, ten per cent", "3 percentage points|percent|3 percentage points\n25 basis points|percent|25 basis points\nten per cent|percent|10 %"},
		{"half a percent; 5 to 10 percent; 5-10%", "half a percent|percent|0.5 %\n5 to 10 percent|percent|5/10 %\n5-10%|percent|5/10 %"},
		{"It fell -0.5% to 8.0 MB (-89%).", "-0.5%|percent|-0.5 %\n8.0 MB|quantity|8 megabytes\n-89%|percent|-89 %"},
		{"It rose from 1% to 16%, or 2 percent to 5 percent.", "1%|percent|1 %\n16%|percent|16 %\n2 percent to 5 percent|percent|2/5 %"},
		{"a 5-percent rise", "5-percent|percent|5 %"},
	})
}

func TestQuantities(t *testing.T) {
	check(t, Context{Anchor: anchor}, []example{
		{"They have met about 40 times in recent years.", "40 times|quantity|40 times"},
		{"1,200 miles, five kilometres, 30 km", "1,200 miles|quantity|1200 miles\nfive kilometres|quantity|5 kilometers\n30 km|quantity|30 kilometers"},
		{"two and a half years, half an hour, a two-day visit", "two and a half years|quantity|2.5 years\nhalf an hour|quantity|0.5 hours\ntwo-day|quantity|2 days"},
		{"10 to 15 minutes, 9–12 months, 5-10 km", "10 to 15 minutes|quantity|10/15 minutes\n9–12 months|quantity|9/12 months\n5-10 km|quantity|5/10 kilometers"},
		{"200 square miles, 40 degrees Celsius, 60 miles per hour", "200 square miles|quantity|200 square miles\n40 degrees Celsius|quantity|40 degrees Celsius\n60 miles per hour|quantity|60 miles per hour"},
		{"It fell to -6 degrees Celsius, minus 233 C and -70 C.", "-6 degrees Celsius|quantity|-6 degrees Celsius\nminus 233 C|quantity|-233 degrees Celsius\n-70 C|quantity|-70 degrees Celsius"},
		{"a 54-year-old man weighing 200 pounds", "54-year-old|quantity|54 years\n200 pounds|quantity|200 pounds"},
		{"For his 66th birthday, 300 guests and two dozen waiters came.", ""},
		{"COP30, R2", ""},
		{"Flight 370, G20, Covid-19, F-16 and 3 Days Grace", ""},
	})
}

func TestOtherLanguages(t *testing.T) {
	check(t, Context{Language: "de-DE", Anchor: anchor}, []example{
		{"Am 12. März 2024 stiegen die Preise um 20 Prozent auf 3 Millionen Euro.", "12. März 2024|date|2024-03-12\n20 Prozent|percent|20 %\n3 Millionen Euro|money|EUR 3000000"},
		{"Seit 1989 kostet es 1.200,50 Euro, am Montag um 22.30 Uhr.", "1989|date|1989\n1.200,50 Euro|money|EUR 1200.5\nMontag|date|2023-03-20\n22.30 Uhr|time|T22:30"},
	})
	check(t, Context{Language: "fr", Anchor: anchor}, []example{
		{"Le 1er mai 2022, 1 200 000 euros, soit 5,5 pour cent.", "1er mai 2022|date|2022-05-01\n1 200 000 euros|money|EUR 1200000\n5,5 pour cent|percent|5.5 %"},
	})
	check(t, Context{Language: "es", Anchor: anchor}, []example{
		{"El 12 de marzo de 2024 pagaron 3 millones de dólares, un 20 por ciento.", "12 de marzo de 2024|date|2024-03-12\n3 millones de dólares|money|USD 3000000\n20 por ciento|percent|20 %"},
	})
}
